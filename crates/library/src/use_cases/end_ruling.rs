//! End what an Alliance said of a rule: after a day, or since it was an error.

use authz::{Action, Actor, Denied, authorise, locate_place};
use db::{BeginError, Begun, Db, Entry};
use kernel::{BadText, Command, Day, Fault, Instant, text};
use serde::{Deserialize, Serialize};

use crate::model::ruling::{
    REASON_CHARS_MAX, Ruling, RulingEnd, RulingFault, RulingId, decide_end,
};
use crate::store::ruling::{ruling_by_id, ruling_end};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndRuling {
    /// The ruling.
    pub ruling: RulingId,
    /// How it ends.
    pub end: RulingEnd,
    /// Why, for whoever reads the rule and for the audit.
    pub reason: String,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulingEnded {
    /// Its last day; none where it never held.
    pub last_day: Option<Day>,
}

/// Why a ruling does not end.
#[derive(Debug, thiserror::Error)]
pub enum EndRulingError {
    /// There is none.
    #[error("no such ruling")]
    NoRuling,
    /// The reason is empty or too long.
    #[error("reason: {0}")]
    Reason(BadText),
    /// It cannot end so.
    #[error(transparent)]
    Unfit(#[from] RulingFault),
    /// Somebody changed it after the form was opened.
    #[error("changed by {by} at {at}")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
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

kernel::refusal! { EndRulingError from [Unfit, Denied, Begin, Fault] {
    Self::NoRuling => NotFound "library.ruling.none";
    Self::Reason(_) => Invalid "library.ruling.reason" at "reason" { "most": REASON_CHARS_MAX };
    Self::Stale { by, at } => Conflict "library.ruling.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// Ends a ruling.
///
/// # Errors
/// See [`EndRulingError`]; nothing is written then.
pub async fn end_ruling(
    db: &Db,
    actor: &Actor,
    command: &Command<EndRuling>,
) -> Result<RulingEnded, EndRulingError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let before = ruling_by_id(&mut tx, wish.ruling).await?;
    let before = before.ok_or(EndRulingError::NoRuling)?;
    let located = locate_place(&mut tx, before.place).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ConfirmRule, &located)?;

    // Decide.
    let stale = || EndRulingError::Stale {
        by: before.changed_by_name.clone(),
        at: before.changed_at,
    };
    if before.version != wish.seen_version {
        return Err(stale());
    }
    let reason = text::line(&wish.reason, REASON_CHARS_MAX).map_err(EndRulingError::Reason)?;
    let to = decide_end(&before, wish.end)?;
    let mut after = before.clone();
    after.period.to = to;
    after.withdrawn = wish.end == RulingEnd::Never;
    after.reason = Some(reason);

    // Store.
    if !ruling_end(&mut tx, actor, &after).await? {
        return Err(stale());
    }

    // Announce: whoever goes by a rule asks for it each time. Commit.
    let last_day = to.filter(|_| !after.withdrawn);
    Ok(tx
        .commit(entry(&before, &after), RulingEnded { last_day })
        .await?)
}

fn entry(before: &Ruling, after: &Ruling) -> Entry {
    let (from, to) = (before.period.to.as_ref(), after.period.to.as_ref());
    Entry::new("library.end_ruling", "ruling", before.id)
        .change("to_day", from, to)
        .change("withdrawn", Some(&before.withdrawn), Some(&after.withdrawn))
        .change("reason", before.reason.as_ref(), after.reason.as_ref())
}
