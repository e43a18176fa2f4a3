//! The difficulties of a plan; raise one, answer one, lift one.

use ::web::components::{
    Badge, Button, Choice, Field, Form, FormFrame, Head, Moment, State, Tabs, Timeline, Toast,
};
use ::web::{Page, Posted, Refused, Room, Visit, Words, done, page};
use askama::Template;
use authz::Denied;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use directory::api::Registers;
use kernel::OrganisationId;

use super::papers::{PaperField, paper_id};
use super::plan_tabs::{PlanView, plan_tabs};
use super::wording::{crumbs, days, level_word, plan_path, task_path};
use crate::model::difficulty::{DifficultyId, DifficultyState};
use crate::model::draft::PlanId;
use crate::model::task::TaskId;
use crate::queries::difficulty_page::{DifficultyLine, DifficultyPage, difficulty_page};
use crate::queries::task_page::{TaskPage, task_page};
use crate::use_cases::raise_difficulty::{MATTER_CHARS_MAX, RaiseDifficulty, raise_difficulty};
use crate::use_cases::settle_difficulty::{
    ANSWER_CHARS_MAX, SettleDifficulty, Settling, settle_difficulty,
};

/// Where one is settled.
pub(super) const SETTLE: &str = "/lam-viec/ke-hoach/{plan}/kho-khan/{difficulty}/{how}";

#[derive(Template)]
#[template(path = "web/difficulties.html")]
struct View {
    head: Head,
    tabs: Tabs,
    lines: Vec<LineView>,
    nothing: String,
}

struct LineView {
    id: String,
    badge: Badge,
    matter: String,
    task: String,
    href: String,
    who: String,
    levels: Vec<String>,
    acts: Option<Timeline>,
    verbs: Vec<Button>,
}

#[derive(Template)]
#[template(path = "web/difficulty_form.html")]
struct FormView {
    head: Head,
    frame: FormFrame,
    seen: String,
    body: Option<Field>,
    words: Field,
    paper: Option<Field>,
    act: Button,
    leave: Button,
}

/// `GET /lam-viec/ke-hoach/{plan}/kho-khan`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(plan): Path<String>,
) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let db = visit.app().db();
    let shown = difficulty_page(db, &registers, visit.actor(), plan).await?;
    let title = visit.say("plan-difficulties-title");
    let view = View {
        head: Head::new(&title).under(shown.plan.title.as_str()),
        tabs: plan_tabs(visit.words(), plan, PlanView::Difficulties),
        lines: shown
            .lines
            .iter()
            .map(|line| line_view(&visit, &shown, line))
            .collect(),
        nothing: visit.say("plan-difficulties-none"),
    };
    let crumbs = crumbs(&visit, Some((plan, &shown.plan.title)), &title);
    Ok(page(
        &visit,
        Page::new(title, view).room(Room::Plans).crumbs(crumbs),
    ))
}

fn line_view(visit: &Visit, shown: &DifficultyPage, line: &DifficultyLine) -> LineView {
    let words = visit.words();
    let row = &line.row;
    let badge = match row.state {
        DifficultyState::Open => Badge::new(State::Risk, words.say("plan-difficulty-open")),
        DifficultyState::Answered => Badge::new(State::Done, words.say("plan-difficulty-answered")),
    };
    let body = shown.names.get(&row.body).cloned().unwrap_or_default();
    let facts = [
        ("body", body.into()),
        ("on", row.raised_on.to_vietnamese().into()),
    ];
    let path = |how: &str| format!("{}/kho-khan/{}/{how}", plan_path(row.plan), row.id);
    let mut verbs = Vec::new();
    if line.may_answer {
        verbs.push(Button::link(words.say("plan-difficulty-answer"), path("tra-loi")).primary());
        if let Some(next) = &line.next {
            let said = words.say_with("plan-difficulty-lift", &[("to", next.as_str().into())]);
            verbs.push(Button::link(said, path("chuyen")));
        }
    }
    LineView {
        id: row.id.to_string(),
        badge,
        matter: row.matter.clone(),
        task: row.title.clone(),
        href: task_path(row.task),
        who: words.say_with("plan-difficulty-raised", &facts),
        levels: levels(words, line),
        acts: acts(words, line),
        verbs,
    }
}

