//! Makes the figures of a report from the facts: one place, so that text, tables and screens say the same.

use std::collections::BTreeMap;

use kernel::OrganisationId;
use kernel::text::{fold, sort_key};
use plan::api::report::{
    DifficultyFact, DifficultyState, ReportFacts, TargetFact, TargetState, TaskFact, TaskState,
};

use super::facts::{Facts, MoneyFact};
use super::figure::{Asks, Figure};

/// One, in thousandths.
const UNIT: i64 = 1000;
/// How much of an id is a key.
const KEY_CHARS: usize = 8;

/// Every figure of these facts, each under a key of its own.
pub(crate) fn figures(facts: &Facts) -> Vec<Figure> {
    let plan = &facts.plan;
    let mut all = target_counts(plan);
    all.extend(task_counts(plan));
    all.extend(body_counts(plan));
    all.extend(difficulty_counts(plan));
    all.extend(measure_counts(plan));
    for target in &plan.targets {
        all.extend(of_target(target, facts.before.as_ref()));
    }
    all.extend(plan.tasks.iter().flat_map(of_task));
    all.extend(
        plan.difficulties
            .iter()
            .zip(1_usize..)
            .map(|(one, number)| of_difficulty(one, number)),
    );
    all.extend(facts.money.iter().flat_map(of_money));
    all
}

/// The key of a body: the end of its id, which stays the same whoever else gets work.
pub(crate) fn body_key(body: OrganisationId) -> String {
    let id = body.to_string();
    let kept = id.chars().count().saturating_sub(KEY_CHARS);
    format!("B-{}", id.chars().skip(kept).collect::<String>())
}

/// A body that owes something, with the tasks of which it does (*đơn vị được giao việc*).
#[derive(Debug, Clone)]
pub(crate) struct Bearer<'a> {
    /// The body.
    pub id: OrganisationId,
    /// Its name.
    pub name: &'a str,
    /// Its tasks, in the order of the plan.
    pub tasks: Vec<&'a TaskFact>,
}

/// The bodies that owe something, in the order of the alphabet.
pub(crate) fn bearers(plan: &ReportFacts) -> Vec<Bearer<'_>> {
    let mut found: BTreeMap<OrganisationId, Bearer<'_>> = BTreeMap::new();
    for task in &plan.tasks {
        for owed in &task.owed {
            let (id, name) = &owed.body;
            let bearer = found.entry(*id).or_insert_with(|| Bearer {
                id: *id,
                name,
                tasks: Vec::new(),
            });
            if !bearer.tasks.iter().any(|known| known.id == task.id) {
                bearer.tasks.push(task);
            }
        }
    }
    let mut all: Vec<Bearer<'_>> = found.into_values().collect();
    all.sort_by_cached_key(|bearer| sort_key(bearer.name));
    all
}

/// Whether a body has done all that it owes of a task so far.
pub(crate) fn has_done(task: &TaskFact, body: OrganisationId) -> bool {
    let mut own = task.owed.iter().filter(|owed| owed.body.0 == body);
    own.all(|owed| owed.state == plan::api::report::ObligationState::Accepted)
}

/// Whether a body is late with a task.
pub(crate) fn is_late(task: &TaskFact, body: OrganisationId) -> bool {
    task.owed
        .iter()
        .any(|owed| owed.body.0 == body && owed.is_late)
}

/// The same target of the year before, known by its words.
pub(crate) fn before<'a>(
    target: &TargetFact,
    plan: Option<&'a ReportFacts>,
) -> Option<&'a TargetFact> {
    let wording = fold(&target.text);
    let same = |other: &&TargetFact| fold(&other.text) == wording && other.unit == target.unit;
    plan?.targets.iter().find(same)
}

/// A count of things that have names.
fn counted(
    key: &str,
    label: &str,
    (asks, about): (Asks, Option<&str>),
    names: Vec<String>,
) -> Figure {
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    Figure {
        key: key.to_owned(),
        label: label.to_owned(),
        asks,
        about: about.map(str::to_owned),
        indicator: None,
        value: Some(count.saturating_mul(UNIT)),
        unit: String::new(),
        names,
    }
}

fn target_counts(plan: &ReportFacts) -> Vec<Figure> {
    let name = |target: &TargetFact| format!("{}. {}", target.key, target.text);
    let all = plan.targets.iter().map(name).collect();
    let mut found = vec![counted(
        "targets",
        "Chỉ tiêu của kế hoạch",
        (Asks::Targets, None),
        all,
    )];
    for (state, label) in [
        (TargetState::Met, "Chỉ tiêu đã đạt"),
        (TargetState::OnTrack, "Chỉ tiêu đúng tiến độ"),
        (TargetState::AtRisk, "Chỉ tiêu có nguy cơ không đạt"),
        (TargetState::Late, "Chỉ tiêu chậm"),
        (
            TargetState::NotBegun,
            "Chỉ tiêu chưa đến hạn hoặc chưa có cách tính",
        ),
    ] {
        let own = plan.targets.iter().filter(|target| target.state == state);
        let key = format!("targets.{state}");
        let asks = (Asks::Targets, Some(state.as_str()));
        found.push(counted(&key, label, asks, own.map(name).collect()));
    }
    found
}

