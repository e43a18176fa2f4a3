//! The door of an address that is a secret: whoever shows wrong ones too often waits, as at the pages of signing in.

use ::web::{Refused, Visit};
use authz::Denied;
use identity::api::entrance::EntranceError;
use identity::api::try_secret::{count_wrong_secret, may_try_secret};
use identity::web::Door;
use kernel::Fault;

/// Why nobody may try.
#[derive(Debug, thiserror::Error)]
pub(super) enum SecretDoorError {
    /// Too many wrong ones came from where they are.
    #[error("too many wrong addresses, shut for {minutes} minutes")]
    Limited {
        /// After how many minutes one may try again.
        minutes: i64,
    },
    /// No such address.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] db::BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { SecretDoorError from [Denied, Begin, Fault] {
    Self::Limited { minutes } => Limited "plan.secret.limited" { "minutes": minutes };
} }

impl From<EntranceError> for SecretDoorError {
    fn from(error: EntranceError) -> Self {
        match error {
            EntranceError::Limited { minutes } => Self::Limited { minutes },
            EntranceError::Wrong | EntranceError::TooLate => Self::Denied(Denied::Hidden),
            EntranceError::Begin(error) => Self::Begin(error),
            EntranceError::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// Lets somebody try.
pub(super) async fn may_try(visit: &Visit, door: &Door) -> Result<(), SecretDoorError> {
    let db = visit.app().db();
    Ok(may_try_secret(db, &door.setup.keys, &door.visitor).await?)
}

/// Counts an address that is none; what to answer.
pub(super) async fn turn_away(visit: &Visit, door: &Door) -> Refused {
    let db = visit.app().db();
    match count_wrong_secret(db, &door.setup.keys, &door.visitor).await {
        Ok(()) => Denied::Hidden.into(),
        Err(error) => SecretDoorError::from(error).into(),
    }
}
