//! A house with an interface of its own for these tests.

use authz::{Action, Actor};
use axum::extract::Path;
use axum::response::Response;
use db::{BeginError, Begun, Db, Entry};
use kernel::{AreaId, Command, Day, Fault, FieldError, Nature, RefusalKind};
use serde::{Deserialize, Serialize};
use testkit::programs::Program;
use utoipa::{IntoParams, ToSchema};
use web::api::{ApiCommand, ApiQuery, ApiVisit, Operation, Paging, json};
use web::{Access, Refused, Routes, Visit};

/// Rows of the list.
pub(crate) const ROWS: u32 = 250;

#[derive(Serialize, ToSchema)]
struct Me {
    name: String,
}

#[derive(Clone, Deserialize, Serialize, ToSchema)]
struct Note {
    text: String,
    lines: Vec<Line>,
}

#[derive(Clone, Deserialize, Serialize, ToSchema)]
struct Line {
    count: u8,
}

#[derive(Deserialize, IntoParams)]
struct NumberQuery {
    #[param(value_type = Option<String>, format = Date)]
    day: Option<Day>,
    even: Option<bool>,
}

#[derive(Serialize, ToSchema)]
struct Number {
    value: u32,
}

async fn me(visit: ApiVisit) -> Result<Response, Refused> {
    let name = visit.actor().name.clone();
    json(&Me { name })
}

async fn page(_: Visit) -> &'static str {
    "a page"
}

async fn numbers(
    ApiQuery(query): ApiQuery<NumberQuery>,
    paging: Paging,
) -> Result<Response, Refused> {
    if query.day.is_some_and(|day| day < Day::EPOCH) {
        return Err(Early.into());
    }
    let after: Option<u32> = paging.after()?;
    let wanted = usize::try_from(paging.rows_wanted()).unwrap();
    let rows = (0..ROWS)
        .filter(|value| {
            query
                .even
                .is_none_or(|even| even == value.is_multiple_of(2))
        })
        .filter(|value| after.is_none_or(|after| *value > after));
    let rows = rows.take(wanted).map(|value| (value, Number { value }));
    paging.answer(rows.collect())
}

/// A use-case that writes nothing but that it was asked for; another result each time it is done.
async fn keep(db: &Db, actor: &Actor, command: &Command<Note>) -> Result<String, BeginError> {
    let tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (at, chance) = tx.seed()?;
    let id = AreaId::new(at, chance).to_string();
    Ok(tx.commit(Entry::new("web.keep", "note", "-"), id).await?)
}

async fn note(visit: ApiVisit, asked: ApiCommand<Note>) -> Result<Response, Refused> {
    let command = asked.command(asked.body.clone());
    let name = keep(visit.app().db(), visit.actor(), &command).await?;
    json(&Me { name })
}

async fn thing(Path(_): Path<AreaId>) -> Result<Response, Refused> {
    Err(Early.into())
}

/// A refusal of a field.
#[derive(Debug, thiserror::Error)]
#[error("too early")]
struct Early;

impl kernel::Refusal for Early {
    fn code(&self) -> &'static str {
        "kernel.day.malformed"
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Invalid
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        vec![("found", "0001-01-01".to_owned())]
    }

    fn fields(&self) -> Vec<FieldError> {
        vec![FieldError::of("day", &kernel::text::BadText::Empty)]
    }
}

async fn broken() -> Result<Response, Refused> {
    Err(Fault::new(Nature::Bug, "bí mật của kho").into())
}

async fn panicking() -> Response {
    panic!("a handler of the test panics");
}

async fn endless() -> Response {
    std::future::pending().await
}

pub(crate) fn routes() -> Routes {
    let about = |id| Operation::new(id, "tests", "For tests.");
    Routes::new()
        .get("/", Access::Public, page)
        .api_get(
            "/api/v1/me",
            Access::SignedIn,
            me,
            about("getMe").gives::<Me>(),
        )
        .api_get(
            "/api/v1/anybody",
            Access::Public,
            me,
            about("getAnybody").gives::<Me>(),
        )
        .api_get(
            "/api/v1/audit",
            Access::Needs(Action::ViewAudit),
            me,
            about("getAudit").gives::<Me>(),
        )
        .api_get(
            "/api/v1/numbers",
            Access::SignedIn,
            numbers,
            about("listNumbers")
                .query::<NumberQuery>()
                .gives_pages_of::<Number>(),
        )
        .api_post(
            "/api/v1/notes",
            Access::SignedIn,
            note,
            about("keepNote").takes::<Note>().gives::<Me>(),
        )
        .api_get(
            "/api/v1/things/{thing}",
            Access::Public,
            thing,
            about("getThing"),
        )
        .api_get("/api/v1/broken", Access::Public, broken, about("getBroken"))
        .api_get(
            "/api/v1/panic",
            Access::Public,
            panicking,
            about("getPanic"),
        )
        .api_get(
            "/api/v1/endless",
            Access::Public,
            endless,
            about("getEndless"),
        )
}

pub(crate) async fn open() -> Program {
    Program::open(testkit::fresh().await, routes(), &[])
}

/// A program of somebody with this role.
pub(crate) async fn open_as(role: authz::Role) -> Program {
    let mut program = open().await;
    program.act_as(&program.house.actor(role));
    program
}
