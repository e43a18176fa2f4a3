//! No overlap, no waste: targets and tasks on the same subject, area and period are shown together.

use kernel::{Day, OrganisationId};

use super::draft::PlanId;
use super::task::{TargetId, TaskId};

/// A target as far as it may overlap another: what it counts, where, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TargetGround {
    pub(crate) id: TargetId,
    pub(crate) plan: PlanId,
    /// Codes of the kinds of evidence that it counts.
    pub(crate) kinds: Vec<String>,
    /// Its area with all those above it and those that it lies in.
    pub(crate) area: String,
    /// Areas above its own, itself included.
    pub(crate) areas_above: Vec<String>,
    pub(crate) from: Day,
    pub(crate) to: Day,
}

/// Two targets that count the same subject in the same place at the same time (*có thể trùng*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TargetOverlap {
    /// The one.
    pub one: TargetId,
    /// The other.
    pub other: TargetId,
}

/// The pairs of targets that overlap: of one plan or of two in force, each pair once.
pub(crate) fn target_overlaps(targets: &[TargetGround]) -> Vec<TargetOverlap> {
    let mut found = Vec::new();
    for (at, one) in targets.iter().enumerate() {
        for other in targets.iter().skip(at + 1) {
            if overlap(one, other) {
                let (one, other) = (one.id, other.id);
                found.push(TargetOverlap { one, other });
            }
        }
    }
    found
}

fn overlap(one: &TargetGround, other: &TargetGround) -> bool {
    let same_subject = one.kinds.iter().any(|kind| other.kinds.contains(kind));
    let same_place = one.areas_above.contains(&other.area) || other.areas_above.contains(&one.area);
    let same_time = one.from <= other.to && other.from <= one.to;
    same_subject && same_place && same_time
}

/// A task as far as it may overlap another: the same words, led by the same body, at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskGround {
    pub(crate) id: TaskId,
    pub(crate) leads: Vec<OrganisationId>,
    /// Its title, folded.
    pub(crate) words: String,
    /// Organisations whose evidence was told for it.
    pub(crate) subjects: Vec<(String, OrganisationId)>,
    pub(crate) from: Day,
    pub(crate) due: Day,
}

/// Two tasks that seem to be one, or that count the same support to the same organisation twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TaskOverlap {
    /// The one.
    pub one: TaskId,
    /// The other.
    pub other: TaskId,
}

/// The pairs of tasks that overlap, each once.
pub(crate) fn task_overlaps(tasks: &[TaskGround]) -> Vec<TaskOverlap> {
    let mut found = Vec::new();
    for (at, one) in tasks.iter().enumerate() {
        for other in tasks.iter().skip(at + 1) {
            let same_time = one.from <= other.due && other.from <= one.due;
            let same_lead = one.leads.iter().any(|lead| other.leads.contains(lead));
            let same_words = same_lead && one.words == other.words;
            let same_support = one.subjects.iter().any(|one| other.subjects.contains(one));
            if same_time && (same_words || same_support) {
                let (one, other) = (one.id, other.id);
                found.push(TaskOverlap { one, other });
            }
        }
    }
    found
}
