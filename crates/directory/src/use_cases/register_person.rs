//! Enter a person: one identity, to whom accounts, members, learners and borrowers refer.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{AreaId, BadText, Command, Fault, OrganisationId, PersonId, Phone};
use serde::{Deserialize, Serialize};

use crate::keys::DirectoryKeys;
use crate::model::person::{BadBirth, Birth, IdNumber, Person, PersonName};
use crate::store::person::{KeptNumber, PersonRecord, person_by_id_hash, person_insert};
use crate::use_cases::findable::person_findable;
use crate::use_cases::known::name_of;

/// What is known of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFacts {
    /// Họ và tên.
    pub name: String,
    /// When they were born.
    pub birth: Option<Birth>,
    /// Số điện thoại.
    pub phone: Option<Phone>,
    /// Số căn cước.
    pub id_number: Option<IdNumber>,
    /// Where they belong: the officers of this area see them.
    pub area: Option<AreaId>,
    /// Where they belong: those of this organisation too.
    pub organisation: Option<OrganisationId>,
}

/// The facts as the house remembers that it was asked for them: the number by its keyed hash.
#[derive(Serialize)]
pub(crate) struct Remembered<'a> {
    name: &'a str,
    birth: String,
    phone: Option<&'a Phone>,
    id_hash: Option<Vec<u8>>,
    area: Option<AreaId>,
    organisation: Option<OrganisationId>,
}

impl PersonFacts {
    pub(crate) fn remembered(&self, keys: &DirectoryKeys) -> Remembered<'_> {
        Remembered {
            name: &self.name,
            birth: self
                .birth
                .map(|birth| birth.to_string())
                .unwrap_or_default(),
            phone: self.phone.as_ref(),
            id_hash: self.id_number.as_ref().map(|number| keys.found_by(number)),
            area: self.area,
            organisation: self.organisation,
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRegistered {
    /// The person.
    pub id: PersonId,
}

/// Why a person was not entered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterPersonError {
    /// Another record has this identity number.
    #[error("the identity number is of another record")]
    IdNumberTaken,
    /// There is no such area.
    #[error("no such area")]
    NoPlace,
    /// Born in the future, or before anybody lives.
    #[error(transparent)]
    Birth(#[from] BadBirth),
    /// The name is none.
    #[error(transparent)]
    Text(#[from] BadText),
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

kernel::refusal! { RegisterPersonError from [Birth, Text, Denied, Begin, Fault] {
    Self::IdNumberTaken => Conflict "directory.person.id_number_taken" at "id_number";
    Self::NoPlace => Invalid "directory.person.no_place" at "area";
} }

/// Enters a person.
///
/// # Errors
/// See [`RegisterPersonError`]; nothing is written then.
pub async fn register_person(
    db: &Db,
    keys: &DirectoryKeys,
    actor: &Actor,
    command: &Command<PersonFacts>,
) -> Result<PersonRegistered, RegisterPersonError> {
    let remembered = Command::new(command.id, command.body.remembered(keys));
    let mut tx = match db.begin(actor, &remembered).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (registered, entry) = enter(&mut tx, (db, keys), actor, &command.body).await?;
    Ok(tx.commit(entry, registered).await?)
}

/// The same in the transaction of another context, which needs the identity at once. Its audit entry stands beside that of
/// the act.
///
/// # Errors
/// See [`RegisterPersonError`].
pub async fn enter_person(
    tx: &mut Tx,
    house: (&Db, &DirectoryKeys),
    actor: &Actor,
    facts: &PersonFacts,
) -> Result<PersonId, RegisterPersonError> {
    let (registered, entry) = enter(tx, house, actor, facts).await?;
    tx.record(entry);
    Ok(registered.id)
}

async fn enter(
    tx: &mut Tx,
    (db, keys): (&Db, &DirectoryKeys),
    actor: &Actor,
    facts: &PersonFacts,
) -> Result<(PersonRegistered, Entry), RegisterPersonError> {
    // Load.
    let other = match &facts.id_number {
        Some(number) => person_by_id_hash(tx, &keys.found_by(number)).await?,
        None => None,
    };
    let is_placed = is_placed(tx, facts).await?;

    // Authorise, where they are to belong.
    let thing = locate(tx, facts.area, facts.organisation).await?;
    authorise(tx, actor, Action::ManagePersons, &thing)?;

    // Decide.
    if !is_placed {
        return Err(RegisterPersonError::NoPlace);
    }
    if other.is_some() {
        return Err(RegisterPersonError::IdNumberTaken);
    }
    if let Some(birth) = facts.birth {
        birth.check(tx.day())?;
    }
    let (now, chance) = tx.seed()?;
    let id = PersonId::new(now, chance);
    let record = PersonRecord {
        person: Person {
            id,
            name: PersonName::parse(&facts.name)?,
            birth: facts.birth,
            phone: facts.phone.clone(),
            merged_into: None,
        },
        number: kept_number((db, keys), id, facts.id_number.as_ref())?,
        tail: None,
        area: facts.area,
        organisation: facts.organisation,
        version: 1,
        changed_at: now,
        changed_by: name_of(actor).to_owned(),
    };

    // Store.
    person_insert(tx, &record, name_of(actor)).await?;
    person_findable(tx, &record).await?;

    // Announce: nobody listens yet.
    let mut entry = Entry::new("directory.register_person", "person", id)
        .change("area", None, facts.area.as_ref())
        .change("organisation", None, facts.organisation.as_ref())
        .masked("name");
    for (field, is_given) in [
        ("birth", facts.birth.is_some()),
        ("phone", facts.phone.is_some()),
        ("id_number", facts.id_number.is_some()),
    ] {
        entry = if is_given { entry.masked(field) } else { entry };
    }
    Ok((PersonRegistered { id }, entry))
}

/// Whether area and organisation are there.
pub(crate) async fn is_placed(tx: &mut Tx, facts: &PersonFacts) -> Result<bool, Fault> {
    let area = match facts.area {
        Some(area) => crate::store::area::area_is_there(tx, area).await?,
        None => true,
    };
    let organisation = match facts.organisation {
        Some(id) => crate::store::organisation::organisation_by_id(tx, id)
            .await?
            .is_some(),
        None => true,
    };
    Ok(area && organisation)
}

/// A number as it is kept for this person.
pub(crate) fn kept_number(
    (db, keys): (&Db, &DirectoryKeys),
    person: PersonId,
    number: Option<&IdNumber>,
) -> Result<Option<KeptNumber>, Fault> {
    let Some(number) = number else {
        return Ok(None);
    };
    Ok(Some(KeptNumber {
        sealed: keys.sealed(db.chance(), person, number)?,
        hash: keys.found_by(number),
        tail: number.tail(),
    }))
}
