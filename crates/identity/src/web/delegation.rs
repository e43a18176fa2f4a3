//! Hand one's roles over: the form, and the form when it is sent. The exemplary page of this house.

use ::web::components::{Button, Choice, Crumbs, Field, Form, FormFrame, Head, Note, Toast};
use ::web::{Page, Posted, Refused, Visit, done, page};
use askama::Template;
use axum::response::Response;
use kernel::{AccountId, Day};

use crate::queries::delegation_page::{DelegationPage, delegation_page};
use crate::use_cases::change_delegation::{ChangeDelegation, REASON_CHARS_MAX, change_delegation};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/tai-khoan/uy-quyen";
/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";

#[derive(Template)]
#[template(path = "web/delegation.html")]
struct View {
    head: Head,
    now: Option<Note>,
    frame: FormFrame,
    seen: String,
    receiver: Field,
    from_day: Field,
    to_day: Field,
    reason: Field,
    act: Button,
}

/// `GET /lam-viec/tai-khoan/uy-quyen`
pub(super) async fn show(visit: Visit) -> Result<Response, Refused> {
    let shown = delegation_page(visit.app().db(), visit.actor()).await?;
    let form = filled(visit.form(), &shown);
    Ok(draw(&visit, &shown, &form))
}

/// `POST /lam-viec/tai-khoan/uy-quyen`
pub(super) async fn send(visit: Visit, posted: Posted) -> Result<Response, Refused> {
    let app = visit.app();
    let form = match read(&posted) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            match db::settle(|| change_delegation(app.db(), visit.actor(), &command)).await {
                Ok(outcome) => {
                    let facts = [("receiver", outcome.receiver_name.into())];
                    let said = visit.words().say_with("identity-delegation-done", &facts);
                    return Ok(done(&visit, PATH, &Toast::new(said)));
                }
                Err(error) => posted.form(visit.words()).refuse(error)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    let shown = delegation_page(app.db(), visit.actor()).await?;
    Ok(draw(&visit, &shown, &form))
}

fn read(posted: &Posted) -> Result<ChangeDelegation, Vec<kernel::FieldError>> {
    let mut reading = posted.read();
    let receiver = reading.with("receiver", AccountId::parse);
    let from_day = reading.with("from_day", Day::parse_vietnamese);
    let to_day = reading.with("to_day", Day::parse_vietnamese);
    let reason = reading.line("reason", REASON_CHARS_MAX);
    let (Some(receiver), Some(from_day), Some(to_day), Some(reason)) =
        (receiver, from_day, to_day, reason)
    else {
        return Err(reading.errors);
    };
    // A version that is no number was seen by nobody: the use-case finds it stale.
    let seen_version = Some(posted.text(SEEN)).filter(|text| !text.is_empty());
    let seen_version = seen_version.map(|text| text.parse().unwrap_or(0));
    Ok(ChangeDelegation {
        receiver,
        from_day,
        to_day,
        reason,
        seen_version,
    })
}

/// What was handed over last, to be changed.
fn filled(form: Form, shown: &DelegationPage) -> Form {
    match &shown.current {
        None => form.with("from_day", shown.today.to_vietnamese()),
        Some(current) => form
            .with(SEEN, current.version.to_string())
            .with("receiver", current.receiver.to_string())
            .with("from_day", current.from_day.to_vietnamese())
            .with("to_day", current.to_day.to_vietnamese())
            .with("reason", current.reason.clone()),
    }
}

fn draw(visit: &Visit, shown: &DelegationPage, form: &Form) -> Response {
    let title = visit.say("identity-delegation-title");
    let choices = shown.choices.iter();
    let mut people = vec![Choice::new("", visit.say("identity-delegation-choose"))];
    people.extend(choices.map(|(id, name)| Choice::new(id.to_string(), name)));
    let say = |key: &str| visit.say(key);
    let body = View {
        head: Head::new(title.clone()).under(say("identity-delegation-what")),
        now: now(visit, shown),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        receiver: Field::select(
            form,
            "receiver",
            say("identity-delegation-receiver"),
            people,
        ),
        from_day: Field::day(form, "from_day", say("identity-delegation-from-day")),
        to_day: Field::day(form, "to_day", say("identity-delegation-to-day")),
        reason: Field::text(form, "reason", say("identity-delegation-reason"))
            .hint(say("identity-delegation-reason-hint")),
        act: Button::submit(say("identity-delegation-act")).primary(),
    };
    let crumbs = Crumbs::new(visit.words(), title.clone())
        .step(say("identity-account-title"), "/lam-viec/tai-khoan");
    page(visit, Page::new(title, body).crumbs(crumbs).with_form(form))
}

/// Who stands in, from when to when; whether it is over.
fn now(visit: &Visit, shown: &DelegationPage) -> Option<Note> {
    let current = shown.current.as_ref()?;
    let key = if current.to_day < shown.today {
        "identity-delegation-over"
    } else if current.from_day > shown.today {
        "identity-delegation-to-come"
    } else {
        "identity-delegation-now"
    };
    let facts = [
        ("receiver", current.receiver_name.clone().into()),
        ("from", current.from_day.to_vietnamese().into()),
        ("to", current.to_day.to_vietnamese().into()),
    ];
    Some(Note::new(visit.words().say_with(key, &facts)))
}
