//! Frozen lists.

use evidence::api::{NewBaseline, baseline, baseline_list, freeze_one};
use kernel::{OrganisationId, Refusal};

use crate::house::{House, day, house, province};

fn list(house: &House) -> NewBaseline {
    NewBaseline {
        title: "HTX cầm chừng, hình thức, ngưng hoạt động".to_owned(),
        day: day("2023-01-01"),
        area: province(),
        members: house.cooperatives.clone(),
        source: "Rà soát của Liên minh HTX tỉnh, tháng 12/2022".to_owned(),
        paper: Some(house.paper),
    }
}

#[tokio::test]
async fn what_cannot_be_frozen_is_refused() {
    let house = house().await;
    let officer = house.officer("Hòa");
    let before = house.test.counts().await;
    let good = list(&house);
    for (actor, wish, code) in [
        (&house.planner("Thu"), good.clone(), "authz.not_allowed"),
        (
            &officer,
            NewBaseline {
                members: Vec::new(),
                ..good.clone()
            },
            "evidence.baseline.empty",
        ),
        (
            &officer,
            NewBaseline {
                day: day("2023-09-16"),
                ..good.clone()
            },
            "evidence.baseline.future",
        ),
        (
            &officer,
            NewBaseline {
                title: " ".to_owned(),
                ..good.clone()
            },
            "evidence.baseline.title",
        ),
        (
            &officer,
            NewBaseline {
                members: vec![OrganisationId::named("x")],
                ..good.clone()
            },
            "evidence.baseline.no_member",
        ),
    ] {
        let told = freeze_one(&house.test.db, actor, &house.test.command(wish)).await;
        assert_eq!(told.unwrap_err().code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_list_keeps_the_names_of_its_day_and_each_member_once() {
    let house = house().await;
    let mut wish = list(&house);
    wish.members.push(house.cooperatives[0]);
    let done = freeze_one(
        &house.test.db,
        &house.officer("Hòa"),
        &house.test.command(wish),
    )
    .await
    .unwrap();
    assert_eq!(done.members, 4);
    let mut rx = house.test.db.read().await.unwrap();
    let found = baseline(&mut rx, done.id).await.unwrap().unwrap();
    let names: Vec<&str> = found
        .members
        .iter()
        .map(|member| member.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Hợp tác xã Mẫu 000",
            "Hợp tác xã Mẫu 001",
            "Hợp tác xã Mẫu 002",
            "Hợp tác xã Mẫu 003"
        ]
    );
    assert_eq!(found.size, 4);
    assert_eq!(
        baseline_list(&house.test.db, &house.officer("Nam"))
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        baseline_list(&house.test.db, &house.stranger())
            .await
            .unwrap()
            .len(),
        0
    );
}
