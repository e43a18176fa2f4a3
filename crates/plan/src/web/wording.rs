//! Words and marks that more than one page of plans uses.

use ::web::components::{Badge, Crumbs, State, Tally};
use ::web::{Room, Visit, Words};
use kernel::Day;

use crate::model::difficulty::DifficultyLevel;
use crate::model::draft::PlanId;
use crate::model::forecast::TargetState;
use crate::model::obligation::{ActKind, ObligationState};
use crate::model::shortened::shortened;
use crate::model::task::{PartyRole, TargetId, TaskId, TaskState};
use crate::queries::standing::{OwedStanding, TargetStanding};

/// The list of plans.
pub(super) const PLANS: &str = "/lam-viec/ke-hoach";

/// The page of a plan.
pub(super) fn plan_path(plan: PlanId) -> String {
    format!("{PLANS}/{plan}")
}

/// The page of a target.
pub(super) fn target_path(target: TargetId) -> String {
    format!("{PLANS}/chi-tieu/{target}")
}

/// The page of a task.
pub(super) fn task_path(task: TaskId) -> String {
    format!("{PLANS}/viec/{task}")
}

/// The page of a body in a plan.
pub(super) fn body_path(plan: PlanId, body: kernel::OrganisationId) -> String {
    format!("{PLANS}/{plan}/co-quan/{body}")
}

/// Titles in the way to a page, in characters.
const STEP_CHARS: usize = 60;

/// The public page of a plan.
pub(super) fn public_path(slug: &str) -> String {
    format!("/ke-hoach/{slug}")
}

/// A text made short for a tight line.
pub(super) fn cut(text: &str, chars: usize) -> String {
    shortened(text, chars)
}

/// The way to a page of a plan.
pub(super) fn crumbs(visit: &Visit, plan: Option<(PlanId, &str)>, here: &str) -> Crumbs {
    let crumbs = Crumbs::new(visit.words(), cut(here, STEP_CHARS))
        .step(visit.say("web-room-plans"), Room::Plans.path());
    match plan {
        Some((plan, title)) => crumbs.step(cut(title, STEP_CHARS), plan_path(plan)),
        None => crumbs,
    }
}

/// A quantity as people write it: `1.250,5`.
pub(super) fn quantity(words: &Words, thousandths: i64) -> String {
    let whole = words.count(thousandths / 1000);
    let rest = (thousandths % 1000).unsigned_abs();
    if rest == 0 {
        return whole;
    }
    let (_, point) = words.language().marks();
    let digits = format!("{rest:03}");
    format!("{whole}{point}{}", digits.trim_end_matches('0'))
}

/// The mark of a target's state.
pub(super) fn target_mark(state: TargetState) -> State {
    match state {
        TargetState::NotBegun => State::Pending,
        TargetState::OnTrack => State::OnTrack,
        TargetState::AtRisk => State::Risk,
        TargetState::Late => State::Late,
        TargetState::Met => State::Done,
    }
}

/// The badge of a target.
pub(super) fn target_badge(words: &Words, target: &TargetStanding) -> Badge {
    let state = target.forecast.state;
    let key = if target.binding.is_none() && target.counted.is_none() {
        "plan-target-unbound".to_owned()
    } else {
        format!("plan-target-state-{}", dashed(state.as_str()))
    };
    Badge::new(target_mark(state), words.say(&key))
}

/// The mark of a task's state.
pub(super) fn task_mark(state: TaskState) -> State {
    match state {
        TaskState::Proposed => State::Pending,
        TaskState::Open => State::OnTrack,
        TaskState::Late => State::Late,
        TaskState::Submitted | TaskState::Returned => State::Risk,
        TaskState::Accepted => State::Done,
    }
}

/// The word of a task's state.
pub(super) fn task_word(words: &Words, state: TaskState) -> String {
    words.say(&format!("plan-task-state-{}", state.as_str()))
}

/// The badge of a task.
pub(super) fn task_badge(words: &Words, state: TaskState) -> Badge {
    Badge::new(task_mark(state), task_word(words, state))
}

/// The badge of what one body owes.
pub(super) fn owed_badge(words: &Words, owed: &OwedStanding, today: Day) -> Badge {
    let now = &owed.now;
    let (state, key) = match now.state {
        _ if now.is_late(today) => (State::Late, "plan-task-state-late"),
        ObligationState::Open if now.due_proposed => (State::Pending, "plan-task-state-proposed"),
        ObligationState::Open => (State::OnTrack, "plan-task-state-open"),
        ObligationState::Submitted => (State::Risk, "plan-task-state-submitted"),
        ObligationState::Returned => (State::Risk, "plan-task-state-returned"),
        ObligationState::Accepted => (State::Done, "plan-task-state-accepted"),
    };
    Badge::new(state, words.say(key))
}

/// The word of a part in a task.
pub(super) fn role_word(words: &Words, role: PartyRole) -> String {
    words.say(&format!("plan-role-{}", role.as_str()))
}

/// The verb of an act.
pub(super) fn act_verb(words: &Words, kind: ActKind) -> String {
    words.say(&format!("plan-act-{}-verb", dashed(kind.as_str())))
}

/// What was done, in the past.
pub(super) fn act_done(words: &Words, kind: ActKind) -> String {
    words.say(&format!("plan-act-{}-done", dashed(kind.as_str())))
}

/// The word of a level.
pub(super) fn level_word(words: &Words, level: DifficultyLevel) -> String {
    words.say(&format!("plan-level-{}", level.as_str()))
}

fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// Days as a text: `21 ngày`.
pub(super) fn days(words: &Words, days: i64) -> String {
    words.say_with("plan-days", &[("days", days.into())])
}

/// Progress towards a target; none where it cannot be counted yet.
pub(super) fn tally(words: &Words, target: &TargetStanding) -> Option<Tally> {
    let (goal, counted) = target.goal.zip(target.counted)?;
    let elapsed = ::web::components::Percent::hundredths(target.forecast.elapsed_ppm / 100);
    let whole = goal % 1000 == 0
        && target.binding.as_ref().is_none_or(|bound| {
            matches!(
                bound.tally,
                crate::model::draft::Tally::Entries | crate::model::draft::Tally::Subjects
            )
        });
    let drawn = if whole {
        Tally::of_count(
            words,
            counted.verified / 1000,
            counted.recorded / 1000,
            goal / 1000,
        )
    } else {
        let facts = [
            ("verified", quantity(words, counted.verified).into()),
            ("recorded", quantity(words, counted.recorded).into()),
            ("goal", quantity(words, goal).into()),
        ];
        let label = words.say_with("plan-tally", &facts);
        Tally::of_amount(label, counted.verified, counted.recorded, goal)
    };
    Some(drawn.elapsed(words, elapsed))
}
