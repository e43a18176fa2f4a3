//! Enter a cooperative that is there already.

use ::web::components::{Choice, Field, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError};

use super::form_page::{FormPage, draw};
use super::record_form;
use super::wording::{kind_choices, legal_word};
use crate::model::asset::NAME_CHARS_MAX;
use crate::model::kind::CooperativeKind;
use crate::model::legal_status::LegalStatus;
use crate::model::record::NUMBER_CHARS_MAX;
use crate::queries::agency::organisation_meant;
use crate::use_cases::enter_cooperative::{EnterCooperative, Identity, enter_cooperative};
use crate::use_cases::tell::cooperative_link;

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/hop-tac-xa/moi";

/// `GET /lam-viec/hop-tac-xa/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let form = visit
        .form()
        .with("kind", CooperativeKind::Cooperative.as_str())
        .with("status", LegalStatus::Registered.as_str());
    drawn(&visit, &registers, &form).await
}

/// `POST /lam-viec/hop-tac-xa/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let form = match read(&visit, &registers, &posted).await? {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || enter_cooperative(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(entered) => {
                    let facts = [("name", entered.name.into())];
                    let said = visit.words().say_with("registry-enter-done", &facts);
                    return Ok(done(
                        &visit,
                        cooperative_link(entered.id),
                        &Toast::new(said),
                    ));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    drawn(&visit, &registers, &form).await
}

async fn read(
    visit: &Visit,
    registers: &Registers,
    posted: &Posted,
) -> Result<Result<EnterCooperative, Vec<FieldError>>, Refused> {
    let record = record_form::read(visit, registers, posted).await?;
    let mut reading = posted.read();
    let kind = reading.with("kind", str::parse::<CooperativeKind>);
    let began = reading.with("began", Day::parse_vietnamese);
    let status = reading.with("status", str::parse::<LegalStatus>);
    let since = reading.with_if_any("status_since", Day::parse_vietnamese);
    let code = reading.line_if_any("code", NUMBER_CHARS_MAX);
    let written = posted.text("organisation");
    let name = match written {
        "" => reading.line("name", NAME_CHARS_MAX),
        _ => Some(String::new()),
    };
    let mut errors = reading.errors;
    let existing = match written {
        "" => Ok(None),
        written => {
            let meant = organisation_meant(visit.app().db(), visit.actor(), written).await?;
            record_form::one("organisation", meant)
        }
    };
    let existing = existing.map_err(|error| errors.push(error)).ok().flatten();
    let record = record.map_err(|more| errors.extend(more)).ok();
    let all = (kind, began, status, name, record);
    let (Some(kind), Some(began), Some(status), Some(name), Some(record)) = all else {
        return Ok(Err(errors));
    };
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let identity = existing.map_or_else(
        || Identity::New {
            name,
            short_name: String::new(),
            is_another: posted.is_ticked("is_another"),
        },
        Identity::Existing,
    );
    Ok(Ok(EnterCooperative {
        identity,
        kind,
        code: code.flatten(),
        began,
        status,
        status_since: since.flatten().unwrap_or(began),
        record,
    }))
}

async fn drawn(visit: &Visit, registers: &Registers, form: &Form) -> Result<Response, Refused> {
    let words = visit.words();
    let say = |key: &str| visit.say(key);
    let statuses = LegalStatus::ALL.iter();
    let statuses = statuses.map(|it| Choice::new(it.as_str(), legal_word(words, *it)));
    let mut fields = vec![
        Field::select(form, "kind", say("registry-kind"), kind_choices(words)),
        Field::text(form, "name", say("registry-name")).hint(say("registry-name-hint")),
        Field::text(form, "organisation", say("registry-organisation"))
            .hint(say("registry-organisation-hint"))
            .optional(),
        Field::text(form, "code", say("registry-code"))
            .optional()
            .short(),
        Field::day(form, "began", say("registry-began")),
        Field::select(
            form,
            "status",
            say("registry-facet-legal"),
            statuses.collect(),
        ),
        Field::day(form, "status_since", say("registry-status_since")).optional(),
    ];
    // Asked only where it matters, so that nobody ticks it by habit.
    if form.error("is_another").is_some() || !form.value("is_another").is_empty() {
        fields.push(Field::tick(form, "is_another", say("registry-is_another")));
    }
    fields.extend(record_form::fields(visit, registers, form).await?);
    let shown = FormPage {
        title: say("registry-enter"),
        under: say("registry-enter-what"),
        notes: Vec::new(),
        fields,
        act: say("registry-enter-act"),
        of: None,
    };
    Ok(draw(visit, form, shown))
}
