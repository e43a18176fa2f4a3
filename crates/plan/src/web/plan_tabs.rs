//! The views of one plan: by body, by target, by time, its difficulties, what was done.

use ::web::Words;
use ::web::components::{Tab, Tabs};

use super::wording::plan_path;
use crate::model::draft::PlanId;

/// A view of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlanView {
    /// Theo cơ quan: the page of the plan itself.
    Bodies,
    /// Theo chỉ tiêu.
    Targets,
    /// Theo thời gian.
    Months,
    /// Khó khăn, vướng mắc.
    Difficulties,
    /// Nhật ký thực hiện.
    Acts,
}

impl PlanView {
    const ALL: [Self; 5] = [
        Self::Bodies,
        Self::Targets,
        Self::Months,
        Self::Difficulties,
        Self::Acts,
    ];

    /// The key of its word, and the end of its address.
    fn told(self) -> (&'static str, &'static str) {
        match self {
            Self::Bodies => ("plan-view-bodies", ""),
            Self::Targets => ("plan-view-targets", "/theo-chi-tieu"),
            Self::Months => ("plan-view-months", "/theo-thoi-gian"),
            Self::Difficulties => ("plan-way-difficulties", "/kho-khan"),
            Self::Acts => ("plan-way-timeline", "/nhat-ky"),
        }
    }
}

/// The views of a plan, one of them the one that is shown.
pub(super) fn plan_tabs(words: &Words, plan: PlanId, now: PlanView) -> Tabs {
    let path = plan_path(plan);
    let tabs = PlanView::ALL.map(|view| {
        let (word, end) = view.told();
        Tab::new(words.say(word), format!("{path}{end}")).now_if(view == now)
    });
    Tabs::new(words.say("plan-views"), tabs.to_vec())
}
