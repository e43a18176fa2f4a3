//! Difficulties climb to where they can be solved, by the levels of that day.

use kernel::Refusal;
use plan::api::{
    DifficultyLevel, PlanId, RaiseDifficulty, SettleDifficulty, SettleDifficultyError, Settling,
    raise_difficulty, settle_difficulty,
};

use crate::house::{House, house, planning};

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
