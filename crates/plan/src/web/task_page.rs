//! One task: who owes what of it, who holds it since when, what was done, and what may be done.

use ::web::components::{Badge, Button, Facts, Head, Moment, Prose, Section, Table, Timeline};
use ::web::{Page, Refused, Room, Visit, Words, page};
use askama::Template;
use authz::Denied;
use axum::extract::Path;
use axum::response::Response;
use kernel::OrganisationId;

use super::owed_acts::{OwedActs, owed_acts};
use super::target_page::entry_table;
use super::wording::{
    act_done, body_path, crumbs, days, owed_badge, plan_path, target_path, task_badge, task_path,
};
use crate::model::obligation::{Holder, ObligationState};
use crate::model::task::TaskId;
use crate::queries::task_page::{OwedLine, TaskPage, task_page};

#[derive(Template)]
#[template(path = "web/task_page.html")]
struct View {
    head: Head,
    quote: String,
    facts: Facts,
    owed_title: Section,
    /// Who has not done it, and who has; the heading only where many owe it.
    owed: Vec<(Option<String>, Vec<OwedView>)>,
    evidence: Option<(Section, Table, Prose)>,
    acts_title: Section,
    acts: Option<Timeline>,
    no_acts: String,
    raise: Option<Button>,
}

/// What one body owes.
struct OwedView {
    badge: Badge,
    body: String,
    href: String,
    due: String,
    holder: String,
    held: String,
    acts: OwedActs,
}

/// `GET /lam-viec/ke-hoach/viec/{task}`
pub(super) async fn show(visit: Visit, Path(task): Path<String>) -> Result<Response, Refused> {
    let id = TaskId::parse(&task).map_err(|_| Denied::Hidden)?;
    let shown = task_page(visit.app().db(), visit.actor(), id).await?;
    let words = visit.words();
    let task = &shown.task;
    let facts = [("done", task.done.into()), ("total", task.total.into())];
    let owed_title = if task.fans_out() {
        words.say_with("plan-owed-of", &facts)
    } else {
        words.say("plan-owed-title")
    };
    let body = View {
        head: head(words, &shown),
        quote: task.text.clone(),
        facts: facts_of(words, &shown),
        owed_title: Section::new("h-phai", owed_title),
        owed: who_has_and_has_not(words, &shown),
        evidence: evidence(words, &shown),
        acts_title: Section::new("h-viec", words.say("plan-acts-title")),
        acts: acts(words, &shown),
        no_acts: words.say("plan-acts-none"),
        raise: (!shown.may_raise.is_empty()).then(|| {
            let path = format!("{}/kho-khan", task_path(id));
            Button::link(words.say("plan-raise"), path)
        }),
    };
    let plan = &shown.standing.plan;
    let crumbs = crumbs(&visit, Some((plan.id, &plan.title)), &task.title);
    let page_ = Page::new(task.title.clone(), body).room(Room::Plans);
    Ok(page(&visit, page_.crumbs(crumbs)))
}

fn head(words: &Words, shown: &TaskPage) -> Head {
    let task = &shown.task;
    let facts = [
        ("leads", task.leads(&shown.standing.names).join(", ").into()),
        ("due", task.due.to_vietnamese().into()),
    ];
    let key = if task.due_proposed {
        "plan-task-under-proposed"
    } else {
        "plan-task-under"
    };
    let mut head = Head::new(&task.title)
        .badge(task_badge(words, task.state))
        .under(words.say_with(key, &facts));
    if shown.may_manage && task.due_proposed {
        let path = format!("{}/chot-han", plan_path(shown.standing.plan.id));
        head = head.act(Button::link(words.say("plan-decide-days"), path));
    }
    head
}

fn facts_of(words: &Words, shown: &TaskPage) -> Facts {
    let task = &shown.task;
    let partners = task.partners(&shown.standing.names).join(", ");
    let target = shown
        .standing
        .targets
        .iter()
        .find(|one| Some(one.id) == task.target);
    let target = target.map(|target| Prose::new().link(&target.text, target_path(target.id)));
    Facts::new()
        .fact(
            words.say("plan-fact-leads"),
            task.leads(&shown.standing.names).join(", "),
        )
        .fact_if(
            &words.say("plan-fact-partners"),
            Some(partners).filter(|partners| !partners.is_empty()),
        )
        .fact_if(&words.say("plan-fact-target"), target)
        .fact(
            words.say("plan-fact-recurrence"),
            words.say(&format!("plan-recurrence-{}", task.recurrence.as_str())),
        )
        .fact(words.say("plan-fact-section"), task.section.clone())
}

