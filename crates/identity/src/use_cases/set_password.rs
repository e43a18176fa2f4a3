//! Set a password at the command line of the machine, or in invented data.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault};
use serde::Serialize;

use crate::model::account::Account;
use crate::model::keys::Keys;
use crate::model::password::PasswordHash;
use crate::store::account::{account_activate, account_by_id};
use crate::store::link::link_use_up;
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::choose_password::enter_anew;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SetPassword {
    /// Whose password.
    pub account: AccountId,
    /// The password, hashed before: [`hash_password`](crate::api::hash_password).
    pub password: PasswordHash,
}

/// Why no password was set.
#[derive(Debug, thiserror::Error)]
pub enum SetPasswordError {
    /// There is no such account, or it is locked.
    #[error("no such account that may have a password")]
    Missing,
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

kernel::refusal! { SetPasswordError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
} }

/// Sets the password of an account and lets it sign in. For the house itself only: an administrator never knows another's
/// password.
///
/// # Errors
/// See [`SetPasswordError`]; nothing is written then.
pub async fn set_password(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<SetPassword>,
) -> Result<(), SetPasswordError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let account = account_by_id(&mut tx, wish.account).await?;

    // Authorise.
    if actor.by().system.is_none() {
        return Err(Denied::NotAllowed(Action::ManageAccount).into());
    }

    // Decide.
    let account = account
        .filter(Account::may_choose_password)
        .ok_or(SetPasswordError::Missing)?;

    // Store.
    link_use_up(&mut tx, account.id).await?;
    account_activate(&mut tx, account.id).await?;
    call_is_moot(&mut tx, account.id).await?;
    enter_anew(&mut tx, keys, &account, &wish.password).await?;

    // Commit.
    let entry = Entry::new("identity.set_password", "account", account.id).masked("password");
    Ok(tx.commit(entry, ()).await?)
}
