//! The persons that an actor may see, their numbers masked.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{AreaId, Fault, OrganisationId, PersonId, Phone};

use crate::model::person::Birth;
use crate::model::words::Wanted;
use crate::store::person::{PersonRecord, person_page};

/// A person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Their id.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// When they were born.
    pub birth: Option<Birth>,
    /// Their phone.
    pub phone: Option<Phone>,
    /// The last digits of their identity number behind dots.
    pub id_number: Option<String>,
    /// Where they belong.
    pub area: Option<AreaId>,
    /// Where they belong.
    pub organisation: Option<OrganisationId>,
    /// Counts their changes; a form sends it back.
    pub version: i64,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub enum PersonListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PersonListError from [Denied, Fault] {} }

/// Reads a part of the persons that an actor may see, by name without marks, or by a whole phone number.
///
/// # Errors
/// See [`PersonListError`].
pub async fn person_list(
    db: &Db,
    actor: &Actor,
    question: &str,
    (limit, offset): (i64, i64),
) -> Result<Vec<PersonLine>, PersonListError> {
    let scope = actor.scope(Action::ViewPersons)?;
    let phone = Phone::parse(question).ok();
    let wanted = match phone {
        Some(_) => Wanted::parse(""),
        None => Wanted::parse(question),
    };
    let mut rx = db.read().await?;
    let found = person_page(&mut rx, &scope, (&wanted, phone.as_ref()), (limit, offset)).await?;
    Ok(found.into_iter().map(line).collect())
}

/// A person as lists show them.
pub(crate) fn line(record: PersonRecord) -> PersonLine {
    PersonLine {
        id: record.person.id,
        name: record.person.name.as_str().to_owned(),
        birth: record.person.birth,
        phone: record.person.phone,
        id_number: record.tail.map(|tail| format!("•••••••••{tail}")),
        area: record.area,
        organisation: record.organisation,
        version: record.version,
    }
}
