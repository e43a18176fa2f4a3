//! What programs read here: plans in force with the numbers of every screen.

use ::web::api::{ApiQuery, ApiVisit, Operation, json};
use ::web::{Access, Refused, Routes};
use authz::{Action, Denied};
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::model::draft::PlanId;
use crate::queries::plan_status::{
    PlanStatus, Status, TargetStatus, TaskStatus, status_for, status_of,
};

/// As of which day.
#[derive(Debug, Deserialize, IntoParams)]
struct PlanQuery {
    /// The day; the business day where none is given.
    #[param(value_type = String, format = Date, required = false)]
    as_of: Option<Day>,
}

/// Every plan in force on a day (tình hình kế hoạch).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlanStatusList)]
pub struct StatusTwin {
    /// The day.
    #[schema(format = Date)]
    as_of: String,
    /// The plans.
    plans: Vec<PlanTwin>,
}

/// A plan (kế hoạch) with its numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Plan)]
pub struct PlanTwin {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its title.
    title: String,
    /// The year in which its time begins.
    #[schema(example = 2023)]
    year: i16,
    /// Its targets, in reading order.
    targets: Vec<TargetTwin>,
    /// Its tasks, in reading order.
    tasks: Vec<TaskTwin>,
}

/// A target (chỉ tiêu) with its numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlanTarget)]
pub struct TargetTwin {
    /// Its key within the plan.
    #[schema(example = "T1")]
    id: String,
    /// Its sentence.
    text: String,
    /// What is counted, in words.
    unit: String,
    /// What is to be reached; null while a share has no list.
    #[schema(value_type = Option<f64>)]
    goal: Option<serde_json::Number>,
    /// `exactly`, `at_least`, `at_most` or `about`.
    comparator: &'static str,
    /// Verified.
    #[schema(value_type = f64)]
    verified: serde_json::Number,
    /// Recorded.
    #[schema(value_type = f64)]
    recorded: serde_json::Number,
    /// The share of its time that has passed, in parts per million.
    elapsed_ppm: u32,
    /// What is expected at the end; null where nothing counts it.
    #[schema(value_type = Option<f64>)]
    expected: Option<serde_json::Number>,
    /// `not_begun`, `on_track`, `at_risk`, `late` or `met`.
    state: &'static str,
}

/// A task (nhiệm vụ) with its numbers.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlanTask)]
pub struct TaskTwin {
    /// Its key within the plan.
    #[schema(example = "IV.1-3")]
    id: String,
    /// Who leads it.
    lead: Vec<String>,
    /// By when.
    #[schema(format = Date)]
    due: String,
    /// `proposed`, `open`, `late`, `submitted`, `returned` or `accepted`.
    state: &'static str,
    /// Only where one task fans out to many bodies.
    #[serde(skip_serializing_if = "Option::is_none")]
    obligations: Option<ObligationsTwin>,
}

/// How many bodies owe a task, and how many have done it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlanObligations)]
pub struct ObligationsTwin {
    /// How many owe it.
    total: u32,
    /// How many have done it.
    done: u32,
}

/// Thousandths as a number of JSON: whole where they are whole, digits after the point where not.
pub fn number(thousandths: i64) -> serde_json::Number {
    let rest = thousandths % 1000;
    if rest == 0 {
        return (thousandths / 1000).into();
    }
    let sign = if thousandths < 0 { "-" } else { "" };
    let whole = (thousandths / 1000).unsigned_abs();
    let text = format!("{sign}{whole}.{:03}", rest.unsigned_abs());
    let read = text.trim_end_matches('0').parse();
    read.unwrap_or_else(|_| (thousandths / 1000).into())
}

impl From<&Status> for StatusTwin {
    fn from(status: &Status) -> Self {
        Self {
            as_of: status.as_of.to_string(),
            plans: status.plans.iter().map(PlanTwin::from).collect(),
        }
    }
}

impl From<&PlanStatus> for PlanTwin {
    fn from(plan: &PlanStatus) -> Self {
        Self {
            id: plan.id.to_string(),
            title: plan.title.clone(),
            year: plan.year,
            targets: plan.targets.iter().map(TargetTwin::from).collect(),
            tasks: plan.tasks.iter().map(TaskTwin::from).collect(),
        }
    }
}

impl From<&TargetStatus> for TargetTwin {
    fn from(target: &TargetStatus) -> Self {
        Self {
            id: target.key.clone(),
            text: target.text.clone(),
            unit: target.unit.clone(),
            goal: target.goal.map(number),
            comparator: target.comparator.as_str(),
            verified: number(target.verified),
            recorded: number(target.recorded),
            elapsed_ppm: target.elapsed_ppm,
            expected: target.expected.map(number),
            state: target.state.as_str(),
        }
    }
}

impl From<&TaskStatus> for TaskTwin {
    fn from(task: &TaskStatus) -> Self {
        let fan = |(total, done)| ObligationsTwin { total, done };
        Self {
            id: task.key.clone(),
            lead: task.lead.clone(),
            due: task.due.to_string(),
            state: task.state.as_str(),
            obligations: task.obligations.map(fan),
        }
    }
}

/// The routes for programs.
pub fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewPlans);
    Routes::new()
        .api_get(
            "/api/v1/plans",
            sees,
            list,
            Operation::new(
                "listPlans",
                "plans",
                "Every plan in force on a day, with its targets and tasks.",
            )
            .query::<PlanQuery>()
            .gives::<StatusTwin>(),
        )
        .api_get(
            "/api/v1/plans/{id}",
            sees,
            show,
            Operation::new(
                "getPlan",
                "plans",
                "One plan as it stands on a day, closed or not.",
            )
            .query::<PlanQuery>()
            .gives::<StatusTwin>(),
        )
}

async fn list(visit: ApiVisit, ApiQuery(query): ApiQuery<PlanQuery>) -> Result<Response, Refused> {
    let status = status_for(visit.app().db(), visit.actor(), query.as_of).await?;
    json(&StatusTwin::from(&status))
}

async fn show(
    visit: ApiVisit,
    Path(id): Path<String>,
    ApiQuery(query): ApiQuery<PlanQuery>,
) -> Result<Response, Refused> {
    let id = PlanId::parse(&id).map_err(|_| Denied::Hidden)?;
    let asked = (id, query.as_of);
    let (as_of, plan) = status_of(visit.app().db(), visit.actor(), asked).await?;
    let plans = vec![plan];
    json(&StatusTwin::from(&Status { as_of, plans }))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_whole_number_is_whole_and_another_keeps_its_digits() {
        let written = |thousandths| number(thousandths).to_string();
        assert_eq!(written(4_000), "4");
        assert_eq!(written(12_500), "12.5");
        assert_eq!(written(1), "0.001");
        assert_eq!(written(-500), "-0.5");
    }
}
