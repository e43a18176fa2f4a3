//! Members: how many there are on a day, and each with what they contributed where that was entered.

use kernel::{Day, Dong};
use serde::{Deserialize, Serialize};

kernel::typed_id! {
    /// A member of a cooperative (*thành viên*).
    pub MemberId,
}

kernel::text_enum! {
    /// What a member is.
    pub enum MemberKind {
        /// Cá nhân.
        Individual = "individual",
        /// Hộ gia đình, by the person who stands for it.
        Household = "household",
        /// Pháp nhân.
        LegalPerson = "legal_person",
    }
}

/// Members or workers of one sort at most.
pub const COUNT_MAX: u32 = 1_000_000;

/// How many members there are on a day (*số lượng thành viên, lao động*). Poor households and ethnic minorities are counted
/// and nobody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MemberCount {
    /// Cá nhân.
    pub individuals: u32,
    /// Hộ gia đình.
    pub households: u32,
    /// Pháp nhân.
    pub legal_persons: u32,
    /// Trong đó: thuộc hộ nghèo, cận nghèo.
    pub poor: u32,
    /// Trong đó: đồng bào dân tộc thiểu số.
    pub ethnic_minority: u32,
    /// Lao động thường xuyên.
    pub workers: u32,
}

/// Why a count is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CountFault {
    /// More than a cooperative can have.
    #[error("{0} is too many")]
    TooMany(u32),
    /// More poor or minority members than members.
    #[error("{part} of {whole} members")]
    PartAboveWhole {
        /// The part.
        part: u32,
        /// All members.
        whole: u32,
    },
}

kernel::refusal! { CountFault from [] {
    Self::TooMany(count) => Limited "registry.members.too_many" at "individuals" { "count": count, "most": COUNT_MAX };
    Self::PartAboveWhole { part, whole } => Invalid "registry.members.part_above_whole" at "poor"
        { "part": part, "whole": whole };
} }

impl MemberCount {
    /// All members.
    pub fn members(&self) -> u32 {
        [self.individuals, self.households, self.legal_persons]
            .into_iter()
            .fold(0, u32::saturating_add)
    }

    /// The same, if it can be.
    ///
    /// # Errors
    /// See [`CountFault`].
    pub(crate) fn checked(self) -> Result<Self, CountFault> {
        let all = [
            self.individuals,
            self.households,
            self.legal_persons,
            self.workers,
        ];
        if let Some(count) = all.into_iter().find(|count| *count > COUNT_MAX) {
            return Err(CountFault::TooMany(count));
        }
        let whole = self.members();
        match [self.poor, self.ethnic_minority].into_iter().max() {
            Some(part) if part > whole => Err(CountFault::PartAboveWhole { part, whole }),
            Some(_) | None => Ok(self),
        }
    }
}

/// What a member contributed (*vốn góp*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// How much.
    pub capital: Dong,
    /// Number of the certificate of contribution.
    pub certificate: Option<String>,
    /// Since when they are a member.
    pub joined: Day,
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Refusal;

    #[test]
    fn a_part_is_not_more_than_the_whole() {
        let count = MemberCount {
            individuals: 7,
            poor: 8,
            ..MemberCount::default()
        };
        assert_eq!(
            count.checked().unwrap_err().code(),
            "registry.members.part_above_whole"
        );
        let count = MemberCount {
            workers: COUNT_MAX + 1,
            ..MemberCount::default()
        };
        assert_eq!(
            count.checked().unwrap_err().code(),
            "registry.members.too_many"
        );
    }
}
