//! The list of reports.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{Day, Fault, Year};
use plan::api::PlanId;

use crate::model::period::{PeriodKind, ReportPeriod};
use crate::model::report::{ReportId, ReportState};
use crate::store::report::{
    ReportKey, ReportRow, report_count, report_list as read, report_slice as read_slice,
};

/// Reports of a page.
pub(crate) const PAGE_ROWS: i64 = 50;

/// A report in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// The report.
    pub id: ReportId,
    /// Its plan.
    pub plan: PlanId,
    /// What it is about.
    pub subject: String,
    /// Its period, as official paper says it.
    pub period: String,
    /// The day of its data.
    pub data_day: Day,
    /// How far it is.
    pub state: ReportState,
    /// Its number with its symbol; none until it is given.
    pub number: Option<String>,
    /// When it was issued; none until then.
    pub issued_on: Option<Day>,
    /// Who changed it last.
    pub changed_by: String,
}

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportList {
    /// The reports of this page, the newest first.
    pub lines: Vec<ReportLine>,
    /// How many there are on all pages.
    pub total: i64,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ReportListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ReportListError from [Denied, Fault] {} }

/// Reads a page of the reports that this actor may see, from this row on.
///
/// # Errors
/// See [`ReportListError`].
pub async fn report_list(db: &Db, actor: &Actor, from: i64) -> Result<ReportList, ReportListError> {
    let scope = actor.scope(Action::ViewReports)?;
    let mut rx = db.read().await?;
    let rows = read(&mut rx, &scope, (PAGE_ROWS, from.max(0))).await?;
    Ok(ReportList {
        lines: rows.iter().map(line).collect(),
        total: report_count(&mut rx, &scope).await?,
    })
}

/// Reads reports after one, for programs: each behind its key.
///
/// # Errors
/// See [`ReportListError`].
pub(crate) async fn report_slice(
    db: &Db,
    actor: &Actor,
    slice: (Option<ReportKey>, i64),
) -> Result<Vec<(ReportKey, ReportLine)>, ReportListError> {
    let scope = actor.scope(Action::ViewReports)?;
    let mut rx = db.read().await?;
    let rows = read_slice(&mut rx, &scope, slice).await?;
    let keyed = rows.iter().map(|row| ((row.data_day, row.id), line(row)));
    Ok(keyed.collect())
}

pub(crate) fn line(row: &ReportRow) -> ReportLine {
    ReportLine {
        id: row.id,
        plan: row.plan,
        subject: row.subject.clone(),
        period: period_of(row),
        data_day: row.data_day,
        state: row.state,
        number: row.whole_number(),
        issued_on: row.issued_on,
        changed_by: row.changed_by.clone(),
    }
}

/// The period as official paper says it; of a row that holds none, the word of its sort.
fn period_of(row: &ReportRow) -> String {
    let word = |kind: PeriodKind| kind.as_str().to_owned();
    let (Some(year), Ok(number)) = (Year::of(row.year), i8::try_from(row.number)) else {
        return word(row.period);
    };
    let period = ReportPeriod::of(row.period, year, number);
    period.map_or_else(|_| word(row.period), ReportPeriod::to_vietnamese)
}
