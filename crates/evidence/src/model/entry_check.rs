//! Whether an entry can be so.

use std::collections::BTreeSet;

use kernel::{BadText, Day, OrganisationId, text};
use library::api::PaperId;

use super::entry::{
    AMOUNT_DONG_MAX, NOTE_CHARS_MAX, NewEntry, PAPERS_MAX, PROGRAMME_CHARS_MAX,
    QUANTITY_THOUSANDTHS_MAX, REASON_CHARS_MAX, SUBJECTS_MAX,
};
use super::kind::{Kind, Need, Recorder};

/// Thousandths of one.
const ONE: i64 = 1000;

/// Why an entry cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// Its day has not come.
    #[error("{day} has not come, today is {today}")]
    Future {
        /// The day.
        day: Day,
        /// The business day.
        today: Day,
    },
    /// Only the act of the room that owns this kind records it.
    #[error("recorded by its context only")]
    ByContext,
    /// It says nothing of what this kind needs.
    #[error("{what} is missing")]
    Missing {
        /// What.
        what: Part,
    },
    /// It says something that this kind never has.
    #[error("{what} has no place")]
    Surplus {
        /// What.
        what: Part,
    },
    /// Too many subjects.
    #[error("{count} subjects")]
    TooManySubjects {
        /// How many.
        count: usize,
    },
    /// Too many papers.
    #[error("{count} papers")]
    TooManyPapers {
        /// How many.
        count: usize,
    },
    /// The quantity is nought, less, or too large.
    #[error("quantity {0}")]
    Quantity(i64),
    /// The quantity has parts of what is never parted.
    #[error("quantity {0} is not whole")]
    Whole(i64),
    /// The amount is nought or too large.
    #[error("amount {0}")]
    Amount(i64),
    /// An amount without its source, or a source without an amount.
    #[error("money without its source")]
    Money,
    /// The note.
    #[error("note: {0}")]
    Note(BadText),
    /// The code of the programme.
    #[error("programme: {0}")]
    Programme(BadText),
    /// Why the same is recorded again.
    #[error("reason: {0}")]
    Again(BadText),
}

kernel::text_enum! {
    /// A part of an entry (*thành phần*).
    pub enum Part {
        /// Đối tượng.
        Subjects = "subjects",
        /// Số lượng.
        Quantity = "quantity",
        /// Số tiền.
        Amount = "amount",
        /// Giấy tờ.
        Papers = "papers",
    }
}

kernel::refusal! { EntryFault from [] {
    Self::Future { day, today } => Invalid "evidence.record.future" at "day"
        { "day": day.to_vietnamese(), "today": today.to_vietnamese() };
    Self::ByContext => Invalid "evidence.record.by_context" at "kind";
    Self::Missing { what: Part::Subjects } => Invalid "evidence.record.no_subjects" at "subjects";
    Self::Missing { what: Part::Quantity } => Invalid "evidence.record.no_quantity" at "quantity";
    Self::Missing { what: Part::Amount } => Invalid "evidence.record.no_amount" at "amount";
    Self::Missing { what: Part::Papers } => Invalid "evidence.record.no_papers" at "papers";
    Self::Surplus { what: Part::Subjects } => Invalid "evidence.record.never_subjects" at "subjects";
    Self::Surplus { what: Part::Quantity } => Invalid "evidence.record.never_quantity" at "quantity";
    Self::Surplus { what: Part::Amount } => Invalid "evidence.record.never_amount" at "amount";
    Self::Surplus { what: Part::Papers } => Invalid "evidence.record.never_papers" at "papers";
    Self::TooManySubjects { count } => Limited "evidence.record.too_many_subjects" at "subjects"
        { "count": count, "most": SUBJECTS_MAX };
    Self::TooManyPapers { count } => Limited "evidence.record.too_many_papers" at "papers"
        { "count": count, "most": PAPERS_MAX };
    Self::Quantity(_) => Invalid "evidence.record.quantity" at "quantity";
    Self::Whole(_) => Invalid "evidence.record.whole" at "quantity";
    Self::Amount(_) => Invalid "evidence.record.amount" at "amount";
    Self::Money => Invalid "evidence.record.money" at "money";
    Self::Note(_) => Invalid "evidence.record.note" at "note" { "most": NOTE_CHARS_MAX };
    Self::Programme(_) => Invalid "evidence.record.programme" at "programme" { "most": PROGRAMME_CHARS_MAX };
    Self::Again(_) => Invalid "evidence.record.again" at "again" { "most": REASON_CHARS_MAX };
} }

