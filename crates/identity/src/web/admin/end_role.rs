//! End a role of somebody, at once or on a day to come.

use ::web::components::{Field, Form, Look, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::Denied;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{AccountId, Day};

use super::question::{self, Question};
use super::{id_of, place_of, wording};
use crate::queries::account_page::{AccountPage, account_page};
use crate::queries::places::place_names;
use crate::store::grant::GrantId;
use crate::use_cases::end_role::{EndRole, end_role};

/// Where the question stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/vai-tro/{role}";

/// `GET /lam-viec/quan-tri/tai-khoan/{id}/vai-tro/{role}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path((id, role)): Path<(String, String)>,
) -> Result<Response, Refused> {
    let (id, role) = (id_of(&id, AccountId::parse)?, id_of(&role, GrantId::parse)?);
    let shown = account_page(visit.app().db(), visit.actor(), id).await?;
    let form = visit.form().with("last_day", shown.today.to_vietnamese());
    draw(&visit, &registers, (&shown, role), &form).await
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/vai-tro/{role}`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path((id, role)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let (id, role) = (id_of(&id, AccountId::parse)?, id_of(&role, GrantId::parse)?);
    let mut reading = posted.read();
    let form = match reading.with("last_day", Day::parse_vietnamese) {
        Some(last_day) => {
            let command = posted.command(EndRole {
                grant: role,
                last_day,
            })?;
            match db::settle(|| end_role(app.db(), visit.actor(), &command)).await {
                Ok(()) => {
                    let facts = [("day", last_day.to_vietnamese().into())];
                    let said = visit.words().say_with("identity-end-role-done", &facts);
                    return Ok(done(&visit, place_of(id), &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        None => posted.form(visit.words()).wrong(&reading.errors),
    };
    let shown = account_page(app.db(), visit.actor(), id).await?;
    draw(&visit, &registers, (&shown, role), &form).await
}

async fn draw(
    visit: &Visit,
    registers: &Registers,
    (shown, role): (&AccountPage, GrantId),
    form: &Form,
) -> Result<Response, Refused> {
    let held = shown
        .grants
        .iter()
        .find(|held| held.id == role)
        .ok_or(Denied::Hidden)?;
    let names = place_names(visit.app().db(), registers, [held.grant.place]).await?;
    let facts = [
        ("role", wording::held(visit, &names, held).into()),
        ("days", wording::days(visit, held.grant.period).into()),
    ];
    let last_day = Field::day(form, "last_day", visit.say("identity-end-role-last"))
        .hint(visit.say("identity-end-role-hint"));
    let question = Question {
        account: &shown.account,
        title: "identity-end-role-title",
        effect: visit.words().say_with("identity-end-role-effect", &facts),
        field: Some(last_day),
        seen: None,
        verb: "identity-end-role-act",
        look: Look::Danger,
    };
    Ok(question::draw(visit, form, question))
}
