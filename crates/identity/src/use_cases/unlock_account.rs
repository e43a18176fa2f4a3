//! Let a locked account sign in again.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault};
use serde::Serialize;

use crate::model::account::AccountState;
use crate::store::account::{account_by_id, account_set_state};
use crate::store::credential::credential_by_account;
use crate::use_cases::reach::{authorise_account, places};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnlockAccount {
    /// The account.
    pub account: AccountId,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Why the account stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum UnlockAccountError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// It is not locked.
    #[error("not locked")]
    NotLocked,
    /// Somebody changed it after the page was opened.
    #[error("changed after version {0} was seen")]
    Stale(i64),
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

kernel::refusal! { UnlockAccountError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::NotLocked => Conflict "identity.unlock.not_locked";
    Self::Stale(_) => Conflict "identity.account.stale";
} }

/// Unlocks an account. One that never had a password waits for its owner again, as after the invitation.
///
/// # Errors
/// See [`UnlockAccountError`]; nothing is written then.
pub async fn unlock_account(
    db: &Db,
    actor: &Actor,
    command: &Command<UnlockAccount>,
) -> Result<(), UnlockAccountError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let account = account_by_id(&mut tx, wish.account).await?;
    let credential = credential_by_account(&mut tx, wish.account).await?;
    let places = places(&mut tx, wish.account).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;

    // Decide.
    let account = account.ok_or(UnlockAccountError::Missing)?;
    if account.state != AccountState::Locked {
        return Err(UnlockAccountError::NotLocked);
    }
    let has_password = credential.is_some_and(|credential| credential.password.is_some());
    let state = if has_password {
        AccountState::Active
    } else {
        AccountState::Invited
    };

    // Store.
    if !account_set_state(&mut tx, account.id, (state, wish.seen_version)).await? {
        return Err(UnlockAccountError::Stale(wish.seen_version));
    }

    // Commit.
    let entry = Entry::new("identity.unlock_account", "account", account.id).change(
        "state",
        Some(&account.state),
        Some(&state),
    );
    Ok(tx.commit(entry, ()).await?)
}
