//! The demonstration tells the story that it is meant to tell, and tells it once.

use std::path::Path;

use ::plan::api::{DifficultyLevel, PlanStatus, TargetState, TaskState, desk, status};
use db::Sql;
use evidence::api::compare_figures;
use tempfile::TempDir;

use super::calendar::acts;
use crate::command::demo::fill;
use crate::house::House;

/// Rows that a second filling would add to, were an act played twice.
const TABLES: [&str; 7] = [
    "evidence_entry",
    "evidence_act",
    "plan_act",
    "plan_difficulty_act",
    "library_paper",
    "directory_organisation",
    "reports_report",
];

async fn filled(folder: &Path) -> House {
    fill(folder).await.unwrap().house
}

async fn counts(house: &House) -> Vec<i64> {
    let mut rx = house.db.read().await.unwrap();
    let mut counts = Vec::new();
    for table in TABLES {
        let text: &'static str = format!("select count(*) from {table}").leak();
        let (count,) = rx
            .one::<(i64,)>(Sql::new("COUNT", text, []), &[])
            .await
            .unwrap();
        counts.push(count);
    }
    counts
}

async fn plan(house: &House) -> PlanStatus {
    let mut rx = house.db.read().await.unwrap();
    let mut told = status(&mut rx, None).await.unwrap();
    assert_eq!(told.as_of.to_string(), "2023-11-30");
    assert_eq!(told.plans.len(), 1);
    told.plans.pop().unwrap()
}

fn targets_in(plan: &PlanStatus, state: TargetState) -> Vec<&str> {
    let targets = plan.targets.iter().filter(|target| target.state == state);
    targets.map(|target| target.key.as_str()).collect()
}

fn tasks_in(plan: &PlanStatus, state: TaskState) -> Vec<&str> {
    let tasks = plan.tasks.iter().filter(|task| task.state == state);
    tasks.map(|task| task.key.as_str()).collect()
}

#[test]
fn the_year_has_hundreds_of_acts_in_the_order_of_their_days() {
    let acts = acts();
    assert!(acts.len() > 500, "{}", acts.len());
    assert!(acts.is_sorted_by_key(|dated| dated.on));
    assert!(
        acts.iter()
            .all(|dated| dated.on.to_string().as_str() <= "2023-11-30")
    );
}

#[tokio::test]
async fn the_demonstration_tells_the_year_and_a_second_filling_adds_nothing() {
    let folder = TempDir::with_prefix("hoptac-demo-").unwrap();
    let house = filled(folder.path()).await;
    let told = plan(&house).await;
    assert_eq!(targets_in(&told, TargetState::Met), ["T3", "T5"]);
    assert_eq!(targets_in(&told, TargetState::OnTrack), ["T4", "T6"]);
    assert_eq!(targets_in(&told, TargetState::AtRisk), ["T1", "T7"]);
    assert_eq!(targets_in(&told, TargetState::Late), ["T2", "T8"]);
    let dissolved = told
        .targets
        .iter()
        .find(|target| target.key == "T2")
        .unwrap();
    assert_eq!(
        (dissolved.goal, dissolved.recorded, dissolved.verified),
        (Some(13_000), 8_000, 6_000)
    );
    assert_eq!(told.tasks.len(), 35);
    let reviewed = told
        .tasks
        .iter()
        .find(|task| task.key == "IV.13-3")
        .unwrap();
    assert_eq!(reviewed.obligations, Some((11, 7)));
    assert_eq!(
        tasks_in(&told, TaskState::Late),
        ["IV.2-2", "IV.4-1", "IV.11-1", "IV.13-3", "IV.13-4"]
    );
    assert_eq!(tasks_in(&told, TaskState::Submitted), ["IV.3-3", "IV.9-1"]);
    assert_eq!(tasks_in(&told, TaskState::Proposed), ["IV.13-5"]);

    let mut rx = house.db.read().await.unwrap();
    let desk = desk(&mut rx, told.id).await.unwrap().unwrap();
    drop(rx);
    let top = desk.difficulties.iter().filter(|one| !one.answered);
    let levels: Vec<DifficultyLevel> = top.map(|one| one.level).collect();
    assert_eq!(levels, [DifficultyLevel::Province; 2]);

    let before = counts(&house).await;
    let again = filled(folder.path()).await;
    assert_eq!(counts(&again).await, before);
    let compared = compare_figures(&again.db).await.unwrap();
    assert!(compared.indicators >= 8, "{compared:?}");
    assert!(compared.differences.is_empty(), "{compared:?}");
    let verdict = db::verify_chain(&again.db).await.unwrap();
    assert!(verdict.sound + verdict.waiting > 900, "{verdict:?}");
}
