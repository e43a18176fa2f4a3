//! The persons that an actor may see, their numbers masked.

use authz::{Action, Actor, Denied};
use db::{Db, Rx};
use kernel::{AreaId, Fault, OrganisationId, PersonId, Phone};

use crate::model::area_map::AreaMap;
use crate::model::listing::{PersonOrder, PersonsAsked};
use crate::model::person::Birth;
use crate::queries::area_tree::{AreaTitle, branches};
use crate::queries::organisation_list::{choices, names_by_id};
use crate::registers::Registers;
use crate::store::person::{PersonRecord, person_count, person_page};

/// A person as other contexts name them.
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

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonList {
    /// A page of them.
    pub lines: Vec<Placed>,
    /// How many there are.
    pub total: i64,
    /// Areas to narrow to, those of today's map.
    pub areas: Vec<(AreaTitle, usize)>,
}

/// A person with where they belong, by today's names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// The person.
    pub person: PersonLine,
    /// Their area with those above.
    pub area: Option<String>,
    /// Their organisation.
    pub organisation: Option<String>,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PersonListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PersonListError from [Denied, Fault] {} }

/// Reads a part of the persons that an actor may see.
///
/// # Errors
/// See [`PersonListError`].
pub(crate) async fn person_list(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    asked: &PersonsAsked,
    part: (PersonOrder, i64, i64),
) -> Result<PersonList, PersonListError> {
    let scope = actor.scope(Action::ViewPersons)?;
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let total = person_count(&mut rx, &scope, asked).await?;
    let records = person_page(&mut rx, &scope, asked, part).await?;
    Ok(PersonList {
        lines: placed(&mut rx, &map, records).await?,
        total,
        areas: choices(&branches(&map, None, rx.day()), asked.area),
    })
}

/// Records with the names of where they belong.
pub(crate) async fn placed(
    rx: &mut Rx,
    map: &AreaMap,
    records: Vec<PersonRecord>,
) -> Result<Vec<Placed>, Fault> {
    let day = rx.day();
    let ids = records.iter().filter_map(|record| record.organisation);
    let titles = names_by_id(rx, ids.collect(), day).await?;
    let placed = |record: PersonRecord| Placed {
        area: record.area.map(|area| map.path_on(area, day)),
        organisation: record.organisation.and_then(|id| titles.get(&id).cloned()),
        person: line(record),
    };
    Ok(records.into_iter().map(placed).collect())
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
