//! A list in pages, by key: each page begins after the last row of the one before, so that rows which come and go in
//! between neither hide another nor show it twice.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use kernel::{Fault, Nature};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::ApiError;
use super::{ApiQuery, Asked, json};
use crate::components::Address;
use crate::keys::Secret;
use crate::refused::Refused;

/// Rows of a page where a program does not say.
pub const PAGE_ROWS: u32 = 50;
/// Rows of a page at most.
pub const PAGE_ROWS_MAX: u32 = 200;
/// The parameter that says after which row a page begins.
pub(super) const AFTER: &str = "after";
/// The parameter that says how many rows it has.
pub(super) const LIMIT: &str = "limit";

/// Which page of a list is asked for (trang dữ liệu). Its route says so by
/// [`Operation::gives_pages_of`](super::Operation::gives_pages_of).
///
/// ```ignore
/// let after: Option<(String, AreaId)> = paging.after()?;
/// let rows = area_list(&mut rx, &scope, after, paging.rows_wanted()).await?;
/// paging.answer(rows.into_iter().map(|row| ((row.sort_key.clone(), row.id), Area::from(row))).collect())
/// ```
#[derive(Clone, Debug)]
pub struct Paging {
    limit: u32,
    after: Option<String>,
    here: Address,
    secret: Secret,
}

#[derive(Deserialize)]
struct Asks {
    limit: Option<u32>,
    after: Option<String>,
}

#[derive(Serialize)]
struct Slice<T> {
    items: Vec<T>,
    next: Option<String>,
}

impl Paging {
    /// A cursor is signed for this list with these filters: shown to another, it is of no page there.
    fn of(asked: &Asked, asks: Asks) -> Result<Self, ApiError> {
        let limit = asks.limit.unwrap_or(PAGE_ROWS);
        if !(1..=PAGE_ROWS_MAX).contains(&limit) {
            return Err(ApiError::BadLimit);
        }
        let here = Address::parse(&asked.here);
        let list = here.without(LIMIT).without(AFTER).href();
        let secret = asked.app.keys().cursor.of_use(list.as_str());
        let after = asks.after.filter(|cursor| !cursor.is_empty());
        let after = after.map(|cursor| secret.checked(&cursor).ok_or(ApiError::BadCursor));
        Ok(Self {
            limit,
            after: after.transpose()?,
            here,
            secret,
        })
    }

    /// The key after which the page begins, as [`answer`](Self::answer) was given it; none for the first page.
    ///
    /// # Errors
    /// The cursor has another kind of key: it is older than this program.
    pub fn after<K: DeserializeOwned>(&self) -> Result<Option<K>, ApiError> {
        let key = self.after.as_deref().map(serde_json::from_str);
        key.transpose().map_err(|_| ApiError::BadCursor)
    }

    /// How many rows to read: one more than the page has, to know whether another follows.
    pub fn rows_wanted(&self) -> i64 {
        i64::from(self.limit) + 1
    }

    /// Answers with the rows, each behind its key: what the list is sorted by, and no two rows alike.
    ///
    /// # Errors
    /// A key or a row is no JSON: a mistake of ours.
    pub fn answer<K: Serialize, T: Serialize>(
        self,
        mut rows: Vec<(K, T)>,
    ) -> Result<Response, Refused> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let follows = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| follows).map(|(key, _)| key);
        let next = last.map(|key| self.cursor(key)).transpose()?;
        let link = next.as_ref().and_then(|next| self.link(next));
        let items = rows.into_iter().map(|(_, row)| row).collect();
        let mut response = json(&Slice { items, next })?;
        if let Some(link) = link {
            response.headers_mut().insert(header::LINK, link);
        }
        Ok(response)
    }

    fn cursor(&self, key: &impl Serialize) -> Result<String, Fault> {
        let key = serde_json::to_string(key).map_err(|error| Fault::new(Nature::Bug, error))?;
        Ok(self.secret.signed(&key))
    }

    /// The address of the next page (RFC 8288).
    fn link(&self, next: &str) -> Option<HeaderValue> {
        let next = self.here.with(AFTER, next).href();
        HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")).ok()
    }
}

impl<S: Sync> FromRequestParts<S> for Paging {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refused> {
        let asked = Asked::within_parts(parts)?;
        let ApiQuery(asks) = ApiQuery::from_request_parts(parts, state).await?;
        Ok(Self::of(&asked, asks)?)
    }
}
