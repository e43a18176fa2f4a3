//! What programs read here: reports with their sections and figures, as every screen has them.

use ::web::api::{ApiVisit, Operation, Paging, json};
use ::web::{Access, Refused, Routes};
use authz::{Action, Denied};
use axum::extract::Path;
use axum::response::Response;
use plan::rest::number;
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::document::Sheet;
use crate::model::figure::Figure;
use crate::model::report::ReportId;
use crate::model::tables::TargetLine;
use crate::model::token::read_as;
use crate::queries::report_list::{ReportLine, report_slice};
use crate::queries::report_page::{ReportPage, SectionView, report_page};

/// A report in a line (báo cáo).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Report)]
pub struct ReportTwin {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its plan.
    #[schema(format = "uuid")]
    plan: String,
    /// What it is about.
    subject: String,
    /// Its period in words.
    #[schema(example = "quý III năm 2023")]
    period: String,
    /// The last day of its data.
    #[schema(format = Date)]
    data_day: String,
    /// `drafting`, `presented`, `numbered` or `issued`.
    state: &'static str,
    /// Its number with its symbol; null until it is given.
    #[schema(example = "45/BC-LMHTX")]
    number: Option<String>,
    /// When it was issued; null until its number is given.
    #[schema(format = Date)]
    issued_on: Option<String>,
}

/// A report whole, with its sections and figures.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportWhole)]
pub struct ReportWholeTwin {
    /// The report.
    report: ReportTwin,
    /// For which day its figures were drawn.
    #[schema(format = Date)]
    as_of: String,
    /// As known at this instant.
    #[schema(format = DateTime)]
    known_at: String,
    /// Whether its figures are frozen: the signed paper came back.
    frozen: bool,
    /// The signed paper; null until it is issued, and for whom it is not open.
    paper: Option<ReportPaperTwin>,
    /// Its sections, in their order.
    sections: Vec<ReportSectionTwin>,
    /// Its targets, with what is verified and recorded.
    targets: Vec<ReportTargetTwin>,
    /// Its figures, each under the key by which its text names it.
    figures: Vec<ReportFigureTwin>,
}

/// The signed paper (bản đã ký).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportPaper)]
pub struct ReportPaperTwin {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number.
    number: Option<String>,
}

/// A section (mục).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportSection)]
pub struct ReportSectionTwin {
    /// Its place.
    position: i64,
    /// Which part it is: `opening`, `targets`, `difficulties` …
    part: &'static str,
    /// Its mark: `II.`; empty where it has no heading.
    mark: String,
    /// Its heading; empty where it has none.
    title: String,
    /// As it is read, a paragraph a line.
    text: String,
    /// The same with figures as `{key}`.
    tokens: String,
    /// How many places are left to write.
    open: usize,
}

/// A target as the report tells it (chỉ tiêu).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportTarget)]
pub struct ReportTargetTwin {
    /// Its key within the plan.
    #[schema(example = "T1")]
    id: String,
    /// Its sentence.
    text: String,
    /// What is counted, in words.
    unit: String,
    /// What is to be reached; null while a share has no list.
    #[schema(value_type = Option<f64>)]
    goal: Option<serde_json::Number>,
    /// Verified; null where nothing counts it.
    #[schema(value_type = Option<f64>)]
    verified: Option<serde_json::Number>,
    /// Recorded; null where nothing counts it.
    #[schema(value_type = Option<f64>)]
    recorded: Option<serde_json::Number>,
    /// Verified of the same target of the year before; null where there was none.
    #[schema(value_type = Option<f64>)]
    before: Option<serde_json::Number>,
    /// `not_begun`, `on_track`, `at_risk`, `late` or `met`.
    state: &'static str,
}

/// A figure (số liệu).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportFigure)]
pub struct ReportFigureTwin {
    /// By which the text names it.
    #[schema(example = "T1.verified")]
    key: String,
    /// What it says, in words.
    label: String,
    /// What was asked: `target_verified`, `tasks`, `money_recorded` …
    asks: &'static str,
    /// Its answer; null where nothing counts it.
    #[schema(value_type = Option<f64>)]
    value: Option<serde_json::Number>,
    /// The unit, in words; may be empty.
    unit: String,
    /// The day for which it was told, where that is another than the report's.
    #[schema(format = Date)]
    as_of: Option<String>,
}

