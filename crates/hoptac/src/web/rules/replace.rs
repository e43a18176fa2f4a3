//! Put another value in the place of what ships, or give one where none does.

use ::rules::{Heading, Value, ValueKind};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::FieldError;
use library::api::override_rule::{OverrideRule, override_rule};
use web::components::{Field, Form, Toast};
use web::{Posted, Refused, Visit, done};

use super::detail::page_for;
use super::heading_of;
use super::paper::Found;
use super::ruling_form::{FROM, Own, Speaking, Told, draw, opened_on, read};

/// The field with the value.
const VALUE: &str = "muc";

/// `GET /lam-viec/quan-tri/quy-dinh/{key}/thay-the`
pub(super) async fn show(
    visit: Visit,
    Path(key): Path<String>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let heading = heading_of(&key)?;
    let speaking = Speaking::read(&visit, &registers).await?;
    let form = visit.form().with(FROM, opened_on(&visit).to_vietnamese());
    let shipped = ::rules::rule(heading.key, opened_on(&visit)).ok();
    let form = match &shipped {
        Some(shipped) => form.with(VALUE, shipped.value.typed()),
        None => form,
    };
    let found = Found::default();
    Ok(drawn(&visit, heading, &form, (&speaking, &found)))
}

/// `POST /lam-viec/quan-tri/quy-dinh/{key}/thay-the`
pub(super) async fn send(
    visit: Visit,
    Path(key): Path<String>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let heading = heading_of(&key)?;
    let speaking = Speaking::read(&visit, &registers).await?;
    let found = Found::read(&visit, &posted).await?;
    let form = posted.form(visit.words());
    let value = Value::parse_vietnamese(heading.kind, posted.secret(VALUE));
    let form = match (read(&posted, &speaking, &found), value) {
        ((Some(told), _), Some(value)) => {
            let place = told.place;
            let command = posted.command(wish(heading, told, value))?;
            let act = || override_rule(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("hoptac-ruling-replaced"));
                    return Ok(done(&visit, page_for(heading.key, place), &said));
                }
                Err(refusal) => form.refuse(refusal)?,
            }
        }
        ((_, errors), Some(_)) => form.wrong(&errors),
        ((_, mut errors), None) => {
            errors.insert(0, no_value(heading.kind));
            form.wrong(&errors)
        }
    };
    Ok(drawn(&visit, heading, &form, (&speaking, &found)))
}

fn wish(heading: &Heading, told: Told, value: Value) -> OverrideRule {
    OverrideRule {
        key: heading.key.to_owned(),
        place: told.place,
        paper: told.paper,
        period: told.period,
        value,
    }
}

fn drawn(visit: &Visit, heading: &Heading, form: &Form, beside: (&Speaking, &Found)) -> Response {
    let shipped = ::rules::rule(heading.key, opened_on(visit)).ok();
    let own = Own {
        key: "hoptac-ruling-replace",
        seen: None,
        value: Some(field(visit, heading, form)),
    };
    draw(visit, (heading, shipped.as_ref()), (form, own), beside)
}

/// The field in which the value is typed, with an example of its type.
fn field(visit: &Visit, heading: &Heading, form: &Form) -> Field {
    let label = match heading.unit {
        "" => visit.say("hoptac-rule-value"),
        unit => {
            let facts = [("unit", unit.into())];
            visit.words().say_with("hoptac-rule-value-in", &facts)
        }
    };
    let hint = visit.say(example(heading.kind));
    match heading.kind {
        ValueKind::Steps | ValueKind::Texts => Field::area(form, VALUE, label).rows(6).hint(hint),
        ValueKind::Text => Field::text(form, VALUE, label).hint(hint),
        ValueKind::Count | ValueKind::Days | ValueKind::WorkingDays | ValueKind::Months => {
            Field::number(form, VALUE, label).hint(hint)
        }
        ValueKind::Years | ValueKind::Dong | ValueKind::Rate | ValueKind::Factor => {
            Field::number(form, VALUE, label).hint(hint)
        }
        ValueKind::DayInYear | ValueKind::Day => Field::text(form, VALUE, label).short().hint(hint),
    }
}

/// The key of an example of this type.
fn example(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Count | ValueKind::Days | ValueKind::WorkingDays => "hoptac-rule-example-whole",
        ValueKind::Months | ValueKind::Years => "hoptac-rule-example-whole",
        ValueKind::Dong => "hoptac-rule-example-dong",
        ValueKind::Rate => "hoptac-rule-example-rate",
        ValueKind::Factor => "hoptac-rule-example-factor",
        ValueKind::DayInYear => "hoptac-rule-example-day-in-year",
        ValueKind::Day => "hoptac-rule-example-day",
        ValueKind::Steps => "hoptac-rule-example-steps",
        ValueKind::Text => "hoptac-rule-example-text",
        ValueKind::Texts => "hoptac-rule-example-texts",
    }
}

/// Says how a value of this type is typed.
fn no_value(kind: ValueKind) -> FieldError {
    let code = match kind {
        ValueKind::Count | ValueKind::Days | ValueKind::WorkingDays => "hoptac.rule.no_whole",
        ValueKind::Months | ValueKind::Years => "hoptac.rule.no_whole",
        ValueKind::Dong => "hoptac.rule.no_dong",
        ValueKind::Rate => "hoptac.rule.no_rate",
        ValueKind::Factor => "hoptac.rule.no_factor",
        ValueKind::DayInYear => "hoptac.rule.no_day_in_year",
        ValueKind::Day => "hoptac.rule.no_day",
        ValueKind::Steps => "hoptac.rule.no_steps",
        ValueKind::Text => "hoptac.rule.no_text",
        ValueKind::Texts => "hoptac.rule.no_texts",
    };
    FieldError {
        field: VALUE,
        code,
        facts: Vec::new(),
    }
}
