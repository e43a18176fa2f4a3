//! One rule: what holds on a day, every value that ships, every word of an Alliance.

use ::rules::{Rule, Source, Word};
use askama::Template;
use authz::{Action, Denied, Located, Place, may};
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{Day, Refusal, RefusalKind};
use library::api::{CiteError, PaperId, Ruling, cite};
use web::components::{
    Address, Badge, Button, Cell, Column, Empty, Facts, Head, Listing, Note, Prose, Row, Section,
    State, Table,
};
use web::{Page, Refused, Room, Visit, page};

use super::asked::{Asked, DAY, PLACE};
use super::outcome::{Outcome, Standing, basis, days};
use super::{PATH, heading_of, path_of};
use crate::web::administration::crumbs;

#[derive(Template)]
#[template(path = "web/rules/detail.html")]
struct View {
    head: Head,
    told: Option<Note>,
    facts: Facts,
    versions_head: Section,
    versions: Listing,
    rulings_head: Section,
    rulings: Listing,
}

/// `GET /lam-viec/quan-tri/quy-dinh/{key}`
pub(super) async fn show(
    visit: Visit,
    Path(key): Path<String>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let heading = heading_of(&key)?;
    let asked = Asked::read(&visit, &registers).await?;
    let outcome = Outcome::of(heading, &asked.book, (asked.day, &asked.rulings));
    let shipped = heading.rules()?;
    let of_it = asked
        .rulings
        .iter()
        .filter(|ruling| ruling.key == heading.key);
    let rulings: Vec<&Ruling> = of_it.collect();
    let seen = seen_papers(&visit, &rulings).await?;
    let body = View {
        head: head(&visit, &asked, &outcome),
        told: told(&visit, &outcome),
        facts: facts(&visit, &asked, &outcome),
        versions_head: Section::new("muc", visit.say("hoptac-rule-versions"))
            .aside(visit.say("hoptac-rule-versions-what")),
        versions: versions(&visit, &asked, &shipped),
        rulings_head: Section::new("van-ban", visit.say("hoptac-rule-rulings"))
            .aside(visit.say("hoptac-rule-rulings-what")),
        rulings: rulings_of(&visit, &asked, (&rulings, &seen)),
    };
    let crumbs = crumbs(&visit, heading.title).step(visit.say("hoptac-rules-title"), PATH);
    let drawn = Page::new(heading.title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(&visit, drawn))
}

