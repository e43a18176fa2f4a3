//! Choose a password with a link: an invitation, or a reset.

use ::web::components::{Button, Field, Form, FormFrame, Href, Toast};
use ::web::{NotTaken, Page, Posted, Refused, Visit, done, plain_page};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use kernel::FieldError;

use super::{request_reset, sign_in};
use crate::model::link::LinkKind;
use crate::model::password::{NewPassword, PASSWORD_CHARS_MIN};
use crate::model::token::Token;
use crate::queries::link_page::{LinkPage, link_page};
use crate::setup::Setup;
use crate::use_cases::choose_password::{ChoosePassword, ChoosePasswordError, choose_password};

/// Where the form stands.
pub(super) const PATH: &str = "/kich-hoat/{token}";
/// The field with the password.
pub(in crate::web) const NEW: &str = "mat_khau_moi";
/// The field with the password once more.
pub(in crate::web) const AGAIN: &str = "mat_khau_lai";

#[derive(Template)]
#[template(path = "web/door/choose_password.html")]
struct View {
    title: String,
    what: String,
    login: String,
    frame: FormFrame,
    new: Field,
    again: Field,
    act: Button,
}

#[derive(Template)]
#[template(path = "web/door/dead_link.html")]
struct DeadView {
    title: String,
    what: String,
    ask: (String, Href),
}

/// `GET /kich-hoat/{token}`
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Refused> {
    match page_of(&visit, &token).await? {
        Some((_, shown)) => Ok(draw(&visit, &shown, &visit.form())),
        None => Ok(dead(&visit)),
    }
}

/// `POST /kich-hoat/{token}`
pub(super) async fn send(
    visit: Visit,
    axum::Extension(setup): axum::Extension<std::sync::Arc<Setup>>,
    Path(token): Path<String>,
    posted: Result<Posted, NotTaken>,
) -> Result<Response, NotTaken> {
    let posted = posted?;
    let Some(token) = Token::parse(&token) else {
        return Ok(dead(&visit));
    };
    let outcome = match read(&posted) {
        Ok(password) => {
            let command = posted.command(ChoosePassword {
                token: token.clone(),
                password,
            })?;
            let (db, keys) = (visit.app().db(), &setup.keys);
            match db::settle(|| choose_password(db, keys, visit.request(), &command)).await {
                Ok(()) => return Ok(chosen(&visit)),
                Err(ChoosePasswordError::Dead) => return Ok(dead(&visit)),
                Err(error) => visit.form().refuse(error)?,
            }
        }
        Err(error) => visit.form().wrong(&[error]),
    };
    match link_page(visit.app().db(), &token).await? {
        Some(shown) => Ok(draw(&visit, &shown, &outcome)),
        None => Ok(dead(&visit)),
    }
}

/// A password typed twice.
pub(in crate::web) fn read(posted: &Posted) -> Result<NewPassword, FieldError> {
    let new = posted.secret(NEW);
    let password = NewPassword::parse(new).map_err(|fault| FieldError::of(NEW, &fault))?;
    if posted.secret(AGAIN) == new {
        return Ok(password);
    }
    Err(FieldError {
        field: AGAIN,
        code: "identity.password.differs",
        facts: Vec::new(),
    })
}

async fn page_of(visit: &Visit, token: &str) -> Result<Option<(Token, LinkPage)>, Refused> {
    let Some(token) = Token::parse(token) else {
        return Ok(None);
    };
    let shown = link_page(visit.app().db(), &token).await?;
    Ok(shown.map(|shown| (token, shown)))
}

fn chosen(visit: &Visit) -> Response {
    done(
        visit,
        sign_in::PATH,
        &Toast::new(visit.say("identity-choose-done")),
    )
}

/// The two fields, with what a password needs.
pub(in crate::web) fn fields(visit: &Visit, form: &Form) -> (Field, Field) {
    let facts = [("least", PASSWORD_CHARS_MIN.into())];
    let hint = visit.words().say_with("identity-choose-hint", &facts);
    let new = Field::password(form, NEW, visit.say("identity-choose-new"));
    let again = Field::password(form, AGAIN, visit.say("identity-choose-again"));
    (
        new.fill("new-password").hint(hint),
        again.fill("new-password"),
    )
}

fn draw(visit: &Visit, shown: &LinkPage, form: &Form) -> Response {
    let (title, act) = match shown.kind {
        LinkKind::Invite => ("identity-choose-invite", "identity-choose-invite-act"),
        LinkKind::Reset => ("identity-choose-reset", "identity-choose-reset-act"),
    };
    let title = visit.say(title);
    let facts = [
        ("name", shown.name.clone().into()),
        ("login", shown.login.clone().into()),
    ];
    let (new, again) = fields(visit, form);
    let body = View {
        title: title.clone(),
        what: visit.words().say_with("identity-choose-what", &facts),
        login: shown.login.clone(),
        frame: visit.frame(form),
        new,
        again,
        act: Button::submit(visit.say(act)),
    };
    plain_page(visit, Page::new(title, body).with_form(form))
}

/// The same for a link that was used, one whose time is over and one that never was.
fn dead(visit: &Visit) -> Response {
    let title = visit.say("identity-choose-dead");
    let body = DeadView {
        title: title.clone(),
        what: visit.say("identity-link-dead"),
        ask: (
            visit.say("identity-choose-dead-ask"),
            request_reset::PATH.into(),
        ),
    };
    plain_page(visit, Page::new(title, body).status(StatusCode::NOT_FOUND))
}
