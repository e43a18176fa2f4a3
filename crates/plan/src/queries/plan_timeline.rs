//! What was done in a plan, the last first.

use std::collections::BTreeMap;

use authz::Actor;
use db::Db;
use kernel::OrganisationId;
use library::api::PaperId;

use super::plan_page::{PlanPageError, seen};
use super::standing::named;
use super::task_page::paper_line;
use crate::model::draft::PlanId;
use crate::store::act::{TimelineRow, act_count, act_timeline};
use crate::store::plan::PlanRow;

/// Acts on one page.
pub(crate) const ACTS_PER_PAGE: i64 = 50;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanTimeline {
    pub(crate) plan: PlanRow,
    pub(crate) lines: Vec<(TimelineRow, Option<(PaperId, String)>)>,
    pub(crate) names: BTreeMap<OrganisationId, String>,
    pub(crate) total: i64,
    pub(crate) page: i64,
}

/// Reads a page of what was done in a plan.
///
/// # Errors
/// See [`PlanPageError`].
pub(crate) async fn plan_timeline(
    db: &Db,
    actor: &Actor,
    id: PlanId,
    page: i64,
) -> Result<PlanTimeline, PlanPageError> {
    let mut rx = db.read().await?;
    let plan = seen(&mut rx, actor, id).await?;
    let (day, page) = (rx.day(), page.clamp(1, 1_000_000));
    let total = act_count(&mut rx, id, day).await?;
    let part = (ACTS_PER_PAGE, (page - 1) * ACTS_PER_PAGE);
    let mut lines = Vec::new();
    for row in act_timeline(&mut rx, (id, day), part).await? {
        let paper = paper_line(&mut rx, actor, row.paper).await?;
        lines.push((row, paper));
    }
    let mut bodies: Vec<OrganisationId> = lines.iter().map(|(row, _)| row.body).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let names = named(&mut rx, &bodies, (plan.from_day, day)).await?;
    Ok(PlanTimeline {
        plan,
        lines,
        names,
        total,
        page,
    })
}
