//! Record that an organisation is followed by another: merged into it, renamed, or a part handed over.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use jobs::Event;
use kernel::{BadText, Command, Day, Fault, Instant, OrganisationId, text};
use serde::{Deserialize, Serialize};

use crate::model::life::Basis;
use crate::model::organisation::Organisation;
use crate::model::succession::{LineKind, OrganisationLine, SuccessionRefused, follow};
use crate::store::line::{line_list, line_put};
use crate::store::organisation::organisation_put;
use crate::use_cases::known::{HOUSE, changed, known, name_of, refind, stand_under_too};
use crate::use_cases::register_organisation::BASIS_CHARS_MAX;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordSuccession {
    /// The predecessor.
    pub from: OrganisationId,
    /// The successor.
    pub to: OrganisationId,
    /// How.
    pub kind: LineKind,
    /// The successor's first day with it.
    pub on: Day,
    /// The paper that says so.
    pub basis: String,
    /// Whether somebody compared it with that paper.
    pub is_verified: bool,
    /// The version of the predecessor that the form showed.
    pub seen_version: i64,
}

/// An organisation is followed by another, for contexts above that hold duties of the former.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationFollowed {
    /// The predecessor.
    pub from: OrganisationId,
    /// The successor.
    pub to: OrganisationId,
    /// The successor's first day with it.
    pub on: Day,
    /// Whether the whole went over, or a part.
    pub is_whole: bool,
}

impl Event for OrganisationFollowed {
    const NAME: &'static str = "directory.organisation_followed";
}

/// Why it was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordSuccessionError {
    /// There is no such successor, or the actor does not know of it.
    #[error("no such successor")]
    NoSuccessor,
    /// The two do not fit.
    #[error(transparent)]
    Unfit(#[from] SuccessionRefused),
    /// One of the two was merged into another record.
    #[error("merged into another record")]
    Merged,
    /// Somebody changed it after the form was opened.
    #[error("changed by {by} at {at:?} after version {seen} was seen")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
    /// The paper is none.
    #[error(transparent)]
    Text(#[from] BadText),
    /// The policy, or there is no such predecessor.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { RecordSuccessionError from [Unfit, Text, Denied, Begin, Fault] {
    Self::NoSuccessor => Invalid "directory.succession.no_successor" at "to";
    Self::Merged => Conflict "directory.succession.merged";
    Self::Stale { by, at, .. } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// Records it. Where the whole goes over, the predecessor ends on the day before, and whoever answers for the successor sees
/// what was recorded under the predecessor.
///
/// # Errors
/// See [`RecordSuccessionError`]; nothing is written then.
pub async fn record_succession(
    db: &Db,
    actor: &Actor,
    command: &Command<RecordSuccession>,
) -> Result<(), RecordSuccessionError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let found = known(&mut tx, actor, wish.from).await?;
    let successor = known(&mut tx, actor, wish.to).await?;
    let lines = line_list(&mut tx).await?;

    // Authorise, on the side that goes.
    let (before, thing) = found.ok_or(Denied::Hidden)?;
    authorise(&mut tx, actor, Action::RecordSuccession, &thing)?;

    // Decide.
    let (successor, _) = successor.ok_or(RecordSuccessionError::NoSuccessor)?;
    if before.version != wish.seen_version {
        return Err(RecordSuccessionError::Stale {
            seen: wish.seen_version,
            by: before.changed_by.unwrap_or_else(|| HOUSE.to_owned()),
            at: before.changed_at,
        });
    }
    if before.merged_into.or(successor.merged_into).is_some() {
        return Err(RecordSuccessionError::Merged);
    }
    let line = line(wish)?;
    let pair = (&before.organisation, &successor.organisation);
    let followed: Organisation = follow(pair, &line, &lines)?;

    // Store.
    line_put(&mut tx, &line).await?;
    let code = before.code.as_deref();
    organisation_put(&mut tx, &followed, code, Some(name_of(actor))).await?;
    refind(&mut tx, &followed, code).await?;
    if line.kind.is_whole() {
        stand_under_too(&mut tx, wish.from, wish.to, wish.on).await?;
    }
    changed(&mut tx, followed.kind).await?;

    // Announce.
    let event = OrganisationFollowed {
        from: wish.from,
        to: wish.to,
        on: wish.on,
        is_whole: line.kind.is_whole(),
    };
    jobs::announce(&mut tx, &event).await?;

    // Commit.
    let entry = Entry::new("directory.record_succession", "organisation", wish.from)
        .set("to", &wish.to)
        .set("how", &wish.kind)
        .set("on", &wish.on)
        .set("basis", &line.basis.text)
        .set("verified", &line.basis.verified);
    Ok(tx.commit(entry, ()).await?)
}

fn line(wish: &RecordSuccession) -> Result<OrganisationLine, BadText> {
    Ok(OrganisationLine {
        from: wish.from,
        to: wish.to,
        on: wish.on,
        kind: wish.kind,
        basis: Basis {
            text: text::line(&wish.basis, BASIS_CHARS_MAX)?,
            verified: wish.is_verified,
            source: String::new(),
        },
    })
}
