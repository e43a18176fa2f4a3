//! The page of an entry: what it says, its papers, what was done to it, and what the reader may do.

use ::web::components::{
    Button, Crumbs, Facts, Form, FormFrame, Head, Line, Lines, Look, Moment, Note, Prose, Section,
    State, Timeline,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;

use super::{act_form, entry_acts, entry_list, labels, path_of};
use crate::model::act::{Act, ActKind};
use crate::model::entry::EvidenceId;
use crate::model::kind::Attribute;
use crate::model::standing::EntryState;
use crate::queries::entry_detail::{EntryDetail, entry_detail};

#[derive(Template)]
#[template(path = "web/entry_page.html")]
struct View {
    head: Head,
    refused: Option<Note>,
    own: Option<Note>,
    acts: Vec<OneClick>,
    links: Vec<Button>,
    facts: Facts,
    papers_head: Section,
    papers: Option<Lines>,
    no_papers: String,
    trail_head: Section,
    trail: Timeline,
}

/// An act that needs nothing typed.
struct OneClick {
    path: String,
    frame: FormFrame,
    button: Button,
}

/// `GET /lam-viec/minh-chung/{entry}`
pub(super) async fn show(
    visit: Visit,
    Path(entry): Path<EvidenceId>,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let shown = entry_detail(visit.app().db(), visit.actor(), entry).await?;
    let area = area(&visit, &registers, &shown).await?;
    Ok(draw(&visit, (&shown, area), None))
}

/// Where it happened, by the names of its day.
pub(super) async fn area(
    visit: &Visit,
    registers: &Registers,
    shown: &EntryDetail,
) -> Result<Option<String>, Refused> {
    let Some(area) = shown.entry.area else {
        return Ok(None);
    };
    let mut rx = visit.app().db().read().await?;
    let path = directory::api::area_path(registers, &mut rx, area, shown.entry.day).await?;
    Ok(path)
}

/// The page, with the sentence of what was refused above it, whether or not there is something to do.
pub(super) fn draw(
    visit: &Visit,
    (shown, area): (&EntryDetail, Option<String>),
    refused: Option<(&Form, String)>,
) -> Response {
    let words = visit.words();
    let title = labels::kind(words, shown.entry.kind.kind());
    let waits = matches!(
        shown.line.state,
        EntryState::Recorded | EntryState::AwaitingCountersign
    );
    let under = match shown.line.subjects.is_empty() {
        true => shown.line.body.1.clone(),
        false => labels::whom(words, &shown.line),
    };
    let papers: Vec<Line> = shown
        .line
        .papers
        .iter()
        .map(|paper| {
            let link = Prose::new().link(labels::paper(paper), labels::paper_path(paper));
            Line::new(link).under(&*paper.summary)
        })
        .collect();
    let body = View {
        head: Head::new(title)
            .under(under)
            .badge(labels::state(words, shown.line.state)),
        refused: refused
            .as_ref()
            .map(|(_, told)| Note::new(&**told).state(State::Risk)),
        own: (shown.is_own && waits)
            .then(|| Note::new(visit.say("evidence-own")).state(State::Plain)),
        acts: acts(visit, shown),
        links: links(visit, shown),
        facts: facts(visit, shown, area),
        papers_head: Section::new("giay-to", visit.say("evidence-field-papers")),
        papers: (!papers.is_empty()).then(|| Lines::new(papers)),
        no_papers: no_papers(visit, shown),
        trail_head: Section::new("dien-bien", visit.say("evidence-trail")),
        trail: trail(visit, shown),
    };
    let crumbs = entry_list::step(Crumbs::new(words, title), visit);
    let page_ = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    match refused {
        Some((form, _)) => page(visit, page_.with_form(form)),
        None => page(visit, page_),
    }
}

fn no_papers(visit: &Visit, shown: &EntryDetail) -> String {
    let hidden = i64::try_from(shown.line.papers_hidden).unwrap_or(i64::MAX);
    if hidden > 0 {
        visit
            .words()
            .say_with("evidence-papers-hidden", &[("n", hidden.into())])
    } else {
        visit.say("evidence-no-papers")
    }
}

/// What is done by a button alone.
fn acts(visit: &Visit, shown: &EntryDetail) -> Vec<OneClick> {
    let path = path_of(shown.entry.id);
    let act = |kind: ActKind, tail: &str, label: String| {
        shown.may.contains(&kind).then(|| OneClick {
            path: format!("{path}{tail}"),
            frame: visit.frame(&visit.form()),
            button: Button::submit(label),
        })
    };
    let verify = act(
        ActKind::Verify,
        entry_acts::VERIFY_TAIL,
        visit.say("evidence-verify"),
    );
    let sign = act(
        ActKind::Countersign,
        entry_acts::COUNTERSIGN_TAIL,
        visit.say("evidence-countersign"),
    );
    verify.into_iter().chain(sign).collect()
}

/// What is asked for on a page of its own.
fn links(visit: &Visit, shown: &EntryDetail) -> Vec<Button> {
    let path = path_of(shown.entry.id);
    let mut links = Vec::new();
    for (kind, tail, key) in [
        (
            ActKind::VerifyByLetter,
            act_form::BY_LETTER_TAIL,
            "evidence-verify-by-letter",
        ),
        (ActKind::Return, act_form::RETURN_TAIL, "evidence-return"),
        (
            ActKind::Resubmit,
            act_form::RESUBMIT_TAIL,
            "evidence-resubmit",
        ),
        (ActKind::Reverse, act_form::REVERSE_TAIL, "evidence-reverse"),
    ] {
        if shown.may.contains(&kind) {
            let look = match kind {
                ActKind::Reverse => Look::Quiet,
                ActKind::Verify
                | ActKind::VerifyByLetter
                | ActKind::Countersign
                | ActKind::Return
                | ActKind::Resubmit => Look::Ordinary,
            };
            links.push(Button::link(visit.say(key), format!("{path}{tail}")).look(look));
        }
    }
    links
}

fn facts(visit: &Visit, shown: &EntryDetail, area: Option<String>) -> Facts {
    let words = visit.words();
    let (entry, line) = (&shown.entry, &shown.line);
    let mut subjects = Prose::new();
    for (place, (id, name)) in line.subjects.iter().enumerate() {
        if place > 0 {
            subjects = subjects.text("; ");
        }
        subjects = match shown.open.contains(id) {
            true => subjects.link(name, labels::organisation_path(*id)),
            false => subjects.text(name),
        };
    }
    if let Some(others) = labels::others(words, line) {
        subjects = subjects.text(" ").text(others);
    }
    let numbers = labels::numbers(words, line);
    let letter = shown
        .letter
        .as_ref()
        .map(|letter| Prose::new().link(labels::paper(letter), labels::paper_path(letter)));
    let attributes: Vec<String> = entry
        .attributes
        .iter()
        .map(|(key, value)| attribute(visit, key, value))
        .collect();
    Facts::new()
        .fact_if(
            &words.say("evidence-field-subjects"),
            (!subjects.is_empty()).then_some(subjects),
        )
        .fact(words.say("evidence-field-day"), entry.day.to_vietnamese())
        .fact_if(&words.say("evidence-field-area"), area)
        .fact(words.say("evidence-field-body"), &*line.body.1)
        .fact_if(
            &words.say("evidence-field-numbers"),
            (!numbers.is_empty()).then_some(numbers),
        )
        .fact_if(
            &words.say("evidence-field-money"),
            entry.money.map(|source| labels::money(words, source)),
        )
        .fact_if(
            &words.say("evidence-field-programme"),
            entry.programme.clone(),
        )
        .fact_if(
            &words.say("evidence-field-attributes"),
            (!attributes.is_empty()).then(|| attributes.join("; ")),
        )
        .fact_if(&words.say("evidence-by-letter"), letter)
        .fact_if(&words.say("evidence-field-again"), entry.again.clone())
        .fact_if(&words.say("evidence-field-note"), entry.note.clone())
        .fact(
            labels::state_word(words, line.state),
            labels::holder(visit, line),
        )
}

fn attribute(visit: &Visit, key: &str, value: &str) -> String {
    let words = visit.words();
    let title = Attribute::called(key).map_or(key, |attribute| match words.language() {
        ::web::Language::Vietnamese => attribute.title_vi,
        ::web::Language::English => attribute.title_en,
    });
    format!(
        "{title}: {}",
        words.say(&format!("evidence-attribute-{value}"))
    )
}

/// What was done to it, the newest first.
fn trail(visit: &Visit, shown: &EntryDetail) -> Timeline {
    let words = visit.words();
    let entry = &shown.entry;
    let key = match entry.letter {
        Some(_) => "evidence-trail-recorded-by-letter",
        None => "evidence-trail-recorded",
    };
    let by = person(visit, &entry.recorded_by_name);
    let recorded = Moment::new(
        entry.known_at.day_in_vietnam(),
        words.say_with(key, &[("by", by.into())]),
    );
    let mut moments: Vec<Moment> = vec![recorded.proven()];
    moments.extend(shown.acts.iter().map(|act| moment(visit, act)));
    moments.reverse();
    Timeline::new(moments)
}

fn moment(visit: &Visit, act: &Act) -> Moment {
    let by = person(visit, &act.by_name);
    let title = visit.words().say_with(
        &format!("evidence-trail-{}", act.kind),
        &[("by", by.into())],
    );
    let moment = Moment::new(act.known_at.day_in_vietnam(), title);
    let mut told = Prose::new();
    if let Some(reason) = &act.reason {
        told = told.text(&**reason);
    }
    if let Some(letter) = act.letter {
        let path = format!("/lam-viec/van-ban/{letter}");
        told = told.link(visit.say("evidence-trail-letter"), path);
    }
    if told.is_empty() {
        moment
    } else {
        moment.text(told)
    }
}

fn person(visit: &Visit, name: &str) -> String {
    if name.is_empty() {
        visit.say("evidence-by-house")
    } else {
        name.to_owned()
    }
}
