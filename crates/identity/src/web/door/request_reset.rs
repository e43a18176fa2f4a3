//! Ask for a link to choose another password. The answer is the same whether there is such an account or not.

use ::web::components::{Button, Field, Form, FormFrame, Toast};
use ::web::{Page, Posted, Refused, Visit, done, plain_page};
use askama::Template;
use axum::response::Response;

use super::sign_in::{LOGIN, unreadable};
use super::{Door, sign_in};
use crate::model::visitor::Login;
use crate::use_cases::request_reset::request_reset;

/// Where the form stands.
pub(super) const PATH: &str = "/quen-mat-khau";

#[derive(Template)]
#[template(path = "web/door/request_reset.html")]
struct View {
    title: String,
    what: String,
    frame: FormFrame,
    login: Field,
    act: Button,
}

/// `GET /quen-mat-khau`
pub(super) async fn show(visit: Visit) -> Response {
    draw(&visit, &visit.form())
}

/// `POST /quen-mat-khau`
pub(super) async fn send(visit: Visit, door: Door, posted: Posted) -> Result<Response, Refused> {
    let form = posted.form(visit.words());
    let Some(login) = Login::parse(posted.text(LOGIN)) else {
        return Ok(draw(&visit, &form.wrong(&[unreadable()])));
    };
    let command = posted.command(login)?;
    let db = visit.app().db();
    match db::settle(|| request_reset(db, &door.setup, &door.visitor, &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("identity-reset-asked"));
            Ok(done(&visit, sign_in::PATH, &said))
        }
        Err(error) => Ok(draw(&visit, &form.refuse(error)?)),
    }
}

fn draw(visit: &Visit, form: &Form) -> Response {
    let title = visit.say("identity-reset-title");
    let body = View {
        title: title.clone(),
        what: visit.say("identity-reset-what"),
        frame: visit.frame(form),
        login: Field::text(form, LOGIN, visit.say("identity-sign_in-login")).fill("username"),
        act: Button::submit(visit.say("identity-reset-act")),
    };
    plain_page(visit, Page::new(title, body).with_form(form))
}
