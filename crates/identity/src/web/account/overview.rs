//! One's own account at a glance: who one is here, where one is signed in, and the doors to what can be changed.

use std::sync::Arc;

use ::web::components::{
    Button, Choice, Facts, Field, FormFrame, Head, Href, Line, Lines, Look, Section, Toast,
};
use ::web::{Page, Posted, Refused, Visit, done, go, page};
use askama::Template;
use authz::Grant;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use kernel::SessionId;

use super::{PATH, password, second_step};
use crate::model::account::AccountLanguage;
use crate::queries::own_account_page::{OwnAccountPage, OwnSession, own_account_page};
use crate::setup::{AccountDoor, Setup};
use crate::use_cases::change_language::change_language as change;
use crate::use_cases::end_other_sessions::end_other_sessions;
use crate::use_cases::end_session::end_session;
use crate::web::wording::{means, role};
use crate::web::{api_tokens, delegation};

/// Where the language is sent.
pub(super) const LANGUAGE: &str = "/lam-viec/tai-khoan/ngon-ngu";
/// Where the end of a session is sent.
pub(super) const END: &str = "/lam-viec/tai-khoan/phien/{id}/ket-thuc";
/// Where the end of all others is sent.
pub(super) const END_OTHERS: &str = "/lam-viec/tai-khoan/phien/ket-thuc";
/// The field with the language.
const CODE: &str = "ngon_ngu";

#[derive(Template)]
#[template(path = "web/account/overview.html")]
struct View {
    head: Head,
    facts: Facts,
    safety: Section,
    doors: Lines,
    sessions: Section,
    lines: Vec<SessionLine>,
    end_others: Option<Act>,
    language: Section,
    language_act: Act,
    language_field: Field,
}

struct SessionLine {
    browser: String,
    under: String,
    here: Option<String>,
    act: Option<Act>,
}

/// Something to do: a form of its own.
struct Act {
    action: Href,
    frame: FormFrame,
    act: Button,
}

impl Act {
    fn new(visit: &Visit, action: impl Into<Href>, act: Button) -> Self {
        let frame = visit.frame(&visit.form());
        Self {
            action: action.into(),
            frame,
            act,
        }
    }
}

/// `GET /lam-viec/tai-khoan`
pub(super) async fn show(
    visit: Visit,
    setup: Option<Extension<Arc<Setup>>>,
) -> Result<Response, Refused> {
    let others = setup.map(|Extension(setup)| setup.doors.clone());
    let shown = own_account_page(visit.app().db(), visit.actor()).await?;
    let title = visit.say("identity-account-title");
    let say = |key: &str| visit.say(key);
    let form = visit.form().with(CODE, shown.account.language.as_str());
    let languages = ::web::Language::ALL.map(|known| Choice::new(known.code(), known.own_name()));
    let more_sessions = shown.sessions.len() > 1;
    let end_others = Button::submit(say("identity-sessions-end-others")).look(Look::Ordinary);
    let change = Button::submit(say("identity-language-act")).look(Look::Ordinary);
    let body = View {
        head: Head::new(title.clone()).under(shown.account.name.clone()),
        facts: facts(&visit, &shown),
        safety: Section::new("an-toan", say("identity-account-safety")),
        doors: doors(&visit, &shown, &others.unwrap_or_default()),
        sessions: Section::new("phien", say("identity-sessions")),
        lines: shown.sessions.iter().map(|one| line(&visit, one)).collect(),
        end_others: more_sessions.then(|| Act::new(&visit, END_OTHERS, end_others)),
        language: Section::new("ngon-ngu", say("identity-language-title")),
        language_act: Act::new(&visit, LANGUAGE, change),
        language_field: Field::select(&form, CODE, say("identity-language"), languages.to_vec()),
    };
    Ok(page(&visit, Page::new(title, body)))
}

fn facts(visit: &Visit, shown: &OwnAccountPage) -> Facts {
    let account = &shown.account;
    let grants = visit.actor().grants.iter();
    let mut roles: Vec<String> = grants.map(|grant| held(visit, shown, grant)).collect();
    roles.dedup();
    Facts::new()
        .fact_if(
            &visit.say("identity-own-email"),
            account.email.as_ref().map(ToString::to_string),
        )
        .fact_if(
            &visit.say("identity-own-phone"),
            account.phone.as_ref().map(kernel::Phone::to_vietnamese),
        )
        .fact(visit.say("identity-own-roles"), roles.join("; "))
}

