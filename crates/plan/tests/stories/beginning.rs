//! A plan begins: from a draft, once, with one obligation for each body.

use kernel::Refusal;
use plan::api::{TargetState, TaskState, Who};

use crate::house::{alliance, body, counts, day, house, planning, task};

#[tokio::test]
async fn a_draft_that_cannot_run_writes_nothing() {
    let house = house().await;
    let before = house.test.counts().await;
    let mut without_lead = house.draft();
    without_lead.tasks[0].leads.clear();
    let mut no_kind = house.draft();
    no_kind.targets[0].binding = Some(counts("nobody.knows"));
    let mut share = house.draft();
    share.targets[1].percent = true;
    share.targets[1].binding = Some(counts("brand.built"));
    for (draft, code) in [
        (without_lead, "plan.draft.no_lead"),
        (no_kind, "plan.bind.no_kind"),
        (share, "plan.draft.no_baseline"),
    ] {
        assert_eq!(house.begin(draft).await.unwrap_err().code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn who_does_not_run_plans_begins_none() {
    let house = house().await;
    let before = house.test.counts().await;
    let command = house.test.command(plan::api::BeginPlan {
        draft: house.draft(),
    });
    for actor in [
        house.of_body("Thu", planning()),
        house.of_district(),
        house.test.anonymous(),
    ] {
        let refused = plan::api::begin_plan(&house.test.db, &actor, &command).await;
        let code = refused.unwrap_err().code();
        assert!(code.starts_with("authz."), "{code}");
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_class_owes_one_obligation_each_and_a_quarterly_task_four() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let desk = house.desk(plan).await;
    let of = |key: &str| desk.obligations.iter().filter(|one| one.key == key).count();
    assert_eq!(house.districts.len(), 11);
    assert_eq!((of("IV.13-1"), of("IV.1-2"), of("IV.8-1")), (11, 4, 1));
    let status = house.status(None).await;
    let told = &status.plans[0];
    assert_eq!((told.id, told.year), (plan, 2023));
    let task = |key: &str| told.tasks.iter().find(|task| task.key == key).unwrap();
    assert_eq!(task("IV.13-1").obligations, Some((11, 0)));
    assert_eq!(task("IV.13-1").lead, ["UBND các huyện, thị xã, thành phố"]);
    assert_eq!(task("IV.8-1").obligations, None);
    assert_eq!(task("IV.2-1").state, TaskState::Proposed);
    assert_eq!(task("IV.2-1").due, day("2023-12-31"));
    assert_eq!(
        told.targets[1].state,
        TargetState::NotBegun,
        "nothing counts it"
    );
}

#[tokio::test]
async fn the_same_document_begins_once_and_the_same_command_twice_is_one_plan() {
    let house = house().await;
    let mut draft = house.draft();
    draft.paper = Some(house.paper("153/KH-UBND").await);
    let command = house.test.command(plan::api::BeginPlan {
        draft: draft.clone(),
    });
    let officer = house.officer("Hòa");
    let first = plan::api::begin_plan(&house.test.db, &officer, &command)
        .await
        .unwrap();
    let again = plan::api::begin_plan(&house.test.db, &officer, &command)
        .await
        .unwrap();
    assert_eq!(first, again);
    assert_eq!(first.unbound, 1);
    let refused = house.begin(draft).await.unwrap_err();
    assert_eq!(refused.code(), "plan.begin.begun");
}

#[tokio::test]
async fn five_hundred_tasks_begin_in_one_act() {
    let house = house().await;
    let mut draft = house.draft();
    draft.tasks = (0..500)
        .map(|number| {
            let leads = vec![Who::Body(if number % 2 == 0 {
                alliance()
            } else {
                body("ban-dan-toc")
            })];
            task(&format!("IV.{number}"), &format!("Việc {number}"), leads)
        })
        .collect();
    draft.links.clear();
    let plan = house.begin(draft).await.unwrap();
    assert_eq!(house.desk(plan).await.obligations.len(), 500);
}
