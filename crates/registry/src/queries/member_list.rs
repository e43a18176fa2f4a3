//! The members of a cooperative where they were entered. Their numbers stay with the directory, which masks them.

use authz::{Action, Actor, Denied, may, require};
use db::Db;
use kernel::{Fault, OrganisationId};

use crate::store::cooperative::Cooperative;
use crate::store::member::{Member, member_list as rows_of};
use crate::use_cases::known::{KnownError, known};

/// Members that the screen shows.
const MEMBERS_MAX: u32 = 2_000;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MemberList {
    /// Whose members.
    pub(crate) cooperative: Cooperative,
    /// By name, those who left last.
    pub(crate) members: Vec<Member>,
    /// Whether one may enter others.
    pub(crate) may_manage: bool,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MemberListError {
    /// There is none, or the actor may not know of it.
    #[error(transparent)]
    Known(#[from] KnownError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { MemberListError from [Known, Denied, Fault] {} }

/// Reads the members of a cooperative.
///
/// # Errors
/// See [`MemberListError`].
pub(crate) async fn member_list(
    db: &Db,
    actor: &Actor,
    id: OrganisationId,
) -> Result<MemberList, MemberListError> {
    let mut rx = db.read().await?;
    let (cooperative, place) = known(&mut rx, actor, id).await?;
    require(actor, Action::ViewMembers, &place)?;
    Ok(MemberList {
        members: rows_of(&mut rx, id, MEMBERS_MAX).await?,
        may_manage: cooperative.ended.is_none() && may(actor, Action::ManageMembers, &place),
        cooperative,
    })
}
