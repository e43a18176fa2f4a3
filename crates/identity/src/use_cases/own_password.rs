//! Asking somebody who has signed in for their password once more: an unlocked machine is not its owner.

use authz::{Action, Actor, Denied};
use db::{BeginError, Db};
use kernel::{AccountId, Fault};

use crate::hashing;
use crate::model::attempt::Step;
use crate::model::keys::Keys;
use crate::model::password::{Password, PasswordHash};
use crate::model::visitor::Visitor;
use crate::store::credential::credential_by_account;
use crate::use_cases::entrance::{EntranceError, Gate, Try, begin_own, knock, turn_away};

/// Why the password was not taken.
#[derive(Debug, thiserror::Error)]
pub enum OwnPasswordError {
    /// It is another.
    #[error("not the password")]
    Wrong,
    /// The account has none: its owner signs in by codes.
    #[error("the account has no password")]
    NoPassword,
    /// Too many failures.
    #[error("too many failures, shut for {minutes} minutes")]
    Limited {
        /// After how many minutes one may try again.
        minutes: i64,
    },
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

kernel::refusal! { OwnPasswordError from [Denied, Begin, Fault] {
    Self::Wrong => Invalid "identity.password.wrong" at "mat_khau";
    Self::NoPassword => Invalid "identity.password.none";
    Self::Limited { minutes } => Limited "identity.sign_in.limited" { "minutes": minutes };
} }

impl From<EntranceError> for OwnPasswordError {
    fn from(error: EntranceError) -> Self {
        match error {
            EntranceError::Wrong | EntranceError::TooLate => Self::Wrong,
            EntranceError::Limited { minutes } => Self::Limited { minutes },
            EntranceError::Begin(error) => Self::Begin(error),
            EntranceError::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// Compares the actor's own password, outside of any transaction, and counts where it is another. Gives whose it is and
/// the hash that it was compared with, which must still be there when something is written.
pub(crate) async fn check_own_password(
    db: &Db,
    keys: &Keys,
    (actor, visitor): (&Actor, &Visitor),
    password: &Password,
) -> Result<(AccountId, PasswordHash), OwnPasswordError> {
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let login = own.to_string();
    let attempt = Try {
        step: Step::Password,
        login: &login,
        account: Some(own),
    };
    knock(db, keys, visitor, attempt).await?;
    let mut rx = db.read().await?;
    let credential = credential_by_account(&mut rx, own).await?;
    drop(rx);
    let kept = credential.and_then(|credential| credential.password);
    let kept = kept.ok_or(OwnPasswordError::NoPassword)?;
    if hashing::verify(password, Some(&kept)).await? {
        return Ok((own, kept));
    }
    let mut tx = begin_own(db, *actor.by(), &"own password").await?;
    let gate = Gate::read(&mut tx, keys, visitor, attempt).await?;
    Err(turn_away(tx, &gate, attempt).await.into())
}
