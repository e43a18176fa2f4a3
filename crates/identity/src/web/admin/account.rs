//! One account: who it is, what it may do, how it signs in, and what can be done about it.

use ::web::components::{
    Button, Cell, Column, Facts, FormFrame, Head, Href, Look, Note, Row, Section, Table,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::Response;
use directory::api::Registers;
use kernel::{AccountId, Phone};

use super::link::WAITING;
use super::{SEEN, below, crumbs, id_of, wording};
use crate::model::account::AccountState;
use crate::model::parcel::Setback;
use crate::notify::{Obstacle, Route};
use crate::queries::account_page::{AccountPage, account_page};
use crate::queries::places::{PlaceNames, place_names};
use crate::web::wording::role;

#[derive(Template)]
#[template(path = "web/admin/account.html")]
struct View {
    head: Head,
    own: Option<Note>,
    facts: Facts,
    roles_head: Section,
    roles: Option<Table>,
    no_roles: String,
    grant: Option<Button>,
    entry_head: Section,
    entry: Facts,
    acts: Vec<Act>,
    questions: Vec<Button>,
    why_not: Option<String>,
}

/// A form of one button.
struct Act {
    path: Href,
    frame: FormFrame,
    hidden: (&'static str, String),
    button: Button,
}

/// `GET /lam-viec/quan-tri/tai-khoan/{id}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(id): Path<String>,
) -> Result<Response, Refused> {
    let id = id_of(&id, AccountId::parse)?;
    let db = visit.app().db();
    let shown = account_page(db, visit.actor(), id).await?;
    let places = shown.grants.iter().map(|held| held.grant.place);
    let names = place_names(db, &registers, places).await?;
    let title = shown.account.name.clone();
    let body = view(&visit, &shown, &names);
    let crumbs = crumbs(&visit, None, &title);
    Ok(page(
        &visit,
        Page::new(title, body)
            .room(Room::Administration)
            .crumbs(crumbs),
    ))
}

fn view(visit: &Visit, shown: &AccountPage, names: &PlaceNames) -> View {
    let say = |key: &str| visit.say(key);
    let (id, is_own) = (shown.account.id, is_own(visit, shown));
    let mut head =
        Head::new(shown.account.name.clone()).badge(wording::badge(visit, shown.account.state));
    if shown.acts.manage {
        head = head.act(Button::link(
            say("identity-change-account"),
            below(id, "sua"),
        ));
    }
    let grant = shown.acts.grant && !is_own;
    View {
        head,
        own: is_own.then(|| Note::new(say("identity-accounts-own"))),
        facts: facts(visit, shown),
        roles_head: Section::new("vai-tro", say("identity-roles")),
        roles: (!shown.grants.is_empty()).then(|| roles(visit, shown, names)),
        no_roles: say("identity-roles-none"),
        grant: grant.then(|| Button::link(say("identity-grant-role"), below(id, "vai-tro"))),
        entry_head: Section::new("dang-nhap", say("identity-entry")),
        entry: entry(visit, shown),
        acts: acts(visit, shown),
        questions: questions(visit, shown),
        why_not: why_no_code(visit, shown),
    }
}

fn is_own(visit: &Visit, shown: &AccountPage) -> bool {
    visit.actor().account == Some(shown.account.id)
}

fn facts(visit: &Visit, shown: &AccountPage) -> Facts {
    let none = || visit.say("identity-none");
    let email = shown.account.email.as_ref().map(ToString::to_string);
    let phone = shown.account.phone.as_ref().map(Phone::to_vietnamese);
    Facts::new()
        .fact(visit.say("identity-email"), email.unwrap_or_else(none))
        .fact(visit.say("identity-phone"), phone.unwrap_or_else(none))
}

fn roles(visit: &Visit, shown: &AccountPage, names: &PlaceNames) -> Table {
    let say = |key: &str| visit.say(key);
    let ends = shown.acts.grant;
    let mut columns = vec![
        Column::text(say("identity-role")),
        Column::text(say("identity-where")),
        Column::text(say("identity-when")),
    ];
    if ends {
        columns.push(Column::text(say("identity-roles-act")));
    }
    let rows = shown.grants.iter().map(|held| {
        let days = Cell::text(wording::days(visit, held.grant.period));
        let days = match held.grant.period.from > shown.today {
            true => days.under(say("identity-roles-to-come")),
            false => days,
        };
        let mut cells = vec![
            Cell::text(role(visit, held.grant.role)),
            Cell::text(wording::place(visit, names, held.grant.place)),
            days,
        ];
        if ends {
            let page = below(shown.account.id, &format!("vai-tro/{}", held.id));
            cells.push(Cell::text(say("identity-end-role-act")).link(page));
        }
        Row::new(cells)
    });
    Table::new(visit.words(), say("identity-roles"), columns)
        .rows(rows.collect())
        .caption_hidden()
}

/// How its owner comes in.
fn entry(visit: &Visit, shown: &AccountPage) -> Facts {
    let say = |key: &str| visit.say(key);
    let yes_or_no = |is: bool, yes: &str, no: &str| say(if is { yes } else { no });
    let sessions = [("n", shown.sessions.into())];
    let until = |key: &str, at: kernel::Instant| {
        visit
            .words()
            .say_with(key, &[("until", at.time_in_vietnam().into())])
    };
    let link = shown.link.map(|link| {
        let key = match (link.is_brought, link.route) {
            (true, Route::Mail) => "identity-entry-link-sent",
            (true, Route::Gateway) => "identity-entry-link-texted",
            (true, Route::ByHand) => "identity-entry-link-brought",
            (false, Route::Mail | Route::Gateway) => "identity-entry-link-sending",
            (false, Route::ByHand) => "identity-entry-link-waiting",
        };
        until(key, link.expires_at)
    });
    let setback = shown
        .link
        .and_then(|link| link.setback)
        .or(shown.code_setback);
    Facts::new()
        .fact(
            say("identity-entry-password"),
            yes_or_no(
                shown.has_password,
                "identity-yes",
                "identity-entry-no-password",
            ),
        )
        .fact(
            say("identity-entry-second"),
            yes_or_no(shown.has_totp, "identity-on", "identity-off"),
        )
        .fact(
            say("identity-entry-sessions"),
            visit
                .words()
                .say_with("identity-entry-sessions-count", &sessions),
        )
        .fact_if(
            &say("identity-entry-seen"),
            shown.seen_at.map(kernel::Instant::time_in_vietnam),
        )
        .fact_if(&say("identity-entry-link"), link)
        .fact_if(
            &say("identity-entry-not-sent"),
            setback.map(|why| not_sent(visit, why)),
        )
        .fact_if(
            &say("identity-entry-code"),
            shown
                .code_until
                .map(|at| until("identity-entry-code-until", at)),
        )
}

/// Why the house could not send a link or a code itself: `máy chủ gửi từ chối (mã 550)`.
fn not_sent(visit: &Visit, setback: Setback) -> String {
    let why = visit.say(match setback.obstacle {
        Obstacle::Unreachable => "identity-obstacle-unreachable",
        Obstacle::Tls => "identity-obstacle-tls",
        Obstacle::SignIn => "identity-obstacle-sign_in",
        Obstacle::Later => "identity-obstacle-later",
        Obstacle::Recipient => "identity-obstacle-recipient",
        Obstacle::Refused => "identity-obstacle-refused",
        Obstacle::NotConfigured => "identity-obstacle-not_configured",
    });
    match setback.status {
        None => why,
        Some(status) => {
            let facts = [("why", why.into()), ("status", status.to_string().into())];
            visit.words().say_with("identity-obstacle-status", &facts)
        }
    }
}

/// What is done by pressing once.
fn acts(visit: &Visit, shown: &AccountPage) -> Vec<Act> {
    let account = &shown.account;
    let act = |page: &str, hidden: (&'static str, String), key: &str, look: Look| Act {
        path: below(account.id, page).into(),
        frame: visit.frame(&visit.form()),
        hidden,
        button: Button::submit(visit.say(key)).look(look),
    };
    let mut acts = Vec::new();
    if shown.acts.issue_code && shown.may_have_codes && account.phone.is_some() {
        let none = (SEEN, String::new());
        acts.push(act("ma", none, "identity-issue-code-act", Look::Primary));
    }
    if !shown.acts.manage {
        return acts;
    }
    if let Some(link) = shown.link.filter(|link| !link.is_brought) {
        let waiting = (WAITING, link.id.to_string());
        acts.push(act(
            "lien-ket",
            waiting,
            "identity-take-link-act",
            Look::Ordinary,
        ));
    }
    match account.state {
        AccountState::Locked => {
            let seen = (SEEN, account.version.to_string());
            acts.push(act("mo-khoa", seen, "identity-unlock-act", Look::Ordinary));
        }
        AccountState::Invited | AccountState::Active => {
            let new = (WAITING, String::new());
            acts.push(act(
                "lien-ket",
                new,
                "identity-make-link-act",
                Look::Ordinary,
            ));
        }
    }
    acts
}

/// What is asked before it is done.
fn questions(visit: &Visit, shown: &AccountPage) -> Vec<Button> {
    let id = shown.account.id;
    let ask =
        |key: &str, page: &str| Button::link(visit.say(key), below(id, page)).look(Look::Danger);
    let mut questions = Vec::new();
    if !shown.acts.manage || is_own(visit, shown) {
        return questions;
    }
    if shown.has_totp {
        questions.push(ask("identity-reset-totp-act", "buoc-hai"));
    }
    match shown.account.state {
        AccountState::Invited | AccountState::Active => {
            questions.push(ask("identity-lock-act", "khoa"));
        }
        AccountState::Locked => {}
    }
    questions
}

/// Codes are told to people of cooperatives by their phone: without one, that is what is missing.
fn why_no_code(visit: &Visit, shown: &AccountPage) -> Option<String> {
    let wants_phone =
        shown.acts.issue_code && shown.may_have_codes && shown.account.phone.is_none();
    wants_phone.then(|| visit.say("identity-code-no_phone"))
}
