//! Tables as this program expects them: steps that go forward, the same in name for both engines.

use kernel::{Fault, Nature};
use sqlx::migrate::Migrator;

use crate::engine::Pools;

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// How far the tables are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migrated {
    /// Steps there are.
    pub steps: usize,
}

/// Runs what has not been run. The engine's own lock keeps two processes apart.
pub(crate) async fn run(pools: &Pools) -> Result<Migrated, Fault> {
    let steps = match pools {
        Pools::Sqlite { writer, .. } => SQLITE.run(writer).await.map(|()| SQLITE.iter().count()),
        Pools::Postgres(pool) => POSTGRES.run(pool).await.map(|()| POSTGRES.iter().count()),
    };
    steps
        .map(|steps| Migrated { steps })
        .map_err(|error| Fault::new(Nature::TooOld, error))
}

/// The names of the steps of each engine, in order, for the test that compares them.
pub fn migration_names() -> [Vec<String>; 2] {
    let names = |migrator: &Migrator| {
        let steps = migrator.iter();
        steps
            .map(|step| format!("{:04} {}", step.version, step.description))
            .collect()
    };
    [names(&SQLITE), names(&POSTGRES)]
}
