//! Correct the name, e-mail or phone of an account.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Email, Fault, Phone};
use serde::Serialize;

use crate::model::account::Account;
use crate::store::account::{
    account_by_email, account_by_id, account_by_phone, account_set_details,
};
use crate::use_cases::reach::{authorise_account, places};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeAccount {
    /// The account.
    pub account: AccountId,
    /// The name that screens show.
    pub name: String,
    /// By which an officer signs in.
    pub email: Option<Email>,
    /// By which anybody signs in.
    pub phone: Option<Phone>,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// Why the account stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ChangeAccountError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// Neither e-mail nor phone.
    #[error("neither e-mail nor phone")]
    NoLogin,
    /// Another account has this e-mail.
    #[error("the e-mail belongs to {0}")]
    EmailTaken(AccountId),
    /// Another account has this phone.
    #[error("the phone belongs to {0}")]
    PhoneTaken(AccountId),
    /// Somebody changed it after the form was opened.
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

kernel::refusal! { ChangeAccountError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::NoLogin => Invalid "identity.account.no_login" at "email";
    Self::EmailTaken(_) => Invalid "identity.account.email_taken" at "email";
    Self::PhoneTaken(_) => Invalid "identity.account.phone_taken" at "phone";
    Self::Stale(_) => Conflict "identity.account.stale";
} }

/// Changes by what an account is known and signs in.
///
/// # Errors
/// See [`ChangeAccountError`]; nothing is written then.
pub async fn change_account(
    db: &Db,
    actor: &Actor,
    command: &Command<ChangeAccount>,
) -> Result<(), ChangeAccountError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let before = account_by_id(&mut tx, wish.account).await?;
    let same_email = account_by_email(&mut tx, wish.email.as_ref()).await?;
    let same_phone = account_by_phone(&mut tx, wish.phone.as_ref()).await?;
    let places = places(&mut tx, wish.account).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;

    // Decide.
    let before = before.ok_or(ChangeAccountError::Missing)?;
    let after = decide(&before, wish, same_email, same_phone)?;

    // Store.
    if !account_set_details(&mut tx, &after).await? {
        return Err(ChangeAccountError::Stale(wish.seen_version));
    }

    // Commit.
    Ok(tx.commit(entry(&before, &after), ()).await?)
}

fn decide(
    before: &Account,
    wish: &ChangeAccount,
    same_email: Option<AccountId>,
    same_phone: Option<AccountId>,
) -> Result<Account, ChangeAccountError> {
    if wish.email.is_none() && wish.phone.is_none() {
        return Err(ChangeAccountError::NoLogin);
    }
    if let Some(other) = same_email.filter(|other| *other != before.id) {
        return Err(ChangeAccountError::EmailTaken(other));
    }
    if let Some(other) = same_phone.filter(|other| *other != before.id) {
        return Err(ChangeAccountError::PhoneTaken(other));
    }
    Ok(Account {
        name: wish.name.clone(),
        email: wish.email.clone(),
        phone: wish.phone.clone(),
        version: wish.seen_version,
        ..before.clone()
    })
}

fn entry(before: &Account, after: &Account) -> Entry {
    let entry = Entry::new("identity.change_account", "account", after.id).change(
        "name",
        Some(&before.name),
        Some(&after.name),
    );
    let entry = if before.email == after.email {
        entry
    } else {
        entry.masked("email")
    };
    if before.phone == after.phone {
        entry
    } else {
        entry.masked("phone")
    }
}
