//! Part IV: what went well, what did not, and why. The reasons are the officer's to write.

use plan::api::report::{
    DifficultyFact, DifficultyState, Holder, OwedFact, ReportFacts, TargetFact, TargetState,
    TaskFact, TaskState,
};

use super::groups::{reached, sentence};
use crate::model::figures::overdue_since;
use crate::model::official;
use crate::model::wording::{alliance, listed};

/// Bodies of a task that are named as holding it.
const HOLDERS_MAX: usize = 4;

/// What went well: targets that are met or on their way.
pub(super) fn strengths(plan: &ReportFacts) -> Vec<String> {
    let mut lines = standing(plan, TargetState::Met, "đã đạt");
    lines.extend(standing(plan, TargetState::OnTrack, "đúng tiến độ"));
    if lines.is_empty() {
        lines.push("Chưa có chỉ tiêu nào đạt hoặc đúng tiến độ.".to_owned());
    }
    lines.push("{? Nêu ưu điểm trong chỉ đạo, phối hợp và cách làm hay.}".to_owned());
    lines
}

fn standing(plan: &ReportFacts, state: TargetState, word: &str) -> Vec<String> {
    let own = plan.targets.iter().filter(|target| target.state == state);
    own.map(|target| format!("- {}: {word}, {}.", target.text, reached(target)))
        .collect()
}

/// What did not go well: targets that are late or may fail, tasks past their day with who holds them, and what those who do
/// them say stands in the way.
pub(super) fn shortcomings(plan: &ReportFacts) -> Vec<String> {
    let targets = |state, word| {
        let own = plan.targets.iter().filter(move |one| one.state == state);
        own.map(move |one| behind(plan, one, word))
    };
    let mut lines: Vec<String> = targets(TargetState::Late, "chậm").collect();
    lines.extend(targets(TargetState::AtRisk, "có nguy cơ không đạt"));
    let late = plan.tasks.iter();
    let late = late.filter(|task| task.state == TaskState::Late);
    lines.extend(late.map(|task| overdue(plan, task)));
    if lines.is_empty() {
        lines.push("Không có chỉ tiêu chậm, không có nhiệm vụ quá hạn.".to_owned());
    }
    lines
}

fn behind(plan: &ReportFacts, target: &TargetFact, word: &str) -> String {
    let expected = match target.expected {
        None => String::new(),
        Some(_) => format!(
            "; dự kiến đến ngày {} đạt {{{}.expected}} {}",
            official::day(target.due),
            target.key,
            target.unit
        ),
    };
    let serves = |task: &&TaskFact| {
        let by_measure = plan.measures.iter().any(|measure| {
            measure.targets.contains(&target.id) && measure.tasks.contains(&task.id)
        });
        task.target == Some(target.id) || by_measure
    };
    let tasks: Vec<&TaskFact> = plan.tasks.iter().filter(serves).collect();
    format!(
        "- {}: {word}, {}{expected}.{}",
        target.text,
        reached(target),
        hindered(plan, &tasks)
    )
}

fn overdue(plan: &ReportFacts, task: &TaskFact) -> String {
    let late = task.owed.iter().filter(|owed| owed.is_late);
    let mut holders: Vec<String> = late.map(|owed| holder(plan, owed)).collect();
    holders.dedup();
    let longest = if holders.len() > 1 {
        ", lâu nhất"
    } else {
        ""
    };
    if holders.len() > HOLDERS_MAX {
        holders.truncate(HOLDERS_MAX);
        holders.push("các đơn vị khác nêu ở phụ lục".to_owned());
    }
    let who = match holders.is_empty() {
        true => String::new(),
        false => format!(
            "; {} đang giữ{longest} {{{}.held}} ngày",
            listed(&holders),
            task.key
        ),
    };
    format!(
        "- {}: quá hạn từ ngày {}{who}.{}",
        sentence(task),
        official::day(overdue_since(task)),
        hindered(plan, &[task])
    )
}

/// What stands in the way of these tasks, as those who do them have said; nothing where they have not.
fn hindered(plan: &ReportFacts, tasks: &[&TaskFact]) -> String {
    let own = plan.difficulties.iter().filter(|one| {
        one.state == DifficultyState::Open && tasks.iter().any(|task| task.id == one.task_id)
    });
    own.map(|one| format!(" Vướng mắc do {} nêu: {}.", one.body, matter(one)))
        .collect()
}

/// Who holds an obligation, by name.
fn holder(plan: &ReportFacts, owed: &OwedFact) -> String {
    match owed.holder {
        Holder::Alliance => alliance(plan),
        Holder::Body | Holder::Nobody => owed.body.1.clone(),
    }
}

/// What a difficulty is, without the full stop.
pub(super) fn matter(one: &DifficultyFact) -> &str {
    one.matter.trim().trim_end_matches('.')
}

/// What stands in the way, with the levels that had it and for how long each.
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
    let levels: Vec<String> = one
        .levels
        .iter()
        .zip(1_usize..)
        .map(|(level, place)| format!("{} {{D{number}.L{place}}} ngày", level.holder))
        .collect();
    let last = one
        .levels
        .last()
        .map_or("cấp có thẩm quyền", |level| &level.holder);
    let (body, day, matter) = (&one.body, official::day(one.raised_on), matter(one));
    let way = match (one.state, levels.as_slice()) {
        (_, []) => String::new(),
        (DifficultyState::Open, [_]) => {
            format!(" Hiện ở {last}, {{D{number}.days}} ngày chưa được giải quyết.")
        }
        (DifficultyState::Open, [before @ .., now]) => format!(
            " Đã qua {}; hiện ở {now}, tổng cộng {{D{number}.days}} ngày chưa được giải quyết.",
            listed(before)
        ),
        (DifficultyState::Answered, [_]) => String::new(),
        (DifficultyState::Answered, several) => format!(" Đã qua {}.", listed(several)),
    };
    let end = match (one.state, one.answer.as_deref()) {
        (DifficultyState::Open, _) => String::new(),
        (DifficultyState::Answered, None) => {
            format!(" Đã được {last} trả lời sau {{D{number}.days}} ngày.")
        }
        (DifficultyState::Answered, Some(answer)) => format!(
            " Đã được {last} trả lời sau {{D{number}.days}} ngày: {}.",
            answer.trim().trim_end_matches('.')
        ),
    };
    format!("- {body} nêu ngày {day}: {matter}.{way}{end}")
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
