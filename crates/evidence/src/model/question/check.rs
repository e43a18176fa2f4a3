//! Which questions can be asked.

use std::collections::BTreeSet;

use kernel::{BadText, text};

use super::{AREAS_MAX, Asks, Filter, KINDS_MAX, Question, What};
use crate::model::entry::PROGRAMME_CHARS_MAX;
use crate::model::indicator::{NewIndicator, TITLE_CHARS_MAX};
use crate::model::kind::{KindCode, Need};

/// Why an indicator cannot be defined so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuestionFault {
    /// Its title.
    #[error("title: {0}")]
    Title(BadText),
    /// It asks of no kind of evidence.
    #[error("no kinds")]
    NoKinds,
    /// It asks of too many.
    #[error("{count} kinds")]
    TooManyKinds {
        /// How many.
        count: usize,
    },
    /// A kind stands twice, or on both sides of a balance.
    #[error("{kind} stands twice")]
    Twice {
        /// Which.
        kind: KindCode,
    },
    /// Evidence of this kind never has what is asked for.
    #[error("{kind} has no {what}")]
    Lacks {
        /// The kind.
        kind: KindCode,
        /// What it never has.
        what: &'static str,
    },
    /// Quantities of different units cannot be added.
    #[error("{kind} has another unit")]
    Units {
        /// The first that differs.
        kind: KindCode,
    },
    /// It ends before it begins.
    #[error("ends before it begins")]
    Days,
    /// The code of a programme.
    #[error("programme: {0}")]
    Programme(BadText),
    /// It compares indicators and asks of kinds too.
    #[error("compares and asks of kinds")]
    Both,
    /// An indicator that it compares is not there, or itself compares others.
    #[error("a part is none")]
    Part,
    /// Two indicators are told in different measures.
    #[error("measures differ")]
    Measures,
    /// No area is named, or too many, or one twice.
    #[error("areas")]
    Areas,
    /// The frozen list is not there.
    #[error("no such baseline")]
    Baseline,
}

kernel::refusal! { QuestionFault from [] {
    Self::Title(_) => Invalid "evidence.question.title" at "title" { "most": TITLE_CHARS_MAX };
    Self::NoKinds => Invalid "evidence.question.no_kinds" at "kinds";
    Self::TooManyKinds { count } => Limited "evidence.question.too_many_kinds" at "kinds"
        { "count": count, "most": KINDS_MAX };
    Self::Twice { kind } => Invalid "evidence.question.twice" at "kinds" { "kind": kind.kind().title_vi };
    Self::Lacks { kind, what } => Invalid "evidence.question.lacks" at "kinds"
        { "kind": kind.kind().title_vi, "what": what };
    Self::Units { kind } => Invalid "evidence.question.units" at "kinds" { "kind": kind.kind().title_vi };
    Self::Days => Invalid "evidence.question.days" at "to";
    Self::Programme(_) => Invalid "evidence.question.programme" at "programme" { "most": PROGRAMME_CHARS_MAX };
    Self::Both => Invalid "evidence.question.both" at "kinds";
    Self::Part => Invalid "evidence.question.part" at "parts";
    Self::Measures => Invalid "evidence.question.measures" at "parts";
    Self::Areas => Invalid "evidence.question.areas" at "areas" { "most": AREAS_MAX };
    Self::Baseline => NotFound "evidence.question.baseline";
} }

/// The indicator with its words checked, if its question can be asked. Whether its parts are there is asked elsewhere.
pub(crate) fn checked(new: &NewIndicator) -> Result<NewIndicator, QuestionFault> {
    let title = text::line(&new.title, TITLE_CHARS_MAX).map_err(QuestionFault::Title)?;
    let filter = filter(&new.question.filter)?;
    let question = Question {
        filter,
        ..new.question.clone()
    };
    kinds(&question)?;
    if let Asks::MinimumOverAreas { areas, .. } = &question.asks {
        let each: BTreeSet<_> = areas.iter().collect();
        if areas.is_empty() || areas.len() > AREAS_MAX || each.len() < areas.len() {
            return Err(QuestionFault::Areas);
        }
    }
    Ok(NewIndicator { title, question })
}

fn filter(filter: &Filter) -> Result<Filter, QuestionFault> {
    if let (Some(from), Some(to)) = (filter.from, filter.to)
        && to < from
    {
        return Err(QuestionFault::Days);
    }
    let programme = filter
        .programme
        .as_deref()
        .map(|code| text::line(code, PROGRAMME_CHARS_MAX));
    let programme = programme.transpose().map_err(QuestionFault::Programme)?;
    Ok(Filter {
        programme,
        ..filter.clone()
    })
}

