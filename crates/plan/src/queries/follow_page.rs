//! One's own calendars and letters: what is switched on, and for which bodies a calendar can be.

use authz::{Action, Actor, Denied, Located, Place, Role, require};
use db::{Db, Rx};
use kernel::{Fault, OrganisationId};

use crate::model::follow::DigestRhythm;
use crate::store::calendar::{CalendarRow, body_list_owing, calendar_list};
use crate::store::digest::{DigestRow, digest_by_account, digest_by_end_hash};
use crate::store::plan::PlanRow;
use crate::use_cases::follow_door::{follow_door, followed_plans};

/// Bodies that owe something and are looked through for whoever has a role of an area.
const BODIES_MAX: i64 = 300;
/// Bodies that are shown.
pub(crate) const BODIES_SHOWN_MAX: usize = 60;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FollowPage {
    pub(crate) digest: Option<DigestRow>,
    /// Whether the account has an address for letters.
    pub(crate) has_mail: bool,
    pub(crate) bodies: Vec<FollowedBody>,
    /// How many bodies more one could follow than are shown.
    pub(crate) more: usize,
}

impl FollowPage {
    /// What was chosen.
    pub(crate) fn rhythm(&self) -> DigestRhythm {
        self.digest
            .as_ref()
            .map_or(DigestRhythm::None, |row| row.rhythm)
    }
}

/// A body that one follows or could follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FollowedBody {
    pub(crate) body: OrganisationId,
    pub(crate) name: String,
    pub(crate) calendar: Option<CalendarRow>,
    /// Whether one belongs to it today.
    pub(crate) is_open: bool,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FollowPageError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { FollowPageError from [Denied, Fault] {} }

/// Reads what whoever acts chose, and could choose.
///
/// # Errors
/// See [`FollowPageError`].
pub(crate) async fn follow_page(db: &Db, actor: &Actor) -> Result<FollowPage, FollowPageError> {
    let account = actor.account;
    let account = account.ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let own = Located::nowhere().of_account(account);
    require(actor, Action::ManageOwnAccount, &own)?;
    let mut rx = db.read().await?;
    let calendars = calendar_list(&mut rx, account).await?;
    let plans = followed_plans(&mut rx).await?;
    let mut bodies = Vec::new();
    for body in candidates(&mut rx, actor, &plans, &calendars).await? {
        let door = follow_door(&mut rx, actor, &plans, body).await?;
        let calendar = calendars.iter().find(|row| row.body == body).cloned();
        if door.is_open() || calendar.is_some() {
            bodies.push(FollowedBody {
                body,
                name: String::new(),
                calendar,
                is_open: door.is_open(),
            });
        }
    }
    let more = bodies.len().saturating_sub(BODIES_SHOWN_MAX);
    bodies.truncate(BODIES_SHOWN_MAX);
    let bodies = named(&mut rx, bodies).await?;
    let known = identity::api::account(&mut rx, account).await?;
    Ok(FollowPage {
        digest: digest_by_account(&mut rx, account).await?,
        has_mail: known.is_some_and(|known| known.email.is_some()),
        bodies,
        more,
    })
}

/// Bodies that one may belong to: those one follows, those of one's roles, and where a role is of an area, what owes something.
async fn candidates(
    rx: &mut Rx,
    actor: &Actor,
    plans: &[PlanRow],
    calendars: &[CalendarRow],
) -> Result<Vec<OrganisationId>, Fault> {
    let mut found: Vec<OrganisationId> = calendars.iter().map(|row| row.body).collect();
    let grants = actor.grants.iter();
    let grants = grants.filter(|grant| grant.period.contains(actor.day));
    let mut has_area = false;
    for grant in grants {
        match (grant.role, grant.place) {
            (Role::AllianceOfficer | Role::AllianceLeader, _) => {
                found.extend(plans.iter().map(|plan| plan.alliance));
            }
            (_, Place::Organisation(body)) => found.push(body),
            (_, Place::Area(_) | Place::Installation) => has_area = true,
        }
    }
    if has_area {
        found.extend(body_list_owing(rx, BODIES_MAX).await?);
    }
    let mut seen = Vec::new();
    found.retain(|body| {
        let is_new = !seen.contains(body);
        seen.push(*body);
        is_new
    });
    Ok(found)
}

async fn named(rx: &mut Rx, bodies: Vec<FollowedBody>) -> Result<Vec<FollowedBody>, Fault> {
    let ids: Vec<OrganisationId> = bodies.iter().map(|one| one.body).collect();
    let day = rx.day();
    let names = directory::api::names(rx, &ids, day).await?;
    let name = |id| {
        let found = names.iter().find(|(known, _)| *known == id);
        found.map(|(_, name)| name.clone()).unwrap_or_default()
    };
    let bodies = bodies.into_iter().map(|one| FollowedBody {
        name: name(one.body),
        ..one
    });
    Ok(bodies.collect())
}

/// Whose letters the secret of this hash ends, if it is one.
///
/// # Errors
/// The database is away.
pub(crate) async fn digest_behind(db: &Db, hash: &str) -> Result<Option<DigestRow>, Fault> {
    digest_by_end_hash(&mut db.read().await?, hash).await
}
