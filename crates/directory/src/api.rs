//! The only door for other crates.
//!
//! Reads take `&mut Rx`, which a [`db::Tx`] is too. What a context tells ([`record_event`], [`open_item`], [`close_item`],
//! [`index`]) is written in its own transaction, authorised and audited with its own act.

use std::collections::{BTreeMap, BTreeSet};

use authz::{Action, Actor};
use db::Rx;
use kernel::{AreaId, Day, Fault, OrganisationId, PersonId};

use crate::model::listing::Order;
use crate::queries::mine::{mine_in, waiting_for};
use crate::store::organisation::{
    organisation_by_id, organisation_titles, organisation_titles_ever,
};
use crate::store::organisation_list::organisation_page;
use crate::store::person::{person_by_id, person_by_id_hash};

pub use crate::index::{Findable, forget, index};
pub use crate::keys::DirectoryKeys;
pub use crate::model::area::{AreaKind, AreaLevel};
pub use crate::model::area_by_hand::AreaRefused;
pub use crate::model::event::{NewEvent, Source};
pub use crate::model::item::{ItemFor, ItemId, ItemKind, NewItem, Turn};
pub use crate::model::merger::MergeRefused;
pub use crate::model::organisation::{BodyKind, OrganisationKind};
pub use crate::model::person::{Birth, IdNumber};
pub use crate::model::resolve::{
    AreaResolution, Asked, BodyClass, Candidate, How, Resolution, Why,
};
pub use crate::model::succession::LineKind;
pub use crate::queries::area_ladder::{AreaStep, area_ladder};
pub use crate::queries::mine::{Item as WorkItem, Mine as Work};
pub use crate::queries::person_list::PersonLine;
pub use crate::queries::register_form::{RegisterFormError, areas_offered, communes_offered};
pub use crate::registers::Registers;
pub use crate::tell::{close_item, open_item, record_event};
pub use crate::use_cases::change_person::{ChangePerson, ChangePersonError, change_person};
pub use crate::use_cases::close_area::{CloseArea, close_area};
pub use crate::use_cases::correct_area::{ChangeAreaError, CorrectArea, correct_area};
pub use crate::use_cases::end_organisation::{EndOrganisationError, end_organisation};
pub use crate::use_cases::load_reference::{
    LoadReference, LoadReferenceError, ReferenceLoaded, load_reference,
};
pub use crate::use_cases::merge_organisations::{
    MergeOrganisations, MergeOrganisationsError, OrganisationsMerged, merge_organisations,
};
pub use crate::use_cases::merge_persons::{
    MergePersons, MergePersonsError, PersonsMerged, merge_persons,
};
pub use crate::use_cases::record_area_succession::{
    AreaFollowed, RecordAreaSuccession, RecordAreaSuccessionError, record_area_succession,
};
pub use crate::use_cases::record_succession::{
    OrganisationFollowed, RecordSuccession, RecordSuccessionError, record_succession,
};
pub use crate::use_cases::register_area::{
    AreaRegistered, RegisterArea, RegisterAreaError, register_area,
};
pub use crate::use_cases::register_organisation::{
    OrganisationRegistered, RegisterOrganisation, RegisterOrganisationError, enter_organisation,
    register_organisation,
};
pub use crate::use_cases::register_person::{
    PersonFacts, PersonRegistered, RegisterPersonError, enter_person, register_person,
};
pub use crate::use_cases::rename_organisation::{
    OrganisationRenamed, RenameOrganisation, RenameOrganisationError, rename_organisation,
};
pub use crate::use_cases::view_id_number::{ViewIdNumber, ViewIdNumberError, view_id_number};
pub use crate::web::timeline_of;
pub use crate::web::{DeskPanel, DeskPart, DeskPartFuture};

/// An organisation as other contexts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationSummary {
    /// The record in use: another than was asked for where that one was merged into it.
    pub id: OrganisationId,
    /// Its kind.
    pub kind: OrganisationKind,
    /// What it is among the public bodies, if it is one.
    pub body: Option<BodyKind>,
    /// Its whole name on the day.
    pub name: String,
    /// The same without its area, or shorter.
    pub short_name: String,
    /// Its code, where it has one.
    pub code: Option<String>,
    /// Its area.
    pub area: Option<AreaId>,
    /// The organisation above it, as recorded.
    pub parent: Option<OrganisationId>,
    /// Whether it was there on the day.
    pub is_there: bool,
    /// The address of its page.
    pub link: String,
}

/// The organisation as of a day; of one that was merged, the record that stands for it.
///
/// # Errors
/// The database is away.
pub async fn organisation(
    rx: &mut Rx,
    id: OrganisationId,
    day: Day,
) -> Result<Option<OrganisationSummary>, Fault> {
    let mut found = organisation_by_id(rx, id).await?;
    if let Some(kept) = found.as_ref().and_then(|record| record.merged_into) {
        found = organisation_by_id(rx, kept).await?;
    }
    Ok(found.map(|record| {
        let organisation = record.organisation;
        let name = organisation.name_on(day);
        OrganisationSummary {
            id: organisation.id,
            kind: organisation.kind,
            body: organisation.body.map(|body| body.kind),
            name: name.map(|name| name.full.clone()).unwrap_or_default(),
            short_name: name.map(|name| name.short.clone()).unwrap_or_default(),
            code: record.code,
            area: organisation.area,
            parent: organisation.parent,
            is_there: organisation.life.includes(day),
            link: crate::use_cases::findable::organisation_link(organisation.id),
        }
    }))
}

