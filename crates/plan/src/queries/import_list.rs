//! The documents that were read, and where the next one is taken in.

use authz::{Action, Actor, Denied, Place, Reach, reach};
use db::{Db, Rx};
use directory::api::{Asked, Registers, Resolution, organisation, organisations_called, resolve};
use kernel::{AreaId, Fault, OrganisationId};

use crate::model::import::{Import, ImportState};
use crate::store::import::{import_count, import_list};

/// Rows of a page.
pub(crate) const PAGE_ROWS: i64 = 50;
/// Alliances among which somebody of the whole installation chooses.
const ALLIANCES_MAX: u32 = 100;
/// How an Alliance is called in its province.
const ALLIANCE: &str = "Liên minh hợp tác xã tỉnh";

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportList {
    /// The imports of this page, the latest first.
    pub imports: Vec<Import>,
    /// How many there are of each state.
    pub counts: Vec<(ImportState, i64)>,
    /// The Alliances for which this actor may take a document in.
    pub alliances: Vec<(OrganisationId, String)>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ImportListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ImportListError from [Denied, Fault] {} }

/// Reads what the screen shows: imports of a state, a page of them.
///
/// # Errors
/// See [`ImportListError`].
pub async fn imports(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    (state, from): (ImportState, i64),
) -> Result<ImportList, ImportListError> {
    let scope = actor.scope(Action::ManagePlans)?;
    let mut rx = db.read().await?;
    let imports = import_list(&mut rx, &scope, state, (PAGE_ROWS, from)).await?;
    let mut counts = Vec::new();
    for state in ImportState::ALL {
        counts.push((*state, import_count(&mut rx, &scope, *state).await?));
    }
    Ok(ImportList {
        imports,
        counts,
        alliances: alliances(&mut rx, registers, actor).await?,
    })
}

/// The Alliances of the places where an actor manages plans, by name.
///
/// # Errors
/// The database is away.
pub async fn alliances(
    rx: &mut Rx,
    registers: &Registers,
    actor: &Actor,
) -> Result<Vec<(OrganisationId, String)>, Fault> {
    let day = rx.day();
    let grants = actor.grants.iter();
    let in_force = grants.filter(|grant| grant.period.contains(actor.day));
    let places = in_force.filter(|grant| reach(grant.role, Action::ManagePlans) != Reach::Nowhere);
    let mut places: Vec<Place> = places.map(|grant| grant.place).collect();
    // Whoever reaches everywhere, the house itself among them, chooses among all.
    let scope = actor.scope(Action::ManagePlans);
    if scope.is_ok_and(|scope| scope.places() == "*") {
        places = vec![Place::Installation];
    }
    let mut ids: Vec<OrganisationId> = Vec::new();
    for place in &places {
        ids.extend(match place {
            Place::Organisation(id) => vec![*id],
            Place::Area(area) => of_area(rx, registers, *area).await?.into_iter().collect(),
            Place::Installation => {
                let called = organisations_called(rx, actor, ALLIANCE, ALLIANCES_MAX).await?;
                called.into_iter().map(|found| found.id).collect()
            }
        });
    }
    ids.sort_unstable();
    ids.dedup();
    let mut alliances = Vec::new();
    for id in ids {
        if let Some(found) = organisation(rx, id, day).await? {
            alliances.push((found.id, found.name));
        }
    }
    alliances.sort_by_cached_key(|(_, name)| kernel::text::sort_key(name));
    Ok(alliances)
}

/// The Alliance of a province.
async fn of_area(
    rx: &mut Rx,
    registers: &Registers,
    province: AreaId,
) -> Result<Option<OrganisationId>, Fault> {
    let asked = Asked {
        day: rx.day(),
        province,
    };
    Ok(match resolve(registers, rx, ALLIANCE, &asked).await? {
        Resolution::One(id, _) => Some(id),
        Resolution::Several(_)
        | Resolution::Class(_)
        | Resolution::Joint(_)
        | Resolution::Nothing(_) => None,
    })
}
