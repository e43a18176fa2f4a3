//! Items of an import: what was read, what people made of it, and the acts that lead from one to the other.

use kernel::text::{BadText, line, paragraph};
use kernel::{Day, Instant};
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
/// Parts into which one item is split.
pub(crate) const PARTS_MAX: usize = 10;
/// The greatest number of a target, in thousandths: a thousand thousand million.
pub(crate) const QUANTITY_MAX: i64 = 1_000_000_000_000_000;
/// What is read with at least so much confidence, in percent, and raises no doubt counts as sure: a rule of the house.
pub(crate) const SURE_PERCENT_MIN: u8 = 90;

kernel::typed_id! {
    /// An item of an import (*mục đã đọc*).
    pub ItemId
}

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

kernel::text_enum! {
    /// What people decided on an item (*quyết định*).
    pub enum Decision {
        /// Nobody has yet (*chưa duyệt*).
        Pending = "pending",
        /// It is as it was read (*đã nhận*).
        Accepted = "accepted",
        /// It was put right (*đã sửa*).
        Edited = "edited",
        /// It is no item (*đã bỏ*).
        Dropped = "dropped",
        /// It says the same as another (*đã gộp*).
        Merged = "merged",
        /// Its parts stand in its place (*đã tách*).
        Split = "split",
    }
}

impl Decision {
    /// Whether the item will be part of the plan.
    pub fn is_kept(self) -> bool {
        match self {
            Self::Accepted | Self::Edited => true,
            Self::Pending | Self::Dropped | Self::Merged | Self::Split => false,
        }
    }

    /// Whether the item stands for itself, decided on or not.
    pub(crate) fn stands(self) -> bool {
        match self {
            Self::Pending | Self::Accepted | Self::Edited => true,
            Self::Dropped | Self::Merged | Self::Split => false,
        }
    }
}