fn levels(words: &Words, line: &DifficultyLine) -> Vec<String> {
    let levels = line.levels.iter().map(|level| {
        let facts = [
            ("level", level_word(words, level.level).into()),
            ("holder", level.holder.as_str().into()),
            ("days", days(words, level.days).into()),
        ];
        words.say_with("plan-difficulty-level", &facts)
    });
    levels.collect()
}

/// What was done since it was raised, in the order of the days.
fn acts(words: &Words, line: &DifficultyLine) -> Option<Timeline> {
    let acts = line.acts.iter().skip(1).map(|act| {
        let key = format!("plan-difficulty-act-{}", act.kind.as_str());
        let title = words.say_with(&key, &[("by", act.by_name.as_str().into())]);
        Moment::new(act.day, title).text(act.note.as_str())
    });
    let acts: Vec<Moment> = acts.collect();
    (!acts.is_empty()).then(|| Timeline::new(acts))
}

/// `GET /lam-viec/ke-hoach/viec/{task}/kho-khan`
pub(super) async fn raise_form(
    visit: Visit,
    Path(task): Path<String>,
) -> Result<Response, Refused> {
    let shown = raisable(&visit, &task).await?;
    Ok(draw_raise(&visit, &shown, &visit.form()))
}

/// `POST /lam-viec/ke-hoach/viec/{task}/kho-khan`
pub(super) async fn raise(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(task): Path<String>,
    posted: Posted,
) -> Result<Response, Refused> {
    let shown = raisable(&visit, &task).await?;
    let mut reading = posted.read();
    let body = reading.with("body", OrganisationId::parse);
    let matter = reading.paragraph("matter", MATTER_CHARS_MAX);
    let form = posted.form(visit.words());
    let (Some(body), Some(matter)) = (body, matter) else {
        return Ok(draw_raise(&visit, &shown, &form.wrong(&reading.errors)));
    };
    let task = shown.task.id;
    let command = posted.command(RaiseDifficulty { task, body, matter })?;
    let db = visit.app().db();
    match db::settle(|| raise_difficulty(db, &registers, visit.actor(), &command)).await {
        Ok(raised) => {
            let facts = [("holder", raised.holder.into())];
            let said = visit
                .words()
                .say_with("plan-difficulty-raised-done", &facts);
            Ok(done(&visit, task_path(task), &Toast::new(said)))
        }
        Err(error) => Ok(draw_raise(&visit, &shown, &form.refuse(error)?)),
    }
}

async fn raisable(visit: &Visit, task: &str) -> Result<TaskPage, Refused> {
    let task = TaskId::parse(task).map_err(|_| Denied::Hidden)?;
    let shown = task_page(visit.app().db(), visit.actor(), task).await?;
    if shown.may_raise.is_empty() {
        return Err(Denied::NotAllowed(authz::Action::RaiseDifficulties).into());
    }
    Ok(shown)
}

