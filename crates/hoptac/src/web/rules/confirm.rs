//! Confirm by a paper that what ships holds.

use ::rules::{Heading, Rule, Value};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use library::api::confirm_rule::{ConfirmRule, confirm_rule};
use web::components::{Form, Toast};
use web::{Posted, Refused, Visit, done};

use super::detail::page_for;
use super::heading_of;
use super::paper::Found;
use super::ruling_form::{FROM, Own, Speaking, Told, draw, opened_on, read};

/// The hidden field with the value that the form showed.
const SEEN: &str = "thay";

/// `GET /lam-viec/quan-tri/quy-dinh/{key}/xac-nhan`
pub(super) async fn show(
    visit: Visit,
    Path(key): Path<String>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let heading = heading_of(&key)?;
    // Where nothing ships, there is nothing to confirm: the refusal says so.
    let shipped = ::rules::rule(heading.key, opened_on(&visit))?;
    let speaking = Speaking::read(&visit, &registers).await?;
    let form = visit.form().with(FROM, shipped.period.from.to_vietnamese());
    let found = Found::default();
    Ok(drawn(
        &visit,
        (heading, &shipped),
        &form,
        (&speaking, &found),
    ))
}

/// `POST /lam-viec/quan-tri/quy-dinh/{key}/xac-nhan`
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
    let seen: Option<Value> = serde_json::from_str(posted.text(SEEN)).ok();
    let form = match (read(&posted, &speaking, &found), seen) {
        ((Some(told), _), Some(seen)) => {
            let place = told.place;
            let command = posted.command(wish(heading, told, seen))?;
            let act = || confirm_rule(visit.app().db(), visit.actor(), &command);
            match db::settle(act).await {
                Ok(_) => {
                    let said = Toast::new(visit.say("hoptac-ruling-confirmed"));
                    return Ok(done(&visit, page_for(heading.key, place), &said));
                }
                Err(refusal) => form.refuse(refusal)?,
            }
        }
        ((_, errors), Some(_)) => form.wrong(&errors),
        ((_, errors), None) => form
            .wrong(&errors)
            .refused(visit.say("hoptac-ruling-unseen")),
    };
    let shipped = ::rules::rule(heading.key, opened_on(&visit))?;
    Ok(drawn(
        &visit,
        (heading, &shipped),
        &form,
        (&speaking, &found),
    ))
}

fn wish(heading: &Heading, told: Told, seen: Value) -> ConfirmRule {
    ConfirmRule {
        key: heading.key.to_owned(),
        place: told.place,
        paper: told.paper,
        period: told.period,
        seen,
    }
}

fn drawn(
    visit: &Visit,
    (heading, shipped): (&Heading, &Rule),
    form: &Form,
    beside: (&Speaking, &Found),
) -> Response {
    let own = Own {
        key: "hoptac-ruling-confirm",
        // A value is always JSON; were it not, the form would come back as unseen.
        seen: Some(serde_json::to_string(&shipped.value).unwrap_or_default()),
        value: None,
    };
    draw(visit, (heading, Some(shipped)), (form, own), beside)
}
