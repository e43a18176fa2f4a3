//! A nation of invented cooperatives, small and large: what pages, acts and figures cost, and whether it follows history.

mod counting;
mod draw;
mod entries;
mod land;
mod loading;
mod pages;
mod plans;
mod recording;
mod report;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use self::land::Land;
pub(crate) use self::land::STATEMENTS;
use self::report::{Bench, Size};
use crate::server::Installation;
use crate::{officer, tell};

/// The small history is the hundredth part of the large one.
const HUNDREDTH: u64 = 100;
/// Entries of the small history at least.
const SMALL_MIN: u64 = 200;
/// Entries of the large history at least: below, nothing is told by it.
const ENTRIES_MIN: u64 = 1_000;
/// Cooperatives of a province at least.
const COOPERATIVES_MIN: usize = 10;

/// What is to be measured.
#[derive(Debug, Args)]
pub(crate) struct Nation {
    /// The program.
    #[arg(long, value_name = "FILE")]
    program: PathBuf,
    /// How it was built, to be told with the figures.
    #[arg(long, default_value = "unknown")]
    profile: String,
    /// Writes the figures into a file, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Entries of evidence of the large history; the small one has a hundredth of them.
    #[arg(long, value_name = "N", default_value_t = 10_000_000)]
    entries: u64,
    /// Cooperatives of the nation.
    #[arg(long, value_name = "N", default_value_t = 25_000)]
    cooperatives: usize,
    /// Provinces of the nation; fewer only to try the bench itself.
    #[arg(long, value_name = "N", default_value_t = land::PROVINCES.len())]
    provinces: usize,
    /// How often each page is asked for.
    #[arg(long, value_name = "N", default_value_t = 300)]
    requests: usize,
    /// Entries that are recorded by the use-case.
    #[arg(long, value_name = "N", default_value_t = 500)]
    records: usize,
    /// The same seed makes the same nation.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Measures and tells.
pub(crate) async fn run(plan: &Nation) -> Result<()> {
    ensure!(
        plan.entries >= ENTRIES_MIN,
        "--entries: {ENTRIES_MIN} at least"
    );
    ensure!(
        (1..=land::PROVINCES.len()).contains(&plan.provinces),
        "--provinces: 1 to {}",
        land::PROVINCES.len()
    );
    ensure!(
        plan.cooperatives >= COOPERATIVES_MIN * plan.provinces,
        "--cooperatives: {COOPERATIVES_MIN} at least for each province"
    );
    let founded = Installation::new(&plan.program)?;
    tell(format!(
        "founding a nation of {} cooperatives",
        plan.cooperatives
    ))?;
    let codes: Vec<&str> = land::PROVINCES.into_iter().take(plan.provinces).collect();
    let land = land::found(&founded, &codes, (plan.cooperatives, plan.seed)).await?;
    let people = people(&founded)?;
    let mut bench = Bench::new(&plan.profile, &land);
    tell(bench.head())?;
    let small = (plan.entries / HUNDREDTH).max(SMALL_MIN);
    for entries in [small, plan.entries] {
        let installation = Installation::new(&plan.program)?;
        copy(&founded.data(), &installation.data())?;
        let size = measure(plan, (&installation, &land), (&people, entries)).await?;
        tell(&size)?;
        bench.sizes.push(size);
    }
    tell(bench.verdict())?;
    if let Some(file) = &plan.json {
        let text = serde_json::to_string_pretty(&bench)?;
        fs::write(file, text + "\n").with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// Whoever looks at the pages: an officer of the Alliance and a leader, both of the largest province.
fn people(founded: &Installation) -> Result<[officer::Officer; 2]> {
    let area = format!("2025/{}", land::LARGEST);
    Ok([
        officer::invite_to(founded, ("alliance_officer", &area), "can-bo")?,
        officer::invite_to(founded, ("province_leader", &area), "lanh-dao")?,
    ])
}

/// One history: loaded, counted, looked at, added to.
async fn measure(
    plan: &Nation,
    (installation, land): (&Installation, &Land),
    (people, entries): (&[officer::Officer; 2], u64),
) -> Result<Size> {
    let mut size = Size::of(entries);
    tell(format!("\n{entries} entries: loading"))?;
    size.loaded = loading::load(&installation.data(), land, (entries, plan.seed))?;
    tell("counting every figure anew")?;
    size.written_anew = counting::rebuild(installation)?;
    tell("comparing every figure")?;
    size.compared = counting::rebuild(installation)?;
    size.file_bytes = fs::metadata(installation.data().join(db::FILE_NAME))?.len();
    tell("asking for pages")?;
    (size.pages, size.serving_peak_bytes) =
        pages::measure(installation, (land, people), plan.requests).await?;
    tell("recording and folding")?;
    (size.recorded, size.folded) =
        recording::measure(installation, land, (entries, plan.records)).await?;
    tell("comparing once more")?;
    size.compared_after = counting::rebuild(installation)?;
    Ok(size)
}

/// A copy of a data folder that nobody has open.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let there = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &there)?;
        } else {
            fs::copy(entry.path(), there).context("copy the nation")?;
        }
    }
    Ok(())
}
