//! Invite somebody: a form, then the link to bring to them.

use std::sync::Arc;

use ::web::components::{Button, Field, Form, FormFrame, Head, Look};
use ::web::{Page, Posted, Refused, Room, Visit, page};
use askama::Template;
use authz::{Action, Grant};
use axum::extract::Extension;
use axum::http::HeaderMap;
use axum::response::Response;
use directory::api::Registers;
use kernel::{Email, FieldError, Phone};

use super::link::{self, Start};
use super::role_form::{self, RoleForm};
use super::{LIST, crumbs};
use crate::queries::account_page::account_page;
use crate::setup::Setup;
use crate::use_cases::invite_account::invite_account;
use crate::use_cases::open_account::{NAME_CHARS_MAX, OpenAccount};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/moi";

#[derive(Template)]
#[template(path = "web/admin/invite.html")]
struct View {
    head: Head,
    frame: FormFrame,
    name: Field,
    email: Field,
    phone: Field,
    role: RoleForm,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/quan-tri/tai-khoan/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    draw(&visit, &registers, &role_form::begun(&visit)).await
}

/// `POST /lam-viec/quan-tri/tai-khoan/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Extension(setup): Extension<Arc<Setup>>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let form = match read(&visit, &registers, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            match db::settle(|| invite_account(db, &setup, visit.actor(), &command)).await {
                Ok(invited) => {
                    let shown = account_page(db, visit.actor(), invited.account).await?;
                    let start = Start {
                        setup: &setup,
                        headers: &headers,
                    };
                    let link = (&invited.link, invited.route);
                    return Ok(link::draw(&visit, &shown.account, link, &start));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    draw(&visit, &registers, &form).await
}

async fn read(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
) -> Result<Result<OpenAccount, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let name = reading.line("name", NAME_CHARS_MAX);
    let email = reading.with_if_any("email", Email::parse);
    let phone = reading.with_if_any("phone", Phone::parse);
    let role = role_form::read(&mut reading, posted);
    let mut errors = reading.errors;
    // The place is looked up whatever else is wrong, so that a person sees all of it at once.
    let place = match &role {
        Some(role) => match role_form::find(visit, registers, &role.place).await? {
            Ok(place) => Some(place),
            Err(error) => {
                errors.push(error);
                None
            }
        },
        None => None,
    };
    let (Some(name), Some(email), Some(phone), Some(role), Some(place)) =
        (name, email, phone, role, place)
    else {
        return Ok(Err(errors));
    };
    let grant = Grant {
        role: role.role,
        place,
        period: role.period,
        delegated_by: None,
    };
    Ok(Ok(OpenAccount {
        name,
        email,
        phone,
        person: None,
        grants: vec![grant],
    }))
}

async fn draw(visit: &Visit, registers: &Registers, form: &Form) -> Result<Response, Refused> {
    let say = |key: &str| visit.say(key);
    let title = say("identity-invite-title");
    let body = View {
        head: Head::new(title.clone()).under(say("identity-invite-what")),
        frame: visit.frame(form),
        name: Field::text(form, "name", say("identity-name")),
        email: Field::email(form, "email", say("identity-email"))
            .hint(say("identity-email-hint"))
            .fill("off")
            .optional(),
        phone: Field::phone(form, "phone", say("identity-phone"))
            .hint(say("identity-phone-hint"))
            .fill("off")
            .optional(),
        role: role_form::draw(visit, registers, form, Action::InviteAccount).await?,
        act: Button::submit(say("identity-invite-act")),
        leave: Button::link(say("identity-leave"), LIST).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, None, &title);
    let shown = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(visit, shown.with_form(form)))
}
