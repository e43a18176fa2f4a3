//! A page: a frame, a title, a body.

use askama::Template;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use kernel::{Fault, Nature};
use sha2::{Digest, Sha256};

use crate::Visit;
use crate::components::{Crumbs, Form};
use crate::layout::{Entry, Outer, Person, Plain, Portal, Room, Shell};
use crate::refused::{Attempted, Refused};

/// A page before it gets its frame: title, place in the menu, body.
#[derive(Debug)]
pub struct Page<T> {
    title: String,
    room: Option<Room>,
    crumbs: Option<Crumbs>,
    status: StatusCode,
    attempted: Option<Attempted>,
    body: T,
}

impl<T: Template> Page<T> {
    /// A title for the browser's tab and a body, which begins with its own heading.
    pub fn new(title: impl Into<String>, body: T) -> Self {
        Self {
            title: title.into(),
            room: None,
            crumbs: None,
            status: StatusCode::OK,
            attempted: None,
            body,
        }
    }

    /// The entry of the menu that it belongs to.
    #[must_use]
    pub fn room(mut self, room: Room) -> Self {
        self.room = Some(room);
        self
    }

    /// The way here.
    #[must_use]
    pub fn crumbs(mut self, crumbs: Crumbs) -> Self {
        self.crumbs = Some(crumbs);
        self
    }

    /// Answers with the status of what was refused in a form, if something was.
    #[must_use]
    pub fn with_form(mut self, form: &Form) -> Self {
        self.status = form.status();
        self.attempted = form.attempted().cloned();
        self
    }

    /// Answers with another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

/// A page of the back office.
pub fn page(visit: &Visit, page: Page<impl Template>) -> Response {
    drawn(visit, &page, |outer, body| {
        Shell {
            entries: entries(visit, page.room),
            person: visit.signed_in().map(|signed_in| Person {
                name: signed_in.actor.name.clone(),
                csrf: visit.csrf(),
            }),
            crumbs: page.crumbs.clone(),
            outer,
            body,
        }
        .render()
    })
}

/// A page of the portal.
pub fn portal_page(visit: &Visit, page: Page<impl Template>) -> Response {
    drawn(visit, &page, |outer, body| {
        Portal {
            entries: portal_entries(visit),
            outer,
            body,
        }
        .render()
    })
}

/// A page with one thing on it.
pub fn plain_page(visit: &Visit, page: Page<impl Template>) -> Response {
    drawn(visit, &page, |outer, body| Plain { outer, body }.render())
}

fn drawn(
    visit: &Visit,
    page: &Page<impl Template>,
    framed: impl FnOnce(Outer, String) -> askama::Result<String>,
) -> Response {
    let outer = outer(visit, &page.title);
    match page.body.render().and_then(|body| framed(outer, body)) {
        Ok(html) => {
            let mut response = answer(visit, page.status, html);
            if let Some(attempted) = &page.attempted {
                response.extensions_mut().insert(attempted.clone());
            }
            response
        }
        Err(error) => Refused::from(Fault::new(Nature::Bug, error)).into_response(),
    }
}

/// Pages that everybody sees alike carry a tag, so that a browser that has one need not fetch it again. A page with a
/// form has a token that is other each time; a page of somebody who has signed in is not kept at all.
fn answer(visit: &Visit, status: StatusCode, html: String) -> Response {
    let is_private = visit.signed_in().is_some() || visit.draws_forms();
    let is_kept = visit.method() == Method::GET && status == StatusCode::OK && !is_private;
    let keep = if is_kept {
        "no-cache"
    } else {
        "private, no-store"
    };
    let keep = (header::CACHE_CONTROL, HeaderValue::from_static(keep));
    let vary = (header::VARY, HeaderValue::from_static("cookie"));
    if !is_kept {
        return (status, [keep, vary], Html(html)).into_response();
    }
    let (tag, is_known) = tag(visit, html.as_bytes());
    let tag = HeaderValue::from_str(&tag).map(|tag| [(header::ETAG, tag)]);
    match (tag, is_known) {
        (Ok(tag), true) => (StatusCode::NOT_MODIFIED, tag, [keep, vary]).into_response(),
        (Ok(tag), false) => (tag, [keep, vary], Html(html)).into_response(),
        (Err(_), _) => ([keep, vary], Html(html)).into_response(),
    }
}

/// The tag of what is answered, and whether the browser has it.
pub(crate) fn tag(visit: &Visit, bytes: &[u8]) -> (String, bool) {
    let hash: String = hex::encode(Sha256::digest(bytes))
        .chars()
        .take(32)
        .collect();
    // Weak, since the compressed answer has other bytes and says the same.
    let tag = format!("W/\"{hash}\"");
    let is_known = visit
        .known()
        .is_some_and(|known| known.split(',').any(|had| had.trim() == tag));
    (tag, is_known)
}

fn outer(visit: &Visit, title: &str) -> Outer {
    let settings = visit.app().settings();
    Outer {
        words: visit.words().clone(),
        title: title.to_owned(),
        house: settings.house.clone(),
        banner: banner(visit),
        path: visit.here().to_owned(),
        toast: visit.take_flash(),
    }
}

/// What is invented says so; a day that is not today says which.
fn banner(visit: &Visit) -> Vec<String> {
    let mut banner = Vec::new();
    if visit.app().settings().demo {
        banner.extend([visit.say("web-demo"), visit.say("web-demo-text")]);
    }
    let (day, today) = (visit.day(), visit.app().db().now().day_in_vietnam());
    if day != today {
        let facts = [("day", day.to_vietnamese().into())];
        banner.push(visit.words().say_with("web-business-day", &facts));
    }
    banner
}

fn entries(visit: &Visit, now: Option<Room>) -> Vec<Entry> {
    let mut rooms = visit.app().settings().rooms.clone();
    rooms.sort_by_key(|(room, _)| *room);
    let waiting = visit.signed_in().map_or(0, |signed_in| signed_in.waiting);
    let entry = |room: Room| Entry {
        label: visit.say(room.key()),
        href: room.path().into(),
        count: (room == Room::Mine && waiting > 0).then_some(waiting),
        now: now == Some(room),
        apart: room.stands_apart(),
    };
    let open = rooms
        .into_iter()
        .filter(|(_, access)| visit.passes(*access));
    open.map(|(room, _)| entry(room)).collect()
}

fn portal_entries(visit: &Visit) -> Vec<Entry> {
    let address = visit.address();
    let entry = |(key, path): &(&'static str, &'static str)| Entry {
        label: visit.say(key),
        href: (*path).into(),
        count: None,
        now: address.path() == *path,
        apart: false,
    };
    visit
        .app()
        .settings()
        .portal_menu
        .iter()
        .map(entry)
        .collect()
}
