//! Forget what no longer counts: sessions that ended, counters, links and codes of long ago.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};

use crate::model::session::{IDLE_SECONDS_MAX, LIFE_SECONDS_MAX};
use crate::store::forget::{KEPT_DAYS, LINK_KEPT_DAYS, SESSION_FORGET};
use crate::store::link::{link_last, link_owners_before};
use crate::use_cases::call_by_hand::call_is_moot;

const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Why nothing was forgotten.
#[derive(Debug, thiserror::Error)]
pub enum ForgetExpiredError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ForgetExpiredError from [Denied, Begin, Fault] {} }

/// Forgets what no longer counts; how many rows. A job asks once a day, as the house itself.
///
/// # Errors
/// See [`ForgetExpiredError`]; nothing is written then.
pub async fn forget_expired(
    db: &Db,
    actor: &Actor,
    command: &Command<()>,
) -> Result<u64, ForgetExpiredError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Authorise.
    if actor.by().system.is_none() {
        return Err(Denied::NotAllowed(Action::ManageJobs).into());
    }

    // Store: with the last link of an account goes the work that waited for it.
    let now = tx.now();
    let before = |seconds: i64| now.plus_seconds(-seconds);
    let ended = db::params![before(IDLE_SECONDS_MAX), before(LIFE_SECONDS_MAX)];
    let mut rows = tx.run(SESSION_FORGET, ended).await?;
    let forgotten = before(LINK_KEPT_DAYS.saturating_mul(DAY_SECONDS));
    let owners = link_owners_before(&mut tx, forgotten).await?;
    for (sql, days) in KEPT_DAYS {
        let moment = before(days.saturating_mul(DAY_SECONDS));
        rows = rows.saturating_add(tx.run(sql, db::params![moment]).await?);
    }

    for owner in owners {
        if link_last(&mut tx, owner).await?.is_none() {
            call_is_moot(&mut tx, owner).await?;
        }
    }

    // Commit.
    let entry = Entry::new("identity.forget_expired", "rows", rows);
    Ok(tx.commit(entry, rows).await?)
}
