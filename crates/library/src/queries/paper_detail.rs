//! The page of a paper: what it says, its files, what it replaces and what replaces it, as of a day.

use authz::{Action, Actor, Denied, may};
use db::Db;
use kernel::{Day, Fault};

use crate::access::{place, seen};
use crate::model::file::PaperFile;
use crate::model::paper::{Paper, PaperId};
use crate::model::replacement::Link;
use crate::model::standing::Standing;
use crate::queries::paper_summary::PaperSummary;
use crate::store::paper::paper_by_id;
use crate::store::paper_file::file_list_by_paper;
use crate::store::paper_list::{Sight, paper_list_around};
use crate::store::replacement::link_list_around;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperDetail {
    /// The paper.
    pub paper: Paper,
    /// How it stands on the day.
    pub standing: Standing,
    /// Its files, as they were attached.
    pub files: Vec<PaperFile>,
    /// The chain of replacements that it stands in, the oldest first, itself among them; itself only where it stands in none.
    pub chain: Vec<ChainPaper>,
    /// The day as of which it is told what is in force.
    pub day: Day,
    /// Whether the actor may change it.
    pub may_change: bool,
}

/// A paper of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainPaper {
    /// The paper.
    pub paper: PaperSummary,
    /// How it stands on the day.
    pub standing: Standing,
    /// Which papers it replaces, and from which day where that is known.
    pub replaces: Vec<(PaperId, Option<Day>)>,
}

/// Why the page is not shown.
#[derive(Debug, thiserror::Error)]
pub enum PaperDetailError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PaperDetailError from [Denied, Fault] {} }

/// Reads what the page shows; as of the business day unless another is asked for.
///
/// # Errors
/// See [`PaperDetailError`].
pub async fn paper_detail(
    db: &Db,
    actor: &Actor,
    paper: PaperId,
    day: Option<Day>,
) -> Result<PaperDetail, PaperDetailError> {
    let mut rx = db.read().await?;
    let found = paper_by_id(&mut rx, paper).await?;
    let place = place(&mut rx, found.as_ref().map(|paper| &paper.content)).await?;
    let paper = seen(actor, found.as_ref(), &place)?.clone();
    let day = day.unwrap_or_else(|| rx.day());
    let around = paper_list_around(&mut rx, &Sight::of(actor)?, paper.id).await?;
    let links = link_list_around(&mut rx, paper.id).await?;
    let chain = around.iter().map(|paper| chain_paper(paper, &links, day));
    Ok(PaperDetail {
        standing: paper.content.in_force.on(day),
        files: file_list_by_paper(&mut rx, paper.id).await?,
        chain: chain.collect(),
        day,
        may_change: may(actor, Action::ManagePapers, &place),
        paper,
    })
}

fn chain_paper(paper: &Paper, links: &[Link], day: Day) -> ChainPaper {
    let replaces = links.iter().filter(|link| link.newer == paper.id);
    let summary = PaperSummary::from(paper);
    ChainPaper {
        standing: summary.standing(day),
        paper: summary,
        replaces: replaces.map(|link| (link.older, link.from_day)).collect(),
    }
}
