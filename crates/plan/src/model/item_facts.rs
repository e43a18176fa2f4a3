//! What an item of a plan says, read from a document or written by hand: a target, a task, a measure; bodies as they are written.

use kernel::Day;
use kernel::text::{BadText, line, paragraph};
use serde::{Deserialize, Serialize};

use super::draft::{BaselineId, Comparator, Recurrence, Rounding, Tally};

/// The longest sentence of an item, in characters.
pub(crate) const ITEM_TEXT_CHARS_MAX: usize = 6_000;
/// The longest title of an item, in characters.
pub(crate) const ITEM_TITLE_CHARS_MAX: usize = 300;
/// The longest unit, in characters.
pub(crate) const UNIT_CHARS_MAX: usize = 120;
/// The longest name of a body as a document writes it, in characters.
pub(crate) const BODY_CHARS_MAX: usize = 400;
/// Bodies that lead one task, and those that take part in it.
pub(crate) const BODIES_MAX: usize = 40;
/// The greatest number of a target, in thousandths: a thousand thousand million.
pub(crate) const QUANTITY_MAX: i64 = 1_000_000_000_000_000;

kernel::text_enum! {
    /// What an item is (*loại mục*).
    pub enum ItemKind {
        /// A target (*chỉ tiêu*).
        Target = "target",
        /// A task (*việc*).
        Task = "task",
        /// A measure (*giải pháp*).
        Measure = "measure",
    }
}

/// A target as read or as put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetFacts {
    /// Its sentence.
    pub text: String,
    /// Its number in thousandths; of a share 20 000 is 20%.
    pub quantity: i64,
    /// What is counted, in words.
    pub unit: String,
    /// How the count is held against the number.
    pub comparator: Comparator,
    /// Of a share: of what, in words.
    pub share_of: Option<String>,
    /// Whether the document promises it for each year.
    pub yearly: bool,
    /// By when.
    pub due: Day,
    /// Whether that day is a proposal.
    pub due_proposed: bool,
    /// The responsible body, as written.
    pub responsible: Option<String>,
    /// Codes of the kinds of evidence that count it.
    pub kinds: Vec<String>,
    /// What of that evidence is counted.
    pub tally: Tally,
    /// Of a share: the list that was chosen.
    pub baseline: Option<BaselineId>,
    /// How the share becomes a whole number.
    pub rounding: Rounding,
    /// Sections in which it is said again.
    pub also_in: Vec<String>,
}

/// A task as read or as put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskFacts {
    /// Its whole text.
    pub text: String,
    /// Its title.
    pub title: String,
    /// Who leads it, as written.
    pub leads: Vec<String>,
    /// Who takes part, as written.
    pub partners: Vec<String>,
    /// By when.
    pub due: Option<Day>,
    /// Whether that day is a proposal.
    pub due_proposed: bool,
    /// How often.
    pub recurrence: Recurrence,
    /// The key of the target that it serves.
    pub target: Option<String>,
}

/// A measure as read or as put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureFacts {
    /// Its whole text.
    pub text: String,
    /// Its title.
    pub title: String,
}

/// What an item says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ItemFacts {
    /// Of a target.
    Target(TargetFacts),
    /// Of a task.
    Task(TaskFacts),
    /// Of a measure.
    Measure(MeasureFacts),
}

impl ItemFacts {
    /// What it is.
    pub fn kind(&self) -> ItemKind {
        match self {
            Self::Target(_) => ItemKind::Target,
            Self::Task(_) => ItemKind::Task,
            Self::Measure(_) => ItemKind::Measure,
        }
    }

    /// Its whole text.
    pub fn text(&self) -> &str {
        match self {
            Self::Target(target) => &target.text,
            Self::Task(task) => &task.text,
            Self::Measure(measure) => &measure.text,
        }
    }

    /// A line by which people know it.
    pub fn title(&self) -> &str {
        match self {
            Self::Target(target) => &target.text,
            Self::Task(task) => &task.title,
            Self::Measure(measure) => &measure.title,
        }
    }

    /// The bodies that it names, as written.
    pub(crate) fn bodies(&self) -> Vec<&str> {
        match self {
            Self::Target(target) => target.responsible.iter().map(String::as_str).collect(),
            Self::Task(task) => {
                let named = task.leads.iter().chain(&task.partners);
                named.map(String::as_str).collect()
            }
            Self::Measure(_) => Vec::new(),
        }
    }

