//! One's own tokens for programs: which there are, a new one, shown once, and their end.

use std::sync::Arc;

use ::web::components::{
    Badge, Button, Empty, Field, Form, FormFrame, Head, Href, Look, Note, Section, State, Toast,
};
use ::web::{Access, Page, Posted, Refused, Routes, Visit, done, page};
use askama::Template;
use authz::{Action, Denied};
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use kernel::{AccountId, Day};

use crate::model::api_token::{API_TOKEN_NAME_CHARS_MAX, ApiTokenId, ApiTokenState};
use crate::queries::api_tokens::{ListedApiToken, api_tokens};
use crate::setup::Setup;
use crate::use_cases::issue_api_token::{ApiTokenIssued, IssueApiToken, issue_api_token};
use crate::use_cases::revoke_api_token::revoke_api_token;
use crate::web::account;

/// Where they stand, and where the wish for a new one is sent.
pub(super) const PATH: &str = "/lam-viec/tai-khoan/ma-truy-cap";
/// Where the end of one is sent.
const END: &str = "/lam-viec/tai-khoan/ma-truy-cap/{id}/ket-thuc";
/// Months that a new token counts, unless somebody says otherwise.
const MONTHS_PROPOSED: i32 = 6;

#[derive(Template)]
#[template(path = "web/api_tokens.html")]
struct View {
    head: Head,
    lines: Vec<TokenLine>,
    empty: Option<Empty>,
    issue: Section,
    frame: FormFrame,
    name: Field,
    last_day: Field,
    act: Button,
}

struct TokenLine {
    name: String,
    state: Option<Badge>,
    under: String,
    end: Option<(Href, FormFrame, Button)>,
}

#[derive(Template)]
#[template(path = "web/api_token_issued.html")]
struct IssuedView {
    head: Head,
    warning: Note,
    token: String,
    how: String,
    leave: Button,
}

/// The routes.
pub(super) fn routes() -> Routes {
    let own = Access::Needs(Action::ManageOwnAccount);
    Routes::new()
        .get(PATH, own, show)
        .post(PATH, own, issue)
        .post(END, own, end)
}

/// `GET /lam-viec/tai-khoan/ma-truy-cap`
async fn show(visit: Visit) -> Result<Response, Refused> {
    let today = visit.app().db().now().day_in_vietnam();
    let proposed = today.plus_months(MONTHS_PROPOSED).to_vietnamese();
    let form = visit.form().with("last_day", proposed);
    draw(&visit, &form).await
}

/// `POST /lam-viec/tai-khoan/ma-truy-cap`. The token stands on the answer and nowhere else.
async fn issue(
    visit: Visit,
    Extension(setup): Extension<Arc<Setup>>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let account = own(&visit)?;
    let mut reading = posted.read();
    let name = reading.line("name", API_TOKEN_NAME_CHARS_MAX);
    let last_day = reading.with("last_day", Day::parse_vietnamese);
    let form = match (name, last_day) {
        (Some(name), Some(last_day)) => {
            let command = posted.command(IssueApiToken {
                account,
                name,
                last_day,
            })?;
            let act = || issue_api_token(db, &setup.keys, visit.actor(), &command);
            match db::settle(act).await {
                Ok(issued) => return Ok(draw_issued(&visit, &command.body.name, &issued)),
                Err(refusal) => posted.form(visit.words()).refuse(refusal)?,
            }
        }
        (_, _) => posted.form(visit.words()).wrong(&reading.errors),
    };
    draw(&visit, &form).await
}

/// `POST /lam-viec/tai-khoan/ma-truy-cap/{id}/ket-thuc`
async fn end(visit: Visit, Path(id): Path<String>, posted: Posted) -> Result<Response, Refused> {
    let id = ApiTokenId::parse(&id).map_err(|_| Denied::Hidden)?;
    let command = posted.command(id)?;
    let db = visit.app().db();
    db::settle(|| revoke_api_token(db, visit.actor(), &command)).await?;
    let said = Toast::new(visit.say("identity-api_tokens-done"));
    Ok(done(&visit, PATH, &said))
}

/// The account of whoever acts.
fn own(visit: &Visit) -> Result<AccountId, Denied> {
    let anonymous = Denied::Anonymous(Action::ManageOwnAccount);
    visit.actor().account.ok_or(anonymous)
}

async fn draw(visit: &Visit, form: &Form) -> Result<Response, Refused> {
    let say = |key: &str| visit.say(key);
    let tokens = api_tokens(visit.app().db(), visit.actor(), own(visit)?).await?;
    let title = say("identity-api_tokens-title");
    let none = || {
        Empty::new(
            say("identity-api_tokens-none"),
            say("identity-api_tokens-none-why"),
        )
    };
    let body = View {
        head: Head::new(title.clone()).under(say("identity-api_tokens-what")),
        empty: tokens.is_empty().then(none),
        lines: tokens.iter().map(|token| line(visit, token)).collect(),
        issue: Section::new("ma-moi", say("identity-api_tokens-issue")),
        frame: visit.frame(form),
        name: Field::text(form, "name", say("identity-api_tokens-name"))
            .hint(say("identity-api_tokens-name-hint")),
        last_day: Field::day(form, "last_day", say("identity-api_tokens-last_day")),
        act: Button::submit(say("identity-api_tokens-issue-act")).primary(),
    };
    let crumbs = account::crumbs(visit, &title);
    let drawn = Page::new(title, body).crumbs(crumbs).with_form(form);
    Ok(page(visit, drawn))
}

fn line(visit: &Visit, token: &ListedApiToken) -> TokenLine {
    let say = |key: &str| visit.say(key);
    let used = match token.used_on {
        Some(day) => {
            let facts = [("day", day.to_vietnamese().into())];
            visit.words().say_with("identity-api_tokens-used", &facts)
        }
        None => say("identity-api_tokens-unused"),
    };
    let facts = [
        (
            "since",
            token.issued_at.day_in_vietnam().to_vietnamese().into(),
        ),
        ("last", token.last_day.to_vietnamese().into()),
        ("used", used.into()),
    ];
    let over = |key: &str| Some(Badge::new(State::Pending, say(key)));
    let (state, is_live) = match token.state {
        ApiTokenState::Live => (None, true),
        ApiTokenState::Ended => (over("identity-api_tokens-over"), false),
        ApiTokenState::Revoked => (over("identity-api_tokens-revoked"), false),
    };
    let end = || {
        let path = END.replace("{id}", &token.id.to_string());
        let named = [("name", token.name.clone().into())];
        let verb = visit.words().say_with("identity-api_tokens-end", &named);
        let act = Button::submit(verb).look(Look::Quiet);
        (path.into(), visit.frame(&visit.form()), act)
    };
    TokenLine {
        name: token.name.clone(),
        state,
        under: visit.words().say_with("identity-api_tokens-line", &facts),
        end: is_live.then(end),
    }
}

fn draw_issued(visit: &Visit, name: &str, issued: &ApiTokenIssued) -> Response {
    let facts = [("name", name.into())];
    let title = visit.words().say_with("identity-api_tokens-issued", &facts);
    let last = [("last", issued.last_day.to_vietnamese().into())];
    let body = IssuedView {
        head: Head::new(title.clone()),
        warning: Note::new(visit.say("identity-api_tokens-once")).state(State::Risk),
        token: issued.token.spell(),
        how: visit.words().say_with("identity-api_tokens-how", &last),
        leave: Button::link(visit.say("identity-api_tokens-leave"), PATH).primary(),
    };
    let crumbs = account::crumbs(visit, &title);
    page(visit, Page::new(title, body).crumbs(crumbs))
}
