//! End a role, at once or on a day to come.

use authz::{Action, Actor, Denied, authorise, locate_place};
use db::{BeginError, Begun, Db};
use kernel::{Command, Day, Fault};
use serde::Serialize;

use crate::model::granting::{Ending, end};
use crate::store::grant::{
    GrantId, HeldGrant, administrators_besides, grant_by_id, grant_delete, grant_set_last_day,
};
use crate::use_cases::grant_role::entry;
use crate::use_cases::reach::hide;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EndRole {
    /// The grant.
    pub grant: GrantId,
    /// Its last day; yesterday ends it at once.
    pub last_day: Day,
}

/// Why the role was not ended.
#[derive(Debug, thiserror::Error)]
pub enum EndRoleError {
    /// There is no such grant.
    #[error("no such grant")]
    Missing,
    /// It is over by then anyway.
    #[error("over by then")]
    Over,
    /// Days gone by stay as they were.
    #[error("the last day lies before yesterday")]
    Past,
    /// Nobody would be left who administers the installation.
    #[error("the last administrator")]
    LastAdministrator,
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

kernel::refusal! { EndRoleError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.grant.missing";
    Self::Over => Conflict "identity.grant.over";
    Self::Past => Invalid "identity.grant.ends_in_past" at "last_day";
    Self::LastAdministrator => Conflict "identity.account.last_administrator";
} }

/// Ends a role. What was done by it stays done.
///
/// # Errors
/// See [`EndRoleError`]; nothing is written then.
pub async fn end_role(
    db: &Db,
    actor: &Actor,
    command: &Command<EndRole>,
) -> Result<(), EndRoleError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let today = tx.day();
    let found = grant_by_id(&mut tx, wish.grant).await?;
    let (account, held) = found.ok_or(EndRoleError::Missing)?;
    let HeldGrant { id, ref grant } = held;
    let place = locate_place(&mut tx, grant.place).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::GrantRole, &place)
        .map_err(|denied| hide(actor, Action::GrantRole, denied))?;

    // Decide.
    if wish.last_day < today.plus_days(-1) {
        return Err(EndRoleError::Past);
    }
    let ending = end(grant.period, wish.last_day).ok_or(EndRoleError::Over)?;
    if held.administers() && administrators_besides(&mut tx, account, today).await? == 0 {
        return Err(EndRoleError::LastAdministrator);
    }

    // Store.
    match ending {
        Ending::On(day) => grant_set_last_day(&mut tx, id, day).await?,
        Ending::Undone => grant_delete(&mut tx, id).await?,
    }

    // Commit.
    let entry = entry("identity.end_role", account, grant).set("last_day", &wish.last_day);
    Ok(tx.commit(entry, ()).await?)
}