/// Where many bodies owe it, those who have not done all of it first, then those who have.
fn who_has_and_has_not(words: &Words, shown: &TaskPage) -> Vec<(Option<String>, Vec<OwedView>)> {
    let view = |line: &&OwedLine| owed(words, shown, line);
    if !shown.task.fans_out() {
        return vec![(
            None,
            shown
                .owed
                .iter()
                .map(|line| owed(words, shown, line))
                .collect(),
        )];
    }
    let is_done = |line: &&OwedLine| line.owed.now.state == ObligationState::Accepted;
    let missing: Vec<OrganisationId> = shown
        .owed
        .iter()
        .filter(|line| !is_done(line))
        .map(|line| line.owed.body)
        .collect();
    let has_not = |line: &&OwedLine| missing.contains(&line.owed.body);
    let (not_yet, have): (Vec<&OwedLine>, Vec<&OwedLine>) = shown.owed.iter().partition(has_not);
    let (done, total) = (shown.task.done, shown.task.total);
    let part = |key: &str, count: u32, lines: Vec<&OwedLine>| {
        let title = words.say_with(key, &[("count", count.into())]);
        (Some(title), lines.iter().map(view).collect::<Vec<_>>())
    };
    let parts = [
        part("plan-owed-not-yet", total.saturating_sub(done), not_yet),
        part("plan-owed-done", done, have),
    ];
    parts
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .collect()
}

fn owed(words: &Words, shown: &TaskPage, line: &OwedLine) -> OwedView {
    let one = &line.owed;
    let (today, plan) = (shown.standing.day, shown.standing.plan.id);
    let name = shown.standing.name(one.body).to_owned();
    let held = one.now.held_since.until(today).max(0);
    let holder = match one.now.holder {
        _ if one.starts > today => {
            words.say_with("plan-starts", &[("day", one.starts.to_vietnamese().into())])
        }
        Holder::Body => super::plan_page::held_words(words, &name, held),
        Holder::Alliance => {
            let alliance = shown.standing.name(shown.standing.plan.alliance);
            super::plan_page::held_words(words, alliance, held)
        }
        Holder::Nobody => words.say("plan-held-nobody"),
    };
    let facts = [
        ("body", days(words, one.held.0).into()),
        ("alliance", days(words, one.held.1).into()),
    ];
    OwedView {
        badge: owed_badge(words, one, today),
        href: body_path(plan, one.body),
        body: name,
        due: words.say_with("plan-due", &[("due", one.now.due.to_vietnamese().into())]),
        holder,
        held: words.say_with("plan-held-both", &facts),
        acts: owed_acts(words, shown.task.id, line),
    }
}

fn evidence(words: &Words, shown: &TaskPage) -> Option<(Section, Table, Prose)> {
    let (lines, outside) = &shown.evidence;
    if lines.is_empty() && *outside == 0 {
        return None;
    }
    let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let title = words.say_with("plan-entries-title", &[("count", total.into())]);
    let table = entry_table(words, title.clone(), lines, shown.standing.day);
    let mut said = Prose::new();
    if *outside > 0 {
        let outside = i64::try_from(*outside).unwrap_or(i64::MAX);
        said = said.text(words.say_with("plan-entries-outside", &[("count", outside.into())]));
    }
    Some((Section::new("h-mc", title), table, said))
}

fn acts(words: &Words, shown: &TaskPage) -> Option<Timeline> {
    if shown.acts.is_empty() {
        return None;
    }
    let moments = shown.acts.iter().map(|act| {
        let body = act.body.map(|body| shown.standing.name(body));
        let mut title = Prose::new().text(act_done(words, act.row.kind));
        if let Some(body) = body.filter(|_| shown.task.fans_out()) {
            title = title.text(format!(" · {body}"));
        }
        if let Some(due) = act.row.due {
            title = title.text(format!(" · {}", due.to_vietnamese()));
        }
        let mut text = Prose::new().text(act.row.note.clone().unwrap_or_default());
        if let Some((paper, name)) = &act.paper {
            text = text
                .text(" ")
                .link(name, format!("/lam-viec/van-ban/{paper}"));
        }
        text = text.text(format!(" ({})", act.row.by_name));
        let moment = Moment::new(act.row.day, title).text(text);
        if act.evidence.is_empty() {
            moment
        } else {
            moment.proven()
        }
    });
    Some(Timeline::new(moments.collect()))
}
