//! Issue a one-time code: shown large, and as a slip to print and hand over.

use std::sync::Arc;

use ::web::components::{Button, Facts, Form, Head, Look, Note, State};
use ::web::{Page, Posted, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::{Extension, Path};
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::AccountId;

use super::question::{self, Question};
use super::{address, crumbs, id_of, place_of};
use crate::model::account::Account;
use crate::notify::Route;
use crate::queries::account_page::account_page;
use crate::setup::Setup;
use crate::use_cases::issue_code::{CodeIssued, issue_code};

/// Where the form is sent.
pub(super) const PATH: &str = "/lam-viec/quan-tri/tai-khoan/{id}/ma";
/// Where its owner comes in with the code.
const SIGN_IN: &str = "/dang-nhap/ma";

#[derive(Template)]
#[template(path = "web/admin/issue_code.html")]
struct View {
    head: Head,
    told: Note,
    house: String,
    slip: String,
    code: String,
    facts: Facts,
    how: String,
    back: Button,
}

/// `POST /lam-viec/quan-tri/tai-khoan/{id}/ma`
pub(super) async fn send(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, Refused> {
    let app = visit.app();
    let account = id_of(&id, AccountId::parse)?;
    let command = posted.command(account)?;
    let act = async || issue_code(app.db(), &setup, visit.actor(), &command).await;
    let form = match db::settle(act).await {
        Ok(issued) => {
            let sign_in = address::whole(&visit, &setup, &headers, SIGN_IN);
            return Ok(draw(&visit, account, &issued, sign_in));
        }
        Err(error) => posted.form(visit.words()).refuse(error)?,
    };
    let shown = account_page(app.db(), visit.actor(), account).await?;
    Ok(refused(&visit, &shown.account, &form))
}

/// The slip says all that its owner needs at home, and nothing else.
fn draw(visit: &Visit, account: AccountId, issued: &CodeIssued, sign_in: String) -> Response {
    let facts = [
        ("name", issued.name.clone().into()),
        ("until", issued.expires_at.time_in_vietnam().into()),
    ];
    let say = |key: &str| visit.words().say_with(key, &facts);
    let title = say("identity-code-title");
    let told = match issued.route {
        Route::Gateway | Route::Mail => "identity-code-texted",
        Route::ByHand => "identity-code-once",
    };
    let body = View {
        head: Head::new(title.clone()),
        told: Note::new(say(told)).state(State::Risk),
        house: visit.app().settings().house.name.clone(),
        slip: say("identity-code-slip"),
        code: issued.code.to_vietnamese(),
        facts: Facts::new()
            .fact(say("identity-name"), issued.name.clone())
            .fact(say("identity-phone"), issued.phone.clone())
            .fact(say("identity-code-where"), sign_in)
            .fact(
                say("identity-code-until"),
                issued.expires_at.time_in_vietnam(),
            ),
        how: say("identity-code-how"),
        back: Button::link(say("identity-to-account"), place_of(account)),
    };
    let crumbs = crumbs(visit, None, &title);
    page(
        visit,
        Page::new(title, body)
            .room(Room::Administration)
            .crumbs(crumbs),
    )
}

fn refused(visit: &Visit, account: &Account, form: &Form) -> Response {
    let question = Question {
        account,
        title: "identity-issue-code-title",
        effect: visit.say("identity-issue-code-effect"),
        field: None,
        seen: None,
        verb: "identity-issue-code-act",
        look: Look::Primary,
    };
    question::draw(visit, form, question)
}
