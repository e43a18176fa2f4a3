//! The database of an installation that nobody serves, opened through the seam.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use db::{Db, OsChance, Place, Sql};
use kernel::{Clocks, Day, FixedClock};

use crate::act;
use crate::bench::fill;
use crate::crash::traces;

/// Every statement of the trials.
fn statements() -> Vec<Sql> {
    [act::STATEMENTS, fill::STATEMENTS, traces::STATEMENTS].concat()
}

/// Opens it, where its tables are those that the trials know.
pub(crate) async fn open(data: &Path) -> Result<Db> {
    let house = connect(data).await?;
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
    let clocks = Clocks::same(Arc::new(FixedClock::on(day)));
    let place = Place::choose(data, None);
    Ok(Db::open(&place, clocks, Arc::new(OsChance)).await?)
}
