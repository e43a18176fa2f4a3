//! A fresh file: a copy of a template that is migrated once a machine for the migrations there are.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use db::{Db, Place, SeededChance};
use kernel::{Clocks, Day, FixedClock};
use sqlx::migrate::Migrator;
use tempfile::TempDir;

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// An empty, migrated file in a folder of its own.
pub(crate) async fn fresh() -> (TempDir, PathBuf) {
    let folder = TempDir::with_prefix("hoptac-test-").expect("a temporary folder");
    let file = folder.path().join("hoptac.sqlite");
    let template = std::env::temp_dir().join(format!("hoptac-{}.sqlite", fingerprint(&MIGRATIONS)));
    if !template.exists() {
        make(&template).await;
    }
    fs::copy(&template, &file).expect("a copy of the template");
    (folder, file)
}

/// Two processes may make it at once; each moves a whole file into its place, and both files are the same.
async fn make(template: &Path) {
    let folder = TempDir::with_prefix("hoptac-template-").expect("a temporary folder");
    let file = folder.path().join("template.sqlite");
    migrate(&Place::File(file.clone())).await;
    fs::rename(&file, template).expect("a place for the template");
}

/// Migrates a template and lets go of it.
pub(crate) async fn migrate(place: &Place) {
    let clock = Arc::new(FixedClock::on(Day::of(2020, 1, 1).expect("a day")));
    let chance = Arc::new(SeededChance::new(0));
    let db = Db::open(place, Clocks::same(clock), chance)
        .await
        .expect("a template");
    db.migrate().await.expect("migrations that run");
    db.close().await;
}

/// Other migrations, other template.
pub(crate) fn fingerprint(migrations: &Migrator) -> String {
    use sha2::{Digest, Sha256};
    let all = migrations.iter().fold(Sha256::new(), |hash, step| {
        hash.chain_update(step.version.to_le_bytes())
            .chain_update(&step.checksum)
    });
    hex::encode(all.finalize()).chars().take(16).collect()
}
