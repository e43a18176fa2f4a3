//! One body in a plan: what it owes, and what the plan owes it.

use ::web::components::{Button, Head, Line, Lines, Section};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use directory::api::Registers;
use kernel::OrganisationId;

use super::follow::FOLLOW;
use super::plan_page::held_words;
use super::wording::{
    crumbs, cut, days, level_word, owed_badge, quantity, role_word, target_badge, target_path,
    task_badge, task_path,
};
use crate::model::draft::PlanId;
use crate::model::obligation::{Holder, ObligationState};
use crate::model::task::{PartyRole, TaskId};
use crate::queries::body_page::{BodyPage, OwedTo, body_page};
use crate::queries::standing::{OwedStanding, TaskStanding};

#[derive(Template)]
#[template(path = "web/body_page.html")]
struct View {
    head: Head,
    parts: Vec<(Section, Lines, bool, String)>,
}

/// `GET /lam-viec/ke-hoach/{plan}/co-quan/{body}`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Path((plan, body)): Path<(String, String)>,
) -> Result<Response, Refused> {
    let plan = PlanId::parse(&plan).map_err(|_| Denied::Hidden)?;
    let body = OrganisationId::parse(&body).map_err(|_| Denied::Hidden)?;
    let db = visit.app().db();
    let shown = body_page(db, &registers, visit.actor(), (plan, body)).await?;
    let words = visit.words();
    let title = shown.name.clone();
    let part = |id, key: &str, lines: Vec<Line>| {
        let title = words.say_with(
            &format!("plan-body-{key}"),
            &[("count", lines.len().into())],
        );
        let empty = lines.is_empty();
        let nothing = words.say(&format!("plan-body-{key}-none"));
        (Section::new(id, title), Lines::new(lines), empty, nothing)
    };
    let in_turn = in_turn(&shown);
    let owes = in_turn
        .iter()
        .filter_map(|(task, one)| owes(words, &shown, (*task, one)));
    let owed = shown.owed.iter().filter_map(|one| owed(words, &shown, one));
    let takes_part = shown
        .takes_part
        .iter()
        .filter_map(|id| takes_part(words, &shown, *id));
    let view = View {
        head: head(&visit, &shown),
        parts: vec![
            part("h-no", "owes", owes.collect()),
            part("h-duoc", "owed", owed.collect()),
            part("h-ct", "targets", targets(words, &shown)),
            part("h-ph", "takes-part", takes_part.collect()),
        ],
    };
    let plan = &shown.standing.plan;
    let crumbs = crumbs(&visit, Some((plan.id, &plan.title)), &title);
    Ok(page(
        &visit,
        Page::new(title, view).room(Room::Plans).crumbs(crumbs),
    ))
}

fn head(visit: &Visit, shown: &BodyPage) -> Head {
    let day = [("day", shown.standing.day.to_vietnamese().into())];
    let head = Head::new(&shown.name).under(visit.words().say_with("plan-body-under", &day));
    match shown.may_follow {
        true => head.act(Button::link(visit.say("plan-body-follow"), FOLLOW)),
        false => head,
    }
}

fn task(shown: &BodyPage, id: TaskId) -> Option<&TaskStanding> {
    shown.standing.tasks.iter().find(|task| task.id == id)
}

/// What the body owes: what is late first, then what is to be done, then what is done, each by its day.
fn in_turn(shown: &BodyPage) -> Vec<(TaskId, &OwedStanding)> {
    let today = shown.standing.day;
    let turn = |one: &OwedStanding| match one.now.state {
        _ if one.now.is_late(today) => 0,
        ObligationState::Open | ObligationState::Returned | ObligationState::Submitted => 1,
        ObligationState::Accepted => 2,
    };
    let mut all: Vec<(TaskId, &OwedStanding)> =
        shown.owes.iter().map(|(task, one)| (*task, one)).collect();
    all.sort_by_key(|(_, one)| (turn(one), one.now.due));
    all
}

fn owes(words: &Words, shown: &BodyPage, (id, one): (TaskId, &OwedStanding)) -> Option<Line> {
    let task = task(shown, id)?;
    let today = shown.standing.day;
    let due = words.say_with("plan-due", &[("due", one.now.due.to_vietnamese().into())]);
    let held = one.now.held_since.until(today).max(0);
    let under = match one.now.holder {
        Holder::Nobody => due,
        Holder::Alliance => {
            let alliance = shown.standing.name(shown.standing.plan.alliance);
            format!("{due} · {}", held_words(words, alliance, held))
        }
        Holder::Body => format!("{due} · {}", held_words(words, &shown.name, held)),
    };
    let line = Line::new(task.title.as_str())
        .under(under)
        .verb(words.say("plan-open-task"), task_path(id));
    Some(line.badge(owed_badge(words, one, today)))
}

fn owed(words: &Words, shown: &BodyPage, one: &OwedTo) -> Option<Line> {
    let (id, said) = match one {
        OwedTo::Look { task, days: held } => {
            let facts = [("days", days(words, *held).into())];
            (*task, words.say_with("plan-owed-look", &facts))
        }
        OwedTo::Time { task, days: held } => {
            let facts = [("days", days(words, *held).into())];
            (*task, words.say_with("plan-owed-time", &facts))
        }
        OwedTo::Answer {
            task,
            title,
            level,
            days: held,
        } => {
            let facts = [
                ("matter", cut(title, 120).into()),
                ("level", level_word(words, *level).into()),
                ("days", days(words, *held).into()),
            ];
            (*task, words.say_with("plan-owed-answer", &facts))
        }
        OwedTo::Support { task, by } => {
            let facts = [("by", by.join(", ").into())];
            (*task, words.say_with("plan-owed-support", &facts))
        }
    };
    let task = task(shown, id)?;
    let line = Line::new(task.title.as_str()).under(said);
    let line = line.verb(words.say("plan-open-task"), task_path(id));
    Some(line.badge(task_badge(words, task.state)))
}

fn targets(words: &Words, shown: &BodyPage) -> Vec<Line> {
    let all = shown.standing.targets.iter();
    let own = all.filter(|target| shown.targets.contains(&target.id));
    own.map(|target| {
        let figure = target.goal.zip(target.counted).map(|(goal, counted)| {
            let facts = [
                ("verified", quantity(words, counted.verified).into()),
                ("recorded", quantity(words, counted.recorded).into()),
                ("goal", quantity(words, goal).into()),
            ];
            words.say_with("plan-tally", &facts)
        });
        Line::new(target.text.as_str())
            .under(figure.unwrap_or_else(|| words.say("plan-target-not-counted")))
            .verb(words.say("plan-open-target"), target_path(target.id))
            .badge(target_badge(words, target))
    })
    .collect()
}

fn takes_part(words: &Words, shown: &BodyPage, id: TaskId) -> Option<Line> {
    let task = task(shown, id)?;
    let line = Line::new(task.title.as_str()).under(role_word(words, PartyRole::Partner));
    let line = line.verb(words.say("plan-open-task"), task_path(id));
    Some(line.badge(task_badge(words, task.state)))
}
