//! The trial's own loader: entries go in by rows, in large transactions, and not by the use-case, which would take hours.
//! Figures are not loaded: the house makes them of the entries.

use std::path::Path;
use std::time::Instant as Stopwatch;

use anyhow::{Context, Result};
use db::FILE_NAME;
use kernel::text;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::entries::{Made, Maker, Stands};
use super::land::Land;
use super::table::{
    ACT, ENTRY, INDEXES, ITEM, PAPER, SAME, SETTINGS, SETTINGS_AFTER, STATE, SUBJECT,
};

/// Entries of one transaction.
const BATCH: u64 = 50_000;
/// Who recorded and who verified.
const RECORDER: &str = "7d0f7c52-0000-7000-8000-000000000001";
const VERIFIER: &str = "7d0f7c52-0000-7000-8000-000000000002";
const RECORDER_NAME: &str = "Cán bộ Mẫu ghi";
const VERIFIER_NAME: &str = "Cán bộ Mẫu xác nhận";

/// How loading went.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Loaded {
    pub(crate) seconds: f64,
}

/// Loads so many entries of a seed into the database of a data folder that nobody has open.
pub(crate) fn load(data: &Path, land: &Land, (count, seed): (u64, u64)) -> Result<Loaded> {
    let begun = Stopwatch::now();
    let mut file = Connection::open(data.join(FILE_NAME)).context("the database")?;
    file.execute_batch(SETTINGS)?;
    // Sorted once at the end, an index is made in a fraction of the time.
    let indexes = indexes(&file)?;
    for (name, _) in &indexes {
        file.execute_batch(&format!("drop index {name}"))?;
    }
    let mut maker = Maker::new(land, (count, seed));
    while batch(&mut file, &mut maker)? == BATCH {}
    for (_, written) in &indexes {
        file.execute_batch(written)?;
    }
    file.execute_batch(SETTINGS_AFTER)?;
    Ok(Loaded {
        seconds: begun.elapsed().as_secs_f64().round(),
    })
}

/// The indexes of evidence that the migrations wrote.
fn indexes(file: &Connection) -> Result<Vec<(String, String)>> {
    let mut asked = file.prepare(INDEXES)?;
    let rows = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn batch(file: &mut Connection, maker: &mut Maker<'_>) -> Result<u64> {
    let writing = file.transaction()?;
    let mut written = 0;
    while written < BATCH
        && let Some(made) = maker.next()?
    {
        entry(&writing, &made)?;
        acts(&writing, &made)?;
        written += 1;
    }
    writing.commit()?;
    Ok(written)
}

/// The entry itself, whom it is about, its paper, and the work that it makes.
fn entry(file: &Connection, made: &Made<'_>) -> Result<()> {
    let id = made.id.to_string();
    let (subject, body) = (made.subject.id.to_string(), made.body.to_string());
    let paper = made.paper.map(|paper| paper.to_string());
    let day = made.day.to_string();
    let same = format!(
        "{}|{day}|{subject}|{}",
        made.kind.code,
        paper.as_deref().unwrap_or_default()
    );
    file.prepare_cached(ENTRY)?.execute(params![
        id,
        made.kind.code,
        day,
        made.known_at.micros(),
        made.subject.area.to_string(),
        body,
        made.programme,
        made.quantity,
        made.amount,
        made.money.map(|money| money.to_string()),
        made.attributes,
        same,
        text::fold(&made.subject.name),
        RECORDER,
        RECORDER_NAME
    ])?;
    if made.stands != Stands::Reversed {
        file.prepare_cached(SAME)?.execute(params![same, id])?;
    }
    file.prepare_cached(SUBJECT)?
        .execute(params![id, subject])?;
    if let Some(paper) = &paper {
        file.prepare_cached(PAPER)?.execute(params![id, paper])?;
    }
    if made.stands == Stands::Waiting {
        let facts = serde_json::json!({
            "what": made.kind.title_vi,
            "whom": made.subject.name,
            "day": made.day.to_vietnamese(),
        });
        let opened = made.known_at.day_in_vietnam().to_string();
        file.prepare_cached(ITEM)?.execute(params![
            made.acts.first().map(ToString::to_string),
            format!("evidence.verify/{id}"),
            body,
            format!("/lam-viec/minh-chung/{id}"),
            facts.to_string(),
            opened,
            made.known_at.micros()
        ])?;
    }
    Ok(())
}

/// What was done to it, and where it stands since.
fn acts(file: &Connection, made: &Made<'_>) -> Result<()> {
    let (id, at) = (made.id.to_string(), made.known_at.micros());
    let (kinds, state): (&[&str], &str) = match made.stands {
        Stands::Waiting => (&[], "recorded"),
        Stands::Verified => (&["verify"], "verified"),
        Stands::Returned => (&["return"], "returned"),
        Stands::Reversed => (&["verify", "reverse"], "reversed"),
    };
    for ((number, kind), act) in (1_i64..).zip(kinds).zip(&made.acts) {
        let reason = (*kind != "verify").then_some("Bịa ra để đo");
        file.prepare_cached(ACT)?.execute(params![
            act.to_string(),
            id,
            number,
            kind,
            at,
            VERIFIER,
            VERIFIER_NAME,
            reason
        ])?;
    }
    let (last, name) = match made.stands {
        Stands::Waiting => (RECORDER, RECORDER_NAME),
        Stands::Verified | Stands::Returned | Stands::Reversed => (VERIFIER, VERIFIER_NAME),
    };
    let version = i64::try_from(kinds.len()).unwrap_or(0) + 1;
    let body = made.body.to_string();
    file.prepare_cached(STATE)?
        .execute(params![id, body, state, version, at, last, name])?;
    Ok(())
}
