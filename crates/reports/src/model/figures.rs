//! Makes the figures of a report from the facts: one place, so that text, tables and screens say the same.

mod bodies;

use kernel::text::fold;
use plan::api::report::{
    DifficultyFact, DifficultyState, ReportFacts, TargetFact, TargetState, TaskFact, TaskState,
};

pub(crate) use self::bodies::{
    Bearer, BearerClass, bearer_classes, bearers, body_key, has_done, is_late, overdue_since,
};
use super::facts::{Facts, MoneyFact};
use super::figure::{AsOf, Asks, Figure};

/// One, in thousandths.
const UNIT: i64 = 1000;

/// Every figure of these facts, each under a key of its own.
pub(crate) fn figures(facts: &Facts) -> Vec<Figure> {
    let plan = &facts.plan;
    let mut all = target_counts(plan);
    all.extend(task_counts(plan));
    all.extend(bodies::body_figures(plan));
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
            .flat_map(|(one, number)| of_difficulty(one, number)),
    );
    all.extend(facts.money.iter().flat_map(of_money));
    all
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
        as_of: None,
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
        (
            TaskState::Accepted,
            "Nhiệm vụ đã hoàn thành, được nghiệm thu",
        ),
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
        as_of: None,
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
            as_of: plan_before.map(|plan| AsOf {
                day: plan.day,
                known: plan.known,
            }),
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
        as_of: None,
    };
    let days = |owed: &plan::api::report::OwedFact| owed.days_held;
    let late = task.owed.iter().filter(|owed| owed.is_late).map(days).max();
    let open = task.owed.iter().filter(|owed| !is_closed(owed)).map(days);
    let longest = late.or(open.max()).unwrap_or(0);
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

/// For how many days it stands, and for how many each level had it.
fn of_difficulty(one: &DifficultyFact, number: usize) -> Vec<Figure> {
    let all: i64 = one.levels.iter().map(|level| level.days).sum();
    let level =
        |level: &plan::api::report::DaysAtLevel| format!("{}: {} ngày", level.holder, level.days);
    let names: Vec<String> = one.levels.iter().map(level).collect();
    let figure = |part: &str, label: String, days: i64| Figure {
        key: format!("D{number}.{part}"),
        label: format!("{}: {label}", one.matter),
        asks: Asks::DifficultyDays,
        about: Some(one.id.to_string()),
        indicator: None,
        value: Some(days.saturating_mul(UNIT)),
        unit: "ngày".to_owned(),
        names: names.clone(),
        as_of: None,
    };
    let mut found = vec![figure("days", "số ngày từ khi nêu".to_owned(), all)];
    let levels = one.levels.iter().zip(1_usize..);
    found.extend(levels.map(|(level, place)| {
        let label = format!("số ngày ở {}", level.holder);
        figure(&format!("L{place}"), label, level.days)
    }));
    found
}

fn of_money(money: &MoneyFact) -> Vec<Figure> {
    let figure = |part: &str, label: &str, asks, value| Figure {
        key: format!("{}.{part}", money.key()),
        label: format!("{}: {label}", money.title()),
        asks,
        about: Some(money.line.to_string()),
        indicator: Some(money.indicator),
        value,
        unit: "triệu đồng".to_owned(),
        names: Vec::new(),
        as_of: None,
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
