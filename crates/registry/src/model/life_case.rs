//! What the law of a day lets a cooperative do: of its kind, its status and what is known of it.

use kernel::Day;
use rules::{Rule, RuleError, Rulebook, key};

use super::deadline::{Deadline, Span};
use super::ground::{Ground, grounds};
use super::kind::CooperativeKind;
use super::legal_status::LegalStatus;
use super::life_table::{LifeAct, passage};

/// What is known of a cooperative (*sự kiện đã biết*), as far as an act asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its kind.
    pub kind: CooperativeKind,
    /// Its legal status; none where it is not registered yet.
    pub status: Option<LegalStatus>,
    /// Who found it, where it is to be founded.
    pub founders: Option<u32>,
    /// Since when it has not worked.
    pub stopped_since: Option<Day>,
    /// Since when it has had fewer members than the law asks.
    pub under_minimum_since: Option<Day>,
    /// The last yearly general meeting; where none is known, the day from which one was owed.
    pub last_meeting: Option<Day>,
    /// Titles of the papers that are there.
    pub papers: Vec<String>,
}

impl Known {
    /// Of this kind and status, and nothing else.
    pub fn of(kind: CooperativeKind, status: Option<LegalStatus>) -> Self {
        Self {
            kind,
            status,
            founders: None,
            stopped_since: None,
            under_minimum_since: None,
            last_meeting: None,
            papers: Vec::new(),
        }
    }
}

/// An act as the law of a day sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The act.
    pub act: LifeAct,
    /// The status that it leads to.
    pub to: LegalStatus,
    /// Papers of the law's list that are not there.
    pub missing: Vec<String>,
    /// By when what is to be done, if the act is done on the day.
    pub deadlines: Vec<Deadline>,
    /// On what the law lets it be dissolved against its will.
    pub grounds: Vec<Ground>,
    /// Where the law has the act.
    pub basis: String,
    /// Whether somebody has read it there.
    pub verified: bool,
    /// What an unverified rule would hold against it: told, and refusing nothing.
    pub doubts: Vec<LifeFault>,
}

/// Why the law of a day does not let an act be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LifeFault {
    /// Its kind does not do so.
    #[error("no act of this kind")]
    NotOfKind,
    /// Its status does not lead there.
    #[error("not from {0:?}")]
    NotFromHere(Option<LegalStatus>),
    /// It is no more.
    #[error("it is {0}")]
    Ended(LegalStatus),
    /// The law of the day has no such act.
    #[error("not in the law of {0}")]
    NotInLaw(Day),
    /// Fewer founders than the law asks.
    #[error("{found} founders, the law asks {wanted}")]
    TooFewFounders {
        /// How many there are.
        found: u32,
        /// How many the law asks.
        wanted: u32,
        /// Where it says so.
        basis: String,
    },
    /// Nothing is known for which the law would dissolve it.
    #[error("no ground of compulsory dissolution")]
    NoGround,
    /// There is no rule to go by.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

kernel::refusal! { LifeFault from [Rule] {
    Self::NotOfKind => Conflict "registry.life.not_of_kind";
    Self::NotFromHere(_) => Conflict "registry.life.not_from_here";
    Self::Ended(_) => Conflict "registry.life.ended";
    Self::NotInLaw(day) => Conflict "registry.life.not_in_law" { "day": day.to_vietnamese() };
    Self::TooFewFounders { found, wanted, basis } => Invalid "registry.life.too_few_founders" at "founders"
        { "found": found, "wanted": wanted, "basis": basis };
    Self::NoGround => Invalid "registry.life.no_ground" at "ground";
} }

/// Judges an act by the law of a day (*pháp luật ngày đó cho làm gì*).
///
/// # Errors
/// The law does not let it be done; see [`LifeFault`].
pub(crate) fn judge(
    act: LifeAct,
    known: &Known,
    day: Day,
    book: &Rulebook<'_>,
) -> Result<Judged, LifeFault> {
    let row = passage(act).ok_or(LifeFault::NotInLaw(day))?;
    if !row.kinds.contains(&known.kind) {
        return Err(LifeFault::NotOfKind);
    }
    if !row.from.contains(&known.status) {
        return Err(refused_from(known.status));
    }
    let papers = held(book, act.papers_rule(known.kind), day)?.ok_or(LifeFault::NotInLaw(day))?;
    let grounds = match act {
        LifeAct::DissolveCompulsorily => grounds(known, day, book)?,
        LifeAct::Found
        | LifeAct::Suspend
        | LifeAct::Resume
        | LifeAct::DissolveVoluntarily
        | LifeAct::CompleteDissolution
        | LifeAct::AbandonDissolution
        | LifeAct::Merge
        | LifeAct::Consolidate
        | LifeAct::Divide
        | LifeAct::Split
        | LifeAct::Convert
        | LifeAct::DeclareBankrupt => Vec::new(),
    };
    if act == LifeAct::DissolveCompulsorily && grounds.is_empty() {
        return Err(LifeFault::NoGround);
    }
    let listed = papers.texts()?.into_iter();
    Ok(Judged {
        act,
        to: row.to,
        missing: listed.filter(|it| !known.papers.contains(it)).collect(),
        deadlines: deadlines(act, day, book)?,
        grounds,
        basis: papers.basis.to_string(),
        verified: papers.verified,
        doubts: check_founders(act, known, day, book)?,
    })
}

