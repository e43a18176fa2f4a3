//! How much programs ask with each token: the house's own book, nobody's act, so without actor and audit entry.
//!
//! Each process buys requests in portions from one row that all share, and lets them pass from memory: a request costs no
//! write, and all processes together never let pass more than a window has.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use db::Db;
use kernel::{Fault, Instant};

use crate::model::allowance::{Portion, next_portion};
use crate::model::api_token::ApiTokenId;
use crate::store::allowance::{ALLOWANCE_BUY, allowance_by_token};

/// Tokens that a process remembers before it forgets those whose window is over.
const REMEMBERED_MAX: usize = 1_000;
/// How often a process tries to buy where others buy at the same moment.
const TRIES_MAX: usize = 5;

/// The portions that this process has bought and not used up. A copy is the same memory; it knows by itself when it is
/// stale, since a portion is of one window.
#[derive(Debug, Clone, Default)]
pub struct Allowances(Arc<Mutex<HashMap<ApiTokenId, Portion>>>);

/// Why a request does not pass.
#[derive(Debug, thiserror::Error)]
pub enum NotAllowed {
    /// The token has asked as often as it may in this window.
    #[error("too many requests, again in {seconds} seconds")]
    TooMany {
        /// Seconds until it may ask again.
        seconds: i64,
    },
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { NotAllowed from [Fault] {
    Self::TooMany { seconds } => Limited "identity.api_token.too_many_requests" { "seconds": seconds };
} }

impl Allowances {
    /// Lets one request of a token pass.
    ///
    /// # Errors
    /// See [`NotAllowed`].
    pub async fn take(&self, db: &Db, token: ApiTokenId) -> Result<(), NotAllowed> {
        let now = db.now();
        match self.held(token, now) {
            Some(portion) if portion.left > 0 => return Ok(()),
            Some(sold_out) => return Err(too_many(sold_out, now)),
            None => {}
        }
        // Where everybody buys at this very moment, who asks again in a moment passes.
        let portion = buy(db, token, now).await?;
        let portion = portion.ok_or(NotAllowed::TooMany { seconds: 1 })?;
        match portion.left {
            0 => {
                self.keep(token, portion, now);
                Err(too_many(portion, now))
            }
            1 => Ok(()),
            left => {
                let left = left - 1;
                self.keep(token, Portion { left, ..portion }, now);
                Ok(())
            }
        }
    }

    /// What is held of the window now, one request less; none where more must be bought. What is sold out stays so until
    /// the window ends: whoever asks on and on costs the database nothing.
    fn held(&self, token: ApiTokenId, now: Instant) -> Option<Portion> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let portion = *held.get(&token).filter(|portion| portion.is_of(now))?;
        match portion.left {
            0 => Some(portion),
            1 => {
                held.remove(&token);
                Some(portion)
            }
            left => {
                let left = left - 1;
                held.insert(token, Portion { left, ..portion });
                Some(portion)
            }
        }
    }

    /// Keeps what was bought. Of two requests that bought at the same moment, neither loses the other's portion.
    fn keep(&self, token: ApiTokenId, bought: Portion, now: Instant) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= REMEMBERED_MAX {
            held.retain(|_, portion| portion.is_of(now));
        }
        let beside = held.get(&token).filter(|held| held.since == bought.since);
        let left = bought.left + beside.map_or(0, |held| held.left);
        held.insert(token, Portion { left, ..bought });
    }
}

fn too_many(portion: Portion, now: Instant) -> NotAllowed {
    NotAllowed::TooMany {
        seconds: portion.seconds_left(now),
    }
}

/// Buys the next portion from the row that all processes share; none where others were quicker each time.
async fn buy(db: &Db, token: ApiTokenId, now: Instant) -> Result<Option<Portion>, Fault> {
    for _ in 0..TRIES_MAX {
        let before = allowance_by_token(&mut db.read().await?, token).await?;
        let (portion, after) = next_portion(before, now);
        if portion.left == 0 {
            return Ok(Some(portion));
        }
        let (seen_since, seen_requests) = match before {
            Some(before) => (before.since, before.requests),
            None => (now, -1),
        };
        let values = db::params![
            token,
            after.since,
            after.requests,
            seen_since,
            seen_requests
        ];
        let mut books = db.bookkeeping().await?;
        let bought = books.run(ALLOWANCE_BUY, values).await?;
        books.commit().await?;
        if bought == 1 {
            return Ok(Some(portion));
        }
    }
    Ok(None)
}