    /// The same with its texts composed and its numbers checked.
    ///
    /// # Errors
    /// The first reason that stands against it.
    pub(crate) fn checked(self) -> Result<Self, FactsFault> {
        let text = |text: &str| paragraph(text, ITEM_TEXT_CHARS_MAX).map_err(FactsFault::Text);
        let title = |title: &str| line(title, ITEM_TITLE_CHARS_MAX).map_err(FactsFault::Title);
        Ok(match self {
            Self::Target(target) => Self::Target(TargetFacts {
                text: text(&target.text)?,
                unit: line(&target.unit, UNIT_CHARS_MAX).map_err(FactsFault::Unit)?,
                quantity: Some(target.quantity)
                    .filter(|quantity| (1..=QUANTITY_MAX).contains(quantity))
                    .ok_or(FactsFault::Quantity)?,
                responsible: names(target.responsible.as_slice())?.pop(),
                ..target
            }),
            Self::Task(task) => Self::Task(TaskFacts {
                text: text(&task.text)?,
                title: title(&task.title)?,
                leads: Some(names(&task.leads)?)
                    .filter(|leads| !leads.is_empty())
                    .ok_or(FactsFault::NoLead)?,
                partners: names(&task.partners).map_err(|_| FactsFault::Partners)?,
                ..task
            }),
            Self::Measure(measure) => Self::Measure(MeasureFacts {
                text: text(&measure.text)?,
                title: title(&measure.title)?,
            }),
        })
    }
}

/// Names of bodies, each once.
fn names(written: &[String]) -> Result<Vec<String>, FactsFault> {
    let mut names: Vec<String> = Vec::new();
    for name in written {
        let name = line(name, BODY_CHARS_MAX).map_err(|_| FactsFault::Leads)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > BODIES_MAX {
        return Err(FactsFault::Leads);
    }
    Ok(names)
}

/// Why an item cannot say that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FactsFault {
    /// The text.
    #[error("text: {0}")]
    Text(BadText),
    /// The title.
    #[error("title: {0}")]
    Title(BadText),
    /// The unit.
    #[error("unit: {0}")]
    Unit(BadText),
    /// The number is none, nothing, or too large.
    #[error("quantity")]
    Quantity,
    /// Nobody leads it.
    #[error("no lead")]
    NoLead,
    /// Too many that lead, or a name that is none.
    #[error("leads")]
    Leads,
    /// Too many that take part, or a name that is none.
    #[error("partners")]
    Partners,
}

kernel::refusal! { FactsFault from [] {
    Self::Text(_) => Invalid "plan.import.item_text" at "text" { "most": ITEM_TEXT_CHARS_MAX };
    Self::Title(_) => Invalid "plan.import.item_title" at "title" { "most": ITEM_TITLE_CHARS_MAX };
    Self::Unit(_) => Invalid "plan.import.item_unit" at "unit" { "most": UNIT_CHARS_MAX };
    Self::Quantity => Invalid "plan.import.item_quantity" at "quantity";
    Self::NoLead => Invalid "plan.import.item_no_lead" at "leads";
    Self::Leads => Invalid "plan.import.item_leads" at "leads" { "most": BODIES_MAX, "chars": BODY_CHARS_MAX };
    Self::Partners => Invalid "plan.import.item_partners" at "partners" { "most": BODIES_MAX, "chars": BODY_CHARS_MAX };
} }

/// The words of a title.
const TITLE_WORDS_MAX: usize = 12;

/// The beginning of a text as a title.
pub(crate) fn title_of(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(TITLE_WORDS_MAX).collect();
    let title = words.join(" ");
    title.chars().take(ITEM_TITLE_CHARS_MAX).collect()
}

impl ItemFacts {
    /// The same with another text.
    pub(crate) fn saying(self, text: String) -> Self {
        match self {
            Self::Target(target) => Self::Target(TargetFacts { text, ..target }),
            Self::Task(task) => Self::Task(TaskFacts {
                title: title_of(&text),
                text,
                ..task
            }),
            Self::Measure(_) => Self::Measure(MeasureFacts {
                title: title_of(&text),
                text,
            }),
        }
    }
}
