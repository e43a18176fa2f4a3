//! Search across everything, without marks.

use ::web::components::{Badge, Button, Empty, Field, Head, Line, Lines, Prose, State};
use ::web::{Page, Refused, Visit, page};
use askama::Template;
use axum::response::Response;

use super::WORDS;
use super::wording::say_day;
use crate::queries::search::{FOUND_MAX, Found, search};

#[derive(Template)]
#[template(path = "web/search.html")]
struct View {
    head: Head,
    title: String,
    words: Field,
    act: Button,
    parts: Vec<Part>,
    empty: Option<Empty>,
}

struct Part {
    title: String,
    count: usize,
    lines: Lines,
}

/// `GET /lam-viec/tim`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let here = visit.address();
    let question = here.get(WORDS).unwrap_or_default().trim().to_owned();
    let found = search(visit.app().db(), visit.actor(), &question).await?;
    let form = visit.form().with(WORDS, question.clone());
    let title = visit.say("directory-search");
    let body = View {
        title: title.clone(),
        head: Head::new(title.clone()).under(under(&visit, &question, found.len())),
        words: Field::search(&form, WORDS, visit.say("directory-search-words"))
            .hint(visit.say("directory-areas-find-hint")),
        act: Button::submit(visit.say("web-search-go")),
        parts: parts(&visit, &found),
        empty: empty(&visit, &question, found.is_empty()),
    };
    Ok(page(&visit, Page::new(title, body)))
}

fn under(visit: &Visit, question: &str, count: usize) -> String {
    let key = match (question, u32::try_from(count)) {
        ("", _) => return visit.say("directory-search-what"),
        (_, Ok(count)) if count < FOUND_MAX => "directory-search-found",
        (_, _) => "directory-search-found-many",
    };
    let facts = [("n", count.into()), ("words", question.into())];
    visit.words().say_with(key, &facts)
}

/// What was found, kind by kind, in the order in which each was met first.
fn parts(visit: &Visit, found: &[Found]) -> Vec<Part> {
    let mut kinds: Vec<&str> = Vec::new();
    for one in found {
        if !kinds.contains(&one.subject_kind.as_str()) {
            kinds.push(&one.subject_kind);
        }
    }
    let part = |kind: &str| {
        let own: Vec<&Found> = found
            .iter()
            .filter(|one| one.subject_kind == kind)
            .collect();
        Part {
            // A kind is named for its context, and so is its word: `directory.area` is `directory-area`.
            title: visit.say(&kind.replace('.', "-")),
            count: own.len(),
            lines: Lines::new(own.iter().map(|one| line(visit, one)).collect()),
        }
    };
    kinds.into_iter().map(part).collect()
}

fn line(visit: &Visit, found: &Found) -> Line {
    let today = visit.day();
    let (told, badge) = match (found.ended_on, found.begins_on) {
        (Some(ended), _) => (
            Some(say_day(visit, "directory-until", ended)),
            (ended < today).then(|| Badge::plain(visit.say("directory-ended"))),
        ),
        (None, Some(begins)) if begins > today => (
            Some(say_day(visit, "directory-since", begins)),
            Some(Badge::new(State::Pending, visit.say("directory-to_come"))),
        ),
        (None, _) => (None, None),
    };
    let mut under = Prose::from(found.under.clone());
    if let Some(told) = told {
        let dot = if under.is_empty() { "" } else { " · " };
        under = under.text(dot).text(told);
    }
    let line = Line::new(Prose::new().link(found.title.clone(), found.link.as_str())).under(under);
    match badge {
        Some(badge) => line.badge(badge),
        None => line,
    }
}

fn empty(visit: &Visit, question: &str, is_empty: bool) -> Option<Empty> {
    let asked = !question.is_empty() && is_empty;
    asked.then(|| {
        Empty::new(
            visit.say("directory-search-none"),
            visit.say("directory-search-none-why"),
        )
    })
}
