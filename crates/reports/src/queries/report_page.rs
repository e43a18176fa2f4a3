//! A report with its sections, its figures, and what of them has changed since they were drawn.

use authz::{Action, Actor, Denied, Located, locate, may};
use db::{Db, Rx};
use kernel::{Day, Fault};
use library::api::{PaperId, PaperSummary, cite};

use super::draw::{drawn, facts};
use super::report_list::{ReportLine, line};
use crate::model::document::Sheet;
use crate::model::figure::{AsOf, Changed, Figure, changes};
use crate::model::report::{ReportId, ReportState};
use crate::model::section::Part;
use crate::model::tables::Tables;
use crate::model::token::prompts;
use crate::store::drawing::drawing;
use crate::store::report::{ReportRow, report_by_id};
use crate::store::section::{SectionRow, section_list};

/// A section as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionView {
    /// Its place.
    pub position: i64,
    /// Which part it is.
    pub part: Part,
    /// Its mark.
    pub mark: String,
    /// Its heading.
    pub title: String,
    /// Its text, figures as tokens.
    pub body: String,
    /// What is left to write in it.
    pub prompts: Vec<String>,
    /// Who changed it last.
    pub changed_by: String,
    /// Counts its changes.
    pub version: i64,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportPage {
    /// The report in a line.
    pub report: ReportLine,
    /// Counts the steps.
    pub version: i64,
    /// The first day of its data.
    pub from_day: Day,
    /// For which day its figures were drawn, as known when.
    pub as_of: AsOf,
    /// Its sections.
    pub sections: Vec<SectionView>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Its tables and its brief.
    pub tables: Tables,
    /// While it is written: figures that would be others if they were drawn now.
    pub changed: Vec<Changed>,
    /// The document as it stands, for download and print.
    pub sheet: Sheet,
    /// The signed paper, where the reader may see it.
    pub paper: Option<PaperSummary>,
    /// Whether the actor may write.
    pub may_draft: bool,
    /// Whether the actor may give back, number and issue.
    pub may_issue: bool,
}

/// Why it is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ReportPageError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ReportPageError from [Denied, Fault] {} }

/// Reads a report whole.
///
/// # Errors
/// See [`ReportPageError`].
pub async fn report_page(
    db: &Db,
    actor: &Actor,
    id: ReportId,
) -> Result<ReportPage, ReportPageError> {
    let mut rx = db.read().await?;
    let (row, place) = seen(&mut rx, actor, id).await?;
    let sections = section_list(&mut rx, id).await?;
    let drawing = drawing(&mut rx, (id, row.drawing)).await?;
    let changed = changed(&mut rx, &row, &drawing.figures).await?;
    let paper = paper(&mut rx, actor, row.paper).await?;
    let sheet = Sheet {
        frame: row.frame(drawing.as_of.day),
        sections: sections.iter().map(SectionRow::text).collect(),
        figures: drawing.figures.clone(),
        tables: drawing.tables.clone(),
    };
    Ok(ReportPage {
        report: line(&row),
        version: row.version,
        from_day: row.from_day,
        as_of: drawing.as_of,
        sections: sections.into_iter().map(view).collect(),
        figures: drawing.figures,
        tables: drawing.tables,
        changed,
        sheet,
        paper,
        may_draft: may(actor, Action::DraftReports, &place),
        may_issue: may(actor, Action::IssueReports, &place),
    })
}

/// The report, if there is one and this actor may see it, and where it lies.
pub(crate) async fn seen(
    rx: &mut Rx,
    actor: &Actor,
    id: ReportId,
) -> Result<(ReportRow, Located), ReportPageError> {
    // Who sees no reports anywhere is told so; of one in another place, not even that it is there.
    actor.scope(Action::ViewReports)?;
    let row = report_by_id(rx, id).await?.ok_or(Denied::Hidden)?;
    let place = locate(rx, Some(row.area), Some(row.alliance)).await?;
    if may(actor, Action::ViewReports, &place) {
        Ok((row, place))
    } else {
        Err(Denied::Hidden.into())
    }
}

/// Which figures would be others now; of a report that is no longer written, none.
async fn changed(rx: &mut Rx, row: &ReportRow, old: &[Figure]) -> Result<Vec<Changed>, Fault> {
    match row.state {
        ReportState::Presented | ReportState::Numbered | ReportState::Issued => Ok(Vec::new()),
        ReportState::Drafting => {
            let day = row.data_day.min(rx.day());
            let facts = facts(rx, row.plan, day).await?;
            Ok(facts.map_or_else(Vec::new, |facts| changes(old, &drawn(&facts).figures)))
        }
    }
}

async fn paper(
    rx: &mut Rx,
    actor: &Actor,
    paper: Option<PaperId>,
) -> Result<Option<PaperSummary>, Fault> {
    let Some(paper) = paper else {
        return Ok(None);
    };
    match cite(rx, actor, paper).await {
        Ok(found) => Ok(Some(found)),
        Err(library::api::CiteError::Denied(_)) => Ok(None),
        Err(library::api::CiteError::Fault(fault)) => Err(fault),
    }
}

fn view(row: SectionRow) -> SectionView {
    SectionView {
        prompts: prompts(&row.body),
        position: row.position,
        part: row.part,
        mark: row.mark,
        title: row.title,
        body: row.body,
        changed_by: row.changed_by,
        version: row.version,
    }
}
