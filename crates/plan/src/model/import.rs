//! An import: a document as it was read, on its way to become a plan.

use kernel::text::{BadText, line};
use kernel::{AreaId, Day, Instant, OrganisationId};
use library::api::PaperId;
use serde::{Deserialize, Serialize};

pub(crate) use super::check_draft::TITLE_CHARS_MAX;
use super::draft::{ImportId, PlanId, PlanKind};

/// The longest number, in characters.
pub(crate) const NUMBER_CHARS_MAX: usize = 60;
/// The longest name of an issuer, in characters.
pub(crate) const ISSUER_CHARS_MAX: usize = 200;
/// Characters of a document's text that is kept: a plan has 20 to 200 thousand.
pub(crate) const TEXT_CHARS_MAX: usize = 2_000_000;
/// Items of one import.
pub(crate) const ITEMS_MAX: usize = 2_000;
/// The longest time a plan covers, in days: fifteen years.
const DAYS_MAX: i64 = 15 * 366;

kernel::text_enum! {
    /// How far an import has come (*tình trạng bản đọc*).
    pub enum ImportState {
        /// Somebody looks through it (*đang duyệt*).
        Reviewing = "reviewing",
        /// A plan has come of it (*đã đưa vào chạy*).
        Begun = "begun",
        /// Nobody wants it (*đã bỏ*).
        Dropped = "dropped",
    }
}

/// What the head of a document says (*phần đầu*), as read, as put right by people, or as written by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportHead {
    /// Its title.
    pub title: String,
    /// What sort of document it is.
    pub kind: PlanKind,
    /// Its number, in full.
    pub number: Option<String>,
    /// Who issued it, as it stands there.
    pub issuer_name: String,
    /// The day of issue.
    pub issued_on: Option<Day>,
    /// The first day of the plan.
    pub from: Day,
    /// The last day of the plan.
    pub to: Day,
    /// The plan of several years that it is part of.
    pub scheme: Option<PlanId>,
}

/// Why a head cannot be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeadFault {
    /// The title.
    #[error("title: {0}")]
    Title(BadText),
    /// The number.
    #[error("number: {0}")]
    Number(BadText),
    /// The issuer.
    #[error("issuer: {0}")]
    Issuer(BadText),
    /// It ends before it begins.
    #[error("from {from} to {to}")]
    Backwards {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// It lasts too long.
    #[error("{days} days")]
    TooLong {
        /// How long.
        days: i64,
    },
    /// It would be issued after today.
    #[error("issued on {issued}, after today, {today}")]
    IssuedLater {
        /// The day given.
        issued: Day,
        /// The business day.
        today: Day,
    },
}

kernel::refusal! { HeadFault from [] {
    Self::Title(_) => Invalid "plan.import.title" at "title" { "most": TITLE_CHARS_MAX };
    Self::Number(_) => Invalid "plan.import.number" at "number" { "most": NUMBER_CHARS_MAX };
    Self::Issuer(_) => Invalid "plan.import.issuer" at "issuer_name" { "most": ISSUER_CHARS_MAX };
    Self::Backwards { from, to } => Invalid "plan.import.backwards" at "to"
        { "from": from.to_vietnamese(), "to": to.to_vietnamese() };
    Self::TooLong { days } => Invalid "plan.import.too_long" at "to" { "days": days, "most": DAYS_MAX };
    Self::IssuedLater { issued, today } => Invalid "plan.import.issued_later" at "issued_on"
        { "issued": issued.to_vietnamese(), "today": today.to_vietnamese() };
} }

impl ImportHead {
    /// The same with its texts composed and its days checked.
    ///
    /// # Errors
    /// The first reason that stands against it.
    pub(crate) fn checked(self, today: Day) -> Result<Self, HeadFault> {
        let (from, to) = (self.from, self.to);
        if to < from {
            return Err(HeadFault::Backwards { from, to });
        }
        let days = from.until(to);
        if days > DAYS_MAX {
            return Err(HeadFault::TooLong { days });
        }
        if let Some(issued) = self.issued_on.filter(|issued| *issued > today) {
            return Err(HeadFault::IssuedLater { issued, today });
        }
        let number = |text: String| line(&text, NUMBER_CHARS_MAX).map_err(HeadFault::Number);
        Ok(Self {
            title: line(&self.title, TITLE_CHARS_MAX).map_err(HeadFault::Title)?,
            number: self.number.map(number).transpose()?,
            issuer_name: line(&self.issuer_name, ISSUER_CHARS_MAX).map_err(HeadFault::Issuer)?,
            ..self
        })
    }

