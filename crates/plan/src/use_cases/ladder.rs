//! The levels at which a difficulty can lie, as of a day.

use db::Rx;
use directory::api::{AreaLevel, Registers, area_ladder};
use kernel::{AreaId, Fault};

use crate::model::difficulty::{DifficultyLevel, Step};

/// The levels above and at an area on the business day: commune, district while there were districts, province.
///
/// # Errors
/// The database is away.
pub(crate) async fn ladder(
    registers: &Registers,
    rx: &mut Rx,
    area: AreaId,
) -> Result<Vec<Step>, Fault> {
    let day = rx.day();
    let steps = area_ladder(registers, rx, area, day).await?;
    let step = |step: directory::api::AreaStep| Step {
        level: match step.level {
            AreaLevel::Commune => DifficultyLevel::Commune,
            AreaLevel::District => DifficultyLevel::District,
            AreaLevel::Province => DifficultyLevel::Province,
        },
        area: step.area,
        name: step.name,
    };
    Ok(steps.into_iter().map(step).collect())
}
