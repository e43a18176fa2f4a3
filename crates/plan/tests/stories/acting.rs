//! Bodies tell of progress and hand in, the Alliance accepts or returns, urges, inspects and grants more time.

use kernel::Refusal;
use plan::api::{ActKind, DecideDue, TargetState, TaskState, decide_due};

use crate::house::{Act, alliance, body, day, house, planning};

fn ict() -> kernel::OrganisationId {
    body("so-thong-tin-va-truyen-thong")
}

#[tokio::test]
async fn a_refused_act_writes_nothing() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let owed = house.owed(plan, "IV.8-1", ict()).await;
    let (officer, thu) = (house.officer("Hòa"), house.of_body("Thu", ict()));
    let other = house.of_body("Khánh", planning());
    let before = house.test.counts().await;
    let cases = [
        (&thu, Act::bare(ActKind::Progress), "plan.act.no_words"),
        (&thu, Act::bare(ActKind::Accept), "authz.not_allowed"),
        (
            &thu,
            Act::said(ActKind::Urge, "nhanh lên"),
            "authz.not_allowed",
        ),
        (
            &other,
            Act::said(ActKind::Progress, "xong"),
            "authz.not_allowed",
        ),
        // Without a letter nobody of the Alliance acts for a department.
        (
            &officer,
            Act::said(ActKind::Submit, "xong"),
            "authz.not_allowed",
        ),
        (
            &officer,
            Act::bare(ActKind::Accept),
            "plan.obligation.not_submitted",
        ),
        (&officer, Act::bare(ActKind::Return), "plan.act.no_words"),
        (&officer, Act::bare(ActKind::Urge), "plan.act.no_words"),
        (
            &officer,
            Act::bare(ActKind::GrantExtension),
            "plan.obligation.not_asked",
        ),
        (
            &thu,
            Act::until(ActKind::AskExtension, "thiếu vốn", "2023-06-30"),
            "plan.obligation.not_later",
        ),
        (
            &house.test.anonymous(),
            Act::said(ActKind::Submit, "xong"),
            "authz.anonymous",
        ),
    ];
    for (actor, act, code) in cases {
        let kind = act.kind;
        let refused = house.act(actor, &owed, act).await.unwrap_err();
        assert_eq!(refused.code(), code, "{kind}");
    }
    let mut stale = owed.clone();
    stale.version = 7;
    let refused = house
        .act(&thu, &stale, Act::said(ActKind::Submit, "xong"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "plan.act.stale");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn done_is_only_what_was_accepted_and_what_is_returned_goes_back() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let (officer, thu) = (house.officer("Hòa"), house.of_body("Thu", ict()));
    let state = async || {
        let status = house.status(None).await;
        let tasks = status.plans[0].tasks.iter();
        tasks
            .clone()
            .find(|task| task.key == "IV.8-1")
            .map(|task| task.state)
            .unwrap()
    };
    let owed = async || house.owed(plan, "IV.8-1", ict()).await;
    house
        .act(&thu, &owed().await, Act::said(ActKind::Submit, "Đã xong"))
        .await
        .unwrap();
    assert_eq!(state().await, TaskState::Submitted);
    house
        .act(
            &officer,
            &owed().await,
            Act::said(ActKind::Return, "Thiếu biên bản"),
        )
        .await
        .unwrap();
    assert_eq!(state().await, TaskState::Returned);
    house.test.pass_days(150);
    assert_eq!(state().await, TaskState::Late);
    house
        .act(
            &thu,
            &owed().await,
            Act::said(ActKind::Submit, "Đã bổ sung"),
        )
        .await
        .unwrap();
    house
        .act(&officer, &owed().await, Act::bare(ActKind::Accept))
        .await
        .unwrap();
    assert_eq!(state().await, TaskState::Accepted);
    // As it was, on any day.
    for (on, wanted) in [
        ("2023-02-14", TaskState::Open),
        ("2023-02-15", TaskState::Returned),
        ("2023-07-10", TaskState::Late),
        ("2023-07-20", TaskState::Accepted),
    ] {
        let status = house.status(Some(on)).await;
        let task = status.plans[0]
            .tasks
            .iter()
            .find(|task| task.key == "IV.8-1")
            .cloned();
        assert_eq!(task.unwrap().state, wanted, "{on}");
    }
}

#[tokio::test]
async fn who_handed_in_does_not_accept_and_another_officer_does() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let (hoa, binh) = (house.officer("Hòa"), house.officer("Bình"));
    let owed = async || house.owed(plan, "IV.1-2", alliance()).await;
    house
        .act(
            &hoa,
            &owed().await,
            Act::said(ActKind::Submit, "Báo cáo quý I"),
        )
        .await
        .unwrap();
    let refused = house
        .act(&hoa, &owed().await, Act::bare(ActKind::Accept))
        .await;
    assert_eq!(refused.unwrap_err().code(), "plan.act.own_work");
    house
        .act(&binh, &owed().await, Act::bare(ActKind::Accept))
        .await
        .unwrap();
}

