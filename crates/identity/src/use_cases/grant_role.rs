//! Grant a role at a place, for some days or until further notice.

use authz::{Action, Actor, Denied, Grant, authorise, locate_place};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault};
use serde::{Deserialize, Serialize};

use crate::model::granting::{GrantFault, decide};
use crate::store::account::account_by_id;
use crate::store::grant::{GrantId, grant_insert, grant_list_own};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GrantRole {
    /// To whom.
    pub account: AccountId,
    /// What, where and when.
    pub grant: Grant,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleGranted {
    /// The grant.
    pub id: GrantId,
}

/// Why the role was not granted.
#[derive(Debug, thiserror::Error)]
pub enum GrantRoleError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// Role, place and days do not fit.
    #[error(transparent)]
    Unfit(#[from] GrantFault),
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

kernel::refusal! { GrantRoleError from [Unfit, Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
} }

/// Grants a role to another. Nobody grants one to themselves, so that every role of every account was given by somebody
/// else, that of an administrator included.
///
/// # Errors
/// See [`GrantRoleError`]; nothing is written then.
pub async fn grant_role(
    db: &Db,
    actor: &Actor,
    command: &Command<GrantRole>,
) -> Result<RoleGranted, GrantRoleError> {
    let GrantRole { account, grant } = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let today = tx.day();
    let receiver = account_by_id(&mut tx, *account).await?;
    let had = grant_list_own(&mut tx, *account, today).await?;
    let place = locate_place(&mut tx, grant.place).await?;

    // Authorise: whoever grants a role answers for the place that it reaches.
    authorise(&mut tx, actor, Action::GrantRole, &place)?;

    // Decide.
    let receiver = receiver.ok_or(GrantRoleError::Missing)?;
    let had: Vec<Grant> = had.into_iter().map(|held| held.grant).collect();
    decide(actor.account, receiver.id, (grant, &had), today)?;

    // Store.
    let id = grant_insert(&mut tx, receiver.id, grant).await?;

    // Commit.
    let entry = entry("identity.grant_role", receiver.id, grant);
    Ok(tx.commit(entry, RoleGranted { id }).await?)
}

/// Which role of whom, for the audit.
pub(crate) fn entry(action: &'static str, account: AccountId, grant: &Grant) -> Entry {
    let entry = Entry::new(action, "account", account).set("role", &grant.role);
    let entry = match grant.place {
        authz::Place::Installation => entry.set("place", &"installation"),
        authz::Place::Area(area) => entry.set("place", &area),
        authz::Place::Organisation(organisation) => entry.set("place", &organisation),
    };
    entry
        .set("from_day", &grant.period.from)
        .change("to_day", None, grant.period.to.as_ref())
}
