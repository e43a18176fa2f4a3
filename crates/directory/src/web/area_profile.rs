//! One area: its names, those before and after it, what lies in it.

use ::web::components::{
    Badge, Button, Cell, Column, Facts, Field, Filters, Head, Line, Lines, Look, Note, Prose, Row,
    State, Table,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{AreaId, Day};

use super::wording::{
    area_counts, area_kind, area_line, area_standing, began, level, organisation_kind, say_day,
    span, titled,
};
use super::{
    AREAS, DAY, ORGANISATIONS, REGISTER_AREA, WITHIN, crumbs, day_of, id_of, questions, unverified,
};
use crate::model::area_by_hand::kinds_within;
use crate::queries::area_profile::{AreaProfile, Relative, area_profile};
use crate::queries::area_tree::AreaTitle;
use crate::registers::Registers;
use crate::use_cases::findable::{area_link, organisation_link};

#[derive(Template)]
#[template(path = "web/area_profile.html")]
struct View {
    head: Head,
    notes: Vec<Note>,
    filters: Filters,
    facts: Facts,
    changed: Option<String>,
    names: Option<Table>,
    before: Option<Part>,
    after: Option<Part>,
    inner: Option<Inner>,
    bodies: Option<Bodies>,
}

impl View {
    /// Whether something stands above the names.
    fn has_kin(&self) -> bool {
        self.before.is_some() || self.after.is_some()
    }

    /// Whether something stands above what lies within.
    fn has_past(&self) -> bool {
        self.has_kin() || self.names.is_some()
    }
}

struct Part {
    title: String,
    lines: Lines,
    more: Option<String>,
}

struct Inner {
    title: String,
    aside: String,
    areas: Vec<(String, String, Option<Badge>)>,
}

struct Bodies {
    title: String,
    aside: Prose,
    table: Table,
}

/// `GET /lam-viec/danh-muc/dia-ban/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, AreaId::parse)?;
    let here = visit.address();
    let (day, wrong) = day_of(&here, visit.day());
    let asked = here.get(DAY).is_some().then_some(day);
    let at = (visit.app().db(), &registers);
    let profile = area_profile(at, visit.actor(), id, asked).await?;
    let form = questions(&visit, &here, profile.day, wrong);
    let fields = vec![Field::day(&form, DAY, visit.say("directory-map-day"))];
    let title = titled(&profile.area.name);
    let body = View {
        head: head(&visit, &profile),
        notes: notes(&visit, &profile),
        filters: Filters::new(visit.words(), &here, fields, &[]),
        facts: facts(&visit, &profile),
        changed: changed(&visit, &profile),
        names: names(&visit, &profile),
        before: before(&visit, &profile),
        after: after(&visit, &profile),
        inner: inner(&visit, &profile),
        bodies: bodies(&visit, &profile),
    };
    let crumbs = crumbs(&visit, ("directory-areas", AREAS), &title);
    let drawn = Page::new(title, body)
        .room(Room::Administration)
        .crumbs(crumbs)
        .with_form(&form);
    Ok(page(&visit, drawn))
}

fn link(id: AreaId, day: Day) -> String {
    format!("{}?{DAY}={day}", area_link(id))
}

fn head(visit: &Visit, profile: &AreaProfile) -> Head {
    let mut under = Prose::new();
    for (place, above) in profile.above.iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        under = under
            .text(comma)
            .link(above.name.clone(), link(above.id, profile.day));
    }
    let dot = if profile.above.is_empty() { "" } else { " · " };
    let on_map = say_day(visit, "directory-on-map", profile.day);
    let head = Head::new(titled(&profile.area.name))
        .badge(area_standing(visit, &profile.life, visit.day()))
        .under(under.text(dot).text(on_map));
    if !profile.may_follow {
        return head;
    }
    let page = area_link(profile.area.id);
    let link = |key: &str, way: String| Button::link(visit.say(key), way);
    let mut head = head.act(link("directory-succession", format!("{page}/ke-tuc")));
    if !kinds_within(Some(profile.level)).is_empty() {
        let way = format!("{REGISTER_AREA}?{WITHIN}={}", profile.area.id);
        head = head.act(link("directory-area-enter-inner", way));
    }
    head = head.act(link("directory-area-correct", format!("{page}/sua")));
    match profile.life.ended {
        Some(_) => head,
        None => head.act(link("directory-area-close", format!("{page}/dong")).look(Look::Quiet)),
    }
}

fn notes(visit: &Visit, profile: &AreaProfile) -> Vec<Note> {
    let mut notes = Vec::new();
    if !profile.area.verified {
        let told = Prose::new()
            .strong(format!("{}:", visit.say("directory-unverified")))
            .text(" ")
            .text(visit.say("directory-area-unverified"));
        notes.push(Note::new(told).state(State::Risk));
    }
    if !profile.life.includes(profile.day) {
        let key = match profile.life.is_over_on(profile.day) {
            true => "directory-area-no-more",
            false => "directory-area-not-yet",
        };
        notes.push(Note::new(say_day(visit, key, profile.day)));
    } else if !profile.life.is_known_on(profile.day) {
        let since = profile.life.began.first_known_day();
        notes.push(Note::new(say_day(visit, "directory-area-taken", since)).state(State::Risk));
    }
    notes
}

