//! Who is told what waits: the items of *Việc của tôi*.

use std::collections::BTreeMap;

use authz::{Place, Role};
use db::Tx;
use directory::api::{ItemFor, ItemKind, NewItem, OrganisationKind, close_item, open_item};
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::difficulty::{DifficultyId, DifficultyLevel};
use crate::model::draft::PlanId;
use crate::model::obligation::ObligationId;
use crate::model::task::TaskId;
use crate::store::obligation::NewObligation;

/// Where the work of a body is laid: for whoever has this role there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Desk {
    role: Role,
    place: Place,
}

/// The desks of the bodies of a plan, each looked up once.
#[derive(Debug)]
pub(crate) struct Desks {
    alliance: OrganisationId,
    area: AreaId,
    known: BTreeMap<OrganisationId, Desk>,
}

impl Desks {
    /// Those of a plan of this Alliance in this area.
    pub(crate) fn of(alliance: OrganisationId, area: AreaId) -> Self {
        let known = BTreeMap::new();
        Self {
            alliance,
            area,
            known,
        }
    }

    /// How many were looked up.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.known.len()).unwrap_or(u32::MAX)
    }

    /// The desk of a body: its focal point; of the Alliance its officers, of a cooperative its director, of a district or
    /// commune, which lies below the plan's area, the officer of that area.
    ///
    /// # Errors
    /// The database is away.
    pub(crate) async fn of_body(
        &mut self,
        tx: &mut Tx,
        body: OrganisationId,
    ) -> Result<Desk, Fault> {
        if let Some(desk) = self.known.get(&body) {
            return Ok(*desk);
        }
        let day = tx.day();
        let summary = directory::api::organisation(tx, body, day).await?;
        let place = Place::Organisation(body);
        let role = match summary.as_ref().map(|summary| summary.kind) {
            _ if body == self.alliance => Role::AllianceOfficer,
            Some(OrganisationKind::Cooperative | OrganisationKind::Union) => {
                Role::CooperativeDirector
            }
            Some(OrganisationKind::Fund) => Role::FundOfficer,
            Some(
                OrganisationKind::PublicBody
                | OrganisationKind::Group
                | OrganisationKind::Enterprise
                | OrganisationKind::Bank
                | OrganisationKind::School
                | OrganisationKind::Association,
            )
            | None => Role::BodyOfficer,
        };
        let below = summary
            .and_then(|summary| summary.area)
            .filter(|area| *area != self.area && role == Role::BodyOfficer);
        let desk = match below {
            Some(area) => Desk {
                role: Role::AreaOfficer,
                place: Place::Area(area),
            },
            None => Desk { role, place },
        };
        self.known.insert(body, desk);
        Ok(desk)
    }
}

fn whose(desk: Desk) -> ItemFor {
    ItemFor::Role {
        role: desk.role,
        place: desk.place,
    }
}

fn of_alliance(role: Role, alliance: OrganisationId) -> ItemFor {
    let place = Place::Organisation(alliance);
    ItemFor::Role { role, place }
}

/// The page of a task.
pub(crate) fn task_link(task: TaskId) -> String {
    format!("/lam-viec/ke-hoach/viec/{task}")
}

fn obligation_key(id: ObligationId) -> String {
    format!("plan.obligation/{id}")
}

fn accept_key(id: ObligationId) -> String {
    format!("plan.accept/{id}")
}

fn extension_key(id: ObligationId) -> String {
    format!("plan.extension/{id}")
}

fn days_key(plan: PlanId) -> String {
    format!("plan.days/{plan}")
}

fn difficulty_key(id: DifficultyId) -> String {
    format!("plan.difficulty/{id}")
}

/// What is to be said of an obligation to somebody.
#[derive(Debug, Clone)]
pub(crate) struct Word<'a> {
    pub(crate) id: ObligationId,
    pub(crate) task: TaskId,
    pub(crate) due: Option<Day>,
    pub(crate) title: &'a str,
    /// Who owes it, by name, or what was said.
    pub(crate) who: &'a str,
}

fn item(
    key: String,
    whose: ItemFor,
    kind: ItemKind,
    text: &'static str,
    word: &Word<'_>,
) -> NewItem {
    NewItem {
        key,
        whose,
        kind,
        due: word.due,
        link: task_link(word.task),
        text_key: text,
        facts: vec![
            ("title", word.title.to_owned()),
            ("who", word.who.to_owned()),
        ],
    }
}

/// Lays what a body owes on its desk.
pub(crate) async fn open_obligation(
    tx: &mut Tx,
    new: &NewObligation,
    desk: Desk,
    title: &str,
) -> Result<(), Fault> {
    let due = Some(new.begun.due).filter(|_| !new.begun.due_proposed);
    let word = Word {
        id: new.id,
        task: new.task,
        due,
        title,
        who: "",
    };
    lay_back(tx, desk, Laid::Owed, &word).await
}

