//! Say how many members and workers a cooperative has on a day.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Day, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use super::facts::lived;
use super::known::{CooperativeFault, KnownError, acting, known, name_of};
use crate::model::fact::{FactFault, check_day};
use crate::model::member::{CountFault, MemberCount};
use crate::store::cooperative::cooperative_members;
use crate::store::member_count::{Counted, member_count_insert, member_count_list};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountMembers {
    /// The cooperative.
    pub organisation: OrganisationId,
    /// Of which day.
    pub day: Day,
    /// How many.
    pub count: MemberCount,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersCounted {
    /// Whose.
    pub name: String,
    /// All of them.
    pub members: u32,
}

/// Why they were not counted.
#[derive(Debug, thiserror::Error)]
pub enum CountMembersError {
    /// They cannot be so many.
    #[error(transparent)]
    Count(#[from] CountFault),
    /// The day does not fit.
    #[error(transparent)]
    Day(#[from] FactFault),
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

kernel::refusal! { CountMembersError from [Count, Day, Cooperative, Known, Denied, Begin, Fault] {} }

/// Counts members (ghi số thành viên, lao động).
///
/// # Errors
/// See [`CountMembersError`]; nothing is written then.
pub async fn count_members(
    db: &Db,
    actor: &Actor,
    command: &Command<CountMembers>,
) -> Result<MembersCounted, CountMembersError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let (cooperative, place) = known(&mut tx, actor, wish.organisation).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ReviewCooperatives, &place)?;

    // Decide.
    acting(&cooperative)?;
    check_day(wish.day, lived(&cooperative, tx.day()))?;
    let count = wish.count.checked()?;

    // Store.
    let new = Counted {
        day: wish.day,
        count,
        by_name: name_of(actor).to_owned(),
    };
    member_count_insert(&mut tx, cooperative.id, &new).await?;
    let latest = member_count_list(&mut tx, cooperative.id, 1).await?;
    if let Some(latest) = latest.first() {
        let now = (latest.count.members(), latest.day);
        cooperative_members(&mut tx, cooperative.id, now).await?;
    }

    // Announce: a count is no event. Commit.
    let members = count.members();
    let entry = Entry::new("registry.count_members", "organisation", cooperative.id)
        .set("day", &wish.day)
        .set("members", &members)
        .set("workers", &count.workers);
    let name = cooperative.name;
    Ok(tx.commit(entry, MembersCounted { name, members }).await?)
}
