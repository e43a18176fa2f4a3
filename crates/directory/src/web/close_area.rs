//! Close an area that nothing follows as a whole: the form, and the form when it is sent.

use ::web::components::{Field, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{AreaId, Day, FieldError};

use super::area_form::{self, About};
use super::succession_form::SEEN;
use super::wording::titled;
use crate::queries::area_profile::AreaProfile;
use crate::registers::Registers;
use crate::use_cases::close_area::{CloseArea, close_area};
use crate::use_cases::correct_area::REASON_CHARS_MAX;
use crate::use_cases::findable::area_link;
use crate::use_cases::register_organisation::BASIS_CHARS_MAX;

/// `GET /lam-viec/danh-muc/dia-ban/{id}/dong`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let profile = area_form::profile(&visit, &registers, &id).await?;
    let form = visit.form().with(SEEN, profile.version.to_string());
    Ok(draw(&visit, &form, &profile))
}

/// `POST /lam-viec/danh-muc/dia-ban/{id}/dong`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let profile = area_form::profile(&visit, &registers, &id).await?;
    let form = match read(&posted, profile.area.id) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || close_area(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-area-close-done"));
                    return Ok(done(&visit, area_link(profile.area.id), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(draw(&visit, &form, &profile))
}

fn read(posted: &Posted, area: AreaId) -> Result<CloseArea, Vec<FieldError>> {
    let mut reading = posted.read();
    let last = reading.with("last", Day::parse_vietnamese);
    let basis = reading.line("basis", BASIS_CHARS_MAX);
    let reason = reading.line("reason", REASON_CHARS_MAX);
    let (Some(last), Some(basis), Some(reason)) = (last, basis, reason) else {
        return Err(reading.errors);
    };
    Ok(CloseArea {
        area,
        last,
        basis,
        reason,
        seen_version: area_form::seen(posted),
    })
}

fn draw(visit: &Visit, form: &Form, profile: &AreaProfile) -> Response {
    let facts = [("area", titled(&profile.area.name).into())];
    let about = About {
        key: "directory-area-close",
        now: visit.words().say_with("directory-area-close-now", &facts),
        from: Some((profile.area.id, profile.area.name.clone())),
    };
    let fields = vec![
        Field::day(form, "last", visit.say("directory-last-day")),
        area_form::basis(visit, form),
        area_form::reason(visit, form),
    ];
    area_form::draw(visit, form, (about, fields))
}
