//! Join two records of one organisation. The one that is given up stays, with its history, and points on.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use jobs::Event;
use kernel::{BadText, Command, Day, Fault, Instant, OrganisationId, text};
use serde::{Deserialize, Serialize};

use crate::model::organisation::Organisation;
use crate::store::organisation::{Record, organisation_merge, organisation_put};
use crate::store::search::search_delete;
use crate::use_cases::findable::ORGANISATION;
use crate::use_cases::known::{changed, known, name_of, refind, stand_under_too};

/// The longest reason, in characters.
pub(crate) const REASON_CHARS_MAX: usize = 300;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergeOrganisations {
    /// The record that is given up.
    pub merged: OrganisationId,
    /// The record that stands for both.
    pub kept: OrganisationId,
    /// How one knows that they are the same.
    pub reason: String,
    /// The version of the first that the form showed.
    pub seen_version: i64,
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
    /// It is one record.
    #[error("it is one record")]
    Itself,
    /// There is no such record to keep, or the actor does not know of it.
    #[error("no such record to keep")]
    NoKept,
    /// One of the two was merged into another.
    #[error("merged already")]
    MergedAlready,
    /// They are of other kinds.
    #[error("of other kinds")]
    OtherKind,
    /// The one to be given up comes from the lists of the program.
    #[error("from the lists of the program")]
    OfTheLists,
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

kernel::refusal! { MergeOrganisationsError from [Text, Denied, Begin, Fault] {
    Self::Itself => Invalid "directory.merge.itself" at "kept";
    Self::NoKept => Invalid "directory.merge.no_kept" at "kept";
    Self::MergedAlready => Conflict "directory.merge.merged_already";
    Self::OtherKind => Invalid "directory.merge.other_kind" at "kept";
    Self::OfTheLists => Invalid "directory.merge.of_the_lists";
    Self::Stale { by, at, .. } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
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
    let (kept, thing) = kept.ok_or(MergeOrganisationsError::NoKept)?;
    authorise(&mut tx, actor, Action::MergeRecords, &thing)?;

    // Decide.
    decide(&merged, &kept, wish.seen_version)?;
    let reason = text::line(&wish.reason, REASON_CHARS_MAX)?;
    let code = kept.code.clone().or(merged.code.clone());
    let both = joined(&kept.organisation, &merged.organisation);

    // Store.
    organisation_put(&mut tx, &both, code.as_deref(), Some(name_of(actor))).await?;
    let former = merged.code.as_deref();
    organisation_put(&mut tx, &merged.organisation, former, Some(name_of(actor))).await?;
    organisation_merge(&mut tx, wish.merged, wish.kept).await?;
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

fn decide(merged: &Record, kept: &Record, seen: i64) -> Result<(), MergeOrganisationsError> {
    if merged.organisation.id == kept.organisation.id {
        return Err(MergeOrganisationsError::Itself);
    }
    if merged.version != seen {
        let by = merged.changed_by.clone();
        return Err(MergeOrganisationsError::Stale {
            seen,
            by: by.unwrap_or_else(|| "hoptac".to_owned()),
            at: merged.changed_at,
        });
    }
    if merged.merged_into.or(kept.merged_into).is_some() {
        return Err(MergeOrganisationsError::MergedAlready);
    }
    if merged.organisation.kind != kept.organisation.kind {
        return Err(MergeOrganisationsError::OtherKind);
    }
    if merged.changed_by.is_none() {
        return Err(MergeOrganisationsError::OfTheLists);
    }
    Ok(())
}

/// The kept record, found by the names of the other too.
fn joined(kept: &Organisation, merged: &Organisation) -> Organisation {
    let mut both = kept.clone();
    let Some(last) = both.names.last_mut() else {
        return both;
    };
    for name in &merged.names {
        let is_new = name.full != last.full && !last.aliases.contains(&name.full);
        if is_new {
            last.aliases.push(name.full.clone());
        }
    }
    both
}
