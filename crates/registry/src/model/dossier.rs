//! Founding and dissolving, step by step: who has the next step, which paper it leaves, by when the law wants it.

use kernel::{Day, Refusal, RefusalKind};
use rules::{RuleError, Rulebook, key};

use super::deadline::Deadline;
use super::life_case::held;
use super::life_table::LifeAct;

kernel::typed_id! {
    /// A dossier of founding or dissolving (*hồ sơ thành lập, giải thể*).
    pub DossierId,
    /// A step of it that was done (*bước đã làm*).
    pub StepId,
}

kernel::text_enum! {
    /// What a dossier is about.
    pub enum DossierKind {
        /// Thành lập.
        Found = "found",
        /// Giải thể tự nguyện.
        Voluntary = "voluntary",
        /// Giải thể bắt buộc.
        Compulsory = "compulsory",
    }
}

kernel::text_enum! {
    /// How a dossier stands.
    pub enum DossierState {
        /// Đang làm.
        Open = "open",
        /// Xong.
        Done = "done",
        /// Đã thôi.
        GivenUp = "given_up",
    }
}

kernel::text_enum! {
    /// A step (*bước*).
    pub enum Step {
        /// Sáng kiến, vận động.
        Initiative = "initiative",
        /// Tư vấn, hướng dẫn: what is missing by the law of the day.
        Advice = "advice",
        /// Hội nghị thành lập.
        Conference = "conference",
        /// Điều lệ, phương án sản xuất, kinh doanh.
        Charter = "charter",
        /// Nộp hồ sơ, kiểm tra hồ sơ.
        Check = "check",
        /// Giấy chứng nhận đăng ký.
        Certificate = "certificate",
        /// Đề xuất giải thể.
        Proposal = "proposal",
        /// Làm việc với HTX.
        Visit = "visit",
        /// Nghị quyết giải thể.
        Resolution = "resolution",
        /// Quyết định giải thể bắt buộc.
        Decision = "decision",
        /// Hội đồng giải thể.
        Council = "council",
        /// Thông báo, đăng báo.
        Notice = "notice",
        /// Xử lý tài sản, công nợ.
        Debts = "debts",
        /// Nộp hồ sơ giải thể.
        File = "file",
        /// Xác nhận đã giải thể.
        Confirmation = "confirmation",
    }
}

kernel::text_enum! {
    /// Who has a step (*đang giữ*).
    pub enum Holder {
        /// Sáng lập viên.
        Founders = "founders",
        /// Liên minh HTX.
        Alliance = "alliance",
        /// Hợp tác xã.
        Cooperative = "cooperative",
        /// Hội đồng giải thể.
        Council = "council",
        /// Cơ quan đăng ký.
        Agency = "agency",
        /// Ủy ban nhân dân.
        Committee = "committee",
    }
}

/// A row of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRow {
    /// The step.
    pub step: Step,
    /// Who has it.
    pub holder: Holder,
    /// Whether it leaves a paper that must be there.
    pub needs_paper: bool,
    /// From which step the law counts days for it, and the rules that may say how many.
    pub counted: Option<(Step, &'static [&'static str])>,
    /// The act of the life cycle that is done with it.
    pub act: Option<LifeAct>,
}

const fn row(step: Step, holder: Holder) -> StepRow {
    StepRow {
        step,
        holder,
        needs_paper: false,
        counted: None,
        act: None,
    }
}

const fn proven(step: Step, holder: Holder) -> StepRow {
    StepRow {
        needs_paper: true,
        ..row(step, holder)
    }
}

const NOTICE_RULES: &[&str] = &[
    key::DISSOLUTION_VOLUNTARY_NOTICE_DAYS,
    key::DISSOLUTION_VOLUNTARY_RESOLUTION_WORKING_DAYS,
];
const FILE_RULES: &[&str] = &[key::DISSOLUTION_VOLUNTARY_FILE_WORKING_DAYS];
const REGISTRATION_RULES: &[&str] = &[key::REGISTRATION_WORKING_DAYS];

const FOUND: &[StepRow] = &[
    row(Step::Initiative, Holder::Founders),
    row(Step::Advice, Holder::Alliance),
    proven(Step::Conference, Holder::Founders),
    row(Step::Charter, Holder::Founders),
    row(Step::Check, Holder::Founders),
    StepRow {
        counted: Some((Step::Check, REGISTRATION_RULES)),
        act: Some(LifeAct::Found),
        ..proven(Step::Certificate, Holder::Agency)
    },
];

const NOTICE: StepRow = StepRow {
    counted: Some((Step::Resolution, NOTICE_RULES)),
    ..row(Step::Notice, Holder::Council)
};
const CONFIRMATION: StepRow = StepRow {
    act: Some(LifeAct::CompleteDissolution),
    ..proven(Step::Confirmation, Holder::Agency)
};

