//! A role given to somebody, at a place, for some days.

use kernel::{AccountId, AreaId, OrganisationId, Period};

use crate::role::Role;

/// A role with its place and days.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// Where a grant reaches: everything at the place and below it, by today's map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The whole installation.
    Installation,
    /// An area and all within it.
    Area(AreaId),
    /// An organisation and all under it.
    Organisation(OrganisationId),
}
