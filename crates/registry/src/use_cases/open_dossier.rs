//! Open a dossier of founding or dissolving. Until it is registered, what is to be founded stands in the dossier.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use directory::api::Registers;
use kernel::{AreaId, BadText, Command, Fault, OrganisationId, text};
use library::api::rulebook;
use serde::{Deserialize, Serialize};

use super::facts::known_of;
use super::known::{CooperativeFault, KnownError, acting, known, name_of};
use super::place::{PlaceFault, check_seat};
use super::tell::next_step;
use crate::model::asset::NAME_CHARS_MAX;
use crate::model::dossier::{DossierId, DossierKind, DossierState};
use crate::model::kind::CooperativeKind;
use crate::model::life_case::{LifeFault, judge};
use crate::model::life_table::LifeAct;
use crate::store::dossier::{Dossier, dossier_insert, dossier_open_of};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum OpenDossier {
    /// Thành lập.
    Found {
        /// Loại hình.
        kind: CooperativeKind,
        /// Tên dự kiến.
        name: String,
        /// Xã, phường.
        seat: AreaId,
        /// Cơ quan đăng ký.
        agency: OrganisationId,
    },
    /// Giải thể, voluntary or compulsory.
    Dissolve {
        /// The cooperative.
        organisation: OrganisationId,
        /// Whether against its will.
        kind: DossierKind,
        /// Cơ quan đăng ký.
        agency: OrganisationId,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierOpened {
    /// The dossier.
    pub id: DossierId,
    /// Its name.
    pub name: String,
}

/// Why it was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenDossierError {
    /// One is open.
    #[error("a dossier is open")]
    AlreadyOpen,
    /// The name is none.
    #[error("name: {0}")]
    Name(BadText),
    /// The law of the day does not let it.
    #[error(transparent)]
    Life(#[from] LifeFault),
    /// Seat or agency.
    #[error(transparent)]
    Place(#[from] PlaceFault),
    /// It is no more.
    #[error(transparent)]
    Cooperative(#[from] CooperativeFault),
    /// There is none, or the actor may not know of it.
    #[error(transparent)]
    Known(#[from] KnownError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { OpenDossierError from [Life, Place, Cooperative, Known, Denied, Begin, Fault] {
    Self::AlreadyOpen => Conflict "registry.dossier.already_open";
    Self::Name(_) => Invalid "registry.dossier.name" at "name" { "most": NAME_CHARS_MAX };
} }

/// Opens a dossier (mở hồ sơ thành lập, giải thể).
///
/// # Errors
/// See [`OpenDossierError`]; nothing is written then.
pub async fn open_dossier(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<OpenDossier>,
) -> Result<DossierOpened, OpenDossierError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise and decide, each sort by itself.
    let dossier = match &command.body {
        OpenDossier::Found {
            kind,
            name,
            seat,
            agency,
        } => {
            let place = locate(&mut tx, Some(*seat), None).await?;
            authorise(&mut tx, actor, Action::ManageCooperatives, &place)?;
            let day = tx.day();
            check_seat(registers, &mut tx, (*seat, day)).await?;
            let name = text::line(name, NAME_CHARS_MAX).map_err(OpenDossierError::Name)?;
            bare(
                &tx,
                actor,
                (DossierKind::Found, *kind, *agency),
                (name, *seat),
            )?
        }
        OpenDossier::Dissolve {
            organisation,
            kind,
            agency,
        } => dissolving(&mut tx, actor, *organisation, (*kind, *agency)).await?,
    };
    let day = tx.day();
    let agency = directory::api::organisation(&mut tx, dossier.agency, day).await?;
    agency.ok_or(PlaceFault::NoAgency)?;

    // Store.
    dossier_insert(&mut tx, &dossier).await?;

    // Announce.
    next_step(&mut tx, &dossier, (dossier.kind.next(&[]), None)).await?;

    // Commit.
    let entry = Entry::new("registry.open_dossier", "dossier", dossier.id)
        .set("kind", &dossier.kind)
        .set("name", &dossier.name)
        .change("organisation", None, dossier.organisation.as_ref());
    let (id, name) = (dossier.id, dossier.name);
    Ok(tx.commit(entry, DossierOpened { id, name }).await?)
}

/// A dossier of dissolving, if the law of today would let it begin.
async fn dissolving(
    tx: &mut Tx,
    actor: &Actor,
    organisation: OrganisationId,
    (kind, agency): (DossierKind, OrganisationId),
) -> Result<Dossier, OpenDossierError> {
    let (cooperative, place) = known(tx, actor, organisation).await?;
    authorise(tx, actor, Action::ManageCooperatives, &place)?;
    acting(&cooperative)?;
    if dossier_open_of(tx, cooperative.id).await?.is_some() {
        return Err(OpenDossierError::AlreadyOpen);
    }
    let day = tx.day();
    let book = rulebook(tx, Some(cooperative.record.seat), None).await?;
    let facts = known_of(tx, &cooperative, (day, &book)).await?;
    let act = match kind {
        DossierKind::Voluntary => LifeAct::DissolveVoluntarily,
        DossierKind::Compulsory => LifeAct::DissolveCompulsorily,
        DossierKind::Found => LifeAct::Found,
    };
    judge(act, &facts, day, &book)?;
    let what = (cooperative.name, cooperative.record.seat);
    let dossier = bare(tx, actor, (kind, cooperative.kind, agency), what)?;
    Ok(Dossier {
        organisation: Some(cooperative.id),
        ..dossier
    })
}

fn bare(
    tx: &Tx,
    actor: &Actor,
    (kind, coop_kind, agency): (DossierKind, CooperativeKind, OrganisationId),
    (name, seat): (String, AreaId),
) -> Result<Dossier, Fault> {
    let (now, chance) = tx.seed()?;
    Ok(Dossier {
        id: DossierId::new(now, chance),
        kind,
        state: DossierState::Open,
        organisation: None,
        coop_kind,
        name,
        seat,
        agency,
        founders: None,
        opened_on: tx.day(),
        closed_on: None,
        version: 1,
        changed_at: now,
        changed_by: name_of(actor).to_owned(),
    })
}
