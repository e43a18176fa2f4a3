//! Organisations, as programs read them.

use ::web::Refused;
use ::web::api::{ApiQuery, ApiVisit, Paging};
use axum::response::Response;
use kernel::Day;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::model::listing::Asked;
use crate::queries::slices::organisations_after;
use crate::store::organisation_list::OrganisationLineRow;

/// Which organisations.
#[derive(Debug, Deserialize, IntoParams)]
pub(super) struct OrganisationQuery {
    /// The day as of which they are told; the business day where none is given.
    #[param(value_type = String, format = Date, required = false)]
    day: Option<Day>,
    /// Words that begin words of one of its names or of its code, with or without tone marks.
    #[param(value_type = String, required = false)]
    text: Option<String>,
}

/// An organisation (tổ chức) by its name on a day.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Organisation)]
pub(super) struct OrganisationTwin {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its kind.
    #[schema(example = "cooperative")]
    kind: String,
    /// Its number with whoever registered it, where it has one.
    code: Option<String>,
    /// Its whole name on the day.
    name: String,
    /// Its area.
    #[schema(format = "uuid")]
    area: Option<String>,
    /// The organisation above it.
    #[schema(format = "uuid")]
    parent: Option<String>,
    /// Its first day; null where that is not known.
    #[schema(format = Date)]
    from_day: Option<String>,
    /// Its last day, included; null where there is none yet.
    #[schema(format = Date)]
    to_day: Option<String>,
    /// Whether it was compared with a public text.
    verified: bool,
}

impl From<OrganisationLineRow> for OrganisationTwin {
    fn from(row: OrganisationLineRow) -> Self {
        // Where only a list is known that names it, the first day is not.
        let from_day = row.seen_on.is_none().then_some(row.from_day);
        Self {
            id: row.id.to_string(),
            kind: row.kind.to_string(),
            code: row.code,
            name: row.full_name,
            area: row.area.map(|area| area.to_string()),
            parent: row.parent.map(|parent| parent.to_string()),
            from_day: from_day.map(|day| day.to_string()),
            to_day: row.to_day.map(|day| day.to_string()),
            verified: row.verified,
        }
    }
}

/// `GET /api/v1/organisations`
pub(super) async fn list(
    visit: ApiVisit,
    ApiQuery(query): ApiQuery<OrganisationQuery>,
    paging: Paging,
) -> Result<Response, Refused> {
    let day = query.day.unwrap_or_else(|| visit.day());
    let asked = Asked::on(day).with_words(query.text.as_deref().unwrap_or_default());
    let slice = (paging.after()?, paging.rows_wanted());
    let rows = organisations_after(visit.app().db(), visit.actor(), &asked, slice).await?;
    let rows = rows.into_iter().map(|(key, row)| (key, row.into()));
    paging.answer(rows.collect::<Vec<(_, OrganisationTwin)>>())
}
