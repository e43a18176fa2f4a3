//! Switch on the calendar of a body, or give it another address.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use identity::api::{Keys, Token};
use kernel::{Command, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use super::follow_door::{follow_door, followed_plans};
use crate::model::follow::{CALENDARS_MAX, CalendarId, calendar_token};
use crate::store::calendar::{calendar_end, calendar_insert, calendar_list};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FollowBody {
    /// The body. An address that there is for it ends.
    pub body: OrganisationId,
}

/// A calendar that was switched on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFollowed {
    /// By which it is ended.
    pub id: CalendarId,
    /// The secret of its address: shown now and never again.
    pub token: Token,
}

/// Why it was not switched on.
#[derive(Debug, thiserror::Error)]
pub enum FollowBodyError {
    /// There is no such body.
    #[error("no such body")]
    NoBody,
    /// One has as many as one may.
    #[error("{most} calendars already")]
    TooMany {
        /// How many there may be.
        most: usize,
    },
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

kernel::refusal! { FollowBodyError from [Denied, Begin, Fault] {
    Self::NoBody => NotFound "plan.follow.no_body";
    Self::TooMany { most } => Invalid "plan.follow.too_many" { "most": most };
} }

/// Switches on the calendar of a body for whoever acts (bật lịch của cơ quan).
///
/// # Errors
/// See [`FollowBodyError`]; nothing is written then.
pub async fn follow_body(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<FollowBody>,
) -> Result<BodyFollowed, FollowBodyError> {
    let body = command.body.body;
    let followed = |id| BodyFollowed {
        id,
        token: calendar_token(keys, id),
    };
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(followed(outcome.read::<Kept>()?.id)),
    };

    // Load.
    let account = actor.account;
    let account = account.ok_or(Denied::Anonymous(Action::FollowBodies))?;
    let today = tx.day();
    let known = directory::api::organisation(&mut tx, body, today).await?;
    let plans = followed_plans(&mut tx).await?;
    let door = follow_door(&mut tx, actor, &plans, body).await?;
    let beside = calendar_list(&mut tx, account).await?;

    // Authorise.
    authorise(&mut tx, &door.actor, Action::FollowBodies, &door.place)?;

    // Decide.
    known.ok_or(FollowBodyError::NoBody)?;
    let before = beside.iter().find(|row| row.body == body);
    if before.is_none() && beside.len() >= CALENDARS_MAX {
        let most = CALENDARS_MAX;
        return Err(FollowBodyError::TooMany { most });
    }

    // Store.
    if let Some(before) = before {
        calendar_end(&mut tx, before.id).await?;
    }
    let (now, chance) = tx.seed()?;
    let id = CalendarId::new(now, chance);
    let hash = calendar_token(keys, id).hash();
    calendar_insert(&mut tx, id, (account, body), &hash).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.follow_body", "organisation", body)
        .set("calendar", &id)
        .change("before", before.map(|row| &row.id), None);
    let kept = tx.commit(entry, Kept { id }).await?;
    Ok(followed(kept.id))
}

/// What is kept of it: the secret is drawn anew when the same form comes again.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    id: CalendarId,
}
