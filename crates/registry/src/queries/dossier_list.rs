//! The dossiers of founding and dissolving, with the step that is next and who has it.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::Fault;

use crate::model::dossier::StepRow;
use crate::store::dossier::{Dossier, dossier_list as rows_of, step_list};

/// Dossiers that the screen shows.
const DOSSIERS_MAX: u32 = 500;

/// A dossier in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DossierLine {
    pub(crate) dossier: Dossier,
    /// The step that is next.
    pub(crate) next: Option<&'static StepRow>,
    /// Since when it is.
    pub(crate) since: kernel::Day,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DossierListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { DossierListError from [Denied, Fault] {} }

/// Reads the dossiers that an actor runs.
///
/// # Errors
/// See [`DossierListError`].
pub(crate) async fn dossier_list(
    db: &Db,
    actor: &Actor,
) -> Result<Vec<DossierLine>, DossierListError> {
    let scope = actor.scope(Action::ManageCooperatives)?;
    let mut rx = db.read().await?;
    let mut lines = Vec::new();
    for dossier in rows_of(&mut rx, &scope, DOSSIERS_MAX).await? {
        let steps = step_list(&mut rx, dossier.id).await?;
        let done: Vec<_> = steps.iter().map(|it| (it.step, it.day)).collect();
        lines.push(DossierLine {
            next: dossier.kind.next(&done),
            since: done.last().map_or(dossier.opened_on, |(_, day)| *day),
            dossier,
        });
    }
    Ok(lines)
}