    /// The day as of which the bodies of the document are meant: that of issue, else the first day of the plan.
    pub(crate) fn meant_on(&self) -> Day {
        self.issued_on.unwrap_or(self.from)
    }

    /// What tells a document among all: number, day and issuer; none while one of them is missing.
    pub(crate) fn once_key(&self) -> Option<String> {
        let number = kernel::text::fold(self.number.as_deref()?);
        let number: String = number.split_whitespace().collect();
        let issuer = kernel::text::fold(&self.issuer_name);
        Some(format!("{number}|{}|{issuer}", self.issued_on?))
    }
}

/// Another import that this document is like (*văn bản giống nhau*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resembles {
    /// The other.
    pub import: ImportId,
    /// How much of the words are the same, in percent.
    pub percent: u8,
}

/// An import (*bản đọc*) as it is kept, without its items and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// The Alliance whose officers look through it.
    pub alliance: OrganisationId,
    /// The province whose document it is.
    pub province: AreaId,
    /// What its head says.
    pub head: ImportHead,
    /// The issuer in the directory, where it was found.
    pub issuer: Option<OrganisationId>,
    /// The name of the file.
    pub file_name: String,
    /// The SHA-256 of the file.
    pub file_hash: String,
    /// The document as a paper of the library.
    pub paper: PaperId,
    /// How far it has come.
    pub state: ImportState,
    /// The plan that came of it.
    pub plan: Option<PlanId>,
    /// Another import that it is like.
    pub resembles: Option<Resembles>,
    /// When it was read.
    pub created_at: Instant,
    /// Who had it read.
    pub created_by_name: String,
    /// When anything of it was changed last.
    pub changed_at: Instant,
    /// Who did.
    pub changed_by_name: String,
    /// Counts the changes of its head and state.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn head() -> ImportHead {
        ImportHead {
            title: "Kế hoạch  phát triển HTX".to_owned(),
            kind: PlanKind::Plan,
            number: Some("12/KH-UBND".to_owned()),
            issuer_name: "Ủy ban nhân dân tỉnh".to_owned(),
            issued_on: Some(day("2023-01-05")),
            from: day("2023-01-01"),
            to: day("2023-12-31"),
            scheme: None,
        }
    }

    fn check(change: impl FnOnce(&mut ImportHead)) -> Result<ImportHead, HeadFault> {
        let mut head = head();
        change(&mut head);
        head.checked(day("2023-01-10"))
    }

    #[test]
    fn a_head_without_title_or_with_days_that_cannot_be_is_refused() {
        let empty = check(|head| head.title = " ".to_owned());
        assert_eq!(empty, Err(HeadFault::Title(BadText::Empty)));
        let (from, to) = (day("2023-01-01"), day("2022-12-31"));
        assert_eq!(
            check(|head| head.to = to),
            Err(HeadFault::Backwards { from, to })
        );
        assert!(matches!(
            check(|head| head.to = day("2043-12-31")),
            Err(HeadFault::TooLong { .. })
        ));
        let (issued, today) = (day("2023-01-11"), day("2023-01-10"));
        assert_eq!(
            check(|head| head.issued_on = Some(issued)),
            Err(HeadFault::IssuedLater { issued, today })
        );
    }

    #[test]
    fn a_document_is_told_by_number_day_and_issuer_however_they_are_written() {
        let key = check(|_| {}).unwrap().once_key();
        let other = check(|head| {
            head.number = Some("12 / KH - UBND".to_owned());
            head.issuer_name = "ỦY BAN NHÂN DÂN TỈNH".to_owned();
        });
        assert_eq!(key, other.unwrap().once_key());
        assert!(key.is_some());
        assert_eq!(
            check(|head| head.issued_on = None).unwrap().once_key(),
            None
        );
    }

    #[test]
    fn bodies_are_meant_as_of_the_day_of_issue_or_of_the_beginning() {
        assert_eq!(head().meant_on(), day("2023-01-05"));
        let undated = check(|head| head.issued_on = None).unwrap();
        assert_eq!(undated.meant_on(), day("2023-01-01"));
    }
}