/// The whole names of some organisations as of a day, in no order; an id that is none is left out.
///
/// # Errors
/// The database is away.
pub async fn names(
    rx: &mut Rx,
    ids: &[OrganisationId],
    day: Day,
) -> Result<Vec<(OrganisationId, String)>, Fault> {
    let titles = organisation_titles(rx, ids, day).await?.into_iter();
    Ok(titles
        .map(|row| (row.organisation, row.full_name))
        .collect())
}

/// The whole names of organisations, each as of a day of its own; who has none then is left out.
///
/// # Errors
/// The database is away.
pub async fn names_on(
    rx: &mut Rx,
    asked: &[(OrganisationId, Day)],
) -> Result<BTreeMap<(OrganisationId, Day), String>, Fault> {
    let ids: BTreeSet<OrganisationId> = asked.iter().map(|(id, _)| *id).collect();
    let ids: Vec<OrganisationId> = ids.into_iter().collect();
    let ever = organisation_titles_ever(rx, &ids).await?;
    let found = asked.iter().filter_map(|(id, day)| {
        let shown = ever
            .iter()
            .find(|(own, _, from, to)| own == id && from <= day && day <= to);
        shown.map(|(_, name, ..)| ((*id, *day), name.clone()))
    });
    Ok(found.collect())
}

/// A person as other contexts name them, the identity number masked; of one that was merged, the record that stands for them.
///
/// # Errors
/// The database is away.
pub async fn person(rx: &mut Rx, id: PersonId) -> Result<Option<PersonLine>, Fault> {
    let mut found = person_by_id(rx, id).await?;
    if let Some(kept) = found.as_ref().and_then(|record| record.person.merged_into) {
        found = person_by_id(rx, kept).await?;
    }
    Ok(found.map(crate::queries::person_list::line))
}

/// The person with this identity number, if one is recorded.
///
/// # Errors
/// The database is away.
pub async fn person_by_id_number(
    rx: &mut Rx,
    keys: &DirectoryKeys,
    number: &IdNumber,
) -> Result<Option<PersonId>, Fault> {
    person_by_id_hash(rx, &keys.found_by(number)).await
}

/// The organisations with these words in a name or with this code, there on the business day, among those that an actor
/// may see: by name, at most so many.
///
/// # Errors
/// The database is away.
pub async fn organisations_called(
    rx: &mut Rx,
    actor: &Actor,
    words: &str,
    most: u32,
) -> Result<Vec<OrganisationSummary>, Fault> {
    let Ok(scope) = actor.scope(Action::ViewOrganisations) else {
        return Ok(Vec::new());
    };
    let day = rx.day();
    let asked = crate::model::listing::Asked::on(day).with_words(words);
    let page = (Order::Name, i64::from(most), 0);
    let mut found = Vec::new();
    for row in organisation_page(rx, &scope, &asked, page).await? {
        found.extend(organisation(rx, row.id, day).await?);
    }
    Ok(found)
}

/// An area with those above it, by their names on a day: `xã Tân Thành, huyện Bù Đốp, tỉnh Bình Phước`.
///
/// # Errors
/// The database is away.
pub async fn area_path(
    registers: &Registers,
    rx: &mut Rx,
    area: AreaId,
    day: Day,
) -> Result<Option<String>, Fault> {
    let map = registers.areas(rx).await?;
    Ok(map.get(area).map(|area| map.path_on(area.id, day)))
}

/// What a written name means, as of a day, in a province, over what is stored: the organisations of every kind but
/// cooperatives, unions and groups, those that officers entered included.
///
/// # Errors
/// The database is away.
pub async fn resolve(
    registers: &Registers,
    rx: &mut Rx,
    written: &str,
    asked: &Asked,
) -> Result<Resolution, Fault> {
    let register = registers.bodies(rx).await?;
    Ok(crate::model::resolve::resolve(written, asked, &register))
}

/// What a written name of an area means, as of a day: `xã Tân Thành, huyện Bù Đốp`.
///
/// # Errors
/// The database is away.
pub async fn resolve_area(
    registers: &Registers,
    rx: &mut Rx,
    written: &str,
    asked: &Asked,
) -> Result<AreaResolution, Fault> {
    let map = registers.areas(rx).await?;
    Ok(crate::model::resolve::resolve_area(written, asked, &map))
}

/// The bodies of a class on the day, such as all departments of the province.
///
/// # Errors
/// The database is away.
pub async fn members_of(
    registers: &Registers,
    rx: &mut Rx,
    class: BodyClass,
    asked: &Asked,
) -> Result<Vec<OrganisationId>, Fault> {
    let register = registers.bodies(rx).await?;
    Ok(crate::model::resolve::members_on(class, asked, &register))
}

/// The organisations that stand for this one on a day, by whole succession: itself, its heir, or several.
///
/// # Errors
/// The database is away.
pub async fn heirs_on(
    registers: &Registers,
    rx: &mut Rx,
    id: OrganisationId,
    day: Day,
) -> Result<Vec<OrganisationId>, Fault> {
    let register = registers.bodies(rx).await?;
    Ok(register.heirs_on(id, day))
}

/// How many pieces of work wait for an actor: the figure beside *Việc của tôi*.
///
/// # Errors
/// The database is away.
pub async fn waiting(rx: &mut Rx, actor: &Actor) -> Result<u32, Fault> {
    let count = waiting_for(rx, actor).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What waits for an actor, as *Việc của tôi* shows it: what is late first, then what falls due.
///
/// # Errors
/// The database is away.
pub async fn work(rx: &mut Rx, actor: &Actor) -> Result<Work, Fault> {
    mine_in(rx, actor).await
}
