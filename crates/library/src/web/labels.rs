//! Words of kinds and states, the same on every page of papers.

use ::web::Words;
use ::web::components::{Badge, Choice, State, Value};

use crate::model::paper::{Confidentiality, Direction, PaperKind};
use crate::model::standing::{InForce, Standing};
use crate::queries::paper_summary::PaperSummary;

pub(super) fn kind(words: &Words, kind: PaperKind) -> String {
    words.say(&format!("library-kind-{kind}"))
}

pub(super) fn direction(words: &Words, direction: Direction) -> String {
    words.say(&format!("library-direction-{direction}"))
}

pub(super) fn confidentiality(words: &Words, confidentiality: Confidentiality) -> String {
    words.say(&format!("library-confidentiality-{confidentiality}"))
}

pub(super) fn kinds(words: &Words) -> Vec<Choice> {
    let kinds = PaperKind::ALL.iter();
    kinds
        .map(|one| Choice::new(one.as_str(), kind(words, *one)))
        .collect()
}

pub(super) fn directions(words: &Words) -> Vec<Choice> {
    let directions = Direction::ALL.iter();
    directions
        .map(|one| Choice::new(one.as_str(), direction(words, *one)))
        .collect()
}

/// A paper as people call it: `Quyết định 47/QĐ-UBND`.
pub(super) fn title(words: &Words, paper: &PaperSummary) -> String {
    let kind = kind(words, paper.kind);
    match &paper.number {
        Some(number) => format!("{kind} {number}"),
        None => kind,
    }
}

/// How a paper stands; nothing for letters and others that are never in force.
pub(super) fn standing(words: &Words, paper: &PaperSummary, standing: Standing) -> Option<Badge> {
    let with_day =
        |key: &str, day: kernel::Day| words.say_with(key, &[("day", day.to_vietnamese().into())]);
    let badge = match (standing, paper.direction) {
        (Standing::InForce, _) => Badge::new(State::Done, words.say("library-standing-in-force")),
        (Standing::NotYet { from }, _) => {
            Badge::new(State::Pending, with_day("library-standing-not-yet", from))
        }
        (Standing::Over { to }, _) => Badge::plain(with_day("library-standing-over", to)),
        (Standing::Unknown, Direction::Law) => {
            Badge::new(State::Risk, words.say("library-standing-unknown"))
        }
        (Standing::Unknown, Direction::Incoming | Direction::Issued) => return None,
    };
    Some(badge)
}

/// `từ 01/07/2013 đến hết 30/06/2024`, as far as it is known.
pub(super) fn days(words: &Words, in_force: InForce) -> Option<String> {
    let day = |day: kernel::Day| day.to_vietnamese().into();
    match (in_force.from, in_force.to) {
        (None, None) => None,
        (Some(from), None) => Some(words.say_with("library-days-from", &[("from", day(from))])),
        (None, Some(to)) => Some(words.say_with("library-days-to", &[("to", day(to))])),
        (Some(from), Some(to)) => {
            let facts = [("from", day(from)), ("to", day(to))];
            Some(words.say_with("library-days-from-to", &facts))
        }
    }
}

/// A size as people read it: `1,2 MB`.
pub(super) fn size(words: &Words, bytes: u64) -> String {
    const KILO: u64 = 1024;
    const MEGA: u64 = KILO * KILO;
    if bytes < MEGA {
        let kilobytes = bytes.div_ceil(KILO);
        return format!("{kilobytes} kB");
    }
    let tenths = i64::try_from(bytes.saturating_mul(10) / MEGA).unwrap_or(i64::MAX);
    let shown = Value::Thousandths(tenths.saturating_mul(100)).shown(words.language());
    format!("{shown} MB")
}
