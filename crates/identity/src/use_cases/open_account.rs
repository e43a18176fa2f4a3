//! Open an account with its first roles: by invitation, at the command line, in invented data.

use authz::{Action, Actor, Denied, Grant, authorise, locate_place};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{AccountId, Command, Email, Fault, PersonId, Phone};
use serde::{Deserialize, Serialize};

use crate::model::account::{Account, AccountLanguage, AccountState};
use crate::model::granting::{GrantFault, fits};
use crate::store::account::{account_by_email, account_by_phone, account_insert};
use crate::store::grant::grant_insert;

/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 100;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenAccount {
    /// The name that screens show.
    pub name: String,
    /// By which an officer signs in.
    pub email: Option<Email>,
    /// By which anybody signs in.
    pub phone: Option<Phone>,
    /// The person of the directory, where one is known.
    pub person: Option<PersonId>,
    /// The first roles.
    pub grants: Vec<Grant>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountOpened {
    /// The new account; it waits for its owner to choose a password or to sign in with a code.
    pub id: AccountId,
}

/// Why no account was opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenAccountError {
    /// Neither e-mail nor phone.
    #[error("neither e-mail nor phone")]
    NoLogin,
    /// Another account has this e-mail.
    #[error("the e-mail belongs to {0}")]
    EmailTaken(AccountId),
    /// Another account has this phone.
    #[error("the phone belongs to {0}")]
    PhoneTaken(AccountId),
    /// An account without a role can do nothing.
    #[error("no role")]
    NoRole,
    /// A role has not its place.
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

kernel::refusal! { OpenAccountError from [Unfit, Denied, Begin, Fault] {
    Self::NoLogin => Invalid "identity.account.no_login" at "email";
    Self::EmailTaken(_) => Invalid "identity.account.email_taken" at "email";
    Self::PhoneTaken(_) => Invalid "identity.account.phone_taken" at "phone";
    Self::NoRole => Invalid "identity.account.no_role" at "role";
} }

/// Opens an account.
///
/// # Errors
/// See [`OpenAccountError`]; nothing is written then.
pub async fn open_account(
    db: &Db,
    actor: &Actor,
    command: &Command<OpenAccount>,
) -> Result<AccountOpened, OpenAccountError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    let account = open(&mut tx, actor, wish).await?;

    // Commit.
    let entry = entry(&account, wish);
    Ok(tx.commit(entry, AccountOpened { id: account.id }).await?)
}

/// The beats of opening an account up to the commit, which inviting somebody shares.
pub(crate) async fn open(
    tx: &mut Tx,
    actor: &Actor,
    wish: &OpenAccount,
) -> Result<Account, OpenAccountError> {
    // Load.
    let same_email = account_by_email(tx, wish.email.as_ref()).await?;
    let same_phone = account_by_phone(tx, wish.phone.as_ref()).await?;

    // Authorise: whoever opens an account answers for every place it reaches.
    for grant in &wish.grants {
        let place = locate_place(tx, grant.place).await?;
        authorise(tx, actor, Action::InviteAccount, &place)?;
    }

    // Decide.
    let (now, chance) = tx.seed()?;
    let account = decide(AccountId::new(now, chance), wish, same_email, same_phone)?;

    // Store.
    account_insert(tx, &account, now).await?;
    for grant in &wish.grants {
        grant_insert(tx, account.id, grant).await?;
    }
    Ok(account)
}

/// What the audit says of it.
pub(crate) fn entry(account: &Account, wish: &OpenAccount) -> Entry {
    let roles: Vec<&str> = wish
        .grants
        .iter()
        .map(|grant| grant.role.as_str())
        .collect();
    Entry::new("identity.invite_account", "account", account.id)
        .set("name", &account.name)
        .set("roles", &roles.join(" "))
        .masked("email")
        .masked("phone")
}

fn decide(
    id: AccountId,
    wish: &OpenAccount,
    same_email: Option<AccountId>,
    same_phone: Option<AccountId>,
) -> Result<Account, OpenAccountError> {
    if wish.email.is_none() && wish.phone.is_none() {
        return Err(OpenAccountError::NoLogin);
    }
    if let Some(other) = same_email {
        return Err(OpenAccountError::EmailTaken(other));
    }
    if let Some(other) = same_phone {
        return Err(OpenAccountError::PhoneTaken(other));
    }
    if wish.grants.is_empty() {
        return Err(OpenAccountError::NoRole);
    }
    wish.grants.iter().try_for_each(fits)?;
    Ok(Account {
        id,
        person: wish.person,
        name: wish.name.clone(),
        email: wish.email.clone(),
        phone: wish.phone.clone(),
        state: AccountState::Invited,
        language: AccountLanguage::Vietnamese,
        version: 1,
    })
}
