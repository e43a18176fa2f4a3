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
    parts: Vec<(Section, Option<Lines>)>,
    nothing: String,
}

/// `GET /lam-viec/bao-cao/{report}/tom-tat`
pub(super) async fn show(visit: Visit, Path(report): Path<ReportId>) -> Result<Response, Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    let words = visit.words();
    let brief = &shown.tables.brief;
    let part = |id: &'static str, key: &str, lines: &[String]| {
        let shown: Vec<Line> = lines
            .iter()
            .take(BRIEF_LINES_MAX)
            .map(|line| Line::new(line.as_str()))
            .collect();
        let facts = [("n", lines.len().into()), ("shown", shown.len().into())];
        let aside = match lines.len() > shown.len() {
            false => Prose::new().text(words.say_with("reports-brief-n", &facts)),
            true => Prose::new()
                .text(format!(
                    "{} · ",
                    words.say_with("reports-brief-some", &facts)
                ))
                .link(visit.say("reports-brief-open"), path_of(report)),
        };
        let head = Section::new(id, visit.say(key)).aside(aside);
        (head, (!shown.is_empty()).then(|| Lines::new(shown)))
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
