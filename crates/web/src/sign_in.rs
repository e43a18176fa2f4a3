//! Asking somebody to sign in, without losing what they had typed.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::components::{Button, Field, Form, FormFrame};
use crate::flash::go;
use crate::local_path::LocalPath;
use crate::page::{Page, plain_page};
use crate::{Address, Visit};

/// Where people sign in.
pub const SIGN_IN_PATH: &str = "/dang-nhap";
/// The question of the address, and the hidden field, that says where to go after signing in.
pub const NEXT: &str = "tiep";
/// The hidden field that carries a form which came too late.
pub const KEPT: &str = "giu";

/// What a page of signing in carries through all its steps.
#[derive(Clone, Debug)]
pub struct SignInAsk {
    /// Where to go after signing in.
    pub next: LocalPath,
    /// A form that came without a session, sealed; [`resume`](crate::resume) shows it again after signing in.
    pub kept: Option<String>,
}

impl SignInAsk {
    /// What the page of signing in was asked for with.
    pub fn of(address: &Address) -> Self {
        let next = address.get(NEXT).and_then(LocalPath::parse);
        Self {
            next: next.unwrap_or_else(LocalPath::home),
            kept: None,
        }
    }
}

/// Sends a reader to the page of signing in, and back afterwards.
pub(crate) fn ask(visit: &Visit) -> Response {
    go(Address::parse(SIGN_IN_PATH).with(NEXT, visit.here()).href())
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    title: String,
    notice: Option<String>,
    frame: FormFrame,
    ask: SignInAsk,
    name: Field,
    password: Field,
    act: Button,
}

/// A page of signing in with a name and a password.
pub fn default_page(visit: &Visit, ask: &SignInAsk) -> Response {
    sign_in_page(visit, ask, visit.form())
}

/// The same with what was typed and what was wrong with it. Fields: `ten`, `mat_khau`, [`NEXT`], [`KEPT`].
pub fn sign_in_page(visit: &Visit, ask: &SignInAsk, form: Form) -> Response {
    let title = visit.say("web-sign-in");
    let status = match (&ask.kept, form.has_problems()) {
        (Some(_), false) => StatusCode::FORBIDDEN,
        (Some(_) | None, _) => form.status(),
    };
    let body = SignInPage {
        title: title.clone(),
        notice: ask.kept.is_some().then(|| visit.say("web-sign-in-kept")),
        frame: visit.frame(&form),
        ask: ask.clone(),
        name: Field::text(&form, "ten", visit.say("web-sign-in-name")).fill("username"),
        password: Field::password(&form, "mat_khau", visit.say("web-sign-in-password")),
        act: Button::submit(visit.say("web-sign-in")),
    };
    plain_page(visit, Page::new(title, body).status(status))
}
