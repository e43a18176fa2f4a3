//! How often areas and public bodies were changed, so that a process knows when what it remembers is stale.

use db::{Rx, Tx};
use kernel::Fault;

db::statements! {
    /// How often a part was changed.
    VERSION_OF = "select version from directory_version where part = $1";
    /// Counts a change of a part.
    VERSION_BUMP = "
        update directory_version
        set version = version + 1
        where part = $1";
}

kernel::text_enum! {
    /// What is remembered.
    pub(crate) enum Part {
        /// The areas.
        Areas = "areas",
        /// The organisations that documents name.
        Bodies = "bodies",
    }
}

/// How often a part was changed.
pub(crate) async fn version_of(rx: &mut Rx, part: Part) -> Result<i64, Fault> {
    let (version,) = rx.one(VERSION_OF, db::params![part]).await?;
    Ok(version)
}

/// Counts a change of a part.
pub(crate) async fn version_bump(tx: &mut Tx, part: Part) -> Result<(), Fault> {
    tx.run(VERSION_BUMP, db::params![part]).await.map(drop)
}
