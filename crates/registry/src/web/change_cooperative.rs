//! Put right what the register says of a cooperative.

use ::web::components::{Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;

use super::form_page::{FormPage, SEEN, draw, seen};
use super::{cooperative_id, record_form};
use crate::queries::cooperative_profile::{CooperativeProfile, cooperative_profile};
use crate::use_cases::change_cooperative::{ChangeCooperative, change_cooperative};
use crate::use_cases::tell::cooperative_link;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/{id}/sua";

async fn profile(
    visit: &Visit,
    registers: &Registers,
    id: &str,
) -> Result<CooperativeProfile, Refused> {
    let id = cooperative_id(id)?;
    let at = (visit.app().db(), registers);
    let shown = cooperative_profile(at, visit.actor(), id).await?;
    match shown.may.manage {
        true => Ok(shown),
        false => Err(Denied::NotAllowed(Action::ManageCooperatives).into()),
    }
}

/// `GET /lam-viec/hop-tac-xa/{id}/sua`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let shown = profile(&visit, &registers, &id).await?;
    let names = (shown.agency.clone(), shown.union.clone());
    let record = &shown.cooperative.record;
    let form = record_form::filled(visit.form(), record, visit.words(), names);
    let form = form.with(SEEN, shown.cooperative.version.to_string());
    drawn(&visit, &registers, &shown, &form).await
}

/// `POST /lam-viec/hop-tac-xa/{id}/sua`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = profile(&visit, &registers, &id).await?;
    let app = visit.app();
    let form = match record_form::read(&visit, &registers, &posted).await? {
        Ok(record) => {
            let command = posted.command(ChangeCooperative {
                organisation: shown.cooperative.id,
                record,
                seen_version: seen(&posted),
            })?;
            let act = || change_cooperative(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(changed) => {
                    let facts = [("name", changed.name.into())];
                    let said = visit.words().say_with("registry-change-done", &facts);
                    let back = cooperative_link(shown.cooperative.id);
                    return Ok(done(&visit, back, &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    drawn(&visit, &registers, &shown, &form).await
}

async fn drawn(
    visit: &Visit,
    registers: &Registers,
    shown: &CooperativeProfile,
    form: &Form,
) -> Result<Response, Refused> {
    let page = FormPage {
        title: visit.say("registry-change"),
        under: visit.say("registry-change-what"),
        notes: Vec::new(),
        fields: record_form::fields(visit, registers, form).await?,
        act: visit.say("registry-change-act"),
        of: Some((shown.cooperative.id, shown.cooperative.name.clone())),
    };
    Ok(draw(visit, form, page))
}
