//! Figures of a closed plan stay as they were; a share of a frozen list becomes a number by the rule that was chosen.

use evidence::api::{NewBaseline, ReverseEvidence, freeze_one, reverse_evidence};
use kernel::Refusal;
use plan::api::report::{TargetFact, report_facts};
use plan::api::{BaselineId, ClosePlan, PlanId, Rounding, TargetBinding, close_plan};

use crate::house::{House, body, counts, day, house, province};

impl House {
    /// The first target of a plan, as a report of today tells it.
    async fn told(&self, plan: PlanId) -> TargetFact {
        let mut rx = self.test.db.read().await.unwrap();
        let day = rx.day();
        let facts = report_facts(&mut rx, plan, day).await.unwrap().unwrap();
        facts.targets[0].clone()
    }

    async fn list_of_all(&self) -> BaselineId {
        let wish = NewBaseline {
            title: "HTX đang hoạt động".to_owned(),
            day: day("2022-12-31"),
            area: province(),
            members: self.cooperatives.clone(),
            source: "Báo cáo rà soát".to_owned(),
            paper: None,
        };
        let command = self.test.command(wish);
        let officer = self.officer("Hòa");
        let act = async || freeze_one(&self.test.db, &officer, &command).await;
        db::settle(act).await.unwrap().id
    }
}

#[tokio::test]
async fn what_is_verified_recorded_or_reversed_after_closing_changes_no_figure_of_the_plan() {
    let house = house().await;
    let ict = body("so-thong-tin-va-truyen-thong");
    let plan = house.begin(house.draft()).await.unwrap();
    let (thu, lan) = (house.of_body("Thu", ict), house.of_body("Lan", ict));
    let first = house.digital(&thu, 0, "2023-02-10").await;
    let second = house.digital(&thu, 1, "2023-02-11").await;
    house.verify(&lan, first).await;
    let command = house.test.command(ClosePlan {
        plan,
        reason: Some("Chuyển sang năm sau".to_owned()),
        seen_version: 1,
    });
    close_plan(&house.test.db, &house.leader(), &command)
        .await
        .unwrap();
    let closed = house.told(plan).await;
    assert_eq!(
        (closed.recorded, closed.verified),
        (Some(2_000), Some(1_000))
    );

    house.verify(&lan, second).await;
    house.digital(&thu, 2, "2023-02-12").await;
    let reverse = house.test.command(ReverseEvidence {
        entry: first,
        reason: "Ghi nhầm hợp tác xã".to_owned(),
    });
    let act = async || reverse_evidence(&house.test.db, &lan, &reverse).await;
    db::settle(act).await.unwrap();
    assert_eq!(house.told(plan).await, closed);
    house.test.pass_days(40);
    assert_eq!(house.told(plan).await, closed);

    // A plan that still runs on the same evidence moves along.
    let running = house.begin(house.draft()).await.unwrap();
    let now = house.told(running).await;
    assert_eq!((now.recorded, now.verified), (Some(2_000), Some(1_000)));
}

#[tokio::test]
async fn a_share_of_a_frozen_list_is_rounded_as_was_chosen_and_counts_members_only() {
    let house = house().await;
    let list = house.list_of_all().await;
    let stranger = house
        .cooperative_in("Hợp tác xã Ngoài danh sách", crate::house::district())
        .await;
    let mut house = house;
    house.cooperatives.push(stranger);
    let ict = body("so-thong-tin-va-truyen-thong");
    let thu = house.of_body("Thu", ict);
    house.digital(&thu, 0, "2023-02-10").await;
    house.digital(&thu, 5, "2023-02-10").await;
    // Of five: 25% is 1,25 and 30% is 1,5.
    for (percent, rounding, goal) in [
        (25_000, Rounding::Up, 2_000),
        (25_000, Rounding::Down, 1_000),
        (25_000, Rounding::Nearest, 1_000),
        (30_000, Rounding::Up, 2_000),
        (30_000, Rounding::Down, 1_000),
        (30_000, Rounding::Nearest, 2_000),
    ] {
        let mut draft = house.draft();
        draft.targets[0].percent = true;
        draft.targets[0].quantity_thousandths = percent;
        draft.targets[0].binding = Some(TargetBinding {
            baseline: Some(list),
            rounding,
            ..counts("digital.adopted")
        });
        let plan = house.begin(draft).await.unwrap();
        let told = house.told(plan).await;
        assert_eq!(told.goal, Some(goal), "{percent} {rounding}");
        assert_eq!(told.rounding, Some(rounding));
        assert_eq!(told.baseline_size, Some(5));
        assert_eq!(told.recorded, Some(1_000), "only a member counts");
    }
}

#[tokio::test]
async fn a_share_without_its_list_asks_for_no_number_until_somebody_chooses_one() {
    let house = house().await;
    let mut draft = house.draft();
    draft.targets[0].percent = true;
    draft.targets[0].quantity_thousandths = 20_000;
    let refused = house.begin(draft.clone()).await.unwrap_err();
    assert_eq!(refused.code(), "plan.draft.no_baseline");
    draft.targets[0].binding = None;
    let plan = house.begin(draft).await.unwrap();
    assert_eq!(house.told(plan).await.goal, None);
}
