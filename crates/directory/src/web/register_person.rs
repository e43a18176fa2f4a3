//! Enter a person: the form, and the form when it is sent.

use ::web::components::Toast;
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Extension;
use axum::response::Response;

use super::person_form::{draw, read};
use crate::keys::DirectoryKeys;
use crate::registers::Registers;
use crate::use_cases::findable::person_link;
use crate::use_cases::register_person::register_person;

/// `GET /lam-viec/danh-muc/ca-nhan/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    draw(&visit, &registers, &visit.form(), None).await
}

/// `POST /lam-viec/danh-muc/ca-nhan/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Extension(keys): Extension<DirectoryKeys>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let form = match read(&visit, &registers, &posted, None).await? {
        Ok(facts) => {
            let command = posted.command(facts)?;
            let act = || register_person(db, &keys, visit.actor(), &command);
            match db::settle(act).await {
                Ok(registered) => {
                    let facts = [("name", command.body.name.as_str().into())];
                    let said = visit
                        .words()
                        .say_with("directory-person-registered", &facts);
                    return Ok(done(&visit, person_link(registered.id), &Toast::new(said)));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    draw(&visit, &registers, &form, None).await
}
