//! The only door for other crates.

use db::Rx;
use kernel::{Fault, Nature, Year};
use library::api::rulebook;
use plan::api::PlanId;
use plan::api::report::plan_place;
use vanban::model::Document;

pub use crate::model::document::{Frame, Sheet};
pub use crate::model::figure::{AsOf, Asks, Behind, Changed, Figure};
pub use crate::model::head::{HeadFault, ReportHead};
pub use crate::model::period::{DataDays, NoPeriod, PeriodKind, ReportPeriod};
pub use crate::model::report::{ReportFault, ReportId, ReportState, Step};
pub use crate::model::section::Part;
pub use crate::model::tables::{Brief, Tables, TargetLine, TaskLine};
pub use crate::model::token::TextFault;
pub use crate::queries::figure_page::{FigurePage, figure_page};
pub use crate::queries::report_list::{ReportLine, ReportList, ReportListError, report_list};
pub use crate::queries::report_page::{ReportPage, ReportPageError, SectionView, report_page};
pub use crate::use_cases::draft_report::{
    DraftReport, DraftReportError, ReportDrafted, draft_report,
};
pub use crate::use_cases::edit_head::{EditHead, edit_head};
pub use crate::use_cases::edit_section::{EditSection, edit_section};
pub use crate::use_cases::give_back_report::{GiveBackReport, give_back_report};
pub use crate::use_cases::issue_report::{IssueReport, issue_report};
pub use crate::use_cases::number_report::{NumberReport, number_report};
pub use crate::use_cases::present_report::{PresentReport, present_report};
pub use crate::use_cases::refresh_figures::{FiguresRefreshed, RefreshFigures, refresh_figures};
pub use crate::use_cases::step::{StepError, StepTaken};

use crate::model::document::SectionText;
use crate::model::draft_text::drafted;
use crate::queries::draw::{drawn, facts};
use crate::queries::head_form::proposed_head;

/// The report of a plan for a year as a document, drafted at this moment and kept nowhere: for the command line. None where
/// there is no such plan.
///
/// # Errors
/// The database is away.
pub async fn drafted_document(
    rx: &mut Rx,
    plan: PlanId,
    period: ReportPeriod,
) -> Result<Option<Document>, Fault> {
    let Some((area, alliance)) = plan_place(rx, plan).await? else {
        return Ok(None);
    };
    let book = rulebook(rx, Some(area), Some(alliance)).await?;
    let days = period.data_days(&book, rx.day().max(period.year().first_day()));
    let days = days.map_err(|error| Fault::new(Nature::Bug, error))?;
    let day = days.to.min(rx.day());
    let Some(facts) = facts(rx, plan, day).await? else {
        return Ok(None);
    };
    let head = proposed_head(rx, &facts.plan, period).await?;
    let drawing = drawn(&facts);
    let sections = drafted(&facts, period).into_iter();
    let sheet = Sheet {
        frame: Frame {
            superior: head.superior,
            issuer: head.issuer,
            author: facts.plan.alliance.1.clone(),
            symbol: head.symbol,
            place: head.place,
            subject: head.subject,
            signer_title: head.signer_title,
            signer_name: head.signer_name,
            recipients: head.recipients,
            number: None,
            issued_on: None,
            data_day: facts.plan.day,
        },
        sections: sections
            .map(|section| SectionText {
                part: section.part,
                mark: section.mark,
                title: section.title,
                body: section.body,
            })
            .collect(),
        figures: drawing.figures,
        tables: drawing.tables,
    };
    Ok(Some(sheet.document()))
}

/// The period of a year that holds a whole year.
pub fn whole_year(year: Year) -> Result<ReportPeriod, NoPeriod> {
    ReportPeriod::of(PeriodKind::Year, year, 1)
}
