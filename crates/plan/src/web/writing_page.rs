//! A plan that is being written: what still hinders its beginning, its targets, tasks and measures, and the one next step.

use ::web::components::{
    Badge, Button, Facts, Form, FormFrame, Head, Lines, Note, Pager, Section, State, Table,
};
use ::web::{Page, Refused, Room, Visit, page};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::head_fields::kind_key;
use super::wording::plan_path;
use super::writing::{crumbs, item_form, writing_path};
use super::writing_rows::{measures, targets, tasks};
use super::writing_todo::todo;
use crate::model::item_facts::ItemKind;
use crate::model::writing::{WritingId, WritingState};
use crate::queries::writing_page::{WritingPage, writing_page};

/// Where a draft is.
pub(super) const PATH: &str = "/lam-viec/ke-hoach/soan/{draft}";

#[derive(Template)]
#[template(path = "web/writing_page.html")]
struct View {
    head: Head,
    over: Option<Note>,
    begin: Option<Begin>,
    todo: Option<(Section, Lines)>,
    parts: Vec<Part>,
    facts: Facts,
    ways: Vec<Button>,
}

/// The next step.
struct Begin {
    action: String,
    frame: FormFrame,
    seen: String,
    act: Button,
    why: Option<String>,
}

/// The targets, the tasks or the measures.
struct Part {
    id: &'static str,
    section: Section,
    add: Option<Button>,
    table: Option<Table>,
    pager: Option<Pager>,
    nothing: String,
}

/// `GET /lam-viec/ke-hoach/soan/{draft}`
pub(super) async fn show(
    visit: Visit,
    Path(writing): Path<WritingId>,
) -> Result<Response, Refused> {
    let shown = writing_page(visit.app().db(), visit.actor(), writing).await?;
    Ok(draw(&visit, &shown, &visit.form()))
}

/// The draft, with what was refused of it above.
pub(super) fn draw(visit: &Visit, shown: &WritingPage, form: &Form) -> Response {
    let title = shown.draft.title.clone();
    let is_open = shown.state == WritingState::Open;
    let begin = is_open.then(|| begin(visit, shown, form));
    let body = View {
        head: head(visit, shown),
        over: over(visit, shown),
        begin,
        todo: todo(visit, shown).filter(|_| is_open),
        parts: parts(visit, shown),
        facts: facts(visit, shown),
        ways: if is_open {
            ways(visit, shown)
        } else {
            Vec::new()
        },
    };
    let crumbs = crumbs(visit, &title, None);
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

fn head(visit: &Visit, shown: &WritingPage) -> Head {
    let facts = [("on", shown.changed_on.to_vietnamese().into())];
    let under = visit.words().say_with("plan-draft-changed", &facts);
    let badge = match shown.state {
        WritingState::Open => Badge::new(State::Pending, visit.say("plan-write-state-open")),
        WritingState::Begun => Badge::new(State::Done, visit.say("plan-write-state-begun")),
        WritingState::Dropped => Badge::new(State::Plain, visit.say("plan-write-state-dropped")),
    };
    Head::new(&shown.draft.title).under(under).badge(badge)
}

/// What has become of a draft that nobody writes any more.
fn over(visit: &Visit, shown: &WritingPage) -> Option<Note> {
    match (shown.state, shown.plan) {
        (WritingState::Open, _) => None,
        (WritingState::Begun, Some(plan)) => {
            let prose = ::web::components::Prose::from(visit.say("plan-write-has-begun"));
            let way = visit.say("plan-import-open-plan");
            Some(Note::new(prose.text(" ").link(way, plan_path(plan))))
        }
        (WritingState::Begun, None) => Some(Note::new(visit.say("plan-write-has-begun"))),
        (WritingState::Dropped, _) => Some(Note::new(visit.say("plan-write-was-dropped"))),
    }
}

fn begin(visit: &Visit, shown: &WritingPage, form: &Form) -> Begin {
    let act = visit.say("plan-write-begin");
    let open = shown.hindrances.len() + usize::from(shown.scheme_fault);
    let (act, why) = match open {
        0 => (Button::submit(act), visit.say("plan-write-begin-what")),
        open => {
            let facts = [("n", open.into())];
            let why = visit.words().say_with("plan-write-not-yet", &facts);
            (Button::blocked(act), why)
        }
    };
    Begin {
        action: format!("{}/chay", writing_path(shown.id)),
        frame: visit.frame(form),
        seen: shown.version.to_string(),
        act,
        why: Some(why),
    }
}

fn parts(visit: &Visit, shown: &WritingPage) -> Vec<Part> {
    let part = |kind, (id, title, none): (&'static str, &str, &str), count: usize| {
        let facts = [("count", count.into())];
        let add = visit.say(match kind {
            ItemKind::Target => "plan-write-new-target",
            ItemKind::Task => "plan-write-new-task",
            ItemKind::Measure => "plan-write-new-measure",
        });
        let is_open = shown.state == WritingState::Open;
        Part {
            id,
            section: Section::new(id, visit.words().say_with(title, &facts)),
            add: is_open.then(|| Button::link(add, item_form(shown.id, kind, None))),
            table: None,
            pager: None,
            nothing: visit.say(none),
        }
    };
    let draft = &shown.draft;
    let mut target_part = part(
        ItemKind::Target,
        ("h-chi-tieu", "plan-targets-title", "plan-write-no-targets"),
        draft.targets.len(),
    );
    let mut task_part = part(
        ItemKind::Task,
        ("h-viec", "plan-write-tasks", "plan-write-no-tasks"),
        draft.tasks.len(),
    );
    let mut measure_part = part(
        ItemKind::Measure,
        (
            "h-bien-phap",
            "plan-write-measures",
            "plan-write-no-measures",
        ),
        draft.measures.len(),
    );
    target_part.table = targets(visit, shown);
    (task_part.table, task_part.pager) = tasks(visit, shown);
    measure_part.table = measures(visit, shown);
    vec![target_part, task_part, measure_part]
}

fn facts(visit: &Visit, shown: &WritingPage) -> Facts {
    let draft = &shown.draft;
    let say = |key: &str| visit.say(key);
    let issuer = draft.issuer.and_then(|issuer| shown.names.get(&issuer));
    let time = format!(
        "{} – {}",
        draft.from.to_vietnamese(),
        draft.to.to_vietnamese()
    );
    let issued = draft.issued_on.map(kernel::Day::to_vietnamese);
    Facts::new()
        .fact(say("plan-import-field-kind"), say(kind_key(draft.kind)))
        .fact(
            say("plan-import-field-number"),
            draft
                .number
                .clone()
                .unwrap_or_else(|| say("plan-import-no-number")),
        )
        .fact_if(&say("plan-import-field-issuer"), issuer.cloned())
        .fact_if(&say("plan-import-field-issued"), issued)
        .fact(say("plan-list-time"), time)
        .fact_if(&say("plan-head-scheme"), shown.scheme.clone())
        .fact(
            say("plan-write-sections"),
            visit
                .words()
                .count(i64::try_from(draft.sections.len()).unwrap_or(i64::MAX)),
        )
}

fn ways(visit: &Visit, shown: &WritingPage) -> Vec<Button> {
    let path = writing_path(shown.id);
    [
        ("plan-write-head", "phan-dau"),
        ("plan-write-sections", "de-muc"),
        ("plan-write-drop", "bo"),
    ]
    .into_iter()
    .map(|(key, way)| Button::link(visit.say(key), format!("{path}/{way}")))
    .collect()
}
