//! Roles handed over while their owner is away.

use kernel::{AccountId, Day, Period};

/// The longest time for which roles may be handed over, in days: the house's rule, not the law's. Who is away for longer
/// has a successor, who gets roles of their own.
pub(crate) const DELEGATION_DAYS_MAX: i64 = 90;

kernel::typed_id! {
    /// A delegation.
    pub DelegationId
}

/// Somebody to whom roles could be handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Receiver {
    pub(crate) account: AccountId,
    /// Whether they have finished signing up and are not locked.
    pub(crate) can_sign_in: bool,
}

/// Why roles cannot be handed over so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DelegationFault {
    /// To oneself.
    #[error("the receiver is the giver")]
    ToOneself,
    /// The receiver cannot sign in.
    #[error("the receiver cannot sign in")]
    ReceiverAway,
    /// It ends before it begins.
    #[error("ends before it begins")]
    Backwards,
    /// It ends before today.
    #[error("ends on {last}, before today, {today}")]
    Past {
        /// The last day asked for.
        last: Day,
        /// The business day.
        today: Day,
    },
    /// It lasts too long.
    #[error("lasts {days} days, more than {most}")]
    TooLong {
        /// How long it was asked for, in days.
        days: i64,
        /// How long it may be, in days.
        most: i64,
    },
}

kernel::refusal! { DelegationFault from [] {
    Self::ToOneself => Invalid "identity.delegation.to_oneself" at "receiver";
    Self::ReceiverAway => Invalid "identity.delegation.receiver_away" at "receiver";
    Self::Backwards => Invalid "identity.delegation.backwards" at "to_day";
    Self::Past { last, today } => Invalid "identity.delegation.past" at "to_day"
        { "last": last.to_vietnamese(), "today": today.to_vietnamese() };
    Self::TooLong { days, most } => Invalid "identity.delegation.too_long" at "to_day"
        { "days": days, "most": most };
} }

/// Decides whether these roles may be handed over (uỷ quyền) on these days, first and last included.
///
/// # Errors
/// The first reason that stands against it.
pub(crate) fn decide(
    giver: AccountId,
    receiver: Receiver,
    (first, last): (Day, Day),
    today: Day,
) -> Result<Period, DelegationFault> {
    if receiver.account == giver {
        return Err(DelegationFault::ToOneself);
    }
    if !receiver.can_sign_in {
        return Err(DelegationFault::ReceiverAway);
    }
    let period = Period::of(first, Some(last)).map_err(|_| DelegationFault::Backwards)?;
    if last < today {
        return Err(DelegationFault::Past { last, today });
    }
    let days = first.until(last).saturating_add(1);
    if days > DELEGATION_DAYS_MAX {
        return Err(DelegationFault::TooLong {
            days,
            most: DELEGATION_DAYS_MAX,
        });
    }
    Ok(period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(receiver: &str, days: [&str; 2]) -> Result<Period, DelegationFault> {
        let receiver = Receiver {
            account: AccountId::named(receiver),
            can_sign_in: receiver != "locked",
        };
        decide(
            AccountId::named("giver"),
            receiver,
            (day(days[0]), day(days[1])),
            day("2025-09-10"),
        )
    }

    #[test]
    fn roles_are_not_handed_to_oneself_nor_to_who_cannot_sign_in() {
        let days = ["2025-09-10", "2025-09-20"];
        assert_eq!(check("giver", days), Err(DelegationFault::ToOneself));
        assert_eq!(check("locked", days), Err(DelegationFault::ReceiverAway));
    }

    #[test]
    fn roles_are_not_handed_over_backwards_in_the_past_or_for_good() {
        assert_eq!(
            check("b", ["2025-09-20", "2025-09-10"]),
            Err(DelegationFault::Backwards)
        );
        let (last, today) = (day("2025-09-09"), day("2025-09-10"));
        assert_eq!(
            check("b", ["2025-09-01", "2025-09-09"]),
            Err(DelegationFault::Past { last, today })
        );
        let long = DelegationFault::TooLong { days: 91, most: 90 };
        assert_eq!(check("b", ["2025-09-10", "2025-12-09"]), Err(long));
    }

    #[test]
    fn the_last_day_of_the_longest_time_counts() {
        assert!(check("b", ["2025-09-10", "2025-12-08"]).is_ok());
        assert!(
            check("b", ["2025-09-01", "2025-09-10"]).is_ok(),
            "it has begun and ends today"
        );
    }
}
