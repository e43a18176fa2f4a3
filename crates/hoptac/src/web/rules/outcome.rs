//! What is said of a rule on a day: a value, or why there is none; and its badge.

use ::rules::{Heading, Rule, RuleError, Rulebook, Source};
use kernel::{Day, Period, Refusal};
use library::api::Ruling;
use web::Visit;
use web::components::{Badge, State};

/// How a rule stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Read in a source that can be named.
    Verified,
    /// An Alliance answers for it.
    Alliance,
    /// Nobody has verified it: it may not refuse anybody anything.
    Unverified,
    /// A confirmation speaks of a value that ships no more.
    Overtaken,
    /// There is no value on the day.
    Missing,
    /// Several papers speak of it, or it cannot be read.
    Unusable,
}

impl Standing {
    /// All of them, in the order in which they matter.
    pub(super) const ALL: [Self; 6] = [
        Self::Unusable,
        Self::Overtaken,
        Self::Unverified,
        Self::Verified,
        Self::Alliance,
        Self::Missing,
    ];

    /// As an address says it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Verified => "da-kiem-chung",
            Self::Alliance => "lien-minh",
            Self::Unverified => "chua-kiem-chung",
            Self::Overtaken => "xac-nhan-lai",
            Self::Missing => "chua-co-muc",
            Self::Unusable => "vuong",
        }
    }

    /// The one that an address names.
    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|standing| standing.word() == word)
    }

    /// Its word for people.
    pub(super) fn say(self, visit: &Visit) -> String {
        visit.say(match self {
            Self::Verified => "hoptac-rule-verified",
            Self::Alliance => "hoptac-rule-alliance",
            Self::Unverified => "hoptac-rule-unverified",
            Self::Overtaken => "hoptac-rule-overtaken",
            Self::Missing => "hoptac-rule-missing",
            Self::Unusable => "hoptac-rule-unusable",
        })
    }

    /// Its shape.
    pub(super) fn shape(self) -> State {
        match self {
            Self::Verified | Self::Alliance => State::Done,
            Self::Unverified | Self::Overtaken => State::Risk,
            Self::Missing => State::Pending,
            Self::Unusable => State::Late,
        }
    }

    /// Its badge.
    pub(super) fn badge(self, visit: &Visit) -> Badge {
        Badge::new(self.shape(), self.say(visit))
    }
}

/// A rule on a day.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) heading: &'static Heading,
    pub(super) rule: Result<Rule, RuleError>,
    pub(super) standing: Standing,
}

impl Outcome {
    /// Asks the book; `rulings` are those that may have confirmed something that ships no more.
    pub(super) fn of(
        heading: &'static Heading,
        book: &Rulebook<'_>,
        (day, rulings): (Day, &[Ruling]),
    ) -> Self {
        let rule = book.rule(heading.key, day);
        let is_overtaken = || {
            let of_it = rulings.iter().filter(|ruling| ruling.key == heading.key);
            of_it
                .filter(|ruling| ruling.holds(day))
                .any(Ruling::is_overtaken)
        };
        let standing = match &rule {
            Ok(rule) if rule.source == Source::Alliance => Standing::Alliance,
            Ok(_) if is_overtaken() => Standing::Overtaken,
            Ok(rule) if rule.verified => Standing::Verified,
            Ok(_) => Standing::Unverified,
            Err(RuleError::Missing { .. }) => Standing::Missing,
            Err(
                RuleError::Unknown { .. }
                | RuleError::Ambiguous { .. }
                | RuleError::WrongType { .. }
                | RuleError::NoPaper { .. }
                | RuleError::Unreadable { .. },
            ) => Standing::Unusable,
        };
        Self {
            heading,
            rule,
            standing,
        }
    }

    /// The value with its unit; a dash where there is none.
    pub(super) fn value(&self) -> String {
        let value = self.rule.as_ref().map(Rule::to_vietnamese);
        value.unwrap_or_else(|_| "–".to_owned())
    }

    /// Where it is written; where there is no value, why.
    pub(super) fn basis(&self, visit: &Visit) -> String {
        match (&self.rule, self.heading.gap) {
            (Ok(rule), _) => basis(visit, rule),
            (Err(RuleError::Missing { .. }), Some(gap)) => gap.to_owned(),
            (Err(RuleError::Missing { .. }), None) => visit.say("hoptac-rule-not-on-day"),
            (Err(error), _) => visit.words().sentence(error.code(), &error.facts()),
        }
    }
}

/// Where a rule is written, as it is cited.
pub(super) fn basis(visit: &Visit, rule: &Rule) -> String {
    match rule.source {
        Source::Law | Source::Alliance => rule.basis.to_string(),
        Source::House => visit.say("hoptac-rule-house"),
    }
}

/// The days on which something holds.
pub(super) fn days(visit: &Visit, period: &Period) -> String {
    let from = period.from.to_vietnamese();
    match period.to {
        None => visit
            .words()
            .say_with("hoptac-rule-since", &[("from", from.into())]),
        Some(to) => {
            let facts = [("from", from.into()), ("to", to.to_vietnamese().into())];
            visit.words().say_with("hoptac-rule-from-to", &facts)
        }
    }
}
