//! `hoptac plan status`: every plan in force on a day, with the numbers of every screen.

use std::path::Path;

use ::plan::api::{PlanStatus, Status, TargetState, TaskState, status};
use ::plan::rest::StatusTwin;
use kernel::Day;

/// What is printed of the plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Printed {
    /// The object of `contracts/plan-status.md`.
    Json,
    /// A few lines for a person's eye.
    Lines,
}

/// Tells how the plans in force stand.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn plan_status(
    data: &Path,
    as_of: Option<Day>,
    printed: Printed,
) -> Result<String, String> {
    let ground = super::open(data).await?;
    let told = async {
        let mut rx = ground.house.db.read().await?;
        status(&mut rx, as_of).await
    };
    let told: Status = told
        .await
        .map_err(|fault: kernel::Fault| super::refused(&fault))?;
    match printed {
        Printed::Json => {
            let twin = StatusTwin::from(&told);
            let text = serde_json::to_string_pretty(&twin).map_err(|error| error.to_string())?;
            Ok(text + "\n")
        }
        Printed::Lines => Ok(lines(&told)),
    }
}

fn lines(status: &Status) -> String {
    let day = status.as_of.to_vietnamese();
    if status.plans.is_empty() {
        return format!("Không có kế hoạch nào đang chạy vào ngày {day}.\n");
    }
    let plans = status.plans.iter().map(line);
    format!("Đến ngày {day}:\n{}", plans.collect::<String>())
}

fn line(plan: &PlanStatus) -> String {
    let targets = |state| {
        let all = plan.targets.iter();
        all.filter(|target| target.state == state).count()
    };
    let tasks = |state| plan.tasks.iter().filter(|task| task.state == state).count();
    format!(
        "{}\n  {} chỉ tiêu: {} chậm, {} có nguy cơ, {} đúng tiến độ, {} đạt\n  {} nhiệm vụ: {} chậm, {} chờ nghiệm thu, \
         {} đã nghiệm thu\n",
        plan.title,
        plan.targets.len(),
        targets(TargetState::Late),
        targets(TargetState::AtRisk),
        targets(TargetState::OnTrack),
        targets(TargetState::Met),
        plan.tasks.len(),
        tasks(TaskState::Late),
        tasks(TaskState::Submitted),
        tasks(TaskState::Accepted),
    )
}
