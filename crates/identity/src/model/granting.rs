//! Which roles may be granted and ended.

use authz::{Grant, Place, Role};
use kernel::{AccountId, Day, Period};

use crate::model::code::is_of_cooperative;

/// Why a role cannot be granted so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GrantFault {
    /// To oneself: whoever gives roles has only those that another gave.
    #[error("the receiver is the giver")]
    ToOneself,
    /// A role of a cooperative somewhere else than at one organisation.
    #[error("{0} needs an organisation")]
    NeedsOrganisation(Role),
    /// An officer of an area without an area.
    #[error("{0} needs an area")]
    NeedsArea(Role),
    /// It ends before it begins.
    #[error("ends before it begins")]
    Backwards,
    /// It is over before today.
    #[error("ends on {last}, before today, {today}")]
    Past {
        /// The last day asked for.
        last: Day,
        /// The business day.
        today: Day,
    },
    /// The account has the same role at the same place on some of these days.
    #[error("the account has this role there already")]
    AlreadyGranted,
}

kernel::refusal! { GrantFault from [] {
    Self::ToOneself => Denied "identity.grant.to_oneself";
    Self::NeedsOrganisation(_) => Invalid "identity.grant.needs_organisation" at "place";
    Self::NeedsArea(_) => Invalid "identity.grant.needs_area" at "place";
    Self::Backwards => Invalid "identity.grant.backwards" at "to_day";
    Self::Past { last, today } => Invalid "identity.grant.past" at "to_day"
        { "last": last.to_vietnamese(), "today": today.to_vietnamese() };
    Self::AlreadyGranted => Conflict "identity.grant.already" at "role";
} }

/// Whether a role has its place: what a person of a cooperative is, they are at that cooperative and nowhere else.
///
/// # Errors
/// The place does not fit.
pub(crate) fn fits(grant: &Grant) -> Result<(), GrantFault> {
    let role = grant.role;
    match grant.place {
        Place::Installation | Place::Area(_) if is_of_cooperative(role) => {
            Err(GrantFault::NeedsOrganisation(role))
        }
        Place::Installation | Place::Organisation(_) if role == Role::AreaOfficer => {
            Err(GrantFault::NeedsArea(role))
        }
        Place::Installation | Place::Area(_) | Place::Organisation(_) => {
            grant.period.check().map_err(|_| GrantFault::Backwards)
        }
    }
}

/// Decides whether a role may be granted (giao vai trò), beside those that the account has.
///
/// # Errors
/// The first reason that stands against it.
pub(crate) fn decide(
    giver: Option<AccountId>,
    receiver: AccountId,
    (grant, had): (&Grant, &[Grant]),
    today: Day,
) -> Result<(), GrantFault> {
    if giver == Some(receiver) {
        return Err(GrantFault::ToOneself);
    }
    fits(grant)?;
    if let Some(last) = grant.period.to.filter(|last| *last < today) {
        return Err(GrantFault::Past { last, today });
    }
    let same = |old: &&Grant| {
        old.role == grant.role && old.place == grant.place && old.period.overlaps(&grant.period)
    };
    match had.iter().find(same) {
        Some(_) => Err(GrantFault::AlreadyGranted),
        None => Ok(()),
    }
}

/// What ending a role leaves of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It has this last day.
    On(Day),
    /// It never began, and goes away.
    Undone,
}

/// Decides what remains of a grant whose last day is to be this one; none where it is over by then anyway.
pub(crate) fn end(period: Period, last: Day) -> Option<Ending> {
    if period.to.is_some_and(|to| to <= last) {
        return None;
    }
    Some(if last < period.from {
        Ending::Undone
    } else {
        Ending::On(last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{AreaId, OrganisationId};

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn check(role: Role, place: Place, days: [&str; 2]) -> Result<(), GrantFault> {
        let period = Period {
            from: day(days[0]),
            to: Some(day(days[1])),
        };
        let grant = Grant {
            role,
            place,
            period,
            delegated_by: None,
        };
        let had = Grant::since(Role::FundOfficer, Place::Installation, day("2020-01-01"));
        let [giver, receiver] = ["giver", "receiver"].map(AccountId::named);
        decide(Some(giver), receiver, (&grant, &[had]), day("2025-09-15"))
    }

    const YEAR: [&str; 2] = ["2025-09-15", "2026-09-14"];

    #[test]
    fn a_role_is_not_granted_at_a_place_where_it_cannot_be() {
        let (area, coop) = (
            Place::Area(AreaId::named("a")),
            Place::Organisation(OrganisationId::named("o")),
        );
        let director = Role::CooperativeDirector;
        assert_eq!(
            check(director, area, YEAR),
            Err(GrantFault::NeedsOrganisation(director))
        );
        let officer = Role::AreaOfficer;
        assert_eq!(
            check(officer, coop, YEAR),
            Err(GrantFault::NeedsArea(officer))
        );
        assert_eq!(
            check(officer, Place::Installation, YEAR),
            Err(GrantFault::NeedsArea(officer))
        );
        assert_eq!(check(director, coop, YEAR), Ok(()));
        assert_eq!(check(officer, area, YEAR), Ok(()));
    }

    #[test]
    fn a_role_is_not_granted_twice_backwards_or_for_days_gone_by() {
        let place = Place::Installation;
        assert_eq!(
            check(Role::FundOfficer, place, YEAR),
            Err(GrantFault::AlreadyGranted)
        );
        let backwards = ["2026-09-14", "2025-09-15"];
        assert_eq!(
            check(Role::AllianceLeader, place, backwards),
            Err(GrantFault::Backwards)
        );
        let (last, today) = (day("2025-09-14"), day("2025-09-15"));
        let gone = ["2025-01-01", "2025-09-14"];
        assert_eq!(
            check(Role::AllianceLeader, place, gone),
            Err(GrantFault::Past { last, today })
        );
        assert_eq!(check(Role::AllianceLeader, place, YEAR), Ok(()));
    }

    #[test]
    fn nobody_grants_a_role_to_themselves() {
        let oneself = AccountId::named("giver");
        let grant = Grant::since(Role::AllianceLeader, Place::Installation, day("2025-09-15"));
        let decided = decide(Some(oneself), oneself, (&grant, &[]), day("2025-09-15"));
        assert_eq!(decided, Err(GrantFault::ToOneself));
    }

    #[test]
    fn a_role_that_is_over_is_not_ended_again_and_one_to_come_goes_away() {
        let period = Period {
            from: day("2025-10-01"),
            to: Some(day("2025-12-31")),
        };
        assert_eq!(end(period, day("2025-12-31")), None);
        assert_eq!(
            end(period, day("2025-11-30")),
            Some(Ending::On(day("2025-11-30")))
        );
        assert_eq!(end(period, day("2025-09-14")), Some(Ending::Undone));
    }
}
