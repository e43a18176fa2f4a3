//! One person: what is known, the records that were theirs too, and those that may be.

use ::web::components::{
    Badge, Button, Facts, Head, Line, Lines, Moment as Dot, Note, Prose, Section, State, Timeline,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{PersonId, Phone};

use super::wording::{given_up, merged_by, titled};
use super::{PERSONS, crumbs, id_of};
use crate::model::person::Likeness;
use crate::queries::person_list::Placed;
use crate::queries::person_profile::{PersonProfile, person_profile};
use crate::registers::Registers;
use crate::use_cases::findable::{area_link, organisation_link, person_link};

#[derive(Template)]
#[template(path = "web/person_profile.html")]
struct View {
    head: Head,
    notes: Vec<Note>,
    facts: Facts,
    changed: String,
    alike: Option<(Section, Lines)>,
    mergers: Option<(Section, Timeline)>,
}

/// `GET /lam-viec/danh-muc/ca-nhan/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, PersonId::parse)?;
    let at = (visit.app().db(), &registers);
    let profile = person_profile(at, visit.actor(), id).await?;
    let title = profile.line.name.clone();
    let facts_of_change = [
        ("by", profile.changed_by.clone().into()),
        ("at", profile.changed_at.time_in_vietnam().into()),
    ];
    let changed = visit
        .words()
        .say_with("directory-changed", &facts_of_change);
    let body = View {
        head: head(&visit, &profile),
        notes: notes(&visit, &profile),
        facts: facts(&visit, &profile),
        changed,
        alike: alike(&visit, &profile),
        mergers: mergers(&visit, &profile),
    };
    let crumbs = crumbs(&visit, ("directory-persons", PERSONS), &title);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs);
    Ok(page(&visit, drawn))
}

fn head(visit: &Visit, profile: &PersonProfile) -> Head {
    let mut head = Head::new(profile.line.name.clone());
    if let (Some(area), Some(id)) = (&profile.area, profile.line.area) {
        head = head.under(Prose::new().link(titled(area), area_link(id)));
    }
    let page = person_link(profile.line.id);
    if profile.may_manage {
        let path = format!("{page}/sua");
        head = head.act(Button::link(visit.say("directory-person-change"), path));
    }
    if profile.may_manage && profile.has_number {
        let path = format!("{page}/so-can-cuoc");
        let see = visit.say("directory-person-see_number");
        head = head.act(Button::link(see, path));
    }
    if profile.may_merge {
        let path = format!("{page}/gop");
        head = head.act(Button::link(visit.say("directory-merge"), path));
    }
    head
}

fn notes(visit: &Visit, profile: &PersonProfile) -> Vec<Note> {
    let Some((kept, name)) = &profile.merged_into else {
        return Vec::new();
    };
    let told = Prose::from(visit.say("directory-merged"))
        .text(" ")
        .link(name.clone(), person_link(kept));
    vec![Note::new(given_up(visit, told, profile.given_up.as_ref()))]
}

fn facts(visit: &Visit, profile: &PersonProfile) -> Facts {
    let say = |key: &str| visit.say(key);
    let line = &profile.line;
    let unknown = || say("directory-person-unknown");
    let organisation = profile
        .organisation
        .as_ref()
        .map(|other| match other.is_open {
            true => Prose::new().link(other.name.clone(), organisation_link(other.id)),
            false => Prose::from(other.name.clone()),
        });
    Facts::new()
        .fact(
            say("directory-person-birth"),
            line.birth.map_or_else(unknown, |birth| birth.to_string()),
        )
        .fact(
            say("directory-person-phone"),
            line.phone
                .as_ref()
                .map_or_else(unknown, Phone::to_vietnamese),
        )
        .fact(
            say("directory-person-id_number"),
            line.id_number.clone().unwrap_or_else(unknown),
        )
        .fact_if(&say("directory-area"), profile.area.as_deref().map(titled))
        .fact_if(&say("directory-person-organisation"), organisation)
}

fn alike(visit: &Visit, profile: &PersonProfile) -> Option<(Section, Lines)> {
    if profile.alike.is_empty() {
        return None;
    }
    let line = |(other, likeness): &(Placed, Likeness)| {
        let person = &other.person;
        let title = Prose::new().link(person.name.clone(), person_link(person.id));
        let path = format!("{}/gop?voi={}", person_link(profile.line.id), person.id);
        let line = Line::new(title)
            .under(recognised_by(other))
            .verb(visit.say("directory-merge-compare"), path);
        match likeness {
            Likeness::Likely => line.badge(Badge::new(
                State::Risk,
                visit.say("directory-person-likely"),
            )),
            Likeness::Possible | Likeness::None => line,
        }
    };
    let lines = Lines::new(profile.alike.iter().map(line).collect());
    let section = Section::new("co-the-trung", visit.say("directory-person-alike"));
    Some((section, lines))
}

/// By what one tells a person from others of the same name.
pub(super) fn recognised_by(placed: &Placed) -> String {
    let person = &placed.person;
    let parts = [
        person.birth.map(|birth| birth.to_string()),
        person.phone.as_ref().map(Phone::to_vietnamese),
        person.id_number.clone(),
        placed.organisation.clone(),
        placed.area.as_deref().map(titled),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

fn mergers(visit: &Visit, profile: &PersonProfile) -> Option<(Section, Timeline)> {
    if profile.mergers.is_empty() {
        return None;
    }
    let dots = profile.mergers.iter().map(|row| {
        let title = Prose::from(visit.say("directory-moment-merged"))
            .text(" ")
            .link(row.merged_name.clone(), person_link(&row.merged));
        Dot::new(row.merged_at.day_in_vietnam(), title).text(merged_by(visit, row))
    });
    let section = Section::new("da-gop", visit.say("directory-merge-history"));
    Some((section, Timeline::new(dots.collect())))
}
