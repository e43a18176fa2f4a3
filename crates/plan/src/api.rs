//! The only door for other crates.

pub use crate::model::draft::{
    BaselineId, Comparator, DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask, ImportId,
    LinkEnd, LinkStanding, PlanDraft, PlanId, PlanKind, Recurrence, Rounding, Tally, TargetBinding,
    TargetQuestion, Who,
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
