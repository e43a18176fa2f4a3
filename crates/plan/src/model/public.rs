//! What everybody may read of a plan: counts and days, no judgement, nobody's name but that of a body.

use kernel::text::fold;
use kernel::{Day, OrganisationId};

use super::draft::{Comparator, PlanId, Rounding};

/// Characters of an address.
const SLUG_CHARS_MAX: usize = 60;

/// The progress of a plan as it is laid open (*tiến độ công khai*). Quantities are thousandths of their unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicProgress {
    /// The plan.
    pub plan: PlanId,
    /// Its public address, the last part of it.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// When it was issued.
    pub issued_on: Option<Day>,
    /// The first day of its time.
    pub from: Day,
    /// The last day of its time.
    pub to: Day,
    /// The Alliance that leads it and publishes this.
    pub alliance: String,
    /// The day for which it is told (*số liệu đến ngày*).
    pub day: Day,
    /// Whether the plan is closed and its figures stand still.
    pub is_closed: bool,
    /// The share of its time that has passed.
    pub elapsed_ppm: u32,
    /// Its targets, in reading order.
    pub targets: Vec<PublicTarget>,
    /// The bodies that lead something in it, in the order of the document.
    pub bodies: Vec<PublicBody>,
}

/// A target (*chỉ tiêu*) as it is laid open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTarget {
    /// Its key within the plan: `T1`.
    pub key: String,
    /// Its sentence.
    pub text: String,
    /// What is counted, in words.
    pub unit: String,
    /// How the count is held against the number.
    pub comparator: Comparator,
    /// What is to be reached; none while a share has no list.
    pub goal: Option<i64>,
    /// Of a share: the percentage of the document, how many its list has, how it was rounded.
    pub share: Option<(i64, Option<u32>, Option<Rounding>)>,
    /// Verified; none where nothing counts it yet.
    pub verified: Option<i64>,
    /// Recorded.
    pub recorded: Option<i64>,
    /// Who answers for it.
    pub responsible: Option<String>,
    /// By when.
    pub due: Day,
    /// The share of its time that has passed.
    pub elapsed_ppm: u32,
}

/// What one body, or a class of bodies, promised (*cam kết của cơ quan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicBody {
    /// Its name; of a class, as the document writes it.
    pub name: String,
    /// What it leads.
    pub tasks: Vec<PublicTask>,
}

/// A task (*nhiệm vụ*) as it is laid open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTask {
    /// Its key within the plan: `IV.1-3`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// By when; none where nobody has decided on the day.
    pub due: Option<Day>,
    /// How many bodies owe it.
    pub bodies: u32,
    /// How many of them have done all of it.
    pub done: u32,
}

impl PublicTask {
    /// Whether everybody who owes it has done it.
    pub fn is_done(&self) -> bool {
        self.bodies > 0 && self.done == self.bodies
    }
}

impl PublicProgress {
    /// Tasks and how many of them are done, each once, whoever leads it.
    pub fn tasks(&self) -> (usize, usize) {
        let mut seen: Vec<&str> = Vec::new();
        let mut done = 0;
        for task in self.bodies.iter().flat_map(|body| &body.tasks) {
            if seen.contains(&task.key.as_str()) {
                continue;
            }
            seen.push(&task.key);
            done += usize::from(task.is_done());
        }
        (seen.len(), done)
    }
}

/// Who leads a task: a body, or a class as the document names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Leader {
    /// One body.
    Body(OrganisationId),
    /// A class of bodies.
    Class(String),
}

/// The last part of the address of a plan: its title without marks, at most so long, ending at a whole word.
pub(crate) fn slug_of(title: &str) -> String {
    let folded = fold(title);
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() + 1 > SLUG_CHARS_MAX {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() {
        slug.push_str("ke-hoach");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_title_without_marks_and_ends_at_a_whole_word() {
        assert_eq!(
            slug_of("Nâng cao năng lực HTX nông nghiệp năm 2023"),
            "nang-cao-nang-luc-htx-nong-nghiep-nam-2023"
        );
        let long = slug_of(&"Đề án phát triển kinh tế tập thể, hợp tác xã ".repeat(3));
        assert_eq!(
            long,
            "de-an-phat-trien-kinh-te-tap-the-hop-tac-xa-de-an-phat-trien"
        );
        assert_eq!(slug_of("«…»"), "ke-hoach");
    }

    #[test]
    fn a_task_that_two_bodies_lead_is_counted_once() {
        let task = |key: &str, done| PublicTask {
            key: key.to_owned(),
            title: String::new(),
            due: None,
            bodies: 1,
            done,
        };
        let body = |tasks| PublicBody {
            name: String::new(),
            tasks,
        };
        let day = Day::parse("2023-01-01").unwrap();
        let progress = PublicProgress {
            plan: PlanId::named("a"),
            slug: String::new(),
            title: String::new(),
            number: None,
            issuer: None,
            issued_on: None,
            from: day,
            to: day,
            alliance: String::new(),
            day,
            is_closed: false,
            elapsed_ppm: 0,
            targets: Vec::new(),
            bodies: vec![
                body(vec![task("1", 1), task("2", 0)]),
                body(vec![task("1", 1)]),
            ],
        };
        assert_eq!(progress.tasks(), (2, 1));
    }
}
