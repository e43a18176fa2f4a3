//! The year in the order of its days.

use plan::api::{OpenRounds, PlanId, open_rounds};

use super::acts::{Act, Dated};
use super::difficulties::Difficulties;
use super::importing::at_desk;
use super::obligations::Obligations;
use super::stage::{Stage, day, named, told};
use super::{cooperatives, difficulties, evidence_year, obligations};
use crate::command::operator;

/// Plays every act of the year, day by day.
pub(super) async fn play(stage: &mut Stage<'_>, plan: PlanId) -> Result<(), String> {
    let desk = at_desk(stage, plan).await?;
    let mut owed = Obligations::of(&desk);
    let mut raised = Difficulties::of(&desk);
    for Dated { on, act } in acts() {
        match act {
            Act::Rounds => rounds(stage, on).await?,
            Act::Found(number) => cooperatives::enter(stage, number, (on, on)).await?,
            Act::Evidence(act) => evidence_year::play(stage, on, &act).await?,
            Act::Owed(act) => obligations::play(stage, on, (&mut owed, &act)).await?,
            Act::Difficulty(act) => difficulties::play(stage, on, (&mut raised, &act)).await?,
        }
    }
    Ok(())
}

/// The acts by their days; those of one day in the order in which they stand in the tables.
pub(super) fn acts() -> Vec<Dated> {
    let months = (2..=11).map(|month| Dated::of(day((month, 1)), Act::Rounds));
    let mut all: Vec<Dated> = months.collect();
    all.extend(evidence_year::acts());
    all.extend(obligations::acts());
    all.extend(difficulties::acts());
    all.sort_by_key(|dated| dated.on);
    all
}

async fn rounds(stage: &Stage<'_>, on: kernel::Day) -> Result<(), String> {
    let actor = operator(stage.house, on)?;
    let slot = kernel::Instant::in_vietnam(on, 1, 0);
    let name = format!("kỳ mới {on}");
    let command = named(&name, OpenRounds { slot });
    told(&name, open_rounds(&stage.on(on), &actor, &command).await).map(drop)
}
