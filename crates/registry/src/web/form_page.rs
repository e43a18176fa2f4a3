//! A form as every page of the register draws it: one frame, its fields, one verb.

use ::web::components::{Button, Crumbs, Field, Form, FormFrame, Head, Look, Note};
use ::web::{Page, Room, Visit, page};
use askama::Template;
use axum::response::Response;
use kernel::OrganisationId;

use crate::use_cases::tell::{COOPERATIVES, cooperative_link};

/// The hidden field with the version that the form showed.
pub(super) const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/form_page.html")]
struct View {
    head: Head,
    notes: Vec<Note>,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// What is particular to a form.
pub(super) struct FormPage {
    /// What is done.
    pub(super) title: String,
    /// To whom, or what it means.
    pub(super) under: String,
    /// What to know before.
    pub(super) notes: Vec<Note>,
    pub(super) fields: Vec<Field>,
    /// The verb.
    pub(super) act: String,
    /// Whose page one comes from, with its name.
    pub(super) of: Option<(OrganisationId, String)>,
}

/// Draws a form.
pub(super) fn draw(visit: &Visit, form: &Form, shown: FormPage) -> Response {
    let mut crumbs = Crumbs::new(visit.words(), shown.title.clone())
        .step(visit.say("web-room-cooperatives"), COOPERATIVES);
    let mut back = COOPERATIVES.to_owned();
    if let Some((id, name)) = &shown.of {
        back = cooperative_link(*id);
        crumbs = crumbs.step(name.clone(), back.as_str());
    }
    let body = View {
        head: Head::new(shown.title.clone()).under(shown.under),
        notes: shown.notes,
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields: shown.fields,
        act: Button::submit(shown.act).primary(),
        leave: Button::link(visit.say("registry-leave"), back.as_str()).look(Look::Quiet),
    };
    let drawn = Page::new(shown.title, body)
        .room(Room::Cooperatives)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

/// The version that a form showed; one that is no number was seen by nobody, and the use-case finds it stale.
pub(super) fn seen(posted: &::web::Posted) -> i64 {
    posted.text(SEEN).parse().unwrap_or(0)
}
