//! All areas together: the tree of a day, and what became of an older one.

use std::collections::HashMap;

use kernel::{AreaId, Day};

use super::area::{Area, AreaKind, AreaLevel};
use super::life::Life;
use super::spelling::{Word, words};
use super::succession::{AreaLine, heirs_on};

/// The areas of every time with their lines of succession.
#[derive(Debug, Clone, Default)]
pub struct AreaMap {
    areas: Vec<Area>,
    lines: Vec<AreaLine>,
    by_id: HashMap<AreaId, usize>,
    children: HashMap<Option<AreaId>, Vec<usize>>,
    spelled: HashMap<AreaId, Vec<SpelledArea>>,
}

/// One of an area's names with its words.
#[derive(Debug, Clone)]
pub(crate) struct SpelledArea {
    pub(crate) kind: AreaKind,
    pub(crate) words: Vec<Word>,
    pub(crate) is_alias: bool,
    pub(crate) life: Life,
}

impl AreaMap {
    /// The map of these areas, in the order given.
    pub fn new(areas: Vec<Area>, lines: Vec<AreaLine>) -> Self {
        let mut by_id = HashMap::new();
        let mut children: HashMap<Option<AreaId>, Vec<usize>> = HashMap::new();
        for (index, area) in areas.iter().enumerate() {
            by_id.insert(area.id, index);
            children.entry(area.parent).or_default().push(index);
        }
        let spelled = areas.iter().map(|area| (area.id, spelled(area))).collect();
        Self {
            areas,
            lines,
            by_id,
            children,
            spelled,
        }
    }

    pub(crate) fn spelled(&self, id: AreaId) -> &[SpelledArea] {
        self.spelled.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Every area of every time.
    pub fn all(&self) -> &[Area] {
        &self.areas
    }

    /// Every line of succession.
    pub fn lines(&self) -> &[AreaLine] {
        &self.lines
    }

    /// The area with this id.
    pub fn get(&self, id: AreaId) -> Option<&Area> {
        self.by_id.get(&id).and_then(|&index| self.areas.get(index))
    }

    /// The areas that belong directly to this one on that day; to none, the provinces.
    pub fn children_on(&self, parent: Option<AreaId>, day: Day) -> impl Iterator<Item = &Area> {
        let indices = self.children.get(&parent).into_iter().flatten();
        indices
            .filter_map(|&index| self.areas.get(index))
            .filter(move |area| area.life.includes(day))
    }

    /// All areas of one tier within this one on that day.
    pub fn within_on(&self, area: AreaId, level: AreaLevel, day: Day) -> Vec<&Area> {
        let mut found = Vec::new();
        for child in self.children_on(Some(area), day) {
            if child.level == level {
                found.push(child);
            } else {
                found.extend(self.within_on(child.id, level, day));
            }
        }
        found
    }

    /// The areas above this one, the nearest first.
    pub fn above(&self, id: AreaId) -> Vec<&Area> {
        let mut found: Vec<&Area> = Vec::new();
        let mut next = self.get(id).and_then(|area| area.parent);
        while let Some(area) = next.and_then(|id| self.get(id)) {
            if found.iter().any(|seen| seen.id == area.id) {
                break;
            }
            found.push(area);
            next = area.parent;
        }
        found
    }

    /// Lines to its successors.
    pub fn lines_from(&self, id: AreaId) -> impl Iterator<Item = &AreaLine> {
        self.lines.iter().filter(move |line| line.from == id)
    }

    /// Lines from its predecessors.
    pub fn lines_to(&self, id: AreaId) -> impl Iterator<Item = &AreaLine> {
        self.lines.iter().filter(move |line| line.to == id)
    }

    /// The areas that stand for this one on that day. A district of 2023 has none of its own tier in 2026: then they are
    /// the communes that hold its territory.
    pub fn heirs_on(&self, id: AreaId, day: Day) -> Vec<AreaId> {
        let heirs = heirs_on(id, day, |id| {
            let whole = self.lines_from(id).filter(|line| line.kind.is_whole());
            whole.map(|line| (line.to, line.on)).collect()
        });
        let mut found: Vec<AreaId> = heirs
            .into_iter()
            .flat_map(|heir| match self.get(heir) {
                Some(area) if area.life.is_over_on(day) => self.heirs_of_children(heir, day),
                Some(_) | None => vec![heir],
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn heirs_of_children(&self, id: AreaId, day: Day) -> Vec<AreaId> {
        let last = self.get(id).and_then(|area| area.life.ended);
        let children = last
            .into_iter()
            .flat_map(|last| self.children_on(Some(id), last));
        children
            .flat_map(|child| self.heirs_on(child.id, day))
            .collect()
    }

    /// Its name with those above it on that day: `xã Tân Thành, huyện Bù Đốp, tỉnh Bình Phước`.
    pub fn path_on(&self, id: AreaId, day: Day) -> String {
        let own = self.get(id).into_iter();
        let names = own.chain(self.above(id)).map(|area| area.full_name_on(day));
        names.collect::<Vec<_>>().join(", ")
    }
}

fn spelled(area: &Area) -> Vec<SpelledArea> {
    let names = area.names.iter().flat_map(|name| {
        let own = std::iter::once((&name.name, false));
        let others = name.aliases.iter().map(|alias| (alias, true));
        own.chain(others).map(|(text, is_alias)| SpelledArea {
            kind: name.kind,
            words: words(text),
            is_alias,
            life: name.life,
        })
    });
    names.collect()
}
