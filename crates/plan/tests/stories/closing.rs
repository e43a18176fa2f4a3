//! A plan is closed with its figures frozen; targets are bound anew; last year's plan is copied.

use kernel::Refusal;
use plan::api::{
    ActKind, BeginWriting, BindTarget, ChangeLink, ChangeWriting, ClosePlan, LinkChange,
    StartWriting, WritingChange, begin_writing, bind_target, change_link, change_writing,
    close_plan, start_writing,
};

use crate::house::{Act, body, counts, house};

#[tokio::test]
async fn a_plan_with_open_obligations_is_closed_with_a_written_reason_only_and_its_figures_stay() {
    let house = house().await;
    let ict = body("so-thong-tin-va-truyen-thong");
    let plan = house.begin(house.draft()).await.unwrap();
    let (thu, lan) = (house.of_body("Thu", ict), house.of_body("Lan", ict));
    let entry = house.digital(&thu, 0, "2023-02-10").await;
    let close = |reason: Option<&str>| {
        house.test.command(ClosePlan {
            plan,
            reason: reason.map(str::to_owned),
            seen_version: 1,
        })
    };
    let before = house.test.counts().await;
    let db = &house.test.db;
    let refused = close_plan(db, &house.officer("Hòa"), &close(Some("hết năm"))).await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    let refused = close_plan(db, &house.leader(), &close(None)).await;
    assert_eq!(refused.unwrap_err().code(), "plan.close.still_open");
    assert_eq!(house.test.counts().await, before);
    let closed = close_plan(
        db,
        &house.leader(),
        &close(Some("Chuyển sang kế hoạch 2024")),
    )
    .await;
    assert_eq!(closed.unwrap().open, 17);
    assert!(house.status(None).await.plans.is_empty());

    // What becomes known later changes nothing that was frozen.
    house.verify(&lan, entry).await;
    let mut rx = db.read().await.unwrap();
    let facts = plan::api::status(&mut rx, None).await.unwrap();
    assert!(facts.plans.is_empty());
    drop(rx);
    let owed = house.owed(plan, "IV.8-1", ict).await;
    let refused = house
        .act(&thu, &owed, Act::said(ActKind::Submit, "xong"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "plan.closed");
}

#[tokio::test]
async fn a_target_is_bound_anew_with_a_reason_and_the_earlier_binding_stays() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let target = house.desk(plan).await.targets[0].clone();
    let wish = |reason: Option<&str>, version| {
        house.test.command(BindTarget {
            target: target.id,
            binding: counts("brand.built"),
            reason: reason.map(str::to_owned),
            seen_version: version,
        })
    };
    let db = &house.test.db;
    let officer = house.officer("Hòa");
    let before = house.test.counts().await;
    for (reason, version, code) in [
        (None, target.version, "plan.bind.no_reason"),
        (Some("khác"), 9, "plan.bind.stale"),
    ] {
        let refused = bind_target(db, &officer, &wish(reason, version)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.test.counts().await, before);
    let bound = bind_target(
        db,
        &officer,
        &wish(Some("Đếm theo nhãn hiệu"), target.version),
    )
    .await;
    assert_eq!(bound.unwrap().number, 2);
    assert_eq!(house.test.rows("plan_binding").await, 2);
}

#[tokio::test]
async fn a_measure_is_linked_within_its_plan_only() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let mut second = house.draft();
    second.title = "Kế hoạch khác".to_owned();
    let other = house.begin(second).await.unwrap();
    let measure = house.desk(plan).await.measures[1].id;
    let foreign = house.desk(other).await.targets[0].id;
    let own = house.desk(plan).await.targets[0].id;
    let db = &house.test.db;
    let officer = house.officer("Hòa");
    let link = |change| house.test.command(ChangeLink { measure, change });
    let refused = change_link(db, &officer, &link(LinkChange::Target(foreign))).await;
    assert_eq!(refused.unwrap_err().code(), "plan.link.no_end");
    change_link(db, &officer, &link(LinkChange::Target(own)))
        .await
        .unwrap();
    change_link(db, &officer, &link(LinkChange::Target(own)))
        .await
        .unwrap();
    assert_eq!(house.test.rows("plan_link").await, 3);
}

#[tokio::test]
async fn last_years_plan_is_copied_changed_and_begins() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let db = &house.test.db;
    let officer = house.officer("Hòa");
    let command = house.test.command(StartWriting::Copy { plan, years: 0 });
    let refused = start_writing(db, &house.registers, &officer, &command).await;
    assert_eq!(refused.unwrap_err().code(), "plan.write.years");
    let command = house.test.command(StartWriting::Copy { plan, years: 1 });
    let written = start_writing(db, &house.registers, &officer, &command)
        .await
        .unwrap();
    let change = |change, seen_version| {
        house.test.command(ChangeWriting {
            writing: written.id,
            change,
            seen_version,
        })
    };
    let gone = WritingChange::Remove("IV.2-1".to_owned());
    change_writing(db, &officer, &change(gone.clone(), 1))
        .await
        .unwrap();
    let refused = change_writing(db, &officer, &change(gone, 1)).await;
    assert_eq!(refused.unwrap_err().code(), "plan.write.stale");
    let command = house.test.command(BeginWriting {
        writing: written.id,
        seen_version: 2,
    });
    let begun = begin_writing(db, &officer, &command).await.unwrap();
    let status = house.status(Some("2024-03-01")).await;
    let copy = status
        .plans
        .iter()
        .find(|told| told.id == begun.id)
        .unwrap();
    assert_eq!(
        (copy.year, copy.tasks.len(), copy.targets.len()),
        (2024, 3, 2)
    );
}
