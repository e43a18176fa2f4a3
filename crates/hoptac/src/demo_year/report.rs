//! The report of the year, drafted on the day on which the demonstration stands.

use plan::api::PlanId;
use reports::api::{DraftReport, PeriodKind, draft_report};

use super::bodies::OFFICER;
use super::stage::{Stage, day, named, told};

/// Drafts it.
pub(super) async fn draft(stage: &mut Stage<'_>, plan: PlanId) -> Result<(), String> {
    let on = day((11, 30));
    let actor = stage.actor(on, OFFICER).await?;
    let wish = DraftReport {
        plan,
        period: PeriodKind::Year,
        year: 2023,
        number: 1,
    };
    let command = named("báo cáo năm", wish);
    let drafted = draft_report(&stage.on(on), &actor, &command).await;
    told("soạn báo cáo năm", drafted).map(drop)
}