/// Which of the papers this reader may open. A paper that may not be seen is cited all the same: the rule is public.
async fn seen_papers(visit: &Visit, rulings: &[&Ruling]) -> Result<Vec<PaperId>, Refused> {
    let mut rx = visit.app().db().read().await?;
    let mut seen = Vec::new();
    for ruling in rulings {
        match cite(&mut rx, visit.actor(), ruling.paper).await {
            Ok(paper) => seen.push(paper.id),
            Err(CiteError::Denied(_)) => {}
            Err(error) if error.kind() == RefusalKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(seen)
}

fn head(visit: &Visit, asked: &Asked, outcome: &Outcome) -> Head {
    let facts = [
        ("day", asked.day.to_vietnamese().into()),
        ("place", asked.places.name(asked.place).into()),
    ];
    let under = visit.words().say_with("hoptac-rule-under", &facts);
    let head = Head::new(outcome.heading.title)
        .badge(outcome.standing.badge(visit))
        .under(under);
    if !visit.may(Action::ConfirmRule) {
        return head;
    }
    let at = |verb: &str| {
        let path = format!("{}/{verb}", path_of(outcome.heading.key));
        Address::parse(&path)
            .with(DAY, &asked.day.to_string())
            .href()
    };
    let confirm = Button::link(visit.say("hoptac-rule-confirm"), at("xac-nhan"));
    let replace = Button::link(visit.say("hoptac-rule-replace"), at("thay-the"));
    match outcome.standing {
        Standing::Unverified | Standing::Overtaken => head.act(confirm.primary()).act(replace),
        Standing::Missing => head.act(replace.primary()),
        Standing::Verified => head.act(replace),
        Standing::Alliance | Standing::Unusable => head,
    }
}

/// What to know before going by it.
fn told(visit: &Visit, outcome: &Outcome) -> Option<Note> {
    let note = |key: &str| Note::new(visit.say(key)).state(State::Risk);
    match (outcome.standing, &outcome.rule) {
        (Standing::Verified | Standing::Alliance, _) => None,
        (Standing::Unverified, _) => Some(note("hoptac-rule-unverified-note")),
        (Standing::Overtaken, _) => Some(note("hoptac-rule-overtaken-note")),
        (Standing::Missing, _) => Some(note("hoptac-rule-missing-note")),
        (Standing::Unusable, Err(error)) => {
            let sentence = visit.words().sentence(error.code(), &error.facts());
            Some(Note::new(sentence).state(State::Late))
        }
        (Standing::Unusable, Ok(_)) => None,
    }
}

fn facts(visit: &Visit, asked: &Asked, outcome: &Outcome) -> Facts {
    let say = |key: &str| visit.say(key);
    let rule = outcome.rule.as_ref().ok();
    // What was to be known beside a value that nobody had verified is answered by the Alliance's paper.
    let own = rule.filter(|rule| rule.source != Source::Alliance);
    let note = own.map(|rule| rule.note).filter(|note| !note.is_empty());
    Facts::new()
        .fact(
            say("hoptac-rule-value"),
            Prose::new().strong(outcome.value()),
        )
        .fact(say("hoptac-rule-basis"), outcome.basis(visit))
        .fact_if(
            &say("hoptac-rule-days"),
            rule.map(|rule| days(visit, &rule.period)),
        )
        .fact_if(&say("hoptac-rule-note"), note)
        .fact(say("hoptac-rules-place"), asked.places.name(asked.place))
        .fact(say("hoptac-rule-key"), outcome.heading.key)
}

fn versions(visit: &Visit, asked: &Asked, shipped: &[Rule]) -> Listing {
    let say = |key: &str| visit.say(key);
    let columns = vec![
        Column::text(say("hoptac-rule-value")),
        Column::text(say("hoptac-rule-days")),
        Column::text(say("hoptac-rule-basis")),
        Column::text(say("hoptac-rule-standing")),
    ];
    let row = |rule: &Rule| {
        let standing = match rule.verified {
            true => Standing::Verified,
            false => Standing::Unverified,
        };
        let held = Cell::text(days(visit, &rule.period));
        let held = if rule.period.contains(asked.day) {
            held.under(visit.say("hoptac-rule-on-the-day"))
        } else {
            held
        };
        let basis = Cell::text(basis(visit, rule));
        let basis = match rule.note {
            "" => basis,
            note => basis.under(note),
        };
        let badge = Cell::badge(standing.badge(visit));
        Row::new(vec![Cell::text(rule.to_vietnamese()), held, basis, badge])
    };
    let table = Table::new(visit.words(), say("hoptac-rule-versions"), columns)
        .rows(shipped.iter().rev().map(row).collect())
        .caption_hidden();
    let none = Empty::new(
        say("hoptac-rule-versions-none"),
        say("hoptac-rule-versions-none-why"),
    );
    Listing::new(visit.words(), table).or_empty(none)
}

fn rulings_of(visit: &Visit, asked: &Asked, (rulings, seen): (&[&Ruling], &[PaperId])) -> Listing {
    let say = |key: &str| visit.say(key);
    let columns = vec![
        Column::text(say("hoptac-ruling-says")),
        Column::text(say("hoptac-rule-days")),
        Column::text(say("hoptac-ruling-paper")),
        Column::text(say("hoptac-rules-place")),
        Column::text(say("hoptac-ruling-who")),
        Column::text(say("hoptac-ruling-standing")),
    ];
    let rows = rulings
        .iter()
        .rev()
        .map(|ruling| ruling_row(visit, asked, (ruling, seen.contains(&ruling.paper))));
    let table = Table::new(visit.words(), say("hoptac-rule-rulings"), columns)
        .rows(rows.collect())
        .caption_hidden();
    let none = Empty::new(
        say("hoptac-rule-rulings-none"),
        say("hoptac-rule-rulings-none-why"),
    );
    Listing::new(visit.words(), table).or_empty(none)
}

fn ruling_row(visit: &Visit, asked: &Asked, (ruling, is_seen): (&Ruling, bool)) -> Row {
    let heading = heading_of(&ruling.key).ok();
    let unit = heading.map_or("", |heading| heading.unit);
    let value = format!("{} {unit}", ruling.word.value())
        .trim_end()
        .to_owned();
    let says = match &ruling.word {
        Word::Confirms(_) => visit
            .words()
            .say_with("hoptac-ruling-confirms", &[("value", value.into())]),
        Word::Sets(_) => visit
            .words()
            .say_with("hoptac-ruling-sets", &[("value", value.into())]),
    };
    let paper = Cell::text(ruling.cited.clone());
    let paper = if is_seen {
        paper.link(format!("/lam-viec/van-ban/{}", ruling.paper))
    } else {
        paper
    };
    let facts = [
        ("name", ruling.made_by_name.clone().into()),
        ("at", ruling.made_at.time_in_vietnam().into()),
    ];
    let cells = vec![
        Cell::text(says),
        Cell::text(days(visit, &ruling.period)),
        paper,
        Cell::text(asked.places.name(ruling.place)),
        Cell::text(visit.words().say_with("hoptac-ruling-made", &facts)),
        ruling_standing(visit, ruling, asked.day),
    ];
    if ruling.withdrawn {
        Row::void(cells)
    } else {
        Row::new(cells)
    }
}

/// How a ruling stands, with the way to end it for whoever may.
fn ruling_standing(visit: &Visit, ruling: &Ruling, day: Day) -> Cell {
    let (state, key) = if ruling.withdrawn {
        (State::Plain, "hoptac-ruling-withdrawn")
    } else if ruling.is_overtaken() {
        (State::Risk, "hoptac-rule-overtaken")
    } else if ruling.period.is_over(day) {
        (State::Plain, "hoptac-ruling-over")
    } else if ruling.period.contains(day) {
        (State::Done, "hoptac-ruling-holds")
    } else {
        (State::Pending, "hoptac-ruling-to-come")
    };
    let cell = Cell::badge(Badge::new(state, visit.say(key)));
    let may_end = !ruling.withdrawn && may_speak(visit, ruling.place);
    match (&ruling.reason, may_end) {
        (_, true) => {
            let path = format!("{}/ket-thuc/{}", path_of(&ruling.key), ruling.id);
            cell.under(Prose::new().link(visit.say("hoptac-ruling-end"), path))
        }
        (Some(reason), false) => cell.under(reason.clone()),
        (None, false) => cell,
    }
}

/// Whether to show the way: who speaks at the place itself or everywhere. The use-case asks the whole map.
fn may_speak(visit: &Visit, place: Place) -> bool {
    let located = match place {
        Place::Installation => Located::nowhere(),
        Place::Area(area) => Located::nowhere().under_area(area),
        Place::Organisation(organisation) => Located::nowhere().under_organisation(organisation),
    };
    may(visit.actor(), Action::ConfirmRule, &located)
}

/// Says that there is no such ruling.
pub(super) fn hidden() -> Refused {
    Denied::Hidden.into()
}

/// The address of a rule's page for a place, after something was said of it.
pub(super) fn page_for(key: &str, place: Place) -> String {
    let page = Address::parse(&path_of(key)).with(PLACE, &crate::web::place::word(place));
    page.href().to_string()
}
