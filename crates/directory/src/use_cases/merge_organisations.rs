//! Join two records of one organisation. The one that is given up stays, with its history, and points on.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use jobs::Event;
use kernel::{BadText, Command, Day, Fault, OrganisationId, text};
use serde::{Deserialize, Serialize};

use crate::model::merger::{MergeRefused, REASON_CHARS_MAX, Side, joinable, organisation_of_both};
use crate::store::merger::{MergedKind, NewMerger, merger_insert};
use crate::store::organisation::{Record, organisation_merge, organisation_put};
use crate::store::search::search_delete;
use crate::use_cases::findable::ORGANISATION;
use crate::use_cases::known::{HOUSE, changed, known, name_of, refind, stand_under_too};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergeOrganisations {
    /// The record that is given up.
    pub merged: OrganisationId,
    /// The record that stands for both.
    pub kept: OrganisationId,
    /// How one knows that they are the same.
    pub reason: String,
    /// The versions that the form showed, in the same order.
    pub seen_versions: (i64, i64),
}

/// Two records were one organisation, for contexts above that refer to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationsMerged {
    /// The record that was given up.
    pub merged: OrganisationId,
    /// The record that stands for both.
    pub kept: OrganisationId,
}

impl Event for OrganisationsMerged {
    const NAME: &'static str = "directory.organisations_merged";
}

/// Why they were not joined.
#[derive(Debug, thiserror::Error)]
pub enum MergeOrganisationsError {
    /// They are of other kinds.
    #[error("of other kinds")]
    OtherKind,
    /// The one to be given up comes from the lists of the program.
    #[error("from the lists of the program")]
    OfTheLists,
    /// The two records do not join.
    #[error(transparent)]
    Unfit(#[from] MergeRefused),
    /// The reason is none.
    #[error(transparent)]
    Text(#[from] BadText),
    /// The policy, or there is no such organisation.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { MergeOrganisationsError from [Unfit, Text, Denied, Begin, Fault] {
    Self::OtherKind => Invalid "directory.merge.other_kind" at "kept";
    Self::OfTheLists => Invalid "directory.merge.of_the_lists";
} }

/// Joins two records.
///
/// # Errors
/// See [`MergeOrganisationsError`]; nothing is written then.
pub async fn merge_organisations(
    db: &Db,
    actor: &Actor,
    command: &Command<MergeOrganisations>,
) -> Result<(), MergeOrganisationsError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let merged = known(&mut tx, actor, wish.merged).await?;
    let kept = known(&mut tx, actor, wish.kept).await?;

    // Authorise, on both sides.
    let (merged, thing) = merged.ok_or(Denied::Hidden)?;
    authorise(&mut tx, actor, Action::MergeRecords, &thing)?;
    let (kept, thing) = kept.ok_or(MergeRefused::NoKept)?;
    authorise(&mut tx, actor, Action::MergeRecords, &thing)?;

    // Decide.
    decide(&merged, &kept, wish.seen_versions)?;
    let reason = text::line(&wish.reason, REASON_CHARS_MAX)?;
    let code = kept.code.clone().or(merged.code.clone());
    let both = organisation_of_both(&kept.organisation, &merged.organisation);

    // Store.
    organisation_put(&mut tx, &both, code.as_deref(), Some(name_of(actor))).await?;
    let former = merged.code.as_deref();
    organisation_put(&mut tx, &merged.organisation, former, Some(name_of(actor))).await?;
    organisation_merge(&mut tx, wish.merged, wish.kept).await?;
    merger_insert(&mut tx, &merger(wish, &merged, &reason), name_of(actor)).await?;
    stand_under_too(&mut tx, wish.merged, wish.kept, Day::MIN).await?;
    search_delete(&mut tx, ORGANISATION, &wish.merged.to_string()).await?;
    refind(&mut tx, &both, code.as_deref()).await?;
    changed(&mut tx, both.kind).await?;

    // Announce.
    let event = OrganisationsMerged {
        merged: wish.merged,
        kept: wish.kept,
    };
    jobs::announce(&mut tx, &event).await?;

    // Commit.
    let entry = Entry::new("directory.merge_organisations", "organisation", wish.merged)
        .set("into", &wish.kept)
        .set("reason", &reason)
        .change("code_of_kept", kept.code.as_ref(), code.as_ref());
    Ok(tx.commit(entry, ()).await?)
}

fn merger<'a>(wish: &MergeOrganisations, merged: &'a Record, reason: &'a str) -> NewMerger<'a> {
    let name = merged.organisation.names.last();
    NewMerger {
        subject_kind: MergedKind::Organisation,
        merged: wish.merged.to_string(),
        merged_name: name.map_or("", |name| name.full.as_str()),
        kept: wish.kept.to_string(),
        reason,
    }
}

/// Whether the two may be joined, as far as the records themselves tell.
pub(crate) fn decide(
    merged: &Record,
    kept: &Record,
    seen_versions: (i64, i64),
) -> Result<(), MergeOrganisationsError> {
    joinable((&side(merged), &side(kept)), seen_versions)?;
    if merged.organisation.kind != kept.organisation.kind {
        return Err(MergeOrganisationsError::OtherKind);
    }
    if merged.changed_by.is_none() {
        return Err(MergeOrganisationsError::OfTheLists);
    }
    Ok(())
}

fn side(record: &Record) -> Side<'_, OrganisationId> {
    Side {
        id: record.organisation.id,
        version: record.version,
        merged_into: record.merged_into,
        changed_by: record.changed_by.as_deref().unwrap_or(HOUSE),
        changed_at: record.changed_at,
    }
}
