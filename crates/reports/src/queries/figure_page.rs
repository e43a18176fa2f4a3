//! What a figure of a report opens to: its question, its day, and the names behind it.

use authz::{Actor, Denied};
use db::{Db, Rx};
use evidence::api::{EntriesAsked, EntriesError, EntryLine, IndicatorId, entries};

use super::report_list::{ReportLine, line};
use super::report_page::{ReportPageError, seen};
use crate::model::figure::{AsOf, Behind, Figure};
use crate::model::report::{ReportId, ReportState};
use crate::store::drawing::{drawing, entry_list};
use crate::use_cases::issue_report::counts;

/// Entries of a page.
pub(crate) const PAGE_ROWS: u32 = 100;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigurePage {
    /// The report.
    pub report: ReportLine,
    /// The figure.
    pub figure: Figure,
    /// For which day it was drawn, as known when.
    pub as_of: AsOf,
    /// Whether it is frozen with the report.
    pub frozen: bool,
    /// The entries behind it that the reader may see, as they stood.
    pub entries: Vec<EntryLine>,
    /// How many more there are: outside of the reader's places, or on other pages.
    pub more: u64,
}

/// Reads a figure with what stands behind it, a page of its entries.
///
/// # Errors
/// See [`ReportPageError`].
pub async fn figure_page(
    db: &Db,
    actor: &Actor,
    (report, key): (ReportId, &str),
    page: u32,
) -> Result<FigurePage, ReportPageError> {
    let mut rx = db.read().await?;
    let (row, _) = seen(&mut rx, actor, report).await?;
    let drawn = drawing(&mut rx, (report, row.drawing)).await?;
    let mut figures = drawn.figures.into_iter();
    let figure = figures
        .find(|figure| figure.key == key)
        .ok_or(Denied::Hidden)?;
    let as_of = figure.as_of.unwrap_or(drawn.as_of);
    let frozen = row.state == ReportState::Issued;
    let (mut lines, mut more) = match (figure.indicator, figure.behind()) {
        (None, _) | (_, Behind::Nothing) => (Vec::new(), 0),
        (Some(indicator), behind) => {
            behind_figure(&mut rx, actor, (indicator, behind), (as_of, page)).await?
        }
    };
    if frozen && !lines.is_empty() {
        let kept = entry_list(&mut rx, (report, row.drawing), key).await?;
        lines.retain(|line| kept.contains(&line.id));
        more = u64::try_from(kept.len().saturating_sub(lines.len())).unwrap_or(more);
    }
    Ok(FigurePage {
        report: line(&row),
        figure,
        as_of,
        frozen,
        entries: lines,
        more,
    })
}

/// The entries that count, as they were known; of a reader who may see none, how many are not said.
async fn behind_figure(
    rx: &mut Rx,
    actor: &Actor,
    (indicator, behind): (IndicatorId, Behind),
    (as_of, page): (AsOf, u32),
) -> Result<(Vec<EntryLine>, u64), ReportPageError> {
    let asked = EntriesAsked {
        page: page.max(1),
        rows: PAGE_ROWS,
        day: Some(as_of.day),
        known: Some(as_of.known),
    };
    match entries(rx, actor, indicator, &asked).await {
        Ok(found) => {
            let shown = u64::from(found.page) * u64::from(PAGE_ROWS);
            let more = found.total.saturating_sub(shown) + found.outside;
            let counting = found.lines.into_iter();
            let lines = counting.filter(|line| counts(line.state, behind)).collect();
            Ok((lines, more))
        }
        Err(EntriesError::Denied(_)) => Ok((Vec::new(), 0)),
        Err(EntriesError::Fault(fault)) => Err(fault.into()),
    }
}
