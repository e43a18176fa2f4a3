//! Whether a law of this number is in force on a day, and what is in its place where it is not.

use authz::{Action, Actor, Denied};
use db::{Db, Rx};
use kernel::{Day, Fault};

use crate::model::number::PaperNumber;
use crate::model::paper::Paper;
use crate::model::replacement::instead;
use crate::model::standing::Standing;
use crate::queries::paper_summary::PaperSummary;
use crate::store::paper::{paper_by_id, paper_list_law_by_number};
use crate::store::replacement::link_list_around;

/// Laws of one number that are told of.
const SAME_NUMBER_MAX: i64 = 20;

/// What is known of a law on a day. Whether it was `verified` stands in the summary: what was not, may be shown and
/// proposed, and refuses nobody anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LawOnDay {
    /// No law of this number is here.
    NotHere,
    /// Several issuers gave the number: say whose it is.
    Several(Vec<PaperSummary>),
    /// This one.
    One {
        /// The law.
        law: PaperSummary,
        /// How it stands on the day.
        standing: Standing,
        /// What is in force in its place on the day; none where it is in force itself.
        instead: Vec<PaperSummary>,
    },
}

/// Why it is not told.
#[derive(Debug, thiserror::Error)]
pub enum LawInForceError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { LawInForceError from [Denied, Fault] {} }

/// Tells what is known of a law on a day.
///
/// # Errors
/// See [`LawInForceError`].
pub async fn law_in_force(
    db: &Db,
    actor: &Actor,
    number: &PaperNumber,
    day: Day,
) -> Result<LawOnDay, LawInForceError> {
    actor.scope(Action::ViewPapers)?;
    let mut rx = db.read().await?;
    Ok(in_force(&mut rx, number, day).await?)
}

/// The same within a transaction of another context. Law is open, so nobody is asked who they are.
///
/// # Errors
/// The database is away.
pub async fn in_force(rx: &mut Rx, number: &PaperNumber, day: Day) -> Result<LawOnDay, Fault> {
    let laws = paper_list_law_by_number(rx, number, SAME_NUMBER_MAX).await?;
    match laws.as_slice() {
        [] => Ok(LawOnDay::NotHere),
        [law] => one(rx, law, day).await,
        several => Ok(LawOnDay::Several(
            several.iter().map(PaperSummary::from).collect(),
        )),
    }
}

async fn one(rx: &mut Rx, law: &Paper, day: Day) -> Result<LawOnDay, Fault> {
    let standing = law.content.in_force.on(day);
    let instead = match standing {
        Standing::InForce | Standing::NotYet { .. } => Vec::new(),
        Standing::Unknown | Standing::Over { .. } => in_its_place(rx, law, day).await?,
    };
    Ok(LawOnDay::One {
        law: law.into(),
        standing,
        instead,
    })
}

/// What is in force on the day of all that replaces the law, at once or over others.
async fn in_its_place(rx: &mut Rx, law: &Paper, day: Day) -> Result<Vec<PaperSummary>, Fault> {
    let links = link_list_around(rx, law.id).await?;
    let mut later = Vec::new();
    for link in links.iter().filter(|link| link.newer != law.id) {
        let is_known = later.iter().any(|paper: &Paper| paper.id == link.newer);
        if !is_known && let Some(paper) = paper_by_id(rx, link.newer).await? {
            later.push(paper);
        }
    }
    let holds = |paper: &&Paper| paper.content.in_force.on(day) == Standing::InForce;
    let found = instead(law.id, &links, |id| {
        later.iter().filter(holds).any(|paper| paper.id == id)
    });
    let found = later.iter().filter(|paper| found.contains(&paper.id));
    // Law is replaced by law; a paper that is none is not told to whoever may not see it.
    let laws = found.filter(|paper| paper.content.direction == law.content.direction);
    Ok(laws.map(PaperSummary::from).collect())
}
