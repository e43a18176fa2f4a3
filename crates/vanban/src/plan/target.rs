//! Measurable commitments, each once.

mod promise;
mod subject;

use std::collections::BTreeSet;

use self::promise::{commits, sets_a_norm, tells_the_past};
use self::subject::{core, said, subject};
use super::contract::{Comparator, PartOfYear, Target};
use super::quantity::{self, Figure};
use super::role::{Role, View};
use super::sameness;
use super::sentence;
use super::target_table;
use super::task;
use crate::outline::{Entry, Part, Span};

/// A commitment before repeats are folded.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) target: Target,
    pub(super) key: BTreeSet<String>,
    /// It commits by itself; others only count where they say a commitment again.
    pub(super) firm: bool,
}

/// All commitments in reading order, repeats folded into the first.
pub(super) fn targets(view: &View<'_>) -> Vec<Target> {
    let mut found: Vec<Found> = Vec::new();
    for entry in &view.outline.entries {
        let role = view.role(entry);
        if matches!(role, Role::Past | Role::Basis | Role::Budget | Role::Time) {
            continue;
        }
        let sentence = entry.part == Part::Heading && super::role::is_sentence(&entry.text);
        if sentence || matches!(entry.part, Part::Item | Part::Paragraph) {
            found.extend(in_entry(view, entry, role));
        } else if entry.part == Part::Table {
            found.extend(target_table::in_table(view, entry, role));
        }
    }
    for one in &mut found {
        let growth = one.target.unit == "%" && one.target.period == PartOfYear::Year;
        one.target.due_year = one
            .target
            .due_year
            .or_else(|| horizon(view, &one.target.section).filter(|_| !growth))
            .filter(|year| {
                view.period.is_none_or(|period| {
                    period.from.year() != period.to.year() || period.to.year() != *year
                })
            });
    }
    fold(found)
}

/// The year in a heading such as "Mục tiêu cụ thể đến năm 2028".
fn horizon(view: &View<'_>, label: &str) -> Option<i16> {
    let node = view
        .outline
        .sections
        .iter()
        .find(|node| node.label == label)?;
    quantity::horizon(&node.title)
}

fn in_entry(view: &View<'_>, entry: &Entry, role: Role) -> Vec<Found> {
    // "- Phòng Kinh tế: mở 02 lớp": the promise begins behind the holder.
    let from = task::duty_start(entry, role).unwrap_or(0);
    let text = entry.text.get(from..).unwrap_or_default();
    in_text(text, &view.label(entry), role, |range| {
        entry.span_of(from + range.start..from + range.end)
    })
}

/// The commitments of a text that stands somewhere.
pub(super) fn in_text(
    text: &str,
    section: &str,
    role: Role,
    span: impl Fn(std::ops::Range<usize>) -> Span,
) -> Vec<Found> {
    let mut found = Vec::new();
    for sentence in sentence::sentences(text) {
        let words = text.get(sentence.clone()).unwrap_or_default();
        if tells_the_past(words, role) || sets_a_norm(words) {
            continue;
        }
        for figure in quantity::figures(text, &sentence) {
            let firm = commits(text, &sentence, &figure, role);
            let range = said(text, &sentence, &figure);
            let printed = text
                .get(range.clone())
                .unwrap_or_default()
                .trim()
                .to_owned();
            let subject = subject(text, &sentence, &figure);
            found.push(Found {
                key: sameness::key(core(&subject)),
                firm,
                target: Target {
                    id: String::new(),
                    confidence: confidence(role, &figure),
                    text: printed,
                    quantity: figure.quantity,
                    unit: figure.unit,
                    subject,
                    comparator: figure.comparator,
                    percent_of: figure.percent_of,
                    period: figure.period,
                    due_year: figure.due_year,
                    section: section.to_owned(),
                    repeated_at: Vec::new(),
                    span: span(range),
                },
            });
        }
    }
    found
}