/// Every act that the law of a day lets it do, in the order of the table.
///
/// # Errors
/// A rule is told twice or is of another type.
pub(crate) fn allowed(
    known: &Known,
    day: Day,
    book: &Rulebook<'_>,
) -> Result<Vec<Judged>, RuleError> {
    let mut found = Vec::new();
    for act in LifeAct::ALL {
        match judge(*act, known, day, book) {
            Ok(judged) => found.push(judged),
            Err(LifeFault::Rule(error)) => return Err(error),
            Err(
                LifeFault::NotOfKind
                | LifeFault::NotFromHere(_)
                | LifeFault::Ended(_)
                | LifeFault::NotInLaw(_)
                | LifeFault::TooFewFounders { .. }
                | LifeFault::NoGround,
            ) => {}
        }
    }
    Ok(found)
}

fn refused_from(status: Option<LegalStatus>) -> LifeFault {
    use super::legal_status::Standing;
    match status {
        Some(status) if status.standing() == Standing::Ended => LifeFault::Ended(status),
        other => LifeFault::NotFromHere(other),
    }
}

/// The rule, or none where the law of the day has none.
pub(crate) fn held(book: &Rulebook<'_>, key: &str, day: Day) -> Result<Option<Rule>, RuleError> {
    match book.rule(key, day) {
        Ok(rule) => Ok(Some(rule)),
        Err(RuleError::Missing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Founders against the minimum of the day: a verified rule refuses, another is told.
fn check_founders(
    act: LifeAct,
    known: &Known,
    day: Day,
    book: &Rulebook<'_>,
) -> Result<Vec<LifeFault>, LifeFault> {
    let (LifeAct::Found, Some(found)) = (act, known.founders) else {
        return Ok(Vec::new());
    };
    let Some(rule) = held(book, known.kind.minimum_rule(), day)? else {
        return Ok(Vec::new());
    };
    let wanted = rule.count()?;
    if found >= wanted {
        return Ok(Vec::new());
    }
    let basis = rule.basis.to_string();
    let fault = LifeFault::TooFewFounders {
        found,
        wanted,
        basis,
    };
    match rule.verified {
        true => Err(fault),
        false => Ok(vec![fault]),
    }
}

/// What is to be done by when, once the act is done on this day.
fn deadlines(act: LifeAct, day: Day, book: &Rulebook<'_>) -> Result<Vec<Deadline>, RuleError> {
    let keys: &[&str] = match act {
        LifeAct::Found => &[
            key::REGISTRATION_WORKING_DAYS,
            key::COOPERATIVE_CAPITAL_PAYMENT_MONTHS,
        ],
        LifeAct::Suspend => &[
            key::SUSPENSION_NOTICE_MONTHS_MAXIMUM,
            key::SUSPENSION_TOTAL_MONTHS_MAXIMUM,
        ],
        LifeAct::DissolveVoluntarily => &[
            key::DISSOLUTION_VOLUNTARY_NOTICE_DAYS,
            key::DISSOLUTION_VOLUNTARY_RESOLUTION_WORKING_DAYS,
            key::DISSOLUTION_VOLUNTARY_CLOSING_MONTHS,
        ],
        LifeAct::DissolveCompulsorily
        | LifeAct::Resume
        | LifeAct::CompleteDissolution
        | LifeAct::AbandonDissolution
        | LifeAct::Merge
        | LifeAct::Consolidate
        | LifeAct::Divide
        | LifeAct::Split
        | LifeAct::Convert
        | LifeAct::DeclareBankrupt => &[],
    };
    let mut found = Vec::new();
    for key in keys {
        if let Some(rule) = held(book, key, day)? {
            found.extend(Deadline::by(&rule, day));
        }
    }
    Ok(found)
}

/// Whether so many months have gone by from a day to another.
pub(crate) fn months_passed(since: Day, months: u32, day: Day) -> bool {
    Span::Months(months).after(since) <= day
}

#[cfg(test)]
mod tests;
