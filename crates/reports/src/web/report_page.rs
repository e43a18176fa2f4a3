//! A report: its sections, the source of each figure, the printed page beside them, and the next step.

use ::web::components::{
    Badge, Button, Crumbs, FormFrame, Head, Line, Note, Prose, Section, State, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::figure_list::list_path;
use super::sheet::SheetView;
use super::{REPORTS, figure_path, labels, path_of};
use crate::model::figure::{Changed, Figure};
use crate::model::report::{ReportId, ReportState};
use crate::queries::report_page::{ReportPage, SectionView, report_page};
use crate::use_cases::refresh_figures::{RefreshFigures, refresh_figures};

/// Changed figures that are named in the note.
const CHANGED_MAX: usize = 5;

#[derive(Template)]
#[template(path = "web/report_page.html")]
struct View {
    head: Head,
    changed: Option<ChangedView>,
    text_head: Section,
    sections: Vec<Part>,
    sources: Prose,
    sheet_head: Section,
    sheet: SheetView,
    downloads: Vec<Button>,
}

/// What has changed since the figures were drawn, and the form that draws them anew.
struct ChangedView {
    note: Note,
    path: String,
    frame: FormFrame,
    version: i64,
    act: Button,
}

/// A section as it is read.
struct Part {
    class: &'static str,
    title: String,
    badge: Badge,
    lines: Vec<Prose>,
    edit: Option<(String, String)>,
}

/// `GET /lam-viec/bao-cao/{report}`
pub(super) async fn show(visit: Visit, Path(report): Path<ReportId>) -> Result<Response, Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    let words = visit.words();
    let document = shown.sheet.document();
    let done_count = shown
        .sections
        .iter()
        .filter(|one| one.prompts.is_empty())
        .count();
    let counts = [
        ("done", done_count.into()),
        ("all", shown.sections.len().into()),
    ];
    let body = View {
        head: head(&visit, &shown),
        changed: changed(&visit, &shown),
        text_head: Section::new("noi-dung", visit.say("reports-text"))
            .aside(words.say_with("reports-text-done", &counts)),
        sections: shown
            .sections
            .iter()
            .map(|one| part(&visit, &shown, one))
            .collect(),
        sources: Prose::new()
            .text(format!("{} ", visit.say("reports-sources-what")))
            .link(visit.say("reports-sources"), list_path(report)),
        sheet_head: Section::new("trang-in", visit.say("reports-sheet"))
            .aside(visit.say("reports-sheet-what")),
        sheet: SheetView::of(&document, visit.say("reports-sheet")),
        downloads: downloads(&visit, report),
    };
    let title = title(&shown);
    let crumbs = Crumbs::new(words, &title).step(visit.say("reports-reports"), REPORTS);
    let page_ = Page::new(title, body).room(Room::Reports).crumbs(crumbs);
    Ok(page(&visit, page_))
}

/// `POST /lam-viec/bao-cao/{report}/cap-nhat`
pub(super) async fn refresh(
    visit: Visit,
    Path(report): Path<ReportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let command = posted.command(RefreshFigures {
        report,
        // A version that is no number was seen by nobody: the use-case finds it stale.
        seen_version: posted.text("ban").parse().unwrap_or(0),
    })?;
    let app = visit.app();
    let refreshed = db::settle(|| refresh_figures(app.db(), visit.actor(), &command)).await?;
    let facts = [("n", refreshed.changed.len().into())];
    let said = visit.words().say_with("reports-refreshed", &facts);
    Ok(done(&visit, path_of(report), &Toast::new(said)))
}

/// The heading of a report: its period, since all of a plan have the same subject.
pub(super) fn title(shown: &ReportPage) -> String {
    match &shown.report.number {
        Some(number) => format!("Báo cáo {number}"),
        None => format!("Báo cáo {}", shown.report.period),
    }
}

