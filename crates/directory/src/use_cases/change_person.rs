//! Put right what is known of a person.

use authz::{Action, Actor, Denied, Located, authorise, locate, may};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{BadText, Command, Fault, Instant, PersonId};
use serde::Serialize;

use crate::keys::DirectoryKeys;
use crate::model::person::{BadBirth, Person, PersonName};
use crate::store::person::{PersonRecord, person_by_id, person_by_id_hash, person_update};
use crate::use_cases::findable::person_findable;
use crate::use_cases::known::name_of;
use crate::use_cases::register_person::{PersonFacts, Remembered, is_placed, kept_number};

/// What is asked for: these are the facts now. Without an identity number the one that is kept stays: a form does not show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangePerson {
    /// The person.
    pub person: PersonId,
    /// What is known.
    pub facts: PersonFacts,
    /// The version that the form showed.
    pub seen_version: i64,
}

#[derive(Serialize)]
struct Asked<'a> {
    person: PersonId,
    facts: Remembered<'a>,
    seen_version: i64,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangePersonError {
    /// Another record has this identity number.
    #[error("the identity number is of another record")]
    IdNumberTaken,
    /// There is no such area.
    #[error("no such area")]
    NoPlace,
    /// The record was merged into another.
    #[error("merged into another record")]
    Merged,
    /// Somebody changed it after the form was opened.
    #[error("changed by {by} at {at:?} after version {seen} was seen")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
    /// Born in the future, or before anybody lives.
    #[error(transparent)]
    Birth(#[from] BadBirth),
    /// The name is none.
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

kernel::refusal! { ChangePersonError from [Birth, Text, Denied, Begin, Fault] {
    Self::IdNumberTaken => Conflict "directory.person.id_number_taken" at "id_number";
    Self::NoPlace => Invalid "directory.person.no_place" at "area";
    Self::Merged => Conflict "directory.person.merged";
    Self::Stale { by, at, .. } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// A person and where they belong; none where there is none, or where the actor may not know of them.
pub(crate) async fn known_person(
    tx: &mut Tx,
    actor: &Actor,
    id: PersonId,
) -> Result<Option<(PersonRecord, Located)>, Fault> {
    let Some(record) = person_by_id(tx, id).await? else {
        return Ok(None);
    };
    let located = locate(tx, record.area, record.organisation).await?;
    let is_known = may(actor, Action::ViewPersons, &located);
    Ok(is_known.then_some((record, located)))
}

/// Changes a person.
///
/// # Errors
/// See [`ChangePersonError`]; nothing is written then.
pub async fn change_person(
    db: &Db,
    keys: &DirectoryKeys,
    actor: &Actor,
    command: &Command<ChangePerson>,
) -> Result<(), ChangePersonError> {
    let ChangePerson {
        person: id,
        facts,
        seen_version: seen,
    } = &command.body;
    let asked = Asked {
        person: *id,
        facts: facts.remembered(keys),
        seen_version: *seen,
    };
    let mut tx = match db.begin(actor, &Command::new(command.id, asked)).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let found = known_person(&mut tx, actor, *id).await?;
    let other = match &facts.id_number {
        Some(number) => person_by_id_hash(&mut tx, &keys.found_by(number)).await?,
        None => None,
    };
    let is_placed = is_placed(&mut tx, facts).await?;

    // Authorise, where they are and where they are to be.
    let (before, thing) = found.ok_or(Denied::Hidden)?;
    authorise(&mut tx, actor, Action::ManagePersons, &thing)?;
    let there = locate(&mut tx, facts.area, facts.organisation).await?;
    authorise(&mut tx, actor, Action::ManagePersons, &there)?;

    // Decide.
    if before.version != *seen {
        return Err(stale(&before, *seen));
    }
    if before.person.merged_into.is_some() {
        return Err(ChangePersonError::Merged);
    }
    if !is_placed {
        return Err(ChangePersonError::NoPlace);
    }
    if other.is_some_and(|other| other != *id) {
        return Err(ChangePersonError::IdNumberTaken);
    }
    if let Some(birth) = facts.birth {
        birth.check(tx.day())?;
    }
    let number = kept_number((db, keys), *id, facts.id_number.as_ref())?;
    let after = PersonRecord {
        person: Person {
            id: *id,
            name: PersonName::parse(&facts.name)?,
            birth: facts.birth,
            phone: facts.phone.clone(),
            merged_into: None,
        },
        number: number.or(before.number.clone()),
        area: facts.area,
        organisation: facts.organisation,
        ..before.clone()
    };

    // Store.
    if !person_update(&mut tx, &after, *seen, name_of(actor)).await? {
        return Err(stale(&before, *seen));
    }
    person_findable(&mut tx, &after).await?;

    // Announce: nobody listens yet. Commit.
    Ok(tx.commit(entry(&before, &after), ()).await?)
}

fn stale(before: &PersonRecord, seen: i64) -> ChangePersonError {
    ChangePersonError::Stale {
        seen,
        by: before.changed_by.clone(),
        at: before.changed_at,
    }
}

fn entry(before: &PersonRecord, after: &PersonRecord) -> Entry {
    let entry = Entry::new("directory.change_person", "person", after.person.id)
        .change("area", before.area.as_ref(), after.area.as_ref())
        .change(
            "organisation",
            before.organisation.as_ref(),
            after.organisation.as_ref(),
        );
    let changed = [
        ("name", before.person.name != after.person.name),
        ("birth", before.person.birth != after.person.birth),
        ("phone", before.person.phone != after.person.phone),
        (
            "id_number",
            before.number.as_ref().map(|number| &number.hash)
                != after.number.as_ref().map(|number| &number.hash),
        ),
    ];
    let changed = changed.into_iter().filter(|(_, is_changed)| *is_changed);
    changed.fold(entry, |entry, (field, _)| entry.masked(field))
}
