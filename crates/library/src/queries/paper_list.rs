//! The list of papers.

use authz::{Actor, Denied};
use db::Db;
use kernel::{Day, Fault};

use crate::model::standing::Standing;
use crate::model::wanted::{PaperFilter, PaperOrder};
use crate::queries::paper_summary::PaperSummary;
use crate::store::paper_list::{ListedPaper, Part, Sight, paper_count, paper_list as read};

/// Papers of a page.
pub const PAGE_ROWS: u32 = 50;
/// Papers that go into a spreadsheet.
pub const SHEET_ROWS_MAX: u32 = 10_000;

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperList {
    /// The papers of this page.
    pub lines: Vec<PaperLine>,
    /// How many papers there are on all pages.
    pub total: u64,
    /// Which page it is, from 1.
    pub page: u32,
    /// The day as of which it is told what is in force: the one asked for, or the business day.
    pub day: Day,
}

/// A paper of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// The paper.
    pub paper: PaperSummary,
    /// How it stands on the day of the list.
    pub standing: Standing,
    /// How many files it has.
    pub files: u64,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub enum PaperListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { PaperListError from [Denied, Fault] {} }

/// Reads a page of the papers that this actor may see and looks for; pages count from 1.
///
/// # Errors
/// See [`PaperListError`].
pub async fn paper_list(
    db: &Db,
    actor: &Actor,
    filter: &PaperFilter,
    (order, page): (PaperOrder, u32),
) -> Result<PaperList, PaperListError> {
    let page = page.max(1);
    let from = i64::from(page - 1) * i64::from(PAGE_ROWS);
    let part = Part {
        order,
        from,
        rows_max: i64::from(PAGE_ROWS),
    };
    list(db, actor, filter, part)
        .await
        .map(|list| PaperList { page, ..list })
}

/// Reads all of them for a spreadsheet, [`SHEET_ROWS_MAX`] at most.
///
/// # Errors
/// See [`PaperListError`].
pub async fn paper_sheet(
    db: &Db,
    actor: &Actor,
    filter: &PaperFilter,
    order: PaperOrder,
) -> Result<PaperList, PaperListError> {
    let part = Part {
        order,
        from: 0,
        rows_max: i64::from(SHEET_ROWS_MAX),
    };
    list(db, actor, filter, part).await
}

async fn list(
    db: &Db,
    actor: &Actor,
    filter: &PaperFilter,
    part: Part,
) -> Result<PaperList, PaperListError> {
    let sight = Sight::of(actor)?;
    let mut rx = db.read().await?;
    let day = filter.in_force_on.unwrap_or_else(|| rx.day());
    let listed = read(&mut rx, &sight, filter, part).await?;
    let total = paper_count(&mut rx, &sight, filter).await?;
    Ok(PaperList {
        lines: listed.iter().map(|listed| line(listed, day)).collect(),
        total: u64::try_from(total).unwrap_or(0),
        page: 1,
        day,
    })
}

fn line(listed: &ListedPaper, day: Day) -> PaperLine {
    let paper = PaperSummary::from(&listed.paper);
    PaperLine {
        standing: paper.standing(day),
        files: u64::try_from(listed.files).unwrap_or(0),
        paper,
    }
}
