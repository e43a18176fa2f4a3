//! The tree of areas as of a day; areas found without marks.

use ::web::components::{
    Address, Badge, Chip, Chips, Empty, Field, Filters, Head, Href, Line, Lines, Note, Prose,
    State, Tabs,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use kernel::Day;

use super::wording::{area_counts, area_kind, say_day, titled};
use super::{AREAS, DAY, WORDS, catalogues, day_of, questions, unverified};
use crate::model::area::AreaKind;
use crate::queries::area_tree::{AreaTitle, AreaTree, Branch, FOUND_MAX, FoundArea, area_tree};
use crate::registers::Registers;
use crate::use_cases::findable::area_link;

#[derive(Template)]
#[template(path = "web/area_list.html")]
struct View {
    head: Head,
    tabs: Tabs,
    chips: Chips,
    filters: Filters,
    notes: Vec<Note>,
    found: Option<Found>,
    provinces: Vec<Province>,
    others: Option<Others>,
}

struct Found {
    title: String,
    lines: Lines,
    none: Option<Empty>,
}

struct Others {
    title: String,
    aside: String,
    areas: Vec<Link>,
}

/// A province with all in it.
struct Province {
    link: Link,
    aside: String,
    districts: Vec<District>,
    /// Those directly in it, by kind.
    groups: Vec<(String, Vec<Link>)>,
}

struct District {
    link: Link,
    aside: String,
    communes: Vec<Link>,
}

struct Link {
    name: String,
    href: Href,
    badge: Option<Badge>,
}

/// `GET /lam-viec/danh-muc/dia-ban`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let here = visit.address();
    let today = visit.day();
    let (day, wrong) = day_of(&here, today);
    let question = here.get(WORDS).unwrap_or_default();
    let at = (visit.app().db(), &registers);
    let tree = area_tree(at, visit.actor(), day, question).await?;
    let form = questions(&visit, &here, day, wrong);
    let fields = vec![
        Field::search(&form, WORDS, visit.say("directory-areas-find"))
            .hint(visit.say("directory-areas-find-hint")),
        Field::day(&form, DAY, visit.say("directory-map-day")),
    ];
    let title = visit.say("directory-areas");
    let body = View {
        head: Head::new(title.clone()).under(under(&visit, &tree)),
        tabs: catalogues(&visit, AREAS),
        chips: maps(&visit, &here, &tree, today),
        filters: Filters::new(visit.words(), &here, fields, &[]).apply(visit.say("web-search-go")),
        notes: notes(&visit, &tree),
        found: tree.found.as_ref().map(|found| drawn(&visit, found, day)),
        provinces: match tree.found {
            Some(_) => Vec::new(),
            None => tree
                .detailed
                .iter()
                .map(|branch| province(&visit, branch, day))
                .collect(),
        },
        others: others(&visit, &tree),
    };
    Ok(page(
        &visit,
        Page::new(title, body)
            .room(Room::Administration)
            .with_form(&form),
    ))
}

fn under(visit: &Visit, tree: &AreaTree) -> String {
    let [provinces, districts, communes] = tree.counts;
    let facts = [
        ("day", tree.day.to_vietnamese().into()),
        ("provinces", provinces.into()),
        ("districts", districts.into()),
        ("communes", communes.into()),
    ];
    let key = match districts {
        0 => "directory-areas-two_tiers",
        _ => "directory-areas-three_tiers",
    };
    visit.words().say_with(key, &facts)
}

/// A map for each time between two reforms: the last day of the former, today or the first day of the latter.
fn maps(visit: &Visit, here: &Address, tree: &AreaTree, today: Day) -> Chips {
    let to = |day: Day| here.with(DAY, &day.to_vietnamese()).href();
    let mut chips = Vec::new();
    if let Some(first) = tree.turns.first() {
        let last = first.plus_days(-1);
        let label = say_day(visit, "directory-map-until", last);
        chips.push(Chip::new(label, to(last)).chosen_if(tree.day < *first));
    }
    let nexts = tree.turns.iter().skip(1).copied().chain([Day::MAX]);
    for (turn, next) in tree.turns.iter().copied().zip(nexts) {
        let label = say_day(visit, "directory-map-since", turn);
        let day = today.clamp(turn, next.plus_days(-1));
        let is_now = (turn..next).contains(&tree.day);
        chips.push(Chip::new(label, to(day)).chosen_if(is_now));
    }
    Chips::new(visit.say("directory-maps"), chips)
}

/// What is not known for sure says so.
fn notes(visit: &Visit, tree: &AreaTree) -> Vec<Note> {
    let mut notes = Vec::new();
    if let Some(since) = tree.known_since {
        notes.push(Note::new(say_day(visit, "directory-map-taken", since)).state(State::Risk));
    }
    let mut doubtful = Vec::new();
    tree.detailed
        .iter()
        .for_each(|branch| gather(branch, &mut doubtful));
    doubtful.extend(tree.others.iter().filter(|area| !area.verified));
    if !doubtful.is_empty() {
        let mut told = Prose::new()
            .strong(format!("{}:", visit.say("directory-unverified")))
            .text(" ")
            .text(visit.say("directory-map-unverified"))
            .text(" ");
        for (place, area) in doubtful.iter().enumerate() {
            let comma = if place == 0 { "" } else { ", " };
            told = told
                .text(comma)
                .link(area.name.clone(), link(area, tree.day));
        }
        notes.push(Note::new(told.text(".")).state(State::Risk));
    }
    notes
}

