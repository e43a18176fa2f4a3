//! No overlap, no waste: targets and tasks on the same subject, area and period are shown together.

use kernel::{Day, OrganisationId};

use super::draft::{EvidenceId, PlanId};
use super::task::{TargetId, TaskId};

/// A target as far as it may overlap another: what it counts, where, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TargetGround {
    pub(crate) id: TargetId,
    pub(crate) plan: PlanId,
    /// Codes of the kinds of evidence that it counts.
    pub(crate) kinds: Vec<String>,
    /// Its area.
    pub(crate) area: String,
    /// Areas above its own, itself included.
    pub(crate) areas_above: Vec<String>,
    pub(crate) from: Day,
    pub(crate) to: Day,
}

/// Two targets that count the same subject in the same place at the same time (*có thể trùng*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TargetOverlap {
    /// The one.
    pub(crate) one: TargetId,
    /// The other.
    pub(crate) other: TargetId,
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
    /// The evidence that was told of for it.
    pub(crate) told: Vec<EvidenceId>,
    pub(crate) from: Day,
    pub(crate) due: Day,
}

/// Two tasks that seem to be one, or that count the same support to the same organisation twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TaskOverlap {
    /// The one.
    pub(crate) one: TaskId,
    /// The other.
    pub(crate) other: TaskId,
}

/// The pairs of tasks that overlap, each once.
pub(crate) fn task_overlaps(tasks: &[TaskGround]) -> Vec<TaskOverlap> {
    let mut found = Vec::new();
    for (at, one) in tasks.iter().enumerate() {
        for other in tasks.iter().skip(at + 1) {
            let same_time = one.from <= other.due && other.from <= one.due;
            let same_lead = one.leads.iter().any(|lead| other.leads.contains(lead));
            let same_words = same_lead && one.words == other.words;
            let same_support = one.told.iter().any(|one| other.told.contains(one));
            if same_time && (same_words || same_support) {
                let (one, other) = (one.id, other.id);
                found.push(TaskOverlap { one, other });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn target(name: &str, kind: &str, areas: &[&str], days: [&str; 2]) -> TargetGround {
        TargetGround {
            id: TargetId::named(name),
            plan: PlanId::named(name),
            kinds: vec![kind.to_owned()],
            area: areas[0].to_owned(),
            areas_above: areas.iter().map(|area| (*area).to_owned()).collect(),
            from: day(days[0]),
            to: day(days[1]),
        }
    }

    const YEAR: [&str; 2] = ["2023-01-01", "2023-12-31"];

    #[test]
    fn another_subject_place_or_time_is_no_overlap() {
        let one = target("a", "brand.built", &["province"], YEAR);
        for other in [
            target("b", "digital.adopted", &["province"], YEAR),
            target("b", "brand.built", &["elsewhere"], YEAR),
            target(
                "b",
                "brand.built",
                &["province"],
                ["2024-01-01", "2024-12-31"],
            ),
        ] {
            assert!(target_overlaps(&[one.clone(), other]).is_empty());
        }
    }

    #[test]
    fn a_district_within_the_province_overlaps_with_it_once() {
        let one = target("a", "brand.built", &["province"], YEAR);
        let other = target(
            "b",
            "brand.built",
            &["district", "province"],
            ["2023-06-01", "2025-12-31"],
        );
        assert_eq!(target_overlaps(&[one, other]).len(), 1);
    }

    fn task(name: &str, lead: &str, words: &str, told: &[&str]) -> TaskGround {
        TaskGround {
            id: TaskId::named(name),
            leads: vec![OrganisationId::named(lead)],
            words: words.to_owned(),
            told: told.iter().map(|name| EvidenceId::named(name)).collect(),
            from: day(YEAR[0]),
            due: day(YEAR[1]),
        }
    }

    #[test]
    fn tasks_overlap_by_lead_and_words_or_by_the_evidence_told_twice() {
        let check = |one: TaskGround, other: TaskGround, wanted: usize| {
            assert_eq!(task_overlaps(&[one, other]).len(), wanted);
        };
        check(
            task("a", "x", "mo lop", &[]),
            task("b", "y", "mo lop", &[]),
            0,
        );
        check(
            task("a", "x", "mo lop", &[]),
            task("b", "x", "hoi nghi", &[]),
            0,
        );
        check(
            task("a", "x", "mo lop", &[]),
            task("b", "x", "mo lop", &[]),
            1,
        );
        check(
            task("a", "x", "mo lop", &["e"]),
            task("b", "y", "hoi nghi", &["e"]),
            1,
        );
    }
}
