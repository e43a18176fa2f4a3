//! End one's letters by the link that stands in each of them: a question, and one button.

use ::web::components::{Button, FormFrame};
use ::web::{Page, Posted, Refused, Visit, plain_page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use identity::api::Token;
use identity::web::Door;

use super::follow::FOLLOW;
use super::secret_door::{may_try, turn_away};
use crate::model::follow::DigestRhythm;
use crate::store::digest::DigestRow;
use crate::use_cases::end_digest::{EndDigest, end_digest};

/// Where the question stands.
pub(super) const PATH: &str = "/thu-nhac-viec/{secret}";

#[derive(Template)]
#[template(path = "web/end_digest.html")]
struct View {
    title: String,
    what: String,
    form: Option<(FormFrame, Button)>,
    settings: (String, &'static str),
}

/// `GET /thu-nhac-viec/{secret}`. It asks only: programs that look at the links of a letter end nothing.
pub(super) async fn show(
    visit: Visit,
    door: Door,
    Path(secret): Path<String>,
) -> Result<Response, Refused> {
    let (row, _) = found(&visit, &door, &secret).await?;
    Ok(draw(&visit, row.rhythm))
}

/// `POST /thu-nhac-viec/{secret}`
pub(super) async fn send(
    visit: Visit,
    door: Door,
    Path(secret): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let (_, end_hash) = found(&visit, &door, &secret).await?;
    let command = posted.command(EndDigest { end_hash })?;
    let db = visit.app().db();
    db::settle(|| end_digest(db, visit.actor(), &command)).await?;
    Ok(draw(&visit, DigestRhythm::None))
}

/// Whose letters they are.
async fn found(visit: &Visit, door: &Door, secret: &str) -> Result<(DigestRow, String), Refused> {
    may_try(visit, door).await?;
    let hash = Token::parse(secret).map(|token| token.hash());
    let row = match &hash {
        Some(hash) => crate::queries::follow_page::digest_behind(visit.app().db(), hash).await?,
        None => None,
    };
    match row.zip(hash) {
        Some(found) => Ok(found),
        None => Err(turn_away(visit, door).await),
    }
}

fn draw(visit: &Visit, rhythm: DigestRhythm) -> Response {
    let (title, what, is_on) = match rhythm {
        DigestRhythm::None => ("plan-digest-ended", "plan-digest-ended-what", false),
        DigestRhythm::Weekly => ("plan-digest-end", "plan-digest-end-weekly", true),
        DigestRhythm::Daily => ("plan-digest-end", "plan-digest-end-daily", true),
    };
    let title = visit.say(title);
    let act = || Button::submit(visit.say("plan-digest-end-act")).primary();
    let view = View {
        title: title.clone(),
        what: visit.say(what),
        form: is_on.then(|| (visit.frame(&visit.form()), act())),
        settings: (visit.say("plan-digest-settings"), FOLLOW),
    };
    plain_page(visit, Page::new(title, view))
}
