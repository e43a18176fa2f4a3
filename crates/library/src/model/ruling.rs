//! What an Alliance says of a rule of law by a paper of its own.

use authz::Place;
use kernel::{Day, Instant, Period};
use rules::{Override, RuleError, Value, Word};
use serde::{Deserialize, Serialize};

use crate::model::paper::{Paper, PaperContent, PaperId};

/// The longest reason for which a ruling ends, in characters.
pub const REASON_CHARS_MAX: usize = 200;

kernel::typed_id! {
    /// A ruling (xác nhận, thay thế quy định).
    pub RulingId
}

/// A ruling as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Its id.
    pub id: RulingId,
    /// The rule that it speaks of.
    pub key: String,
    /// Where it holds, and below.
    pub place: Place,
    /// What it says.
    pub word: Word,
    /// The days on which it holds.
    pub period: Period,
    /// Whether it was an error and never held (đã thu hồi).
    pub withdrawn: bool,
    /// The paper that answers for it.
    pub paper: PaperId,
    /// The paper as it is cited.
    pub cited: String,
    /// Why it ended, where somebody ended it.
    pub reason: Option<String>,
    /// Counts the changes.
    pub version: i64,
    /// When it was made.
    pub made_at: Instant,
    /// By whom.
    pub made_by_name: String,
    /// When it was changed last.
    pub changed_at: Instant,
    /// By whom.
    pub changed_by_name: String,
}

impl Ruling {
    /// As the rulebook takes it; none where it never held.
    pub fn as_override(&self) -> Option<Override> {
        (!self.withdrawn).then(|| Override {
            key: self.key.clone(),
            word: self.word.clone(),
            period: self.period,
            paper: self.cited.clone(),
        })
    }

    /// Whether it confirms a value that a release has corrected since: it is to be confirmed anew.
    pub fn is_overtaken(&self) -> bool {
        self.as_override().is_some_and(|word| word.is_overtaken())
    }

    /// Whether it holds on this day.
    pub fn holds(&self, day: Day) -> bool {
        !self.withdrawn && self.period.contains(day)
    }
}

/// A ruling as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewRuling {
    pub(crate) key: String,
    pub(crate) place: Place,
    pub(crate) word: Word,
    pub(crate) period: Period,
    pub(crate) paper: PaperId,
}

/// How a ruling ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RulingEnd {
    /// After this day (hết hiệu lực).
    After(Day),
    /// It was an error and never held (thu hồi).
    Never,
}

/// Why a ruling is not made, or does not end so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulingFault {
    /// The days do not come in their order.
    #[error("last day {to} before the first {from}")]
    Backwards {
        /// The first day.
        from: Day,
        /// The last.
        to: Day,
    },
    /// What ships is not what the form showed.
    #[error("ships {shipped}, seen {seen}")]
    SeenOther {
        /// What ships.
        shipped: String,
        /// What was seen.
        seen: String,
    },
    /// Whoever reads a rule could not read what it is based on.
    #[error("the paper is confidential")]
    ConfidentialPaper,
    /// Another paper speaks of the rule on some of the days.
    #[error("told by {cited} from {from}")]
    Told {
        /// The other paper.
        cited: String,
        /// Its first day.
        from: Day,
    },
    /// It has ended before already, or was withdrawn.
    #[error("ends on {to:?} already")]
    Ended {
        /// Its last day; none where it was withdrawn.
        to: Option<Day>,
    },
    /// The rule cannot be told so.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

kernel::refusal! { RulingFault from [Rule] {
    Self::Backwards { from, to } => Invalid "library.ruling.backwards" at "to_day"
        { "from": from.to_vietnamese(), "to": to.to_vietnamese() };
    Self::SeenOther { shipped, seen } => Conflict "library.ruling.seen_other" { "shipped": shipped, "seen": seen };
    Self::ConfidentialPaper => Invalid "library.ruling.confidential_paper" at "paper";
    Self::Told { cited, from } => Conflict "library.ruling.told" { "paper": cited, "from": from.to_vietnamese() };
    Self::Ended { to } => Conflict "library.ruling.ended"
        { "to": to.map_or_else(String::new, Day::to_vietnamese) };
} }

/// Decides whether a ruling can be made: of this paper, beside those of the same rule at places above, below or the same.
pub(crate) fn decide(
    new: &NewRuling,
    paper: &PaperContent,
    others: &[Ruling],
) -> Result<(), RulingFault> {
    check_days(new.period)?;
    if paper.is_confidential() {
        return Err(RulingFault::ConfidentialPaper);
    }
    let word = Override {
        key: new.key.clone(),
        word: new.word.clone(),
        period: new.period,
        paper: cited(paper),
    };
    word.check()?;
    if word.is_overtaken() {
        return Err(seen_other(new)?);
    }
    let is_told = |other: &&Ruling| !other.withdrawn && other.period.overlaps(&new.period);
    match others.iter().find(is_told) {
        None => Ok(()),
        Some(other) => Err(RulingFault::Told {
            cited: other.cited.clone(),
            from: other.period.from,
        }),
    }
}

/// Decides how a ruling ends: sooner than it would, or not having held at all. The last day then.
pub(crate) fn decide_end(ruling: &Ruling, end: RulingEnd) -> Result<Option<Day>, RulingFault> {
    let to = ruling.period.to;
    if ruling.withdrawn {
        return Err(RulingFault::Ended { to: None });
    }
    match end {
        RulingEnd::Never => Ok(to),
        RulingEnd::After(day) if to.is_some_and(|to| to <= day) => Err(RulingFault::Ended { to }),
        RulingEnd::After(day) => {
            let period = Period {
                to: Some(day),
                ..ruling.period
            };
            check_days(period).map(|()| Some(day))
        }
    }
}

fn check_days(period: Period) -> Result<(), RulingFault> {
    period.check().map_err(|bad| RulingFault::Backwards {
        from: bad.from,
        to: bad.to,
    })
}

fn seen_other(new: &NewRuling) -> Result<RulingFault, RuleError> {
    let shipped = rules::rule(&new.key, new.period.from)?;
    let with_unit = |value: &Value| format!("{value} {}", shipped.unit).trim_end().to_owned();
    Ok(RulingFault::SeenOther {
        shipped: shipped.to_vietnamese(),
        seen: with_unit(new.word.value()),
    })
}

/// A paper as a rule's basis: `Văn bản số 12/QĐ-LMHTX ngày 05/01/2025 của Liên minh HTX tỉnh Mẫu`.
pub(crate) fn cited(paper: &PaperContent) -> String {
    if paper.is_confidential() {
        // It became so afterwards; that it is one is all that readers of rules may know.
        return "Văn bản không công khai".to_owned();
    }
    let number = paper.number.as_ref();
    let number = number.map_or_else(String::new, |number| format!(" số {number}"));
    let day = paper.issued.map_or_else(String::new, |day| {
        format!(" ngày {}", day.to_vietnamese())
    });
    format!("Văn bản{number}{day} của {}", paper.issuer.name)
}

/// The same of a paper as it is kept.
pub(crate) fn cited_paper(paper: &Paper) -> String {
    cited(&paper.content)
}
