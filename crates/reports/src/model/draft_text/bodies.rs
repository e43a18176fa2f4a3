//! Part II: what each body did, those of a class together.

use plan::api::report::{ObligationState, ReportFacts, TaskFact};

use super::groups::progress;
use crate::model::figures::{
    Bearer, BearerClass, bearer_classes, bearers, body_key, has_done, is_late,
};
use crate::model::wording::lower;

/// Bodies of a class that are named as late.
const LATE_MAX: usize = 12;

/// What each body did: those that the plan names in the order of the alphabet, then its classes.
pub(super) fn bodies(plan: &ReportFacts) -> Vec<String> {
    let (named, classes) = (bearers(plan), bearer_classes(plan));
    if named.is_empty() && classes.is_empty() {
        return vec!["Kế hoạch chưa giao việc cho cơ quan, đơn vị nào.".to_owned()];
    }
    let mut lines: Vec<String> = named.iter().map(body).collect();
    lines.extend(classes.iter().map(class));
    lines
}

fn body(bearer: &Bearer<'_>) -> String {
    let key = body_key(bearer.id);
    let submitted = |task: &TaskFact| {
        let own = |owed: &&plan::api::report::OwedFact| owed.body.0 == bearer.id;
        let mut owed = task.owed.iter().filter(own);
        owed.any(|owed| owed.state == ObligationState::Submitted)
    };
    let mut by_state: [Vec<String>; 4] = Default::default();
    let [done, waiting, late, open] = &mut by_state;
    for task in &bearer.tasks {
        let of_state = if has_done(task, bearer.id) {
            &mut *done
        } else if is_late(task, bearer.id) {
            &mut *late
        } else if submitted(task) {
            &mut *waiting
        } else {
            &mut *open
        };
        of_state.push(lower(&task.title));
    }
    let heads = [
        format!("Đã hoàn thành {{{key}.done}}"),
        "Đã nộp kết quả, chờ nghiệm thu".to_owned(),
        format!("Quá hạn {{{key}.late}}"),
        "Đang thực hiện".to_owned(),
    ];
    let told = heads.iter().zip(&by_state);
    let told = told.filter(|(_, titles)| !titles.is_empty());
    let told = told.map(|(head, titles)| format!(" {head}: {}.", titles.join("; ")));
    format!(
        "- {} được giao {{{key}.tasks}} nhiệm vụ.{}",
        bearer.name,
        told.collect::<String>()
    )
}

fn class(class: &BearerClass<'_>) -> String {
    let tasks = class.tasks.iter();
    let tasks = tasks.map(|task| format!("{}, {}", lower(&task.title), progress(task)));
    let tasks: Vec<String> = tasks.collect();
    let late = class.late();
    let named: Vec<&str> = late.iter().take(LATE_MAX).map(String::as_str).collect();
    let more = match late.len() > named.len() {
        true => " và các đơn vị khác nêu ở phụ lục",
        false => "",
    };
    let key = &class.key;
    let late = match late.is_empty() {
        true => String::new(),
        false => format!(
            " Có {{{key}.late}} đơn vị có việc quá hạn: {}{more}.",
            named.join(", ")
        ),
    };
    format!(
        "- {} ({{{key}.bodies}} đơn vị) được giao {{{key}.tasks}} nhiệm vụ: {}.{late}",
        class.name,
        tasks.join("; ")
    )
}