fn draw_raise(visit: &Visit, shown: &TaskPage, form: &Form) -> Response {
    let words = visit.words();
    let title = words.say("plan-raise");
    let choices = shown
        .may_raise
        .iter()
        .map(|id| Choice::new(id.to_string(), shown.standing.name(*id)));
    let view = FormView {
        head: Head::new(&title).under(shown.task.title.as_str()),
        frame: visit.frame(form),
        seen: String::new(),
        body: Some(Field::select(
            form,
            "body",
            words.say("plan-raise-body"),
            choices.collect(),
        )),
        words: Field::area(form, "matter", words.say("plan-raise-matter")),
        paper: None,
        act: Button::submit(title.clone()).primary(),
        leave: Button::link(words.say("plan-leave"), task_path(shown.task.id)),
    };
    let plan = &shown.standing.plan;
    let crumbs = crumbs(visit, Some((plan.id, &plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}

type Asked = (String, String, String);

/// A difficulty that the actor may settle, and how.
async fn settled(
    visit: &Visit,
    registers: &Registers,
    (plan, difficulty, how): Asked,
) -> Result<(DifficultyPage, DifficultyLine, Settling), Refused> {
    let hidden = || Refused::from(Denied::Hidden);
    let plan = PlanId::parse(&plan).map_err(|_| hidden())?;
    let id = DifficultyId::parse(&difficulty).map_err(|_| hidden())?;
    let how = match how.as_str() {
        "tra-loi" => Settling::Answer,
        "chuyen" => Settling::Lift,
        _ => return Err(hidden()),
    };
    let shown = difficulty_page(visit.app().db(), registers, visit.actor(), plan).await?;
    let line = shown.lines.iter().find(|line| line.row.id == id).cloned();
    Ok((shown, line.ok_or_else(hidden)?, how))
}

/// `GET /lam-viec/ke-hoach/{plan}/kho-khan/{difficulty}/{how}`
pub(super) async fn settle_form(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(asked): Path<Asked>,
) -> Result<Response, Refused> {
    let (shown, line, how) = settled(&visit, &registers, asked).await?;
    let form = visit.form().with("ban", line.row.version.to_string());
    Ok(draw_settle(&visit, (&shown, &line, how), &form))
}

/// `POST /lam-viec/ke-hoach/{plan}/kho-khan/{difficulty}/{how}`
pub(super) async fn settle(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path(asked): Path<Asked>,
    posted: Posted,
) -> Result<Response, Refused> {
    let (shown, line, how) = settled(&visit, &registers, asked).await?;
    let mut reading = posted.read();
    let note = reading.paragraph("note", ANSWER_CHARS_MAX);
    let form = posted.form(visit.words());
    let paper = match paper_id(&visit, posted.text("paper")).await? {
        PaperField::None => None,
        PaperField::One(paper) => Some(paper),
        PaperField::Unknown(error) => {
            return Ok(draw_settle(
                &visit,
                (&shown, &line, how),
                &form.wrong(&[error]),
            ));
        }
    };
    let Some(note) = note else {
        let form = form.wrong(&reading.errors);
        return Ok(draw_settle(&visit, (&shown, &line, how), &form));
    };
    let command = posted.command(SettleDifficulty {
        difficulty: line.row.id,
        how,
        note,
        paper,
        seen_version: posted.text("ban").parse().unwrap_or(0),
    })?;
    let db = visit.app().db();
    match db::settle(|| settle_difficulty(db, &registers, visit.actor(), &command)).await {
        Ok(settled) => {
            let key = match how {
                Settling::Answer => "plan-difficulty-answered-done",
                Settling::Lift => "plan-difficulty-lifted-done",
            };
            let said = visit
                .words()
                .say_with(key, &[("holder", settled.holder.into())]);
            let back = format!("{}/kho-khan", plan_path(line.row.plan));
            Ok(done(&visit, back, &Toast::new(said)))
        }
        Err(error) => Ok(draw_settle(
            &visit,
            (&shown, &line, how),
            &form.refuse(error)?,
        )),
    }
}

fn draw_settle(
    visit: &Visit,
    (shown, line, how): (&DifficultyPage, &DifficultyLine, Settling),
    form: &Form,
) -> Response {
    let words = visit.words();
    let (title, label) = match how {
        Settling::Answer => (
            words.say("plan-difficulty-answer"),
            "plan-difficulty-note-answer",
        ),
        Settling::Lift => {
            let to = line.next.clone().unwrap_or_default();
            let said = words.say_with("plan-difficulty-lift", &[("to", to.into())]);
            (said, "plan-difficulty-note-lift")
        }
    };
    let back = format!("{}/kho-khan", plan_path(line.row.plan));
    let view = FormView {
        head: Head::new(&title).under(line.row.matter.as_str()),
        frame: visit.frame(form),
        seen: form.value("ban").to_owned(),
        body: None,
        words: Field::area(form, "note", words.say(label)),
        paper: Some(
            Field::text(form, "paper", words.say("plan-act-paper"))
                .hint(words.say("plan-act-paper-hint"))
                .optional(),
        ),
        act: Button::submit(title.clone()).primary(),
        leave: Button::link(words.say("plan-leave"), back),
    };
    let crumbs = crumbs(visit, Some((shown.plan.id, &shown.plan.title)), &title);
    let page_ = Page::new(title, view).room(Room::Plans).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
