//! The calendar of a body, as programs read it: without a session, by the secret of its address.

use ::web::{Language, Refused, Visit, Words};
use authz::Denied;
use axum::Extension;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use directory::api::Registers;
use identity::api::Token;
use identity::web::{Door, language, whole_address};
use kernel::{Fault, Nature};
use sha2::{Digest, Sha256};

use super::secret_door::{may_try, turn_away};
use super::wording::{cut, target_path, task_path};
use crate::model::calendar::{CalendarDay, CalendarHead, calendar_text};
use crate::queries::body_calendar::{
    BodyCalendar, BodyDay, BodyDayOf, FoundCalendar, body_calendar,
};

/// Where it stands.
pub(super) const PATH: &str = "/lich/{tep}";
/// The longest title, in characters.
const TITLE_CHARS_MAX: usize = 240;
/// Octets of a whole calendar, far above what a thousand days have.
const CALENDAR_OCTETS_MAX: usize = 4 * 1024 * 1024;

/// `GET /lich/{tep}`
pub(super) async fn show(
    visit: Visit,
    door: Door,
    Extension(registers): Extension<Registers>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    may_try(&visit, &door).await?;
    let token = file.strip_suffix(".ics").and_then(Token::parse);
    let Some(token) = token else {
        return Err(turn_away(&visit, &door).await);
    };
    let db = visit.app().db();
    let found = body_calendar(db, &registers, &token.hash(), visit.request()).await?;
    let calendar = match found {
        FoundCalendar::Unknown => return Err(turn_away(&visit, &door).await),
        // Whose address it was guesses nothing: their program comes again until they take it out.
        FoundCalendar::Gone => return Err(Denied::Hidden.into()),
        FoundCalendar::Here(calendar) => calendar,
    };
    let words = visit.words().in_language(language(calendar.language));
    let link = |path: &str| whole_address(&visit, &door.setup, &headers, path);
    let text = written(&words, &calendar, &link);
    if text.len() > CALENDAR_OCTETS_MAX {
        let told = format!("a calendar of {} octets", text.len());
        return Err(Fault::new(Nature::Bug, told).into());
    }
    answer(&headers, text)
}

/// The calendar, or that it is still the one which the program has.
fn answer(headers: &HeaderMap, text: String) -> Result<Response, Refused> {
    let tag = format!("\"{}\"", hex::encode(Sha256::digest(&text)));
    let asked = headers.get(IF_NONE_MATCH);
    let asked = asked
        .and_then(|asked| asked.to_str().ok())
        .unwrap_or_default();
    let is_known = asked
        .split(',')
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == tag || one == "*");
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut response = Body::from(text).into_response();
        let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, kind);
        let file = HeaderValue::from_static("inline; filename=\"hoptac.ics\"");
        response.headers_mut().insert(CONTENT_DISPOSITION, file);
        response
    };
    let tag = HeaderValue::from_str(&tag).map_err(|error| Fault::new(Nature::Bug, error))?;
    let head = response.headers_mut();
    head.insert(ETAG, tag);
    head.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    let robots = HeaderName::from_static("x-robots-tag");
    head.insert(robots, HeaderValue::from_static("noindex"));
    Ok(response)
}

/// The calendar in words.
fn written(words: &Words, calendar: &BodyCalendar, link: &impl Fn(&str) -> String) -> String {
    let name = [("name", calendar.name.as_str().into())];
    let about = [
        ("name", calendar.name.as_str().into()),
        ("n", calendar.left_out.into()),
    ];
    let about_key = match calendar.left_out {
        0 => "plan-calendar-about",
        _ => "plan-calendar-about-left-out",
    };
    let head = CalendarHead {
        name: words.say_with("plan-calendar-name", &name),
        about: words.say_with(about_key, &about),
        language: match words.language() {
            Language::Vietnamese => "vi",
            Language::English => "en",
        },
    };
    let days = calendar.days.iter().map(|one| day(words, one, link));
    calendar_text(&head, &days.collect::<Vec<_>>())
}

fn day(words: &Words, one: &BodyDay, link: &impl Fn(&str) -> String) -> CalendarDay {
    let title = cut(&one.title, TITLE_CHARS_MAX);
    let said = |key: &str| words.say_with(key, &[("title", title.as_str().into())]);
    let timed = |key: &str, time: u32| {
        let facts = [("title", title.as_str().into()), ("time", time.into())];
        words.say_with(key, &facts)
    };
    let (uid, summary, path, who) = match &one.of {
        BodyDayOf::Owed(task, id, None) => (
            format!("{id}.no"),
            said("plan-calendar-owed"),
            task_path(*task),
            None,
        ),
        BodyDayOf::Owed(task, id, Some(time)) => (
            format!("{id}.no"),
            timed("plan-calendar-owed-time", *time),
            task_path(*task),
            None,
        ),
        BodyDayOf::TakesPart(task, time, leads) => (
            format!("{task}.{time}.ph"),
            said("plan-calendar-takes-part"),
            task_path(*task),
            Some(leads.join(", ")),
        ),
        BodyDayOf::Target(target) => (
            format!("{target}.ct"),
            said("plan-calendar-target"),
            target_path(*target),
            None,
        ),
        BodyDayOf::Inspection(task, act) => (
            format!("{act}.kt"),
            said("plan-calendar-inspection"),
            task_path(*task),
            None,
        ),
    };
    let mut about = vec![words.say_with("plan-calendar-plan", &[("plan", (&one.plan).into())])];
    if let Some(who) = who {
        about.push(words.say_with("plan-calendar-leads", &[("who", who.into())]));
    }
    let proposed = one.state == crate::model::calendar::DayState::Proposed;
    if proposed {
        about.push(words.say("plan-calendar-proposed"));
    }
    CalendarDay {
        uid: format!("{uid}@hoptac"),
        changed_at: one.changed_at,
        sequence: one.sequence,
        day: one.day,
        state: one.state,
        title: summary,
        about: about.join("\n"),
        link: link(&path),
    }
}
