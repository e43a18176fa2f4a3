//! The list of entries.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{AreaId, Day, Dong, Fault, Instant, OrganisationId};
use library::api::PaperId;

use super::entry_lines::lines;
pub(crate) use super::entry_lines::{line, papers_seen};
use crate::model::entry::EvidenceId;
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;
use crate::model::standing::EntryState;
use crate::model::wanted::EntryFilter;
use crate::store::entry_list::{Part, entry_count, entry_list as read};

/// Entries of a page.
pub const PAGE_ROWS: u32 = 50;
/// Entries that go into a spreadsheet.
pub const SHEET_ROWS_MAX: u32 = 10_000;

/// Entries of a list that are counted at most, unless a later page is asked for.
pub(crate) const COUNTED_MAX: u32 = 1_000;

/// What a list shows of an entry: names, day, papers, state, who holds it and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryLine {
    /// The entry.
    pub id: EvidenceId,
    /// Loại minh chứng.
    pub kind: KindCode,
    /// Ngày diễn ra.
    pub day: Day,
    /// When it became known.
    pub known_at: Instant,
    /// Đối tượng, by their names on the day, in their order.
    pub subjects: Vec<(OrganisationId, String)>,
    /// How many subjects there are besides, of whom the reader is not told.
    pub subjects_hidden: usize,
    /// Địa bàn.
    pub area: Option<AreaId>,
    /// The responsible body and its name on the day.
    pub body: (OrganisationId, String),
    /// The code of the programme.
    pub programme: Option<String>,
    /// The quantity in thousandths of the kind's unit.
    pub quantity: Option<i64>,
    /// Số tiền.
    pub amount: Option<Dong>,
    /// Nguồn kinh phí.
    pub money: Option<MoneySource>,
    /// Giấy tờ, those that the reader may know of.
    pub papers: Vec<EntryPaper>,
    /// How many papers there are besides.
    pub papers_hidden: usize,
    /// Tình trạng.
    pub state: EntryState,
    /// Since when it stands so: how long its holder has held it.
    pub since: Instant,
    /// Who brought it there.
    pub by: String,
    /// Whether it was recorded by letter (theo công văn).
    pub by_letter: bool,
    /// Who recorded it.
    pub recorded_by: String,
}

/// A paper of an entry in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPaper {
    /// The paper.
    pub id: PaperId,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// What it is about.
    pub summary: String,
}

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryList {
    /// The entries of this page.
    pub lines: Vec<EntryLine>,
    /// How many there are on all pages, so many as are counted.
    pub total: u64,
    /// Whether there are more: a page does not count a whole history.
    pub is_more: bool,
    /// Which page it is, from 1.
    pub page: u32,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub enum EntryListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EntryListError from [Denied, Fault] {} }

/// Reads a page of the entries that this actor may see and looks for; pages count from 1.
///
/// # Errors
/// See [`EntryListError`].
pub async fn entry_list(
    db: &Db,
    actor: &Actor,
    filter: &EntryFilter,
    page: u32,
) -> Result<EntryList, EntryListError> {
    let page = page.max(1);
    let part = Part {
        from: i64::from(page - 1) * i64::from(PAGE_ROWS),
        rows_max: i64::from(PAGE_ROWS),
    };
    let list = list(db, actor, filter, part).await?;
    Ok(EntryList { page, ..list })
}

/// Reads all of them for a spreadsheet, [`SHEET_ROWS_MAX`] at most.
///
/// # Errors
/// See [`EntryListError`].
pub async fn entry_sheet(
    db: &Db,
    actor: &Actor,
    filter: &EntryFilter,
) -> Result<EntryList, EntryListError> {
    let part = Part {
        from: 0,
        rows_max: i64::from(SHEET_ROWS_MAX),
    };
    list(db, actor, filter, part).await
}

async fn list(
    db: &Db,
    actor: &Actor,
    filter: &EntryFilter,
    part: Part,
) -> Result<EntryList, EntryListError> {
    let scope = actor.scope(Action::ViewEvidence)?;
    let mut rx = db.read().await?;
    let listed = read(&mut rx, (&scope, filter), part).await?;
    let most = i64::from(COUNTED_MAX).max(part.from + part.rows_max);
    let total = entry_count(&mut rx, (&scope, filter), most + 1).await?;
    Ok(EntryList {
        lines: lines(&mut rx, actor, listed).await?,
        total: u64::try_from(total.min(most)).unwrap_or(0),
        is_more: total > most,
        page: 1,
    })
}
