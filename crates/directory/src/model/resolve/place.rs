//! Areas as they are written: behind the name of a body, or alone.

use std::sync::LazyLock;

use kernel::{AreaId, Day};

use super::{Asked, CANDIDATES_MAX, How};
use crate::model::area::{Area, AreaKind};
use crate::model::area_map::AreaMap;
use crate::model::spelling::{Marks, Word, distance_within, is_without_marks, joined, words};

/// What a written name of an area means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaResolution {
    /// One area.
    One(AreaId, How),
    /// More than one that it may mean equally well.
    Several(Vec<AreaCandidate>),
    /// No area of that day; the nearest, of which none is taken for it.
    Nothing(Vec<AreaCandidate>),
}

/// An area that a name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaCandidate {
    /// The area.
    pub id: AreaId,
    /// Its name with those above it, on the day.
    pub path: String,
    /// Letters or tones that differ.
    pub letters: usize,
    /// Its last day, if that was past.
    pub ended: Option<Day>,
}

/// What a written name of an area means, as of a day: `xã Tân Thành, huyện Bù Đốp`.
pub fn resolve_area(written: &str, asked: &Asked, map: &AreaMap) -> AreaResolution {
    let text = words(written);
    let mut marks = Marks::Kept;
    let mut hits = area_hits(&text, asked.day, map, marks);
    if hits.is_empty() && is_without_marks(written) {
        marks = Marks::Absent;
        hits = area_hits(&text, asked.day, map, marks);
    }
    let there: Vec<&(&Area, Fit)> = hits
        .iter()
        .filter(|(area, fit)| area.life.includes(asked.day) && *fit != Fit::OtherKind)
        .collect();
    match there.as_slice() {
        [(only, fit)] => AreaResolution::One(only.id, how(*fit, marks)),
        [] => AreaResolution::Nothing(nearest(&text, &hits, asked, map)),
        [_, ..] => {
            let candidates = there.iter().map(|(area, _)| candidate(area, 0, asked, map));
            AreaResolution::Several(candidates.take(CANDIDATES_MAX).collect())
        }
    }
}

fn area_hits<'a>(text: &[Word], day: Day, map: &'a AreaMap, marks: Marks) -> Vec<(&'a Area, Fit)> {
    let areas = map.all().iter();
    areas
        .filter_map(|area| Some((area, fit(text, area, day, map, marks)?)))
        .collect()
}

fn how(fit: Fit, marks: Marks) -> How {
    match (marks, fit) {
        (Marks::Absent, _) => How::WithoutMarks,
        (Marks::Kept, Fit::Alias) => How::Alias,
        (Marks::Kept, Fit::Former) => How::FormerName,
        (Marks::Kept, Fit::Name | Fit::OtherKind) => How::Name,
    }
}

fn nearest(
    text: &[Word],
    hits: &[(&Area, Fit)],
    asked: &Asked,
    map: &AreaMap,
) -> Vec<AreaCandidate> {
    if !hits.is_empty() {
        let candidates = hits.iter().map(|(area, _)| candidate(area, 0, asked, map));
        return candidates.take(CANDIDATES_MAX).collect();
    }
    let written = joined(text);
    let length = written.chars().count();
    let mut found: Vec<AreaCandidate> = map
        .all()
        .iter()
        .filter(|area| area.life.includes(asked.day))
        .filter_map(|area| {
            let name = area.name_on(asked.day)?;
            let ways = [&name.name, &name.full()].map(|name| joined(&words(name)));
            let near = ways
                .iter()
                .filter_map(|way| distance_within(&written, way, letters_max(length)));
            Some(candidate(area, near.min()?, asked, map))
        })
        .collect();
    found.sort_by_key(|candidate| candidate.letters);
    found.truncate(CANDIDATES_MAX);
    found
}

/// Letters that may differ in a text so long for it still to be near.
pub(super) fn letters_max(chars: usize) -> usize {
    (chars / 7).clamp(1, 4)
}

fn candidate(area: &Area, letters: usize, asked: &Asked, map: &AreaMap) -> AreaCandidate {
    AreaCandidate {
        id: area.id,
        path: map.path_on(area.id, asked.day),
        letters,
        ended: area.life.ended.filter(|ended| *ended < asked.day),
    }
}

/// How well words fit an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// By its name of that day.
    Name,
    /// By another spelling.
    Alias,
    /// By a name or kind it had before, or will have.
    Former,
    /// By its name, with a kind it never had.
    OtherKind,
}

/// Whether the words are this area, alone or with some of those above it behind.
pub(super) fn fit(
    text: &[Word],
    area: &Area,
    day: Day,
    map: &AreaMap,
    marks: Marks,
) -> Option<Fit> {
    let above = map.above(area.id);
    own_fits(text, area, day, map, marks)
        .into_iter()
        .filter(|(_, rest)| is_above(rest, &above, day, map, marks))
        .map(|(fit, _)| fit)
        .min()
}

/// Whether the words are areas out of these, in this order: `huyện Bù Đốp, tỉnh Bình Phước`.
fn is_above(text: &[Word], above: &[&Area], day: Day, map: &AreaMap, marks: Marks) -> bool {
    let Some((first, further)) = above.split_first() else {
        return text.is_empty();
    };
    text.is_empty()
        || is_above(text, further, day, map, marks)
        || own_fits(text, first, day, map, marks)
            .into_iter()
            .any(|(fit, rest)| fit != Fit::OtherKind && is_above(rest, further, day, map, marks))
}

/// Every way in which the text begins with this area, with what is left of it.
fn own_fits<'t>(
    text: &'t [Word],
    area: &Area,
    day: Day,
    map: &AreaMap,
    marks: Marks,
) -> Vec<(Fit, &'t [Word])> {
    let mut fits = Vec::new();
    for (kind, rest) in kinds_before(text, marks) {
        for name in map.spelled(area.id) {
            let Some(rest) = after(rest, &name.words, marks) else {
                continue;
            };
            let kind_fits = kind.is_none_or(|kind| kind == name.kind);
            let fit = match (kind_fits, name.life.includes(day), name.is_alias) {
                (false, _, _) => Fit::OtherKind,
                (true, false, _) => Fit::Former,
                (true, true, true) => Fit::Alias,
                (true, true, false) => Fit::Name,
            };
            fits.push((fit, rest));
        }
    }
    fits
}

/// What follows the words in the text, if it begins with them.
fn after<'t>(text: &'t [Word], beginning: &[Word], marks: Marks) -> Option<&'t [Word]> {
    let (begins, rest) = text.split_at_checked(beginning.len())?;
    let same = begins.iter().zip(beginning).all(|(a, b)| a.is(b, marks));
    same.then_some(rest)
}

/// The words of each kind, in full and shortened.
static KINDS: LazyLock<Vec<(AreaKind, Vec<Word>)>> = LazyLock::new(|| {
    let spellings = |kind: AreaKind| {
        let short = kind.short_words().iter().copied();
        short
            .chain([kind.word()])
            .map(move |word| (kind, words(word)))
    };
    AreaKind::ALL.iter().copied().flat_map(spellings).collect()
});

/// Every way to read a kind before the name, among them none: `tp`, `thị xã`, `H.`.
pub(super) fn kinds_before(text: &[Word], marks: Marks) -> Vec<(Option<AreaKind>, &[Word])> {
    let mut ways = vec![(None, text)];
    let kinds = KINDS.iter();
    ways.extend(
        kinds.filter_map(|(kind, words)| after(text, words, marks).map(|rest| (Some(*kind), rest))),
    );
    ways
}