/// The entry with its words checked, each subject and each paper once.
pub(crate) fn checked(entry: NewEntry, today: Day) -> Result<NewEntry, EntryFault> {
    let kind = entry.kind.kind();
    if entry.day > today {
        return Err(EntryFault::Future {
            day: entry.day,
            today,
        });
    }
    if kind.recorded_by == Recorder::Context && entry.source.is_none() {
        return Err(EntryFault::ByContext);
    }
    let subjects = each_once(&entry.subjects);
    let papers = each_once(&entry.papers);
    needs(kind, &entry, (subjects.len(), papers.len()))?;
    numbers(kind, &entry)?;
    let note = entry
        .note
        .as_deref()
        .map(|note| text::paragraph(note, NOTE_CHARS_MAX));
    let programme = entry
        .programme
        .as_deref()
        .map(|code| text::line(code, PROGRAMME_CHARS_MAX));
    let again = entry
        .again
        .as_deref()
        .map(|why| text::line(why, REASON_CHARS_MAX));
    Ok(NewEntry {
        subjects,
        papers,
        note: note.transpose().map_err(EntryFault::Note)?,
        programme: programme.transpose().map_err(EntryFault::Programme)?,
        again: again.transpose().map_err(EntryFault::Again)?,
        ..entry
    })
}

fn needs(
    kind: &Kind,
    entry: &NewEntry,
    (subjects, papers): (usize, usize),
) -> Result<(), EntryFault> {
    if subjects > SUBJECTS_MAX {
        return Err(EntryFault::TooManySubjects { count: subjects });
    }
    if papers > PAPERS_MAX {
        return Err(EntryFault::TooManyPapers { count: papers });
    }
    for (need, is_there, what) in [
        (kind.subject, subjects > 0, Part::Subjects),
        (kind.quantity, entry.quantity.is_some(), Part::Quantity),
        (kind.amount, entry.amount.is_some(), Part::Amount),
        (kind.papers, papers > 0, Part::Papers),
    ] {
        match (need, is_there) {
            (Need::Required, false) => return Err(EntryFault::Missing { what }),
            (Need::Never, true) => return Err(EntryFault::Surplus { what }),
            (Need::Required | Need::Optional, true) | (Need::Optional | Need::Never, false) => {}
        }
    }
    Ok(())
}

fn numbers(kind: &Kind, entry: &NewEntry) -> Result<(), EntryFault> {
    if let Some(quantity) = entry.quantity {
        if !(1..=QUANTITY_THOUSANDTHS_MAX).contains(&quantity) {
            return Err(EntryFault::Quantity(quantity));
        }
        if kind.unit().is_some_and(|unit| !unit.divisible) && quantity.checked_rem(ONE) != Some(0) {
            return Err(EntryFault::Whole(quantity));
        }
    }
    let amount = entry.amount.map(kernel::Dong::amount);
    if let Some(amount) = amount.filter(|amount| !(1..=AMOUNT_DONG_MAX).contains(amount)) {
        return Err(EntryFault::Amount(amount));
    }
    if amount.is_some() == entry.money.is_some() {
        Ok(())
    } else {
        Err(EntryFault::Money)
    }
}

/// Each once, in the order of their first place.
fn each_once<T: Copy + Ord>(all: &[T]) -> Vec<T> {
    let mut seen = BTreeSet::new();
    all.iter()
        .copied()
        .filter(|one| seen.insert(*one))
        .collect()
}

/// What makes two entries the same: kind, day, subjects and papers, in whatever order.
pub(crate) fn same_key(entry: &NewEntry) -> String {
    let subjects: BTreeSet<OrganisationId> = entry.subjects.iter().copied().collect();
    let papers: BTreeSet<PaperId> = entry.papers.iter().copied().collect();
    let subjects: Vec<String> = subjects.iter().map(ToString::to_string).collect();
    let papers: Vec<String> = papers.iter().map(ToString::to_string).collect();
    let parts = [
        entry.kind.to_string(),
        entry.day.to_string(),
        subjects.join("+"),
        papers.join("+"),
    ];
    parts.join("|")
}

#[cfg(test)]
mod tests;
