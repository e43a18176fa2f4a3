//! Items of an import: what was read, what people made of it, and the acts that lead from one to the other.

use kernel::Instant;
use kernel::text::paragraph;

use super::item_facts::{FactsFault, ITEM_TEXT_CHARS_MAX, ItemFacts};

/// Parts into which one item is split.
pub(crate) const PARTS_MAX: usize = 10;
/// What is read with at least so much confidence, in percent, and raises no doubt counts as sure: a rule of the house.
pub(crate) const SURE_PERCENT_MIN: u8 = 90;

kernel::typed_id! {
    /// An item of an import (*mục đã đọc*).
    pub ItemId
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

/// Why an item cannot say that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ItemFault {
    /// What it is to say.
    #[error(transparent)]
    Facts(#[from] FactsFault),
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

kernel::refusal! { ItemFault from [Facts] {
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
        let facts: Result<Vec<ItemFacts>, FactsFault> = parts
            .iter()
            .map(|text| {
                let text = paragraph(text, ITEM_TEXT_CHARS_MAX).map_err(FactsFault::Text)?;
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

#[cfg(test)]
mod tests;
