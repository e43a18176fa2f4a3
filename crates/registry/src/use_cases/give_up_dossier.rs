//! Give a dossier up: nothing is founded or dissolved. One that is being dissolved works on, if the law of the day lets it.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{BadText, Command, Fault, Instant, text};
use library::api::rulebook;
use serde::{Deserialize, Serialize};

use super::do_step::load;
use super::facts::{Ground, add_fact, known_of};
use super::known::{KnownError, name_of};
use super::tell::{Told, next_step, tell};
use crate::model::dossier::{DossierId, DossierState, StepFault};
use crate::model::fact::Word;
use crate::model::legal_status::LegalStatus;
use crate::model::life_case::{LifeFault, judge};
use crate::model::life_table::LifeAct;
use crate::store::cooperative::cooperative_by_id;
use crate::store::dossier::{Dossier, dossier_update};

/// Characters of a reason.
pub(crate) const REASON_CHARS_MAX: usize = 500;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GiveUpDossier {
    /// The dossier.
    pub dossier: DossierId,
    /// Why.
    pub reason: String,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierGivenUp {
    /// Its name.
    pub name: String,
}

/// Why it was not given up.
#[derive(Debug, thiserror::Error)]
pub enum GiveUpDossierError {
    /// Somebody acted after the form was opened.
    #[error("changed by {by} at {at:?}")]
    Stale {
        /// Who acted.
        by: String,
        /// When.
        at: Instant,
    },
    /// No reason.
    #[error("reason: {0}")]
    Reason(BadText),
    /// It is closed.
    #[error(transparent)]
    Step(#[from] StepFault),
    /// The law of the day does not let it work on.
    #[error(transparent)]
    Life(#[from] LifeFault),
    /// There is no such dossier, or the actor may not know of it.
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

kernel::refusal! { GiveUpDossierError from [Step, Life, Known, Denied, Begin, Fault] {
    Self::Stale { by, at } => Conflict "registry.stale" { "by": by, "at": at.time_in_vietnam() };
    Self::Reason(_) => Invalid "registry.dossier.reason" at "reason" { "most": REASON_CHARS_MAX };
} }

/// Gives a dossier up (thôi hồ sơ).
///
/// # Errors
/// See [`GiveUpDossierError`]; nothing is written then.
pub async fn give_up_dossier(
    db: &Db,
    actor: &Actor,
    command: &Command<GiveUpDossier>,
) -> Result<DossierGivenUp, GiveUpDossierError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let before = load(&mut tx, actor, wish.dossier).await?.dossier;

    // Decide.
    let reason = text::line(&wish.reason, REASON_CHARS_MAX).map_err(GiveUpDossierError::Reason)?;
    if before.state != DossierState::Open {
        return Err(StepFault::Closed.into());
    }
    let stale = || GiveUpDossierError::Stale {
        by: before.changed_by.clone(),
        at: before.changed_at,
    };
    if before.version != wish.seen_version {
        return Err(stale());
    }

    // Store.
    let after = Dossier {
        state: DossierState::GivenUp,
        closed_on: Some(tx.day()),
        ..before.clone()
    };
    if !dossier_update(&mut tx, &after, name_of(actor)).await? {
        return Err(stale());
    }
    work_on(&mut tx, actor, &after).await?;

    // Announce.
    next_step(&mut tx, &after, (None, None)).await?;

    // Commit.
    let entry = Entry::new("registry.give_up_dossier", "dossier", after.id)
        .change("state", Some(&before.state), Some(&after.state))
        .set("reason", &reason);
    let name = after.name;
    Ok(tx.commit(entry, DossierGivenUp { name }).await?)
}

/// One that was being dissolved is registered again.
async fn work_on(tx: &mut Tx, actor: &Actor, dossier: &Dossier) -> Result<(), GiveUpDossierError> {
    let Some(id) = dossier.organisation else {
        return Ok(());
    };
    let found = cooperative_by_id(tx, id).await?;
    let Some(cooperative) = found.filter(|it| it.now.legal == LegalStatus::Dissolving) else {
        return Ok(());
    };
    let day = tx.day();
    let book = rulebook(tx, Some(dossier.seat), None).await?;
    let known = known_of(tx, &cooperative, (day, &book)).await?;
    let judged = judge(LifeAct::AbandonDissolution, &known, day, &book)?;
    let told = (Word::Legal(judged.to), day, Ground::default());
    let (fact, _) = add_fact(tx, actor, &cooperative, told).await?;
    let event = Told {
        kind: "registry.legal",
        text_key: "registry-event-legal",
        day,
        facts: vec![("word", judged.to.to_string()), ("basis", judged.basis)],
        source: ("registry.fact", fact.to_string()),
        has_evidence: false,
    };
    Ok(tell(tx, id, event).await?)
}
