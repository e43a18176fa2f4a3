//! The head of a report as a form: who stands above it, who issues and signs it, where, and who gets it.

use ::web::components::{Button, Crumbs, Field, Form, FormFrame, Head, Note, State, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::text;

use super::{REPORTS, path_of};
use crate::model::head::{
    BODY_CHARS_MAX, PLACE_CHARS_MAX, RECIPIENTS_CHARS_MAX, ReportHead, SIGNER_CHARS_MAX,
    SUBJECT_CHARS_MAX, SYMBOL_CHARS_MAX,
};
use crate::model::report::ReportId;
use crate::queries::head_form::{HeadForm, head_form};
use crate::use_cases::edit_head::{EditHead, edit_head};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/bao-cao/{report}/dau-van-ban";
/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/head_form.html")]
struct View {
    head: Head,
    changed: Option<Note>,
    frame: FormFrame,
    seen: String,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/bao-cao/{report}/dau-van-ban`
pub(super) async fn show(visit: Visit, Path(report): Path<ReportId>) -> Result<Response, Refused> {
    let shown = head_form(visit.app().db(), visit.actor(), report).await?;
    let head = shown.head.clone();
    let form = visit
        .form()
        .with(SEEN, shown.version.to_string())
        .with("superior", head.superior)
        .with("issuer", head.issuer)
        .with("symbol", head.symbol)
        .with("place", head.place)
        .with("subject", head.subject)
        .with("signer_title", head.signer_title)
        .with("signer_name", head.signer_name)
        .with("recipients", head.recipients);
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/bao-cao/{report}/dau-van-ban`
pub(super) async fn send(
    visit: Visit,
    Path(report): Path<ReportId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let form = posted.form(visit.words());
    let form = match read(&posted) {
        Err(errors) => form.wrong(&errors),
        Ok(head) => {
            let command = posted.command(EditHead {
                report,
                head,
                // A version that is no number was seen by nobody: the use-case finds it stale.
                seen_version: posted.text(SEEN).parse().unwrap_or(0),
            })?;
            match db::settle(|| edit_head(app.db(), visit.actor(), &command)).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("reports-head-saved"));
                    return Ok(done(&visit, path_of(report), &said));
                }
                Err(error) => form.refuse(error)?,
            }
        }
    };
    let shown = head_form(app.db(), visit.actor(), report).await?;
    Ok(draw(&visit, &shown, &form))
}

fn read(posted: &Posted) -> Result<ReportHead, Vec<kernel::FieldError>> {
    let mut reading = posted.read();
    let superior = reading.with_if_any("superior", |name| text::paragraph(name, BODY_CHARS_MAX));
    let issuer = reading.paragraph("issuer", BODY_CHARS_MAX);
    let symbol = reading.line("symbol", SYMBOL_CHARS_MAX);
    let place = reading.line("place", PLACE_CHARS_MAX);
    let subject = reading.line("subject", SUBJECT_CHARS_MAX);
    let signer_title = reading.line_if_any("signer_title", SIGNER_CHARS_MAX);
    let signer_name = reading.line_if_any("signer_name", SIGNER_CHARS_MAX);
    let recipients = reading.with_if_any("recipients", |all| {
        text::paragraph(all, RECIPIENTS_CHARS_MAX)
    });
    let (Some(superior), Some(issuer), Some(symbol), Some(place), Some(subject)) =
        (superior, issuer, symbol, place, subject)
    else {
        return Err(reading.errors);
    };
    let (Some(signer_title), Some(signer_name), Some(recipients)) =
        (signer_title, signer_name, recipients)
    else {
        return Err(reading.errors);
    };
    Ok(ReportHead {
        superior: superior.unwrap_or_default(),
        issuer,
        symbol,
        place,
        subject,
        signer_title: signer_title.unwrap_or_default(),
        signer_name: signer_name.unwrap_or_default(),
        recipients: recipients.unwrap_or_default(),
    })
}

fn draw(visit: &Visit, shown: &HeadForm, form: &Form) -> Response {
    let heading = visit.say("reports-head-title");
    let report = shown.report.id;
    let stale = form.value(SEEN) != shown.version.to_string();
    let by = [("by", shown.report.changed_by.clone().into())];
    let changed = visit.words().say_with("reports-head-changed", &by);
    let body = View {
        head: Head::new(&heading).under(visit.say("reports-head-what")),
        changed: stale.then(|| Note::new(changed).state(State::Risk)),
        frame: visit.frame(form),
        // Whoever is told that somebody else took a step saves over it knowingly.
        seen: shown.version.to_string(),
        fields: fields(visit, shown, form),
        act: Button::submit(visit.say("reports-head-save")).primary(),
        leave: Button::link(visit.say("reports-leave"), path_of(report)),
    };
    let crumbs = Crumbs::new(visit.words(), &heading)
        .step(visit.say("reports-reports"), REPORTS)
        .step(shown.report.period.clone(), path_of(report));
    let page_ = Page::new(heading, body).room(Room::Reports).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

fn fields(visit: &Visit, shown: &HeadForm, form: &Form) -> Vec<Field> {
    let say = |key: &str| visit.say(key);
    let last = |of: fn(&ReportHead) -> &String| shown.last.as_ref().map(of);
    let offered = |field: Field, name: &str, hint: &str, last: Option<&String>| {
        let hint = match hint {
            "" => String::new(),
            key => say(key),
        };
        let other = last.filter(|last| !last.is_empty() && last.as_str() != form.value(name));
        let last = other.map(|last| {
            let facts = [("last", last.replace('\n', " / ").into())];
            visit.words().say_with("reports-head-last", &facts)
        });
        let told = [Some(hint).filter(|hint| !hint.is_empty()), last];
        let told: Vec<String> = told.into_iter().flatten().collect();
        match told.is_empty() {
            true => field,
            false => field.hint(told.join(" ")),
        }
    };
    let line = |name, key: &str| Field::text(form, name, say(key));
    let area = |name, key: &str, rows| Field::area(form, name, say(key)).rows(rows);
    vec![
        offered(
            area("superior", "reports-field-superior", 2).optional(),
            "superior",
            "reports-field-superior-hint",
            last(|head| &head.superior),
        ),
        offered(
            area("issuer", "reports-field-issuer", 2),
            "issuer",
            "reports-field-issuer-hint",
            last(|head| &head.issuer),
        ),
        offered(
            line("symbol", "reports-field-symbol").short(),
            "symbol",
            "reports-field-symbol-hint",
            last(|head| &head.symbol),
        ),
        offered(
            line("place", "reports-field-place"),
            "place",
            "",
            last(|head| &head.place),
        ),
        area("subject", "reports-field-subject", 3),
        offered(
            line("signer_title", "reports-field-signer-title").optional(),
            "signer_title",
            "",
            last(|head| &head.signer_title),
        ),
        offered(
            line("signer_name", "reports-field-signer-name").optional(),
            "signer_name",
            "",
            last(|head| &head.signer_name),
        ),
        offered(
            area("recipients", "reports-field-recipients", 5).optional(),
            "recipients",
            "reports-field-recipients-hint",
            last(|head| &head.recipients),
        ),
    ]
}
