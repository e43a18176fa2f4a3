//! A section to be edited: its text with figures as tokens, how it is read, and the figures that may stand in it.

use ::web::components::{
    Button, Crumbs, Field, Form, FormFrame, Head, Line, Lines, Note, Prose, Section, State, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::{Action, Denied};
use axum::extract::Path;
use axum::response::Response;

use super::figure_list::list_path;
use super::report_page::{source, title};
use super::{REPORTS, labels, path_of};
use crate::model::report::ReportId;
use crate::model::token::BODY_CHARS_MAX;
use crate::queries::report_page::{ReportPage, SectionView, report_page};
use crate::use_cases::edit_section::{EditSection, edit_section};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/bao-cao/{report}/phan/{position}";
/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/section_form.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    theirs: Option<Note>,
    body: Field,
    act: Button,
    leave: Button,
    read_head: Section,
    lines: Vec<Prose>,
    figures_head: Section,
    figures: Lines,
    others_head: String,
    others_path: String,
}

/// `GET /lam-viec/bao-cao/{report}/phan/{position}`
pub(super) async fn show(
    visit: Visit,
    Path((report, position)): Path<(ReportId, i64)>,
) -> Result<Response, Refused> {
    let (shown, section) = editable(&visit, (report, position)).await?;
    let form = visit
        .form()
        .with("body", section.body.clone())
        .with(SEEN, section.version.to_string());
    Ok(draw(&visit, (&shown, &section), &form))
}

/// `POST /lam-viec/bao-cao/{report}/phan/{position}`
pub(super) async fn send(
    visit: Visit,
    Path((report, position)): Path<(ReportId, i64)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let (shown, section) = editable(&visit, (report, position)).await?;
    let app = visit.app();
    let form = posted.form(visit.words());
    let mut reading = posted.read();
    // An empty section is a section without text.
    let body = match posted.text("body").trim().is_empty() {
        true => Some(String::new()),
        false => reading.paragraph("body", BODY_CHARS_MAX),
    };
    let form = match body {
        None => form.wrong(&reading.errors),
        Some(body) => {
            let command = posted.command(EditSection {
                report,
                position,
                body,
                // A version that is no number was seen by nobody: the use-case finds it stale.
                seen_version: posted.text(SEEN).parse().unwrap_or(0),
            })?;
            match db::settle(|| edit_section(app.db(), visit.actor(), &command)).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("reports-section-saved"));
                    return Ok(done(&visit, path_of(report), &said));
                }
                Err(error) => form.refuse(error)?,
            }
        }
    };
    Ok(draw(&visit, (&shown, &section), &form))
}

/// The report and its section, for whoever may write.
async fn editable(
    visit: &Visit,
    (report, position): (ReportId, i64),
) -> Result<(ReportPage, SectionView), Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    if !shown.may_draft {
        return Err(Denied::NotAllowed(Action::DraftReports).into());
    }
    let mut sections = shown.sections.iter();
    let section = sections.find(|one| one.position == position).cloned();
    let section = section.ok_or(Denied::Hidden)?;
    Ok((shown, section))
}

fn draw(visit: &Visit, (shown, section): (&ReportPage, &SectionView), form: &Form) -> Response {
    let words = visit.words();
    let heading = match section.title.is_empty() {
        true => words.say(&format!("reports-part-{}", section.part)),
        false => format!("{} {}", section.mark, section.title),
    };
    let report = shown.report.id;
    let stale = form.value(SEEN) != section.version.to_string();
    let text = form.value("body");
    let used = shown.figures.iter().filter(|figure| {
        let own = format!("{{{}}}", figure.key);
        text.contains(&own) || section.body.contains(&own)
    });
    let used: Vec<Line> = used.map(|figure| source(visit, report, figure)).collect();
    let count = i64::try_from(shown.figures.len()).unwrap_or(i64::MAX);
    let body = View {
        head: Head::new(&heading).under(visit.say("reports-section-what")),
        frame: visit.frame(form),
        // Whoever has seen the other's text saves over it knowingly.
        seen: section.version.to_string(),
        theirs: stale.then(|| theirs(visit, section)),
        body: Field::area(form, "body", visit.say("reports-field-body"))
            .rows(14)
            .hint(visit.say("reports-field-body-hint"))
            .optional(),
        act: Button::submit(visit.say("reports-section-save")).primary(),
        leave: Button::link(visit.say("reports-leave"), path_of(report)),
        read_head: Section::new("doc-thanh", visit.say("reports-read-as")),
        lines: labels::read(report, &shown.sheet, form.value("body")),
        figures_head: Section::new("so-lieu", visit.say("reports-figures"))
            .aside(visit.say("reports-figures-what")),
        figures: Lines::new(used),
        others_head: words.say_with("reports-figures-others", &[("count", count.into())]),
        others_path: list_path(report),
    };
    let crumbs = Crumbs::new(words, &heading)
        .step(visit.say("reports-reports"), REPORTS)
        .step(title(shown), path_of(report));
    let page_ = Page::new(heading, body).room(Room::Reports).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

/// What somebody else wrote in between: neither text is lost.
fn theirs(visit: &Visit, section: &SectionView) -> Note {
    let facts = [
        ("by", section.changed_by.clone().into()),
        ("text", section.body.clone().into()),
    ];
    Note::new(visit.words().say_with("reports-section-theirs", &facts)).state(State::Risk)
}
