//! Sign in with e-mail or phone and password.

use ::web::components::{Button, Field, Form, FormFrame, Href, Look, Note, State};
use ::web::{Address, NEXT, Page, Posted, Refused, SignInAsk, Visit, plain_page};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::FieldError;

use super::{Door, ask_of, confirm_sign_in, enter, request_reset, sign_in_with_code};
use crate::model::password::Password;
use crate::model::visitor::Login;
use crate::use_cases::entrance::Entered;
use crate::use_cases::sign_in::{SignIn, sign_in};

/// Where the form stands.
pub(super) const PATH: &str = ::web::SIGN_IN_PATH;
/// The field with e-mail or phone.
pub(super) const LOGIN: &str = "ten";
/// The field with the password.
const PASSWORD: &str = "mat_khau";
/// The button that leads to another way in, with all that was kept.
const WAY: &str = "cach";

#[derive(Template)]
#[template(path = "web/door/sign_in.html")]
struct View {
    title: String,
    notice: Option<Note>,
    frame: FormFrame,
    ask: SignInAsk,
    login: Field,
    password: Field,
    act: Button,
    other: Button,
    forgotten: (String, Href),
}

/// `GET /dang-nhap`
pub(super) async fn show(visit: Visit) -> Response {
    page(&visit, &SignInAsk::of(&visit.address()))
}

/// `POST /dang-nhap`
pub(super) async fn send(visit: Visit, door: Door, posted: Posted) -> Result<Response, Refused> {
    let ask = ask_of(&posted);
    if posted.is_ticked(WAY) {
        return Ok(sign_in_with_code::draw(&visit, &ask, &visit.form()));
    }
    let form = posted.form(visit.words());
    let Some(login) = Login::parse(posted.text(LOGIN)) else {
        return Ok(draw(&visit, &ask, &form.wrong(&[unreadable()])));
    };
    let password = Password::given(posted.secret(PASSWORD));
    let command = posted.command(SignIn { login, password })?;
    let (db, keys) = (visit.app().db(), &door.setup.keys);
    match db::settle(|| sign_in(db, keys, &door.visitor, &command)).await {
        Ok(Entered::Session(new)) => enter(&visit, &new, &ask).await,
        Ok(Entered::SecondStep(pending)) => {
            Ok(confirm_sign_in::draw(&visit, &ask, &visit.form(), &pending))
        }
        Err(error) => Ok(draw(&visit, &ask, &form.refuse(error)?)),
    }
}

/// What was typed is neither mail nor phone.
pub(super) fn unreadable() -> FieldError {
    FieldError {
        field: LOGIN,
        code: "identity.sign_in.unreadable",
        facts: Vec::new(),
    }
}

/// The page, also in the place of one that nobody may see who has not signed in.
pub fn page(visit: &Visit, ask: &SignInAsk) -> Response {
    draw(visit, ask, &visit.form())
}

pub(super) fn draw(visit: &Visit, ask: &SignInAsk, form: &Form) -> Response {
    let title = visit.say("identity-sign_in");
    let say = |key: &str| visit.say(key);
    let other = say("identity-sign_in-by-code");
    let body = View {
        title: title.clone(),
        notice: notice(visit, ask),
        frame: visit.frame(form),
        ask: ask.clone(),
        login: Field::text(form, LOGIN, say("identity-sign_in-login")).fill("username"),
        password: Field::password(form, PASSWORD, say("identity-sign_in-password")),
        act: Button::submit(say("identity-sign_in")),
        other: match &ask.kept {
            Some(_) => Button::submit_as(other, WAY, "ma").look(Look::Quiet),
            None => Button::link(other, with_next(sign_in_with_code::PATH, ask)).look(Look::Quiet),
        },
        forgotten: (
            say("identity-sign_in-forgotten"),
            request_reset::PATH.into(),
        ),
    };
    plain_page(visit, with_status(Page::new(title, body), ask, form))
}

/// Why somebody is asked to sign in who has just sent a form.
pub(super) fn notice(visit: &Visit, ask: &SignInAsk) -> Option<Note> {
    let kept = ask.kept.is_some();
    kept.then(|| Note::new(visit.say("web-sign-in-kept")).state(State::Risk))
}

/// The page at this path, to come back to where one wanted to go.
pub(super) fn with_next(path: &str, ask: &SignInAsk) -> Href {
    Address::parse(path).with(NEXT, ask.next.as_str()).href()
}

/// A form that was kept was not done; one that was refused says so itself.
pub(super) fn with_status<T: Template>(page: Page<T>, ask: &SignInAsk, form: &Form) -> Page<T> {
    match &ask.kept {
        Some(_) if !form.has_problems() => page.status(StatusCode::FORBIDDEN),
        Some(_) | None => page.with_form(form),
    }
}
