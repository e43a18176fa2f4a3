//! Say on which day a member left.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Day, Fault};
use serde::{Deserialize, Serialize};

use super::facts::lived;
use super::known::{KnownError, known};
use crate::model::fact::{FactFault, Lived, check_day};
use crate::model::member::MemberId;
use crate::store::member::{member_by_id, member_leave};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetMemberGo {
    /// The member.
    pub member: MemberId,
    /// Their last day.
    pub day: Day,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberGone {
    /// Their name.
    pub name: String,
}

/// Why nobody left.
#[derive(Debug, thiserror::Error)]
pub enum LetMemberGoError {
    /// They have left, or somebody acted in between.
    #[error("left already")]
    Gone,
    /// The day does not fit.
    #[error(transparent)]
    Day(#[from] FactFault),
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

kernel::refusal! { LetMemberGoError from [Day, Known, Denied, Begin, Fault] {
    Self::Gone => Conflict "registry.member.gone";
} }

/// Lets a member go (thành viên ra khỏi hợp tác xã).
///
/// # Errors
/// See [`LetMemberGoError`]; nothing is written then.
pub async fn let_member_go(
    db: &Db,
    actor: &Actor,
    command: &Command<LetMemberGo>,
) -> Result<MemberGone, LetMemberGoError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let member = member_by_id(&mut tx, wish.member).await?;
    let member = member.ok_or(Denied::Hidden)?;
    let (cooperative, place) = known(&mut tx, actor, member.organisation).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::ManageMembers, &place)?;

    // Decide.
    let lived = Lived {
        began: Some(member.joined),
        ..lived(&cooperative, tx.day())
    };
    check_day(wish.day, lived)?;

    // Store.
    let seen = (member.id, wish.seen_version);
    if member.left_on.is_some() || !member_leave(&mut tx, seen, wish.day).await? {
        return Err(LetMemberGoError::Gone);
    }

    // Announce: a member is no event on the public timeline. Commit.
    let entry = Entry::new("registry.let_member_go", "organisation", cooperative.id)
        .set("member", &member.id)
        .set("left_on", &wish.day);
    let name = member.name;
    Ok(tx.commit(entry, MemberGone { name }).await?)
}
