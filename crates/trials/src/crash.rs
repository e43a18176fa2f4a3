//! Kills the house while people write, and shows that whatever it has said yes to is there afterwards.

mod tally;
pub(crate) mod traces;
mod writers;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::Args;
use tokio::time::sleep;

use self::tally::{Tally, tally};
use self::writers::{Writers, again};
use crate::act::{self, Act};
use crate::client::Client;
use crate::dice::Dice;
use crate::server::{Installation, Server};
use crate::tell;
use crate::{house_file, officer};

/// The longest that people go on writing after the first answer, in microseconds.
const WRITING_MICROSECONDS_MAX: u64 = 1_000_000;

/// How the house is to be killed.
#[derive(Debug, Args)]
pub(crate) struct Crash {
    /// The program.
    #[arg(long, value_name = "FILE")]
    program: PathBuf,
    /// How often.
    #[arg(long, value_name = "N", default_value_t = 25)]
    kills: u32,
    /// How many write at once.
    #[arg(long, value_name = "N", default_value_t = 8)]
    clients: u32,
    /// The seed of an earlier run, to kill at the same moments.
    #[arg(long)]
    seed: Option<u64>,
}

/// Everything that was sent, over all the lives of the house.
#[derive(Debug, Default)]
struct Sent {
    acts: Vec<Act>,
    /// What was said about acts that were sent twice and answered differently.
    contradictions: Vec<String>,
}

/// Runs the trial; whether nothing was lost.
pub(crate) async fn run(plan: &Crash) -> Result<bool> {
    let dice = Dice::new(plan.seed)?;
    tell(format!("seed {} · {} clients", dice.seed, plan.clients))?;
    let installation = Installation::new(&plan.program)?;
    officer::found(&installation)?;
    let invited = officer::invite(&installation, 0)?;
    // Before anything is killed: whether the tables are those that will be looked into.
    let before = known(&installation.data()).await?;
    let mut server = installation.start().await?;
    let officer = officer::enter(server.address, &invited).await?;
    let mut sent = Sent::default();
    for kill in 1..=plan.kills {
        let moment = dice.below(WRITING_MICROSECONDS_MAX)?;
        let moment = Duration::from_micros(moment);
        let told = one_life(
            plan,
            (&installation, &mut server),
            &officer,
            (&mut sent, moment),
        )
        .await
        .with_context(|| format!("kill {kill}: the log ends\n{}", installation.last_words()))?;
        tell(format!("kill {kill} of {}: {told}", plan.kills))?;
    }
    // Nobody writes any more; what the house holds now is what it has.
    drop(server);
    judge(plan.kills, (&installation.data(), &before), &sent).await
}

/// The commands that were done before anybody writes: what an installation begins with is no act of this trial.
async fn known(data: &Path) -> Result<BTreeSet<String>> {
    let house = house_file::open(data).await?;
    let traces = traces::read(&house, &act::TABLES).await?;
    house.close().await;
    Ok(traces.commands.into_iter().collect())
}

/// People write, the house is killed, comes back, and is asked again for what it did not answer.
async fn one_life(
    plan: &Crash,
    (installation, server): (&Installation, &mut Server),
    officer: &Client,
    (sent, moment): (&mut Sent, Duration),
) -> Result<String> {
    let first = sent.acts.len();
    let mut writers = Writers::start(officer, (server.address, plan.clients), first).await?;
    writers.in_the_midst().await?;
    sleep(moment).await;
    ensure!(server.is_alive()?, "the house ended by itself");
    server.kill()?;
    let written = writers.stop().await?;
    *server = installation.start().await?;

    let mut client = officer.again(server.address).await?;
    let (answered, open) = (written.answered.len(), written.open.len());
    for mut act in written.open {
        act.location = Some(again(&mut client, &act).await?);
        sent.acts.push(act);
    }
    // A second click on what was answered before the kill gives the same answer after it.
    for act in written.last {
        let location = again(&mut client, &act).await?;
        if act.location.as_ref() != Some(&location) {
            let told = format!(
                "{} was answered {:?}, then {location}",
                act.command, act.location
            );
            sent.contradictions.push(told);
        }
    }
    sent.acts.extend(written.answered);
    Ok(format!(
        "after {} ms {answered} acknowledged, {open} sent again; ready in {} ms",
        moment.as_millis(),
        server.started_in.as_millis()
    ))
}

/// Looks into the database and says what became of every act.
async fn judge(
    kills: u32,
    (data, before): (&Path, &BTreeSet<String>),
    sent: &Sent,
) -> Result<bool> {
    let house = house_file::open(data).await?;
    let found = traces::read(&house, &act::TABLES).await?.since(before);
    let verdict = traces::chain(&house).await?;
    let told = tally(&sent.acts, &found);
    for line in told.complaints.iter().chain(&sent.contradictions) {
        tell(line)?;
    }
    tell(&verdict)?;
    let Tally {
        acknowledged,
        present,
        lost,
        half,
        ..
    } = told;
    tell(format!(
        "kills={kills} acknowledged={acknowledged} present={present} lost={lost} half={half}"
    ))?;
    let all_there = acknowledged == present && lost == 0 && half == 0;
    Ok(all_there && acknowledged > 0 && sent.contradictions.is_empty() && verdict.is_sound())
}

#[cfg(test)]
mod tests;
