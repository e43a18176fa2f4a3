//! Those that should be dissolved: weak by what was told of them, or with a ground that the law of the day has.

use authz::{Action, Actor, Denied, Scope};
use db::{Db, Rx};
use kernel::{AreaId, Day, Fault, OrganisationId};
use library::api::rulebook;
use rules::RuleError;

use crate::model::fact::Activity;
use crate::model::ground::{Ground, grounds};
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::Standing;
use crate::store::signal::{SignalRow, signal_list};
use crate::use_cases::facts::{as_of, known_by};

/// Cooperatives that are looked at.
const LOOKED_AT_MAX: u32 = 30_000;

/// One that should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The cooperative.
    pub id: OrganisationId,
    /// Loại hình.
    pub kind: CooperativeKind,
    /// Tên.
    pub name: String,
    /// Xã, phường.
    pub seat: AreaId,
    /// Thực trạng.
    pub activity: Option<Activity>,
    /// What the law of the day holds against it.
    pub grounds: Vec<Ground>,
}

/// Why they are not told.
#[derive(Debug, thiserror::Error)]
pub enum CandidatesError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { CandidatesError from [Denied, Fault] {} }

/// The candidates as of a day, among those that an actor may see.
///
/// # Errors
/// See [`CandidatesError`].
pub async fn candidates(
    db: &Db,
    actor: &Actor,
    day: Option<Day>,
) -> Result<(Day, Vec<Candidate>), CandidatesError> {
    let scope = actor.scope(Action::ManageCooperatives)?;
    let mut rx = db.read().await?;
    let day = day.unwrap_or(rx.day());
    let found = candidates_of(&mut rx, &scope, day).await?;
    Ok((day, found))
}

/// The candidates of a scope as of a day.
pub(crate) async fn candidates_of(
    rx: &mut Rx,
    scope: &Scope,
    day: Day,
) -> Result<Vec<Candidate>, Fault> {
    let book = rulebook(rx, None, None).await?;
    let rows = signal_list(rx, as_of(day, &book), scope, LOOKED_AT_MAX).await?;
    let alive = rows
        .into_iter()
        .filter(|row| row.legal.standing() == Standing::Alive);
    let judged = alive.map(|row| {
        let found = grounds(&known_by(&row), day, &book)?;
        Ok::<_, RuleError>((row, found))
    });
    let mut candidates = Vec::new();
    for one in judged {
        // A rule that is told twice is told on the page of rules; here it names nobody.
        if let Ok((row, grounds)) = one
            && (!grounds.is_empty() || is_weak(row.activity))
        {
            candidates.push(candidate(row, grounds));
        }
    }
    Ok(candidates)
}

fn is_weak(activity: Option<Activity>) -> bool {
    match activity {
        Some(Activity::Intermittent | Activity::FormalOnly | Activity::Stopped) => true,
        Some(Activity::Active) | None => false,
    }
}

fn candidate(row: SignalRow, grounds: Vec<Ground>) -> Candidate {
    Candidate {
        id: row.organisation,
        kind: row.kind,
        name: row.name,
        seat: row.seat,
        activity: row.activity,
        grounds,
    }
}
