//! All organisations together with the areas: what names are resolved against.

use std::collections::HashMap;

use kernel::{AreaId, Day, OrganisationId};

use super::area::AreaLevel;
use super::area_map::AreaMap;
use super::life::Life;
use super::organisation::{BodyKind, Organisation};
use super::spelling::{Word, words};
use super::succession::{OrganisationLine, heirs_on};

/// The organisations of every time with their lines of succession, over the areas.
#[derive(Debug, Clone, Default)]
pub struct Register {
    areas: AreaMap,
    organisations: Vec<Organisation>,
    lines: Vec<OrganisationLine>,
    by_id: HashMap<OrganisationId, usize>,
    spelled: Vec<Vec<SpelledName>>,
}

/// A name with its words.
#[derive(Debug, Clone)]
pub(crate) struct SpelledName {
    pub(crate) words: Vec<Word>,
    pub(crate) is_alias: bool,
    pub(crate) life: Life,
}

impl Register {
    /// The register of these organisations, in the order given.
    pub fn new(
        areas: AreaMap,
        organisations: Vec<Organisation>,
        lines: Vec<OrganisationLine>,
    ) -> Self {
        let ids = organisations.iter().map(|organisation| organisation.id);
        let by_id = ids.enumerate().map(|(index, id)| (id, index)).collect();
        let spelled = organisations.iter().map(spelled).collect();
        Self {
            areas,
            organisations,
            lines,
            by_id,
            spelled,
        }
    }

    /// The areas.
    pub fn areas(&self) -> &AreaMap {
        &self.areas
    }

    /// Every organisation of every time.
    pub fn all(&self) -> &[Organisation] {
        &self.organisations
    }

    /// Every line of succession.
    pub fn lines(&self) -> &[OrganisationLine] {
        &self.lines
    }

    /// The organisation with this id.
    pub fn get(&self, id: OrganisationId) -> Option<&Organisation> {
        self.by_id
            .get(&id)
            .and_then(|&index| self.organisations.get(index))
    }

    pub(crate) fn with_names(&self) -> impl Iterator<Item = (&Organisation, &[SpelledName])> {
        let names = self.spelled.iter().map(Vec::as_slice);
        self.organisations.iter().zip(names)
    }

    /// The organisations that stand for this one on that day, by whole succession.
    pub fn heirs_on(&self, id: OrganisationId, day: Day) -> Vec<OrganisationId> {
        heirs_on(id, day, |id| {
            let whole = self.lines_from(id).filter(|line| line.kind.is_whole());
            whole.map(|line| (line.to, line.on)).collect()
        })
    }

    /// Lines to its successors.
    pub fn lines_from(&self, id: OrganisationId) -> impl Iterator<Item = &OrganisationLine> {
        self.lines.iter().filter(move |line| line.from == id)
    }

    /// Lines from its predecessors.
    pub fn lines_to(&self, id: OrganisationId) -> impl Iterator<Item = &OrganisationLine> {
        self.lines.iter().filter(move |line| line.to == id)
    }

    /// The organisation above it on that day: the recorded one, or its heir.
    pub fn parent_on(&self, id: OrganisationId, day: Day) -> Option<&Organisation> {
        let recorded = self.get(id)?.parent?;
        let heirs = self.heirs_on(recorded, day);
        let there = heirs.into_iter().filter_map(|heir| self.get(heir));
        there
            .filter(|parent| parent.life.includes(day))
            .min_by_key(|parent| parent.id)
    }

    /// Bodies of some kinds and one tier within an area, there on that day.
    pub(crate) fn bodies_within(
        &self,
        area: AreaId,
        level: AreaLevel,
        kinds: &[BodyKind],
        day: Day,
    ) -> Vec<OrganisationId> {
        let there = self.organisations.iter().filter(|organisation| {
            let body = organisation.body.filter(|body| body.level == Some(level));
            let is_one = body.is_some_and(|body| kinds.contains(&body.kind));
            is_one && organisation.life.includes(day)
        });
        there
            .filter(|organisation| organisation.area.is_some_and(|own| self.is_in(own, area)))
            .map(|organisation| organisation.id)
            .collect()
    }

    /// Whether an area is the other or lies within it.
    pub(crate) fn is_in(&self, area: AreaId, outer: AreaId) -> bool {
        area == outer || self.areas.above(area).iter().any(|above| above.id == outer)
    }
}

fn spelled(organisation: &Organisation) -> Vec<SpelledName> {
    let mut spelled: Vec<SpelledName> = Vec::new();
    for name in &organisation.names {
        let own = [(&name.short, false), (&name.full, false)];
        let others = name.aliases.iter().map(|alias| (alias, true));
        for (text, is_alias) in own.into_iter().chain(others) {
            let words = words(text);
            let known = spelled
                .iter()
                .any(|other| other.words == words && other.life == name.life);
            if !words.is_empty() && !known {
                spelled.push(SpelledName {
                    words,
                    is_alias,
                    life: name.life,
                });
            }
        }
    }
    spelled
}
