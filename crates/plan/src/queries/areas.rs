//! What an area lies in.

use db::Rx;
use kernel::{AreaId, Fault};

use crate::store::area::area_above;

/// An area and all that it lies in by today's map, as text.
///
/// # Errors
/// The database is away.
pub(crate) async fn areas_above(rx: &mut Rx, area: AreaId) -> Result<Vec<String>, Fault> {
    let day = rx.day();
    let above = area_above(rx, area, day).await?;
    let mut all: Vec<String> = above.iter().map(AreaId::to_string).collect();
    all.push(area.to_string());
    Ok(all)
}
