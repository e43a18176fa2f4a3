//! Change one's own password.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{Begun, Db, Entry};
use kernel::{Command, Fault, SessionId};
use serde::Serialize;

use crate::hashing;
use crate::model::keys::Keys;
use crate::model::password::{NewPassword, Password, PasswordFault, PasswordHash};
use crate::model::visitor::Visitor;
use crate::store::account::account_by_id;
use crate::store::credential::{credential_by_account, password_set};
use crate::store::link::link_use_up;
use crate::store::session::session_delete_others;
use crate::use_cases::choose_password::own_words;
use crate::use_cases::own_password::{OwnPasswordError, check_own_password};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangePassword {
    /// The password until now.
    pub current: Password,
    /// The password from now on.
    pub new: NewPassword,
    /// The session that goes on; all others end.
    pub session: SessionId,
}

/// What is kept of the command: a hash of what is secret.
#[derive(Debug, Serialize)]
struct Kept {
    password: PasswordHash,
    session: SessionId,
}

/// Why the password stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The new one will not do.
    #[error(transparent)]
    Unfit(#[from] PasswordFault),
    /// The current one was not shown.
    #[error(transparent)]
    Own(#[from] OwnPasswordError),
}

kernel::refusal! { ChangePasswordError from [Unfit, Own] {} }

macro_rules! through_own {
    ($($error:ty),+) => {$(
        impl From<$error> for ChangePasswordError {
            fn from(error: $error) -> Self {
                Self::Own(error.into())
            }
        }
    )+};
}

through_own!(Denied, db::BeginError, Fault);

/// Sets another password of the actor's own account; every other session ends.
///
/// # Errors
/// See [`ChangePasswordError`]; nothing is written then but that the current one was another.
pub async fn change_password(
    db: &Db,
    keys: &Keys,
    (actor, visitor): (&Actor, &Visitor),
    command: &Command<ChangePassword>,
) -> Result<(), ChangePasswordError> {
    let ChangePassword {
        current,
        new,
        session,
    } = &command.body;

    // Slow, so before the transaction.
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let salted_for = [own.to_string(), command.id.to_string()];
    let password = hashing::hash(keys, new, &salted_for.each_ref().map(String::as_str)).await?;
    let kept = Command::new(
        command.id,
        Kept {
            password,
            session: *session,
        },
    );
    // The same form again must not fail for the password that it has changed.
    let shown = match check_own_password(db, keys, (actor, visitor), current).await {
        Ok((_, shown)) => Some(shown),
        Err(OwnPasswordError::Wrong) => None,
        Err(error) => return Err(error.into()),
    };
    let mut tx = match db.begin(actor, &kept).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let account = account_by_id(&mut tx, own).await?;
    let credential = credential_by_account(&mut tx, own).await?;

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Decide.
    let same = |kept: PasswordHash| Some(&kept) == shown.as_ref();
    if !credential
        .and_then(|credential| credential.password)
        .is_some_and(same)
    {
        return Err(OwnPasswordError::Wrong.into());
    }
    if let Some(account) = &account {
        new.check_own(&own_words(account))?;
    }

    // Store.
    password_set(&mut tx, own, &kept.body.password).await?;
    session_delete_others(&mut tx, own, Some(*session)).await?;
    link_use_up(&mut tx, own).await?;

    // Commit.
    let entry = Entry::new("identity.change_password", "account", own).masked("password");
    Ok(tx.commit(entry, ()).await?)
}
