//! The three lines of the plan that runs, on the desk of whoever supervises it.

use ::web::components::Prose;
use ::web::{Refused, Visit};
use directory::api::{DeskPanel, DeskPart, DeskPartFuture};

use super::plan_lede::lede;
use super::wording::plan_path;
use crate::queries::plan_page::plan_page;
use crate::queries::supervised_plan::supervised_plan;

/// Fills the part of the desk that tells of the plan (*mảnh trang của kế hoạch*).
pub fn desk_panel() -> DeskPanel {
    fn fill(visit: &Visit) -> DeskPartFuture<'_> {
        Box::pin(three_lines(visit))
    }
    DeskPanel(fill)
}

/// What is late in the plan that the reader supervises, who holds it and what to decide.
async fn three_lines(visit: &Visit) -> Result<Option<DeskPart>, Refused> {
    let (db, actor) = (visit.app().db(), visit.actor());
    let Some(plan) = supervised_plan(db, actor).await? else {
        return Ok(None);
    };
    let shown = plan_page(db, actor, plan, None).await?;
    let title = shown.standing.plan.title.clone();
    Ok(Some(DeskPart {
        title: Prose::new().link(title, plan_path(plan)),
        lines: lede(visit.words(), &shown),
    }))
}