const VOLUNTARY: &[StepRow] = &[
    StepRow {
        act: Some(LifeAct::DissolveVoluntarily),
        ..proven(Step::Resolution, Holder::Cooperative)
    },
    row(Step::Council, Holder::Cooperative),
    NOTICE,
    row(Step::Debts, Holder::Council),
    StepRow {
        counted: Some((Step::Debts, FILE_RULES)),
        ..row(Step::File, Holder::Council)
    },
    CONFIRMATION,
];

const COMPULSORY: &[StepRow] = &[
    row(Step::Proposal, Holder::Alliance),
    row(Step::Visit, Holder::Alliance),
    StepRow {
        act: Some(LifeAct::DissolveCompulsorily),
        ..proven(Step::Decision, Holder::Committee)
    },
    row(Step::Council, Holder::Committee),
    StepRow {
        counted: Some((Step::Decision, NOTICE_RULES)),
        ..row(Step::Notice, Holder::Council)
    },
    row(Step::Debts, Holder::Council),
    CONFIRMATION,
];

/// A step that was done, and when.
pub type Done = (Step, Day);

impl DossierKind {
    /// Its steps in their order.
    pub fn steps(self) -> &'static [StepRow] {
        match self {
            Self::Found => FOUND,
            Self::Voluntary => VOLUNTARY,
            Self::Compulsory => COMPULSORY,
        }
    }

    /// The step that is next, after those that were done; none where all were.
    pub fn next(self, done: &[Done]) -> Option<&'static StepRow> {
        self.steps().get(done.len())
    }
}

/// Why a step is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StepFault {
    /// The dossier is closed.
    #[error("the dossier is closed")]
    Closed,
    /// Another step is next.
    #[error("the next step is {0}")]
    NotNext(Step),
    /// It lies before the step before it.
    #[error("{day} is before {last}, the day of the step before")]
    BeforeLast {
        /// The day.
        day: Day,
        /// The day of the step before.
        last: Day,
    },
    /// Its day has not come.
    #[error("{0} has not come")]
    Future(Day),
    /// The paper that it leaves is not named.
    #[error("the step leaves a paper")]
    NoPaper,
    /// Fewer votes than the law of the day asks.
    #[error("{votes} of {present} votes")]
    TooFewVotes {
        /// Votes for it.
        votes: u32,
        /// Votes present.
        present: u32,
        /// The share that the law asks.
        share: String,
        /// Where it says so.
        basis: String,
    },
    /// The votes are not told, or more are for it than were present.
    #[error("no votes")]
    NoVotes,
    /// There is no rule to go by.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

impl Refusal for StepFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Closed => "registry.step.closed",
            Self::NotNext(_) => "registry.step.not_next",
            Self::BeforeLast { .. } => "registry.step.before_last",
            Self::Future(_) => "registry.step.future",
            Self::NoPaper => "registry.step.no_paper",
            Self::TooFewVotes { .. } => "registry.step.too_few_votes",
            Self::NoVotes => "registry.step.no_votes",
            Self::Rule(error) => error.code(),
        }
    }

    fn kind(&self) -> RefusalKind {
        match self {
            Self::Closed | Self::NotNext(_) => RefusalKind::Conflict,
            Self::BeforeLast { .. }
            | Self::Future(_)
            | Self::NoPaper
            | Self::TooFewVotes { .. }
            | Self::NoVotes => RefusalKind::Invalid,
            Self::Rule(error) => error.kind(),
        }
    }

    fn fields(&self) -> Vec<kernel::FieldError> {
        let field = match self {
            Self::BeforeLast { .. } | Self::Future(_) => "day",
            Self::NoPaper => "paper",
            Self::TooFewVotes { .. } | Self::NoVotes => "votes",
            Self::Closed | Self::NotNext(_) | Self::Rule(_) => return Vec::new(),
        };
        vec![kernel::FieldError::of(field, self)]
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BeforeLast { day, last } => {
                vec![("day", day.to_vietnamese()), ("last", last.to_vietnamese())]
            }
            Self::Future(day) => vec![("day", day.to_vietnamese())],
            Self::TooFewVotes {
                votes,
                present,
                share,
                basis,
            } => vec![
                ("votes", votes.to_string()),
                ("present", present.to_string()),
                ("share", share.clone()),
                ("basis", basis.clone()),
            ],
            Self::Closed | Self::NotNext(_) | Self::NoPaper | Self::NoVotes => Vec::new(),
            Self::Rule(error) => error.facts(),
        }
    }
}

/// Whether a step may be done on a day, after those that were; its row.
///
/// # Errors
/// See [`StepFault`].
pub(crate) fn check_step(
    (kind, done): (DossierKind, &[Done]),
    (step, day): Done,
    has_paper: bool,
    today: Day,
) -> Result<&'static StepRow, StepFault> {
    let next = kind.next(done).ok_or(StepFault::Closed)?;
    if next.step != step {
        return Err(StepFault::NotNext(next.step));
    }
    if day > today {
        return Err(StepFault::Future(day));
    }
    if let Some((_, last)) = done.last().filter(|(_, last)| day < *last) {
        return Err(StepFault::BeforeLast { day, last: *last });
    }
    if next.needs_paper && !has_paper {
        return Err(StepFault::NoPaper);
    }
    Ok(next)
}

