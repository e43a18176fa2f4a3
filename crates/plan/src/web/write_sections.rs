//! The sections of a draft, one a line: its label, then its title.

use std::collections::BTreeSet;

use ::web::components::{Button, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::writing::{SEEN, crumbs, seen_version, writing_path};
use crate::model::check_draft::{LABEL_CHARS_MAX, SECTIONS_MAX, TITLE_CHARS_MAX};
use crate::model::draft::DraftSection;
use crate::model::writing::{WritingChange, WritingId};
use crate::queries::writing_page::{WritingPage, writing_page};
use crate::use_cases::write_plan::{ChangeWriting, change_writing};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/soan/{draft}/de-muc";

#[derive(Template)]
#[template(path = "web/import_head.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    back: Button,
}

/// `GET /lam-viec/ke-hoach/soan/{draft}/de-muc`
pub(super) async fn show(
    visit: Visit,
    Path(writing): Path<WritingId>,
) -> Result<Response, Refused> {
    let shown = writing_page(visit.app().db(), visit.actor(), writing).await?;
    let lines = shown.draft.sections.iter();
    let lines: Vec<String> = lines
        .map(|section| format!("{} {}", section.label, section.title))
        .collect();
    let form = visit
        .form()
        .with(SEEN, shown.version.to_string())
        .with("sections", lines.join("\n"));
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/de-muc`
pub(super) async fn send(
    visit: Visit,
    Path(writing): Path<WritingId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let mut reading = posted.read();
    let form = match reading.with_if_any("sections", sections) {
        Some(sections) => {
            let command = posted.command(ChangeWriting {
                writing,
                change: WritingChange::Sections(sections.unwrap_or_default()),
                seen_version: seen_version(posted.text(SEEN)),
            })?;
            match db::settle(|| change_writing(db, visit.actor(), &command)).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("plan-write-sections-done"));
                    return Ok(done(&visit, writing_path(writing), &said));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        None => posted.form(visit.words()).wrong(&reading.errors),
    };
    let shown = writing_page(db, visit.actor(), writing).await?;
    Ok(draw(&visit, &shown, &form))
}

/// Why sections are none.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
enum BadSections {
    /// A line has no label or no title, or one of them is too long.
    #[error("line {line}")]
    Line {
        /// The line.
        line: String,
    },
    /// Two lines have the same label.
    #[error("{label} twice")]
    Twice {
        /// The label.
        label: String,
    },
    /// There are too many.
    #[error("{count} sections")]
    TooMany {
        /// How many.
        count: usize,
    },
}

kernel::refusal! { BadSections from [] {
    Self::Line { line } => Invalid "plan.write.section_line"
        { "line": line, "label": LABEL_CHARS_MAX, "title": TITLE_CHARS_MAX };
    Self::Twice { label } => Invalid "plan.write.section_twice" { "label": label };
    Self::TooMany { count } => Invalid "plan.write.section_many" { "count": count, "most": SECTIONS_MAX };
} }

fn sections(text: &str) -> Result<Vec<DraftSection>, BadSections> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read: Result<Vec<DraftSection>, BadSections> = lines.map(section).collect();
    let sections = read?;
    let count = sections.len();
    if count > SECTIONS_MAX {
        return Err(BadSections::TooMany { count });
    }
    let mut labels = BTreeSet::new();
    for section in &sections {
        if !labels.insert(&section.label) {
            let label = section.label.clone();
            return Err(BadSections::Twice { label });
        }
    }
    Ok(sections)
}

fn section(line: &str) -> Result<DraftSection, BadSections> {
    let bad = || BadSections::Line {
        line: line.chars().take(LABEL_CHARS_MAX).collect(),
    };
    let (label, title) = line.split_once(char::is_whitespace).ok_or_else(bad)?;
    let label = label.trim_end_matches('.');
    Ok(DraftSection {
        label: kernel::text::line(label, LABEL_CHARS_MAX).map_err(|_| bad())?,
        title: kernel::text::line(title, TITLE_CHARS_MAX).map_err(|_| bad())?,
    })
}

fn draw(visit: &Visit, shown: &WritingPage, form: &Form) -> Response {
    let title = visit.say("plan-write-sections");
    let body = View {
        head: Head::new(&title).under(visit.say("plan-write-sections-what")),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields: vec![
            Field::area(form, "sections", visit.say("plan-write-sections-field"))
                .rows(12)
                .hint(visit.say("plan-write-sections-hint"))
                .optional(),
        ],
        act: Button::submit(visit.say("plan-import-save")),
        back: Button::link(visit.say("plan-write-back"), writing_path(shown.id)),
    };
    let crumbs = crumbs(visit, &title, Some(shown));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_a_label_and_a_title_and_no_label_stands_twice() {
        assert!(matches!(sections("II"), Err(BadSections::Line { .. })));
        let label = "I".to_owned();
        assert_eq!(
            sections("I. Mục tiêu\nI Nhiệm vụ"),
            Err(BadSections::Twice { label })
        );
        let read = sections("I. Mục tiêu\n\n II.3  Tuyên truyền ").unwrap();
        let read: Vec<(&str, &str)> = read
            .iter()
            .map(|section| (section.label.as_str(), section.title.as_str()))
            .collect();
        assert_eq!(read, [("I", "Mục tiêu"), ("II.3", "Tuyên truyền")]);
        assert!(sections("").unwrap().is_empty());
    }
}