#[tokio::test]
async fn an_officer_acts_for_a_body_by_its_letter_only() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let letter = house.paper("77/STTTT-VP").await;
    let owed = house.owed(plan, "IV.8-1", ict()).await;
    let act = Act {
        paper: Some(letter),
        ..Act::said(ActKind::Submit, "Theo công văn của Sở")
    };
    house.act(&house.officer("Hòa"), &owed, act).await.unwrap();
    let again = house.owed(plan, "IV.8-1", ict()).await;
    let refused = house
        .act(&house.officer("Hòa"), &again, Act::bare(ActKind::Accept))
        .await;
    assert_eq!(refused.unwrap_err().code(), "plan.act.own_work");
}

#[tokio::test]
async fn more_time_is_asked_for_and_decided() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let thu = house.of_body("Thu", ict());
    let owed = async || house.owed(plan, "IV.8-1", ict()).await;
    let ask = Act::until(ActKind::AskExtension, "Chờ kinh phí", "2023-09-30");
    house.act(&thu, &owed().await, ask).await.unwrap();
    let done = house
        .act(
            &house.leader(),
            &owed().await,
            Act::bare(ActKind::GrantExtension),
        )
        .await
        .unwrap();
    assert_eq!(done.due, day("2023-09-30"));
    let paper = house.paper("88/LMHTX").await;
    for kind in [ActKind::Urge, ActKind::Inspect] {
        let act = Act {
            paper: Some(paper),
            ..Act::bare(kind)
        };
        house
            .act(&house.officer("Hòa"), &owed().await, act)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_district_does_its_part_and_the_parent_tells_who_has_not() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let (officer, suong) = (house.officer("Hòa"), house.of_district());
    let desk = house.desk(plan).await;
    let mut own = None;
    for one in desk.obligations.iter().filter(|one| one.key == "IV.13-1") {
        let told = house
            .act(&suong, one, Act::said(ActKind::Submit, "Đã rà soát"))
            .await;
        match told {
            Ok(_) => own = Some(one.body),
            Err(refused) => assert_eq!(refused.code(), "authz.not_allowed"),
        }
    }
    let body = own.unwrap();
    let owed = house.owed(plan, "IV.13-1", body).await;
    house
        .act(&officer, &owed, Act::bare(ActKind::Accept))
        .await
        .unwrap();
    let status = house.status(None).await;
    let task = status.plans[0]
        .tasks
        .iter()
        .find(|task| task.key == "IV.13-1");
    assert_eq!(task.unwrap().obligations, Some((11, 1)));
}

#[tokio::test]
async fn evidence_counts_a_target_and_nobody_types_a_percentage() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let (thu, lan) = (house.of_body("Thu", ict()), house.of_body("Lan", ict()));
    let mut told = Vec::new();
    for cooperative in 0..3 {
        told.push(house.digital(&thu, cooperative, "2023-02-10").await);
    }
    house.verify(&lan, told[0]).await;
    let owed = house.owed(plan, "IV.8-1", ict()).await;
    let act = Act {
        evidence: told.clone(),
        ..Act::bare(ActKind::Progress)
    };
    house.act(&thu, &owed, act).await.unwrap();
    let status = house.status(None).await;
    let target = &status.plans[0].targets[0];
    assert_eq!((target.recorded, target.verified), (3_000, 1_000));
    assert_eq!((target.goal, target.expected), (Some(10_000), Some(10_000)));
    assert_eq!(target.state, TargetState::OnTrack);
    let before = house.status(Some("2023-02-09")).await;
    assert_eq!(before.plans[0].targets[0].recorded, 0);
    let owed = house.owed(plan, "IV.8-1", ict()).await;
    let unknown = Act {
        evidence: vec![evidence::api::EvidenceId::named("none")],
        ..Act::bare(ActKind::Progress)
    };
    let refused = house.act(&thu, &owed, unknown).await.unwrap_err();
    assert_eq!(refused.code(), "plan.act.no_evidence");
}

#[tokio::test]
async fn a_proposed_day_is_decided_once_for_the_whole_task() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let owed = house.owed(plan, "IV.2-1", planning()).await;
    let wish = DecideDue {
        plan,
        tasks: vec![owed.task],
        targets: Vec::new(),
        due: Some(day("2023-05-31")),
    };
    let command = house.test.command(wish.clone());
    let decided = decide_due(&house.test.db, &house.officer("Hòa"), &command)
        .await
        .unwrap();
    assert_eq!((decided.decided, decided.proposed), (1, 0));
    assert_eq!(
        house.owed(plan, "IV.2-1", planning()).await.due,
        day("2023-05-31")
    );
    let before = house.test.counts().await;
    let command = house.test.command(wish);
    let refused = decide_due(&house.test.db, &house.officer("Hòa"), &command).await;
    assert_eq!(refused.unwrap_err().code(), "plan.obligation.decided");
    assert_eq!(house.test.counts().await, before);
    house.test.pass_days(120);
    let status = house.status(None).await;
    let task = status.plans[0]
        .tasks
        .iter()
        .find(|task| task.key == "IV.2-1");
    assert_eq!(task.unwrap().state, TaskState::Late);
}
