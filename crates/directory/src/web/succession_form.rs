//! The form of a succession, the same for organisations and for areas: how, since when, by which paper.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Look, Note};
use ::web::{Page, Posted, Room, Visit, page};
use askama::Template;
use axum::response::Response;
use kernel::{Day, FieldError};

use super::{AREAS, ORGANISATIONS, crumbs};
use crate::model::succession::LineKind;
use crate::use_cases::register_organisation::BASIS_CHARS_MAX;

/// The question of an address that says the successor.
pub(super) const SUCCESSOR: &str = "ben";
/// The hidden field with the version that the form showed.
pub(super) const SEEN: &str = "seen";

#[derive(Template)]
#[template(path = "web/succession_form.html")]
struct View {
    head: Head,
    now: Note,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// What follows what.
pub(super) struct Following {
    /// Whether areas or organisations.
    pub(super) what: What,
    /// The predecessor's name and page.
    pub(super) from: (String, String),
    /// The successor's name.
    pub(super) to: String,
}

/// What follows each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Areas.
    Areas,
    /// Organisations.
    Organisations,
}

impl What {
    /// The catalogue that it is in: the key of its word, and its page.
    pub(super) fn catalogue(self) -> (&'static str, &'static str) {
        match self {
            Self::Areas => ("directory-areas", AREAS),
            Self::Organisations => ("directory-organisations", ORGANISATIONS),
        }
    }

    /// The word of a way to follow.
    fn line(self, kind: LineKind) -> String {
        match self {
            Self::Areas => format!("directory-succession-area-{kind}"),
            Self::Organisations => format!("directory-succession-body-{kind}"),
        }
    }

    /// The ways in which such follow each other.
    fn kinds(self) -> &'static [LineKind] {
        match self {
            // An area that merely gets another name stays the same area.
            Self::Areas => &[LineKind::Merged, LineKind::Kept, LineKind::Part],
            Self::Organisations => &[LineKind::Merged, LineKind::Renamed, LineKind::Part],
        }
    }
}

/// What was sent.
pub(super) struct Sent {
    pub(super) kind: LineKind,
    pub(super) on: Day,
    pub(super) basis: String,
    pub(super) is_verified: bool,
    pub(super) seen_version: i64,
}

/// Reads the form.
pub(super) fn read(posted: &Posted) -> Result<Sent, Vec<FieldError>> {
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<LineKind>);
    let on = reading.with("on", Day::parse_vietnamese);
    let basis = reading.line("basis", BASIS_CHARS_MAX);
    let (Some(kind), Some(on), Some(basis)) = (kind, on, basis) else {
        return Err(reading.errors);
    };
    Ok(Sent {
        kind,
        on,
        basis,
        is_verified: posted.is_ticked("verified"),
        // A version that is no number was seen by nobody: the use-case finds it stale.
        seen_version: posted.text(SEEN).parse().unwrap_or(0),
    })
}

/// Draws the form.
pub(super) fn draw(visit: &Visit, form: &Form, following: Following) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("directory-succession");
    let (name, back) = following.from;
    let facts = [
        ("from", name.as_str().into()),
        ("to", following.to.as_str().into()),
    ];
    let what = following.what;
    let kinds = what.kinds().iter();
    let kinds = kinds.map(|kind| Choice::new(kind.as_str(), say(&what.line(*kind))));
    let fields = vec![
        Field::radios(
            form,
            "kind",
            say("directory-succession-how"),
            kinds.collect(),
        ),
        Field::day(form, "on", say("directory-succession-on")),
        Field::text(form, "basis", say("directory-register-basis"))
            .hint(say("directory-succession-basis-hint")),
        Field::tick(form, "verified", say("directory-succession-verified")),
    ];
    let body = View {
        head: Head::new(title.clone()).under(say("directory-succession-what")),
        now: Note::new(visit.words().say_with("directory-succession-now", &facts)),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields,
        act: Button::submit(say("directory-succession-act")).primary(),
        leave: Button::link(say("directory-leave"), back.as_str()).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, what.catalogue(), &title).step(name, back);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
