//! Where a cooperative has its seat, and who registers it.

use db::Rx;
use directory::api::{AreaLevel, Registers, area_ladder};
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::kind::CooperativeKind;
use crate::model::record::Record;
use crate::store::cooperative::{cooperative_by_code, cooperative_by_id, cooperative_by_number};

/// Why a seat, an agency, a union, a code or a number is not taken.
#[derive(Debug, thiserror::Error)]
pub enum PlaceFault {
    /// The seat is no commune that is in force on the day.
    #[error("no commune in force on {0}")]
    SeatNotInForce(Day),
    /// There is no such agency.
    #[error("no such agency")]
    NoAgency,
    /// There is no such union, or it is none.
    #[error("no such union")]
    NoUnion,
    /// Another has this code.
    #[error("{name} has this code")]
    CodeTaken {
        /// Which.
        name: String,
    },
    /// The agency gave this number to another.
    #[error("{name} has this number")]
    NumberTaken {
        /// Which.
        name: String,
    },
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PlaceFault from [Fault] {
    Self::SeatNotInForce(day) => Invalid "registry.seat.not_in_force" at "seat" { "day": day.to_vietnamese() };
    Self::NoAgency => Invalid "registry.agency.none" at "agency";
    Self::NoUnion => Invalid "registry.union.none" at "union";
    Self::CodeTaken { name } => Conflict "registry.code.taken" at "code" { "name": name };
    Self::NumberTaken { name } => Conflict "registry.number.taken" at "number" { "name": name };
} }

/// Whether the seat is a commune in force on the day.
///
/// # Errors
/// It is not, or the database is away.
pub(crate) async fn check_seat(
    registers: &Registers,
    rx: &mut Rx,
    (seat, day): (AreaId, Day),
) -> Result<(), PlaceFault> {
    let ladder = area_ladder(registers, rx, seat, day).await?;
    let is_in_force = ladder
        .first()
        .is_some_and(|step| step.area == seat && step.level == AreaLevel::Commune);
    match is_in_force {
        true => Ok(()),
        false => Err(PlaceFault::SeatNotInForce(day)),
    }
}

/// Whether what a record points at is there, and nobody else has its number or code.
///
/// # Errors
/// See [`PlaceFault`].
pub(crate) async fn check_places(
    rx: &mut Rx,
    own: (OrganisationId, CooperativeKind),
    code: Option<&str>,
    record: &Record,
) -> Result<(), PlaceFault> {
    let (id, kind) = own;
    let day = rx.day();
    if let Some(agency) = record.agency {
        let found = directory::api::organisation(rx, agency, day).await?;
        found.ok_or(PlaceFault::NoAgency)?;
    }
    if let Some(union) = record.union {
        let found = cooperative_by_id(rx, union).await?;
        let is_union = found.is_some_and(|it| it.kind == CooperativeKind::Union && it.id != id);
        if !is_union || kind != CooperativeKind::Cooperative {
            return Err(PlaceFault::NoUnion);
        }
    }
    if let Some(code) = code
        && let Some(name) = cooperative_by_code(rx, (kind, code), id).await?
    {
        return Err(PlaceFault::CodeTaken { name });
    }
    if let Some((agency, number)) = record.agency.zip(record.number.as_deref())
        && let Some(name) = cooperative_by_number(rx, (agency, number), id).await?
    {
        return Err(PlaceFault::NumberTaken { name });
    }
    Ok(())
}