fn head(visit: &Visit, shown: &ReportPage) -> Head {
    let report = &shown.report;
    let facts = [
        ("day", shown.as_of.day.to_vietnamese().into()),
        ("at", shown.as_of.known.time_in_vietnam().into()),
    ];
    let mut under = Prose::new()
        .text(format!("{} · ", report.subject))
        .text(visit.words().say_with("reports-as-of", &facts));
    if let Some(paper) = &shown.paper {
        let path = format!("/lam-viec/van-ban/{}", paper.id);
        under = under
            .text(" · ")
            .link(visit.say("reports-signed-paper"), path);
    }
    let head = Head::new(title(shown)).under(under);
    let head = head.badge(labels::state(visit.words(), report.state));
    let path = path_of(report.id);
    let step = |key: &str, to: &str| Button::link(visit.say(key), format!("{path}/{to}"));
    let head = match (report.state, shown.may_draft, shown.may_issue) {
        (ReportState::Drafting, true, _) => head
            .act(step("reports-present", "trinh-ky").primary())
            .act(step("reports-head", "dau-van-ban")),
        (ReportState::Presented, _, true) => head
            .act(step("reports-number", "cap-so").primary())
            .act(step("reports-give-back", "tra-lai")),
        (ReportState::Numbered, _, true) => head.act(step("reports-issue", "ban-hanh").primary()),
        (
            ReportState::Drafting
            | ReportState::Presented
            | ReportState::Numbered
            | ReportState::Issued,
            _,
            _,
        ) => head,
    };
    head.act(step("reports-brief", "tom-tat"))
}

fn downloads(visit: &Visit, report: ReportId) -> Vec<Button> {
    let path = path_of(report);
    [
        ("reports-download-docx", "docx"),
        ("reports-download-pdf", "pdf"),
        ("reports-download-html", "html"),
        ("reports-download-xlsx", "xlsx"),
    ]
    .into_iter()
    .map(|(key, form)| Button::link(visit.say(key), format!("{path}/tai/{form}")))
    .collect()
}

fn changed(visit: &Visit, shown: &ReportPage) -> Option<ChangedView> {
    if shown.changed.is_empty() {
        return None;
    }
    let words = visit.words();
    let named: Vec<String> = shown.changed.iter().take(CHANGED_MAX).map(told).collect();
    let facts = [
        ("n", shown.changed.len().into()),
        ("at", shown.as_of.known.time_in_vietnam().into()),
        ("named", named.join("; ").into()),
    ];
    let note = Note::new(words.say_with("reports-changed", &facts)).state(State::Risk);
    Some(ChangedView {
        note,
        path: format!("{}/cap-nhat", path_of(shown.report.id)),
        frame: visit.frame(&visit.form()),
        version: shown.version,
        act: Button::submit(visit.say("reports-refresh")),
    })
    .filter(|_| shown.may_draft)
}

fn told(changed: &Changed) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    let (before, now) = (value(&changed.before), value(&changed.now));
    format!("{} {before} → {now}", changed.label)
}

fn part(visit: &Visit, shown: &ReportPage, section: &SectionView) -> Part {
    let words = visit.words();
    let open = section.prompts.len();
    let (class, badge) = match open {
        0 => (
            "ok",
            Badge::new(State::Done, words.say("reports-section-done")),
        ),
        _ => {
            let facts = [("n", open.into())];
            let said = words.say_with("reports-section-open", &facts);
            ("hot", Badge::new(State::Risk, said))
        }
    };
    let title = match section.title.is_empty() {
        true => words.say(&format!("reports-part-{}", section.part)),
        false => format!("{} {}", section.mark, section.title),
    };
    let may = shown.may_draft && shown.report.state == ReportState::Drafting;
    Part {
        class,
        title,
        badge,
        lines: labels::read(shown.report.id, &shown.sheet, &section.body),
        edit: may.then(|| {
            let path = format!("{}/phan/{}", path_of(shown.report.id), section.position);
            (words.say("reports-edit"), path)
        }),
    }
}

/// A figure in a line: its value, a door to its names, and by which key a text has it.
pub(super) fn source(visit: &Visit, report: ReportId, figure: &Figure) -> Line {
    let value = format!("{} {}", figure.official(), figure.unit);
    let title = Prose::new()
        .link(value.trim_end(), figure_path(report, &figure.key))
        .text(format!(" {}", figure.label));
    let counted = match figure.indicator {
        Some(_) => visit.say("reports-source-evidence"),
        None => visit.say("reports-source-plan"),
    };
    Line::new(title).under(format!("{{{}}} · {counted}", figure.key))
}
