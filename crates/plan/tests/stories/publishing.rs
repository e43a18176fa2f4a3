//! A leader lays the progress of a plan open, and takes it back.

use kernel::Refusal;
use plan::api::public::{public_plans, public_progress};
use plan::api::{PlanId, PublishPlan, WithdrawPlan, publish_plan, withdraw_plan};

use crate::house::{House, body, house};

fn publish(plan: PlanId, seen_version: i64) -> PublishPlan {
    PublishPlan { plan, seen_version }
}

fn withdraw(plan: PlanId, reason: &str, seen_version: i64) -> WithdrawPlan {
    WithdrawPlan {
        plan,
        reason: reason.to_owned(),
        seen_version,
    }
}

async fn addresses(house: &House) -> Vec<String> {
    let mut rx = house.test.db.read().await.unwrap();
    let plans = public_plans(&mut rx).await.unwrap();
    plans.into_iter().map(|(slug, ..)| slug).collect()
}

#[tokio::test]
async fn only_a_leader_publishes_and_a_stale_form_or_a_plan_that_is_not_there_changes_nothing() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let db = &house.test.db;
    let before = house.test.counts().await;
    let cases = [
        (house.officer("Hòa"), plan, 0, "authz.not_allowed"),
        (house.leader(), plan, 3, "plan.publish.stale"),
        (house.leader(), PlanId::named("other"), 0, "authz.hidden"),
    ];
    for (actor, plan, seen, code) in cases {
        let refused = publish_plan(db, &actor, &house.test.command(publish(plan, seen))).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    let wish = withdraw(plan, "Số liệu đang rà soát", 0);
    let refused = withdraw_plan(db, &house.leader(), &house.test.command(wish)).await;
    assert_eq!(refused.unwrap_err().code(), "plan.publish.not_public");
    assert_eq!(house.test.counts().await, before);
    assert!(addresses(&house).await.is_empty());
}

#[tokio::test]
async fn what_is_public_has_the_figures_of_the_plan_and_nothing_that_judges() {
    let house = house().await;
    let ict = body("so-thong-tin-va-truyen-thong");
    let plan = house.begin(house.draft()).await.unwrap();
    let entry = house
        .digital(&house.of_body("Thu", ict), 0, "2023-02-10")
        .await;
    house
        .digital(&house.of_body("Thu", ict), 1, "2023-02-11")
        .await;
    house.verify(&house.of_body("Lan", ict), entry).await;
    let db = &house.test.db;
    let command = house.test.command(publish(plan, 0));
    let published = publish_plan(db, &house.leader(), &command).await.unwrap();
    assert_eq!(published.slug, "ke-hoach-nang-cao-nang-luc-htx-nam-2023");
    let again = publish_plan(db, &house.leader(), &command).await.unwrap();
    assert_eq!(again, published);
    let refused = publish_plan(db, &house.leader(), &house.test.command(publish(plan, 1))).await;
    assert_eq!(refused.unwrap_err().code(), "plan.publish.already");

    let mut rx = db.read().await.unwrap();
    let by_slug = public_progress(&mut rx, &published.slug)
        .await
        .unwrap()
        .unwrap();
    let by_id = public_progress(&mut rx, &plan.to_string())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(by_slug, by_id);
    drop(rx);
    let told = house.status(None).await.plans.remove(0);
    let figures = |key: &str, goal, verified, recorded| (key.to_owned(), goal, verified, recorded);
    let public: Vec<_> = by_id
        .targets
        .iter()
        .map(|one| {
            figures(
                &one.key,
                one.goal,
                one.verified.unwrap_or(0),
                one.recorded.unwrap_or(0),
            )
        })
        .collect();
    let inside: Vec<_> = told
        .targets
        .iter()
        .map(|one| figures(&one.key, one.goal, one.verified, one.recorded))
        .collect();
    assert_eq!(public, inside);
    assert_eq!(public[0], figures("T1", Some(10_000), 1_000, 2_000));
    let classes: Vec<(u32, u32)> = by_id
        .bodies
        .iter()
        .flat_map(|body| &body.tasks)
        .filter(|task| task.key == "IV.13-1")
        .map(|task| (task.bodies, task.done))
        .collect();
    assert_eq!(classes, [(11, 0)]);
    // The day that nobody has decided on is not promised to the public.
    let open = by_id.bodies.iter().flat_map(|body| &body.tasks);
    let open = open.clone().find(|task| task.key == "IV.2-1").unwrap();
    assert_eq!(open.due, None);
}

#[tokio::test]
async fn a_plan_is_withdrawn_with_a_reason_and_keeps_its_address() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let other = house.begin(house.draft()).await.unwrap();
    let (db, leader) = (&house.test.db, house.leader());
    for plan in [plan, other] {
        let command = house.test.command(publish(plan, 0));
        publish_plan(db, &leader, &command).await.unwrap();
    }
    let slug = "ke-hoach-nang-cao-nang-luc-htx-nam-2023".to_owned();
    assert_eq!(addresses(&house).await.len(), 2);
    assert!(addresses(&house).await.contains(&format!("{slug}-2")));

    let before = house.test.counts().await;
    for (actor, reason, seen, code) in [
        (house.officer("Hòa"), "Rà soát", 1, "authz.not_allowed"),
        (house.leader(), "  ", 1, "plan.publish.reason"),
        (house.leader(), "Rà soát", 0, "plan.publish.stale"),
    ] {
        let command = house.test.command(withdraw(plan, reason, seen));
        let refused = withdraw_plan(db, &actor, &command).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.test.counts().await, before);

    let command = house
        .test
        .command(withdraw(plan, "Đang rà soát số liệu", 1));
    withdraw_plan(db, &leader, &command).await.unwrap();
    let mut rx = db.read().await.unwrap();
    for name in [slug.clone(), plan.to_string()] {
        assert!(public_progress(&mut rx, &name).await.unwrap().is_none());
    }
    drop(rx);
    let command = house.test.command(publish(plan, 2));
    let again = publish_plan(db, &leader, &command).await.unwrap();
    assert_eq!(again.slug, slug);
}
