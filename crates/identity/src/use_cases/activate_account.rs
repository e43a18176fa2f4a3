//! Let an invited account sign in.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault};

use crate::store::account::{account_activate, account_by_id};
use crate::use_cases::reach::{authorise_account, places};

/// Why the account cannot sign in yet.
#[derive(Debug, thiserror::Error)]
pub enum ActivateAccountError {
    /// There is no such account.
    #[error("no such account")]
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

kernel::refusal! { ActivateAccountError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
} }

/// Lets an account sign in by codes only, such as that of a person of a cooperative.
///
/// # Errors
/// See [`ActivateAccountError`]; nothing is written then.
pub async fn activate(
    db: &Db,
    actor: &Actor,
    command: &Command<AccountId>,
) -> Result<(), ActivateAccountError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let account = account_by_id(&mut tx, command.body).await?;
    let places = places(&mut tx, command.body).await?;
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;
    let account = account.ok_or(ActivateAccountError::Missing)?;
    account_activate(&mut tx, account.id).await?;
    let entry = Entry::new("identity.manage_account", "account", account.id).change(
        "state",
        Some(&account.state.as_str()),
        Some(&"active"),
    );
    Ok(tx.commit(entry, ()).await?)
}
