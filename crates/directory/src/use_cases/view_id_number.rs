//! See the whole identity number of a person. Who saw whose, when and why, stands in the audit.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{BadText, Command, Fault, PersonId, text};
use serde::Serialize;

use crate::keys::DirectoryKeys;
use crate::model::merger::REASON_CHARS_MAX;
use crate::model::person::IdNumber;
use crate::use_cases::change_person::known_person;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ViewIdNumber {
    /// The person.
    pub person: PersonId,
    /// What for.
    pub reason: String,
}

/// Why it is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ViewIdNumberError {
    /// None is recorded.
    #[error("no identity number is recorded")]
    NoNumber,
    /// The reason is none.
    #[error(transparent)]
    Text(#[from] BadText),
    /// The policy, or there is no such person.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ViewIdNumberError from [Text, Denied, Begin, Fault] {
    Self::NoNumber => NotFound "directory.person.no_number";
} }

/// Shows the number, and writes down that it was shown. The number is in no result that is kept: asked again by the same
/// command, it is shown again and written down again.
///
/// # Errors
/// See [`ViewIdNumberError`]; nothing is written then.
pub async fn view_id_number(
    db: &Db,
    keys: &DirectoryKeys,
    actor: &Actor,
    wish: &ViewIdNumber,
) -> Result<IdNumber, ViewIdNumberError> {
    // A look is no act that one repeats by its id: each is a command of its own.
    let (at, chance) = db.seed()?;
    let command = Command::new(kernel::CommandId::new(at, chance), wish);
    let mut tx = match db.begin(actor, &command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => return Err(ViewIdNumberError::NoNumber),
    };

    // Load.
    let found = known_person(&mut tx, actor, wish.person).await?;

    // Authorise: who may change the number may see it.
    let (record, thing) = found.ok_or(Denied::Hidden)?;
    authorise(&mut tx, actor, Action::ManagePersons, &thing)?;

    // Decide.
    let reason = text::line(&wish.reason, REASON_CHARS_MAX)?;
    let kept = record.number.ok_or(ViewIdNumberError::NoNumber)?;
    let number = keys.opened(wish.person, &kept.sealed)?;

    // Store: nothing. Announce: nobody listens. Commit.
    let entry = Entry::new("directory.view_id_number", "person", wish.person)
        .masked("id_number")
        .set("reason", &reason);
    tx.commit(entry, ()).await?;
    Ok(number)
}
