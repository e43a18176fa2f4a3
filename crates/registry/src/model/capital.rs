//! Capital that a member contributes, against the largest share that the law of a day lets one member have.

use kernel::{Day, Dong};
use rules::{RuleError, Rulebook, key};

use super::kind::CooperativeKind;
use super::life_case::held;
use super::member::MemberKind;

/// Why a contribution is not taken, or what an unverified rule holds against it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CapitalFault {
    /// More than the law lets one member have.
    #[error("{amount} is more than {share} of {charter}")]
    AboveShare {
        /// The contribution.
        amount: Dong,
        /// The charter capital.
        charter: Dong,
        /// The largest share, as officers write it.
        share: String,
        /// Where that is written.
        basis: String,
    },
    /// There is no rule to go by.
    #[error(transparent)]
    Rule(#[from] RuleError),
}

kernel::refusal! { CapitalFault from [Rule] {
    Self::AboveShare { amount, charter, share, basis } => Invalid "registry.capital.above_share" at "capital"
        { "amount": amount.to_vietnamese(), "charter": charter.to_vietnamese(), "share": share, "basis": basis };
} }

/// Checks a contribution by the law of a day; what only an unverified rule says is given back as a doubt.
///
/// # Errors
/// A verified rule refuses it.
pub(crate) fn check_share(
    (amount, charter): (Dong, Dong),
    (kind, member): (CooperativeKind, MemberKind),
    day: Day,
    book: &Rulebook<'_>,
) -> Result<Option<CapitalFault>, CapitalFault> {
    let mut doubt = None;
    for key in share_rules(kind, member) {
        let Some(rule) = held(book, key, day)? else {
            continue;
        };
        let most = rule.rate()?;
        // Exact: a share rounded up to the next đồng would let one đồng too much pass.
        let is_above = i128::from(amount.amount()).saturating_mul(1_000_000)
            > i128::from(charter.amount()).saturating_mul(i128::from(most.parts()));
        if !is_above {
            continue;
        }
        let fault = CapitalFault::AboveShare {
            amount,
            charter,
            share: rule.to_vietnamese(),
            basis: rule.basis.to_string(),
        };
        if rule.verified {
            return Err(fault);
        }
        doubt = Some(fault);
    }
    Ok(doubt)
}

/// The rules that speak of one member's share. A group has no charter capital.
fn share_rules(kind: CooperativeKind, member: MemberKind) -> &'static [&'static str] {
    match (kind, member) {
        (CooperativeKind::Cooperative, MemberKind::LegalPerson) => &[
            key::COOPERATIVE_CAPITAL_MEMBER_SHARE_MAXIMUM,
            key::COOPERATIVE_CAPITAL_LEGAL_PERSON_SHARE_MAXIMUM,
        ],
        (CooperativeKind::Cooperative, MemberKind::Individual | MemberKind::Household) => {
            &[key::COOPERATIVE_CAPITAL_MEMBER_SHARE_MAXIMUM]
        }
        (CooperativeKind::Union, _) => &[key::UNION_CAPITAL_MEMBER_SHARE_MAXIMUM],
        (CooperativeKind::Group, _) => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Refusal;

    fn told(amount: i64, kind: CooperativeKind, member: MemberKind, on: &str) -> &'static str {
        let dong = |amount| Dong::of(amount).unwrap();
        let day = Day::parse(on).unwrap();
        let book = Rulebook::with(&[]);
        match check_share((dong(amount), dong(1_000_001)), (kind, member), day, &book) {
            Err(fault) => fault.code(),
            Ok(Some(_)) => "doubt",
            Ok(None) => "good",
        }
    }

    #[test]
    fn more_than_the_largest_share_is_refused_where_somebody_has_read_it_and_doubted_where_not() {
        use CooperativeKind::{Cooperative, Group, Union};
        use MemberKind::{Individual, LegalPerson};
        let above = "registry.capital.above_share";
        let check = |amount, kind, member, on, wanted| {
            assert_eq!(
                told(amount, kind, member, on),
                wanted,
                "{amount} {kind} {member} {on}"
            );
        };
        check(200_001, Cooperative, LegalPerson, "2023-09-15", above);
        check(200_000, Cooperative, LegalPerson, "2023-09-15", "good");
        check(200_001, Cooperative, Individual, "2023-09-15", "doubt");
        check(300_001, Cooperative, Individual, "2024-09-15", above);
        check(300_000, Cooperative, Individual, "2024-09-15", "good");
        check(400_001, Union, LegalPerson, "2024-09-15", above);
        check(900_000, Group, Individual, "2024-09-15", "good");
    }
}