kernel::text_enum! {
    /// Why somebody has to look at an item (*lý do cần xem*).
    pub enum Doubt {
        /// The reading itself is not certain.
        Confidence = "confidence",
        /// A share, and nothing says of which list.
        NoBaseline = "no_baseline",
        /// Another figure contradicts it.
        Conflict = "conflict",
        /// Its words may be misread.
        Misread = "misread",
        /// Nobody leads it.
        NoLead = "no_lead",
        /// A body that was not found in the directory.
        UnknownBody = "unknown_body",
        /// It was made by splitting another.
        Part = "part",
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
    pub(crate) fn checked(self) -> Result<Self, ItemFault> {
        let text = |text: &str| paragraph(text, ITEM_TEXT_CHARS_MAX).map_err(ItemFault::Text);
        let title = |title: &str| line(title, ITEM_TITLE_CHARS_MAX).map_err(ItemFault::Title);
        Ok(match self {
            Self::Target(target) => Self::Target(TargetFacts {
                text: text(&target.text)?,
                unit: line(&target.unit, UNIT_CHARS_MAX).map_err(ItemFault::Unit)?,
                quantity: Some(target.quantity)
                    .filter(|quantity| (1..=QUANTITY_MAX).contains(quantity))
                    .ok_or(ItemFault::Quantity)?,
                responsible: names(target.responsible.as_slice())?.pop(),
                ..target
            }),
            Self::Task(task) => Self::Task(TaskFacts {
                text: text(&task.text)?,
                title: title(&task.title)?,
                leads: Some(names(&task.leads)?)
                    .filter(|leads| !leads.is_empty())
                    .ok_or(ItemFault::NoLead)?,
                partners: names(&task.partners).map_err(|_| ItemFault::Partners)?,
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
fn names(written: &[String]) -> Result<Vec<String>, ItemFault> {
    let mut names: Vec<String> = Vec::new();
    for name in written {
        let name = line(name, BODY_CHARS_MAX).map_err(|_| ItemFault::Leads)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > BODIES_MAX {
        return Err(ItemFault::Leads);
    }
    Ok(names)
}

/// Why an item cannot say that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ItemFault {
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
    /// It was decided on before; that is taken back first.
    #[error("decided already")]
    Decided,
    /// Nothing was decided that could be taken back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// It would be split into one part, or into too many.
    #[error("{count} parts")]
    Parts {
        /// How many there are.
        count: usize,
    },
    /// It would be merged into itself, into another kind, or into one that does not stand.
    #[error("cannot be merged into that")]
    NotMergeable,
    /// Others were merged into it.
    #[error("others were merged into it")]
    HasMerged,
    /// One of its parts was decided on, or another item was merged into one.
    #[error("its parts were decided on")]
    PartsDecided,
}

kernel::refusal! { ItemFault from [] {
    Self::Text(_) => Invalid "plan.import.item_text" at "text" { "most": ITEM_TEXT_CHARS_MAX };
    Self::Title(_) => Invalid "plan.import.item_title" at "title" { "most": ITEM_TITLE_CHARS_MAX };
    Self::Unit(_) => Invalid "plan.import.item_unit" at "unit" { "most": UNIT_CHARS_MAX };
    Self::Quantity => Invalid "plan.import.item_quantity" at "quantity";
    Self::NoLead => Invalid "plan.import.item_no_lead" at "leads";
    Self::Leads => Invalid "plan.import.item_leads" at "leads" { "most": BODIES_MAX, "chars": BODY_CHARS_MAX };
    Self::Partners => Invalid "plan.import.item_partners" at "partners" { "most": BODIES_MAX, "chars": BODY_CHARS_MAX };
    Self::Decided => Conflict "plan.import.item_decided";
    Self::NothingToUndo => Conflict "plan.import.item_nothing_to_undo";
    Self::Parts { count } => Invalid "plan.import.item_parts" at "parts" { "count": count, "most": PARTS_MAX };
    Self::NotMergeable => Invalid "plan.import.item_not_mergeable" at "into";
    Self::HasMerged => Conflict "plan.import.item_has_merged";
    Self::PartsDecided => Conflict "plan.import.item_parts_decided";
} }

/// An item as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Its key within the document: `T1`, `IV.1-3`, `II.3-1`; a part of another has `IV.1-3/2`.
    pub key: String,
    /// Its place in the order of the document.
    pub position: i64,
    /// The label of its section.
    pub section: String,
    /// What was read; of a part, what it was split into.
    pub read: ItemFacts,
    /// What people made of it.
    pub made: ItemFacts,
    /// What they decided.
    pub decision: Decision,
    /// How sure the reading was, in percent.
    pub confidence: u8,
    /// Why somebody has to look.
    pub doubts: Vec<Doubt>,
    /// Its words in the text, in characters.
    pub span: (u32, u32),
    /// The item that it was merged into.
    pub merged_into: Option<ItemId>,
    /// The item that it was split from.
    pub split_from: Option<ItemId>,
    /// Counts the changes.
    pub version: i64,
    /// When it was decided on.
    pub decided_at: Option<Instant>,
    /// Who did.
    pub decided_by_name: Option<String>,
}

impl Item {
    /// Whether it may be accepted together with others.
    pub fn is_sure(&self) -> bool {
        is_sure(self.confidence, &self.doubts)
    }

    /// It is as it was read.
    ///
    /// # Errors
    /// It was decided on before.
    pub(crate) fn accept(self) -> Result<Self, ItemFault> {
        self.decided(Decision::Accepted)
    }

    /// It is no item.
    ///
    /// # Errors
    /// It was decided on before.
    pub(crate) fn drop_it(self) -> Result<Self, ItemFault> {
        self.decided(Decision::Dropped)
    }

    fn decided(self, decision: Decision) -> Result<Self, ItemFault> {
        match self.decision {
            Decision::Pending => Ok(Self { decision, ..self }),
            Decision::Accepted
            | Decision::Edited
            | Decision::Dropped
            | Decision::Merged
            | Decision::Split => Err(ItemFault::Decided),
        }
    }

    /// It says this; what it is stays. One that was accepted or put right may be put right again.
    ///
    /// # Errors
    /// It cannot say that, or does not stand any more.
    pub(crate) fn edit(self, facts: ItemFacts) -> Result<Self, ItemFault> {
        if !self.decision.stands() || facts.kind() != self.read.kind() {
            return Err(ItemFault::Decided);
        }
        Ok(Self {
            made: facts.checked()?,
            decision: Decision::Edited,
            ..self
        })
    }

    /// It says the same as another, which stays.
    ///
    /// # Errors
    /// It was decided on before, or the other cannot stand for it.
    pub(crate) fn merge_into(self, other: &Self) -> Result<Self, ItemFault> {
        let fits =
            other.id != self.id && other.read.kind() == self.read.kind() && other.decision.stands();
        if !fits {
            return Err(ItemFault::NotMergeable);
        }
        let merged_into = Some(other.id);
        self.decided(Decision::Merged).map(|item| Self {
            merged_into,
            ..item
        })
    }

    /// These parts stand in its place, each to be looked at; what else it said, every part says too.
    ///
    /// # Errors
    /// It was decided on before, or there is one part or too many.
    pub(crate) fn split(self, parts: &[String]) -> Result<(Self, Vec<ItemFacts>), ItemFault> {
        let count = parts.len();
        if !(2..=PARTS_MAX).contains(&count) {
            return Err(ItemFault::Parts { count });
        }
        let facts: Result<Vec<ItemFacts>, ItemFault> = parts
            .iter()
            .map(|text| {
                let text = paragraph(text, ITEM_TEXT_CHARS_MAX).map_err(ItemFault::Text)?;
                Ok(self.made.clone().saying(text))
            })
            .collect();
        let facts = facts?;
        Ok((self.decided(Decision::Split)?, facts))
    }

    /// Nobody has decided on it; it says again what was read.
    ///
    /// # Errors
    /// Nobody has.
    pub(crate) fn undo(self) -> Result<Self, ItemFault> {
        match self.decision {
            Decision::Pending => Err(ItemFault::NothingToUndo),
            Decision::Accepted
            | Decision::Edited
            | Decision::Dropped
            | Decision::Merged
            | Decision::Split => Ok(Self {
                made: self.read.clone(),
                decision: Decision::Pending,
                merged_into: None,
                ..self
            }),
        }
    }
}

/// Whether an item may be accepted together with others.
pub(crate) fn is_sure(confidence: u8, doubts: &[Doubt]) -> bool {
    confidence >= SURE_PERCENT_MIN && doubts.is_empty()
}

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
    fn saying(self, text: String) -> Self {
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

#[cfg(test)]
mod tests;
