//! What an Alliance says of a rule of law by a paper of its own.

use std::fmt;

use authz::Place;
use kernel::{Day, Instant, Period};
use rules::{Override, RuleError, Value, Word};
use serde::{Deserialize, Serialize};

use crate::model::number::PaperNumber;
use crate::model::paper::{Confidentiality, PaperContent, PaperId};

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
    /// It ends no later already.
    #[error("ends on {to} already")]
    Ended {
        /// Its last day.
        to: Day,
    },
    /// It was withdrawn before.
    #[error("was withdrawn")]
    Withdrawn,
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
    Self::Ended { to } => Conflict "library.ruling.ended" { "to": to.to_vietnamese() };
    Self::Withdrawn => Conflict "library.ruling.withdrawn";
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
        paper: Cited::from(paper).to_string(),
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
    if ruling.withdrawn {
        return Err(RulingFault::Withdrawn);
    }
    let day = match (end, ruling.period.to) {
        (RulingEnd::Never, to) => return Ok(to),
        (RulingEnd::After(day), Some(to)) if to <= day => return Err(RulingFault::Ended { to }),
        (RulingEnd::After(day), _) => day,
    };
    let period = Period {
        to: Some(day),
        ..ruling.period
    };
    check_days(period).map(|()| Some(day))
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cited {
    pub(crate) number: Option<PaperNumber>,
    pub(crate) issued: Option<Day>,
    pub(crate) issuer_name: String,
    pub(crate) confidentiality: Confidentiality,
}

impl From<&PaperContent> for Cited {
    fn from(paper: &PaperContent) -> Self {
        Self {
            number: paper.number.clone(),
            issued: paper.issued,
            issuer_name: paper.issuer.name.clone(),
            confidentiality: paper.confidentiality,
        }
    }
}

impl fmt::Display for Cited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.confidentiality {
            Confidentiality::Open | Confidentiality::Internal => {}
            // It became so afterwards; that it is one is all that readers of rules may know.
            Confidentiality::Confidential => return f.write_str("Văn bản không công khai"),
        }
        f.write_str("Văn bản")?;
        if let Some(number) = &self.number {
            write!(f, " số {number}")?;
        }
        if let Some(issued) = self.issued {
            write!(f, " ngày {}", issued.to_vietnamese())?;
        }
        write!(f, " của {}", self.issuer_name)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Refusal;
    use rules::key;

    use super::*;
    use crate::model::paper::{Direction, Issuer, PaperKind};
    use crate::model::standing::InForce;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn paper() -> PaperContent {
        PaperContent {
            number: Some(PaperNumber::parse("12/QĐ-LMHTX").unwrap()),
            kind: PaperKind::Decision,
            direction: Direction::Issued,
            issuer: Issuer {
                organisation: None,
                name: "Liên minh HTX tỉnh Mẫu".to_owned(),
            },
            issued: Some(day("2025-01-05")),
            summary: "Về mức áp dụng".to_owned(),
            aliases: Vec::new(),
            confidentiality: Confidentiality::Open,
            in_force: InForce::default(),
            area: None,
            organisation: None,
            note: None,
            verified: true,
        }
    }

    fn new(word: Word) -> NewRuling {
        NewRuling {
            key: key::UNION_MEMBERS_MINIMUM.to_owned(),
            place: Place::Installation,
            word,
            period: Period::since(day("2025-01-01")),
            paper: PaperId::named("paper"),
        }
    }

    fn made(new: &NewRuling) -> Ruling {
        Ruling {
            id: RulingId::named("ruling"),
            key: new.key.clone(),
            place: new.place,
            word: new.word.clone(),
            period: new.period,
            withdrawn: false,
            paper: new.paper,
            cited: Cited::from(&paper()).to_string(),
            reason: None,
            version: 1,
            made_at: Instant::of_micros(0),
            made_by_name: String::new(),
            changed_at: Instant::of_micros(0),
            changed_by_name: String::new(),
        }
    }

    fn code(decided: Result<(), RulingFault>) -> Option<&'static str> {
        decided.err().map(|fault| fault.code())
    }

    #[test]
    fn what_a_ruling_cannot_say_is_refused() {
        let sets = new(Word::Sets(Value::Count(4)));
        let mut backwards = sets.clone();
        backwards.period.to = Some(day("2024-12-31"));
        assert_eq!(
            code(decide(&backwards, &paper(), &[])),
            Some("library.ruling.backwards")
        );
        let secret = PaperContent {
            confidentiality: Confidentiality::Confidential,
            ..paper()
        };
        let refused = code(decide(&sets, &secret, &[]));
        assert_eq!(refused, Some("library.ruling.confidential_paper"));
        let wrong = new(Word::Sets(Value::Days(4)));
        assert_eq!(
            code(decide(&wrong, &paper(), &[])),
            Some("rules.wrong_type")
        );
        let other = new(Word::Confirms(Value::Count(9)));
        assert_eq!(
            code(decide(&other, &paper(), &[])),
            Some("library.ruling.seen_other")
        );
        let told = code(decide(&sets, &paper(), &[made(&sets)]));
        assert_eq!(told, Some("library.ruling.told"));
    }

    #[test]
    fn one_that_was_withdrawn_or_is_over_before_stands_in_nobodys_way() {
        let sets = new(Word::Sets(Value::Count(4)));
        let mut withdrawn = made(&sets);
        withdrawn.withdrawn = true;
        let mut over = made(&sets);
        over.period = Period::of(day("2024-01-01"), Some(day("2024-12-31"))).unwrap();
        assert_eq!(decide(&sets, &paper(), &[withdrawn, over]), Ok(()));
        assert_eq!(
            decide(&new(Word::Confirms(Value::Count(3))), &paper(), &[]),
            Ok(())
        );
    }

    #[test]
    fn a_ruling_ends_sooner_than_it_would_and_once() {
        let ruling = made(&new(Word::Sets(Value::Count(4))));
        let end = |ruling: &Ruling, text| decide_end(ruling, RulingEnd::After(day(text)));
        assert_eq!(end(&ruling, "2025-06-30"), Ok(Some(day("2025-06-30"))));
        assert!(matches!(
            end(&ruling, "2024-12-31"),
            Err(RulingFault::Backwards { .. })
        ));
        let mut over = ruling.clone();
        over.period.to = Some(day("2025-06-30"));
        assert!(matches!(
            end(&over, "2025-06-30"),
            Err(RulingFault::Ended { .. })
        ));
        assert_eq!(decide_end(&over, RulingEnd::Never), Ok(over.period.to));
        over.withdrawn = true;
        assert!(decide_end(&over, RulingEnd::Never).is_err());
    }

    #[test]
    fn a_paper_is_cited_with_number_day_and_issuer() {
        let mut content = paper();
        let cited = |content: &PaperContent| Cited::from(content).to_string();
        assert_eq!(
            cited(&content),
            "Văn bản số 12/QĐ-LMHTX ngày 05/01/2025 của Liên minh HTX tỉnh Mẫu"
        );
        content.confidentiality = Confidentiality::Confidential;
        assert_eq!(cited(&content), "Văn bản không công khai");
    }
}
