//! Record that an area is followed by another: merged into it, kept under another superior, or a part handed over.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry};
use jobs::Event;
use kernel::{AreaId, BadText, Command, Day, Fault, Instant, text};
use serde::{Deserialize, Serialize};

use crate::model::area::Area;
use crate::model::area_map::AreaMap;
use crate::model::life::Basis;
use crate::model::succession::{AreaLine, LineKind, SuccessionRefused, follow_area};
use crate::store::area::{AreaMark, area_line_put, area_map, area_mark, area_mark_put, area_put};
use crate::store::version::{Part, version_bump};
use crate::use_cases::closures::close_areas;
use crate::use_cases::findable::area_findable;
use crate::use_cases::known::{HOUSE, name_of};
use crate::use_cases::register_organisation::BASIS_CHARS_MAX;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordAreaSuccession {
    /// The predecessor.
    pub from: AreaId,
    /// The successor.
    pub to: AreaId,
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

/// An area is followed by another, for contexts above that count by areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaFollowed {
    /// The predecessor.
    pub from: AreaId,
    /// The successor.
    pub to: AreaId,
    /// The successor's first day with it.
    pub on: Day,
    /// Whether the whole went over, or a part.
    pub is_whole: bool,
}

impl Event for AreaFollowed {
    const NAME: &'static str = "directory.area_followed";
}

/// Why it was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordAreaSuccessionError {
    /// There is no such successor.
    #[error("no such successor")]
    NoSuccessor,
    /// The two do not fit.
    #[error(transparent)]
    Unfit(#[from] SuccessionRefused),
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

kernel::refusal! { RecordAreaSuccessionError from [Unfit, Text, Denied, Begin, Fault] {
    Self::NoSuccessor => Invalid "directory.succession.no_successor" at "to";
    Self::Stale { by, at, .. } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// Records it. Where the whole goes over, the predecessor ends on the day before; from that day whoever answers for the
/// successor sees what was recorded under the predecessor. What was changed so, the lists of the program leave alone.
///
/// # Errors
/// See [`RecordAreaSuccessionError`]; nothing is written then.
pub async fn record_area_succession(
    db: &Db,
    actor: &Actor,
    command: &Command<RecordAreaSuccession>,
) -> Result<(), RecordAreaSuccessionError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let map = area_map(&mut tx).await?;
    let mark = area_mark(&mut tx, wish.from).await?;

    // Authorise, on the side that goes.
    let mark = mark.ok_or(Denied::Hidden)?;
    let thing = locate(&mut tx, Some(wish.from), None).await?;
    authorise(&mut tx, actor, Action::RecordSuccession, &thing)?;

    // Decide.
    if mark.version != wish.seen_version {
        let now = tx.now();
        return Err(stale(wish, mark, now));
    }
    let line = line(wish)?;
    let followed = followed(&map, &line)?;

    // Store.
    if !area_mark_put(&mut tx, wish.from, mark.version, name_of(actor)).await? {
        let now = tx.now();
        return Err(stale(wish, mark, now));
    }
    area_line_put(&mut tx, &line).await?;
    area_put(&mut tx, &followed).await?;
    area_findable(&mut tx, &map, &followed).await?;
    close_areas(&mut tx).await?;
    version_bump(&mut tx, Part::Areas).await?;

    // Announce.
    let event = AreaFollowed {
        from: wish.from,
        to: wish.to,
        on: wish.on,
        is_whole: line.kind.is_whole(),
    };
    jobs::announce(&mut tx, &event).await?;

    // Commit.
    let entry = Entry::new("directory.record_area_succession", "area", wish.from)
        .set("to", &wish.to)
        .set("how", &wish.kind)
        .set("on", &wish.on)
        .set("basis", &line.basis.text)
        .set("verified", &line.basis.verified);
    Ok(tx.commit(entry, ()).await?)
}

fn followed(map: &AreaMap, line: &AreaLine) -> Result<Area, RecordAreaSuccessionError> {
    let before = map.get(line.from).ok_or(Denied::Hidden)?;
    let successor = map
        .get(line.to)
        .ok_or(RecordAreaSuccessionError::NoSuccessor)?;
    Ok(follow_area((before, successor), line, map.lines())?)
}

fn stale(wish: &RecordAreaSuccession, mark: AreaMark, now: Instant) -> RecordAreaSuccessionError {
    RecordAreaSuccessionError::Stale {
        seen: wish.seen_version,
        by: mark.changed_by.unwrap_or_else(|| HOUSE.to_owned()),
        at: mark.changed_at.unwrap_or(now),
    }
}

fn line(wish: &RecordAreaSuccession) -> Result<AreaLine, BadText> {
    Ok(AreaLine {
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
