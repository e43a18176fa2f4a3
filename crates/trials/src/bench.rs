//! Measures the house from outside, each figure beside what the ground under it gives in the same run.

mod acts;
pub(crate) mod bare_answer;
mod bare_rows;
pub(crate) mod fill;
mod footprint;
mod pages;
mod report;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use self::acts::{Deed, Desk};
use self::report::{ActLine, Bench, PageLine};
use crate::client::Client;
use crate::load::Rate;
use crate::officer::Officer;
use crate::server::Installation;
use crate::{act, officer, tell};

/// Rounds of which the middle one counts.
const ROUNDS: usize = 3;
/// How many work at once where many do.
const MANY: usize = 16;
/// The page that everybody sees first.
const START_PAGE: &str = "/";

/// What is to be measured.
#[derive(Debug, Args)]
pub(crate) struct Web {
    /// The program.
    #[arg(long, value_name = "FILE")]
    program: PathBuf,
    /// How it was built, to be told with the figures.
    #[arg(long, default_value = "unknown")]
    profile: String,
    /// Writes the figures into a file, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Acts of one round.
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    acts: usize,
    /// Requests of one round.
    #[arg(long, value_name = "N", default_value_t = 4_000)]
    requests: usize,
    /// Audit entries that the database has before acts are measured again.
    #[arg(
        long,
        value_name = "N,N",
        value_delimiter = ',',
        default_value = "10000,100000"
    )]
    grown: Vec<i64>,
}

/// Measures and tells.
pub(crate) async fn run(plan: &Web) -> Result<()> {
    let installation = Installation::new(&plan.program)?;
    officer::found(&installation)?;
    let invited: Vec<Officer> = (0..MANY)
        .map(|number| officer::invite(&installation, number))
        .collect::<Result<_>>()?;
    let mut bench = Bench::new(&plan.profile);

    let (footprint, mut server) = footprint::measure(&installation).await?;
    bench.footprint = Some(footprint);
    let mut officers = Vec::new();
    for invited in &invited {
        officers.push(officer::enter(server.address, invited).await?);
    }
    tell(bench.head())?;
    let mut desk = Desk::new(officers, installation.beside("bare"));
    let entries = fill::fill(&installation.data(), 0).await?;
    for (deed, clients) in [
        (Deed::OneRow, 1),
        (Deed::OneRow, MANY),
        (Deed::Organisation, MANY),
    ] {
        measure_acts(plan, &mut desk, (deed, clients, entries), &mut bench).await?;
    }
    bench.busy_resident_bytes = server.resident_bytes();
    for wanted in &plan.grown {
        server.kill()?;
        let entries = fill::fill(&installation.data(), *wanted).await?;
        server = installation.start().await?;
        desk.go_to(server.address).await?;
        measure_acts(plan, &mut desk, (Deed::OneRow, MANY, entries), &mut bench).await?;
    }
    let officer = desk.first().context("an officer")?;
    measure_pages(plan, &installation, officer, &mut bench).await?;
    tell(bench.foot())?;
    if let Some(file) = &plan.json {
        let text = serde_json::to_string_pretty(&bench)?;
        fs::write(file, text + "\n").with_context(|| file.display().to_string())?;
    }
    Ok(())
}

/// Acts in rounds, in turn with bare rows on the same disk.
async fn measure_acts(
    plan: &Web,
    desk: &mut Desk,
    (deed, clients, audit_entries): (Deed, usize, i64),
    bench: &mut Bench,
) -> Result<()> {
    let (mut bare, mut house) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(desk.bare_rows(plan.acts)?);
        house.push(desk.acts(deed, (clients, plan.acts)).await?);
    }
    bare.sort_by(f64::total_cmp);
    let bare = bare.get(bare.len() / 2).copied().context("a round")?;
    let rate = Rate::middle(house).context("a round")?;
    let line = ActLine::new((deed, clients, audit_entries), rate, bare);
    tell(&line)?;
    bench.acts.push(line);
    Ok(())
}

/// The start page for strangers and a list for an officer, as bytes and compressed as browsers ask.
async fn measure_pages(
    plan: &Web,
    installation: &Installation,
    officer: &Client,
    bench: &mut Bench,
) -> Result<()> {
    let stranger = Client::connect(officer.address()).await?;
    for (visitor, path) in [(&stranger, START_PAGE), (officer, act::LIST)] {
        let plain = visitor.again(visitor.address()).await?;
        let compressed = visitor.again(visitor.address()).await?.compressed();
        for (visitor, compressed) in [(plain, false), (compressed, true)] {
            let counts = (MANY, plan.requests, ROUNDS);
            let rate = pages::run(installation, (&visitor, path), counts).await?;
            let line = PageLine::new((path, compressed), &rate);
            tell(&line)?;
            bench.pages.push(line);
        }
    }
    Ok(())
}
