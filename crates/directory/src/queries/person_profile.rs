//! One person, the number masked, with the records that they were merged from and those that may be theirs too.

use authz::{Action, Actor, Denied, locate, may};
use db::{Db, Rx};
use kernel::{Fault, Instant, PersonId};

use crate::model::area_map::AreaMap;
use crate::model::listing::{PersonOrder, PersonsAsked};
use crate::model::person::{Likeness, Person, likeness};
use crate::queries::organisation_profile::{Other, other};
use crate::queries::person_list::{PersonLine, Placed, line, placed};
use crate::registers::Registers;
use crate::store::merger::{MergedKind, MergerRow, merger_by_merged, merger_list_of};
use crate::store::person::{PersonRecord, person_by_id, person_page};

/// Records of the same name that are compared.
const ALIKE_READ_MAX: i64 = 50;
/// Records that may be the same person, as the screen shows them.
const ALIKE_MAX: usize = 5;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonProfile {
    /// The person.
    pub line: PersonLine,
    /// Their area with those above.
    pub area: Option<String>,
    /// Their organisation.
    pub organisation: Option<Other>,
    /// Whether a number is kept that may be shown.
    pub has_number: bool,
    /// The record that stands for this one: its id and name.
    pub merged_into: Option<(PersonId, String)>,
    /// How this record was given up.
    pub given_up: Option<MergerRow>,
    /// The records that were given up for this one.
    pub mergers: Vec<MergerRow>,
    /// Records that may be the same person, the likeliest first.
    pub alike: Vec<(Placed, Likeness)>,
    /// When it was changed last.
    pub changed_at: Instant,
    /// By whom.
    pub changed_by: String,
    /// Whether it may be changed, and the number seen.
    pub may_manage: bool,
    /// Whether it may be merged.
    pub may_merge: bool,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PersonProfileError {
    /// The policy, or there is no such person.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PersonProfileError from [Denied, Fault] {} }

/// Reads a person. One who lies outside of what an actor may see is not there for them.
///
/// # Errors
/// See [`PersonProfileError`].
pub(crate) async fn person_profile(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    id: PersonId,
) -> Result<PersonProfile, PersonProfileError> {
    let mut rx = db.read().await?;
    let day = rx.day();
    let record = person_by_id(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    let located = locate(&mut rx, record.area, record.organisation).await?;
    if !may(actor, Action::ViewPersons, &located) {
        return Err(Denied::Hidden.into());
    }
    let map = registers.areas(&mut rx).await?;
    let organisation = match record.organisation {
        Some(organisation) => other(&mut rx, actor, (organisation, day)).await?,
        None => None,
    };
    let merged_into = match record.person.merged_into {
        Some(kept) => person_by_id(&mut rx, kept).await?,
        None => None,
    };
    let may_merge = may(actor, Action::MergeRecords, &located) && merged_into.is_none();
    let alike = match may_merge {
        true => alike(&mut rx, &map, actor, &record.person).await?,
        false => Vec::new(),
    };
    let kind = MergedKind::Person;
    Ok(PersonProfile {
        area: record.area.map(|area| map.path_on(area, day)),
        organisation,
        has_number: record.number.is_some(),
        given_up: merger_by_merged(&mut rx, kind, id.to_string()).await?,
        mergers: merger_list_of(&mut rx, kind, id.to_string()).await?,
        alike,
        changed_at: record.changed_at,
        changed_by: record.changed_by.clone(),
        may_manage: may(actor, Action::ManagePersons, &located) && merged_into.is_none(),
        may_merge,
        merged_into: merged_into.map(|kept| (kept.person.id, kept.person.name.to_string())),
        line: line(record),
    })
}

/// Records of the same name that nothing known speaks against, among those that the actor may merge.
async fn alike(
    rx: &mut Rx,
    map: &AreaMap,
    actor: &Actor,
    person: &Person,
) -> Result<Vec<(Placed, Likeness)>, Fault> {
    let Ok(scope) = actor.scope(Action::MergeRecords) else {
        return Ok(Vec::new());
    };
    let asked = PersonsAsked::of(person.name.as_str());
    let part = (PersonOrder::Name, ALIKE_READ_MAX, 0);
    let others = person_page(rx, &scope, &asked, part).await?;
    let with_likeness = |other: PersonRecord| {
        let alike = likeness(person, &other.person);
        (other, alike)
    };
    let mut found: Vec<(PersonRecord, Likeness)> = others
        .into_iter()
        .filter(|other| other.person.id != person.id)
        .map(with_likeness)
        .filter(|(_, alike)| *alike > Likeness::None)
        .collect();
    found.sort_by_key(|(_, alike)| std::cmp::Reverse(*alike));
    found.truncate(ALIKE_MAX);
    let (records, degrees): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let placed = placed(rx, map, records).await?;
    Ok(placed.into_iter().zip(degrees).collect())
}