fn confidence(role: Role, figure: &Figure) -> f32 {
    match (role, figure.bound) {
        (Role::Targets, _) => 0.97,
        (_, true) => 0.93,
        (Role::Purpose, false) => 0.9,
        _ => 0.82,
    }
}

/// Numbers repeats into the first and gives ids.
fn fold(found: Vec<Found>) -> Vec<Target> {
    let mut kept: Vec<Found> = Vec::new();
    for next in found {
        let first = kept.iter_mut().find(|known| is_repeat(known, &next));
        match first {
            Some(known) => {
                let section = next.target.section;
                if known.target.section != section && !known.target.repeated_at.contains(&section) {
                    known.target.repeated_at.push(section);
                }
                known.target.due_year = known.target.due_year.or(next.target.due_year);
            }
            None if next.firm => kept.push(next),
            None => {}
        }
    }
    let numbered = kept.into_iter().enumerate();
    numbered
        .map(|(place, one)| Target {
            id: format!("T{}", place + 1),
            ..one.target
        })
        .collect()
}

fn is_repeat(known: &Found, next: &Found) -> bool {
    let (a, b) = (&known.target, &next.target);
    let years = a.due_year == b.due_year || a.due_year.is_none() || b.due_year.is_none();
    let (x, y) = (a.unit.to_lowercase(), b.unit.to_lowercase());
    let named = x.starts_with(&y) || y.starts_with(&x);
    // A rare figure with the same unit, or a unit that is itself a description, says much by itself.
    let one_time = a.due_year == b.due_year || b.due_year.is_none();
    let telling =
        named && (a.unit.split_whitespace().count() >= 4 || a.quantity.0 >= RARE && one_time);
    let needed = if telling { 45 } else { 75 };
    let counted = sameness::key(&b.unit);
    let spelt = named && counted.len() >= 3 && counted.is_subset(&known.key);
    a.quantity == b.quantity
        && (a.unit == "%") == (b.unit == "%")
        && a.period == b.period
        && years
        && (spelt || sameness::overlap(&known.key, &next.key) >= needed)
}

/// Figures from here on seldom meet by chance, in thousandths.
const RARE: i64 = 20_000;

/// Pairs of targets that promise different figures for one thing.
pub(super) fn conflicts(targets: &[Target]) -> Vec<(usize, usize)> {
    let keys: Vec<BTreeSet<String>> = targets.iter().map(|t| sameness::key(&t.subject)).collect();
    let mut pairs = Vec::new();
    for (first, a) in targets.iter().enumerate() {
        for (second, b) in targets.iter().enumerate().skip(first + 1) {
            let (Some(x), Some(y)) = (keys.get(first), keys.get(second)) else {
                continue;
            };
            if clashes(a, b) && sameness::overlap(x, y) >= 85 {
                pairs.push((first, second));
            }
        }
    }
    pairs
}

/// Units that count the same kind of thing.
fn family(unit: &str) -> String {
    let lower = unit.to_lowercase().replace("hợp tác xã", "htx");
    if lower.contains("htx") {
        return "htx".to_owned();
    }
    lower
        .split([' ', '/'])
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Whether a promise is for a whole stage: "Giai đoạn 2026-2030, …" sums the years.
fn stage(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "giai đoạn 20",
        "cả giai đoạn",
        "trong 5 năm",
        "trong 05 năm",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

fn clashes(a: &Target, b: &Target) -> bool {
    let one_time = a.due_year == b.due_year;
    let same_stretch = a.period == b.period
        || matches!(
            (a.period, b.period),
            (PartOfYear::Plan, PartOfYear::Year) | (PartOfYear::Year, PartOfYear::Plan)
        );
    let bounds = |t: &Target| matches!(t.comparator, Comparator::AtMost);
    a.quantity != b.quantity
        && stage(&a.text) == stage(&b.text)
        && a.span != b.span
        && family(&a.unit) == family(&b.unit)
        && one_time
        && same_stretch
        && bounds(a) == bounds(b)
}