/// In which words an obligation lies on the desk of its body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Laid {
    /// To be done.
    Owed,
    /// Returned with a reason.
    Returned,
    /// Urged.
    Urged,
}

/// Lays an obligation on the desk of its body, or says anew what lies there.
pub(crate) async fn lay_back(
    tx: &mut Tx,
    desk: Desk,
    laid: Laid,
    word: &Word<'_>,
) -> Result<(), Fault> {
    let text = match laid {
        Laid::Owed => "plan-item-owed",
        Laid::Returned => "plan-item-returned",
        Laid::Urged => "plan-item-urged",
    };
    let key = obligation_key(word.id);
    open_item(tx, &item(key, whose(desk), ItemKind::Task, text, word)).await
}

/// Takes an obligation from the desk of its body and lays it before the officers of the Alliance.
pub(crate) async fn hand_in(
    tx: &mut Tx,
    alliance: OrganisationId,
    word: &Word<'_>,
) -> Result<(), Fault> {
    close_item(tx, &obligation_key(word.id)).await?;
    close_item(tx, &extension_key(word.id)).await?;
    let whose = of_alliance(Role::AllianceOfficer, alliance);
    let key = accept_key(word.id);
    open_item(
        tx,
        &item(key, whose, ItemKind::Confirm, "plan-item-accept", word),
    )
    .await
}

/// Lays a wish for more time before the leaders of the Alliance.
pub(crate) async fn ask_leader(
    tx: &mut Tx,
    alliance: OrganisationId,
    word: &Word<'_>,
) -> Result<(), Fault> {
    let whose = of_alliance(Role::AllianceLeader, alliance);
    let key = extension_key(word.id);
    let text = "plan-item-extension";
    open_item(tx, &item(key, whose, ItemKind::Decide, text, word)).await
}

/// Takes from the Alliance what it was asked.
pub(crate) async fn answered(tx: &mut Tx, id: ObligationId) -> Result<(), Fault> {
    close_item(tx, &accept_key(id)).await?;
    close_item(tx, &extension_key(id)).await.map(drop)
}

/// Takes an obligation from every desk.
pub(crate) async fn put_away(tx: &mut Tx, id: ObligationId) -> Result<(), Fault> {
    close_item(tx, &obligation_key(id)).await?;
    answered(tx, id).await
}

/// Asks the officers of the Alliance to decide on the proposed days of a plan.
pub(crate) async fn open_days(
    tx: &mut Tx,
    plan: PlanId,
    alliance: OrganisationId,
    title: &str,
) -> Result<(), Fault> {
    let item = NewItem {
        key: days_key(plan),
        whose: of_alliance(Role::AllianceOfficer, alliance),
        kind: ItemKind::Decide,
        due: None,
        link: format!("/lam-viec/ke-hoach/{plan}/chot-han"),
        text_key: "plan-item-days",
        facts: vec![("title", title.to_owned()), ("who", String::new())],
    };
    open_item(tx, &item).await
}

/// Every proposed day of a plan is decided on.
pub(crate) async fn close_days(tx: &mut Tx, plan: PlanId) -> Result<(), Fault> {
    close_item(tx, &days_key(plan)).await.map(drop)
}

/// Lays a difficulty before who answers at its level: the officer of the area, at the province the Alliance's.
pub(crate) async fn open_difficulty(
    tx: &mut Tx,
    (id, plan): (DifficultyId, PlanId),
    (level, area): (DifficultyLevel, AreaId),
    (alliance, matter): (OrganisationId, &str),
) -> Result<(), Fault> {
    let whose = match level {
        DifficultyLevel::Commune | DifficultyLevel::District => ItemFor::Role {
            role: Role::AreaOfficer,
            place: Place::Area(area),
        },
        DifficultyLevel::Province => of_alliance(Role::AllianceOfficer, alliance),
    };
    let item = NewItem {
        key: difficulty_key(id),
        whose,
        kind: ItemKind::Decide,
        due: None,
        link: format!("/lam-viec/ke-hoach/{plan}/kho-khan#{id}"),
        text_key: "plan-item-difficulty",
        facts: vec![("title", matter.to_owned()), ("who", String::new())],
    };
    open_item(tx, &item).await
}

/// Takes a difficulty from every desk.
pub(crate) async fn close_difficulty(tx: &mut Tx, id: DifficultyId) -> Result<(), Fault> {
    close_item(tx, &difficulty_key(id)).await.map(drop)
}