/// A role; of one that is held for somebody who is away, for whom.
fn held(visit: &Visit, shown: &OwnAccountPage, grant: &Grant) -> String {
    let role = role(visit, grant.role);
    let Some(giver) = grant.delegated_by.and_then(|id| shown.givers.get(&id)) else {
        return role;
    };
    let mut facts = vec![("role", role.into()), ("giver", giver.clone().into())];
    let key = match grant.period.to {
        Some(last) => {
            facts.push(("last", last.to_vietnamese().into()));
            "identity-own-role-for-until"
        }
        None => "identity-own-role-for",
    };
    visit.words().say_with(key, &facts)
}

/// What can be changed, each on its own page.
fn doors(visit: &Visit, shown: &OwnAccountPage, others: &[AccountDoor]) -> Lines {
    let say = |key: &str| visit.say(key);
    let mut lines = Vec::new();
    if shown.has_password {
        let under = say("identity-own_password-what");
        let act = say("identity-own_password-act");
        let line = Line::new(say("identity-own_password")).under(under);
        lines.push(line.verb(act, password::PATH));
        let left = [("n", shown.recovery_left.into())];
        let (under, act) = match shown.has_totp {
            true => (
                visit.words().say_with("identity-totp-is-on", &left),
                say("identity-totp-look"),
            ),
            false => (say("identity-totp-is-off"), say("identity-totp-switch-on")),
        };
        let line = Line::new(say("identity-totp-title")).under(under);
        lines.push(line.verb(act, second_step::PATH));
    }
    if visit.may(authz::Action::DelegateOwnRoles) {
        let line =
            Line::new(say("identity-delegation-title")).under(say("identity-delegation-what"));
        lines.push(line.verb(say("identity-delegation-act"), delegation::PATH));
    }
    let programs = Line::new(say("identity-api_tokens-title"))
        .under(say("identity-api_tokens-what"))
        .verb(say("identity-api_tokens-act"), api_tokens::PATH);
    lines.push(programs);
    lines.extend(others.iter().map(|door| {
        let line = Line::new(say(door.title)).under(say(door.what));
        line.verb(say(door.verb), door.path)
    }));
    Lines::new(lines)
}

fn line(visit: &Visit, session: &OwnSession) -> SessionLine {
    let facts = [
        ("means", means(visit, session.means).into()),
        ("opened", session.opened_at.time_in_vietnam().into()),
        ("seen", session.seen_at.time_in_vietnam().into()),
    ];
    let here = visit
        .signed_in()
        .is_some_and(|here| here.session == session.id);
    let end = Button::submit(visit.say("identity-sessions-end")).look(Look::Quiet);
    let path = END.replace("{id}", &session.id.to_string());
    SessionLine {
        browser: session.browser.clone(),
        under: visit.words().say_with("identity-sessions-line", &facts),
        here: here.then(|| visit.say("identity-sessions-here")),
        act: (!here).then(|| Act::new(visit, path, end)),
    }
}

/// `POST /lam-viec/tai-khoan/phien/{id}/ket-thuc`
pub(super) async fn end(
    visit: Visit,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let id = SessionId::parse(&id).map_err(|_| authz::Denied::Hidden)?;
    let command = posted.command(id)?;
    let db = visit.app().db();
    db::settle(|| end_session(db, visit.actor(), &command)).await?;
    Ok(done(
        &visit,
        PATH,
        &Toast::new(visit.say("identity-sessions-ended")),
    ))
}

/// `POST /lam-viec/tai-khoan/phien/ket-thuc`
pub(super) async fn end_others(visit: Visit, posted: Posted) -> Result<Response, Refused> {
    let Some(signed_in) = visit.signed_in() else {
        return Ok(go(PATH));
    };
    let command = posted.command(signed_in.session)?;
    let db = visit.app().db();
    let ended = db::settle(|| end_other_sessions(db, visit.actor(), &command)).await?;
    let facts = [("n", i64::try_from(ended).unwrap_or(i64::MAX).into())];
    let said = visit
        .words()
        .say_with("identity-sessions-ended-others", &facts);
    Ok(done(&visit, PATH, &Toast::new(said)))
}

/// `POST /lam-viec/tai-khoan/ngon-ngu`. The switch of languages remembers it in this browser too.
pub(super) async fn change_language(visit: Visit, posted: Posted) -> Result<Response, Refused> {
    let language = AccountLanguage::parse(posted.text(CODE)).ok_or(authz::Denied::Hidden)?;
    let command = posted.command(language)?;
    let db = visit.app().db();
    db::settle(|| change(db, visit.actor(), &command)).await?;
    Ok(go(format!("/ngon-ngu/{language}?{}={PATH}", ::web::NEXT)))
}
