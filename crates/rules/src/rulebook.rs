//! The shipped rules with the papers of one Alliance.

use std::borrow::Cow;

use kernel::{Day, Period};

use crate::heading::{Heading, heading};
use crate::rule::{Basis, Rule, Source};
use crate::rule_error::RuleError;
use crate::value::Value;

/// What holds for one Alliance: the shipped rules, confirmed or replaced by its papers.
#[derive(Debug, Clone)]
pub struct Rulebook<'a> {
    overrides: Cow<'a, [Override]>,
}

impl<'a> Rulebook<'a> {
    /// The shipped rules with these papers.
    pub fn with(overrides: &'a [Override]) -> Self {
        Self {
            overrides: Cow::Borrowed(overrides),
        }
    }

    /// The same of papers that were read for it: a book to be handed on.
    pub fn of(overrides: Vec<Override>) -> Rulebook<'static> {
        Rulebook {
            overrides: Cow::Owned(overrides),
        }
    }

    /// The rule of this key as of this day.
    ///
    /// One paper that holds on the day wins over what ships. Two that hold on it are a refusal, even if they agree: who
    /// wants the later one ends the earlier.
    pub fn rule(&self, key: &str, day: Day) -> Result<Rule, RuleError> {
        let heading = heading(key)?;
        let holds = |it: &&Override| it.key == key && it.period.contains(day);
        let mut papers = self.overrides.iter().filter(holds);
        match (papers.next(), papers.count()) {
            (None, _) => heading.rule(day),
            (Some(paper), 0) => paper.rule(heading, day),
            (Some(_), more) => Err(RuleError::Ambiguous {
                key: key.to_owned(),
                day,
                how_many: more.saturating_add(1),
            }),
        }
    }
}

/// What a paper of an Alliance says of a rule (*nội dung xác nhận hoặc thay thế*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// This value holds, whatever ships (*thay thế*).
    Sets(Value),
    /// The shipped value holds, which was this when the paper was signed (*xác nhận*).
    Confirms(Value),
}

impl Word {
    /// The value that is set or was seen.
    pub fn value(&self) -> &Value {
        match self {
            Self::Sets(value) | Self::Confirms(value) => value,
        }
    }
}

/// A paper by which an Alliance confirms or replaces one rule (*văn bản xác nhận hoặc thay thế quy định*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The rule that it speaks of.
    pub key: String,
    /// What it says of it.
    pub word: Word,
    /// The days on which it holds.
    pub period: Period,
    /// The paper that answers for it: number, date, issuer.
    pub paper: String,
}

impl Override {
    /// Whether it can be taken: a key that ships, a value of its type, a paper, and something to confirm if it confirms.
    /// To be asked before storing it.
    pub fn check(&self) -> Result<(), RuleError> {
        let heading = heading(&self.key)?;
        self.check_against(heading)?;
        match &self.word {
            Word::Sets(_) => Ok(()),
            Word::Confirms(_) => heading.rule(self.period.from).map(|_| ()),
        }
    }

    /// Whether it confirms a value that does not ship any more: a release has corrected it, so it is to be confirmed anew.
    pub fn is_overtaken(&self) -> bool {
        let shipped = heading(&self.key).and_then(|heading| heading.rule(self.period.from));
        match &self.word {
            Word::Sets(_) => false,
            Word::Confirms(seen) => !shipped.is_ok_and(|shipped| shipped.value == *seen),
        }
    }

    fn check_against(&self, heading: &Heading) -> Result<(), RuleError> {
        let key = || self.key.clone();
        if self.paper.trim().is_empty() {
            return Err(RuleError::NoPaper { key: key() });
        }
        match &self.word {
            Word::Sets(value) if value.kind() != heading.kind => Err(RuleError::WrongType {
                key: key(),
                wanted: value.kind(),
                found: heading.kind,
            }),
            Word::Sets(_) | Word::Confirms(_) => Ok(()),
        }
    }

    /// The rule that the paper makes of what ships.
    fn rule(&self, heading: &Heading, day: Day) -> Result<Rule, RuleError> {
        self.check_against(heading)?;
        let basis = Basis {
            text: self.paper.clone(),
            article: None,
        };
        let value = match &self.word {
            Word::Sets(value) => value.clone(),
            Word::Confirms(seen) => {
                return Ok(self.confirm(heading, seen, heading.rule(day)?, basis));
            }
        };
        Ok(Rule {
            key: heading.key,
            title: heading.title,
            value,
            unit: heading.unit,
            basis,
            period: self.period,
            verified: true,
            source: Source::Alliance,
            note: "",
        })
    }

    /// The shipped rule with the paper as its basis, on the days that both hold.
    ///
    /// A paper confirms the value that it has seen, that of its first day: neither the one that a later law puts in its
    /// place, nor the one that a later release corrected it to.
    fn confirm(&self, heading: &Heading, seen: &Value, shipped: Rule, basis: Basis) -> Rule {
        let first = heading.rule(self.period.from);
        let is_seen = |first: Rule| first.period == shipped.period && first.value == *seen;
        if !first.is_ok_and(is_seen) {
            return shipped;
        }
        let ends = [shipped.period.to, self.period.to];
        Rule {
            basis,
            period: Period {
                from: self.period.from,
                to: ends.into_iter().flatten().min(),
            },
            verified: true,
            source: Source::Alliance,
            ..shipped
        }
    }
}
