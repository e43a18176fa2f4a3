//! File the yearly report of a cooperative: estimated first, final later, none of them erased.

use authz::{Action, Actor, Denied, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, OrganisationId};
use serde::{Deserialize, Serialize};

use super::known::{KnownError, known};
use super::tell::{Told, tell};
use crate::model::yearly_report::{Certainty, ReportFault, ReportId, YearlyReport};
use crate::store::yearly_report::{report_insert, report_list};

/// Reports of one cooperative that are looked at.
pub(crate) const REPORTS_MAX: u32 = 200;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileReport {
    /// The cooperative.
    pub organisation: OrganisationId,
    /// What it reports.
    pub report: YearlyReport,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFiled {
    /// The report.
    pub id: ReportId,
    /// Whose.
    pub name: String,
    /// Of which year.
    pub year: i16,
}

/// Why it was not filed.
#[derive(Debug, thiserror::Error)]
pub enum FileReportError {
    /// It cannot be so.
    #[error(transparent)]
    Unfit(#[from] ReportFault),
    /// There is none, or the actor may not know of it.
    #[error(transparent)]
    Known(#[from] KnownError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { FileReportError from [Unfit, Known, Denied, Begin, Fault] {} }

/// Files a yearly report (ghi báo cáo năm). Of one that is no more, years before its end may still be told.
///
/// # Errors
/// See [`FileReportError`]; nothing is written then.
pub async fn file_report(
    db: &Db,
    actor: &Actor,
    command: &Command<FileReport>,
) -> Result<ReportFiled, FileReportError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let (cooperative, place) = known(&mut tx, actor, wish.organisation).await?;
    let reports = report_list(&mut tx, cooperative.id, REPORTS_MAX).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::FileYearlyReports, &place)?;

    // Decide.
    let year = wish.report.year;
    let of_year: Vec<Certainty> = reports
        .iter()
        .filter(|it| it.report.year == year)
        .map(|it| it.report.certainty)
        .collect();
    let before = of_year
        .iter()
        .find(|it| **it == Certainty::Final)
        .or(of_year.first());
    let until = cooperative.ended.unwrap_or(tx.day());
    if year > until.year() {
        return Err(ReportFault::Year(year).into());
    }
    let days = (cooperative.began, tx.day());
    let report = wish.report.clone().checked(before.copied(), days)?;

    // Store.
    let (now, chance) = tx.seed()?;
    let id = ReportId::new(now, chance);
    report_insert(&mut tx, actor, (id, cooperative.id), &report).await?;

    // Announce.
    let day = tx.day();
    let told = Told {
        kind: "registry.report",
        text_key: "registry-event-report",
        day,
        facts: vec![
            ("year", year.to_string()),
            ("certainty", report.certainty.to_string()),
        ],
        source: ("registry.report", id.to_string()),
        has_evidence: false,
    };
    tell(&mut tx, cooperative.id, told).await?;

    // Commit.
    let entry = Entry::new("registry.file_report", "organisation", cooperative.id)
        .set("year", &year)
        .set("certainty", &report.certainty)
        .change("revenue", None, report.revenue.as_ref())
        .change("profit", None, report.profit.as_ref());
    let name = cooperative.name;
    Ok(tx.commit(entry, ReportFiled { id, name, year }).await?)
}
