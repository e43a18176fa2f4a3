//! Hand one's roles to a colleague while away, or change to whom and until when. The exemplary use-case of this house:
//! copy its six beats.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{AccountId, Command, Day, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::model::delegation::{DelegationFault, DelegationId, Receiver, decide};
use crate::store::account::account_by_id;
use crate::store::delegation::{
    DelegationRow, NewDelegation, delegation_by_giver, delegation_insert, delegation_update,
};
use crate::store::grant::grant_count_own;

/// The longest reason, in characters.
pub const REASON_CHARS_MAX: usize = 200;

/// What is asked for: the roles of the actor go to this colleague on these days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeDelegation {
    /// The colleague.
    pub receiver: AccountId,
    /// The first day.
    pub from_day: Day,
    /// The last day, included.
    pub to_day: Day,
    /// Why, for the colleague and the audit.
    pub reason: String,
    /// The version that the form showed; none where nothing was handed over yet.
    pub seen_version: Option<i64>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationChanged {
    /// The delegation.
    pub id: DelegationId,
    /// The colleague's name.
    pub receiver_name: String,
}

/// Why roles were not handed over.
#[derive(Debug, thiserror::Error)]
pub enum ChangeDelegationError {
    /// There is no such colleague.
    #[error("no such receiver")]
    NoReceiver,
    /// The actor has no roles of their own.
    #[error("the giver has no role to hand over")]
    NoRoles,
    /// The days or the colleague do not fit.
    #[error(transparent)]
    Unfit(#[from] DelegationFault),
    /// Somebody changed it after the form was opened.
    #[error("changed at {at:?} after version {seen:?} was seen")]
    Stale {
        /// What the form showed.
        seen: Option<i64>,
        /// To whom it goes now.
        receiver_name: String,
        /// When it was changed.
        at: Instant,
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

kernel::refusal! { ChangeDelegationError from [Unfit, Denied, Begin, Fault] {
    Self::NoReceiver => Invalid "identity.delegation.no_receiver" at "receiver";
    Self::NoRoles => Invalid "identity.delegation.no_roles";
    Self::Stale { receiver_name, at, .. } => Conflict "identity.delegation.stale"
        { "receiver": receiver_name, "at": at.time_in_vietnam() };
} }

/// Hands the actor's roles over.
///
/// # Errors
/// See [`ChangeDelegationError`]; nothing is written then.
pub async fn change_delegation(
    db: &Db,
    actor: &Actor,
    command: &Command<ChangeDelegation>,
) -> Result<DelegationChanged, ChangeDelegationError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let giver = actor
        .account
        .ok_or(Denied::Anonymous(Action::DelegateOwnRoles))?;
    let before = delegation_by_giver(&mut tx, giver).await?;
    let receiver = account_by_id(&mut tx, wish.receiver).await?;
    let today = tx.day();
    let roles = grant_count_own(&mut tx, giver, today).await?;

    // Authorise.
    authorise(
        &mut tx,
        actor,
        Action::DelegateOwnRoles,
        &Located::nowhere().of_account(giver),
    )?;

    // Decide.
    let receiver = receiver.ok_or(ChangeDelegationError::NoReceiver)?;
    if roles == 0 {
        return Err(ChangeDelegationError::NoRoles);
    }
    let candidate = Receiver {
        account: receiver.id,
        can_sign_in: receiver.can_sign_in(),
    };
    decide(giver, candidate, (wish.from_day, wish.to_day), today)?;

    // Store.
    let new = NewDelegation {
        giver,
        receiver: receiver.id,
        from_day: wish.from_day,
        to_day: wish.to_day,
        reason: wish.reason.clone(),
    };
    let id = put(&mut tx, before.as_ref(), &new, wish.seen_version).await?;

    // Announce: nobody listens yet. Commit.
    let outcome = DelegationChanged {
        id,
        receiver_name: receiver.name,
    };
    Ok(tx.commit(entry(before.as_ref(), &new), outcome).await?)
}

/// Writes it in the place of the version that was seen, or not at all.
async fn put(
    tx: &mut Tx,
    before: Option<&DelegationRow>,
    new: &NewDelegation,
    seen: Option<i64>,
) -> Result<DelegationId, ChangeDelegationError> {
    let (now, chance) = tx.seed()?;
    let id = before.map_or_else(|| DelegationId::new(now, chance), |before| before.id);
    let stored = match seen {
        None => delegation_insert(tx, id, new).await?,
        Some(version) => delegation_update(tx, new, version).await?,
    };
    if stored {
        return Ok(id);
    }
    let receiver_name = before
        .map(|now| now.receiver_name.clone())
        .unwrap_or_default();
    let at = before.map_or(now, |now| now.changed_at);
    Err(ChangeDelegationError::Stale {
        seen,
        receiver_name,
        at,
    })
}

fn entry(before: Option<&DelegationRow>, new: &NewDelegation) -> Entry {
    Entry::new("identity.delegate_own_roles", "account", new.giver)
        .change("receiver", before.map(|b| &b.receiver), Some(&new.receiver))
        .change("from_day", before.map(|b| &b.from_day), Some(&new.from_day))
        .change("to_day", before.map(|b| &b.to_day), Some(&new.to_day))
        .change("reason", before.map(|b| &b.reason), Some(&new.reason))
}
