//! Enter an area: within the one that the address names, or a province.

use ::web::components::{Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use authz::{Action, Denied, Located, require};
use axum::extract::Extension;
use axum::response::Response;
use kernel::FieldError;

use super::WITHIN;
use super::area_form::{self, About};
use super::wording::titled;
use crate::model::area_by_hand::{AreaRefused, kinds_within};
use crate::queries::area_profile::AreaProfile;
use crate::registers::Registers;
use crate::use_cases::findable::area_link;
use crate::use_cases::register_area::{RegisterArea, register_area};

/// `GET /lam-viec/danh-muc/dia-ban/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let parent = parent(&visit, &registers).await?;
    Ok(draw(&visit, &visit.form(), parent.as_ref()))
}

/// `POST /lam-viec/danh-muc/dia-ban/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let parent = parent(&visit, &registers).await?;
    let form = match read(&posted, parent.as_ref()) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || register_area(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(registered) => {
                    let toast = Toast::new(visit.say("directory-area-enter-done"));
                    return Ok(done(&visit, area_link(registered.id), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(draw(&visit, &form, parent.as_ref()))
}

fn read(posted: &Posted, parent: Option<&AreaProfile>) -> Result<RegisterArea, Vec<FieldError>> {
    let sent = area_form::read(posted)?;
    let Some(from) = sent.from else {
        return Err(vec![FieldError::of("from", &AreaRefused::NoDay)]);
    };
    Ok(RegisterArea {
        kind: sent.kind,
        code: sent.code,
        name: sent.name,
        parent: parent.map(|parent| parent.area.id),
        from,
        basis: sent.basis,
        is_verified: sent.is_verified,
    })
}

/// The area that it is to lie in, if somebody may enter one there; none for a province.
async fn parent(visit: &Visit, registers: &Registers) -> Result<Option<AreaProfile>, Refused> {
    let here = visit.address();
    let Some(id) = here.get(WITHIN) else {
        require(visit.actor(), Action::RecordSuccession, &Located::nowhere())?;
        return Ok(None);
    };
    let parent = area_form::profile(visit, registers, id).await?;
    match kinds_within(Some(parent.level)).is_empty() {
        true => Err(Denied::Hidden.into()),
        false => Ok(Some(parent)),
    }
}

fn draw(visit: &Visit, form: &Form, parent: Option<&AreaProfile>) -> Response {
    let kinds = kinds_within(parent.map(|parent| parent.level));
    let now = match parent {
        Some(parent) => {
            let facts = [("area", titled(&parent.area.name).into())];
            visit
                .words()
                .say_with("directory-area-enter-within", &facts)
        }
        None => visit.say("directory-area-enter-province"),
    };
    let about = About {
        key: "directory-area-enter",
        now,
        from: parent.map(|parent| (parent.area.id, parent.area.name.clone())),
    };
    let fields = area_form::fields(visit, form, &kinds);
    area_form::draw(visit, form, (about, fields))
}
