//! Lock an account: it is out at once, everywhere.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault};
use serde::Serialize;

use crate::model::account::AccountState;
use crate::store::account::{account_by_id, account_set_state};
use crate::store::api_token::api_token_revoke_all;
use crate::store::code::code_delete;
use crate::store::grant::{administrators_besides, grant_list_own};
use crate::store::link::link_use_up;
use crate::store::session::{device_delete_all, session_delete_others};
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::reach::{authorise_account, places};

/// The longest reason, in characters.
pub const LOCK_REASON_CHARS_MAX: usize = 200;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LockAccount {
    /// The account.
    pub account: AccountId,
    /// Why, for the audit.
    pub reason: String,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Why the account was not locked.
#[derive(Debug, thiserror::Error)]
pub enum LockAccountError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// One's own.
    #[error("one's own account")]
    Oneself,
    /// Nobody would be left who administers the installation.
    #[error("the last administrator")]
    LastAdministrator,
    /// It is locked.
    #[error("locked already")]
    Already,
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

kernel::refusal! { LockAccountError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::Oneself => Denied "identity.lock.oneself";
    Self::LastAdministrator => Conflict "identity.account.last_administrator";
    Self::Already => Conflict "identity.lock.already";
    Self::Stale(_) => Conflict "identity.account.stale";
} }

/// Locks an account: its sessions end, its links, codes and tokens no longer count.
///
/// # Errors
/// See [`LockAccountError`]; nothing is written then.
pub async fn lock_account(
    db: &Db,
    actor: &Actor,
    command: &Command<LockAccount>,
) -> Result<(), LockAccountError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let day = tx.day();
    let account = account_by_id(&mut tx, wish.account).await?;
    let roles = grant_list_own(&mut tx, wish.account, day).await?;
    let places = places(&mut tx, wish.account).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;

    // Decide.
    let account = account.ok_or(LockAccountError::Missing)?;
    if actor.account == Some(account.id) {
        return Err(LockAccountError::Oneself);
    }
    if account.state == AccountState::Locked {
        return Err(LockAccountError::Already);
    }
    let administers = roles.iter().any(|held| held.administers());
    if administers && administrators_besides(&mut tx, account.id, day).await? == 0 {
        return Err(LockAccountError::LastAdministrator);
    }

    // Store.
    let state = (AccountState::Locked, wish.seen_version);
    if !account_set_state(&mut tx, account.id, state).await? {
        return Err(LockAccountError::Stale(wish.seen_version));
    }
    session_delete_others(&mut tx, account.id, None).await?;
    device_delete_all(&mut tx, account.id).await?;
    link_use_up(&mut tx, account.id).await?;
    code_delete(&mut tx, account.id).await?;
    api_token_revoke_all(&mut tx, account.id).await?;
    call_is_moot(&mut tx, account.id).await?;

    // Commit.
    let entry = Entry::new("identity.lock_account", "account", account.id)
        .change("state", Some(&account.state), Some(&AccountState::Locked))
        .set("reason", &wish.reason);
    Ok(tx.commit(entry, ()).await?)
}
