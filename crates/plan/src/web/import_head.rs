//! Put the head of a document right: number, day, issuer, time.

use ::web::components::{Button, Choice, Field, Form, FormFrame, Head, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError};

use super::import::{SEEN, crumbs, import_path, seen_version};
use crate::model::draft::{ImportId, PlanKind};
use crate::model::import::{
    ISSUER_CHARS_MAX, Import, ImportHead, NUMBER_CHARS_MAX, TITLE_CHARS_MAX,
};
use crate::queries::import_review::import_review;
use crate::use_cases::change_import_head::{ChangeHead, change_import_head};

/// Where the form is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/doc/{import}/phan-dau";

#[derive(Template)]
#[template(path = "web/import_head.html")]
struct View {
    head: Head,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    back: Button,
}

/// `GET /lam-viec/ke-hoach/doc/{import}/phan-dau`
pub(super) async fn show(visit: Visit, Path(import): Path<ImportId>) -> Result<Response, Refused> {
    let review = import_review(visit.app().db(), visit.actor(), import).await?;
    let form = filled(visit.form(), &review.import);
    Ok(draw(&visit, &review.import, &form))
}

/// `POST /lam-viec/ke-hoach/doc/{import}/phan-dau`
pub(super) async fn send(
    visit: Visit,
    Path(import): Path<ImportId>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let form = match read(&posted) {
        Ok(head) => {
            let seen_version = seen_version(posted.text(SEEN));
            let command = posted.command(ChangeHead {
                import,
                seen_version,
                head,
            })?;
            let act = || change_import_head(app.db(), &registers, visit.actor(), &command);
            match db::settle(act).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("plan-import-head-done"));
                    return Ok(done(&visit, import_path(import), &said));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let review = import_review(app.db(), visit.actor(), import).await?;
    Ok(draw(&visit, &review.import, &form))
}

fn read(posted: &Posted) -> Result<ImportHead, Vec<FieldError>> {
    let mut reading = posted.read();
    let title = reading.line("title", TITLE_CHARS_MAX);
    let number = reading.line_if_any("number", NUMBER_CHARS_MAX);
    let issuer_name = reading.line("issuer_name", ISSUER_CHARS_MAX);
    let issued_on = reading.with_if_any("issued_on", Day::parse_vietnamese);
    let from = reading.with("from", Day::parse_vietnamese);
    let to = reading.with("to", Day::parse_vietnamese);
    let kind = reading.with("plan_kind", str::parse::<PlanKind>);
    let (Some(title), Some(number), Some(issuer_name), Some(issued_on)) =
        (title, number, issuer_name, issued_on)
    else {
        return Err(reading.errors);
    };
    let (Some(from), Some(to), Some(kind)) = (from, to, kind) else {
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
    })
}

fn filled(form: Form, import: &Import) -> Form {
    let head = &import.head;
    let issued = head.issued_on.map(Day::to_vietnamese).unwrap_or_default();
    form.with(SEEN, import.version.to_string())
        .with("title", head.title.clone())
        .with("plan_kind", head.kind.as_str())
        .with("number", head.number.clone().unwrap_or_default())
        .with("issuer_name", head.issuer_name.clone())
        .with("issued_on", issued)
        .with("from", head.from.to_vietnamese())
        .with("to", head.to.to_vietnamese())
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

fn draw(visit: &Visit, import: &Import, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("plan-import-head-title");
    let kinds = PlanKind::ALL.iter();
    let kinds = kinds.map(|kind| Choice::new(kind.as_str(), say(kind_key(*kind))));
    let body = View {
        head: Head::new(&title).under(say("plan-import-head-what")),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        fields: vec![
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
        ],
        act: Button::submit(say("plan-import-save")),
        back: Button::link(say("plan-import-back"), import_path(import.id)),
    };
    let crumbs = crumbs(visit, &title, Some(import.id));
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}
