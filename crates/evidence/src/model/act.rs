//! What is done to an entry: verified, returned, sent again, reversed, countersigned. Who may, from which state, and what
//! becomes of it. Acts are rows of their own and never changed.

use kernel::{AccountId, Instant};
use library::api::PaperId;

use super::standing::EntryState;

kernel::typed_id! {
    /// An act upon an entry (*bút toán xác nhận, trả lại, đảo*).
    pub ActId
}

kernel::text_enum! {
    /// What is done to an entry.
    pub enum ActKind {
        /// The responsible body confirms it (*xác nhận*).
        Verify = "verify",
        /// An officer of the Alliance confirms it for the body, by its letter (*xác nhận theo công văn*).
        VerifyByLetter = "verify_by_letter",
        /// Another officer of the Alliance answers for what was done by letter (*ký đối chiếu*).
        Countersign = "countersign",
        /// The responsible body gives it back with a reason (*trả lại*).
        Return = "return",
        /// Whoever recorded it sends it again, with what was missing (*gửi lại*).
        Resubmit = "resubmit",
        /// It was a mistake: it counts no more (*đảo bút toán*).
        Reverse = "reverse",
    }
}

/// An act upon an entry, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its id.
    pub id: ActId,
    /// What was done.
    pub kind: ActKind,
    /// When, by the business clock.
    pub known_at: Instant,
    /// Who did it; none where the house itself did.
    pub by: Option<AccountId>,
    /// Their name.
    pub by_name: String,
    /// Why.
    pub reason: Option<String>,
    /// The letter by which it was done.
    pub letter: Option<PaperId>,
}

/// What an entry looks like to whoever acts on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) state: EntryState,
    /// Who recorded it.
    pub(crate) recorded_by: Option<AccountId>,
    /// Whether it was recorded by letter.
    pub(crate) by_letter: bool,
    /// Who acted by letter last, for the four eyes.
    pub(crate) letter_by: Option<AccountId>,
    /// Who brought it to this state, and when.
    pub(crate) last_by: String,
    pub(crate) last_at: Instant,
}

/// Why an act is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActFault {
    /// The same person recorded it.
    #[error("the recorder cannot verify")]
    OwnEntry,
    /// The same person acted by letter.
    #[error("who acted by letter cannot countersign")]
    OwnLetter,
    /// Whoever recorded it, or acted by letter, handed over the very role by which it would be looked at.
    #[error("in the place of whoever did it")]
    InTheirPlace,
    /// It is verified already.
    #[error("verified by {by} at {at}")]
    Verified {
        /// By whom.
        by: String,
        /// When.
        at: Instant,
    },
    /// It is reversed already.
    #[error("reversed by {by} at {at}")]
    Reversed {
        /// By whom.
        by: String,
        /// When.
        at: Instant,
    },
    /// It was given back and waits for its recorder.
    #[error("returned by {by} at {at}")]
    Returned {
        /// By whom.
        by: String,
        /// When.
        at: Instant,
    },
    /// Nobody acted by letter, so there is nothing to countersign.
    #[error("nothing to countersign")]
    NoLetter,
    /// It waits for a countersignature already.
    #[error("by letter by {by} at {at}")]
    Awaiting {
        /// By whom.
        by: String,
        /// When.
        at: Instant,
    },
    /// It was not given back, so there is nothing to send again.
    #[error("not returned")]
    NotReturned,
}

kernel::refusal! { ActFault from [] {
    Self::OwnEntry => Denied "evidence.act.own_entry";
    Self::OwnLetter => Denied "evidence.act.own_letter";
    Self::InTheirPlace => Denied "evidence.act.in_their_place";
    Self::Verified { by, at } => Conflict "evidence.act.verified" { "by": by, "at": at.time_in_vietnam() };
    Self::Reversed { by, at } => Conflict "evidence.act.reversed" { "by": by, "at": at.time_in_vietnam() };
    Self::Returned { by, at } => Conflict "evidence.act.returned" { "by": by, "at": at.time_in_vietnam() };
    Self::NoLetter => Conflict "evidence.act.no_letter";
    Self::Awaiting { by, at } => Conflict "evidence.act.awaiting" { "by": by, "at": at.time_in_vietnam() };
    Self::NotReturned => Conflict "evidence.act.not_returned";
} }

