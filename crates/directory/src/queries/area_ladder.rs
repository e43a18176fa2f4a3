//! The levels that answer for an area on a day: commune, district while there were districts, province.

use db::Rx;
use kernel::{AreaId, Day, Fault};

use crate::model::area::AreaLevel;
use crate::registers::Registers;

/// An area with its tier, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaStep {
    /// The area.
    pub area: AreaId,
    /// Its tier.
    pub level: AreaLevel,
    /// Its name: `huyện Bù Đăng`.
    pub name: String,
}

/// An area and those above it that are there on a day, the lowest first. Of an area that is no more, the one that stands
/// for it on that day; where several do, what is common to all of them.
///
/// # Errors
/// The database is away.
pub async fn area_ladder(
    registers: &Registers,
    rx: &mut Rx,
    area: AreaId,
    day: Day,
) -> Result<Vec<AreaStep>, Fault> {
    let map = registers.areas(rx).await?;
    let steps = |id: AreaId| {
        let own = map.get(id).into_iter();
        let there = own
            .chain(map.above(id))
            .filter(|area| area.life.includes(day));
        let step = |area: &crate::model::area::Area| AreaStep {
            area: area.id,
            level: area.level,
            name: area.full_name_on(day),
        };
        there.map(step).collect::<Vec<_>>()
    };
    let mut ladders = map.heirs_on(area, day).into_iter().map(steps);
    let first = ladders.next().unwrap_or_default();
    let common = ladders.fold(first, |common, other| {
        common
            .into_iter()
            .filter(|step| other.contains(step))
            .collect()
    });
    Ok(common)
}
