//! One's own calendars and letters: both off until one chooses.

use std::sync::Arc;

use ::web::components::{
    Badge, Button, Choice, Crumbs, Empty, Field, Form, FormFrame, Head, Look, Note, Section, State,
    Toast,
};
use ::web::{Access, Page, Posted, Refused, Routes, Visit, done, page};
use askama::Template;
use authz::{Action, Denied};
use axum::Extension;
use axum::http::HeaderMap;
use axum::response::Response;
use identity::api::{AccountDoor, Setup, Token};
use identity::web::whole_address;
use kernel::OrganisationId;

use super::{calendar_feed, end_digest};
use crate::model::follow::{CalendarId, DigestRhythm};
use crate::queries::follow_page::{FollowPage, FollowedBody, follow_page};
use crate::use_cases::choose_digest::{ChooseDigest, choose_digest};
use crate::use_cases::end_following::{EndFollowing, end_following};
use crate::use_cases::follow_body::{FollowBody, follow_body};

/// Where they stand, and where the rhythm of letters is sent.
pub(crate) const FOLLOW: &str = "/lam-viec/tai-khoan/nhac-viec";
/// Where a calendar is switched on or gets another address.
pub(super) const ON: &str = "/lam-viec/tai-khoan/nhac-viec/lich";
/// Where a calendar is switched off.
pub(super) const OFF: &str = "/lam-viec/tai-khoan/nhac-viec/lich/tat";
/// The field with the rhythm.
const RHYTHM: &str = "nhip";
/// The hidden field with a body, or with a calendar.
const WHICH: &str = "muc";

#[derive(Template)]
#[template(path = "web/follow.html")]
struct View {
    head: Head,
    calendars: Section,
    calendars_what: String,
    lines: Vec<BodyLine>,
    more: Option<String>,
    empty: Option<Empty>,
    letters: Section,
    letters_note: Option<Note>,
    letters_state: Option<String>,
    frame: FormFrame,
    rhythm: Field,
    act: Button,
}

struct BodyLine {
    name: String,
    badge: Badge,
    under: String,
    on: Option<Act>,
    off: Option<Act>,
}

/// Something to do with a body or its calendar: a form of its own.
struct Act {
    path: &'static str,
    frame: FormFrame,
    which: String,
    act: Button,
}

#[derive(Template)]
#[template(path = "web/calendar_address.html")]
struct AddressView {
    head: Head,
    warning: Note,
    label: String,
    hint: String,
    address: String,
    how: Vec<String>,
    leave: Button,
}

/// The door to them on the page of one's own account.
pub const ACCOUNT_DOOR: AccountDoor = AccountDoor {
    title: "plan-follow-title",
    what: "plan-follow-what",
    verb: "plan-follow-open",
    path: FOLLOW,
};

/// The routes of calendars and letters.
pub(super) fn routes() -> Routes {
    let own = Access::Needs(Action::ManageOwnAccount);
    let follows = Access::Needs(Action::FollowBodies);
    Routes::new()
        .get(FOLLOW, own, show)
        .post(FOLLOW, own, choose)
        .post(ON, follows, switch_on)
        .post(OFF, own, switch_off)
        .get(calendar_feed::PATH, Access::Public, calendar_feed::show)
        .get(end_digest::PATH, Access::Public, end_digest::show)
        .post(end_digest::PATH, Access::Public, end_digest::send)
}

/// `GET /lam-viec/tai-khoan/nhac-viec`
pub(super) async fn show(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
) -> Result<Response, Refused> {
    let shown = follow_page(visit.app().db(), visit.actor()).await?;
    let form = visit.form().with(RHYTHM, shown.rhythm().as_str());
    Ok(draw(&visit, &setup, &shown, &form))
}

/// `POST /lam-viec/tai-khoan/nhac-viec`
pub(super) async fn choose(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let rhythm = DigestRhythm::parse(posted.text(RHYTHM));
    let form = posted.form(visit.words());
    let form = match rhythm {
        None => form.problem(RHYTHM, visit.say("plan-follow-letters-unchosen")),
        Some(rhythm) => {
            let command = posted.command(ChooseDigest { rhythm })?;
            let act = || choose_digest(db, &setup.keys, visit.actor(), &command);
            match db::settle(act).await {
                Ok(()) => {
                    let key = format!("plan-follow-letters-done-{rhythm}");
                    return Ok(done(&visit, FOLLOW, &Toast::new(visit.say(&key))));
                }
                Err(error) => form.refuse(error)?,
            }
        }
    };
    let shown = follow_page(db, visit.actor()).await?;
    Ok(draw(&visit, &setup, &shown, &form))
}

/// `POST /lam-viec/tai-khoan/nhac-viec/lich`. The address stands on the answer and nowhere else.
pub(super) async fn switch_on(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let body = OrganisationId::parse(posted.text(WHICH)).map_err(|_| Denied::Hidden)?;
    let command = posted.command(FollowBody { body })?;
    let act = || follow_body(db, &setup.keys, visit.actor(), &command);
    let refused = match db::settle(act).await {
        Ok(followed) => {
            let path = address_of(&followed.token);
            let address = whole_address(&visit, &setup, &headers, &path);
            let shown = follow_page(db, visit.actor()).await?;
            let own = shown.bodies.iter().find(|one| one.body == body);
            let name = own.map(|one| one.name.clone()).unwrap_or_default();
            return Ok(draw_address(&visit, &name, address));
        }
        Err(error) => posted.form(visit.words()).refuse(error)?,
    };
    let shown = follow_page(db, visit.actor()).await?;
    let form = refused.with(RHYTHM, shown.rhythm().as_str());
    Ok(draw(&visit, &setup, &shown, &form))
}