/// Whether a resolution to dissolve had votes enough by the law of its day.
///
/// # Errors
/// See [`StepFault`].
pub(crate) fn check_votes(
    votes: Option<(u32, u32)>,
    day: Day,
    book: &Rulebook<'_>,
) -> Result<(), StepFault> {
    let (votes, present) = votes
        .filter(|(votes, present)| votes <= present && *present > 0)
        .ok_or(StepFault::NoVotes)?;
    let Some(rule) = held(book, key::MEETING_MAJORITY_DISSOLUTION_MINIMUM, day)? else {
        return Ok(());
    };
    let asked = u64::from(rule.rate()?.parts()).saturating_mul(u64::from(present));
    if !rule.verified || u64::from(votes).saturating_mul(1_000_000) >= asked {
        return Ok(());
    }
    Err(StepFault::TooFewVotes {
        votes,
        present,
        share: rule.to_vietnamese(),
        basis: rule.basis.to_string(),
    })
}

/// By when the law wants a step, where it counts days from one that was done; by the law of that one's day.
///
/// # Errors
/// A rule is told twice.
pub(crate) fn due(
    row: &StepRow,
    done: &[Done],
    book: &Rulebook<'_>,
) -> Result<Option<Deadline>, RuleError> {
    let Some((from, keys)) = row.counted else {
        return Ok(None);
    };
    let Some((_, day)) = done.iter().find(|(step, _)| *step == from) else {
        return Ok(None);
    };
    for key in keys {
        if let Some(rule) = held(book, key, *day)? {
            return Ok(Deadline::by(&rule, *day));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn told(done: &[Done], wish: Done, has_paper: bool) -> &'static str {
        let kind = DossierKind::Voluntary;
        let told = check_step((kind, done), wish, has_paper, day("2023-09-15"));
        told.map_or_else(|fault| fault.code(), |_| "good")
    }

    #[test]
    fn a_step_is_refused_out_of_turn_without_its_paper_or_on_an_impossible_day() {
        let resolved = (Step::Resolution, day("2023-09-01"));
        assert_eq!(
            told(&[], (Step::Council, day("2023-09-01")), true),
            "registry.step.not_next"
        );
        assert_eq!(told(&[], resolved, false), "registry.step.no_paper");
        assert_eq!(
            told(&[], (Step::Resolution, day("2023-09-16")), true),
            "registry.step.future"
        );
        let early = (Step::Council, day("2023-08-31"));
        assert_eq!(told(&[resolved], early, false), "registry.step.before_last");
        let all: Vec<Done> = VOLUNTARY.iter().map(|row| (row.step, resolved.1)).collect();
        assert_eq!(told(&all, resolved, true), "registry.step.closed");
        assert_eq!(
            told(&[resolved], (Step::Council, day("2023-09-01")), false),
            "good"
        );
    }

    #[test]
    fn votes_are_measured_by_the_law_of_the_day() {
        let book = Rulebook::with(&[]);
        let told = |votes, on| {
            check_votes(votes, day(on), &book).map_or_else(|fault| fault.code(), |()| "good")
        };
        assert_eq!(told(None, "2023-09-15"), "registry.step.no_votes");
        assert_eq!(told(Some((41, 40)), "2023-09-15"), "registry.step.no_votes");
        assert_eq!(
            told(Some((29, 40)), "2023-09-15"),
            "registry.step.too_few_votes"
        );
        assert_eq!(told(Some((30, 40)), "2023-09-15"), "good");
        assert_eq!(told(Some((26, 40)), "2024-09-15"), "good");
        assert_eq!(
            told(Some((25, 40)), "2024-09-15"),
            "registry.step.too_few_votes"
        );
    }

    #[test]
    fn the_days_of_a_step_count_from_the_step_and_by_the_law_of_its_day() {
        let book = Rulebook::with(&[]);
        let notice = |on| {
            due(&NOTICE, &[(Step::Resolution, day(on))], &book)
                .unwrap()
                .unwrap()
        };
        assert_eq!(notice("2023-09-15").due, day("2023-11-14"));
        assert_eq!(notice("2024-09-16").due, day("2024-09-25"));
        assert_eq!(due(&NOTICE, &[], &book), Ok(None));
        assert_eq!(due(&FOUND[0], &[], &book), Ok(None));
    }

    #[test]
    fn every_route_ends_with_an_act_and_its_steps_stand_there_once() {
        for kind in DossierKind::ALL {
            let route = kind.steps();
            assert!(
                route
                    .last()
                    .is_some_and(|row| row.act.is_some() && row.needs_paper)
            );
            for step in Step::ALL {
                assert!(
                    route.iter().filter(|row| row.step == *step).count() <= 1,
                    "{step}"
                );
            }
        }
    }
}
