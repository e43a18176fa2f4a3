//! Which bodies have a written name.

use std::sync::LazyLock;

use kernel::{AreaId, Day};

use super::place::{self, Fit};
use super::{Asked, How};
use crate::model::area::{Area, AreaKind};
use crate::model::organisation::Organisation;
use crate::model::register::{Register, SpelledName};
use crate::model::spelling::{Marks, Word, align, words};

/// Words that stand between the name of a body and its area and say nothing new.
static BETWEEN: LazyLock<Vec<Word>> = LazyLock::new(|| words("chi nhánh tại thuộc của ở"));

/// A body that has the written name, on whatever day.
#[derive(Debug)]
pub(super) struct Hit<'a> {
    pub(super) organisation: &'a Organisation,
    /// How the name was recognised, marks aside.
    how: How,
    /// How the area behind it fits.
    pub(super) place: Fit,
}

impl Hit<'_> {
    /// Whether the name means this body on that day, beyond doubt.
    pub(super) fn is_taken(&self, day: Day) -> bool {
        self.organisation.life.includes(day) && self.place != Fit::OtherKind
    }

    /// Whether it is recognised by a surer way than the other, and by none less sure.
    pub(super) fn is_surer_than(&self, other: &Self) -> bool {
        let (own, theirs) = ((self.place, self.how), (other.place, other.how));
        own != theirs && own.0 <= theirs.0 && own.1 <= theirs.1
    }

    /// How the name was recognised.
    pub(super) fn how(&self, marks: Marks) -> How {
        match marks {
            Marks::Kept => self.how,
            Marks::Absent => How::WithoutMarks,
        }
    }
}

/// Every body that has the written name, each once with its surest way.
pub(super) fn hits<'a>(
    text: &[Word],
    asked: &Asked,
    register: &'a Register,
    marks: Marks,
) -> Vec<Hit<'a>> {
    let lines = register.areas().lines_to(asked.province);
    let places = Places {
        asked,
        register,
        marks,
        predecessors: lines.map(|line| line.from).collect(),
    };
    let bodies = register.with_names();
    bodies
        .filter_map(|(organisation, names)| {
            let area = organisation.area.and_then(|id| register.areas().get(id));
            let ways = names.iter().flat_map(|name| places.ways(text, name, area));
            let (place, how) = ways.min()?;
            Some(Hit {
                organisation,
                how,
                place,
            })
        })
        .collect()
}

/// What the words behind a name are compared with.
struct Places<'a> {
    asked: &'a Asked,
    register: &'a Register,
    marks: Marks,
    predecessors: Vec<AreaId>,
}

impl Places<'_> {
    /// Every way in which the text is this name with this area.
    fn ways(&self, text: &[Word], name: &SpelledName, area: Option<&Area>) -> Vec<(Fit, How)> {
        align(text, &name.words, self.marks)
            .into_iter()
            .filter_map(|way| {
                let place = self.fit(text.get(way.taken..)?, area)?;
                let how = match () {
                    () if !name.life.includes(self.asked.day) => How::FormerName,
                    () if way.abbreviated => How::Abbreviation,
                    () if name.is_alias => How::Alias,
                    () => How::Name,
                };
                Some((place, how))
            })
            .collect()
    }

    /// How the words behind the name fit the body's area; none are needed where the context says it.
    fn fit(&self, rest: &[Word], area: Option<&Area>) -> Option<Fit> {
        let Some(area) = area else {
            return rest.is_empty().then_some(Fit::Name);
        };
        let is_between = |word: &&Word| BETWEEN.iter().any(|other| word.is(other, self.marks));
        let skipped = rest.iter().take_while(is_between).count();
        // "Xã Chi Lăng" begins like "chi nhánh": each number of words left out is tried.
        (0..=skipped)
            .filter_map(|count| self.fit_exactly(rest.get(count..)?, area))
            .min()
    }

    fn fit_exactly(&self, rest: &[Word], area: &Area) -> Option<Fit> {
        if rest.is_empty() {
            return self.is_here(area.id).then_some(Fit::Name);
        }
        let kind_alone = || {
            let kinds = place::kinds_before(rest, self.marks).into_iter();
            let mut alone = kinds.filter_map(|(kind, left)| kind.filter(|_| left.is_empty()));
            let is_meant = self.is_here(area.id) && alone.any(|kind| was_once(area, kind));
            is_meant.then_some(Fit::Name)
        };
        kind_alone().or_else(|| {
            place::fit(
                rest,
                area,
                self.asked.day,
                self.register.areas(),
                self.marks,
            )
        })
    }

    /// Whether an area lies in the document's province, or did before that province came to be.
    fn is_here(&self, area: AreaId) -> bool {
        let province = self.asked.province;
        self.register.is_in(area, province)
            || self
                .predecessors
                .iter()
                .any(|old| self.register.is_in(area, *old))
    }
}

/// Documents go on to say "tỉnh" of what has become a city.
fn was_once(area: &Area, kind: AreaKind) -> bool {
    area.names.iter().any(|name| name.kind == kind)
}
