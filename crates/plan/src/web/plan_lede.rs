//! The three lines of a leader: what is late, who holds it, what to decide.

use ::web::Words;
use ::web::components::Prose;

use super::plan_page::NAMED_MAX;
use super::wording::{body_path, cut, plan_path, quantity, target_path, task_path};
use crate::model::forecast::TargetState;
use crate::queries::plan_page::{Held, HeldWhat, PlanPage, late_tasks};
use crate::queries::standing::TargetStanding;

/// The longest name of a thing in a line, in characters.
const NAME_CHARS_MAX: usize = 72;

/// The three lines of a leader: what is late, who holds it, what to decide.
pub(super) fn lede(words: &Words, shown: &PlanPage) -> Vec<(String, Prose, Prose)> {
    vec![
        (
            words.say("plan-lede-late"),
            late(words, shown),
            late_work(words, shown),
        ),
        (
            words.say("plan-lede-holder"),
            first_holder(words, shown),
            holders(words, shown),
        ),
        (
            words.say("plan-lede-decide"),
            to_decide(words, shown),
            Prose::new(),
        ),
    ]
}

fn late(words: &Words, shown: &PlanPage) -> Prose {
    let standing = &shown.standing;
    let late: Vec<&TargetStanding> = standing
        .targets
        .iter()
        .filter(|target| target.forecast.state == TargetState::Late)
        .collect();
    if late.is_empty() {
        return Prose::new().text(words.say("plan-lede-nothing-late"));
    }
    let facts = [
        ("late", late.len().into()),
        ("all", standing.targets.len().into()),
    ];
    let mut prose = Prose::new().text(words.say_with("plan-lede-late-of", &facts));
    for (at, target) in late.iter().take(NAMED_MAX).enumerate() {
        let figure = target.goal.zip(target.counted).map(|(goal, counted)| {
            format!(
                " {}/{}",
                quantity(words, counted.verified),
                quantity(words, goal)
            )
        });
        let name = format!(
            "{}{}",
            cut(&target.text, NAME_CHARS_MAX),
            figure.unwrap_or_default()
        );
        let between = if at == 0 { " " } else { "; " };
        prose = prose.text(between).link(name, target_path(target.id));
    }
    prose.text(".")
}

fn late_work(words: &Words, shown: &PlanPage) -> Prose {
    let late = late_tasks(&shown.standing);
    if late.is_empty() {
        return Prose::new();
    }
    let facts = [
        ("late", late.len().into()),
        ("all", shown.standing.tasks.len().into()),
    ];
    let mut prose = Prose::new().text(words.say_with("plan-lede-late-tasks", &facts));
    for (at, task) in late.iter().take(NAMED_MAX).enumerate() {
        let between = if at == 0 { " " } else { "; " };
        prose = prose
            .text(between)
            .link(cut(&task.title, NAME_CHARS_MAX), task_path(task.id));
    }
    prose
}

/// Adds what a body holds, which leads to it.
fn held(prose: Prose, words: &Words, (shown, held): (&PlanPage, &Held)) -> Prose {
    let plan = shown.standing.plan.id;
    let name = shown.standing.name(held.body);
    let key = match held.what {
        HeldWhat::Late => "plan-held-late",
        HeldWhat::ToAccept => "plan-held-to-accept",
        HeldWhat::ToVerify => "plan-held-to-verify",
    };
    let facts = [("count", held.count.into()), ("days", held.days.into())];
    let what = words.say_with(key, &facts);
    let path = match held.task {
        Some(task) if held.count == 1 => task_path(task),
        Some(_) | None => body_path(plan, held.body),
    };
    prose.text(format!("{name}: ")).link(what, path)
}

fn first_holder(words: &Words, shown: &PlanPage) -> Prose {
    match shown.holders.first() {
        Some(first) => held(Prose::new(), words, (shown, first)),
        None => Prose::new().text(words.say("plan-lede-nobody")),
    }
}

fn holders(words: &Words, shown: &PlanPage) -> Prose {
    let rest = shown.holders.iter().skip(1).take(NAMED_MAX);
    let mut prose = Prose::new();
    for one in rest {
        if !prose.is_empty() {
            prose = prose.text(". ");
        }
        prose = held(prose, words, (shown, one));
    }
    prose
}

fn to_decide(words: &Words, shown: &PlanPage) -> Prose {
    let plan = plan_path(shown.standing.plan.id);
    let decide = shown.to_decide;
    // Pages where only whoever manages the plan comes in.
    let managed = |page: &str| shown.may_manage.then(|| format!("{plan}/{page}"));
    let all = [
        (
            decide.difficulties,
            "plan-decide-difficulties",
            Some(format!("{plan}/kho-khan")),
        ),
        (
            decide.extensions,
            "plan-decide-extensions",
            Some(format!("{plan}/nhat-ky")),
        ),
        (
            decide.unbound,
            "plan-decide-unbound",
            Some(format!("{plan}?tt=unbound")),
        ),
        (decide.days, "plan-decide-proposed", managed("chot-han")),
        (decide.links, "plan-decide-links", managed("bien-phap")),
    ];
    let mut prose = Prose::new();
    for (count, key, path) in all.into_iter().filter(|(count, ..)| *count > 0) {
        if !prose.is_empty() {
            prose = prose.text("; ");
        }
        let said = words.say_with(key, &[("count", count.into())]);
        prose = match path {
            Some(path) => prose.link(said, path),
            None => prose.text(said),
        };
    }
    if prose.is_empty() {
        return prose.text(words.say("plan-lede-nothing"));
    }
    prose.text(".")
}
