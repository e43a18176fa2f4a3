//! Acts on a draft as a whole: take an item out, give it up, let the plan run.

use ::web::components::{Address, Confirm, Toast};
use ::web::{Page, Posted, Refused, Room, Visit, done, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;

use super::wording::{cut, plan_path};
use super::writing::{ITEM, SEEN, WRITING, crumbs, kind_of, kind_way, seen_version, writing_path};
use super::writing_page::draw;
use crate::model::writing::{WritingChange, WritingId};
use crate::model::writing_item::said;
use crate::queries::writing_page::{WritingPage, writing_page};
use crate::use_cases::write_plan::{BeginWriting, ChangeWriting, begin_writing, change_writing};

/// Takes an item out.
pub(super) const REMOVE: &str = "/lam-viec/ke-hoach/soan/{draft}/bo-muc";
/// Gives the draft up.
pub(super) const DROP: &str = "/lam-viec/ke-hoach/soan/{draft}/bo";
/// Lets the plan run.
pub(super) const BEGIN: &str = "/lam-viec/ke-hoach/soan/{draft}/chay";

#[derive(Template)]
#[template(source = "{{ confirm }}", ext = "html")]
struct Ask {
    confirm: Confirm,
}

/// `GET /lam-viec/ke-hoach/soan/{draft}/bo-muc`
pub(super) async fn ask_remove(
    visit: Visit,
    Path(writing): Path<WritingId>,
) -> Result<Response, Refused> {
    let shown = writing_page(visit.app().db(), visit.actor(), writing).await?;
    let key = key_of(&visit)?;
    let (_, facts) = said(&shown.draft, &key, &shown.names).ok_or(Denied::Hidden)?;
    let facts = [("title", cut(facts.title(), 120).into())];
    let effect = visit.words().say_with("plan-write-remove-effect", &facts);
    let action = format!("{}/bo-muc", writing_path(writing));
    let action = Address::parse(&action).with(ITEM, &key).href();
    let title = visit.say("plan-write-remove-title");
    let confirm = Confirm::new(action.as_str(), visit.frame(&visit.form()), &title, effect)
        .hidden(SEEN, shown.version.to_string())
        .verbs(
            &visit.say("plan-write-remove"),
            &visit.say("plan-write-keep"),
            writing_path(writing),
        );
    Ok(asking(&visit, &shown, (title, confirm)))
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/bo-muc`
pub(super) async fn remove(
    visit: Visit,
    Path(writing): Path<WritingId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let key = key_of(&visit)?;
    let shown = writing_page(db, visit.actor(), writing).await?;
    let way = kind_of(&shown, &key).map_or("", kind_way);
    let command = posted.command(ChangeWriting {
        writing,
        change: WritingChange::Remove(key),
        seen_version: seen_version(posted.text(SEEN)),
    })?;
    match db::settle(|| change_writing(db, visit.actor(), &command)).await {
        Ok(_) => {
            let said = Toast::new(visit.say("plan-write-removed"));
            let to = format!("{}#h-{way}", writing_path(writing));
            Ok(done(&visit, to, &said))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            let shown = writing_page(db, visit.actor(), writing).await?;
            Ok(draw(&visit, &shown, &form))
        }
    }
}

/// `GET /lam-viec/ke-hoach/soan/{draft}/bo`
pub(super) async fn ask_drop(
    visit: Visit,
    Path(writing): Path<WritingId>,
) -> Result<Response, Refused> {
    let shown = writing_page(visit.app().db(), visit.actor(), writing).await?;
    let facts = [("title", shown.draft.title.as_str().into())];
    let effect = visit.words().say_with("plan-write-drop-effect", &facts);
    let title = visit.say("plan-write-drop-title");
    let action = format!("{}/bo", writing_path(writing));
    let confirm = Confirm::new(action, visit.frame(&visit.form()), &title, effect)
        .hidden(SEEN, shown.version.to_string())
        .verbs(
            &visit.say("plan-write-drop"),
            &visit.say("plan-write-keep"),
            writing_path(writing),
        );
    Ok(asking(&visit, &shown, (title, confirm)))
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/bo`
pub(super) async fn drop_it(
    visit: Visit,
    Path(writing): Path<WritingId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let command = posted.command(ChangeWriting {
        writing,
        change: WritingChange::Drop,
        seen_version: seen_version(posted.text(SEEN)),
    })?;
    match db::settle(|| change_writing(db, visit.actor(), &command)).await {
        Ok(_) => {
            let said = Toast::new(visit.say("plan-write-dropped"));
            Ok(done(&visit, WRITING, &said))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            let shown = writing_page(db, visit.actor(), writing).await?;
            Ok(draw(&visit, &shown, &form))
        }
    }
}

/// `POST /lam-viec/ke-hoach/soan/{draft}/chay`
pub(super) async fn begin(
    visit: Visit,
    Path(writing): Path<WritingId>,
    posted: Posted,
) -> Result<Response, Refused> {
    let db = visit.app().db();
    let command = posted.command(BeginWriting {
        writing,
        seen_version: seen_version(posted.text(SEEN)),
    })?;
    match db::settle(|| begin_writing(db, visit.actor(), &command)).await {
        Ok(plan) => {
            let facts = [
                ("bodies", i64::from(plan.bodies).into()),
                ("obligations", i64::from(plan.obligations).into()),
            ];
            let said = visit.words().say_with("plan-import-begun", &facts);
            Ok(done(&visit, plan_path(plan.id), &Toast::new(said)))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            let shown = writing_page(db, visit.actor(), writing).await?;
            Ok(draw(&visit, &shown, &form))
        }
    }
}

/// The key of the item in the address.
fn key_of(visit: &Visit) -> Result<String, Denied> {
    let address = visit.address();
    address.get(ITEM).map(str::to_owned).ok_or(Denied::Hidden)
}

fn asking(visit: &Visit, shown: &WritingPage, (title, confirm): (String, Confirm)) -> Response {
    let crumbs = crumbs(visit, &title, Some(shown));
    let drawn = Page::new(title, Ask { confirm }).room(Room::Plans);
    page(visit, drawn.crumbs(crumbs))
}
