//! The shipped rules with the papers of one Alliance.

use kernel::{Day, Period};

use crate::heading::{Heading, heading};
use crate::rule::{Basis, Rule, Source};
use crate::rule_error::RuleError;
use crate::value::Value;

/// What holds for one Alliance: the shipped rules, confirmed or replaced by its papers.
#[derive(Debug, Clone, Copy)]
pub struct Rulebook<'a> {
    overrides: &'a [Override],
}

impl<'a> Rulebook<'a> {
    /// The shipped rules with these papers.
    pub fn with(overrides: &'a [Override]) -> Self {
        Self { overrides }
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

/// A paper by which an Alliance confirms or replaces one rule (*văn bản xác nhận hoặc thay thế quy định*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The rule that it speaks of.
    pub key: String,
    /// The value that it sets; none if it confirms what ships.
    pub value: Option<Value>,
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
        match &self.value {
            Some(_) => Ok(()),
            None => heading.rule(self.period.from).map(|_| ()),
        }
    }

    fn check_against(&self, heading: &Heading) -> Result<(), RuleError> {
        let key = || self.key.clone();
        if self.paper.trim().is_empty() {
            return Err(RuleError::NoPaper { key: key() });
        }
        match self.value.as_ref().map(Value::kind) {
            Some(wanted) if wanted != heading.kind => Err(RuleError::WrongType {
                key: key(),
                wanted,
                found: heading.kind,
            }),
            Some(_) | None => Ok(()),
        }
    }

    /// The rule that the paper makes of what ships.
    fn rule(&self, heading: &Heading, day: Day) -> Result<Rule, RuleError> {
        self.check_against(heading)?;
        let basis = Basis {
            text: self.paper.clone(),
            article: None,
        };
        let Some(value) = self.value.clone() else {
            return Ok(self.confirm(heading, heading.rule(day)?, basis));
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
    /// A paper confirms the value that it has seen, that of its first day, and not the one that a later law puts in its
    /// place.
    fn confirm(&self, heading: &Heading, shipped: Rule, basis: Basis) -> Rule {
        let seen = heading.rule(self.period.from);
        if !seen.is_ok_and(|seen| seen.period == shipped.period) {
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
