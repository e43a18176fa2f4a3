//! Suspend a cooperative, let it work again, or say that a court declared it bankrupt: acts of one step. Founding and dissolving
//! are dossiers.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use directory::api::EndOrganisationError;
use kernel::{Command, Day, Fault, OrganisationId};
use library::api::{CiteError, PaperId, cite, rulebook};
use serde::{Deserialize, Serialize};

use super::facts::{Ground, add_fact, known_of, legal_since, lived};
use super::known::{CooperativeFault, KnownError, acting, known};
use super::tell::{Told, tell};
use crate::model::fact::{FactFault, Lived, Word, check_day};
use crate::model::legal_status::{LegalStatus, Standing};
use crate::model::life_case::{LifeFault, judge};
use crate::model::life_table::LifeAct;
use crate::store::dossier::dossier_open_of;

/// The acts of one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum StatusAct {
    /// Tạm ngừng.
    Suspend,
    /// Hoạt động trở lại.
    Resume,
    /// Bị tuyên bố phá sản.
    DeclareBankrupt,
}

impl From<StatusAct> for LifeAct {
    fn from(act: StatusAct) -> Self {
        match act {
            StatusAct::Suspend => Self::Suspend,
            StatusAct::Resume => Self::Resume,
            StatusAct::DeclareBankrupt => Self::DeclareBankrupt,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeLegalStatus {
    /// The cooperative.
    pub organisation: OrganisationId,
    /// Which act.
    pub act: StatusAct,
    /// Its day.
    pub day: Day,
    /// The notice or decision.
    pub paper: PaperId,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalStatusChanged {
    /// Whose.
    pub name: String,
    /// What it is now.
    pub status: LegalStatus,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeLegalStatusError {
    /// A dossier of it is open.
    #[error("a dossier is open")]
    DossierOpen,
    /// The law of the day does not let it.
    #[error(transparent)]
    Life(#[from] LifeFault),
    /// Its day does not fit.
    #[error(transparent)]
    Day(#[from] FactFault),
    /// It is no more.
    #[error(transparent)]
    Cooperative(#[from] CooperativeFault),
    /// The directory does not end it.
    #[error(transparent)]
    End(#[from] EndOrganisationError),
    /// The paper.
    #[error(transparent)]
    Cite(#[from] CiteError),
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

kernel::refusal! { ChangeLegalStatusError from [Life, Day, Cooperative, End, Cite, Known, Denied, Begin, Fault] {
    Self::DossierOpen => Conflict "registry.status.dossier_open";
} }

/// Changes a legal status (tạm ngừng, hoạt động trở lại, phá sản).
///
/// # Errors
/// See [`ChangeLegalStatusError`]; nothing is written then.
pub async fn change_legal_status(
    db: &Db,
    actor: &Actor,
    command: &Command<ChangeLegalStatus>,
) -> Result<LegalStatusChanged, ChangeLegalStatusError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let (cooperative, place) = known(&mut tx, actor, wish.organisation).await?;
    let book = rulebook(&mut tx, Some(cooperative.record.seat), None).await?;
    let facts = known_of(&mut tx, &cooperative, (wish.day, &book)).await?;
    let since = legal_since(&mut tx, &cooperative).await?;
    let open = dossier_open_of(&mut tx, cooperative.id).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageCooperatives, &place)?;
    cite(&mut tx, actor, wish.paper).await?;

    // Decide.
    acting(&cooperative)?;
    let lived = Lived {
        began: since.or(cooperative.began),
        ..lived(&cooperative, tx.day())
    };
    check_day(wish.day, lived)?;
    if open.is_some() {
        return Err(ChangeLegalStatusError::DossierOpen);
    }
    let judged = judge(wish.act.into(), &facts, wish.day, &book)?;

    // Store.
    let ground = Ground {
        paper: Some(wish.paper),
        ..Ground::default()
    };
    let told = (Word::Legal(judged.to), wish.day, ground);
    let (id, _) = add_fact(&mut tx, actor, &cooperative, told).await?;
    if judged.to.standing() == Standing::Ended {
        let end = (cooperative.id, wish.day);
        directory::api::end_organisation(&mut tx, actor, end).await?;
    }

    // Announce.
    let event = Told {
        kind: "registry.legal",
        text_key: "registry-event-legal",
        day: wish.day,
        facts: vec![("word", judged.to.to_string()), ("basis", judged.basis)],
        source: ("registry.fact", id.to_string()),
        has_evidence: true,
    };
    tell(&mut tx, cooperative.id, event).await?;

    // Commit.
    let entry = Entry::new(
        "registry.change_legal_status",
        "organisation",
        cooperative.id,
    )
    .change("legal", Some(&cooperative.now.legal), Some(&judged.to))
    .set("day", &wish.day);
    let outcome = LegalStatusChanged {
        name: cooperative.name,
        status: judged.to,
    };
    Ok(tx.commit(entry, outcome).await?)
}
