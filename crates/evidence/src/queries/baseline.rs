//! Frozen lists and their members.

use authz::{Action, Actor, Denied, locate, require};
use db::{Db, Rx};
use kernel::{Fault, text};

use crate::model::baseline::{Baseline, BaselineId, BaselineMember};
use crate::store::baseline::{BaselineRow, baseline_by_id, baseline_list as read, member_list};

/// Why lists are not shown.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { BaselineError from [Denied, Fault] {} }

/// A list with its members by their names on its day, for another context that has asked who may see it.
///
/// # Errors
/// The database is away.
pub async fn baseline(rx: &mut Rx, id: BaselineId) -> Result<Option<Baseline>, Fault> {
    let Some(row) = baseline_by_id(rx, id).await? else {
        return Ok(None);
    };
    let ids = member_list(rx, id).await?;
    let named = directory::api::names(rx, &ids, row.day).await?;
    let mut members: Vec<BaselineMember> = named
        .into_iter()
        .map(|(organisation, name)| BaselineMember { organisation, name })
        .collect();
    members.sort_by_cached_key(|member| (text::sort_key(&member.name), member.organisation));
    Ok(Some(of(row, members)))
}

fn of(row: BaselineRow, members: Vec<BaselineMember>) -> Baseline {
    Baseline {
        id: row.id,
        title: row.title,
        day: row.day,
        area: row.area,
        source: row.source,
        paper: row.paper,
        frozen_by_name: row.frozen_by_name,
        frozen_at: row.frozen_at,
        size: u64::try_from(row.members).unwrap_or(0),
        members,
    }
}

/// A list for its page; whoever may not see it is told that there is none.
///
/// # Errors
/// See [`BaselineError`].
pub async fn baseline_page(
    db: &Db,
    actor: &Actor,
    id: BaselineId,
) -> Result<Baseline, BaselineError> {
    let mut rx = db.read().await?;
    let found = baseline(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    let place = locate(&mut rx, Some(found.area), None).await?;
    require(actor, Action::ViewEvidence, &place).map_err(|_| Denied::Hidden)?;
    Ok(found)
}

/// The lists of an actor's places, the newest first, without their members.
///
/// # Errors
/// See [`BaselineError`].
pub async fn baseline_list(db: &Db, actor: &Actor) -> Result<Vec<Baseline>, BaselineError> {
    let scope = actor.scope(Action::ViewEvidence)?;
    let mut rx = db.read().await?;
    let rows = read(&mut rx, &scope).await?;
    Ok(rows.into_iter().map(|row| of(row, Vec::new())).collect())
}
