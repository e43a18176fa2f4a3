//! Sign in with a phone and the code that an officer told or printed. Made for a thumb.

use ::web::components::{Button, Field, FormFrame, Look, Note};
use ::web::{Posted, Refused, SignInAsk, Visit, plain_page};
use askama::Template;
use axum::response::Response;
use kernel::{FieldError, Phone};

use super::{Door, Knock, ask_of, confirm_sign_in, enter, sign_in};
use crate::model::code::OneTimeCode;
use crate::use_cases::entrance::Entered;
use crate::use_cases::sign_in_with_code::{SignInWithCode, sign_in_with_code};

/// Where the form stands.
pub(super) const PATH: &str = "/dang-nhap/ma";
/// The field with the phone.
const PHONE: &str = "dien_thoai";
/// The field with the code; a secret by its name, so that it is kept nowhere.
const CODE: &str = "mat_khau_ma";

#[derive(Template)]
#[template(path = "web/door/sign_in_with_code.html")]
struct View {
    title: String,
    what: String,
    notice: Option<Note>,
    refused: Option<String>,
    frame: FormFrame,
    ask: SignInAsk,
    phone: Field,
    code: Field,
    hint: String,
    act: Button,
    other: Button,
}

/// `GET /dang-nhap/ma`
pub(super) async fn show(visit: Visit) -> Response {
    let ask = SignInAsk::of(&visit.address());
    draw(&visit, &Knock::new(ask, visit.form()))
}

/// `POST /dang-nhap/ma`
pub(super) async fn send(visit: Visit, door: Door, posted: Posted) -> Result<Response, Refused> {
    let ask = ask_of(&posted);
    let form = posted.form(visit.words()).with(CODE, "");
    let mut reading = posted.read();
    let phone = reading.with(PHONE, Phone::parse);
    let code = OneTimeCode::parse(posted.text(CODE));
    if code.is_none() {
        reading.errors.push(unreadable());
    }
    let (Some(phone), Some(code)) = (phone, code) else {
        return Ok(draw(&visit, &Knock::new(ask, form.wrong(&reading.errors))));
    };
    let command = posted.command(SignInWithCode { phone, code })?;
    let (db, keys) = (visit.app().db(), &door.setup.keys);
    match db::settle(|| sign_in_with_code(db, keys, &door.visitor, &command)).await {
        Ok(Entered::Session(new)) => enter(&visit, &new, &ask).await,
        Ok(Entered::SecondStep(pending)) => {
            let knock = Knock::new(ask, visit.form());
            Ok(confirm_sign_in::draw(&visit, &knock, &pending))
        }
        Err(error) => Ok(draw(&visit, &Knock::new(ask, form).refused(&visit, error)?)),
    }
}

/// What was typed is no code.
fn unreadable() -> FieldError {
    FieldError {
        field: CODE,
        code: "identity.code.unreadable",
        facts: Vec::new(),
    }
}

pub(super) fn draw(visit: &Visit, knock: &Knock) -> Response {
    let form = &knock.form;
    let title = visit.say("identity-sign_in-code-title");
    let say = |key: &str| visit.say(key);
    let body = View {
        title: title.clone(),
        what: say("identity-sign_in-code-what"),
        notice: knock.notice(visit),
        refused: knock.sentence(),
        frame: visit.frame(form),
        ask: knock.ask.clone(),
        phone: Field::phone(form, PHONE, say("identity-sign_in-code-phone")),
        code: Field::code(form, CODE, say("identity-sign_in-code-code")),
        hint: say("identity-sign_in-code-hint"),
        act: Button::submit(say("identity-sign_in")),
        other: Button::link(
            say("identity-sign_in-by-password"),
            knock.other(sign_in::PATH),
        )
        .look(Look::Quiet),
    };
    plain_page(visit, knock.page(title, body))
}