fn kinds(question: &Question) -> Result<(), QuestionFault> {
    let all = question.all_kinds();
    if !question.parts().is_empty() {
        return if all.is_empty() {
            Ok(())
        } else {
            Err(QuestionFault::Both)
        };
    }
    if question.kinds.is_empty() {
        return Err(QuestionFault::NoKinds);
    }
    if all.len() > KINDS_MAX {
        return Err(QuestionFault::TooManyKinds { count: all.len() });
    }
    let mut seen = BTreeSet::new();
    if let Some(kind) = all.iter().find(|kind| !seen.insert(**kind)) {
        return Err(QuestionFault::Twice { kind: *kind });
    }
    match &question.asks {
        Asks::Count => Ok(()),
        Asks::CountSubjects | Asks::ShareOfBaseline(_) => {
            has(&all, "subjects", |kind| kind.kind().subject)
        }
        Asks::SumQuantity => what(&all, What::Quantity),
        Asks::SumAmount => what(&all, What::Amount),
        Asks::Balance { what: taken, .. } | Asks::Latest(taken) | Asks::Mean(taken) => {
            what(&all, *taken)
        }
        Asks::Ratio { .. } | Asks::Change { .. } | Asks::MinimumOverAreas { .. } => Ok(()),
    }
}

fn what(kinds: &[KindCode], taken: What) -> Result<(), QuestionFault> {
    match taken {
        What::Entries => Ok(()),
        What::Amount => has(kinds, "amount", |kind| kind.kind().amount),
        What::Quantity => {
            has(kinds, "quantity", |kind| kind.kind().quantity)?;
            let unit = kinds.first().and_then(|kind| kind.kind().unit);
            match kinds.iter().find(|kind| kind.kind().unit != unit) {
                Some(kind) => Err(QuestionFault::Units { kind: *kind }),
                None => Ok(()),
            }
        }
    }
}

fn has(
    kinds: &[KindCode],
    what: &'static str,
    need: fn(KindCode) -> Need,
) -> Result<(), QuestionFault> {
    match kinds.iter().find(|kind| need(**kind) == Need::Never) {
        Some(kind) => Err(QuestionFault::Lacks { kind: *kind, what }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::indicator::IndicatorId;
    use kernel::{Day, Refusal};

    fn kind(code: &str) -> KindCode {
        KindCode::parse(code).unwrap()
    }

    fn check(question: Question, wanted: Result<(), &str>) {
        let new = NewIndicator {
            title: "Thử".to_owned(),
            question,
        };
        let came = checked(&new);
        assert_eq!(
            came.as_ref().map(drop).map_err(Refusal::code),
            wanted,
            "{new:?}"
        );
    }

    #[test]
    fn what_cannot_be_added_is_refused() {
        let founded = kind("cooperative.founded");
        check(
            Question::over(Asks::Count, []),
            Err("evidence.question.no_kinds"),
        );
        check(
            Question::over(Asks::Count, [founded, founded]),
            Err("evidence.question.twice"),
        );
        check(
            Question::over(Asks::SumQuantity, [founded]),
            Err("evidence.question.lacks"),
        );
        check(
            Question::over(Asks::SumAmount, [founded]),
            Err("evidence.question.lacks"),
        );
        let units = [kind("irrigation.drip_accepted"), kind("study_tour.held")];
        check(
            Question::over(Asks::SumQuantity, units),
            Err("evidence.question.units"),
        );
        let balance = Asks::Balance {
            less: vec![founded],
            what: What::Entries,
        };
        check(
            Question::over(balance, [founded]),
            Err("evidence.question.twice"),
        );
        let part = IndicatorId::named("a");
        let ratio = Asks::Ratio {
            over: part,
            under: part,
        };
        check(
            Question::over(ratio, [founded]),
            Err("evidence.question.both"),
        );
        let least = Asks::MinimumOverAreas {
            of: part,
            areas: Vec::new(),
        };
        check(Question::over(least, []), Err("evidence.question.areas"));
        let filter = Filter {
            from: Day::of(2023, 2, 1),
            to: Day::of(2023, 1, 1),
            ..Filter::default()
        };
        check(
            Question::over(Asks::Count, [founded]).among(filter),
            Err("evidence.question.days"),
        );
    }

    #[test]
    fn what_can_be_added_is_taken() {
        check(
            Question::over(Asks::CountSubjects, [kind("cooperative.founded")]),
            Ok(()),
        );
        let both = [kind("irrigation.drip_accepted")];
        check(Question::over(Asks::SumQuantity, both), Ok(()));
        let balance = Asks::Balance {
            less: vec![kind("member.left")],
            what: What::Quantity,
        };
        check(Question::over(balance, [kind("member.joined")]), Ok(()));
    }
}
