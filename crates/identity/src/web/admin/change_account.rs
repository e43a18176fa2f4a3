//! Correct by what an account is known and signs in.

use ::web::components::{Button, Field, Form, FormFrame, Head, Look, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{AccountId, Email, FieldError, Phone};

use super::{SEEN, crumbs, id_of, place_of};
use crate::model::account::Account;
use crate::queries::account_page::account_page;
use crate::use_cases::change_account::{ChangeAccount, change_account};
use crate::use_cases::open_account::NAME_CHARS_MAX;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/sua";

#[derive(Template)]
#[template(path = "web/admin/change_account.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    name: Field,
    email: Field,
    phone: Field,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/quan-tri/tai-khoan/{id}/sua`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Refused> {
    let id = id_of(&id, AccountId::parse)?;
    let shown = account_page(visit.app().db(), visit.actor(), id).await?;
    let account = &shown.account;
    let phone = account.phone.as_ref().map(Phone::to_vietnamese);
    let form = visit
        .form()
        .with(SEEN, account.version.to_string())
        .with("name", account.name.clone())
        .with("email", account.email.as_ref().map_or("", Email::as_str))
        .with("phone", phone.unwrap_or_default());
    Ok(draw(&visit, account, &form))
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/sua`
pub(super) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let account = id_of(&id, AccountId::parse)?;
    let form = match read(account, &posted) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            match db::settle(|| change_account(app.db(), visit.actor(), &command)).await {
                Ok(()) => {
                    let said = Toast::new(visit.say("identity-change-account-done"));
                    return Ok(done(&visit, place_of(account), &said));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    Ok(draw(&visit, &shown.account, &form))
}

fn read(account: AccountId, posted: &Posted) -> Result<ChangeAccount, Vec<FieldError>> {
    let mut reading = posted.read();
    let name = reading.line("name", NAME_CHARS_MAX);
    let email = reading.with_if_any("email", Email::parse);
    let phone = reading.with_if_any("phone", Phone::parse);
    let (Some(name), Some(email), Some(phone)) = (name, email, phone) else {
        return Err(reading.errors);
    };
    // A version that is no number was seen by nobody: the use-case finds it stale.
    let seen_version = posted.text(SEEN).parse().unwrap_or(0);
    Ok(ChangeAccount {
        account,
        name,
        email,
        phone,
        seen_version,
    })
}

fn draw(visit: &Visit, account: &Account, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let facts = [("name", account.name.clone().into())];
    let title = visit
        .words()
        .say_with("identity-change-account-title", &facts);
    let body = View {
        head: Head::new(title.clone()),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        name: Field::text(form, "name", say("identity-name")),
        email: Field::email(form, "email", say("identity-email"))
            .hint(say("identity-email-hint"))
            .fill("off")
            .optional(),
        phone: Field::phone(form, "phone", say("identity-phone"))
            .hint(say("identity-phone-hint"))
            .fill("off")
            .optional(),
        act: Button::submit(say("identity-save")),
        leave: Button::link(say("identity-leave"), place_of(account.id)).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, Some(account), &say("identity-change-account"));
    let shown = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, shown.with_form(form))
}
