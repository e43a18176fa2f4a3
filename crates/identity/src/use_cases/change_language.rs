//! Change the language of one's screens.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};

use crate::model::account::AccountLanguage;
use crate::store::account::{account_by_id, account_set_language};

/// Why the language stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ChangeLanguageError {
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

kernel::refusal! { ChangeLanguageError from [Denied, Begin, Fault] {} }

/// Changes the language of the actor's own screens.
///
/// # Errors
/// See [`ChangeLanguageError`]; nothing is written then.
pub async fn change_language(
    db: &Db,
    actor: &Actor,
    command: &Command<AccountLanguage>,
) -> Result<(), ChangeLanguageError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let before = account_by_id(&mut tx, own)
        .await?
        .map(|account| account.language);

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Store.
    account_set_language(&mut tx, own, command.body).await?;

    // Commit.
    let entry = Entry::new("identity.change_language", "account", own).change(
        "language",
        before.as_ref(),
        Some(&command.body),
    );
    Ok(tx.commit(entry, ()).await?)
}
