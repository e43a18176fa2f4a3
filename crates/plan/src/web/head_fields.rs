//! The head of a plan in a form, for documents that were read and for plans written by hand: title, number, issuer, time, scheme.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Visit};
use kernel::{Day, FieldError};

use crate::model::draft::{PlanId, PlanKind};
use crate::model::import::{ISSUER_CHARS_MAX, ImportHead, NUMBER_CHARS_MAX, TITLE_CHARS_MAX};

/// What was typed.
pub(super) fn read_head(posted: &Posted) -> Result<ImportHead, Vec<FieldError>> {
    let mut reading = posted.read();
    let title = reading.line("title", TITLE_CHARS_MAX);
    let number = reading.line_if_any("number", NUMBER_CHARS_MAX);
    let issuer_name = reading.line("issuer_name", ISSUER_CHARS_MAX);
    let issued_on = reading.with_if_any("issued_on", Day::parse_vietnamese);
    let from = reading.with("from", Day::parse_vietnamese);
    let to = reading.with("to", Day::parse_vietnamese);
    let kind = reading.with("plan_kind", str::parse::<PlanKind>);
    let scheme = reading.with_if_any("scheme", PlanId::parse);
    let (Some(title), Some(number), Some(issuer_name), Some(issued_on)) =
        (title, number, issuer_name, issued_on)
    else {
        return Err(reading.errors);
    };
    let (Some(from), Some(to), Some(kind), Some(scheme)) = (from, to, kind, scheme) else {
        return Err(reading.errors);
    };
    Ok(ImportHead {
        title,
        kind,
        number,
        issuer_name,
        issued_on,
        from,
        to,
        scheme,
    })
}

/// The form with a head in it.
pub(super) fn filled_head(form: Form, head: &ImportHead) -> Form {
    let issued = head.issued_on.map(Day::to_vietnamese).unwrap_or_default();
    let scheme = head.scheme.map(|scheme| scheme.to_string());
    form.with("title", head.title.clone())
        .with("plan_kind", head.kind.as_str())
        .with("number", head.number.clone().unwrap_or_default())
        .with("issuer_name", head.issuer_name.clone())
        .with("issued_on", issued)
        .with("from", head.from.to_vietnamese())
        .with("to", head.to.to_vietnamese())
        .with("scheme", scheme.unwrap_or_default())
}

/// The fields. Without a plan of several years there is none to choose.
pub(super) fn head_fields(visit: &Visit, form: &Form, schemes: &[(PlanId, String)]) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let kinds = PlanKind::ALL.iter();
    let kinds = kinds.map(|kind| Choice::new(kind.as_str(), say(kind_key(*kind))));
    let mut fields = vec![
        Field::area(form, "title", say("plan-import-field-title")).rows(3),
        Field::select(
            form,
            "plan_kind",
            say("plan-import-field-kind"),
            kinds.collect(),
        ),
        Field::text(form, "number", say("plan-import-field-number"))
            .short()
            .optional(),
        Field::day(form, "issued_on", say("plan-import-field-issued")).optional(),
        Field::text(form, "issuer_name", say("plan-import-field-issuer")),
        Field::day(form, "from", say("plan-import-field-from")),
        Field::day(form, "to", say("plan-import-field-to")),
    ];
    if !schemes.is_empty() {
        let none = Choice::new("", say("plan-head-no-scheme"));
        let of_years = schemes.iter();
        let of_years = of_years.map(|(id, title)| Choice::new(id.to_string(), title));
        let choices = [none].into_iter().chain(of_years).collect();
        fields.push(
            Field::select(form, "scheme", say("plan-head-scheme"), choices)
                .hint(say("plan-head-scheme-hint")),
        );
    }
    fields
}

/// The word of a sort of document.
pub(super) fn kind_key(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::Plan => "plan-import-kind-plan",
        PlanKind::Scheme => "plan-import-kind-scheme",
        PlanKind::Programme => "plan-import-kind-programme",
        PlanKind::Directive => "plan-import-kind-directive",
        PlanKind::Decision => "plan-import-kind-decision",
        PlanKind::Report => "plan-import-kind-report",
        PlanKind::Submission => "plan-import-kind-submission",
        PlanKind::Other => "plan-import-kind-other",
    }
}
