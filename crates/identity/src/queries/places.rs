//! Places of roles: what they are called, and which of them an actor may give a role at.

use std::collections::{BTreeMap, BTreeSet};

use authz::{Action, Actor, Located, Place, may};
use db::Db;
use directory::api::{Registers, area_path, names, organisation, organisations_called};
use directory::model::area_map::AreaMap;
use kernel::{AreaId, Day, Fault, OrganisationId, text};

/// Organisations from which one is chosen.
const CALLED_MAX: u32 = 30;

/// The names of places on the business day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PlaceNames(BTreeMap<Place, String>);

impl PlaceNames {
    /// The name of an area or an organisation that the directory knows.
    pub(crate) fn of(&self, place: Place) -> Option<&str> {
        self.0.get(&place).map(String::as_str)
    }
}

/// Reads what these places are called.
///
/// # Errors
/// The database is away.
pub(crate) async fn place_names(
    db: &Db,
    registers: &Registers,
    places: impl IntoIterator<Item = Place>,
) -> Result<PlaceNames, Fault> {
    let places: BTreeSet<Place> = places.into_iter().collect();
    let mut rx = db.read().await?;
    let day = rx.day();
    let (mut found, mut organisations) = (BTreeMap::new(), Vec::new());
    for place in places {
        match place {
            Place::Installation => {}
            Place::Area(area) => {
                let name = area_path(registers, &mut rx, area, day).await?;
                found.extend(name.map(|name| (place, name)));
            }
            Place::Organisation(organisation) => organisations.push(organisation),
        }
    }
    let names = names(&mut rx, &organisations, day).await?.into_iter();
    found.extend(names.map(|(id, name)| (Place::Organisation(id), name)));
    Ok(PlaceNames(found))
}

/// An area to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaChoice {
    /// The area.
    pub(crate) id: AreaId,
    /// Kind and name.
    pub(crate) name: String,
    /// How many areas lie above it in the list.
    pub(crate) depth: usize,
}

/// Where an actor may do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlaceChoices {
    /// Whether in the whole installation.
    pub(crate) everywhere: bool,
    /// In which areas, those of the map of the business day, each above those in it.
    pub(crate) areas: Vec<AreaChoice>,
}

/// Reads where an actor may do something; choices protect nothing.
///
/// # Errors
/// The database is away.
pub(crate) async fn place_choices(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    action: Action,
) -> Result<PlaceChoices, Fault> {
    let mut rx = db.read().await?;
    let (day, map) = (rx.day(), registers.areas(&mut rx).await?);
    let mut areas = Vec::new();
    // Of the other provinces only the names are known: nobody's work lies there.
    let provinces = children(&map, None, day).into_iter();
    for (id, name) in provinces.filter(|(id, _)| map.children_on(Some(*id), day).next().is_some()) {
        let province = AreaChoice { id, name, depth: 0 };
        add(&map, day, province, &mut areas);
    }
    let within = |area: AreaId| {
        let above = map.above(area).into_iter();
        above.fold(Located::nowhere().under_area(area), |located, area| {
            located.under_area(area.id)
        })
    };
    areas.retain(|choice| may(actor, action, &within(choice.id)));
    Ok(PlaceChoices {
        everywhere: may(actor, action, &Located::nowhere()),
        areas,
    })
}

/// An area, then those in it.
fn add(map: &AreaMap, day: Day, area: AreaChoice, to: &mut Vec<AreaChoice>) {
    let (above, depth) = (area.id, area.depth + 1);
    to.push(area);
    for (id, name) in children(map, Some(above), day) {
        add(map, day, AreaChoice { id, name, depth }, to);
    }
}

fn children(map: &AreaMap, parent: Option<AreaId>, day: Day) -> Vec<(AreaId, String)> {
    let mut children: Vec<_> = map.children_on(parent, day).collect();
    children.sort_by_cached_key(|area| {
        let name = area.name_on(day);
        text::sort_key(name.map_or("", |name| name.name.as_str()))
    });
    let named = children.into_iter();
    named
        .map(|area| (area.id, area.full_name_on(day)))
        .collect()
}

/// What somebody has written where an organisation is to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Called {
    /// This organisation.
    One(OrganisationId),
    /// One of these, or none, each with its place.
    AnyOf(Vec<(OrganisationId, String)>),
}

/// Finds the organisation of an id or a name: the one that is called so exactly; else those among which to choose, of
/// those that the actor may see.
///
/// # Errors
/// The database is away.
pub(crate) async fn organisation_called(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    written: &str,
) -> Result<Called, Fault> {
    let mut rx = db.read().await?;
    let day = rx.day();
    if let Ok(id) = OrganisationId::parse(written) {
        let found = organisation(&mut rx, id, day).await?;
        return Ok(found.map_or(Called::AnyOf(Vec::new()), |found| Called::One(found.id)));
    }
    let found = organisations_called(&mut rx, actor, written, CALLED_MAX).await?;
    let wanted = text::fold(written);
    let is_it = |name: &str| text::fold(name) == wanted;
    let mut exact = found.iter().filter(|one| {
        is_it(&one.name) || is_it(&one.short_name) || one.code.as_deref().is_some_and(is_it)
    });
    if let (Some(one), None) = (exact.next(), exact.next()) {
        return Ok(Called::One(one.id));
    }
    let mut choices = Vec::with_capacity(found.len());
    for one in found {
        let area = match one.area {
            Some(area) => area_path(registers, &mut rx, area, day).await?,
            None => None,
        };
        let name = area.map_or(one.name.clone(), |area| format!("{} – {area}", one.name));
        choices.push((one.id, name));
    }
    Ok(Called::AnyOf(choices))
}
