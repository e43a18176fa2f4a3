//! Change one's own password.

use ::web::components::{Button, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Visit, done, page};
use askama::Template;
use axum::response::Response;

use crate::model::password::Password;
use crate::use_cases::change_password::{ChangePassword, change_password};
use crate::web::door::Door;
use crate::web::door::choose_password::{fields, read};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/tai-khoan/mat-khau";
/// The field with the password until now.
pub(super) const CURRENT: &str = "mat_khau";

#[derive(Template)]
#[template(path = "web/account/password.html")]
struct View {
    head: Head,
    frame: FormFrame,
    current: Field,
    new: Field,
    again: Field,
    act: Button,
}

/// `GET /lam-viec/tai-khoan/mat-khau`
pub(super) async fn show(visit: Visit) -> Response {
    draw(&visit, &visit.form())
}

/// `POST /lam-viec/tai-khoan/mat-khau`
pub(super) async fn send(visit: Visit, door: Door, posted: Posted) -> Result<Response, Refused> {
    let Some(signed_in) = visit.signed_in() else {
        return Ok(draw(&visit, &visit.form()));
    };
    let new = match read(&posted) {
        Ok(new) => new,
        Err(error) => return Ok(draw(&visit, &visit.form().wrong(&[error]))),
    };
    let current = Password::given(posted.secret(CURRENT));
    let command = posted.command(ChangePassword {
        current,
        new,
        session: signed_in.session,
    })?;
    let (db, keys) = (visit.app().db(), &door.setup.keys);
    let who = (visit.actor(), &door.visitor);
    match db::settle(|| change_password(db, keys, who, &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("identity-own_password-done"));
            Ok(done(&visit, super::PATH, &said))
        }
        Err(error) => Ok(draw(&visit, &visit.form().refuse(error)?)),
    }
}

fn draw(visit: &Visit, form: &Form) -> Response {
    let title = visit.say("identity-own_password-title");
    let (new, again) = fields(visit, form);
    let body = View {
        head: Head::new(title.clone()).under(visit.say("identity-own_password-what")),
        frame: visit.frame(form),
        current: Field::password(form, CURRENT, visit.say("identity-own_password-current")),
        new,
        again,
        act: Button::submit(visit.say("identity-own_password-act")),
    };
    let crumbs = super::crumbs(visit, &title);
    page(visit, Page::new(title, body).crumbs(crumbs).with_form(form))
}
