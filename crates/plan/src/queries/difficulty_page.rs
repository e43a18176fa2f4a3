//! The difficulties of a plan: where each lies, since when, how many days at each level, what was answered.

use std::collections::BTreeMap;

use authz::{Action, Actor, may};
use db::Db;
use directory::api::Registers;
use kernel::{Day, OrganisationId};

use super::plan_page::{PlanPageError, seen};
use super::standing::named;
use crate::model::difficulty::{
    DaysAtLevel, DifficultyActKind, DifficultyState, days_at_levels, lifted,
};
use crate::model::draft::PlanId;
use crate::store::difficulty::{
    DifficultyActRow, DifficultyRow, difficulty_act_list, difficulty_list,
};
use crate::store::plan::PlanRow;
use crate::use_cases::ladder::ladder;
use crate::use_cases::settle_difficulty::answered_at;

/// Difficulties that are shown.
const ROWS_MAX: i64 = 500;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DifficultyPage {
    pub(crate) plan: PlanRow,
    pub(crate) lines: Vec<DifficultyLine>,
    pub(crate) names: BTreeMap<OrganisationId, String>,
}

/// A difficulty with its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DifficultyLine {
    pub(crate) row: DifficultyRow,
    /// Days held at each level, in order.
    pub(crate) levels: Vec<DaysAtLevel>,
    /// What was done, in order.
    pub(crate) acts: Vec<DifficultyActRow>,
    pub(crate) may_answer: bool,
    /// Who would have it next, by name; none where it lies at the top.
    pub(crate) next: Option<String>,
}

/// Reads the difficulties of a plan as they stand today.
///
/// # Errors
/// See [`PlanPageError`].
pub(crate) async fn difficulty_page(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    id: PlanId,
) -> Result<DifficultyPage, PlanPageError> {
    let mut rx = db.read().await?;
    let plan = seen(&mut rx, actor, id).await?;
    let day = rx.day();
    let mut acts: BTreeMap<_, Vec<DifficultyActRow>> = BTreeMap::new();
    for act in difficulty_act_list(&mut rx, id).await? {
        acts.entry(act.difficulty).or_default().push(act);
    }
    let mut lines = Vec::new();
    for row in difficulty_list(&mut rx, (id, day), ROWS_MAX).await? {
        let acts = acts.remove(&row.id).unwrap_or_default();
        let place = answered_at(&mut rx, &plan, (row.level, row.level_area)).await?;
        let open = row.state == DifficultyState::Open && plan.closed_on.is_none();
        let may_answer = open && may(actor, Action::AnswerDifficulties, &place);
        let next = if may_answer {
            let steps = ladder(registers, &mut rx, row.area).await?;
            let next = lifted(row.state, row.level, &steps).ok();
            next.map(|step| step.name.clone())
        } else {
            None
        };
        lines.push(DifficultyLine {
            levels: levels(&acts, day),
            acts,
            may_answer,
            next,
            row,
        });
    }
    let mut bodies: Vec<OrganisationId> = lines.iter().map(|line| line.row.body).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let names = named(&mut rx, &bodies, (plan.from_day, day)).await?;
    Ok(DifficultyPage { plan, lines, names })
}

/// Days held at each level until it was answered, or until the day.
pub(crate) fn levels(acts: &[DifficultyActRow], day: Day) -> Vec<DaysAtLevel> {
    let came: Vec<_> = acts
        .iter()
        .filter(|act| act.day <= day)
        .filter(|act| act.kind != DifficultyActKind::Answer)
        .map(|act| (act.level, act.level_name.clone(), act.day))
        .collect();
    let answered = acts
        .iter()
        .find(|act| act.kind == DifficultyActKind::Answer);
    let until = answered.map_or(day, |act| act.day.min(day));
    days_at_levels(&came, until)
}
