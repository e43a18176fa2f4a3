//! Freeze the list of those that should be dissolved: the baseline by which a plan's share is told.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry};
use evidence::api::{BaselineId, FreezeError, NewBaseline};
use kernel::{AreaId, Command, Day, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use crate::queries::candidates::candidates_of;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FreezeCandidates {
    /// Tên danh sách.
    pub title: String,
    /// Whose list it is.
    pub area: AreaId,
    /// The day as of which it was drawn up.
    pub day: Day,
    /// Those that were chosen among the candidates of that day.
    pub members: Vec<OrganisationId>,
    /// How it came about, in words.
    pub source: String,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidatesFrozen {
    /// The frozen list.
    pub id: BaselineId,
    /// How many stand in it.
    pub members: usize,
}

/// Why nothing was frozen.
#[derive(Debug, thiserror::Error)]
pub enum FreezeCandidatesError {
    /// One that was chosen is no candidate of the day.
    #[error("{name} is no candidate")]
    NotCandidate {
        /// Which.
        name: String,
    },
    /// Evidence does not freeze it.
    #[error(transparent)]
    Freeze(#[from] FreezeError),
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

kernel::refusal! { FreezeCandidatesError from [Freeze, Denied, Begin, Fault] {
    Self::NotCandidate { name } => Conflict "registry.candidates.not_one" { "name": name };
} }

/// Freezes candidates (chốt danh sách gốc để giải thể).
///
/// # Errors
/// See [`FreezeCandidatesError`]; nothing is written then.
pub async fn freeze_candidates(
    db: &Db,
    actor: &Actor,
    command: &Command<FreezeCandidates>,
) -> Result<CandidatesFrozen, FreezeCandidatesError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let scope = actor.scope(Action::ManageCooperatives)?;
    let candidates = candidates_of(&mut tx, &scope, wish.day).await?;
    let place = locate(&mut tx, Some(wish.area), None).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageCooperatives, &place)?;

    // Decide.
    for member in &wish.members {
        if !candidates.iter().any(|it| it.id == *member) {
            let names = directory::api::names(&mut tx, &[*member], wish.day).await?;
            let name = names.into_iter().next().map(|(_, name)| name);
            let name = name.unwrap_or_default();
            return Err(FreezeCandidatesError::NotCandidate { name });
        }
    }

    // Store: the list is kept by evidence.
    let new = NewBaseline {
        title: wish.title.clone(),
        day: wish.day,
        area: wish.area,
        members: wish.members.clone(),
        source: wish.source.clone(),
        paper: None,
    };
    let id = evidence::api::freeze_baseline(&mut tx, actor, &new).await?;

    // Announce: nobody listens yet. Commit.
    let members = wish.members.len();
    let entry = Entry::new("registry.freeze_candidates", "baseline", id)
        .set("day", &wish.day)
        .set("members", &members);
    Ok(tx.commit(entry, CandidatesFrozen { id, members }).await?)
}
