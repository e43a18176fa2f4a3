//! One area with its names, those before and after it, and what lies in it.

use authz::{Action, Actor, Denied, Located, locate, may, require};
use db::Db;
use kernel::{AreaId, Day, Fault, Instant};

use crate::model::area::{Area, AreaKind, AreaLevel};
use crate::model::area_map::AreaMap;
use crate::model::life::{Basis, Life};
use crate::model::succession::LineKind;
use crate::queries::area_tree::{AreaTitle, Branch, branches, heirs, title};
use crate::registers::Registers;
use crate::store::area::area_mark;
use crate::store::organisation_list::{OrganisationLineRow, organisation_list_of_area};

/// Organisations of the area that the screen shows.
pub(crate) const ORGANISATIONS_MAX: u32 = 200;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaProfile {
    /// The day of the map.
    pub day: Day,
    /// The area by its name on the day.
    pub area: AreaTitle,
    /// Its code in the state's list.
    pub code: String,
    /// Its tier.
    pub level: AreaLevel,
    /// How long it was there.
    pub life: Life,
    /// On what that rests.
    pub basis: Basis,
    /// Those above it, the nearest first.
    pub above: Vec<AreaTitle>,
    /// Its names over time, the oldest first.
    pub names: Vec<NameOfArea>,
    /// Those it was made from.
    pub predecessors: Vec<Relative>,
    /// What the merger named, where the predecessors are in no list.
    pub merged_from_text: Option<String>,
    /// Those it went into.
    pub successors: Vec<Relative>,
    /// What stands for it on the map of today, where it is past.
    pub today: Vec<(AreaId, String)>,
    /// Those directly in it.
    pub inner: Vec<Branch>,
    /// The organisations of the area itself, as far as one may see them.
    pub organisations: Vec<OrganisationLineRow>,
    /// Counts its changes by hand; a form sends it back.
    pub version: i64,
    /// Who changed it by hand last, and when.
    pub changed: Option<(String, Instant)>,
    /// Whether a successor may be recorded.
    pub may_follow: bool,
}

/// A name of an area, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameOfArea {
    /// Its kind then.
    pub kind: AreaKind,
    /// Kind and name.
    pub full: String,
    /// How long it had this name.
    pub life: Life,
    /// On what that rests.
    pub basis: Basis,
}

/// An area before or after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relative {
    /// The other area, by its name on its last or first day.
    pub area: AreaTitle,
    /// Those above it then.
    pub path: String,
    /// The successor's first day with it.
    pub on: Day,
    /// How.
    pub kind: LineKind,
    /// On what that rests.
    pub basis: Basis,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AreaProfileError {
    /// The policy, or there is no such area.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { AreaProfileError from [Denied, Fault] {} }

/// Reads an area as of a day; without one, as of today or as of its last day.
///
/// # Errors
/// See [`AreaProfileError`].
pub(crate) async fn area_profile(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    id: AreaId,
    day: Option<Day>,
) -> Result<AreaProfile, AreaProfileError> {
    require(actor, Action::ViewAreas, &Located::nowhere())?;
    let mut rx = db.read().await?;
    let map = registers.areas(&mut rx).await?;
    let area = map.get(id).ok_or(Denied::Hidden)?;
    let today = rx.day();
    let day = day.unwrap_or_else(|| nearest(&area.life, today));
    let mut profile = profile(&map, area, day, today);
    // Whoever sees no organisations sees the area all the same.
    if let Ok(scope) = actor.scope(Action::ViewOrganisations) {
        let asked = (id, day);
        profile.organisations =
            organisation_list_of_area(&mut rx, &scope, asked, ORGANISATIONS_MAX).await?;
    }
    let located = locate(&mut rx, Some(id), None).await?;
    profile.may_follow = may(actor, Action::RecordSuccession, &located);
    let mark = area_mark(&mut rx, id).await?.ok_or(Denied::Hidden)?;
    profile.version = mark.version;
    profile.changed = mark.changed_by.zip(mark.changed_at);
    Ok(profile)
}

/// The day itself, or the nearest on which something was there.
pub(crate) fn nearest(life: &Life, day: Day) -> Day {
    let first = life.began.first_known_day();
    match life.ended {
        Some(ended) if ended < day => ended,
        Some(_) | None if !life.includes(day) => first,
        Some(_) | None => day,
    }
}

fn profile(map: &AreaMap, area: &Area, day: Day, today: Day) -> AreaProfile {
    let past = map.lines_to(area.id).filter_map(|line| {
        let day = line.on.plus_days(-1);
        relative(map, (line.from, day), (line.on, line.kind, &line.basis))
    });
    let later = map
        .lines_from(area.id)
        .filter_map(|line| relative(map, (line.to, line.on), (line.on, line.kind, &line.basis)));
    let names = area.names.iter().map(|name| NameOfArea {
        kind: name.kind,
        full: name.full(),
        life: name.life,
        basis: name.basis.clone(),
    });
    AreaProfile {
        day,
        area: title(area, day),
        code: area.code.clone(),
        level: area.level,
        life: area.life,
        basis: area.basis.clone(),
        above: map
            .above(area.id)
            .iter()
            .map(|area| title(area, day))
            .collect(),
        names: names.collect(),
        predecessors: past.collect(),
        merged_from_text: area.merged_from_text.clone(),
        successors: later.collect(),
        today: match area.life.is_over_on(today) {
            true => heirs(map, area.id, today),
            false => Vec::new(),
        },
        inner: branches(map, Some(area.id), day),
        organisations: Vec::new(),
        version: 1,
        changed: None,
        may_follow: false,
    }
}

fn relative(
    map: &AreaMap,
    (id, day): (AreaId, Day),
    (on, kind, basis): (Day, LineKind, &Basis),
) -> Option<Relative> {
    let area = map.get(id)?;
    Some(Relative {
        area: title(area, day),
        path: super::area_tree::above(map, id, day),
        on,
        kind,
        basis: basis.clone(),
    })
}
