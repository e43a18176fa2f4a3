//! Let a locked account sign in again.

use ::web::components::{Form, Look, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Path;
use axum::response::Response;
use kernel::AccountId;

use super::question::{self, Question};
use super::{SEEN, id_of, place_of};
use crate::model::account::Account;
use crate::queries::account_page::account_page;
use crate::use_cases::unlock_account::{UnlockAccount, unlock_account};

/// Where the form is sent.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/mo-khoa";

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/mo-khoa`
pub(super) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let account = id_of(&id, AccountId::parse)?;
    let seen_version = posted.text(SEEN).parse().unwrap_or(0);
    let command = posted.command(UnlockAccount {
        account,
        seen_version,
    })?;
    let form = match db::settle(|| unlock_account(app.db(), visit.actor(), &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("identity-unlock-done"));
            return Ok(done(&visit, place_of(account), &said));
        }
        Err(error) => posted.form(visit.words()).refuse(error)?,
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    Ok(draw(&visit, &shown.account, &form))
}

/// Only shown where the act was refused.
fn draw(visit: &Visit, account: &Account, form: &Form) -> Response {
    let question = Question {
        account,
        title: "identity-unlock-title",
        effect: visit.say("identity-unlock-effect"),
        field: None,
        seen: Some(form.value(SEEN).to_owned()),
        verb: "identity-unlock-act",
        look: Look::Primary,
    };
    question::draw(visit, form, question)
}
