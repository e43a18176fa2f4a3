//! The list of entries.

use authz::{Action, Actor, Denied};
use db::{Db, Rx};
use kernel::{AreaId, Day, Dong, Fault, Instant, OrganisationId};
use library::api::{PaperId, cite};

use crate::access::{Sight, own_subjects};
use crate::model::entry::EvidenceId;
use crate::model::kind::KindCode;
use crate::model::money::MoneySource;
use crate::model::standing::EntryState;
use crate::model::wanted::EntryFilter;
use crate::store::entry::{paper_list, subject_list};
use crate::store::entry_list::{ListedEntry, Part, entry_count, entry_list as read};

/// Entries of a page.
pub const PAGE_ROWS: u32 = 50;
/// Entries that go into a spreadsheet.
pub const SHEET_ROWS_MAX: u32 = 10_000;

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
    /// How many there are on all pages.
    pub total: u64,
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
    let total = entry_count(&mut rx, &scope, filter).await?;
    let mut lines = Vec::with_capacity(listed.len());
    for entry in listed {
        lines.push(line(&mut rx, actor, entry).await?);
    }
    Ok(EntryList {
        lines,
        total: u64::try_from(total).unwrap_or(0),
        page: 1,
    })
}

/// An entry as a line, with the names of the day and the papers that the reader may know of.
pub(crate) async fn line(
    rx: &mut Rx,
    actor: &Actor,
    listed: ListedEntry,
) -> Result<EntryLine, Fault> {
    let entry = listed.entry;
    let all = subject_list(rx, entry.id).await?;
    let ids = match listed.sight {
        Sight::Whole => all.clone(),
        Sight::AsSubject => own_subjects(rx, actor, &all).await?,
    };
    let names = directory::api::names(rx, &ids, entry.day).await?;
    let named = |id: &OrganisationId| names.iter().find(|(it, _)| it == id).cloned();
    let body = directory::api::names(rx, &[entry.body], entry.day).await?;
    let body = body.into_iter().next();
    let papers = paper_list(rx, entry.id).await?;
    let seen = papers_seen(rx, actor, &papers).await?;
    Ok(EntryLine {
        id: entry.id,
        kind: entry.kind,
        day: entry.day,
        known_at: entry.known_at,
        subjects: ids.iter().filter_map(named).collect(),
        subjects_hidden: all.len().saturating_sub(ids.len()),
        area: entry.area,
        body: body.unwrap_or((entry.body, String::new())),
        programme: entry.programme,
        quantity: entry.quantity,
        amount: entry.amount,
        money: entry.money,
        papers_hidden: papers.len().saturating_sub(seen.len()),
        papers: seen,
        state: listed.state,
        since: listed.since,
        by: listed.last_name,
        by_letter: entry.letter.is_some(),
        recorded_by: entry.recorded_by_name,
    })
}

/// The papers among these that the reader may know of.
pub(crate) async fn papers_seen(
    rx: &mut Rx,
    actor: &Actor,
    papers: &[PaperId],
) -> Result<Vec<EntryPaper>, Fault> {
    let mut seen = Vec::with_capacity(papers.len());
    for paper in papers {
        match cite(rx, actor, *paper).await {
            Ok(found) => seen.push(EntryPaper {
                id: found.id,
                number: found.number.map(|number| number.to_string()),
                summary: found.summary,
            }),
            Err(library::api::CiteError::Denied(_)) => {}
            Err(library::api::CiteError::Fault(fault)) => return Err(fault),
        }
    }
    Ok(seen)
}
