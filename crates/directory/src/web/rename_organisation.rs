//! Give an organisation another name: the form, and the form when it is sent.

use ::web::components::{Button, Field, Form, FormFrame, Head, Look, Note, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::{Action, Denied};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{Day, FieldError, OrganisationId};

use super::{ORGANISATIONS, id_of};
use crate::model::organisation::NAME_CHARS_MAX;
use crate::queries::organisation_profile::{OrganisationProfile, organisation_profile};
use crate::registers::Registers;
use crate::use_cases::findable::organisation_link;
use crate::use_cases::rename_organisation::{RenameOrganisation, rename_organisation};

/// The hidden field with the version that the form showed.
const SEEN: &str = "seen";

#[derive(Template)]
#[template(path = "web/rename_organisation.html")]
struct View {
    head: Head,
    now: Note,
    frame: FormFrame,
    seen: String,
    name: Field,
    short_name: Field,
    from: Field,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/danh-muc/co-quan/{id}/doi-ten`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, OrganisationId::parse)?;
    let profile = profile(&visit, &registers, id).await?;
    let form = visit
        .form()
        .with(SEEN, profile.version.to_string())
        .with("from", visit.day().to_vietnamese());
    Ok(draw(&visit, &profile, &form))
}

/// `POST /lam-viec/danh-muc/co-quan/{id}/doi-ten`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let id = id_of(&id, OrganisationId::parse)?;
    let form = match read(id, &posted) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || rename_organisation(app.db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(renamed) => {
                    let facts = [("name", renamed.name.into())];
                    let said = visit.words().say_with("directory-rename-done", &facts);
                    return Ok(done(&visit, organisation_link(id), &Toast::new(said)));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let profile = profile(&visit, &registers, id).await?;
    Ok(draw(&visit, &profile, &form))
}

async fn profile(
    visit: &Visit,
    registers: &Registers,
    id: OrganisationId,
) -> Result<OrganisationProfile, Refused> {
    let at = (visit.app().db(), registers);
    let profile = organisation_profile(at, visit.actor(), id).await?;
    match profile.may_manage {
        true => Ok(profile),
        false => Err(Denied::NotAllowed(Action::ManageOrganisations).into()),
    }
}

fn read(id: OrganisationId, posted: &Posted) -> Result<RenameOrganisation, Vec<FieldError>> {
    let mut reading = posted.read();
    let name = reading.line("name", NAME_CHARS_MAX);
    let short_name = reading.line_if_any("short_name", NAME_CHARS_MAX);
    let from = reading.with("from", Day::parse_vietnamese);
    let (Some(name), Some(short_name), Some(from)) = (name, short_name, from) else {
        return Err(reading.errors);
    };
    Ok(RenameOrganisation {
        organisation: id,
        name,
        short_name: short_name.unwrap_or_default(),
        from,
        // A version that is no number was seen by nobody: the use-case finds it stale.
        seen_version: posted.text(SEEN).parse().unwrap_or(0),
    })
}

fn draw(visit: &Visit, profile: &OrganisationProfile, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let name = profile.organisation.full_name_on(profile.day).to_owned();
    let title = say("directory-rename");
    let facts = [("name", name.as_str().into())];
    let page_of = organisation_link(profile.organisation.id);
    let body = View {
        head: Head::new(title.clone()).under(say("directory-rename-what")),
        now: Note::new(visit.words().say_with("directory-rename-now", &facts)),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        name: Field::text(form, "name", say("directory-rename-name")),
        short_name: Field::text(form, "short_name", say("directory-register-short_name"))
            .optional(),
        from: Field::day(form, "from", say("directory-rename-from")),
        act: Button::submit(say("directory-rename")).primary(),
        leave: Button::link(say("directory-leave"), page_of.as_str()).look(Look::Quiet),
    };
    let crumbs = super::crumbs(visit, ("directory-organisations", ORGANISATIONS), &title)
        .step(name, page_of);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
