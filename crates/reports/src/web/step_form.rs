//! The steps of a report: present, give back, number, issue; each a form, and the form when it is sent.

use ::web::components::{Button, Choice, Crumbs, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::{Action, Denied};
use axum::extract::Path;
use axum::response::Response;
use kernel::Day;
use library::api::paper_list::paper_list;
use library::api::{PaperFilter, PaperId, PaperOrder};

use super::report_page::title;
use super::{REPORTS, path_of};
use crate::model::head::{RECIPIENTS_CHARS_MAX, SIGNER_CHARS_MAX};
use crate::model::report::ReportId;
use crate::queries::report_page::{ReportPage, report_page};
use crate::use_cases::give_back_report::{GiveBackReport, REASON_CHARS_MAX, give_back_report};
use crate::use_cases::issue_report::{IssueReport, issue_report};
use crate::use_cases::number_report::{NUMBER_CHARS_MAX, NumberReport, number_report};
use crate::use_cases::present_report::{PresentReport, present_report};

/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/step_form.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// What a step is called in the texts.
#[derive(Clone, Copy)]
enum Name {
    Present,
    GiveBack,
    Number,
    Issue,
}

impl Name {
    fn key(self) -> &'static str {
        match self {
            Self::Present => "reports-present",
            Self::GiveBack => "reports-give-back",
            Self::Number => "reports-number",
            Self::Issue => "reports-issue",
        }
    }

    fn action(self) -> Action {
        match self {
            Self::Present => Action::DraftReports,
            Self::GiveBack | Self::Number | Self::Issue => Action::IssueReports,
        }
    }
}

/// The report, for whoever may take this step.
async fn allowed(visit: &Visit, report: ReportId, name: Name) -> Result<ReportPage, Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    let may = match name {
        Name::Present => shown.may_draft,
        Name::GiveBack | Name::Number | Name::Issue => shown.may_issue,
    };
    if may {
        Ok(shown)
    } else {
        Err(Denied::NotAllowed(name.action()).into())
    }
}

fn begun(visit: &Visit, shown: &ReportPage) -> Form {
    visit.form().with(SEEN, shown.version.to_string())
}

/// The version that the form showed. One that is no number was seen by nobody: the use-case finds it stale.
fn seen(posted: &Posted) -> i64 {
    posted.text(SEEN).parse().unwrap_or(0)
}

fn taken(visit: &Visit, report: ReportId, name: Name) -> Response {
    let said = visit.say(&format!("{}-done", name.key()));
    done(visit, path_of(report), &Toast::new(said))
}

fn draw(
    visit: &Visit,
    shown: &ReportPage,
    (form, name): (&Form, Name),
    fields: Vec<Field>,
) -> Response {
    let report = shown.report.id;
    let heading = visit.say(&format!("{}-title", name.key()));
    let body = View {
        head: Head::new(&heading).under(visit.say(&format!("{}-what", name.key()))),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields,
        act: Button::submit(visit.say(name.key())).primary(),
        leave: Button::link(visit.say("reports-leave"), path_of(report)),
    };
    let crumbs = Crumbs::new(visit.words(), &heading)
        .step(visit.say("reports-reports"), REPORTS)
        .step(title(shown), path_of(report));
    let page_ = Page::new(heading, body).room(Room::Reports).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

fn present_fields(visit: &Visit, form: &Form) -> Vec<Field> {
    vec![
        Field::text(
            form,
            "signer_title",
            visit.say("reports-field-signer-title"),
        ),
        Field::text(form, "signer_name", visit.say("reports-field-signer-name")),
        Field::area(form, "recipients", visit.say("reports-field-recipients"))
            .hint(visit.say("reports-field-recipients-hint"))
            .rows(5),
    ]
}

/// `GET /lam-viec/bao-cao/{report}/trinh-ky`
pub(super) async fn show_present(
    visit: Visit,
    Path(report): Path<ReportId>,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::Present).await?;
    let frame = &shown.sheet.frame;
    let form = begun(&visit, &shown)
        .with("signer_title", frame.signer_title.clone())
        .with("signer_name", frame.signer_name.clone())
        .with("recipients", frame.recipients.clone());
    let fields = present_fields(&visit, &form);
    Ok(draw(&visit, &shown, (&form, Name::Present), fields))
}

/// `POST /lam-viec/bao-cao/{report}/trinh-ky`
pub(super) async fn send_present(
    visit: Visit,
    Path(report): Path<ReportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::Present).await?;
    let mut reading = posted.read();
    let signer_title = reading.line("signer_title", SIGNER_CHARS_MAX);
    let signer_name = reading.line("signer_name", SIGNER_CHARS_MAX);
    let recipients = reading.paragraph("recipients", RECIPIENTS_CHARS_MAX);
    let form = posted.form(visit.words());
    let form = match (signer_title, signer_name, recipients) {
        (Some(signer_title), Some(signer_name), Some(recipients)) => {
            let command = posted.command(PresentReport {
                report,
                signer_title,
                signer_name,
                recipients,
                seen_version: seen(&posted),
            })?;
            let db = visit.app().db();
            match db::settle(|| present_report(db, visit.actor(), &command)).await {
                Ok(_) => return Ok(taken(&visit, report, Name::Present)),
                Err(error) => form.refuse(error)?,
            }
        }
        _ => form.wrong(&reading.errors),
    };
    let fields = present_fields(&visit, &form);
    Ok(draw(&visit, &shown, (&form, Name::Present), fields))
}

