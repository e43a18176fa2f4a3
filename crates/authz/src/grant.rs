//! A role given to somebody, at a place, for some days.

use kernel::{AccountId, AreaId, Day, OrganisationId, Period};
use serde::{Deserialize, Serialize};

use crate::role::Role;

/// A role with its place and days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// What one is.
    pub role: Role,
    /// Where.
    pub place: Place,
    /// On which days.
    pub period: Period,
    /// Whose grant it is, where it was handed over while that person is away (uỷ quyền).
    pub delegated_by: Option<AccountId>,
}

impl Grant {
    /// A role at a place from this day on.
    pub fn since(role: Role, place: Place, from: Day) -> Self {
        Self {
            role,
            place,
            period: Period::since(from),
            delegated_by: None,
        }
    }
}

/// Where a grant reaches: everything at the place and below it, by today's map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// The whole installation.
    Installation,
    /// An area and all within it.
    Area(AreaId),
    /// An organisation and all under it.
    Organisation(OrganisationId),
}
