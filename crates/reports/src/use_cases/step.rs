//! What every step of a report begins with, and why one is not taken.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Tx};
use kernel::{Day, Fault};
use library::api::CiteError;
use serde::{Deserialize, Serialize};

use crate::model::head::HeadFault;
use crate::model::report::{ReportFault, ReportId};
use crate::model::token::TextFault;
use crate::store::report::{ReportRow, report_by_id, report_update};

/// What came of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepTaken {
    /// The report.
    pub id: ReportId,
}

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// It does not fit how far the report is.
    #[error(transparent)]
    Report(#[from] ReportFault),
    /// The text is not understood.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// Something of the head is not understood.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// Somebody took a step after the page was opened.
    #[error("changed by {by}")]
    Stale {
        /// Who.
        by: String,
    },
    /// Somebody wrote the same section after the form was opened.
    #[error("the section was changed by {by} at {at}")]
    SectionStale {
        /// Who.
        by: String,
        /// When.
        at: String,
    },
    /// The text of a section is too long.
    #[error("the section has more than {most} characters")]
    TooLong {
        /// How many it may have.
        most: usize,
    },
    /// The plan is not there any more.
    #[error("no such plan")]
    NoPlan,
    /// It is not said why.
    #[error("no reason")]
    NoReason,
    /// Nobody is named who signs.
    #[error("no signer")]
    NoSigner,
    /// That is no number of a document.
    #[error("no number")]
    BadNumber,
    /// The day lies in the future.
    #[error("issued on {day}, after today")]
    IssuedLater {
        /// The day.
        day: Day,
        /// Today.
        today: Day,
    },
    /// The day lies before the day of the data.
    #[error("issued on {day}, before its data of {data}")]
    IssuedBefore {
        /// The day.
        day: Day,
        /// The day of the data.
        data: Day,
    },
    /// The paper has no PDF.
    #[error("the paper has no file in PDF")]
    NoPdf,
    /// The paper is another.
    #[error("the paper says {found}, the report {wanted}")]
    OtherPaper {
        /// The number on the paper.
        found: String,
        /// The number of the report.
        wanted: String,
    },
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

kernel::refusal! { StepError from [Report, Text, Head, Denied, Begin, Fault] {
    Self::Stale { by } => Conflict "reports.report.stale" { "by": by };
    Self::SectionStale { by, at } => Conflict "reports.section.stale" { "by": by, "at": at };
    Self::TooLong { most } => Invalid "reports.section.too_long" at "body" { "most": most };
    Self::NoPlan => NotFound "reports.report.no_plan";
    Self::NoReason => Invalid "reports.report.no_reason" at "reason";
    Self::NoSigner => Invalid "reports.report.no_signer" at "signer_name";
    Self::BadNumber => Invalid "reports.report.bad_number" at "paper_number";
    Self::IssuedLater { day, today } => Invalid "reports.report.issued_later" at "issued_on"
        { "day": day.to_vietnamese(), "today": today.to_vietnamese() };
    Self::IssuedBefore { day, data } => Invalid "reports.report.issued_before" at "issued_on"
        { "day": day.to_vietnamese(), "data": data.to_vietnamese() };
    Self::NoPdf => Invalid "reports.report.no_pdf" at "paper";
    Self::OtherPaper { found, wanted } => Invalid "reports.report.other_paper" at "paper"
        { "found": found, "wanted": wanted };
} }

impl From<CiteError> for StepError {
    fn from(error: CiteError) -> Self {
        match error {
            CiteError::Denied(denied) => Self::Denied(denied),
            CiteError::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// The report, if there is one and this actor may do this with it.
pub(crate) async fn opened(
    tx: &mut Tx,
    actor: &Actor,
    (report, action): (ReportId, Action),
) -> Result<ReportRow, StepError> {
    let row = report_by_id(tx, report).await?.ok_or(Denied::Hidden)?;
    let place = locate(tx, Some(row.area), Some(row.alliance)).await?;
    authorise(tx, actor, action, &place)?;
    Ok(row)
}

/// Refuses a step on a version that is not there any more.
pub(crate) fn same_version(row: &ReportRow, seen: i64) -> Result<(), StepError> {
    if row.version == seen {
        Ok(())
    } else {
        Err(StepError::Stale {
            by: row.changed_by.clone(),
        })
    }
}

/// Keeps the report after a step.
pub(crate) async fn kept(tx: &mut Tx, row: &ReportRow) -> Result<(), StepError> {
    if report_update(tx, row).await? {
        Ok(())
    } else {
        Err(StepError::Stale {
            by: row.changed_by.clone(),
        })
    }
}

/// Who acts, by the name that screens show; of the house itself, that it was.
pub(crate) fn name_of(actor: &Actor) -> String {
    match actor.name.as_str() {
        "" => "hoptac".to_owned(),
        name => name.to_owned(),
    }
}
