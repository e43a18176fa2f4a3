//! An account that must be there: at the command line and in invented data. Asked for twice, it is made once.

use authz::{Actor, Grant};
use db::Db;
use kernel::{AccountId, Command, CommandId, Email, Fault, Phone};

use crate::model::keys::Keys;
use crate::model::password::PasswordHash;
use crate::model::visitor::Login;
use crate::store::account::account_by_login;
use crate::use_cases::activate_account::{ActivateAccountError, activate};
use crate::use_cases::open_account::{OpenAccount, OpenAccountError, open_account};
use crate::use_cases::set_password::{SetPassword, SetPasswordError, set_password};

/// An account that must be there.
#[derive(Debug, Clone)]
pub struct EnsureAccount {
    /// The name that screens show.
    pub name: String,
    /// By which an officer signs in.
    pub email: Option<Email>,
    /// By which anybody signs in.
    pub phone: Option<Phone>,
    /// The roles of an account that is made.
    pub grants: Vec<Grant>,
    /// The password that it has afterwards, made before by [`hash_password`](crate::api::hash_password); without one it is
    /// entered by codes.
    pub password: Option<PasswordHash>,
}

/// Why it is not there.
#[derive(Debug, thiserror::Error)]
pub enum EnsureAccountError {
    /// It was not opened.
    #[error(transparent)]
    Open(#[from] OpenAccountError),
    /// It got no password.
    #[error(transparent)]
    Password(#[from] SetPasswordError),
    /// It cannot sign in.
    #[error(transparent)]
    Activate(#[from] ActivateAccountError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EnsureAccountError from [Open, Password, Activate, Fault] {} }

/// Makes an account unless one with this e-mail or phone is there, and sets its password. For the house itself only.
///
/// # Errors
/// See [`EnsureAccountError`].
pub async fn ensure_account(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    wish: EnsureAccount,
) -> Result<AccountId, EnsureAccountError> {
    let email = wish.email.clone().map(Login::Email);
    let phone = wish.phone.clone().map(Login::Phone);
    let mut known = None;
    for login in [email, phone].into_iter().flatten() {
        known = known.or(account_by_login(&mut db.read().await?, &login).await?);
    }
    let id = match known {
        Some(id) => id,
        None => {
            let EnsureAccount {
                name,
                email,
                phone,
                grants,
                ..
            } = wish;
            let open = OpenAccount {
                name,
                email,
                phone,
                person: None,
                grants,
            };
            open_account(db, actor, &command(db, open)?).await?.id
        }
    };
    match wish.password {
        Some(password) => {
            let set = SetPassword {
                account: id,
                password,
            };
            set_password(db, keys, actor, &command(db, set)?).await?;
        }
        None if known.is_none() => activate(db, actor, &command(db, id)?).await?,
        None => {}
    }
    Ok(id)
}

fn command<T>(db: &Db, body: T) -> Result<Command<T>, Fault> {
    let (at, chance) = db.seed()?;
    Ok(Command::new(CommandId::new(at, chance), body))
}
