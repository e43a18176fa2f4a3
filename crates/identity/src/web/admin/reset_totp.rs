//! Take the second step away from somebody who has lost the phone: asked first.

use ::web::components::{Form, Look, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Path;
use axum::response::Response;
use kernel::AccountId;

use super::question::{self, Question};
use super::{id_of, place_of};
use crate::model::account::Account;
use crate::queries::account_page::account_page;
use crate::use_cases::reset_totp::reset_totp;

/// Where the question stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/buoc-hai";

/// `GET /lam-viec/quan-tri/tai-khoan/{id}/buoc-hai`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Refused> {
    let id = id_of(&id, AccountId::parse)?;
    let shown = account_page(visit.app().db(), visit.actor(), id).await?;
    Ok(draw(&visit, &shown.account, &visit.form()))
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/buoc-hai`
pub(super) async fn send(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let account = id_of(&id, AccountId::parse)?;
    let command = posted.command(account)?;
    let form = match db::settle(|| reset_totp(app.db(), visit.actor(), &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("identity-reset-totp-done"));
            return Ok(done(&visit, place_of(account), &said));
        }
        Err(error) => posted.form(visit.words()).refuse(error)?,
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    Ok(draw(&visit, &shown.account, &form))
}

fn draw(visit: &Visit, account: &Account, form: &Form) -> Response {
    let question = Question {
        account,
        title: "identity-reset-totp-title",
        effect: visit.say("identity-reset-totp-effect"),
        field: None,
        seen: None,
        verb: "identity-reset-totp-act",
        look: Look::Danger,
    };
    question::draw(visit, form, question)
}
