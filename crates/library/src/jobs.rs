//! What runs by itself.

use ::jobs::{Job, Registry, Rhythm};
use authz::Actor;
use db::Db;
use kernel::{Command, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::files::{Candidate, Files, Kept, Swept};
use crate::store::paper_file::hash_is_needed;

/// Seconds for which a file stays that no paper refers to: who began a form in the morning may finish it the next day.
pub const ORPHAN_SECONDS_MAX: i64 = 24 * 60 * 60;

/// What this context does by the clock.
pub fn jobs(files: Files) -> Registry {
    let early = Rhythm::DailyAt { hour: 3, minute: 0 };
    let sweep = move |db: Db, _: Actor, _: Command<SweepFiles>| {
        let files = files.clone();
        async move { sweep_files(&db, &files).await.map(drop) }
    };
    Registry::new().on_schedule(early, SweepFiles, sweep)
}

/// Sweeps the files, on this slot (dọn tệp không còn dùng).
#[derive(Debug, Clone, Serialize, Deserialize)]
struct SweepFiles(Instant);

impl Job for SweepFiles {
    const KIND: &'static str = "library.sweep_files";

    fn key(&self) -> String {
        self.0.to_string()
    }
}

/// Takes away the files to which no paper has referred for a day, by the security clock. Two at once do no harm: what one
/// has set aside and misses is there for the next.
///
/// # Errors
/// The database or the store is away; what was taken away until then is gone, and nothing else.
pub async fn sweep_files(db: &Db, files: &Files) -> Result<Swept, Fault> {
    let moment = db.now().plus_seconds(-ORPHAN_SECONDS_MAX);
    files.pardon_all().await?;
    let mut swept = files.forget_unfinished(moment).await?;
    for shelf in files.shelves().await? {
        for candidate in files.older_than(&shelf, moment).await? {
            if let Kept::No { bytes } = judge(db, files, &candidate).await? {
                swept.add(bytes);
            }
        }
    }
    tracing::info!(files = swept.files, bytes = swept.bytes, "swept files");
    Ok(swept)
}

/// Asks first, since nearly all files are needed; then puts the file aside, and asks again, since somebody may have come
/// to need it in between.
async fn judge(db: &Db, files: &Files, candidate: &Candidate) -> Result<Kept, Fault> {
    let moment = db.now().plus_seconds(-ORPHAN_SECONDS_MAX);
    if is_needed(db, candidate, moment).await? || !files.condemn(candidate, moment).await? {
        return Ok(Kept::Yes);
    }
    if is_needed(db, candidate, moment).await? {
        files.pardon(candidate).await
    } else {
        files.take_away(candidate).await
    }
}

async fn is_needed(db: &Db, candidate: &Candidate, moment: Instant) -> Result<bool, Fault> {
    let mut rx = db.read().await?;
    hash_is_needed(&mut rx, &candidate.hash, moment).await
}
