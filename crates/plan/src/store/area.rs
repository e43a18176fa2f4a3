//! What an area lies in, by the map that every store may read.

use db::Rx;
use kernel::{AreaId, Day, Fault};

db::statements! {
    /// What an area lies in on a day.
    AREA_ABOVE = "
        select ancestor
        from authz_area_closure
        where descendant = $1
          and from_day <= $2
          and coalesce(to_day, '9999') >= $2";
}

pub(crate) async fn area_above(rx: &mut Rx, area: AreaId, day: Day) -> Result<Vec<AreaId>, Fault> {
    let rows: Vec<(AreaId,)> = rx.all(AREA_ABOVE, db::params![area, day]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
