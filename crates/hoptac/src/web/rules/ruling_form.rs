//! What the forms of confirming and replacing have in common: the rule as it is, its paper, days, and a place.

use ::rules::{Heading, Rule};
use askama::Template;
use authz::{Action, Denied, Place};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, FieldError, Period};
use library::api::PaperId;
use web::components::{Button, Facts, Field, Form, FormFrame, Head, Href, Look};
use web::{Page, Posted, Refused, Room, Visit, page};

use super::outcome::{basis, days};
use super::paper::Found;
use super::{PATH, path_of};
use crate::web::administration::crumbs;
use crate::web::place::{Places, parse, places_of};

pub(super) const FROM: &str = "from_day";
pub(super) const TO: &str = "to_day";
const PLACE: &str = "noi";

#[derive(Template)]
#[template(path = "web/rules/ruling_form.html")]
struct View {
    head: Head,
    facts: Facts,
    frame: FormFrame,
    seen: Option<String>,
    value: Option<Field>,
    paper: Field,
    chosen: Option<Field>,
    from_day: Field,
    to_day: Field,
    place: Option<Field>,
    act: Button,
    leave: Button,
}

/// What one form has that the other has not.
pub(super) struct Own {
    /// Key of the title; the sentence below it has the same key with `-what`, the verb with `-act`.
    pub(super) key: &'static str,
    /// The value that is shown to be confirmed, as the form sends it back.
    pub(super) seen: Option<String>,
    /// The field with the value that is to hold.
    pub(super) value: Option<Field>,
}

/// What both forms say.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) place: Place,
    pub(super) paper: PaperId,
    pub(super) period: Period,
}

/// The places at which this actor may speak; at least one.
#[derive(Debug)]
pub(super) struct Speaking {
    own: Vec<Place>,
    names: Places,
}

impl Speaking {
    pub(super) async fn read(visit: &Visit, registers: &Registers) -> Result<Self, Refused> {
        let own = places_of(visit.actor(), Action::ConfirmRule);
        if own.is_empty() {
            return Err(Denied::NotAllowed(Action::ConfirmRule).into());
        }
        let mut rx = visit.app().db().read().await?;
        let names = Places::read(visit, (registers, &mut rx), own.clone()).await?;
        Ok(Self { own, names })
    }

    /// The place that was chosen, or the only one that there is.
    fn meant(&self, posted: &Posted) -> Place {
        let chosen = parse(posted.text(PLACE));
        let only = self.own.first().copied();
        chosen.or(only).unwrap_or(Place::Installation)
    }
}

/// Reads what both forms say, and gathers what is wrong with it beside what is wrong already.
pub(super) fn read(
    posted: &Posted,
    speaking: &Speaking,
    found: &Found,
) -> (Option<Told>, Vec<FieldError>) {
    let mut reading = posted.read();
    let from = reading.with(FROM, Day::parse_vietnamese);
    let to = reading.with_if_any(TO, Day::parse_vietnamese);
    let mut errors = reading.errors;
    let paper = found.meant(posted).map_err(|error| errors.push(error));
    let told = match (from, to, paper) {
        (Some(from), Some(to), Ok(paper)) => Some(Told {
            place: speaking.meant(posted),
            paper,
            // Days in the wrong order are told by the use-case.
            period: Period { from, to },
        }),
        (_, _, Ok(_) | Err(())) => None,
    };
    (told, errors)
}

/// The page with the form.
pub(super) fn draw(
    visit: &Visit,
    (heading, shipped): (&Heading, Option<&Rule>),
    (form, own): (&Form, Own),
    (speaking, found): (&Speaking, &Found),
) -> Response {
    let title = visit.say(own.key);
    let back = Href::from(path_of(heading.key));
    let (paper, chosen) = found.fields(visit, form);
    let place = (speaking.own.len() > 1).then(|| {
        let label = visit.say("hoptac-rules-place");
        Field::select(form, PLACE, label, speaking.names.choices())
    });
    let body = View {
        head: Head::new(title.clone()).under(visit.say(&format!("{}-what", own.key))),
        facts: facts(visit, heading, shipped, speaking),
        frame: visit.frame(form),
        seen: own.seen,
        value: own.value,
        paper,
        chosen,
        from_day: Field::day(form, FROM, visit.say("hoptac-ruling-from")),
        to_day: Field::day(form, TO, visit.say("hoptac-ruling-to")).optional(),
        place,
        act: Button::submit(visit.say(&format!("{}-act", own.key))),
        leave: Button::link(visit.say("hoptac-ruling-leave"), back).look(Look::Quiet),
    };
    let crumbs = crumbs(visit, &title)
        .step(visit.say("hoptac-rules-title"), PATH)
        .step(heading.title, path_of(heading.key));
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

fn facts(visit: &Visit, heading: &Heading, shipped: Option<&Rule>, speaking: &Speaking) -> Facts {
    let say = |key: &str| visit.say(key);
    let none = || say("hoptac-rule-none-ships");
    let only = match speaking.own.as_slice() {
        [only] => Some(speaking.names.name(*only)),
        [] | [_, ..] => None,
    };
    Facts::new()
        .fact(say("hoptac-rule"), heading.title)
        .fact(
            say("hoptac-rule-shipped"),
            shipped.map_or_else(none, Rule::to_vietnamese),
        )
        .fact_if(
            &say("hoptac-rule-basis"),
            shipped.map(|rule| basis(visit, rule)),
        )
        .fact_if(
            &say("hoptac-rule-days"),
            shipped.map(|rule| days(visit, &rule.period)),
        )
        .fact_if(&say("hoptac-rules-place"), only)
}

/// The day as of which the form was opened; today where the address names none.
pub(super) fn opened_on(visit: &Visit) -> Day {
    let here = visit.address();
    let asked = here
        .get(super::asked::DAY)
        .and_then(|day| Day::parse(day).ok());
    asked.unwrap_or_else(|| visit.day())
}