fn task_counts(plan: &ReportFacts) -> Vec<Figure> {
    let name = |task: &TaskFact| format!("{}. {}", task.key, task.title);
    let all = plan.tasks.iter().map(name).collect();
    let mut found = vec![counted(
        "tasks",
        "Nhiệm vụ của kế hoạch",
        (Asks::Tasks, None),
        all,
    )];
    for (state, label) in [
        (TaskState::Accepted, "Nhiệm vụ đã nghiệm thu"),
        (TaskState::Submitted, "Nhiệm vụ đã nộp, chờ nghiệm thu"),
        (TaskState::Returned, "Nhiệm vụ bị trả lại"),
        (TaskState::Open, "Nhiệm vụ đang làm"),
        (TaskState::Late, "Nhiệm vụ quá hạn"),
        (TaskState::Proposed, "Nhiệm vụ chưa chốt thời hạn"),
    ] {
        let own = plan.tasks.iter().filter(|task| task.state == state);
        let key = format!("tasks.{state}");
        let asks = (Asks::Tasks, Some(state.as_str()));
        found.push(counted(&key, label, asks, own.map(name).collect()));
    }
    found
}

fn body_counts(plan: &ReportFacts) -> Vec<Figure> {
    let bearers = bearers(plan);
    let has_late = |one: &&Bearer<'_>| one.tasks.iter().any(|task| is_late(task, one.id));
    let late = bearers
        .iter()
        .filter(has_late)
        .map(|one| one.name.to_owned());
    let late: Vec<String> = late.collect();
    let all: Vec<String> = bearers.iter().map(|one| one.name.to_owned()).collect();
    let label = "Cơ quan, đơn vị được giao việc";
    let mut found = vec![counted("bodies", label, (Asks::Bodies, None), all)];
    let label = "Cơ quan, đơn vị có việc quá hạn";
    found.push(counted(
        "bodies.late",
        label,
        (Asks::Bodies, Some("late")),
        late,
    ));
    found.extend(bearers.iter().flat_map(of_bearer));
    found
}

fn of_bearer(bearer: &Bearer<'_>) -> Vec<Figure> {
    let named = |keep: &dyn Fn(&TaskFact) -> bool| -> Vec<String> {
        let kept = bearer.tasks.iter().filter(|task| keep(task));
        kept.map(|task| format!("{}. {}", task.key, task.title))
            .collect()
    };
    let (key, about) = (body_key(bearer.id), bearer.id.to_string());
    let done = named(&|task| has_done(task, bearer.id));
    let late = named(&|task| is_late(task, bearer.id));
    [
        ("tasks", "nhiệm vụ", named(&|_| true)),
        ("done", "nhiệm vụ đã nghiệm thu", done),
        ("late", "nhiệm vụ quá hạn", late),
    ]
    .into_iter()
    .map(|(part, label, names)| {
        let label = format!("{}: {label}", bearer.name);
        let asks = (Asks::BodyTasks, Some(about.as_str()));
        counted(&format!("{key}.{part}"), &label, asks, names)
    })
    .collect()
}

fn difficulty_counts(plan: &ReportFacts) -> Vec<Figure> {
    let name = |one: &DifficultyFact| format!("{}: {}", one.body, one.matter);
    let all = plan.difficulties.iter().map(name).collect();
    let label = "Khó khăn, vướng mắc đã nêu";
    let mut found = vec![counted(
        "difficulties",
        label,
        (Asks::Difficulties, None),
        all,
    )];
    for (state, label) in [
        (
            DifficultyState::Open,
            "Khó khăn, vướng mắc chưa được giải quyết",
        ),
        (
            DifficultyState::Answered,
            "Khó khăn, vướng mắc đã được trả lời",
        ),
    ] {
        let own = plan.difficulties.iter().filter(|one| one.state == state);
        let key = format!("difficulties.{state}");
        let asks = (Asks::Difficulties, Some(state.as_str()));
        found.push(counted(&key, label, asks, own.map(name).collect()));
    }
    found
}

