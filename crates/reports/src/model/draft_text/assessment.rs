//! Part IV: what went well, what did not, and why. The reasons are the officer's to write.

use plan::api::report::{
    DifficultyFact, DifficultyState, Holder, OwedFact, ReportFacts, TargetFact, TargetState,
    TaskFact, TaskState,
};

use crate::model::official;

/// What went well: targets that are met or on their way.
pub(super) fn strengths(plan: &ReportFacts) -> Vec<String> {
    let mut lines: Vec<String> = reached(plan, TargetState::Met, "đã đạt");
    lines.extend(reached(plan, TargetState::OnTrack, "đúng tiến độ"));
    if lines.is_empty() {
        lines.push("Chưa có chỉ tiêu nào đạt hoặc đúng tiến độ.".to_owned());
    }
    lines.push("{? Nêu ưu điểm trong chỉ đạo, phối hợp và cách làm hay.}".to_owned());
    lines
}

fn reached(plan: &ReportFacts, state: TargetState, word: &str) -> Vec<String> {
    let own = plan.targets.iter().filter(|target| target.state == state);
    own.map(|target| format!("- {}: {word}, {}.", target.text, so_far(target)))
        .collect()
}

fn so_far(target: &TargetFact) -> String {
    let (key, unit) = (&target.key, &target.unit);
    format!("đã xác nhận {{{key}.verified}} trên {{{key}.goal}} {unit}")
}

/// What did not go well: targets that are late or may fail, tasks past their day with who holds them.
pub(super) fn shortcomings(plan: &ReportFacts) -> Vec<String> {
    let targets = |state| {
        plan.targets
            .iter()
            .filter(move |target| target.state == state)
    };
    let behind = |target: &TargetFact, word: &str| {
        let (key, unit) = (&target.key, &target.unit);
        format!(
            "- {}: {word}, {}; dự kiến cuối kỳ {{{key}.expected}} {unit}.",
            target.text,
            so_far(target)
        )
    };
    let mut lines: Vec<String> = targets(TargetState::Late)
        .map(|one| behind(one, "chậm"))
        .collect();
    lines.extend(targets(TargetState::AtRisk).map(|one| behind(one, "có nguy cơ không đạt")));
    let late = plan
        .tasks
        .iter()
        .filter(|task| task.state == TaskState::Late);
    lines.extend(late.map(|task| overdue(plan, task)));
    if lines.is_empty() {
        lines.push("Không có chỉ tiêu chậm, không có nhiệm vụ quá hạn.".to_owned());
    }
    lines
}

fn overdue(plan: &ReportFacts, task: &TaskFact) -> String {
    let late: Vec<&OwedFact> = task.owed.iter().filter(|owed| owed.is_late).collect();
    let due = late.iter().map(|owed| owed.due).min().unwrap_or(task.due);
    let who = match late.as_slice() {
        [] => String::new(),
        [one] => format!(
            "; {} đang giữ {{{}.held}} ngày",
            holder(plan, one),
            task.key
        ),
        [first, others @ ..] => format!(
            "; {} và {} đơn vị khác đang giữ, lâu nhất {{{}.held}} ngày",
            holder(plan, first),
            official::quantity(i64::try_from(others.len()).unwrap_or(i64::MAX) * 1000),
            task.key
        ),
    };
    format!(
        "- {}: quá hạn ngày {}{who}.",
        task.title,
        official::day(due)
    )
}

/// Who holds an obligation, by name.
fn holder<'a>(plan: &'a ReportFacts, owed: &'a OwedFact) -> &'a str {
    match owed.holder {
        Holder::Alliance => &plan.alliance.1,
        Holder::Body | Holder::Nobody => &owed.body.1,
    }
}

/// What stands in the way, with the levels that had it and for how long.
pub(super) fn difficulties(plan: &ReportFacts) -> Vec<String> {
    if plan.difficulties.is_empty() {
        return vec!["Các cơ quan, đơn vị chưa nêu khó khăn, vướng mắc.".to_owned()];
    }
    let mut lines = vec![
        "Các cơ quan, đơn vị nêu {difficulties} khó khăn, vướng mắc; {difficulties.answered} đã \
         được trả lời, {difficulties.open} chưa được giải quyết."
            .to_owned(),
    ];
    let numbered = plan.difficulties.iter().zip(1_usize..);
    lines.extend(numbered.map(|(one, number)| difficulty(one, number)));
    lines
}

fn difficulty(one: &DifficultyFact, number: usize) -> String {
    let levels: Vec<&str> = one
        .levels
        .iter()
        .map(|level| level.holder.as_str())
        .collect();
    let way = match levels.is_empty() {
        true => String::new(),
        false => format!(" Qua {}.", levels.join(", ")),
    };
    let matter = one.matter.trim_end_matches('.');
    let end = match (one.state, &one.answer) {
        (DifficultyState::Answered, Some(answer)) => {
            format!(
                "Đã trả lời sau {{D{number}.days}} ngày: {}.",
                answer.trim_end_matches('.')
            )
        }
        (DifficultyState::Answered, None) => format!("Đã trả lời sau {{D{number}.days}} ngày."),
        (DifficultyState::Open, _) => format!("Chưa được giải quyết sau {{D{number}.days}} ngày."),
    };
    let (body, day) = (&one.body, official::day(one.raised_on));
    format!("- {body} nêu ngày {day}: {matter}.{way} {end}")
}

/// Why: nobody can compute it.
pub(super) fn causes() -> Vec<String> {
    vec![
        "{? Nêu nguyên nhân khách quan.}".to_owned(),
        "{? Nêu nguyên nhân chủ quan.}".to_owned(),
    ]
}

/// What was learnt: nobody can compute it.
pub(super) fn lessons() -> Vec<String> {
    vec!["{? Nêu bài học kinh nghiệm.}".to_owned()]
}
