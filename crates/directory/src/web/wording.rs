//! Words for what the model knows: kinds, lives, successions.

use ::web::components::{Badge, Prose, State};
use ::web::{Fact, Language, Visit};
use kernel::Day;

use crate::model::area::{AreaKind, AreaLevel};
use crate::model::life::{Began, Life};
use crate::model::organisation::{BodyKind, OrganisationKind};
use crate::model::succession::LineKind;
use crate::store::merger::MergerRow;
use crate::use_cases::findable::capitalised;

/// The word of a tier.
pub(super) fn level(visit: &Visit, level: AreaLevel) -> String {
    visit.say(&format!("directory-level-{level}"))
}

/// The word of a kind of area.
pub(super) fn area_kind(visit: &Visit, kind: AreaKind) -> String {
    visit.say(&format!("directory-area_kind-{kind}"))
}

/// How many there are of each kind, the higher tier and those of most first: `15 xã, 1 thị trấn`.
pub(super) fn area_counts(visit: &Visit, kinds: impl Iterator<Item = AreaKind>) -> String {
    let mut counts: Vec<(AreaKind, i64)> = Vec::new();
    for kind in kinds {
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts.sort_by_key(|(kind, count)| (kind.level(), std::cmp::Reverse(*count), *kind));
    let told = counts.iter().map(|(kind, count)| {
        let key = format!("directory-area_count-{kind}");
        visit.words().say_with(&key, &[("n", (*count).into())])
    });
    told.collect::<Vec<_>>().join(", ")
}

/// The word of a kind of organisation.
pub(super) fn organisation_kind(visit: &Visit, kind: OrganisationKind) -> String {
    visit.say(&format!("directory-organisation_kind-{kind}"))
}

/// The word of a kind of public body.
pub(super) fn body_kind(visit: &Visit, kind: BodyKind) -> String {
    visit.say(&format!("directory-body_kind-{kind}"))
}

/// Since when, as far as it is known.
pub(super) fn began(visit: &Visit, life: &Life) -> String {
    match life.began {
        Began::On(day) => day.to_vietnamese(),
        Began::SeenOn(day) => say_day(visit, "directory-seen_on", day),
    }
}

/// From when to when.
pub(super) fn span(visit: &Visit, life: &Life) -> String {
    let (from, to) = match (life.began, life.ended) {
        (Began::On(from), Some(to)) => (Some(from), Some(to)),
        (Began::On(from), None) => (Some(from), None),
        (Began::SeenOn(_), to) => (None, to),
    };
    match (from, to) {
        (Some(from), Some(to)) => {
            let facts = [
                ("from", from.to_vietnamese().into()),
                ("to", to.to_vietnamese().into()),
            ];
            visit.words().say_with("directory-from_to", &facts)
        }
        (Some(from), None) => say_day(visit, "directory-from", from),
        (None, Some(to)) => say_day(visit, "directory-to", to),
        (None, None) => String::new(),
    }
}

/// Whether something is there on a day, in a word.
pub(super) fn standing(visit: &Visit, life: &Life, day: Day) -> Badge {
    if life.includes(day) {
        Badge::new(State::Done, visit.say("directory-there"))
    } else if life.is_over_on(day) {
        Badge::plain(visit.say("directory-ended"))
    } else {
        Badge::new(State::Pending, visit.say("directory-to_come"))
    }
}

/// Whether an area is on the map of a day, in a word.
pub(super) fn area_standing(visit: &Visit, life: &Life, day: Day) -> Badge {
    if life.includes(day) {
        Badge::new(State::Done, visit.say("directory-area-there"))
    } else if life.is_over_on(day) {
        Badge::plain(visit.say("directory-area-ended"))
    } else {
        Badge::new(State::Pending, visit.say("directory-area-to_come"))
    }
}

/// The key of how one follows another, told from the successor's side or from the predecessor's.
pub(super) fn line_key(kind: LineKind, is_successor: bool) -> &'static str {
    match (kind, is_successor) {
        (LineKind::Merged, true) => "directory-line-merged-from",
        (LineKind::Merged, false) => "directory-line-merged-into",
        (LineKind::Kept, true) => "directory-line-kept-from",
        (LineKind::Kept, false) => "directory-line-kept-into",
        (LineKind::Renamed, true) => "directory-line-renamed-from",
        (LineKind::Renamed, false) => "directory-line-renamed-into",
        (LineKind::Part, true) => "directory-line-part-from",
        (LineKind::Part, false) => "directory-line-part-into",
    }
}

/// Says of a record that was given up for another when, by whom and why.
pub(super) fn given_up(visit: &Visit, told: Prose, row: Option<&MergerRow>) -> Prose {
    match row {
        None => told,
        Some(row) => {
            let day = row.merged_at.day_in_vietnam();
            let when = say_day(visit, "directory-merged-when", day);
            told.text(". ")
                .text(when)
                .text(" ")
                .text(merged_by(visit, row))
        }
    }
}

/// By whom two records were joined, and why.
pub(super) fn merged_by(visit: &Visit, row: &MergerRow) -> String {
    let facts = [
        ("by", row.merged_by.as_str().into()),
        ("reason", row.reason.as_str().into()),
    ];
    visit.words().say_with("directory-merged-by", &facts)
}

/// How an area followed another, and since when.
pub(super) fn area_line(visit: &Visit, kind: LineKind, on: Day) -> String {
    say_day(visit, &format!("directory-area_line-{kind}"), on)
}

/// A sentence with one day in it.
pub(super) fn say_day(visit: &Visit, key: &str, day: Day) -> String {
    let fact = Fact::from(day.to_vietnamese());
    visit.words().say_with(key, &[("day", fact)])
}

/// What is set into a text that another context told. A fact `what_en` beside `what` is its English: names of a catalogue are
/// told in both languages.
pub(super) fn told_facts<'a>(visit: &Visit, told: &'a [(String, String)]) -> Vec<(&'a str, Fact)> {
    let english = |name: &str| told.iter().find(|(it, _)| *it == format!("{name}_en"));
    let is_english = visit.words().language() == Language::English;
    let said = told.iter().filter(|(name, _)| !name.ends_with("_en"));
    said.map(|(name, fact)| match english(name).filter(|_| is_english) {
        Some((_, in_english)) => (name.as_str(), Fact::from(in_english)),
        None => (name.as_str(), Fact::from(fact)),
    })
    .collect()
}

/// A name with a capital at its beginning.
pub(super) fn titled(name: &str) -> String {
    capitalised(name)
}
