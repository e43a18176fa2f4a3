//! Areas and organisations as the search of the house finds them.

use authz::Action;
use db::Tx;
use kernel::Fault;

use crate::model::area::Area;
use crate::model::area_map::AreaMap;
use crate::model::organisation::Organisation;
use crate::model::words::searched;
use crate::store::organisation::words;
use crate::store::search::{NewFindable, search_put};

/// What an area is in the search.
pub(crate) const AREA: &str = "directory.area";
/// What an organisation is in the search.
pub(crate) const ORGANISATION: &str = "directory.organisation";

/// The address of an area's page.
pub(crate) fn area_link(id: impl std::fmt::Display) -> String {
    format!("/lam-viec/danh-muc/dia-ban/{id}")
}

/// The address of an organisation's page.
pub(crate) fn organisation_link(id: impl std::fmt::Display) -> String {
    format!("/lam-viec/danh-muc/co-quan/{id}")
}

/// Lets an area be found by each of its names.
pub(crate) async fn area_findable(tx: &mut Tx, map: &AreaMap, area: &Area) -> Result<(), Fault> {
    let day = area.life.ended.unwrap_or_else(|| tx.day());
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
        ended_on: area.life.ended,
        words: searched(names.iter().map(String::as_str)),
    };
    search_put(tx, &findable).await
}

/// Lets an organisation be found by each of its names and by its code.
pub(crate) async fn organisation_findable(
    tx: &mut Tx,
    map: &AreaMap,
    organisation: &Organisation,
    code: Option<&str>,
) -> Result<(), Fault> {
    let day = organisation.life.ended.unwrap_or_else(|| tx.day());
    let under = organisation.area.map(|area| map.path_on(area, day));
    let findable = NewFindable {
        subject_kind: ORGANISATION,
        subject: organisation.id.to_string(),
        title: organisation.full_name_on(day),
        under: &under.unwrap_or_default(),
        link: &organisation_link(organisation.id),
        action: Action::ViewOrganisations,
        area: organisation.area,
        organisation: Some(organisation.id),
        ended_on: organisation.life.ended,
        words: words(organisation, code),
    };
    search_put(tx, &findable).await
}

/// The same with a capital at its beginning, as a title has it: `Xã Tân Thành`.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