/// What becomes of an entry by an act of somebody, or why it is refused.
pub(crate) fn decide(
    held: &Held,
    kind: ActKind,
    actor: Option<AccountId>,
) -> Result<EntryState, ActFault> {
    let own = |account: Option<AccountId>| account.is_some() && account == actor;
    match kind {
        ActKind::Verify => {
            open_to_verify(held)?;
            if own(held.recorded_by) {
                Err(ActFault::OwnEntry)
            } else {
                Ok(EntryState::Verified)
            }
        }
        ActKind::VerifyByLetter => {
            open_to_verify(held)?;
            if held.state == EntryState::AwaitingCountersign {
                return Err(told(held, |by, at| ActFault::Awaiting { by, at }));
            }
            if own(held.recorded_by) {
                return Err(ActFault::OwnEntry);
            }
            Ok(EntryState::AwaitingCountersign)
        }
        ActKind::Countersign => {
            open_to_verify(held)?;
            if held.state == EntryState::Recorded {
                return Err(ActFault::NoLetter);
            }
            if own(held.letter_by) {
                return Err(ActFault::OwnLetter);
            }
            if own(held.recorded_by) {
                Err(ActFault::OwnEntry)
            } else {
                Ok(EntryState::Verified)
            }
        }
        ActKind::Return => {
            open_to_verify(held)?;
            if own(held.recorded_by) {
                Err(ActFault::OwnEntry)
            } else {
                Ok(EntryState::Returned)
            }
        }
        ActKind::Resubmit => match held.state {
            EntryState::Returned if held.by_letter => Ok(EntryState::AwaitingCountersign),
            EntryState::Returned => Ok(EntryState::Recorded),
            EntryState::Reversed => Err(told(held, |by, at| ActFault::Reversed { by, at })),
            EntryState::Recorded | EntryState::AwaitingCountersign | EntryState::Verified => {
                Err(ActFault::NotReturned)
            }
        },
        ActKind::Reverse => match held.state {
            EntryState::Reversed => Err(told(held, |by, at| ActFault::Reversed { by, at })),
            EntryState::Recorded
            | EntryState::AwaitingCountersign
            | EntryState::Verified
            | EntryState::Returned => Ok(EntryState::Reversed),
        },
    }
}

/// Refuses what nobody waits for any more.
fn open_to_verify(held: &Held) -> Result<(), ActFault> {
    match held.state {
        EntryState::Recorded | EntryState::AwaitingCountersign => Ok(()),
        EntryState::Verified => Err(told(held, |by, at| ActFault::Verified { by, at })),
        EntryState::Returned => Err(told(held, |by, at| ActFault::Returned { by, at })),
        EntryState::Reversed => Err(told(held, |by, at| ActFault::Reversed { by, at })),
    }
}

fn told(held: &Held, fault: impl FnOnce(String, Instant) -> ActFault) -> ActFault {
    fault(held.last_by.clone(), held.last_at)
}

/// The state after acts in the order in which they became known.
pub(crate) fn state_after(by_letter: bool, acts: impl IntoIterator<Item = ActKind>) -> EntryState {
    let first = first_state(by_letter);
    acts.into_iter().fold(first, |_, act| match act {
        ActKind::Verify | ActKind::Countersign => EntryState::Verified,
        ActKind::VerifyByLetter => EntryState::AwaitingCountersign,
        ActKind::Return => EntryState::Returned,
        ActKind::Resubmit => first,
        ActKind::Reverse => EntryState::Reversed,
    })
}

/// The state in which an entry begins.
pub(crate) fn first_state(by_letter: bool) -> EntryState {
    if by_letter {
        EntryState::AwaitingCountersign
    } else {
        EntryState::Recorded
    }
}

#[cfg(test)]
mod tests;
