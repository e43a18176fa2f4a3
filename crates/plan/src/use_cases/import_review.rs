//! What every act of a review begins with and may be refused for.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Rx, Tx};
use kernel::{Fault, Instant};

use super::under_scheme::UnderSchemeError;
use crate::model::draft::ImportId;
use crate::model::import::{HeadFault, Import, ImportState};
use crate::model::import_item::{Item, ItemFault, ItemId};
use crate::store::import::{import_by_id, import_touch};
use crate::store::import_item::item_by_id;

/// Why an act of a review was not done.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The review is over.
    #[error("the import is {state}")]
    Closed {
        /// How far the import has come.
        state: ImportState,
    },
    /// There is no such item, name or finding, or no longer.
    #[error("no such part of the import")]
    Gone,
    /// Somebody changed it in between.
    #[error("changed by {by} at {at:?}")]
    Stale {
        /// Who did.
        by: String,
        /// When.
        at: Instant,
        /// What it says now.
        now: String,
    },
    /// The item.
    #[error(transparent)]
    Item(#[from] ItemFault),
    /// The head.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// The plan of several years.
    #[error(transparent)]
    Scheme(#[from] UnderSchemeError),
    /// Nobody was chosen for a name.
    #[error("no body was chosen")]
    NobodyChosen,
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The paper of the library.
    #[error(transparent)]
    Paper(#[from] library::api::change_paper::ChangePaperError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ReviewError from [Item, Head, Scheme, Denied, Begin, Paper, Fault] {
    Self::Closed { state } => Conflict "plan.import.closed" { "state": state };
    Self::Gone => NotFound "plan.import.gone";
    Self::Stale { by, at, now } => Conflict "plan.import.stale"
        { "by": by, "at": at.time_in_vietnam(), "now": now };
    Self::NobodyChosen => Invalid "plan.import.nobody_chosen" at "who";
} }

/// The import, if there is one that this actor may look through. Of others, not even that they are there is told.
pub(crate) async fn seen(rx: &mut Rx, actor: &Actor, id: ImportId) -> Result<Import, ReviewError> {
    let found = import_by_id(rx, id).await?;
    actor.scope(Action::ManagePlans)?;
    let import = found.ok_or(Denied::Hidden)?;
    let place = locate(rx, Some(import.province), Some(import.alliance)).await?;
    if authz::may(actor, Action::ManagePlans, &place) {
        Ok(import)
    } else {
        Err(Denied::Hidden.into())
    }
}

/// The same for an act: whoever may not is refused, and so is whoever comes when the review is over.
pub(crate) async fn open(tx: &mut Tx, actor: &Actor, id: ImportId) -> Result<Import, ReviewError> {
    let import = seen(tx, actor, id).await?;
    let place = locate(tx, Some(import.province), Some(import.alliance)).await?;
    authorise(tx, actor, Action::ManagePlans, &place)?;
    let state = import.state;
    match state {
        ImportState::Reviewing => Ok(import),
        ImportState::Begun | ImportState::Dropped => Err(ReviewError::Closed { state }),
    }
}

/// An item as the page showed it.
pub(crate) async fn item_seen(
    tx: &mut Tx,
    import: ImportId,
    (item, seen_version): (ItemId, i64),
) -> Result<Item, ReviewError> {
    let item = item_by_id(tx, import, item)
        .await?
        .ok_or(ReviewError::Gone)?;
    if item.version == seen_version {
        Ok(item)
    } else {
        Err(overtaken(&item))
    }
}

/// Somebody else was quicker: who, when, and what they made of it.
pub(crate) fn overtaken(item: &Item) -> ReviewError {
    ReviewError::Stale {
        by: item.decided_by_name.clone().unwrap_or_default(),
        at: item.decided_at.unwrap_or(Instant::of_micros(0)),
        now: item.made.title().to_owned(),
    }
}

/// Says that the import was changed, for whoever looks at the list, and so that nobody begins the plan meanwhile.
pub(crate) async fn touch(tx: &mut Tx, actor: &Actor, import: &Import) -> Result<(), ReviewError> {
    if import_touch(tx, actor, import.id).await? {
        Ok(())
    } else {
        let state = ImportState::Begun;
        Err(ReviewError::Closed { state })
    }
}
