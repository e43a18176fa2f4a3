//! The four things that are told of a cooperative, each by itself and with its day: how the law sees it, whether it works, its
//! rank, whether it is effective. Never one status.

use kernel::{Day, Refusal, RefusalKind};

use super::legal_status::LegalStatus;

kernel::typed_id! {
    /// Something told of a cooperative on a day (*tình trạng được ghi nhận*).
    pub FactId,
}

kernel::text_enum! {
    /// Which of the four.
    pub enum Facet {
        /// Tình trạng pháp lý.
        Legal = "legal",
        /// Thực trạng hoạt động.
        Activity = "activity",
        /// Xếp loại.
        Rank = "rank",
        /// Hoạt động hiệu quả hay không.
        Effective = "effective",
    }
}

kernel::text_enum! {
    /// Whether it works (*thực trạng hoạt động*). No law defines these words: the signal or visit says why.
    pub enum Activity {
        /// Đang hoạt động.
        Active = "active",
        /// Hoạt động cầm chừng.
        Intermittent = "intermittent",
        /// Chỉ còn hình thức.
        FormalOnly = "formal_only",
        /// Ngừng hoạt động.
        Stopped = "stopped",
    }
}

kernel::text_enum! {
    /// Rank of a year (*xếp loại*).
    pub enum Rank {
        /// Tốt.
        Good = "good",
        /// Khá.
        Fair = "fair",
        /// Trung bình.
        Average = "average",
        /// Yếu.
        Weak = "weak",
        /// Không xếp loại.
        NotRanked = "not_ranked",
    }
}

kernel::text_enum! {
    /// Whether it is effective by a definition that is named beside it (*hoạt động hiệu quả*).
    pub enum Effective {
        /// Hiệu quả.
        Yes = "yes",
        /// Chưa hiệu quả.
        No = "no",
    }
}

kernel::text_enum! {
    /// How one knows it (*dấu hiệu, nguồn*).
    pub enum Signal {
        /// Làm việc trực tiếp tại HTX.
        Visit = "visit",
        /// Báo cáo của HTX.
        Report = "report",
        /// Thông tin của cơ quan thuế.
        Tax = "tax",
        /// Thông tin của xã, huyện.
        Local = "local",
        /// Không liên lạc được.
        Unreachable = "unreachable",
        /// Quyết định, văn bản của cơ quan có thẩm quyền.
        Decision = "decision",
    }
}

/// One of the four with its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// Tình trạng pháp lý.
    Legal(LegalStatus),
    /// Thực trạng hoạt động.
    Activity(Activity),
    /// Xếp loại.
    Rank(Rank),
    /// Hiệu quả.
    Effective(Effective),
}

impl Word {
    /// Which of the four it is.
    pub fn facet(self) -> Facet {
        match self {
            Self::Legal(_) => Facet::Legal,
            Self::Activity(_) => Facet::Activity,
            Self::Rank(_) => Facet::Rank,
            Self::Effective(_) => Facet::Effective,
        }
    }

    /// As a column keeps it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Legal(word) => word.as_str(),
            Self::Activity(word) => word.as_str(),
            Self::Rank(word) => word.as_str(),
            Self::Effective(word) => word.as_str(),
        }
    }

    /// The word of a facet, if it is one.
    pub fn parse(facet: Facet, word: &str) -> Option<Self> {
        match facet {
            Facet::Legal => LegalStatus::parse(word).map(Self::Legal),
            Facet::Activity => Activity::parse(word).map(Self::Activity),
            Facet::Rank => Rank::parse(word).map(Self::Rank),
            Facet::Effective => Effective::parse(word).map(Self::Effective),
        }
    }
}

/// Why something cannot be told of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FactFault {
    /// It has not come.
    #[error("{0} has not come")]
    Future(Day),
    /// The cooperative was not there yet.
    #[error("{day} is before {began}, when it began")]
    TooEarly {
        /// The day.
        day: Day,
        /// Its first day.
        began: Day,
    },
    /// It was over.
    #[error("it ended on {0}")]
    Ended(Day),
}

impl Refusal for FactFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Future(_) => "registry.fact.future",
            Self::TooEarly { .. } => "registry.fact.too_early",
            Self::Ended(_) => "registry.fact.ended",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn fields(&self) -> Vec<kernel::FieldError> {
        vec![kernel::FieldError::of("day", self)]
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Future(day) | Self::Ended(day) => vec![("day", day.to_vietnamese())],
            Self::TooEarly { day, began } => vec![
                ("day", day.to_vietnamese()),
                ("began", began.to_vietnamese()),
            ],
        }
    }
}

/// The days within which something can be told: from its beginning to its end, as far as they are known, and no future.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lived {
    pub(crate) began: Option<Day>,
    pub(crate) ended: Option<Day>,
    pub(crate) today: Day,
}

/// Whether something can be told of a day.
///
/// # Errors
/// It lies in the future, before its beginning or after its end.
pub(crate) fn check_day(day: Day, lived: Lived) -> Result<(), FactFault> {
    if day > lived.today {
        return Err(FactFault::Future(day));
    }
    if let Some(began) = lived.began.filter(|began| day < *began) {
        return Err(FactFault::TooEarly { day, began });
    }
    match lived.ended.filter(|ended| *ended < day) {
        Some(ended) => Err(FactFault::Ended(ended)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn nothing_is_told_of_a_day_to_come_before_the_beginning_or_after_the_end() {
        let lived = Lived {
            began: Some(day("2019-05-12")),
            ended: Some(day("2023-06-30")),
            today: day("2023-09-15"),
        };
        assert_eq!(
            check_day(day("2023-09-16"), lived),
            Err(FactFault::Future(day("2023-09-16")))
        );
        let early = FactFault::TooEarly {
            day: day("2019-05-11"),
            began: day("2019-05-12"),
        };
        assert_eq!(check_day(day("2019-05-11"), lived), Err(early));
        let ended = FactFault::Ended(day("2023-06-30"));
        assert_eq!(check_day(day("2023-07-01"), lived), Err(ended));
        assert_eq!(check_day(day("2023-06-30"), lived), Ok(()));
    }

    #[test]
    fn every_word_is_read_back_in_its_facet_and_in_no_other() {
        let words = [
            Word::Legal(LegalStatus::Registered),
            Word::Activity(Activity::FormalOnly),
            Word::Rank(Rank::Good),
            Word::Effective(Effective::No),
        ];
        for word in words {
            for facet in Facet::ALL {
                let read = Word::parse(*facet, word.as_str());
                assert_eq!(read.is_some(), *facet == word.facet(), "{word:?}");
            }
        }
    }
}
