//! Put an area right: the form, and the form when it is sent.

use ::web::components::{Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{AreaId, Day, FieldError};

use super::area_form::{self, About};
use super::succession_form::SEEN;
use super::wording::titled;
use crate::model::area::AreaKind;
use crate::model::life::Began;
use crate::queries::area_profile::AreaProfile;
use crate::registers::Registers;
use crate::use_cases::correct_area::{CorrectArea, REASON_CHARS_MAX, correct_area};
use crate::use_cases::findable::area_link;

/// `GET /lam-viec/danh-muc/dia-ban/{id}/sua`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let profile = area_form::profile(&visit, &registers, &id).await?;
    let from = match profile.life.began {
        Began::On(day) => day.to_vietnamese(),
        Began::SeenOn(_) => String::new(),
    };
    let last = profile.names.last();
    let word = last.map_or("", |name| name.kind.word());
    let name = last.map(|name| name.full.trim_start_matches(word).trim().to_owned());
    let form = visit
        .form()
        .with(SEEN, profile.version.to_string())
        .with("kind", last.map_or("", |name| name.kind.as_str()))
        .with("name", name.unwrap_or_default())
        .with("code", profile.code.clone())
        .with("from", from)
        .with("basis", profile.basis.text.clone())
        .with("verified", if profile.basis.verified { "1" } else { "" });
    Ok(draw(&visit, &form, &profile))
}

/// `POST /lam-viec/danh-muc/dia-ban/{id}/sua`
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
            let act = || correct_area(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let toast = Toast::new(visit.say("directory-area-correct-done"));
                    return Ok(done(&visit, area_link(profile.area.id), &toast));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    Ok(draw(&visit, &form, &profile))
}

fn read(posted: &Posted, area: AreaId) -> Result<CorrectArea, Vec<FieldError>> {
    let mut reading = posted.read();
    let reason = reading.line("reason", REASON_CHARS_MAX);
    let (sent, reason) = match (area_form::read(posted), reason) {
        (Ok(sent), Some(reason)) => (sent, reason),
        (Ok(_), None) => return Err(reading.errors),
        (Err(errors), _) => return Err([errors, reading.errors].concat()),
    };
    Ok(CorrectArea {
        area,
        kind: sent.kind,
        code: sent.code,
        name: sent.name,
        from: sent.from,
        basis: sent.basis,
        is_verified: sent.is_verified,
        reason,
        seen_version: area_form::seen(posted),
    })
}

fn draw(visit: &Visit, form: &Form, profile: &AreaProfile) -> Response {
    let kinds = AreaKind::ALL.iter().copied();
    let kinds: Vec<AreaKind> = kinds.filter(|kind| kind.level() == profile.level).collect();
    let name = titled(&profile.area.name);
    let facts = [
        ("area", name.as_str().into()),
        ("day", shown_day(profile).to_vietnamese().into()),
    ];
    let about = About {
        key: "directory-area-correct",
        now: visit.words().say_with("directory-area-correct-now", &facts),
        from: Some((profile.area.id, profile.area.name.clone())),
    };
    let mut fields = area_form::fields(visit, form, &kinds);
    fields.push(area_form::reason(visit, form));
    area_form::draw(visit, form, (about, fields))
}

fn shown_day(profile: &AreaProfile) -> Day {
    profile.life.began.first_known_day()
}
