//! Lock an account: asked first, since its owner is out at once.

use ::web::components::{Field, Form, Look, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Path;
use axum::response::Response;
use kernel::AccountId;

use super::question::{self, Question};
use super::{SEEN, id_of, place_of};
use crate::model::account::Account;
use crate::queries::account_page::account_page;
use crate::use_cases::lock_account::{LOCK_REASON_CHARS_MAX, LockAccount, lock_account};

/// Where the question stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/khoa";

/// `GET /lam-viec/quan-tri/tai-khoan/{id}/khoa`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Refused> {
    let id = id_of(&id, AccountId::parse)?;
    let shown = account_page(visit.app().db(), visit.actor(), id).await?;
    let form = visit.form().with(SEEN, shown.account.version.to_string());
    Ok(draw(&visit, &shown.account, &form))
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/khoa`
pub(super) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let account = id_of(&id, AccountId::parse)?;
    let mut reading = posted.read();
    let form = match reading.line("reason", LOCK_REASON_CHARS_MAX) {
        Some(reason) => {
            // A version that is no number was seen by nobody: the use-case finds it stale.
            let seen_version = posted.text(SEEN).parse().unwrap_or(0);
            let command = posted.command(LockAccount {
                account,
                reason,
                seen_version,
            })?;
            match db::settle(|| lock_account(app.db(), visit.actor(), &command)).await {
                Ok(()) => {
                    let said = Toast::new(visit.say("identity-lock-done"));
                    return Ok(done(&visit, place_of(account), &said));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        None => posted.form(visit.words()).wrong(&reading.errors),
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    Ok(draw(&visit, &shown.account, &form))
}

fn draw(visit: &Visit, account: &Account, form: &Form) -> Response {
    let reason = Field::text(form, "reason", visit.say("identity-lock-reason"))
        .hint(visit.say("identity-lock-reason-hint"));
    let question = Question {
        account,
        title: "identity-lock-title",
        effect: visit.say("identity-lock-effect"),
        field: Some(reason),
        seen: Some(form.value(SEEN).to_owned()),
        verb: "identity-lock-act",
        look: Look::Danger,
    };
    question::draw(visit, form, question)
}
