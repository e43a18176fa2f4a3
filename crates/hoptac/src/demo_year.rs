//! The year that the demonstration plays: its plan is read, confirmed and run by use-cases, each on the day of its act.
//!
//! Everything in it is invented and says so. Every act has a command of its own name, so a demonstration that was broken
//! off goes on where it stopped, and one that is there stays as it is.

mod acts;
mod bodies;
mod calendar;
mod cooperatives;
mod difficulties;
mod evidence_year;
mod importing;
mod obligations;
mod papers;
mod report;
mod stage;
mod taking_part;

#[cfg(test)]
mod tests;

pub(crate) use self::stage::Stage;

/// Plays the year up to the day on which the demonstration stands.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn play(stage: &mut Stage<'_>) -> Result<(), String> {
    taking_part::people(stage).await?;
    cooperatives::register(stage).await?;
    let plan = importing::begin(stage).await?;
    calendar::play(stage, plan).await?;
    report::draft(stage, plan).await
}
