//! One page for leaders: what is late, who holds it, what to decide.

use ::web::components::{Button, Crumbs, Head, Line, Lines, Prose, Section};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::report_page::title;
use super::{REPORTS, path_of};
use crate::model::document::BRIEF_LINES_MAX;
use crate::model::report::ReportId;
use crate::queries::report_page::report_page;

#[derive(Template)]
#[template(path = "web/brief_page.html")]
struct View {
    head: Head,
    parts: Vec<Part>,
    nothing: String,
}

/// One of the three: its first lines, and how many more the report has.
struct Part {
    head: Section,
    lines: Option<Lines>,
    has_more: bool,
    more: Prose,
}

/// `GET /lam-viec/bao-cao/{report}/tom-tat`
pub(super) async fn show(visit: Visit, Path(report): Path<ReportId>) -> Result<Response, Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    let words = visit.words();
    let brief = &shown.tables.brief;
    let part = |id: &'static str, key: &str, lines: &[String]| {
        let facts = [("n", lines.len().into())];
        let head =
            Section::new(id, visit.say(key)).aside(words.say_with("reports-brief-n", &facts));
        let shown_of = lines.len();
        let more = lines.len().saturating_sub(BRIEF_LINES_MAX);
        let shown = lines.iter().take(BRIEF_LINES_MAX);
        let lines: Vec<Line> = shown.map(|line| Line::new(line.as_str())).collect();
        let said = words.say_with("reports-brief-more", &[("n", more.into())]);
        let more = Prose::new().text(format!("{said} "));
        let more = more.link(visit.say("reports-brief-open"), path_of(report));
        Part {
            head,
            has_more: lines.len() < shown_of,
            lines: (!lines.is_empty()).then(|| Lines::new(lines)),
            more,
        }
    };
    let heading = visit.say("reports-brief-title");
    let facts = [
        ("day", shown.as_of.day.to_vietnamese().into()),
        ("at", shown.as_of.known.time_in_vietnam().into()),
    ];
    let under = words.say_with("reports-as-of", &facts);
    let download = format!("{}/tai/tom-tat", path_of(report));
    let body = View {
        head: Head::new(&heading)
            .under(format!("{} · {under}", shown.report.subject))
            .act(Button::link(visit.say("reports-download-docx"), download)),
        parts: vec![
            part("cham", "reports-brief-late", &brief.late),
            part("giu", "reports-brief-held", &brief.held),
            part("quyet", "reports-brief-decide", &brief.decide),
        ],
        nothing: visit.say("reports-brief-nothing"),
    };
    let crumbs = Crumbs::new(words, &heading)
        .step(visit.say("reports-reports"), REPORTS)
        .step(title(&shown), path_of(report));
    let page_ = Page::new(heading, body).room(Room::Reports).crumbs(crumbs);
    Ok(page(&visit, page_))
}
