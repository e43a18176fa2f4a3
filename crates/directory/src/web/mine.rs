//! *Việc của tôi*: the first screen of the back office.

use ::web::components::{Badge, Button, Empty, Head, Line, Lines, State};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use authz::Action;
use axum::extract::Extension;
use axum::response::Response;
use kernel::{Day, Weekday};

use super::AREAS;
use super::desk_panel::{DeskPanel, DeskPart};
use super::wording::{say_day, told_facts};
use crate::model::item::Turn;
use crate::queries::mine::{Item, Mine, mine};

#[derive(Template)]
#[template(path = "web/mine.html")]
struct View {
    head: Head,
    first: Option<First>,
    panel: Option<DeskPart>,
    parts: Vec<Part>,
    more: Option<String>,
    empty: Option<Empty>,
}

/// What is to be done before anything else.
struct First {
    badge: Badge,
    aside: String,
    title: String,
    act: Button,
}

struct Part {
    id: &'static str,
    title: String,
    aside: String,
    lines: Lines,
}

/// `GET /lam-viec`
pub(super) async fn show(
    visit: Visit,
    panel: Option<Extension<DeskPanel>>,
) -> Result<Response, Refused> {
    let shown = mine(visit.app().db(), visit.actor()).await?;
    let panel = match panel {
        Some(Extension(DeskPanel(fill))) => fill(&visit).await?,
        None => None,
    };
    let title = visit.say("directory-mine");
    let (first, rest) = match shown.items.split_first() {
        Some((first, rest)) if first.turn == Turn::Late => (Some(first), rest),
        Some(_) | None => (None, shown.items.as_slice()),
    };
    let body = View {
        head: Head::new(title.clone()).under(under(&visit, shown.today)),
        first: first.map(|item| first_of(&visit, item, shown.today)),
        panel,
        parts: parts(&visit, rest, shown.today),
        more: more(&visit, &shown),
        empty: shown.items.is_empty().then(|| empty(&visit)),
    };
    Ok(page(&visit, Page::new(title, body).room(Room::Mine)))
}

/// Whose work it is and which day: `Điểu Thị Sương · thứ Sáu, 15/09/2023`.
fn under(visit: &Visit, today: Day) -> String {
    let key = match today.weekday() {
        Weekday::Monday => "directory-weekday-monday",
        Weekday::Tuesday => "directory-weekday-tuesday",
        Weekday::Wednesday => "directory-weekday-wednesday",
        Weekday::Thursday => "directory-weekday-thursday",
        Weekday::Friday => "directory-weekday-friday",
        Weekday::Saturday => "directory-weekday-saturday",
        Weekday::Sunday => "directory-weekday-sunday",
    };
    let day = say_day(visit, key, today);
    match visit.actor().name.as_str() {
        "" => day,
        name => format!("{name} · {day}"),
    }
}

fn said(visit: &Visit, key: &str, item: &Item) -> String {
    visit.words().say_with(key, &told_facts(visit, &item.facts))
}

fn title(visit: &Visit, item: &Item) -> String {
    said(visit, &item.text_key, item)
}

fn verb(visit: &Visit, item: &Item) -> String {
    said(visit, &format!("{}-verb", item.text_key), item)
}

fn badge(visit: &Visit, item: &Item, today: Day) -> Badge {
    let days = |key: &str, days: i64| visit.words().say_with(key, &[("n", days.into())]);
    match (item.due, item.turn) {
        (Some(due), Turn::Late) => Badge::new(
            State::Late,
            days("directory-mine-late-by", due.until(today)),
        ),
        (Some(due), Turn::ThisWeek) if due == today => {
            Badge::new(State::Risk, visit.say("directory-mine-today"))
        }
        (Some(due), Turn::ThisWeek) => {
            Badge::new(State::Risk, days("directory-mine-left", today.until(due)))
        }
        (Some(due), Turn::Waiting | Turn::Later) => Badge::new(
            State::Pending,
            days("directory-mine-left", today.until(due)),
        ),
        (None, _) if item.opened_on == today => {
            Badge::new(State::Pending, visit.say("directory-mine-new"))
        }
        (None, _) => {
            let waits = item.opened_on.until(today);
            Badge::new(State::Pending, days("directory-mine-waits", waits))
        }
    }
}

fn first_of(visit: &Visit, item: &Item, today: Day) -> First {
    First {
        badge: badge(visit, item, today),
        aside: visit.say("directory-mine-first"),
        title: title(visit, item),
        act: Button::link(verb(visit, item), item.link.as_str()).primary(),
    }
}

fn parts(visit: &Visit, items: &[Item], today: Day) -> Vec<Part> {
    let turns = [
        (Turn::Late, "tre-han", "directory-mine-part-late"),
        (Turn::ThisWeek, "tuan-nay", "directory-mine-part-week"),
        (Turn::Waiting, "cho-toi", "directory-mine-part-waiting"),
        (Turn::Later, "sau-do", "directory-mine-part-later"),
    ];
    let part = |(turn, id, key): (Turn, &'static str, &str)| {
        let own: Vec<&Item> = items.iter().filter(|item| item.turn == turn).collect();
        let facts = [("n", own.len().into())];
        (!own.is_empty()).then(|| Part {
            id,
            title: visit.say(key),
            aside: visit.words().say_with("directory-mine-count", &facts),
            lines: Lines::new(own.iter().map(|item| line(visit, item, today)).collect()),
        })
    };
    turns.into_iter().filter_map(part).collect()
}

fn line(visit: &Visit, item: &Item, today: Day) -> Line {
    let day = match item.due {
        Some(due) => say_day(visit, "directory-mine-due", due),
        None => say_day(visit, "directory-mine-since", item.opened_on),
    };
    Line::new(title(visit, item))
        .under(day)
        .verb(verb(visit, item), item.link.as_str())
        .badge(badge(visit, item, today))
}

fn more(visit: &Visit, shown: &Mine) -> Option<String> {
    let drawn = i64::try_from(shown.items.len()).unwrap_or(i64::MAX);
    let left = shown.total - drawn;
    let facts = [("n", left.into())];
    (left > 0).then(|| visit.words().say_with("directory-mine-more", &facts))
}

fn empty(visit: &Visit) -> Empty {
    let empty = Empty::new(
        visit.say("directory-mine-empty"),
        visit.say("directory-mine-empty-why"),
    );
    match visit.may(Action::ViewAreas) {
        true => empty.act(Button::link(visit.say("directory-mine-empty-areas"), AREAS)),
        false => empty,
    }
}
