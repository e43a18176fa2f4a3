//! What confirming and replacing a rule have in common: a paper that answers for it, days, a place, and nobody else's word.

use authz::{Action, Actor, Denied, authorise, locate_place};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Day, Fault};
use rules::Word;
use serde::{Deserialize, Serialize};

use crate::access::{place, seen};
use crate::model::ruling::{NewRuling, RulingFault, RulingId, decide};
use crate::store::paper::paper_by_id;
use crate::store::ruling::{ruling_insert, ruling_list_beside};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulingMade {
    /// The new ruling.
    pub id: RulingId,
    /// The first day on which it holds.
    pub from_day: Day,
}

/// Why a rule is not confirmed or replaced.
#[derive(Debug, thiserror::Error)]
pub enum RulingError {
    /// There is no such paper, or this actor may not see it.
    #[error("no such paper")]
    NoPaper,
    /// The rule, the paper or the days do not fit.
    #[error(transparent)]
    Unfit(#[from] RulingFault),
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

kernel::refusal! { RulingError from [Unfit, Denied, Begin, Fault] {
    Self::NoPaper => Invalid "library.ruling.no_paper" at "paper";
} }

/// Takes a word of an Alliance about a rule.
///
/// # Errors
/// See [`RulingError`]; nothing is written then.
pub(super) async fn take_ruling<T: Serialize>(
    db: &Db,
    actor: &Actor,
    command: &Command<T>,
    new: NewRuling,
) -> Result<RulingMade, RulingError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let located = locate_place(&mut tx, new.place).await?;
    let paper = paper_by_id(&mut tx, new.paper).await?;
    let paper_place = place(&mut tx, paper.as_ref().map(|paper| &paper.content)).await?;
    let others = ruling_list_beside(&mut tx, &new).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ConfirmRule, &located)?;
    let paper = seen(actor, paper.as_ref(), &paper_place).map_err(|_| RulingError::NoPaper)?;

    // Decide.
    decide(&new, &paper.content, &others)?;

    // Store.
    let (now, chance) = tx.seed()?;
    let id = RulingId::new(now, chance);
    ruling_insert(&mut tx, actor, id, &new).await?;

    // Announce: whoever goes by a rule asks for it each time. Commit.
    let from_day = new.period.from;
    Ok(tx
        .commit(entry(id, &new), RulingMade { id, from_day })
        .await?)
}

fn entry(id: RulingId, new: &NewRuling) -> Entry {
    let action = match &new.word {
        Word::Confirms(_) => "library.confirm_rule",
        Word::Sets(_) => "library.override_rule",
    };
    let (area, organisation) = match new.place {
        authz::Place::Installation => (None, None),
        authz::Place::Area(area) => (Some(area), None),
        authz::Place::Organisation(organisation) => (None, Some(organisation)),
    };
    Entry::new(action, "ruling", id)
        .set("key", &new.key)
        .set("value", new.word.value())
        .change("area", None, area.as_ref())
        .change("organisation", None, organisation.as_ref())
        .set("from_day", &new.period.from)
        .change("to_day", None, new.period.to.as_ref())
        .set("paper", &new.paper)
}
