//! Give an organisation another name from a day on; the former stays in its history.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{BadText, Command, Day, Fault, Instant, OrganisationId};
use serde::{Deserialize, Serialize};

use crate::model::organisation::{NewName, RenameRefused};
use crate::store::organisation::organisation_put;
use crate::use_cases::known::{HOUSE, changed, known, name_of, refind};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RenameOrganisation {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its new whole name.
    pub name: String,
    /// A shorter one; empty where there is none.
    pub short_name: String,
    /// The first day of the name.
    pub from: Day,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationRenamed {
    /// Its new name.
    pub name: String,
}

/// Why it keeps its name.
#[derive(Debug, thiserror::Error)]
pub enum RenameOrganisationError {
    /// It had ended by then.
    #[error("ended by {day}")]
    Ended {
        /// The first day of the name.
        day: Day,
    },
    /// It got its present name on that day or later.
    #[error("the present name is of {last}")]
    NotAfterTheLast {
        /// The first day of its present name.
        last: Day,
    },
    /// It has that name.
    #[error("it has this name already")]
    SameName,
    /// It was merged into another.
    #[error("merged into another")]
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
    /// A text is none.
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

kernel::refusal! { RenameOrganisationError from [Text, Denied, Begin, Fault] {
    Self::Ended { day } => Invalid "directory.rename.ended" at "from" { "day": day.to_vietnamese() };
    Self::NotAfterTheLast { last } => Invalid "directory.rename.not_after_the_last" at "from"
        { "day": last.to_vietnamese() };
    Self::SameName => Invalid "directory.rename.same_name" at "name";
    Self::Merged => Conflict "directory.rename.merged";
    Self::Stale { by, at, .. } => Conflict "directory.stale" { "by": by, "at": at.time_in_vietnam() };
} }

/// Renames an organisation.
///
/// # Errors
/// See [`RenameOrganisationError`]; nothing is written then.
pub async fn rename_organisation(
    db: &Db,
    actor: &Actor,
    command: &Command<RenameOrganisation>,
) -> Result<OrganisationRenamed, RenameOrganisationError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let found = known(&mut tx, actor, wish.organisation).await?;

    // Authorise.
    let (before, thing) = found.ok_or(Denied::Hidden)?;
    authorise(&mut tx, actor, Action::ManageOrganisations, &thing)?;

    // Decide.
    if before.version != wish.seen_version {
        return Err(RenameOrganisationError::Stale {
            seen: wish.seen_version,
            by: before.changed_by.unwrap_or_else(|| HOUSE.to_owned()),
            at: before.changed_at,
        });
    }
    if before.merged_into.is_some() {
        return Err(RenameOrganisationError::Merged);
    }
    let former = before.organisation.full_name_on(wish.from).to_owned();
    let name = NewName::parse(&wish.name, &wish.short_name, &[])?;
    let renamed = before
        .organisation
        .rename(name, wish.from)
        .map_err(|refused| refusal(refused, wish.from))?;

    // Store. The version was read in this transaction: who changes the row at the same moment loses, and comes again.
    let code = before.code.as_deref();
    organisation_put(&mut tx, &renamed, code, Some(name_of(actor))).await?;
    refind(&mut tx, &renamed, code).await?;
    changed(&mut tx, renamed.kind).await?;

    // Announce: nobody listens yet. Commit.
    let after = renamed.full_name_on(wish.from).to_owned();
    let entry = Entry::new("directory.rename_organisation", "organisation", renamed.id)
        .change("name", Some(&former), Some(&after))
        .set("from_day", &wish.from);
    Ok(tx
        .commit(entry, OrganisationRenamed { name: after })
        .await?)
}

fn refusal(refused: RenameRefused, day: Day) -> RenameOrganisationError {
    match refused {
        RenameRefused::Ended => RenameOrganisationError::Ended { day },
        RenameRefused::NotAfterTheLast { last } => {
            RenameOrganisationError::NotAfterTheLast { last }
        }
        RenameRefused::SameName => RenameOrganisationError::SameName,
    }
}