fn facts(visit: &Visit, profile: &AreaProfile) -> Facts {
    let say = |key: &str| visit.say(key);
    Facts::new()
        .fact(say("directory-level"), level(visit, profile.level))
        .fact(say("directory-kind"), area_kind(visit, profile.area.kind))
        .fact(say("directory-area-code"), profile.code.clone())
        .fact(say("directory-began"), began(visit, &profile.life))
        .fact_if(
            &say("directory-last-day"),
            profile.life.ended.map(Day::to_vietnamese),
        )
        .fact_if(&say("directory-basis"), said(&profile.basis.text))
        .fact(say("directory-source"), profile.basis.source.clone())
        .fact(
            say("directory-check"),
            checked(visit, profile.area.verified),
        )
}

fn changed(visit: &Visit, profile: &AreaProfile) -> Option<String> {
    let (by, at) = profile.changed.clone()?;
    let facts = [("by", by.into()), ("at", at.time_in_vietnam().into())];
    Some(visit.words().say_with("directory-changed", &facts))
}

/// A text, if there is one.
pub(super) fn said(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether somebody compared it with a public text.
pub(super) fn checked(visit: &Visit, verified: bool) -> String {
    visit.say(match verified {
        true => "directory-verified",
        false => "directory-unverified",
    })
}

/// Its names, where it had more than one.
fn names(visit: &Visit, profile: &AreaProfile) -> Option<Table> {
    if profile.names.len() < 2 {
        return None;
    }
    let columns = [
        "directory-name",
        "directory-when",
        "directory-basis",
        "directory-check",
    ];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = profile.names.iter().map(|name| {
        let check = match name.basis.verified {
            true => Cell::text(visit.say("directory-verified")),
            false => Cell::badge(unverified(visit)),
        };
        Row::new(vec![
            Cell::text(titled(&name.full)),
            Cell::text(span(visit, &name.life)),
            Cell::text(name.basis.text.clone()),
            check,
        ])
    });
    let table = Table::new(visit.words(), visit.say("directory-names"), columns);
    Some(table.rows(rows.collect()))
}

fn before(visit: &Visit, profile: &AreaProfile) -> Option<Part> {
    let more = profile.merged_from_text.clone();
    if profile.predecessors.is_empty() && more.is_none() {
        return None;
    }
    Some(Part {
        title: visit.say("directory-before"),
        lines: relatives(visit, &profile.predecessors, true),
        more: more.map(|text| {
            let facts = [("text", text.into())];
            visit.words().say_with("directory-merged-from-text", &facts)
        }),
    })
}

fn after(visit: &Visit, profile: &AreaProfile) -> Option<Part> {
    if profile.successors.is_empty() && profile.today.is_empty() {
        return None;
    }
    if profile.successors.is_empty() {
        // A district has no successor of its own: its communes went on by themselves.
        let lines = profile
            .today
            .iter()
            .map(|(id, path)| Line::new(Prose::new().link(titled(path), area_link(id))));
        return Some(Part {
            title: visit.say("directory-area-today"),
            lines: Lines::new(lines.collect()),
            more: None,
        });
    }
    Some(Part {
        title: visit.say("directory-after"),
        lines: relatives(visit, &profile.successors, false),
        more: None,
    })
}

fn relatives(visit: &Visit, relatives: &[Relative], is_before: bool) -> Lines {
    let line = |relative: &Relative| {
        let AreaTitle { id, name, .. } = &relative.area;
        let day = match is_before {
            true => relative.on.plus_days(-1),
            false => relative.on,
        };
        let how = area_line(visit, relative.kind, relative.on);
        let mut under = Prose::from(relative.path.clone());
        for text in [how, relative.basis.text.clone()] {
            let dot = if under.is_empty() || text.is_empty() {
                ""
            } else {
                " · "
            };
            under = under.text(dot).text(text);
        }
        let line = Line::new(Prose::new().link(titled(name), link(*id, day))).under(under);
        match relative.basis.verified {
            true => line,
            false => line.badge(unverified(visit)),
        }
    };
    Lines::new(relatives.iter().map(line).collect())
}

fn inner(visit: &Visit, profile: &AreaProfile) -> Option<Inner> {
    let kinds = profile.inner.iter().map(|branch| branch.area.kind);
    let areas: Vec<_> = profile
        .inner
        .iter()
        .map(|branch| {
            let badge = (!branch.area.verified).then(|| unverified(visit));
            let href = link(branch.area.id, profile.day);
            (titled(&branch.area.name), href, badge)
        })
        .collect();
    (!areas.is_empty()).then(|| Inner {
        title: visit.say("directory-inner"),
        aside: area_counts(visit, kinds),
        areas,
    })
}

fn bodies(visit: &Visit, profile: &AreaProfile) -> Option<Bodies> {
    if profile.organisations.is_empty() {
        return None;
    }
    let columns = ["directory-name", "directory-kind", "directory-check"];
    let columns = columns.map(|key| Column::text(visit.say(key))).to_vec();
    let rows = profile.organisations.iter().map(|row| {
        let check = match row.verified {
            true => Cell::text(visit.say("directory-verified")),
            false => Cell::badge(unverified(visit)),
        };
        Row::new(vec![
            Cell::text(row.full_name.clone()).link(organisation_link(row.id)),
            Cell::text(organisation_kind(visit, row.kind)),
            check,
        ])
    });
    let title = visit.say("directory-area-organisations");
    let all = format!(
        "{ORGANISATIONS}?dia_ban={}&{DAY}={}",
        profile.area.id, profile.day
    );
    Some(Bodies {
        aside: Prose::new().link(visit.say("directory-area-organisations-all"), all),
        table: Table::new(visit.words(), title.clone(), columns)
            .rows(rows.collect())
            .caption_hidden(),
        title,
    })
}
