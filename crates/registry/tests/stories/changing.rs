//! Putting right what the register says.

use kernel::OrganisationId;
use registry::api::{
    ChangeCooperative, ChangeCooperativeError, ChangeLegalStatus, Field, Officer, Post, Product,
    Record, StatusAct, change_cooperative, change_legal_status,
};

use crate::house::{House, code, commune, day, district, house};

impl House {
    async fn change(
        &self,
        actor: &authz::Actor,
        (id, seen): (OrganisationId, i64),
        record: Record,
    ) -> Result<registry::api::CooperativeChanged, ChangeCooperativeError> {
        let command = self.test.command(ChangeCooperative {
            organisation: id,
            record,
            seen_version: seen,
        });
        let act =
            async || change_cooperative(&self.test.db, &self.registers, actor, &command).await;
        db::settle(act).await
    }
}

fn record() -> Record {
    Record {
        fields: vec![Field {
            code: "0123".to_owned(),
        }],
        products: vec![Product {
            name: "Điều".to_owned(),
            area: Some(64_500),
            output: None,
            season: Some("2023".to_owned()),
        }],
        officers: vec![Officer {
            name: "Người đại diện mẫu".to_owned(),
            post: Post::Director,
            from: Some(day("2021-05-01")),
            to: None,
        }],
        ..Record::at(commune())
    }
}

#[tokio::test]
async fn of_two_officers_the_second_is_told_who_was_quicker() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let first = house.change(&house.officer("Hòa"), (id, 1), record()).await;
    assert_eq!(first.unwrap().name, "Hợp tác xã Mẫu 017");
    let before = house.test.counts().await;
    let late = house
        .change(&house.officer("Bình"), (id, 1), record())
        .await;
    let refused = late.unwrap_err();
    use kernel::Refusal;
    assert_eq!(refused.code(), "registry.stale");
    assert_eq!(refused.facts()[0], ("by", "Hòa".to_owned()));
    assert_eq!(house.test.counts().await, before);
    let again = house
        .change(&house.officer("Bình"), (id, 2), record())
        .await;
    assert_eq!(code(again), "done");
    assert_eq!(house.test.rows("registry_product").await, 1);
}

#[tokio::test]
async fn a_seat_that_is_no_commune_and_an_actor_without_the_right_are_refused() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let before = house.test.counts().await;
    let moved = Record::at(district());
    let told = house.change(&house.officer("Hòa"), (id, 1), moved).await;
    assert_eq!(code(told), "registry.seat.not_in_force");
    let told = house.change(&house.of_district(), (id, 1), record()).await;
    assert_eq!(code(told), "authz.not_allowed");
    assert_eq!(house.test.counts().await, before);
}

impl House {
    async fn status(&self, id: OrganisationId, act: StatusAct, on: &str) -> &'static str {
        let number = self.test.rows("library_paper").await + 1;
        let paper = self.paper(&format!("{number:02}/TB-HTX")).await;
        let command = self.test.command(ChangeLegalStatus {
            organisation: id,
            act,
            day: day(on),
            paper,
        });
        let officer = self.officer("Hòa");
        code(change_legal_status(&self.test.db, &officer, &command).await)
    }
}

#[tokio::test]
async fn a_cooperative_is_suspended_works_again_and_does_nothing_once_it_is_bankrupt() {
    let house = house().await;
    let id = house.cooperative("Hợp tác xã Mẫu 017").await;
    let refused = "registry.life.not_from_here";
    assert_eq!(
        house.status(id, StatusAct::Resume, "2023-01-10").await,
        refused
    );
    assert_eq!(
        house.status(id, StatusAct::Suspend, "2023-09-16").await,
        "registry.fact.future"
    );
    assert_eq!(
        house.status(id, StatusAct::Suspend, "2023-01-10").await,
        "done"
    );
    // What was told of a day cannot be followed by something before it.
    assert_eq!(
        house.status(id, StatusAct::Resume, "2023-01-09").await,
        "registry.fact.too_early"
    );
    assert_eq!(
        house.status(id, StatusAct::Resume, "2023-06-01").await,
        "done"
    );
    assert_eq!(
        house
            .status(id, StatusAct::DeclareBankrupt, "2023-09-01")
            .await,
        "done"
    );
    assert!(!house.organisation(id).await.is_there);
    assert_eq!(
        house.status(id, StatusAct::Suspend, "2023-09-02").await,
        "registry.life.ended"
    );
    let told = house.change(&house.officer("Hòa"), (id, 1), record()).await;
    assert_eq!(code(told), "registry.life.ended");
}
