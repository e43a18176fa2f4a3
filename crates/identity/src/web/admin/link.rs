//! Make a link with which an account's owner chooses a password, or take one that waits, to bring it by hand.

use std::sync::Arc;

use ::web::components::{Button, Form, Head, Look};
use ::web::{Page, Posted, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::AccountId;

use super::question::{self, Question};
use super::{address, crumbs, id_of, place_of};
use crate::model::account::Account;
use crate::model::link::{LinkId, LinkKind};
use crate::notify::Route;
use crate::queries::account_page::account_page;
use crate::setup::Setup;
use crate::use_cases::make_link::{LinkMade, make_link};
use crate::use_cases::take_link::take_link;

/// Where the form is sent.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/lien-ket";
/// The hidden field with a link that waits.
pub(super) const WAITING: &str = "dang_cho";

#[derive(Template)]
#[template(path = "web/admin/link.html")]
struct View {
    head: Head,
    told: String,
    label: String,
    hint: String,
    link: String,
    back: Button,
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/lien-ket`
pub(super) async fn send(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Refused> {
    let (app, keys) = (visit.app(), &setup.keys);
    let account = id_of(&id, AccountId::parse)?;
    let made = match posted.text(WAITING) {
        "" => {
            let command = posted.command(account)?;
            let made = db::settle(|| make_link(app.db(), keys, visit.actor(), &command)).await;
            made.map_err(|error| posted.form(visit.words()).refuse(error))
        }
        waiting => {
            let command = posted.command(id_of(waiting, LinkId::parse)?)?;
            let made = db::settle(|| take_link(app.db(), keys, visit.actor(), &command)).await;
            made.map_err(|error| posted.form(visit.words()).refuse(error))
        }
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    Ok(match made {
        Ok(link) => draw(
            &visit,
            &shown.account,
            (&link, Route::ByHand),
            &Start {
                setup: &setup,
                headers: &headers,
            },
        ),
        Err(form) => refused(&visit, &shown.account, &form?),
    })
}

/// From where the whole address of a link is known.
#[derive(Debug)]
pub(super) struct Start<'a> {
    pub(super) setup: &'a Setup,
    pub(super) headers: &'a HeaderMap,
}

/// Shows a link that was made, to be copied; by which way it goes besides.
pub(super) fn draw(
    visit: &Visit,
    account: &Account,
    (link, route): (&LinkMade, Route),
    start: &Start<'_>,
) -> Response {
    let facts = [
        ("name", account.name.clone().into()),
        ("until", link.expires_at.time_in_vietnam().into()),
    ];
    let (title, what) = match link.kind {
        LinkKind::Invite => ("identity-link-invite-title", "identity-link-invite-what"),
        LinkKind::Reset => ("identity-link-reset-title", "identity-link-reset-what"),
    };
    let say = |key: &str| visit.words().say_with(key, &facts);
    let path = format!("/kich-hoat/{}", link.token.spell());
    let body = View {
        head: Head::new(say(title)).under(say(what)),
        told: say(match route {
            Route::Mail => "identity-link-by-mail",
            Route::Gateway => "identity-link-by-phone",
            Route::ByHand => "identity-link-by-hand",
        }),
        label: say("identity-link-label"),
        hint: say("identity-link-hint"),
        link: address::whole(visit, start.setup, start.headers, &path),
        back: Button::link(say("identity-to-account"), place_of(account.id)),
    };
    let crumbs = crumbs(visit, Some(account), &say("identity-link-label"));
    page(
        visit,
        Page::new(say(title), body)
            .room(Room::Administration)
            .crumbs(crumbs),
    )
}

fn refused(visit: &Visit, account: &Account, form: &Form) -> Response {
    let question = Question {
        account,
        title: "identity-make-link-title",
        effect: visit.say("identity-make-link-effect"),
        field: None,
        seen: None,
        verb: "identity-make-link-act",
        look: Look::Primary,
    };
    question::draw(visit, form, question)
}
