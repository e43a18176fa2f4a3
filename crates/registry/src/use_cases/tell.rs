//! What the register tells the rest of the house: the one timeline, the search, whose work waits.

use authz::{Action, Place, Role};
use db::Tx;
use directory::api::{
    Findable, ItemFor, ItemKind, NewEvent, NewItem, Source, close_item, index, open_item,
    record_event,
};
use kernel::{Day, Fault, OrganisationId, text};

use crate::model::dossier::{DossierId, StepRow};
use crate::model::listing::searched;
use crate::model::record::Record;
use crate::store::cooperative::{Cooperative, Keys};
use crate::store::dossier::Dossier;

/// The list of cooperatives.
pub(crate) const COOPERATIVES: &str = "/lam-viec/hop-tac-xa";

/// The page of one.
pub(crate) fn cooperative_link(id: OrganisationId) -> String {
    format!("{COOPERATIVES}/{id}")
}

/// The page of a dossier.
pub(crate) fn dossier_link(id: DossierId) -> String {
    format!("{COOPERATIVES}/ho-so/{id}")
}

/// By what a list finds and sorts it.
pub(crate) fn keys(name: &str, code: Option<&str>, record: &Record) -> Keys {
    let officers = record.officers.iter().map(|it| it.name.as_str());
    let products = record.products.iter().map(|it| it.name.as_str());
    let phone = record.phone.as_ref().map(|it| it.as_str());
    let numbers = code
        .into_iter()
        .chain(record.number.as_deref())
        .chain(phone);
    let all = std::iter::once(name)
        .chain(numbers)
        .chain(officers)
        .chain(products);
    Keys {
        sort_key: text::sort_key(name),
        words: searched(all),
    }
}

/// Lets the search of the house find it.
pub(crate) async fn findable(tx: &mut Tx, cooperative: &Cooperative) -> Result<(), Fault> {
    let record = &cooperative.record;
    let numbers = cooperative.code.iter().chain(&record.number).cloned();
    let officers = record.officers.iter().map(|it| it.name.clone());
    let found = Findable {
        kind: "registry.cooperative",
        id: cooperative.id.to_string(),
        title: cooperative.name.clone(),
        under: record.address.clone().unwrap_or_default(),
        words: numbers.chain(officers).collect(),
        link: cooperative_link(cooperative.id),
        action: Action::ViewCooperatives,
        area: Some(record.seat),
        organisation: Some(cooperative.id),
        begins_on: cooperative.began,
        ended_on: cooperative.ended,
    };
    index(tx, &found).await
}

/// What is told of a cooperative on its timeline.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) kind: &'static str,
    pub(crate) text_key: &'static str,
    pub(crate) day: Day,
    pub(crate) facts: Vec<(&'static str, String)>,
    /// What tells it: its sort, and its id.
    pub(crate) source: (&'static str, String),
    pub(crate) has_evidence: bool,
}

/// Writes it on the one timeline.
pub(crate) async fn tell(tx: &mut Tx, of: OrganisationId, told: Told) -> Result<(), Fault> {
    let (kind, id) = told.source;
    let event = NewEvent {
        organisation: of,
        kind: told.kind,
        day: told.day,
        text_key: told.text_key,
        facts: told.facts,
        source: Source {
            kind,
            id,
            link: Some(cooperative_link(of)),
        },
        has_evidence: told.has_evidence,
    };
    record_event(tx, &event).await
}

/// Says whose work the next step of a dossier is, or that none is left.
pub(crate) async fn next_step(
    tx: &mut Tx,
    dossier: &Dossier,
    (next, due): (Option<&StepRow>, Option<Day>),
) -> Result<(), Fault> {
    let key = format!("registry.dossier/{}", dossier.id);
    if next.is_none() {
        close_item(tx, &key).await?;
        return Ok(());
    }
    let item = NewItem {
        key,
        whose: ItemFor::Role {
            role: Role::AllianceOfficer,
            place: Place::Area(dossier.seat),
        },
        kind: ItemKind::Task,
        due,
        link: dossier_link(dossier.id),
        text_key: match dossier.kind {
            crate::model::dossier::DossierKind::Found => "registry-item-found",
            crate::model::dossier::DossierKind::Voluntary
            | crate::model::dossier::DossierKind::Compulsory => "registry-item-dissolve",
        },
        facts: vec![("name", dossier.name.clone())],
    };
    open_item(tx, &item).await
}
