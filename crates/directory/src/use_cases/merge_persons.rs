//! Join two records of one person. The one that is given up stays, with its history, and points on.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use jobs::Event;
use kernel::{BadText, Command, Fault, PersonId, text};
use serde::{Deserialize, Serialize};

use crate::keys::DirectoryKeys;
use crate::model::merger::{MergeRefused, REASON_CHARS_MAX, Side, joinable, person_of_both};
use crate::store::merger::{MergedKind, NewMerger, merger_insert};
use crate::store::person::{PersonRecord, person_merge, person_update};
use crate::store::search::search_delete;
use crate::use_cases::change_person::known_person;
use crate::use_cases::findable::{PERSON, person_findable};
use crate::use_cases::known::name_of;
use crate::use_cases::register_person::kept_number;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergePersons {
    /// The record that is given up.
    pub merged: PersonId,
    /// The record that stands for both.
    pub kept: PersonId,
    /// How one knows that they are the same person.
    pub reason: String,
    /// The versions that the form showed, in the same order.
    pub seen_versions: (i64, i64),
}

/// Two records were one person, for contexts above that refer to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonsMerged {
    /// The record that was given up.
    pub merged: PersonId,
    /// The record that stands for both.
    pub kept: PersonId,
}

impl Event for PersonsMerged {
    const NAME: &'static str = "directory.persons_merged";
}

/// Why they were not joined.
#[derive(Debug, thiserror::Error)]
pub enum MergePersonsError {
    /// Each has an identity number of its own: they are two persons.
    #[error("each has an identity number of its own")]
    TwoNumbers,
    /// The two records do not join.
    #[error(transparent)]
    Unfit(#[from] MergeRefused),
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

kernel::refusal! { MergePersonsError from [Unfit, Text, Denied, Begin, Fault] {
    Self::TwoNumbers => Invalid "directory.merge.two_numbers" at "kept";
} }

/// Joins two records. What the kept one lacks, it gets from the other.
///
/// # Errors
/// See [`MergePersonsError`]; nothing is written then.
pub async fn merge_persons(
    db: &Db,
    keys: &DirectoryKeys,
    actor: &Actor,
    command: &Command<MergePersons>,
) -> Result<(), MergePersonsError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let merged = known_person(&mut tx, actor, wish.merged).await?;
    let kept = known_person(&mut tx, actor, wish.kept).await?;

    // Authorise, on both sides.
    let (merged, thing) = merged.ok_or(Denied::Hidden)?;
    authorise(&mut tx, actor, Action::MergeRecords, &thing)?;
    let (kept, thing) = kept.ok_or(MergeRefused::NoKept)?;
    authorise(&mut tx, actor, Action::MergeRecords, &thing)?;

    // Decide.
    decide(&merged, &kept, wish.seen_versions)?;
    let reason = text::line(&wish.reason, REASON_CHARS_MAX)?;
    let mut both = PersonRecord {
        person: person_of_both(&kept.person, &merged.person),
        ..kept.clone()
    };
    if let (None, Some(number)) = (&kept.number, &merged.number) {
        // Sealed for the other record, it would not open for this one.
        let number = keys.opened(wish.merged, &number.sealed)?;
        both.number = kept_number((db, keys), wish.kept, Some(&number))?;
    }

    // Store: the number is given up before it is taken over.
    person_merge(&mut tx, (wish.merged, wish.kept), name_of(actor)).await?;
    if !person_update(&mut tx, &both, kept.version, name_of(actor)).await? {
        let (by, at) = (kept.changed_by, kept.changed_at);
        return Err(MergeRefused::Stale { by, at }.into());
    }
    merger_insert(&mut tx, &merger(wish, &merged, &reason), name_of(actor)).await?;
    search_delete(&mut tx, PERSON, &wish.merged.to_string()).await?;
    person_findable(&mut tx, &both).await?;

    // Announce.
    let event = PersonsMerged {
        merged: wish.merged,
        kept: wish.kept,
    };
    jobs::announce(&mut tx, &event).await?;

    // Commit.
    let entry = Entry::new("directory.merge_persons", "person", wish.merged)
        .set("into", &wish.kept)
        .set("reason", &reason);
    Ok(tx.commit(entry, ()).await?)
}

fn merger<'a>(wish: &MergePersons, merged: &'a PersonRecord, reason: &'a str) -> NewMerger<'a> {
    NewMerger {
        subject_kind: MergedKind::Person,
        merged: wish.merged.to_string(),
        merged_name: merged.person.name.as_str(),
        kept: wish.kept.to_string(),
        reason,
    }
}

/// Whether the two may be joined, as far as the records themselves tell.
pub(crate) fn decide(
    merged: &PersonRecord,
    kept: &PersonRecord,
    seen_versions: (i64, i64),
) -> Result<(), MergePersonsError> {
    joinable((&side(merged), &side(kept)), seen_versions)?;
    // One number belongs to one living record, so two numbers are two persons.
    if merged.number.is_some() && kept.number.is_some() {
        return Err(MergePersonsError::TwoNumbers);
    }
    Ok(())
}

fn side(record: &PersonRecord) -> Side<'_, PersonId> {
    Side {
        id: record.person.id,
        version: record.version,
        merged_into: record.person.merged_into,
        changed_by: &record.changed_by,
        changed_at: record.changed_at,
    }
}
