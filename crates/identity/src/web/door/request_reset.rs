//! Ask for a link to choose another password. The answer is the same whether there is such an account or not.

use ::web::components::{Button, Field, FormFrame, Toast};
use ::web::{Posted, Refused, SignInAsk, Visit, done, plain_page};
use askama::Template;
use axum::response::Response;

use super::sign_in::{LOGIN, unreadable};
use super::{Door, Knock, sign_in};
use crate::model::visitor::Login;
use crate::use_cases::request_reset::request_reset;

/// Where the form stands.
pub(super) const PATH: &str = "/quen-mat-khau";

#[derive(Template)]
#[template(path = "web/door/request_reset.html")]
struct View {
    title: String,
    what: String,
    refused: Option<String>,
    frame: FormFrame,
    login: Field,
    act: Button,
}

/// `GET /quen-mat-khau`
pub(super) async fn show(visit: Visit) -> Response {
    draw(&visit, &Knock::new(ask(&visit), visit.form()))
}

/// `POST /quen-mat-khau`
pub(super) async fn send(visit: Visit, door: Door, posted: Posted) -> Result<Response, Refused> {
    let form = posted.form(visit.words());
    let Some(login) = Login::parse(posted.text(LOGIN)) else {
        return Ok(draw(
            &visit,
            &Knock::new(ask(&visit), form.wrong(&[unreadable()])),
        ));
    };
    let command = posted.command(login)?;
    let db = visit.app().db();
    match db::settle(|| request_reset(db, &door.setup, &door.visitor, &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("identity-reset-asked"));
            Ok(done(&visit, sign_in::PATH, &said))
        }
        Err(error) => {
            let knock = Knock::new(ask(&visit), form).refused(&visit, error)?;
            Ok(draw(&visit, &knock))
        }
    }
}

/// Where one goes after signing in later; nothing is kept over this page.
fn ask(visit: &Visit) -> SignInAsk {
    SignInAsk::of(&visit.address())
}

fn draw(visit: &Visit, knock: &Knock) -> Response {
    let form = &knock.form;
    let title = visit.say("identity-reset-title");
    let body = View {
        title: title.clone(),
        what: visit.say("identity-reset-what"),
        refused: knock.sentence(),
        frame: visit.frame(form),
        login: Field::text(form, LOGIN, visit.say("identity-sign_in-login")).fill("username"),
        act: Button::submit(visit.say("identity-reset-act")),
    };
    plain_page(visit, knock.page(title, body))
}
