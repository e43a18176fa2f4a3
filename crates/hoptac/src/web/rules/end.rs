//! End what an Alliance said of a rule: after a day, or since it was an error.

use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError};
use library::api::end_ruling::{EndRuling, end_ruling};
use library::api::ruling_list::ruling_list_of;
use library::api::{REASON_CHARS_MAX, Ruling, RulingEnd, RulingId};
use web::components::{Button, Choice, Facts, Field, Form, FormFrame, Head, Look, Toast};
use web::{Page, Posted, Refused, Room, Visit, done, page};

use super::detail::{hidden, page_for};
use super::outcome::days;
use super::{PATH, heading_of, path_of};
use crate::web::administration::crumbs;
use crate::web::place::Places;

/// The hidden field with the version that the form showed.
const SEEN: &str = "ban";
const HOW: &str = "cach";
const LAST: &str = "to_day";
const REASON: &str = "reason";
/// It ends after a day.
const AFTER: &str = "het_hieu_luc";
/// It was an error.
const NEVER: &str = "thu_hoi";

#[derive(Template)]
#[template(path = "web/rules/end.html")]
struct View {
    head: Head,
    facts: Facts,
    frame: FormFrame,
    seen: String,
    how: Field,
    last_day: Field,
    reason: Field,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/quan-tri/quy-dinh/{key}/ket-thuc/{ruling}`
pub(super) async fn show(
    visit: Visit,
    Path((key, ruling)): Path<(String, String)>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let ruling = ruling_of(&visit, &key, &ruling).await?;
    let form = visit
        .form()
        .with(SEEN, ruling.version.to_string())
        .with(HOW, AFTER)
        .with(LAST, visit.day().to_vietnamese());
    draw(&visit, &registers, &ruling, &form).await
}

/// `POST /lam-viec/quan-tri/quy-dinh/{key}/ket-thuc/{ruling}`
pub(super) async fn send(
    visit: Visit,
    Path((key, ruling)): Path<(String, String)>,
    Extension(registers): Extension<Registers>,
    posted: Posted,
) -> Result<Response, Refused> {
    let ruling = ruling_of(&visit, &key, &ruling).await?;
    let form = match read(&posted, &ruling) {
        Ok(wish) => {
            let command = posted.command(wish)?;
            let act = || end_ruling(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(ended) => {
                    let said = match ended.last_day {
                        Some(day) => {
                            let facts = [("day", day.to_vietnamese().into())];
                            visit.words().say_with("hoptac-ruling-ended", &facts)
                        }
                        None => visit.say("hoptac-ruling-taken-back"),
                    };
                    let to = page_for(&ruling.key, ruling.place);
                    return Ok(done(&visit, to, &Toast::new(said)));
                }
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        Err(errors) => posted.form(visit.words()).wrong(&errors),
    };
    draw(&visit, &registers, &ruling, &form).await
}

fn read(posted: &Posted, ruling: &Ruling) -> Result<EndRuling, Vec<FieldError>> {
    let mut reading = posted.read();
    let end = match posted.text(HOW) {
        NEVER => Some(RulingEnd::Never),
        _ => reading
            .with(LAST, Day::parse_vietnamese)
            .map(RulingEnd::After),
    };
    let reason = reading.line(REASON, REASON_CHARS_MAX);
    let (Some(end), Some(reason)) = (end, reason) else {
        return Err(reading.errors);
    };
    Ok(EndRuling {
        ruling: ruling.id,
        end,
        reason,
        // A version that is no number was seen by nobody: the use-case finds it stale.
        seen_version: posted.text(SEEN).parse().unwrap_or(0),
    })
}

/// The ruling of this rule that the address names.
async fn ruling_of(visit: &Visit, key: &str, id: &str) -> Result<Ruling, Refused> {
    let heading = heading_of(key)?;
    let id = RulingId::parse(id).map_err(|_| hidden())?;
    let rulings = ruling_list_of(visit.app().db(), visit.actor(), heading.key).await?;
    rulings
        .into_iter()
        .find(|ruling| ruling.id == id)
        .ok_or_else(hidden)
}

async fn draw(
    visit: &Visit,
    registers: &Registers,
    ruling: &Ruling,
    form: &Form,
) -> Result<Response, Refused> {
    let heading = heading_of(&ruling.key)?;
    let mut rx = visit.app().db().read().await?;
    let places = Places::read(visit, (registers, &mut rx), vec![ruling.place]).await?;
    let say = |key: &str| visit.say(key);
    let how = vec![
        Choice::new(AFTER, say("hoptac-ruling-end-after"))
            .hint(say("hoptac-ruling-end-after-what")),
        Choice::new(NEVER, say("hoptac-ruling-end-never"))
            .hint(say("hoptac-ruling-end-never-what")),
    ];
    let title = say("hoptac-ruling-end-title");
    let body = View {
        head: Head::new(title.clone()).under(say("hoptac-ruling-end-what")),
        facts: Facts::new()
            .fact(say("hoptac-rule"), heading.title)
            .fact(say("hoptac-ruling-paper"), ruling.cited.clone())
            .fact(
                say("hoptac-rule-value"),
                format!("{} {}", ruling.word.value(), heading.unit),
            )
            .fact(say("hoptac-rule-days"), days(visit, &ruling.period))
            .fact(say("hoptac-rules-place"), places.name(ruling.place)),
        frame: visit.frame(form),
        seen: form.value(SEEN).to_owned(),
        how: Field::radios(form, HOW, say("hoptac-ruling-end-how"), how),
        last_day: Field::day(form, LAST, say("hoptac-ruling-end-last"))
            .hint(say("hoptac-ruling-end-last-hint")),
        reason: Field::text(form, REASON, say("hoptac-ruling-end-reason"))
            .hint(say("hoptac-ruling-end-reason-hint")),
        act: Button::submit(say("hoptac-ruling-end")).look(Look::Danger),
        leave: Button::link(say("hoptac-ruling-leave"), path_of(heading.key)).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, &title)
        .step(say("hoptac-rules-title"), PATH)
        .step(heading.title, path_of(heading.key));
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(visit, drawn.with_form(form)))
}