fn measure_counts(plan: &ReportFacts) -> Vec<Figure> {
    let named = |all: Vec<&plan::api::report::MeasureFact>| -> Vec<String> {
        let name = |one: &plan::api::report::MeasureFact| format!("{}. {}", one.key, one.title);
        all.into_iter().map(name).collect()
    };
    let bare =
        |one: &&plan::api::report::MeasureFact| one.tasks.is_empty() && one.targets.is_empty();
    let (all, uncarried) = (
        plan.measures.iter().collect(),
        plan.measures.iter().filter(bare).collect(),
    );
    let asks = |about| (Asks::Measures, about);
    vec![
        counted("measures", "Biện pháp của kế hoạch", asks(None), named(all)),
        counted(
            "measures.uncarried",
            "Biện pháp chưa có việc thực hiện",
            asks(Some("uncarried")),
            named(uncarried),
        ),
    ]
}

fn of_target(target: &TargetFact, plan_before: Option<&ReportFacts>) -> Vec<Figure> {
    let figure = |part: &str, label: &str, asks, value| Figure {
        key: format!("{}.{part}", target.key),
        label: format!("{}: {label}", target.text),
        asks,
        about: Some(target.id.to_string()),
        indicator: target.indicator.filter(|_| asks != Asks::TargetGoal),
        value,
        unit: target.unit.clone(),
        names: Vec::new(),
    };
    let mut found = vec![
        figure("goal", "mức giao", Asks::TargetGoal, target.goal),
        figure(
            "verified",
            "đã xác nhận",
            Asks::TargetVerified,
            target.verified,
        ),
        figure(
            "recorded",
            "đã ghi nhận",
            Asks::TargetRecorded,
            target.recorded,
        ),
        figure(
            "expected",
            "dự kiến cuối kỳ",
            Asks::TargetExpected,
            target.expected,
        ),
    ];
    if let Some(old) = before(target, plan_before) {
        let label = "đã xác nhận của năm trước";
        let same = figure("before", label, Asks::TargetBefore, old.verified);
        found.push(Figure {
            indicator: old.indicator,
            ..same
        });
    }
    found
}

fn of_task(task: &TaskFact) -> Vec<Figure> {
    let figure = |part: &str, (label, unit): (&str, &str), asks, value: i64| Figure {
        key: format!("{}.{part}", task.key),
        label: format!("{}: {label}", task.title),
        asks,
        about: Some(task.id.to_string()),
        indicator: None,
        value: Some(value.saturating_mul(UNIT)),
        unit: unit.to_owned(),
        names: held(task),
    };
    let longest = task.owed.iter().filter(|owed| !is_closed(owed));
    let longest = longest.map(|owed| owed.days_held).max().unwrap_or(0);
    vec![
        figure(
            "bodies",
            ("đơn vị phải làm", "đơn vị"),
            Asks::TaskBodies,
            i64::from(task.bodies),
        ),
        figure(
            "done",
            ("đơn vị đã làm xong", "đơn vị"),
            Asks::TaskDone,
            i64::from(task.done),
        ),
        figure(
            "held",
            ("số ngày đang giữ, lâu nhất", "ngày"),
            Asks::TaskHeld,
            longest,
        ),
    ]
}

fn is_closed(owed: &plan::api::report::OwedFact) -> bool {
    owed.state == plan::api::report::ObligationState::Accepted
}

/// Who holds what of a task, for how long.
fn held(task: &TaskFact) -> Vec<String> {
    let line = |owed: &plan::api::report::OwedFact| match is_closed(owed) {
        true => format!("{}: đã nghiệm thu", owed.body.1),
        false => format!("{}: {} ngày", owed.body.1, owed.days_held),
    };
    task.owed.iter().map(line).collect()
}

fn of_difficulty(one: &DifficultyFact, number: usize) -> Figure {
    let days: i64 = one.levels.iter().map(|level| level.days).sum();
    let level =
        |level: &plan::api::report::DaysAtLevel| format!("{}: {} ngày", level.holder, level.days);
    Figure {
        key: format!("D{number}.days"),
        label: format!("{}: số ngày từ khi nêu", one.matter),
        asks: Asks::DifficultyDays,
        about: Some(one.id.to_string()),
        indicator: None,
        value: Some(days.saturating_mul(UNIT)),
        unit: "ngày".to_owned(),
        names: one.levels.iter().map(level).collect(),
    }
}

fn of_money(money: &MoneyFact) -> Vec<Figure> {
    let figure = |part: &str, label: &str, asks, value| Figure {
        key: format!("money.{}.{part}", money.line),
        label: format!("{}: {label}", money.line.title()),
        asks,
        about: Some(money.line.to_string()),
        indicator: Some(money.indicator),
        value,
        unit: "triệu đồng".to_owned(),
        names: Vec::new(),
    };
    vec![
        figure(
            "verified",
            "đã xác nhận",
            Asks::MoneyVerified,
            money.verified,
        ),
        figure(
            "recorded",
            "đã ghi nhận",
            Asks::MoneyRecorded,
            money.recorded,
        ),
    ]
}
