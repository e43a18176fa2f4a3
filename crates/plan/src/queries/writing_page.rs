//! A plan that is being written by hand: what it says, what still hinders its beginning, and what its forms offer to choose.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied, locate, may};
use db::{Db, Rx};
use directory::api::{Asked, BodyClass, Registers, members_of, names, organisation};
use evidence::api::{Baseline, baseline_list};
use kernel::{Day, Fault, OrganisationId};

use super::schemes::schemes;
use crate::model::check_draft::{DraftFault, hindrances};
use crate::model::draft::{PlanDraft, PlanId};
use crate::model::writing::{WritingId, WritingState};
use crate::model::writing_item::bodies_in;
use crate::store::plan::plan_by_id;
use crate::store::writing::{WritingRow, writing_by_id};
use crate::use_cases::under_scheme::{UnderSchemeError, under_scheme};
use crate::use_cases::write_plan::read;
use crate::use_cases::written_bodies::{body_names, meant_on};

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WritingPage {
    pub(crate) id: WritingId,
    pub(crate) draft: PlanDraft,
    pub(crate) state: WritingState,
    /// The plan that it has become.
    pub(crate) plan: Option<PlanId>,
    pub(crate) changed_on: Day,
    pub(crate) version: i64,
    /// Names of bodies on the day of the plan.
    pub(crate) names: BTreeMap<OrganisationId, String>,
    /// The plan of several years above it.
    pub(crate) scheme: Option<String>,
    /// What stands against its beginning.
    pub(crate) hindrances: Vec<DraftFault>,
    /// Whether the plan of several years does not hold it.
    pub(crate) scheme_fault: bool,
    /// Bodies that are not there on the first day, each with the name it had.
    pub(crate) ended: Vec<(OrganisationId, String)>,
}

/// What the forms offer besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WritingChoices {
    /// Bodies of the province on the day of the plan, then classes of them.
    pub(crate) bodies: Vec<String>,
    /// Frozen lists.
    pub(crate) lists: Vec<Baseline>,
    /// Plans of several years.
    pub(crate) schemes: Vec<(PlanId, String)>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WritingPageError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The lists.
    #[error(transparent)]
    Lists(#[from] evidence::api::BaselineError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { WritingPageError from [Denied, Lists, Fault] {} }

/// Reads a draft. Of others', not even that they are there is told.
///
/// # Errors
/// See [`WritingPageError`].
pub(crate) async fn writing_page(
    db: &Db,
    actor: &Actor,
    id: WritingId,
) -> Result<WritingPage, WritingPageError> {
    let mut rx = db.read().await?;
    let row = seen(&mut rx, actor, id).await?;
    let draft = read(&row)?;
    let mut names = body_names(&mut rx, &draft).await?;
    let day = meant_on(&draft);
    let mut ended = Vec::new();
    for body in bodies_in(&draft) {
        let found = organisation(&mut rx, body, day).await?;
        let Some(found) = found.filter(|found| !found.is_there) else {
            continue;
        };
        let name = names.get(&body).cloned().unwrap_or(found.name);
        names.entry(body).or_insert_with(|| name.clone());
        ended.push((body, name));
    }
    let scheme = match draft.scheme {
        None => None,
        Some(id) => plan_by_id(&mut rx, id).await?.map(|plan| plan.title),
    };
    let time = (draft.from, draft.to);
    let scheme_fault = match under_scheme(&mut rx, draft.scheme, time).await {
        Ok(()) => false,
        Err(UnderSchemeError::Scheme(_)) => true,
        Err(UnderSchemeError::Fault(fault)) => return Err(fault.into()),
    };
    Ok(WritingPage {
        id,
        hindrances: hindrances(&draft),
        state: row.state,
        plan: row.plan,
        changed_on: row.changed_on,
        version: row.version,
        draft,
        names,
        scheme,
        scheme_fault,
        ended,
    })
}

/// A draft as it is kept, for a context that has asked who may see it.
///
/// # Errors
/// The database is away.
pub async fn writing_draft(rx: &mut Rx, id: WritingId) -> Result<Option<PlanDraft>, Fault> {
    let found = writing_by_id(rx, id).await?;
    found.as_ref().map(read).transpose()
}

async fn seen(rx: &mut Rx, actor: &Actor, id: WritingId) -> Result<WritingRow, WritingPageError> {
    let found = writing_by_id(rx, id).await?;
    actor.scope(Action::ManagePlans)?;
    let row = found.ok_or(Denied::Hidden)?;
    let place = locate(rx, Some(row.area), Some(row.alliance)).await?;
    if may(actor, Action::ManagePlans, &place) {
        Ok(row)
    } else {
        Err(Denied::Hidden.into())
    }
}

/// The bodies that are offered by name, as one class after the other.
const OFFERED: [BodyClass; 3] = [
    BodyClass::Departments,
    BodyClass::MassOrganisations,
    BodyClass::Banks,
];

/// The classes that are offered, in the words by which the directory knows them.
const CLASSES: [(BodyClass, &str); 3] = [
    (
        BodyClass::DistrictCommittees,
        "UBND các huyện, thị xã, thành phố",
    ),
    (BodyClass::CommuneCommittees, "UBND các xã, phường"),
    (BodyClass::Departments, "Các sở, ban, ngành"),
];

/// Cooperatives are offered also where the directory has none yet: those of the day on which the plan begins are meant.
const COOPERATIVES: &str = "Các hợp tác xã";

/// Reads what the forms of a draft offer to choose.
///
/// # Errors
/// See [`WritingPageError`].
pub(crate) async fn writing_choices(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    draft: &PlanDraft,
) -> Result<WritingChoices, WritingPageError> {
    let lists = baseline_list(db, actor).await?;
    let mut rx = db.read().await?;
    let asked = Asked {
        day: meant_on(draft),
        province: draft.area,
    };
    let mut ids = vec![draft.alliance];
    for class in OFFERED {
        ids.extend(members_of(registers, &mut rx, class, &asked).await?);
    }
    let found = names(&mut rx, &ids, asked.day).await?;
    let mut bodies: Vec<String> = found.into_iter().map(|(_, name)| name).collect();
    bodies.sort_by_cached_key(|name| kernel::text::sort_key(name));
    bodies.dedup();
    for (class, words) in CLASSES {
        if !members_of(registers, &mut rx, class, &asked)
            .await?
            .is_empty()
        {
            bodies.push(words.to_owned());
        }
    }
    bodies.push(COOPERATIVES.to_owned());
    Ok(WritingChoices {
        bodies,
        lists,
        schemes: schemes(&mut rx).await?,
    })
}