fn gather<'a>(branch: &'a Branch, doubtful: &mut Vec<&'a AreaTitle>) {
    if !branch.area.verified {
        doubtful.push(&branch.area);
    }
    branch
        .inner
        .iter()
        .for_each(|inner| gather(inner, doubtful));
}

fn link(area: &AreaTitle, day: Day) -> String {
    let here = Address::parse(&area_link(area.id));
    here.with(DAY, &day.to_vietnamese()).href().to_string()
}

fn linked(visit: &Visit, area: &AreaTitle, day: Day) -> Link {
    Link {
        name: titled(&area.name),
        href: link(area, day).into(),
        badge: (!area.verified).then(|| unverified(visit)),
    }
}

fn province(visit: &Visit, branch: &Branch, day: Day) -> Province {
    let (districts, communes): (Vec<&Branch>, Vec<&Branch>) = branch
        .inner
        .iter()
        .partition(|inner| !inner.inner.is_empty());
    let mut kinds: Vec<AreaKind> = communes.iter().map(|inner| inner.area.kind).collect();
    kinds.sort_unstable_by_key(|kind| std::cmp::Reverse(*kind));
    kinds.dedup();
    let group = |kind: &AreaKind| {
        let of_kind = communes.iter().filter(|inner| inner.area.kind == *kind);
        let links: Vec<Link> = of_kind
            .map(|inner| linked(visit, &inner.area, day))
            .collect();
        (area_kind(visit, *kind), links)
    };
    let all = branch.inner.iter().flat_map(|inner| {
        let below = inner.inner.iter().map(|commune| commune.area.kind);
        std::iter::once(inner.area.kind).chain(below)
    });
    Province {
        link: linked(visit, &branch.area, day),
        aside: area_counts(visit, all),
        districts: districts
            .iter()
            .map(|inner| district(visit, inner, day))
            .collect(),
        groups: kinds.iter().map(group).collect(),
    }
}

fn district(visit: &Visit, branch: &Branch, day: Day) -> District {
    let inner = branch.inner.iter();
    District {
        link: linked(visit, &branch.area, day),
        aside: area_counts(visit, inner.clone().map(|commune| commune.area.kind)),
        communes: inner
            .map(|commune| linked(visit, &commune.area, day))
            .collect(),
    }
}

fn others(visit: &Visit, tree: &AreaTree) -> Option<Others> {
    if tree.found.is_some() || tree.others.is_empty() {
        return None;
    }
    Some(Others {
        title: visit.say("directory-areas-others"),
        aside: visit.say("directory-areas-others-why"),
        areas: tree
            .others
            .iter()
            .map(|area| linked(visit, area, tree.day))
            .collect(),
    })
}

fn drawn(visit: &Visit, found: &[FoundArea], day: Day) -> Found {
    let key = match found.len() {
        FOUND_MAX.. => "directory-areas-found-many",
        _ => "directory-areas-found",
    };
    let facts = [("n", found.len().into())];
    Found {
        title: visit.words().say_with(key, &facts),
        lines: Lines::new(found.iter().map(|found| line(visit, found, day)).collect()),
        none: found.is_empty().then(|| {
            Empty::new(
                visit.say("directory-areas-none"),
                visit.say("directory-areas-none-why"),
            )
        }),
    }
}

/// A found area: where it lies, and what became of it.
fn line(visit: &Visit, found: &FoundArea, day: Day) -> Line {
    let href = match found.is_there {
        true => link(&found.area, day),
        false => area_link(found.area.id),
    };
    let mut under = Prose::from(found.above.clone());
    let told = match (found.ended, found.began) {
        (Some(ended), _) if ended < day => Some(say_day(visit, "directory-until", ended)),
        (_, Some(began)) if began > day => Some(say_day(visit, "directory-since", began)),
        _ => None,
    };
    if let Some(told) = told {
        let dot = if under.is_empty() { "" } else { " · " };
        under = under.text(dot).text(told);
    }
    for (place, (id, path)) in found.heirs.iter().enumerate() {
        let before = match place {
            0 => format!(" · {} ", visit.say("directory-now")),
            _ => "; ".to_owned(),
        };
        under = under.text(before).link(path.clone(), area_link(id));
    }
    let line = Line::new(Prose::new().link(titled(&found.area.name), href)).under(under);
    match (found.area.verified, found.is_there) {
        (false, _) => line.badge(unverified(visit)),
        (true, false) if found.ended.is_some() => {
            line.badge(Badge::plain(visit.say("directory-area-ended")))
        }
        (true, _) => line,
    }
}
