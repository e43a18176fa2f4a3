//! Difficulties climb to where they can be solved, by the levels of that day.

use authz::{Grant, Place, Role};
use directory::reference::area_id;
use kernel::Refusal;
use plan::api::{
    DifficultyLevel, PlanId, RaiseDifficulty, SettleDifficulty, SettleDifficultyError, Settling,
    raise_difficulty, settle_difficulty,
};

use crate::house::{House, day, house, planning};

impl House {
    async fn raise(&self, plan: PlanId, cooperative: usize) -> Result<String, &'static str> {
        let task = self.desk(plan).await.obligations[0].task;
        let command = self.test.command(RaiseDifficulty {
            task,
            body: self.cooperatives[cooperative],
            matter: "Chưa có đất làm nhà kho".to_owned(),
        });
        let raised =
            raise_difficulty(&self.test.db, &self.registers, &self.director(0), &command).await;
        raised
            .map(|raised| raised.holder)
            .map_err(|refused| refused.code())
    }

    async fn settle(
        &self,
        actor: &authz::Actor,
        plan: PlanId,
        (how, note): (Settling, &str),
    ) -> Result<String, SettleDifficultyError> {
        let open = self.desk(plan).await.difficulties[0].clone();
        let command = self.test.command(SettleDifficulty {
            difficulty: open.id,
            how,
            note: note.to_owned(),
            paper: None,
            seen_version: open.version,
        });
        let done = settle_difficulty(&self.test.db, &self.registers, actor, &command).await;
        done.map(|done| done.holder)
    }
}

#[tokio::test]
async fn a_cooperative_raises_for_itself_only() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let before = house.test.counts().await;
    assert_eq!(house.raise(plan, 1).await, Err("authz.not_allowed"));
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_difficulty_climbs_from_the_district_to_the_province_and_is_answered_there() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    assert_eq!(house.raise(plan, 0).await.unwrap(), "huyện Bù Đăng");
    let planner = house.of_body("Thu", planning());
    let refused = house
        .settle(&planner, plan, (Settling::Answer, "Không"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    house.test.pass_days(12);
    let suong = house.of_district();
    let refused = house.settle(&suong, plan, (Settling::Lift, "  ")).await;
    assert_eq!(refused.unwrap_err().code(), "plan.difficulty.note");
    let lifted = house
        .settle(&suong, plan, (Settling::Lift, "Vượt thẩm quyền huyện"))
        .await;
    assert_eq!(lifted.unwrap(), "tỉnh Bình Phước");
    let refused = house
        .settle(&suong, plan, (Settling::Answer, "Đã có đất"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    let officer = house.officer("Hòa");
    let refused = house
        .settle(&officer, plan, (Settling::Lift, "Lên nữa"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "plan.difficulty.at_the_top");
    house
        .settle(&officer, plan, (Settling::Answer, "Giao 500 m2 đất"))
        .await
        .unwrap();
    let desk = house.desk(plan).await;
    assert!(desk.difficulties[0].answered);
    assert_eq!(desk.difficulties[0].level, DifficultyLevel::Province);
}

/// From February 2023 to August 2025, when there are no districts any more.
const DAYS_UNTIL_AUGUST_2025: u16 = 898;

#[tokio::test]
async fn after_june_2025_a_difficulty_climbs_from_the_commune_straight_to_the_province() {
    let mut house = house().await;
    let commune = area_id("2023/70/696/25411");
    let cooperative = house
        .cooperative_in("Hợp tác xã Mẫu Đoàn Kết", commune)
        .await;
    house.cooperatives.insert(0, cooperative);
    let plan = house.begin(house.draft()).await.unwrap();
    house.test.pass_days(DAYS_UNTIL_AUGUST_2025);
    assert_eq!(house.raise(plan, 0).await.unwrap(), "xã Bù Đăng");
    let open = house.desk(plan).await.difficulties[0].clone();
    assert_eq!(open.level, DifficultyLevel::Commune);
    let place = Place::Area(area_id("2025/75/25396"));
    let grants = vec![Grant::since(Role::AreaOfficer, place, day("2025-07-01"))];
    let commune_officer = house.test.actor_with("Sương", grants);
    let before = house.test.counts().await;
    // Who answered for the district of before answers for the communes that followed it, and for no province.
    let refused = house
        .settle(
            &house.of_body("Thu", planning()),
            plan,
            (Settling::Lift, "Lên"),
        )
        .await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    assert_eq!(house.test.counts().await, before);
    let lifted = house
        .settle(
            &commune_officer,
            plan,
            (Settling::Lift, "Vượt thẩm quyền xã"),
        )
        .await;
    assert_eq!(lifted.unwrap(), "tỉnh Đồng Nai");
    let desk = house.desk(plan).await;
    assert_eq!(desk.difficulties[0].level, DifficultyLevel::Province);
    // The province of before does not answer for the whole of the one that followed it.
    let refused = house
        .settle(&house.officer("Hòa"), plan, (Settling::Answer, "Có đất"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    let place = Place::Area(area_id("2025/75"));
    let grants = vec![Grant::since(
        Role::AllianceOfficer,
        place,
        day("2025-07-01"),
    )];
    let officer = house.test.actor_with("Bình", grants);
    let refused = house
        .settle(&officer, plan, (Settling::Lift, "Lên nữa"))
        .await;
    assert_eq!(refused.unwrap_err().code(), "plan.difficulty.at_the_top");
}

#[tokio::test]
async fn what_a_district_still_holds_in_june_2025_is_answered_where_its_area_lies_by_then() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    assert_eq!(house.raise(plan, 0).await.unwrap(), "huyện Bù Đăng");
    house.test.pass_days(DAYS_UNTIL_AUGUST_2025);
    let officer = house.officer("Hòa");
    let lifted = house
        .settle(&officer, plan, (Settling::Lift, "Không còn cấp huyện"))
        .await;
    assert_eq!(lifted.unwrap(), "tỉnh Đồng Nai");
}
