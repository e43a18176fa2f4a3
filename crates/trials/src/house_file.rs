//! The database of an installation that nobody serves, opened through the seam.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use db::{Db, OsChance, Place, Sql};
use kernel::{Clocks, Day, FixedClock, Instant};

use crate::act;
use crate::bench::fill;
use crate::crash::traces;
use crate::nation;

/// Every statement of the trials.
fn statements() -> Vec<Sql> {
    [
        act::STATEMENTS,
        fill::STATEMENTS,
        nation::STATEMENTS,
        traces::STATEMENTS,
    ]
    .concat()
}

/// Opens it, where its tables are those that the trials know.
pub(crate) async fn open(data: &Path) -> Result<Db> {
    known(connect(data).await?).await
}

/// The same with the clock at a moment: whoever acts there does so on its day.
pub(crate) async fn open_at(data: &Path, moment: Instant) -> Result<Db> {
    known(connect_at(data, moment).await?).await
}

async fn known(house: Db) -> Result<Db> {
    let strange = house.misunderstood(&statements()).await?;
    ensure!(
        strange.is_empty(),
        "the tables are not those that the trials know: {strange:?}"
    );
    Ok(house)
}

/// Opens it as it is. The clock stands: whoever looks into a house that is closed does so on no day of its own.
pub(crate) async fn connect(data: &Path) -> Result<Db> {
    let day = Day::of(2026, 1, 1).context("a day")?;
    connect_at(data, Instant::in_vietnam(day, 8, 0)).await
}

/// The same with the clock at a moment.
pub(crate) async fn connect_at(data: &Path, moment: Instant) -> Result<Db> {
    let clocks = Clocks::same(Arc::new(FixedClock::at(moment)));
    let place = Place::choose(data, None);
    Ok(Db::open(&place, clocks, Arc::new(OsChance)).await?)
}
