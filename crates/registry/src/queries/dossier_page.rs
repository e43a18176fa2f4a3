//! One dossier: what was done, what is next, who holds it and for how long, which papers are missing by the law of the day.

use authz::{Action, Actor, Denied, locate, may, require};
use db::Db;
use directory::api::{Registers, area_path};
use kernel::{Day, Fault};
use library::api::rulebook;
use rules::RuleError;

use crate::model::deadline::Deadline;
use crate::model::dossier::{DossierId, DossierKind, StepRow, due};
use crate::model::life_case::held;
use crate::model::life_table::LifeAct;
use crate::store::dossier::{Dossier, StepDone, dossier_by_id, dossier_paper_list, step_list};

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DossierPage {
    /// As of which day.
    pub(crate) day: Day,
    pub(crate) dossier: Dossier,
    /// The seat with the areas above.
    pub(crate) seat: String,
    /// Who registers, by name.
    pub(crate) agency: String,
    /// What was done, in order.
    pub(crate) steps: Vec<StepDone>,
    /// What is next.
    pub(crate) next: Option<&'static StepRow>,
    /// By when the law wants it.
    pub(crate) deadline: Option<Deadline>,
    /// Papers of the law's list, and whether they are there.
    pub(crate) papers: Vec<(String, bool)>,
    /// Where that list is, and whether somebody has read it there.
    pub(crate) basis: Option<(String, bool)>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DossierPageError {
    /// There is no such dossier, or the actor may not know of it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// A rule is told twice.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { DossierPageError from [Denied, Rule, Fault] {} }

/// Reads a dossier.
///
/// # Errors
/// See [`DossierPageError`].
pub(crate) async fn dossier_page(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    id: DossierId,
) -> Result<DossierPage, DossierPageError> {
    let mut rx = db.read().await?;
    let dossier = dossier_by_id(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    let place = locate(&mut rx, Some(dossier.seat), dossier.organisation).await?;
    if !may(actor, Action::ViewCooperatives, &place) {
        return Err(Denied::Hidden.into());
    }
    require(actor, Action::ManageCooperatives, &place)?;
    let day = rx.day();
    let book = rulebook(&mut rx, Some(dossier.seat), None).await?;
    let steps = step_list(&mut rx, id).await?;
    let done: Vec<_> = steps.iter().map(|it| (it.step, it.day)).collect();
    let next = dossier.kind.next(&done);
    let deadline = match next {
        Some(next) => due(next, &done, &book)?,
        None => None,
    };
    let there = dossier_paper_list(&mut rx, id).await?;
    let act = match dossier.kind {
        DossierKind::Found => LifeAct::Found,
        DossierKind::Voluntary => LifeAct::DissolveVoluntarily,
        DossierKind::Compulsory => LifeAct::DissolveCompulsorily,
    };
    let listed = held(&book, act.papers_rule(dossier.coop_kind), dossier.opened_on)?;
    let titles = match &listed {
        Some(rule) => rule.texts()?,
        None => Vec::new(),
    };
    let papers = titles.into_iter().map(|title| {
        let is_there = there.contains(&title);
        (title, is_there)
    });
    let seat = area_path(registers, &mut rx, dossier.seat, day).await?;
    let agency = directory::api::names(&mut rx, &[dossier.agency], day).await?;
    Ok(DossierPage {
        day,
        seat: seat.unwrap_or_default(),
        agency: agency
            .into_iter()
            .next()
            .map(|(_, name)| name)
            .unwrap_or_default(),
        next,
        deadline,
        papers: papers.collect(),
        basis: listed.map(|rule| (rule.basis.to_string(), rule.verified)),
        steps,
        dossier,
    })
}
