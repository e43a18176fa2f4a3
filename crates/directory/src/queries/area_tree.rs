//! The tree of areas as of a day, and areas found by their words.

use std::collections::BTreeSet;

use authz::{Action, Actor, Denied, Located, require};
use db::Db;
use kernel::{AreaId, Day, Fault, text};

use crate::model::area::{Area, AreaKind, AreaLevel};
use crate::model::area_map::AreaMap;
use crate::model::life::Began;
use crate::model::words::{Wanted, searched};
use crate::registers::Registers;

/// Areas that a question shows.
pub(crate) const FOUND_MAX: usize = 60;

/// An area as a list names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaTitle {
    /// Its id.
    pub id: AreaId,
    /// Its kind on the day.
    pub kind: AreaKind,
    /// Kind and name: `xã Bom Bo`.
    pub name: String,
    /// Whether its kind and name on the day were compared with a public text.
    pub verified: bool,
}

/// An area with those in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Branch {
    /// The area.
    pub area: AreaTitle,
    /// Its tier.
    pub level: AreaLevel,
    /// Those directly in it, by name.
    pub inner: Vec<Branch>,
}

/// An area that a question found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundArea {
    /// The area.
    pub area: AreaTitle,
    /// Those above it: `huyện Bù Đăng, tỉnh Bình Phước`.
    pub above: String,
    /// Whether it was there on the day.
    pub is_there: bool,
    /// Its first day, where that is known.
    pub began: Option<Day>,
    /// Its last day.
    pub ended: Option<Day>,
    /// What stands for it on the day, where it is past.
    pub heirs: Vec<(AreaId, String)>,
}

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaTree {
    /// The day of the map.
    pub day: Day,
    /// The provinces of which more is known than their names, with all in them.
    pub detailed: Vec<Branch>,
    /// The others.
    pub others: Vec<AreaTitle>,
    /// How many there are of each tier.
    pub counts: [usize; 3],
    /// What was found, if something was asked.
    pub found: Option<Vec<FoundArea>>,
    /// The days on which the map became another, the oldest first.
    pub turns: Vec<Day>,
    /// The first day of which the map is known; before it, it is taken to have been the same.
    pub known_since: Option<Day>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AreaTreeError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { AreaTreeError from [Denied, Fault] {} }

/// Reads the tree of a day, and what a question finds, on any day.
///
/// # Errors
/// See [`AreaTreeError`].
pub(crate) async fn area_tree(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    day: Day,
    question: &str,
) -> Result<AreaTree, AreaTreeError> {
    require(actor, Action::ViewAreas, &Located::nowhere())?;
    let map = registers.areas(&mut db.read().await?).await?;
    Ok(tree(&map, day, &Wanted::parse(question)))
}

fn tree(map: &AreaMap, day: Day, wanted: &Wanted) -> AreaTree {
    let there = || map.all().iter().filter(|area| area.life.includes(day));
    let count = |level| there().filter(|area| area.level == level).count();
    let (detailed, others): (Vec<_>, Vec<_>) = branches(map, None, day)
        .into_iter()
        .partition(|branch| !branch.inner.is_empty());
    let first_known = there().map(|area| area.life.began.first_known_day());
    AreaTree {
        day,
        detailed,
        others: others.into_iter().map(|branch| branch.area).collect(),
        counts: [AreaLevel::Province, AreaLevel::District, AreaLevel::Commune].map(count),
        found: (!wanted.is_empty()).then(|| found(map, day, wanted)),
        turns: turns(map),
        known_since: first_known.filter(|since| *since > day).min(),
    }
}

/// The days on which areas followed others.
fn turns(map: &AreaMap) -> Vec<Day> {
    let days: BTreeSet<Day> = map.lines().iter().map(|line| line.on).collect();
    days.into_iter().collect()
}

/// The areas in one on a day, with all in them, by name.
pub(crate) fn branches(map: &AreaMap, parent: Option<AreaId>, day: Day) -> Vec<Branch> {
    let mut children: Vec<&Area> = map.children_on(parent, day).collect();
    children.sort_by_cached_key(|area| sort_key(area, day));
    let branch = |area: &Area| Branch {
        area: title(area, day),
        level: area.level,
        inner: branches(map, Some(area.id), day),
    };
    children.into_iter().map(branch).collect()
}

fn sort_key(area: &Area, day: Day) -> String {
    let name = area.name_on(day);
    text::sort_key(name.map_or("", |name| name.name.as_str()))
}

/// An area by its kind and name on a day.
pub(crate) fn title(area: &Area, day: Day) -> AreaTitle {
    AreaTitle {
        id: area.id,
        // Every area has a name; were one without, it would have no kind to call it by either.
        kind: area.kind_on(day).unwrap_or(AreaKind::Province),
        name: area.full_name_on(day),
        verified: area.basis.verified && area.name_on(day).is_some_and(|name| name.basis.verified),
    }
}

/// Those that are there on the day first, then those of other days; by name.
fn found(map: &AreaMap, day: Day, wanted: &Wanted) -> Vec<FoundArea> {
    let mut hits: Vec<&Area> = map.all().iter().filter(|area| fits(area, wanted)).collect();
    hits.sort_by_cached_key(|area| {
        let (is_there, tier) = (area.life.includes(day), area.level);
        (!is_there, tier, sort_key(area, day), area.id)
    });
    let hits = hits.into_iter().take(FOUND_MAX);
    hits.map(|area| found_one(map, day, area)).collect()
}

fn fits(area: &Area, wanted: &Wanted) -> bool {
    let names = area.names.iter().map(|name| (name.full(), &name.aliases));
    let mut texts = names.map(|(full, aliases)| {
        let aliases = aliases.iter().map(String::as_str);
        searched(std::iter::once(full.as_str()).chain(aliases))
    });
    texts.any(|words| wanted.fits(&words)) || area.code == wanted.typed()
}

fn found_one(map: &AreaMap, day: Day, area: &Area) -> FoundArea {
    let is_there = area.life.includes(day);
    // Of an area of another day one tells where it lay then.
    let then = match area.life.ended {
        Some(ended) if ended < day => ended,
        Some(_) | None => day.max(area.life.began.first_known_day()),
    };
    let day_of_names = if is_there { day } else { then };
    let heirs = match area.life.is_over_on(day) {
        true => heirs(map, area.id, day),
        false => Vec::new(),
    };
    FoundArea {
        area: title(area, day_of_names),
        above: above(map, area.id, day_of_names),
        is_there,
        began: began(area),
        ended: area.life.ended,
        heirs,
    }
}

/// Those above an area on a day: `huyện Bù Đăng, tỉnh Bình Phước`.
pub(crate) fn above(map: &AreaMap, id: AreaId, day: Day) -> String {
    let names = map.above(id).into_iter().map(|area| area.full_name_on(day));
    names.collect::<Vec<_>>().join(", ")
}

/// What stands for an area on a day, with those above.
pub(crate) fn heirs(map: &AreaMap, id: AreaId, day: Day) -> Vec<(AreaId, String)> {
    let heirs = map.heirs_on(id, day).into_iter();
    let there = heirs.filter(|heir| *heir != id);
    there.map(|heir| (heir, map.path_on(heir, day))).collect()
}

/// The first day of an area, where it is known.
pub(crate) fn began(area: &Area) -> Option<Day> {
    match area.life.began {
        Began::On(day) => Some(day),
        Began::SeenOn(_) => None,
    }
}
