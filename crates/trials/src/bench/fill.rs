//! Makes a database as large as one after years: audit entries in bulk, through the seam, in their chain.

use std::path::Path;

use anyhow::{Result, bail};
use db::{Begun, Db, Entry, seal_once};
use kernel::{By, Command, CommandId, RequestId};

use crate::house_file;

/// Entries that one transaction writes.
const BATCH_MAX: i64 = 1_000;

db::statements! {
    /// How many entries there are.
    ENTRY_COUNT = "select count(*) from audit_entry";
}

/// Adds entries until there are so many, and gives all their place in the chain; how many there are.
pub(crate) async fn fill(data: &Path, wanted: i64) -> Result<i64> {
    let house = house_file::open(data).await?;
    let mut there = count(&house).await?;
    while there < wanted {
        add(&house, BATCH_MAX.min(wanted - there)).await?;
        there = count(&house).await?;
    }
    while seal_once(&house).await?.more {}
    house.close().await;
    Ok(there)
}

async fn count(house: &Db) -> Result<i64> {
    let (count,): (i64,) = house.read().await?.one(ENTRY_COUNT, &[]).await?;
    Ok(count)
}

async fn add(house: &Db, entries: i64) -> Result<()> {
    let (now, chance) = house.seed()?;
    let by = By::system("trial", RequestId::new(now, chance));
    let command = Command::new(CommandId::new(now, chance), ());
    let Begun::Fresh(mut tx) = house.begin(by, &command).await? else {
        bail!("chance gave the same id twice");
    };
    for number in 1..entries {
        tx.record(entry(number));
    }
    tx.commit(entry(0), ()).await?;
    Ok(())
}

fn entry(number: i64) -> Entry {
    let subject = format!("{number:08}-0000-7000-8000-000000000000");
    Entry::new("trial.fill", "trial", subject).set("name", &"Hợp tác xã nông nghiệp Mẫu")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_filled_database_has_as_many_entries_as_were_wanted_all_in_the_chain() {
        let folder = tempfile::tempdir().unwrap();
        let house = house_file::connect(folder.path()).await.unwrap();
        house.migrate().await.unwrap();
        house.close().await;
        assert_eq!(fill(folder.path(), 1_003).await.unwrap(), 1_003);
        let house = house_file::open(folder.path()).await.unwrap();
        let verdict = db::verify_chain(&house).await.unwrap();
        assert_eq!((verdict.sound, verdict.waiting), (1_003, 0));
        assert!(verdict.is_sound());
    }
}
