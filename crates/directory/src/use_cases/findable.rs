//! Areas and organisations as the search of the house finds them.

use authz::Action;
use db::Tx;
use kernel::{Day, Fault};

use crate::model::area::Area;
use crate::model::area_map::AreaMap;
use crate::model::life::{Began, Life};
use crate::model::organisation::Organisation;
use crate::model::words::searched;
use crate::store::area::area_path;
use crate::store::organisation::words;
use crate::store::person::PersonRecord;
use crate::store::search::{NewFindable, search_put};

/// What an area is in the search.
pub(crate) const AREA: &str = "directory.area";
/// What an organisation is in the search.
pub(crate) const ORGANISATION: &str = "directory.organisation";
/// What a person is in the search.
pub(crate) const PERSON: &str = "directory.person";

/// The address of an area's page.
pub(crate) fn area_link(id: impl std::fmt::Display) -> String {
    format!("/lam-viec/danh-muc/dia-ban/{id}")
}

/// The address of an organisation's page.
pub(crate) fn organisation_link(id: impl std::fmt::Display) -> String {
    format!("/lam-viec/danh-muc/co-quan/{id}")
}

/// The address of a person's page.
pub(crate) fn person_link(id: impl std::fmt::Display) -> String {
    format!("/lam-viec/danh-muc/ca-nhan/{id}")
}

/// Lets an area be found by each of its names.
pub(crate) async fn area_findable(tx: &mut Tx, map: &AreaMap, area: &Area) -> Result<(), Fault> {
    let day = day_of_names(&area.life, tx.day());
    let above: Vec<String> = map
        .above(area.id)
        .iter()
        .map(|above| above.full_name_on(day))
        .collect();
    let names: Vec<String> = area
        .names
        .iter()
        .flat_map(|name| std::iter::once(name.full()).chain(name.aliases.clone()))
        .collect();
    let findable = NewFindable {
        subject_kind: AREA,
        subject: area.id.to_string(),
        title: &capitalised(&area.full_name_on(day)),
        under: &above.join(", "),
        link: &area_link(area.id),
        action: Action::ViewAreas,
        area: Some(area.id),
        organisation: None,
        begins_on: begins(&area.life),
        ended_on: area.life.ended,
        words: searched(names.iter().map(String::as_str)),
    };
    search_put(tx, &findable).await
}

/// Lets an organisation be found by each of its names and by its code; `under` is its area with those above.
pub(crate) async fn organisation_findable(
    tx: &mut Tx,
    organisation: &Organisation,
    code: Option<&str>,
    under: &str,
) -> Result<(), Fault> {
    let day = day_of_names(&organisation.life, tx.day());
    let findable = NewFindable {
        subject_kind: ORGANISATION,
        subject: organisation.id.to_string(),
        title: organisation.full_name_on(day),
        under,
        link: &organisation_link(organisation.id),
        action: Action::ViewOrganisations,
        area: organisation.area,
        organisation: Some(organisation.id),
        begins_on: begins(&organisation.life),
        ended_on: organisation.life.ended,
        words: words(organisation, code),
    };
    search_put(tx, &findable).await
}

/// Lets a person be found by their name, by those who may see them.
pub(crate) async fn person_findable(tx: &mut Tx, record: &PersonRecord) -> Result<(), Fault> {
    let day = tx.day();
    let under = match record.area {
        Some(area) => area_path(tx, area, day).await?,
        None => String::new(),
    };
    let name = record.person.name.as_str();
    let findable = NewFindable {
        subject_kind: PERSON,
        subject: record.person.id.to_string(),
        title: name,
        under: &under,
        link: &person_link(record.person.id),
        action: Action::ViewPersons,
        area: record.area,
        organisation: record.organisation,
        begins_on: None,
        ended_on: None,
        words: searched([name]),
    };
    search_put(tx, &findable).await
}

/// The day by whose names something is found: its last one where it has an end, else today, or its first one.
pub(crate) fn day_of_names(life: &Life, today: Day) -> Day {
    life.ended
        .unwrap_or_else(|| today.max(life.began.first_known_day()))
}

fn begins(life: &Life) -> Option<Day> {
    match life.began {
        Began::On(day) => Some(day),
        Began::SeenOn(_) => None,
    }
}

/// The same with a capital at its beginning, as a title has it: `Xã Tân Thành`.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
