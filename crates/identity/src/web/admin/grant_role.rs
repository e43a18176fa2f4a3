//! Give somebody a role.

use ::web::components::{Button, Form, FormFrame, Head, Look, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::{Action, Grant};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{AccountId, FieldError};

use super::role_form::{self, RoleForm};
use super::{crumbs, id_of, place_of};
use crate::model::account::Account;
use crate::queries::account_page::account_page;
use crate::use_cases::grant_role::{GrantRole, grant_role};
use crate::web::wording::role as role_word;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/vai-tro";

#[derive(Template)]
#[template(path = "web/admin/grant_role.html")]
struct View {
    head: Head,
    frame: FormFrame,
    role: RoleForm,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/quan-tri/tai-khoan/{id}/vai-tro`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, AccountId::parse)?;
    let shown = account_page(visit.app().db(), visit.actor(), id).await?;
    draw(
        &visit,
        &registers,
        &shown.account,
        &role_form::begun(&visit),
    )
    .await
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/vai-tro`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let account = id_of(&id, AccountId::parse)?;
    let form = match read(&visit, &registers, &posted).await? {
        Ok(grant) => {
            let said = grant.role;
            let command = posted.command(GrantRole { account, grant })?;
            match db::settle(|| grant_role(app.db(), visit.actor(), &command)).await {
                Ok(_) => {
                    let facts = [("role", role_word(&visit, said).into())];
                    let said = visit.words().say_with("identity-grant-role-done", &facts);
                    return Ok(done(&visit, place_of(account), &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    draw(&visit, &registers, &shown.account, &form).await
}

async fn read(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
) -> Result<Result<Grant, Vec<FieldError>>, Refused> {
    let mut reading = posted.read();
    let Some(wish) = role_form::read(&mut reading, posted) else {
        return Ok(Err(reading.errors));
    };
    let place = role_form::find(visit, registers, &wish.place).await?;
    Ok(place.map_err(|error| vec![error]).map(|place| Grant {
        role: wish.role,
        place,
        period: wish.period,
        delegated_by: None,
    }))
}

async fn draw(
    visit: &Visit,
    registers: &Registers,
    account: &Account,
    form: &Form,
) -> Result<Response, Refused> {
    let facts = [("name", account.name.clone().into())];
    let title = visit.words().say_with("identity-grant-role-title", &facts);
    let body = View {
        head: Head::new(title.clone()).under(visit.say("identity-grant-role-what")),
        frame: visit.frame(form),
        role: role_form::draw(visit, registers, form, Action::GrantRole).await?,
        act: Button::submit(visit.say("identity-grant-role-act")),
        leave: Button::link(visit.say("identity-leave"), place_of(account.id)).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, Some(account), &visit.say("identity-grant-role"));
    let shown = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(visit, shown.with_form(form)))
}