impl From<&ReportLine> for ReportTwin {
    fn from(line: &ReportLine) -> Self {
        Self {
            id: line.id.to_string(),
            plan: line.plan.to_string(),
            subject: line.subject.clone(),
            period: line.period.clone(),
            data_day: line.data_day.to_string(),
            state: line.state.as_str(),
            number: line.number.clone(),
            issued_on: line.issued_on.map(|day| day.to_string()),
        }
    }
}

impl From<&ReportPage> for ReportWholeTwin {
    fn from(page: &ReportPage) -> Self {
        let sections = page.sections.iter();
        let paper = page.paper.as_ref();
        Self {
            report: ReportTwin::from(&page.report),
            as_of: page.as_of.day.to_string(),
            known_at: page.as_of.known.to_string(),
            frozen: page.report.state == crate::model::report::ReportState::Issued,
            paper: paper.map(|paper| ReportPaperTwin {
                id: paper.id.to_string(),
                number: paper.number.as_ref().map(ToString::to_string),
            }),
            sections: sections.map(|one| section(&page.sheet, one)).collect(),
            targets: page
                .tables
                .targets
                .iter()
                .map(ReportTargetTwin::from)
                .collect(),
            figures: page.figures.iter().map(ReportFigureTwin::from).collect(),
        }
    }
}

fn section(sheet: &Sheet, section: &SectionView) -> ReportSectionTwin {
    ReportSectionTwin {
        position: section.position,
        part: section.part.as_str(),
        mark: section.mark.clone(),
        title: section.title.clone(),
        text: read_as(&section.body, |key| sheet.shown(key)),
        tokens: section.body.clone(),
        open: section.prompts.len(),
    }
}

impl From<&TargetLine> for ReportTargetTwin {
    fn from(line: &TargetLine) -> Self {
        Self {
            id: line.key.clone(),
            text: line.text.clone(),
            unit: line.unit.clone(),
            goal: line.goal.map(number),
            verified: line.verified.map(number),
            recorded: line.recorded.map(number),
            before: line.before.map(number),
            state: line.state.as_str(),
        }
    }
}

impl From<&Figure> for ReportFigureTwin {
    fn from(figure: &Figure) -> Self {
        Self {
            key: figure.key.clone(),
            label: figure.label.clone(),
            asks: figure.asks.as_str(),
            value: figure.value.map(number),
            unit: figure.unit.clone(),
            as_of: figure.as_of.map(|own| own.day.to_string()),
        }
    }
}

/// The routes for programs.
pub fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewReports);
    Routes::new()
        .api_get(
            "/api/v1/reports",
            sees,
            list,
            Operation::new(
                "listReports",
                "reports",
                "The reports that the token may see, those with the latest data first.",
            )
            .gives_pages_of::<ReportTwin>(),
        )
        .api_get(
            "/api/v1/reports/{id}",
            sees,
            show,
            Operation::new(
                "getReport",
                "reports",
                "One report with its sections, targets and figures; of an issued one as it was signed.",
            )
            .gives::<ReportWholeTwin>(),
        )
}

async fn list(visit: ApiVisit, paging: Paging) -> Result<Response, Refused> {
    let slice = (paging.after()?, paging.rows_wanted());
    let rows = report_slice(visit.app().db(), visit.actor(), slice).await?;
    let twin = |(key, line)| (key, ReportTwin::from(&line));
    paging.answer(rows.into_iter().map(twin).collect())
}

async fn show(visit: ApiVisit, Path(id): Path<String>) -> Result<Response, Refused> {
    let id = ReportId::parse(&id).map_err(|_| Denied::Hidden)?;
    let page = report_page(visit.app().db(), visit.actor(), id).await?;
    json(&ReportWholeTwin::from(&page))
}
