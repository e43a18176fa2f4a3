//! Enter an organisation: the form, and the form when it is sent.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Look, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use kernel::{AreaId, Day, FieldError};

use super::wording::{organisation_kind, titled};
use super::{ORGANISATIONS, crumbs};
use crate::model::organisation::{NAME_CHARS_MAX, OrganisationKind};
use crate::queries::register_form::{Superior, register_form, superior};
use crate::registers::Registers;
use crate::use_cases::findable::organisation_link;
use crate::use_cases::register_organisation::{
    BASIS_CHARS_MAX, CODE_CHARS_MAX, RegisterOrganisation, register_organisation,
};

/// The superior as it is written.
const PARENT: &str = "parent";

#[derive(Template)]
#[template(path = "web/register_organisation.html")]
struct View {
    head: Head,
    frame: FormFrame,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/danh-muc/co-quan/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let form = visit
        .form()
        .with("kind", OrganisationKind::Cooperative.as_str());
    draw(&visit, &registers, &form).await
}

/// `POST /lam-viec/danh-muc/co-quan/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let form = match read(&visit, &registers, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || register_organisation(app.db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(registered) => {
                    let facts = [("name", command.body.name.as_str().into())];
                    let said = visit.words().say_with("directory-register-done", &facts);
                    let page = organisation_link(registered.id);
                    return Ok(done(&visit, page, &Toast::new(said)));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    draw(&visit, &registers, &form).await
}

type Read = Result<RegisterOrganisation, Vec<FieldError>>;

async fn read(visit: &Visit, registers: &Registers, posted: &Posted) -> Result<Read, Refused> {
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<OrganisationKind>);
    let name = reading.line("name", NAME_CHARS_MAX);
    let short_name = reading.line_if_any("short_name", NAME_CHARS_MAX);
    let code = reading.line_if_any("code", CODE_CHARS_MAX);
    let area = reading.with("area", AreaId::parse);
    let from = reading.with("from", Day::parse_vietnamese);
    let basis = reading.line_if_any("basis", BASIS_CHARS_MAX);
    let mut errors = reading.errors;
    let parent = match (posted.text(PARENT), from, area) {
        ("", _, _) | (_, None, _) | (_, _, None) => None,
        (written, Some(from), Some(area)) => {
            let at = (visit.app().db(), registers);
            match superior(at, written, from, area).await? {
                Superior::One(id) => Some(id),
                unsure @ (Superior::Several(_) | Superior::Nearest(_)) => {
                    errors.push(unclear(unsure));
                    None
                }
            }
        }
    };
    let fields = (kind, name, short_name, code, area, from, basis);
    let (Some(kind), Some(name), Some(short_name), Some(code), Some(area), Some(from), Some(basis)) =
        fields
    else {
        return Ok(Err(errors));
    };
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    Ok(Ok(RegisterOrganisation {
        kind,
        name,
        short_name: short_name.unwrap_or_default(),
        code,
        area: Some(area),
        parent,
        from,
        basis: basis.unwrap_or_default(),
        is_another: posted.is_ticked("is_another"),
    }))
}

/// Which bodies the written superior may be.
fn unclear(superior: Superior) -> FieldError {
    let (code, names) = match superior {
        Superior::Several(names) => ("directory.register.parent_several", names),
        Superior::Nearest(names) if !names.is_empty() => {
            ("directory.register.parent_nearest", names)
        }
        Superior::Nearest(_) | Superior::One(_) => ("directory.register.no_parent", Vec::new()),
    };
    FieldError {
        field: PARENT,
        code,
        facts: vec![("candidates", names.join("; "))],
    }
}

async fn draw(visit: &Visit, registers: &Registers, form: &Form) -> Result<Response, Refused> {
    let areas = register_form((visit.app().db(), registers), visit.actor()).await?;
    let title = visit.say("directory-register");
    let body = View {
        head: Head::new(title.clone()).under(visit.say("directory-register-what")),
        frame: visit.frame(form),
        fields: fields(visit, form, &areas),
        act: Button::submit(visit.say("directory-register-act")).primary(),
        leave: Button::link(visit.say("directory-leave"), ORGANISATIONS).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, ("directory-organisations", ORGANISATIONS), &title);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(visit, drawn.with_form(form)))
}

fn fields(visit: &Visit, form: &Form, areas: &[(AreaId, String, usize)]) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let kinds = OrganisationKind::ALL.iter();
    let kinds = kinds.map(|kind| Choice::new(kind.as_str(), organisation_kind(visit, *kind)));
    let mut choices = vec![Choice::new("", say("directory-register-choose"))];
    choices.extend(areas.iter().map(|(id, name, depth)| {
        let label = format!("{}{}", "\u{2003}".repeat(*depth), titled(name));
        Choice::new(id.to_string(), label)
    }));
    let mut fields = vec![
        Field::select(form, "kind", say("directory-kind"), kinds.collect()),
        Field::text(form, "name", say("directory-register-name")),
        Field::text(form, "short_name", say("directory-register-short_name"))
            .hint(say("directory-register-short_name-hint"))
            .optional(),
        Field::text(form, "code", say("directory-register-code"))
            .hint(say("directory-register-code-hint"))
            .optional()
            .short(),
        Field::select(form, "area", say("directory-area"), choices),
        Field::text(form, PARENT, say("directory-parent"))
            .hint(say("directory-register-parent-hint"))
            .optional(),
        Field::day(form, "from", say("directory-register-from")),
        Field::text(form, "basis", say("directory-register-basis"))
            .hint(say("directory-register-basis-hint"))
            .optional(),
    ];
    // Asked only where it matters, so that nobody ticks it by habit.
    if form.error("is_another").is_some() || !form.value("is_another").is_empty() {
        fields.push(Field::tick(
            form,
            "is_another",
            say("directory-register-is_another"),
        ));
    }
    fields
}
