//! Join two records of one person. The one that is given up stays, with its history, and points on.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use jobs::Event;
use kernel::{BadText, Command, Fault, Instant, PersonId, text};
use serde::{Deserialize, Serialize};

use crate::keys::DirectoryKeys;
use crate::store::person::{PersonRecord, person_merge, person_update};
use crate::use_cases::change_person::known_person;
use crate::use_cases::known::name_of;
use crate::use_cases::merge_organisations::REASON_CHARS_MAX;
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
    /// It is one record.
    #[error("it is one record")]
    Itself,
    /// There is no such record to keep, or the actor does not know of it.
    #[error("no such record to keep")]
    NoKept,
    /// One of the two was merged into another.
    #[error("merged already")]
    MergedAlready,
    /// Each has an identity number of its own: they are two persons.
    #[error("each has an identity number of its own")]
    TwoNumbers,
    /// Somebody changed one of them after the form was opened.
    #[error("changed by {by} at {at:?}")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
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

kernel::refusal! { MergePersonsError from [Text, Denied, Begin, Fault] {
    Self::Itself => Invalid "directory.merge.itself" at "kept";
    Self::NoKept => Invalid "directory.merge.no_kept" at "kept";
    Self::MergedAlready => Conflict "directory.merge.merged_already";
    Self::TwoNumbers => Invalid "directory.merge.two_numbers" at "kept";
    Self::Stale { by, at } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
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
    let (kept, thing) = kept.ok_or(MergePersonsError::NoKept)?;
    authorise(&mut tx, actor, Action::MergeRecords, &thing)?;

    // Decide.
    decide(&merged, &kept, wish.seen_versions)?;
    let reason = text::line(&wish.reason, REASON_CHARS_MAX)?;
    let mut both = kept.clone();
    both.person.birth = kept.person.birth.or(merged.person.birth);
    both.person.phone = kept.person.phone.clone().or(merged.person.phone.clone());
    if let (None, Some(number)) = (&kept.number, &merged.number) {
        // Sealed for the other record, it would not open for this one.
        let number = keys.opened(wish.merged, &number.sealed)?;
        both.number = kept_number((db, keys), wish.kept, Some(&number))?;
    }

    // Store: the number is given up before it is taken over.
    person_merge(&mut tx, (wish.merged, wish.kept), name_of(actor)).await?;
    if !person_update(&mut tx, &both, kept.version, name_of(actor)).await? {
        return Err(stale(&kept));
    }

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

fn decide(
    merged: &PersonRecord,
    kept: &PersonRecord,
    (seen_merged, seen_kept): (i64, i64),
) -> Result<(), MergePersonsError> {
    if merged.person.id == kept.person.id {
        return Err(MergePersonsError::Itself);
    }
    if merged.version != seen_merged {
        return Err(stale(merged));
    }
    if kept.version != seen_kept {
        return Err(stale(kept));
    }
    if merged
        .person
        .merged_into
        .or(kept.person.merged_into)
        .is_some()
    {
        return Err(MergePersonsError::MergedAlready);
    }
    // One number belongs to one living record, so two numbers are two persons.
    if merged.number.is_some() && kept.number.is_some() {
        return Err(MergePersonsError::TwoNumbers);
    }
    Ok(())
}

fn stale(record: &PersonRecord) -> MergePersonsError {
    MergePersonsError::Stale {
        by: record.changed_by.clone(),
        at: record.changed_at,
    }
}
