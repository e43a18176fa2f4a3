//! The second step of signing in: the code of the owner's phone, or a recovery code.

use ::web::components::{Button, Field, FormFrame, Note};
use ::web::{Posted, Refused, SignInAsk, Visit, go, plain_page};
use askama::Template;
use axum::response::Response;
use kernel::FieldError;

use super::{Door, Knock, ask_of, enter, sign_in};
use crate::use_cases::confirm_sign_in::{ConfirmSignIn, confirm_sign_in};
use crate::use_cases::entrance::EntranceError;

/// Where the form is sent.
pub(super) const PATH: &str = "/dang-nhap/xac-nhan";
/// The field with the code; a secret by its name, so that it is kept nowhere.
const CODE: &str = "mat_khau_ma";
/// The hidden field with what the first step gave.
const PENDING: &str = "mat_khau_cho";

#[derive(Template)]
#[template(path = "web/door/confirm_sign_in.html")]
struct View {
    title: String,
    what: String,
    notice: Option<Note>,
    refused: Option<String>,
    frame: FormFrame,
    ask: SignInAsk,
    pending: String,
    code: Field,
    act: Button,
}

/// `GET /dang-nhap/xac-nhan`: without the first step there is no second.
pub(super) async fn show() -> Response {
    go(sign_in::PATH)
}

/// `POST /dang-nhap/xac-nhan`
pub(super) async fn send(visit: Visit, door: Door, posted: Posted) -> Result<Response, Refused> {
    let ask = ask_of(&posted);
    let pending = posted.text(PENDING).to_owned();
    let code = posted.text(CODE).to_owned();
    let command = posted.command(ConfirmSignIn {
        pending: pending.clone(),
        code,
    })?;
    let (db, keys) = (visit.app().db(), &door.setup.keys);
    match db::settle(|| confirm_sign_in(db, keys, &door.visitor, &command)).await {
        Ok(new) => enter(&visit, &new, &ask).await,
        Err(error @ EntranceError::TooLate) => {
            let knock = Knock::new(ask, visit.form()).refused(&visit, error)?;
            Ok(sign_in::draw(&visit, &knock))
        }
        Err(EntranceError::Wrong) => {
            // Whoever comes as far as this has shown the first step: the code is what is wrong.
            let form = visit.form().wrong(&[wrong()]);
            Ok(draw(&visit, &Knock::new(ask, form), &pending))
        }
        Err(error) => {
            let knock = Knock::new(ask, visit.form()).refused(&visit, error)?;
            Ok(draw(&visit, &knock, &pending))
        }
    }
}

fn wrong() -> FieldError {
    FieldError {
        field: CODE,
        code: "identity.totp.wrong",
        facts: Vec::new(),
    }
}

pub(super) fn draw(visit: &Visit, knock: &Knock, pending: &str) -> Response {
    let form = &knock.form;
    let title = visit.say("identity-confirm-title");
    let say = |key: &str| visit.say(key);
    let body = View {
        title: title.clone(),
        what: say("identity-confirm-what"),
        notice: knock.notice(visit),
        refused: knock.sentence(),
        frame: visit.frame(form),
        ask: knock.ask.clone(),
        pending: pending.to_owned(),
        // A recovery code has letters, so the phone shows all of its keys.
        code: Field::text(form, CODE, say("identity-confirm-code"))
            .fill("one-time-code")
            .short(),
        act: Button::submit(say("identity-confirm-act")),
    };
    plain_page(visit, knock.page(title, body))
}
