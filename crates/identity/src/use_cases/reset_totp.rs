//! Take the second step away from somebody who has lost the phone and the recovery codes.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault};

use crate::store::account::account_by_id;
use crate::store::code::recovery_delete;
use crate::store::credential::{credential_by_account, totp_clear};
use crate::store::session::session_delete_others;
use crate::use_cases::reach::{authorise_account, places};

/// Why the second step stays.
#[derive(Debug, thiserror::Error)]
pub enum ResetTotpError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// It has no second step.
    #[error("no second step")]
    Off,
    /// One's own: that needs the password, on one's own page.
    #[error("one's own account")]
    Oneself,
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

kernel::refusal! { ResetTotpError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::Off => Conflict "identity.totp.off";
    Self::Oneself => Denied "identity.totp.oneself";
} }

/// Switches the second step of another's account off and signs it out everywhere.
///
/// # Errors
/// See [`ResetTotpError`]; nothing is written then.
pub async fn reset_totp(
    db: &Db,
    actor: &Actor,
    command: &Command<AccountId>,
) -> Result<(), ResetTotpError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let account = account_by_id(&mut tx, command.body).await?;
    let credential = credential_by_account(&mut tx, command.body).await?;
    let places = places(&mut tx, command.body).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;

    // Decide.
    let account = account.ok_or(ResetTotpError::Missing)?;
    if actor.account == Some(account.id) {
        return Err(ResetTotpError::Oneself);
    }
    if credential.is_none_or(|credential| credential.totp.is_none()) {
        return Err(ResetTotpError::Off);
    }

    // Store.
    totp_clear(&mut tx, account.id).await?;
    recovery_delete(&mut tx, account.id).await?;
    session_delete_others(&mut tx, account.id, None).await?;

    // Commit.
    let entry = Entry::new("identity.reset_totp", "account", account.id);
    Ok(tx.commit(entry, ()).await?)
}
