//! Sign in with e-mail or phone and password.

use ::web::components::{Button, Field, FormFrame, Href, Look, Note};
use ::web::{Posted, Refused, SignInAsk, Visit, plain_page};
use askama::Template;
use axum::response::Response;
use kernel::FieldError;

use super::{Door, Knock, ask_of, confirm_sign_in, enter, request_reset, sign_in_with_code};
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
    refused: Option<String>,
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
        return Ok(sign_in_with_code::draw(
            &visit,
            &Knock::new(ask, visit.form()),
        ));
    }
    let form = posted.form(visit.words());
    let Some(login) = Login::parse(posted.text(LOGIN)) else {
        return Ok(draw(&visit, &Knock::new(ask, form.wrong(&[unreadable()]))));
    };
    let password = Password::given(posted.secret(PASSWORD));
    let command = posted.command(SignIn { login, password })?;
    let (db, keys) = (visit.app().db(), &door.setup.keys);
    match db::settle(|| sign_in(db, keys, &door.visitor, &command)).await {
        Ok(Entered::Session(new)) => enter(&visit, &new, &ask).await,
        Ok(Entered::SecondStep(pending)) => {
            let knock = Knock::new(ask, visit.form());
            Ok(confirm_sign_in::draw(&visit, &knock, &pending))
        }
        Err(error) => Ok(draw(&visit, &Knock::new(ask, form).refused(&visit, error)?)),
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
    draw(visit, &Knock::new(ask.clone(), visit.form()))
}

pub(super) fn draw(visit: &Visit, knock: &Knock) -> Response {
    let title = visit.say("identity-sign_in");
    let say = |key: &str| visit.say(key);
    let form = &knock.form;
    let other = say("identity-sign_in-by-code");
    let body = View {
        title: title.clone(),
        notice: knock.notice(visit),
        refused: knock.sentence(),
        frame: visit.frame(form),
        ask: knock.ask.clone(),
        login: Field::text(form, LOGIN, say("identity-sign_in-login")).fill("username"),
        password: Field::password(form, PASSWORD, say("identity-sign_in-password")),
        act: Button::submit(say("identity-sign_in")),
        other: match &knock.ask.kept {
            Some(_) => Button::submit_as(other, WAY, "ma").look(Look::Quiet),
            None => Button::link(other, knock.other(sign_in_with_code::PATH)).look(Look::Quiet),
        },
        forgotten: (
            say("identity-sign_in-forgotten"),
            request_reset::PATH.into(),
        ),
    };
    plain_page(visit, knock.page(title, body))
}
