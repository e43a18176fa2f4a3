//! Put an area right that was entered wrongly: its code, its first day, its name and kind (*sửa đơn vị hành chính*).

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AreaId, BadText, Command, Day, Fault, Instant, text};
use serde::Serialize;

use crate::model::area::{Area, AreaKind, AreaName};
use crate::model::area_by_hand::{AreaRefused, AreaSaid, correct};
use crate::model::life::Basis;
use crate::store::area::{AreaMark, area_map, area_mark};
use crate::use_cases::known::HOUSE;
use crate::use_cases::register_area::{basis, put_by_hand};
use crate::use_cases::register_organisation::BASIS_CHARS_MAX;

/// Characters of a reason.
pub(crate) const REASON_CHARS_MAX: usize = 300;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CorrectArea {
    /// The area.
    pub area: AreaId,
    /// Loại, of its tier.
    pub kind: AreaKind,
    /// Mã đơn vị hành chính.
    pub code: String,
    /// The last of its names, without the kind.
    pub name: String,
    /// Its first day; none leaves what is known of it.
    pub from: Option<Day>,
    /// The paper on which it rests.
    pub basis: String,
    /// Whether somebody compared it with that paper.
    pub is_verified: bool,
    /// Why it is put right.
    pub reason: String,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// Why it was not put right, or not closed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeAreaError {
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] AreaRefused),
    /// The paper is none.
    #[error("basis: {0}")]
    Basis(BadText),
    /// The reason is none.
    #[error("reason: {0}")]
    Reason(BadText),
    /// Somebody changed it after the form was opened.
    #[error("changed by {by} at {at:?}")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
    /// The policy, or there is no such area.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ChangeAreaError from [Unfit, Denied, Begin, Fault] {
    Self::Basis(_) => Invalid "directory.area.basis" at "basis" { "most": BASIS_CHARS_MAX };
    Self::Reason(_) => Invalid "directory.area.why" at "reason" { "most": REASON_CHARS_MAX };
    Self::Stale { by, at } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// Puts it right. What was put right so, the lists of the program leave alone.
///
/// # Errors
/// See [`ChangeAreaError`]; nothing is written then.
pub async fn correct_area(
    db: &Db,
    actor: &Actor,
    command: &Command<CorrectArea>,
) -> Result<(), ChangeAreaError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let map = area_map(&mut tx).await?;
    let mark = area_mark(&mut tx, wish.area).await?.ok_or(Denied::Hidden)?;
    let before = map.get(wish.area).ok_or(Denied::Hidden)?;

    // Authorise.
    let thing = locate(&mut tx, Some(wish.area), None).await?;
    authorise(&mut tx, actor, Action::RecordSuccession, &thing)?;

    // Decide.
    let now = tx.now();
    if mark.version != wish.seen_version {
        return Err(stale(mark, now));
    }
    let reason = text::line(&wish.reason, REASON_CHARS_MAX).map_err(ChangeAreaError::Reason)?;
    let area = correct(&map, before, &said(wish)?)?;

    // Store.
    if !put_by_hand(&mut tx, actor, (&area, mark.version)).await? {
        return Err(stale(mark, now));
    }

    // Announce: nobody listens yet. Commit.
    let entry = Entry::new("directory.correct_area", "area", area.id)
        .change("code", Some(&before.code), Some(&area.code))
        .change("name", Some(&last_name(before)), Some(&last_name(&area)))
        .change("from_day", None, wish.from.as_ref())
        .change("basis", Some(&before.basis.text), Some(&area.basis.text))
        .set("reason", &reason);
    Ok(tx.commit(entry, ()).await?)
}

fn said(wish: &CorrectArea) -> Result<AreaSaid, ChangeAreaError> {
    let basis = basis(&wish.basis).map_err(ChangeAreaError::Basis)?;
    Ok(AreaSaid {
        kind: wish.kind,
        code: wish.code.clone(),
        name: wish.name.clone(),
        from: wish.from,
        basis: Basis {
            verified: wish.is_verified,
            ..basis
        },
    })
}

fn last_name(area: &Area) -> String {
    area.names.last().map(AreaName::full).unwrap_or_default()
}

/// Somebody changed it after the form was opened.
pub(crate) fn stale(mark: AreaMark, now: Instant) -> ChangeAreaError {
    ChangeAreaError::Stale {
        by: mark.changed_by.unwrap_or_else(|| HOUSE.to_owned()),
        at: mark.changed_at.unwrap_or(now),
    }
}
