//! A page that asks before an act, and again where it was refused: what will change, perhaps a field, the verb.

use ::web::components::{Button, Field, Form, FormFrame, Head, Look};
use ::web::{Page, Room, Visit, page};
use askama::Template;
use axum::response::Response;

use super::{crumbs, place_of};
use crate::model::account::Account;

/// A question about an account.
#[derive(Debug)]
pub(super) struct Question<'a> {
    /// Whose.
    pub(super) account: &'a Account,
    /// The key of its title, in which the name stands.
    pub(super) title: &'static str,
    /// What will change.
    pub(super) effect: String,
    /// What must be said with it.
    pub(super) field: Option<Field>,
    /// The version that the page shows, where the act asks for it.
    pub(super) seen: Option<String>,
    /// The key of its verb.
    pub(super) verb: &'static str,
    /// Whether there is no easy way back.
    pub(super) look: Look,
}

#[derive(Template)]
#[template(path = "web/admin/question.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: Option<String>,
    effect: String,
    field: Option<Field>,
    act: Button,
    leave: Button,
}

/// Draws the question.
pub(super) fn draw(visit: &Visit, form: &Form, question: Question<'_>) -> Response {
    let account = question.account;
    let facts = [("name", account.name.clone().into())];
    let title = visit.words().say_with(question.title, &facts);
    let verb = visit.say(question.verb);
    let body = View {
        head: Head::new(title.clone()),
        frame: visit.frame(form),
        seen: question.seen,
        effect: question.effect,
        field: question.field,
        act: Button::submit(verb.clone()).look(question.look),
        leave: Button::link(visit.say("identity-leave"), place_of(account.id)).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, Some(account), &verb);
    let shown = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, shown.with_form(form))
}