/// `POST /lam-viec/tai-khoan/nhac-viec/lich/tat`
pub(super) async fn switch_off(visit: Visit, posted: Posted) -> Result<Response, Refused> {
    let calendar = CalendarId::parse(posted.text(WHICH)).map_err(|_| Denied::Hidden)?;
    let command = posted.command(EndFollowing { calendar })?;
    let db = visit.app().db();
    db::settle(|| end_following(db, visit.actor(), &command)).await?;
    let said = Toast::new(visit.say("plan-follow-off-done"));
    Ok(done(&visit, FOLLOW, &said))
}

/// The path of a calendar.
pub(super) fn address_of(token: &Token) -> String {
    format!("/lich/{}.ics", token.spell())
}

fn crumbs(visit: &Visit, here: &str) -> Crumbs {
    let account = visit.say("plan-follow-account");
    Crumbs::new(visit.words(), here).step(account, "/lam-viec/tai-khoan")
}

fn draw(visit: &Visit, setup: &Setup, shown: &FollowPage, form: &Form) -> Response {
    let say = |key: &str| visit.say(key);
    let title = say("plan-follow-title");
    let choices = DigestRhythm::ALL.iter().map(|rhythm| {
        let choice = Choice::new(
            rhythm.as_str(),
            say(&format!("plan-follow-rhythm-{rhythm}")),
        );
        choice.hint(say(&format!("plan-follow-rhythm-{rhythm}-hint")))
    });
    let none = Empty::new(say("plan-follow-none"), say("plan-follow-none-why"));
    let more = [("n", shown.more.into())];
    let view = View {
        head: Head::new(title.clone()).under(say("plan-follow-what")),
        calendars: Section::new("lich", say("plan-follow-calendars")),
        calendars_what: say("plan-follow-calendars-what"),
        lines: shown.bodies.iter().map(|one| line(visit, one)).collect(),
        more: (shown.more > 0).then(|| visit.words().say_with("plan-follow-more", &more)),
        empty: shown.bodies.is_empty().then_some(none),
        letters: Section::new("thu", say("plan-follow-letters")),
        letters_note: letters_note(visit, setup, shown),
        letters_state: letters_state(visit, shown),
        frame: visit.frame(form),
        rhythm: Field::radios(form, RHYTHM, say("plan-follow-rhythm"), choices.collect()),
        act: Button::submit(say("plan-follow-letters-act")).primary(),
    };
    let crumbs = crumbs(visit, &title);
    page(visit, Page::new(title, view).crumbs(crumbs).with_form(form))
}

/// What keeps letters from coming.
fn letters_note(visit: &Visit, setup: &Setup, shown: &FollowPage) -> Option<Note> {
    let setback = shown.digest.as_ref().and_then(|row| row.setback);
    let key = match setback {
        _ if !setup.reach.mail => "plan-follow-no-carrier",
        _ if !shown.has_mail => "plan-follow-no-mail",
        Some(_) => "plan-follow-setback",
        None => return None,
    };
    Some(Note::new(visit.say(key)).state(State::Risk))
}

/// When it was written last.
fn letters_state(visit: &Visit, shown: &FollowPage) -> Option<String> {
    let sent = shown.digest.as_ref()?.sent_on?;
    let facts = [("day", sent.to_vietnamese().into())];
    Some(visit.words().say_with("plan-follow-sent", &facts))
}

fn line(visit: &Visit, one: &FollowedBody) -> BodyLine {
    let words = visit.words();
    let name = [("name", one.name.as_str().into())];
    let on = |key: &str, look| {
        let act = Button::submit(words.say_with(key, &name)).look(look);
        Act {
            path: ON,
            frame: visit.frame(&visit.form()),
            which: one.body.to_string(),
            act,
        }
    };
    let Some(calendar) = &one.calendar else {
        return BodyLine {
            name: one.name.clone(),
            badge: Badge::new(State::Pending, words.say("plan-follow-is-off")),
            under: words.say("plan-follow-is-off-under"),
            on: Some(on("plan-follow-on", Look::Ordinary)),
            off: None,
        };
    };
    let (badge, under) = match one.is_open {
        true => (State::OnTrack, "plan-follow-is-on"),
        false => (State::Risk, "plan-follow-is-shut"),
    };
    let facts = [("day", calendar.since.to_vietnamese().into())];
    let off = Button::submit(words.say_with("plan-follow-off", &name)).look(Look::Quiet);
    BodyLine {
        name: one.name.clone(),
        badge: Badge::new(badge, words.say(under)),
        under: words.say_with(&format!("{under}-under"), &facts),
        on: one.is_open.then(|| on("plan-follow-renew", Look::Quiet)),
        off: Some(Act {
            path: OFF,
            frame: visit.frame(&visit.form()),
            which: calendar.id.to_string(),
            act: off,
        }),
    }
}

fn draw_address(visit: &Visit, name: &str, address: String) -> Response {
    let words = visit.words();
    let title = words.say_with("plan-follow-address-title", &[("name", name.into())]);
    let view = AddressView {
        head: Head::new(title.clone()),
        warning: Note::new(words.say("plan-follow-address-once")).state(State::Risk),
        label: words.say("plan-follow-address"),
        hint: words.say("plan-follow-address-hint"),
        address,
        how: ["google", "outlook", "phone"]
            .map(|place| words.say(&format!("plan-follow-how-{place}")))
            .to_vec(),
        leave: Button::link(words.say("plan-follow-address-leave"), FOLLOW).primary(),
    };
    let crumbs = crumbs(visit, &title);
    page(visit, Page::new(title, view).crumbs(crumbs))
}
