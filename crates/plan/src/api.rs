//! The only door for other crates.

pub use crate::model::draft::{
    BaselineId, Comparator, DraftLink, DraftMeasure, DraftSection, DraftTarget, DraftTask, ImportId,
    LinkEnd, LinkStanding, PlanDraft, PlanId, PlanKind, Recurrence, Rounding, Tally, TargetBinding,
    TargetQuestion, Who,
};
