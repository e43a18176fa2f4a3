//! Close an area that nothing follows as a whole, such as a district whose tier was abolished (*đóng đơn vị hành chính*).

use authz::{Action, Actor, Denied, authorise, locate};
use db::{Begun, Db, Entry};
use kernel::{AreaId, Command, Day, text};
use serde::Serialize;

use crate::model::area_by_hand::close;
use crate::store::area::{area_map, area_mark};
use crate::use_cases::correct_area::{ChangeAreaError, REASON_CHARS_MAX, stale};
use crate::use_cases::register_area::{basis, put_by_hand};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CloseArea {
    /// The area.
    pub area: AreaId,
    /// Its last day.
    pub last: Day,
    /// The paper that says so.
    pub basis: String,
    /// Why.
    pub reason: String,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// Closes it; what was recorded under it stays visible to whoever saw it.
///
/// # Errors
/// See [`ChangeAreaError`]; nothing is written then.
pub async fn close_area(
    db: &Db,
    actor: &Actor,
    command: &Command<CloseArea>,
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
    let basis = basis(&wish.basis).map_err(ChangeAreaError::Basis)?;
    let area = close(&map, before, wish.last)?;

    // Store.
    if !put_by_hand(&mut tx, actor, (&area, mark.version)).await? {
        return Err(stale(mark, now));
    }

    // Announce: nobody listens yet. Commit.
    let entry = Entry::new("directory.close_area", "area", area.id)
        .set("last_day", &wish.last)
        .set("basis", &basis.text)
        .set("reason", &reason);
    Ok(tx.commit(entry, ()).await?)
}