fn give_back_fields(visit: &Visit, form: &Form) -> Vec<Field> {
    vec![Field::area(form, "reason", visit.say("reports-field-reason")).rows(4)]
}

/// `GET /lam-viec/bao-cao/{report}/tra-lai`
pub(super) async fn show_give_back(
    visit: Visit,
    Path(report): Path<ReportId>,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::GiveBack).await?;
    let form = begun(&visit, &shown);
    let fields = give_back_fields(&visit, &form);
    Ok(draw(&visit, &shown, (&form, Name::GiveBack), fields))
}

/// `POST /lam-viec/bao-cao/{report}/tra-lai`
pub(super) async fn send_give_back(
    visit: Visit,
    Path(report): Path<ReportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::GiveBack).await?;
    let mut reading = posted.read();
    let reason = reading.paragraph("reason", REASON_CHARS_MAX);
    let form = posted.form(visit.words());
    let form = match reason {
        Some(reason) => {
            let command = posted.command(GiveBackReport {
                report,
                reason,
                seen_version: seen(&posted),
            })?;
            let db = visit.app().db();
            match db::settle(|| give_back_report(db, visit.actor(), &command)).await {
                Ok(_) => return Ok(taken(&visit, report, Name::GiveBack)),
                Err(error) => form.refuse(error)?,
            }
        }
        None => form.wrong(&reading.errors),
    };
    let fields = give_back_fields(&visit, &form);
    Ok(draw(&visit, &shown, (&form, Name::GiveBack), fields))
}

fn number_fields(visit: &Visit, form: &Form) -> Vec<Field> {
    vec![
        Field::number(
            form,
            "paper_number",
            visit.say("reports-field-paper-number"),
        )
        .hint(visit.say("reports-field-paper-number-hint"))
        .short(),
        Field::day(form, "issued_on", visit.say("reports-field-issued-on")),
    ]
}

/// `GET /lam-viec/bao-cao/{report}/cap-so`
pub(super) async fn show_number(
    visit: Visit,
    Path(report): Path<ReportId>,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::Number).await?;
    let form = begun(&visit, &shown).with("issued_on", visit.day().to_vietnamese());
    let fields = number_fields(&visit, &form);
    Ok(draw(&visit, &shown, (&form, Name::Number), fields))
}

/// `POST /lam-viec/bao-cao/{report}/cap-so`
pub(super) async fn send_number(
    visit: Visit,
    Path(report): Path<ReportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::Number).await?;
    let mut reading = posted.read();
    let number = reading.line("paper_number", NUMBER_CHARS_MAX);
    let issued_on = reading.with("issued_on", Day::parse_vietnamese);
    let form = posted.form(visit.words());
    let form = match (number, issued_on) {
        (Some(number), Some(issued_on)) => {
            let command = posted.command(NumberReport {
                report,
                number,
                issued_on,
                seen_version: seen(&posted),
            })?;
            let db = visit.app().db();
            match db::settle(|| number_report(db, visit.actor(), &command)).await {
                Ok(_) => return Ok(taken(&visit, report, Name::Number)),
                Err(error) => form.refuse(error)?,
            }
        }
        _ => form.wrong(&reading.errors),
    };
    let fields = number_fields(&visit, &form);
    Ok(draw(&visit, &shown, (&form, Name::Number), fields))
}

/// The papers with the number of the report, among which the signed one is.
async fn issue_fields(
    visit: &Visit,
    shown: &ReportPage,
    form: &Form,
) -> Result<Vec<Field>, Refused> {
    let number = shown.report.number.clone().unwrap_or_default();
    let filter = PaperFilter {
        text: number,
        ..PaperFilter::default()
    };
    let part = (PaperOrder::Newest, 1);
    let list = paper_list(visit.app().db(), visit.actor(), &filter, part).await?;
    let papers = list.lines.iter().map(|line| {
        let paper = &line.paper;
        let number = paper
            .number
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        Choice::new(
            paper.id.to_string(),
            format!("{number} · {}", paper.summary),
        )
    });
    let choose = Choice::new("", visit.say("reports-choose-paper"));
    let papers = std::iter::once(choose).chain(papers).collect();
    let field = Field::select(form, "paper", visit.say("reports-field-paper"), papers);
    Ok(vec![field.hint(visit.say("reports-field-paper-hint"))])
}

/// `GET /lam-viec/bao-cao/{report}/ban-hanh`
pub(super) async fn show_issue(
    visit: Visit,
    Path(report): Path<ReportId>,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::Issue).await?;
    let form = begun(&visit, &shown);
    let fields = issue_fields(&visit, &shown, &form).await?;
    Ok(draw(&visit, &shown, (&form, Name::Issue), fields))
}

/// `POST /lam-viec/bao-cao/{report}/ban-hanh`
pub(super) async fn send_issue(
    visit: Visit,
    Path(report): Path<ReportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = allowed(&visit, report, Name::Issue).await?;
    let mut reading = posted.read();
    let paper = reading.with("paper", PaperId::parse);
    let form = posted.form(visit.words());
    let form = match paper {
        Some(paper) => {
            let command = posted.command(IssueReport {
                report,
                paper,
                seen_version: seen(&posted),
            })?;
            let db = visit.app().db();
            match db::settle(|| issue_report(db, visit.actor(), &command)).await {
                Ok(_) => return Ok(taken(&visit, report, Name::Issue)),
                Err(error) => form.refuse(error)?,
            }
        }
        None => form.wrong(&reading.errors),
    };
    let fields = issue_fields(&visit, &shown, &form).await?;
    Ok(draw(&visit, &shown, (&form, Name::Issue), fields))
}
