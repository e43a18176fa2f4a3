//! Who acts for a body: its own people, or an officer of the Alliance by its letter.

use authz::{Action, Actor, Located, Place, Role, locate, may};
use db::Rx;
use directory::api::BodyKind;
use kernel::{AccountId, AreaId, Day, Fault, OrganisationId};

use crate::model::entry::Entry;
use crate::model::kind::{Kind, Verifier};
use crate::store::entry::subject_list;
use crate::store::map::areas_above;

/// The responsible body and where it lies.
#[derive(Debug, Clone)]
pub(crate) struct BodyPlace {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) kind: Option<BodyKind>,
    pub(crate) area: Option<AreaId>,
    /// Whether its area lies in another, as a district does in a province.
    pub(crate) is_local: bool,
    pub(crate) located: Located,
}

/// The body, if there is one with this id.
pub(crate) async fn body_place(
    rx: &mut Rx,
    id: OrganisationId,
    day: Day,
) -> Result<Option<BodyPlace>, Fault> {
    let Some(found) = directory::api::organisation(rx, id, day).await? else {
        return Ok(None);
    };
    let today = rx.day();
    let above = match found.area {
        Some(area) => areas_above(rx, area, today).await?,
        None => Vec::new(),
    };
    Ok(Some(BodyPlace {
        id: found.id,
        name: found.name,
        kind: found.body,
        area: found.area,
        is_local: above.iter().any(|area| Some(*area) != found.area),
        located: locate(rx, found.area, Some(id)).await?,
    }))
}

/// Where an entry lies, for whoever wants to see it.
pub(crate) async fn entry_place(rx: &mut Rx, entry: &Entry) -> Result<Located, Fault> {
    locate(rx, entry.area, Some(entry.body)).await
}

/// How much of an entry somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sight {
    /// All of it: it lies in their places.
    Whole,
    /// It is about their organisation and lies elsewhere: read only, and no word of the others that it is about.
    AsSubject,
}

/// How much of an entry this actor sees; none where, for them, there is no such entry. The lists say the same in SQL.
pub(crate) async fn sight(
    rx: &mut Rx,
    actor: &Actor,
    entry: &Entry,
) -> Result<Option<Sight>, Fault> {
    let place = entry_place(rx, entry).await?;
    if may(actor, Action::ViewEvidence, &place) {
        return Ok(Some(Sight::Whole));
    }
    let subjects = subject_list(rx, entry.id).await?;
    let own = own_subjects(rx, actor, &subjects).await?;
    Ok((!own.is_empty()).then_some(Sight::AsSubject))
}

/// Those of the subjects at whose place this actor is.
pub(crate) async fn own_subjects(
    rx: &mut Rx,
    actor: &Actor,
    subjects: &[OrganisationId],
) -> Result<Vec<OrganisationId>, Fault> {
    let mut own = Vec::new();
    for subject in subjects {
        let place = locate(rx, None, Some(*subject)).await?;
        if may(actor, Action::ViewEvidence, &place) {
            own.push(*subject);
        }
    }
    Ok(own)
}

/// The actor without what any of these handed over: who stands in for somebody does not answer for what that person did.
pub(crate) fn apart_from(actor: &Actor, others: [Option<AccountId>; 2]) -> Actor {
    let mut apart = actor.clone();
    apart.grants.retain(|grant| {
        grant
            .delegated_by
            .is_none_or(|by| !others.contains(&Some(by)))
    });
    apart
}

impl BodyPlace {
    fn is_alliance(&self) -> bool {
        self.kind == Some(BodyKind::Alliance)
    }

    /// Whether the Alliance verifies what this body records of a kind.
    fn is_verified_by_alliance(&self, kind: &Kind) -> bool {
        self.is_alliance() || kind.verified_by == Verifier::Alliance
    }

    /// The actor with those roles only by which one belongs to this body. An officer of the Alliance reaches every body of
    /// the province, and belongs to none but the Alliance; an officer of the Fund likewise.
    pub(crate) fn own_people(&self, actor: &Actor) -> Actor {
        let mut own = actor.clone();
        own.grants.retain(|grant| match grant.role {
            Role::AllianceOfficer | Role::AllianceLeader => self.is_alliance(),
            Role::FundOfficer => {
                self.kind == Some(BodyKind::Fund) || grant.place == Place::Organisation(self.id)
            }
            Role::AreaOfficer => self.is_local || grant.place == Place::Organisation(self.id),
            Role::ProvinceLeader
            | Role::BodyOfficer
            | Role::CooperativeDirector
            | Role::CooperativeAccountant
            | Role::TeamHead
            | Role::Administrator => true,
        });
        own
    }

    /// Whoever verifies for this body what is recorded of a kind.
    pub(crate) fn verifiers(&self, actor: &Actor, kind: &Kind) -> Actor {
        if self.is_verified_by_alliance(kind) {
            let mut own = actor.clone();
            own.grants
                .retain(|grant| matches!(grant.role, Role::AllianceOfficer | Role::AllianceLeader));
            own
        } else {
            self.own_people(actor)
        }
    }

    /// Whether an actor may act for it by letter.
    pub(crate) fn may_by_letter(&self, actor: &Actor) -> bool {
        may(actor, Action::ActByLetter, &self.located)
    }

    /// For whom work of this body waits: the role of its people, and where.
    pub(crate) fn holders(&self, kind: &Kind) -> (Role, Place) {
        let by_area = self.area.map_or(Place::Organisation(self.id), Place::Area);
        if self.is_verified_by_alliance(kind) {
            (Role::AllianceOfficer, by_area)
        } else if self.is_local && self.kind == Some(BodyKind::Committee) {
            (Role::AreaOfficer, by_area)
        } else if self.kind == Some(BodyKind::Fund) {
            (Role::FundOfficer, by_area)
        } else {
            (Role::BodyOfficer, Place::Organisation(self.id))
        }
    }

    /// For whom a countersignature waits: other officers of the Alliance.
    pub(crate) fn countersigners(&self) -> (Role, Place) {
        let by_area = self.area.map_or(Place::Organisation(self.id), Place::Area);
        (Role::AllianceOfficer, by_area)
    }
}
