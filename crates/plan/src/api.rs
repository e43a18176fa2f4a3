//! The only door for other crates.
//!
//! [`begin_plan`] is the one way from a draft to a plan that runs; [`status`] is the object of `hoptac plan status --json`, and has
//! the same numbers as every screen.

pub use crate::model::draft::{
    BaselineId, Comparator, DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask, ImportId,
    LinkEnd, LinkStanding, PlanDraft, PlanId, PlanKind, Recurrence, Rounding, Tally, TargetBinding,
    TargetQuestion, Who,
};

pub use crate::model::check_draft::{
    AFTER_END_DAYS_MAX, CLASS_MEMBERS_MAX, DraftFault, ITEM_CHARS_MAX, LABEL_CHARS_MAX,
    MEASURES_MAX, OBLIGATIONS_MAX, PARTIES_MAX, TARGETS_MAX, TASKS_MAX, TITLE_CHARS_MAX, check,
};
pub use crate::model::difficulty::{DifficultyFault, DifficultyId, DifficultyLevel};
pub use crate::model::forecast::TargetState;
pub use crate::model::obligation::{ActKind, ObligationFault, ObligationId};
pub use crate::model::task::{LinkId, MeasureId, TargetId, TaskId, TaskState};
pub use crate::model::writing::{WritingChange, WritingId};
pub use crate::queries::desk::{
    DeskDifficulty, DeskMeasure, DeskObligation, DeskPlan, DeskTarget, desk,
};
pub use crate::queries::plan_status::{
    PlanStatus, Status, StatusError, TargetStatus, TaskStatus, status,
};
pub use crate::use_cases::act_on_obligation::{
    ActOnObligation, ActOnObligationError, ObligationMoved, act_on_obligation,
};
pub use crate::use_cases::begin_plan::{
    BeginPlan, BeginPlanError, PlanBegun, PlanFault, begin_plan,
};
pub use crate::use_cases::bind_target::{BindError, BindTarget, TargetBound, bind_target};
pub use crate::use_cases::change_link::{
    ChangeLink, ChangeLinkError, LinkChange, LinkChanged, change_link,
};
pub use crate::use_cases::close_plan::{ClosePlan, ClosePlanError, PlanClosed, close_plan};
pub use crate::use_cases::decide_due::{DaysDecided, DecideDue, DecideDueError, decide_due};
pub use crate::use_cases::open_rounds::{OpenRounds, OpenRoundsError, RoundsOpened, open_rounds};
pub use crate::use_cases::raise_difficulty::{
    DifficultyRaised, RaiseDifficulty, RaiseDifficultyError, raise_difficulty,
};
pub use crate::use_cases::settle_difficulty::{
    DifficultySettled, SettleDifficulty, SettleDifficultyError, Settling, settle_difficulty,
};
pub use crate::use_cases::write_plan::{
    BeginWriting, ChangeWriting, StartWriting, WritePlanError, Written, begin_writing,
    change_writing, start_writing,
};


/// What a report says of a plan on a day, with the words in which it stands.
pub mod report {
    pub use crate::model::difficulty::{
        DaysAtLevel, DifficultyId, DifficultyLevel, DifficultyState,
    };
    pub use crate::model::forecast::TargetState;
    pub use crate::model::obligation::{Holder, ObligationId, ObligationState};
    pub use crate::model::report_facts::{
        DifficultyFact, GroupFact, MeasureFact, OwedFact, ReportFacts, TargetFact, TaskFact,
    };
    pub use crate::model::task::{TargetId, TaskId, TaskState};
    pub use crate::queries::report_facts::report_facts;
}
