//! The targets of a plan, narrowed to a state where somebody asked for one.

use ::web::components::{Badge, Chip, Chips, Tally};
use ::web::{Visit, Words};

use super::wording::{quantity, tally, target_badge, target_mark, target_path};
use crate::model::forecast::TargetState;
use crate::queries::plan_page::{PlanPage, late_first};
use crate::queries::standing::{TargetStanding, targets_in};

/// The question of an address that narrows the targets to one state.
const STATE: &str = "tt";

/// A target in the list.
pub(super) struct TargetLine {
    pub(super) badge: Badge,
    pub(super) text: String,
    pub(super) href: String,
    pub(super) under: String,
    pub(super) tally: Option<Tally>,
    pub(super) verified: String,
    pub(super) goal: String,
    pub(super) recorded: String,
    pub(super) expected: String,
    pub(super) missing: String,
}

pub(super) fn chips(visit: &Visit, shown: &PlanPage) -> Chips {
    let here = visit.address();
    let chosen = here.get(STATE).unwrap_or_default();
    let all = shown.standing.targets.len().to_string();
    let mut chips = vec![
        Chip::new(visit.say("plan-chip-all"), here.without(STATE).href())
            .count(all)
            .chosen_if(chosen.is_empty()),
    ];
    for state in [
        TargetState::Late,
        TargetState::AtRisk,
        TargetState::OnTrack,
        TargetState::Met,
        TargetState::NotBegun,
    ] {
        let count = targets_in(&shown.standing, state);
        if count == 0 {
            continue;
        }
        let word = visit.say(&format!(
            "plan-target-state-{}",
            state.as_str().replace('_', "-")
        ));
        chips.push(
            Chip::new(word, here.with(STATE, state.as_str()).href())
                .state(target_mark(state))
                .count(count.to_string())
                .chosen_if(chosen == state.as_str()),
        );
    }
    Chips::new(visit.say("plan-chips"), chips)
}

pub(super) fn targets(visit: &Visit, shown: &PlanPage) -> Vec<TargetLine> {
    let here = visit.address();
    let chosen = here.get(STATE).unwrap_or_default();
    let wanted = |target: &&TargetStanding| match chosen {
        "" => true,
        "unbound" => target.binding.is_none(),
        word => target.forecast.state.as_str() == word,
    };
    let all = late_first(&shown.standing.targets).into_iter();
    all.filter(wanted)
        .map(|target| target_line(visit.words(), shown, target))
        .collect()
}

fn target_line(words: &Words, shown: &PlanPage, target: &TargetStanding) -> TargetLine {
    let number = |value: i64| quantity(words, value);
    let responsible = target.responsible.map(|id| shown.standing.name(id));
    let goal = target.goal.map(number);
    let recorded = target.counted.map(|counted| counted.recorded);
    let recorded = match recorded {
        None => words.say("plan-target-not-counted"),
        Some(0) => words.say("plan-target-no-evidence"),
        Some(count) => words.say_with("plan-target-recorded", &[("count", number(count).into())]),
    };
    let missing = target.goal.zip(target.forecast.expected);
    let missing = missing.map(|(goal, expected)| match goal - expected {
        ..=0 => words.say("plan-target-enough"),
        missing => words.say_with("plan-target-missing", &[("count", number(missing).into())]),
    });
    TargetLine {
        badge: target_badge(words, target),
        text: target.text.clone(),
        href: target_path(target.id),
        under: [responsible.unwrap_or_default(), &target.unit]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        tally: tally(words, target),
        verified: target
            .counted
            .map_or("–".to_owned(), |counted| number(counted.verified)),
        goal: goal.unwrap_or_else(|| "?".to_owned()),
        recorded,
        expected: target.forecast.expected.map_or("–".to_owned(), number),
        missing: missing.unwrap_or_default(),
    }
}
