//! Put right what is known of a person: the form, and the form when it is sent.

use ::web::components::Toast;
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{PersonId, Phone};

use super::id_of;
use super::person_form::{Known, SEEN, draw, read};
use crate::keys::DirectoryKeys;
use crate::queries::person_profile::{PersonProfile, person_profile};
use crate::registers::Registers;
use crate::use_cases::change_person::{ChangePerson, change_person};
use crate::use_cases::findable::person_link;

/// `GET /lam-viec/danh-muc/ca-nhan/{id}/sua`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, PersonId::parse)?;
    let (profile, known) = known(&visit, &registers, id).await?;
    let line = &profile.line;
    let written = |text: Option<String>| text.unwrap_or_default();
    let organisation = known.organisation.as_ref().map(|(_, name)| name.clone());
    let form = visit
        .form()
        .with(SEEN, line.version.to_string())
        .with("name", line.name.clone())
        .with("birth", written(line.birth.map(|birth| birth.to_string())))
        .with(
            "phone",
            written(line.phone.as_ref().map(Phone::to_vietnamese)),
        )
        .with("area", written(line.area.map(|area| area.to_string())))
        .with("organisation", written(organisation));
    draw(&visit, &registers, &form, Some(&known)).await
}

/// `POST /lam-viec/danh-muc/ca-nhan/{id}/sua`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Extension(keys): Extension<DirectoryKeys>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let id = id_of(&id, PersonId::parse)?;
    let (_, known) = known(&visit, &registers, id).await?;
    let form = match read(&visit, &registers, &posted, Some(&known)).await? {
        Ok(facts) => {
            let command = posted.command(ChangePerson {
                person: id,
                facts,
                // A version that is no number was seen by nobody: the use-case finds it stale.
                seen_version: posted.text(SEEN).parse().unwrap_or(0),
            })?;
            let act = || change_person(db, &keys, visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-person-changed"));
                    return Ok(done(&visit, person_link(id), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    draw(&visit, &registers, &form, Some(&known)).await
}

/// The person as the form meets them, if the actor may change them.
async fn known(
    visit: &Visit,
    registers: &Registers,
    id: PersonId,
) -> Result<(PersonProfile, Known), Refused> {
    let at = (visit.app().db(), registers);
    let profile = person_profile(at, visit.actor(), id).await?;
    if !profile.may_manage {
        return Err(Denied::NotAllowed(Action::ManagePersons).into());
    }
    let organisation = profile.organisation.as_ref();
    let known = Known {
        id,
        name: profile.line.name.clone(),
        id_number: profile.line.id_number.clone(),
        area: profile.line.area,
        organisation: organisation.map(|other| (other.id, other.name.clone())),
    };
    Ok((profile, known))
}
