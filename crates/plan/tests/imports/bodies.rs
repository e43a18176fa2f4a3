//! Bodies that a document names are known, chosen, or told of by letter.

use directory::reference::organisation_id;
use kernel::Refusal;
use plan::api::ImportId;
use plan::api::import::{
    BodyChoice, BodyLine, ChooseBody, Meaning, Naming, OpenPoint, choose_import_body,
};

use crate::house::{House, SAMPLE, house, read};

/// A body that no directory of that day has.
const STRANGE: &str = "Sở Kinh tế tuần hoàn";

/// The sample with a lead that nobody knows.
async fn with_a_stranger(house: &House) -> ImportId {
    let text = read(SAMPLE)
        .text
        .replace("10. Sở Tài chính", &format!("10. {STRANGE}"));
    let taken = house
        .take_in(&house.officer(), text.as_bytes())
        .await
        .unwrap();
    taken.import
}

async fn stranger(house: &House, import: ImportId) -> BodyLine {
    let review = house.review(import).await;
    review.body(STRANGE).unwrap().clone()
}

#[tokio::test]
async fn a_plan_with_a_body_that_nobody_knows_does_not_begin() {
    let house = house().await;
    let import = with_a_stranger(&house).await;
    house.accept_all(import).await;
    let review = house.review(import).await;
    assert_eq!(review.open, [(OpenPoint::Bodies, 1)]);
    let before = house.test.counts().await;
    let refused = house.begin(&house.officer(), import).await.unwrap_err();
    assert_eq!(refused.code(), "plan.import.open");
    assert!(refused.facts().contains(&("bodies", "1".to_owned())));
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_body_is_chosen_by_one_officer_and_whoever_comes_later_is_told() {
    let house = house().await;
    let import = with_a_stranger(&house).await;
    let body = stranger(&house, import).await;
    assert_eq!(body.named.naming, Naming::Open);
    let choose = |choice, seen_version| {
        house.test.command(ChooseBody {
            import,
            body: body.named.id,
            seen_version,
            choice,
        })
    };
    let finance = organisation_id("2023/70/so-tai-chinh");
    let nobody = kernel::OrganisationId::named("nobody");
    let (officer, colleague) = (house.officer(), house.colleague());
    let refused = choose(BodyChoice::Is(nobody), 1);
    let refused = choose_import_body(&house.test.db, &house.registers, &officer, &refused);
    assert_eq!(
        refused.await.unwrap_err().code(),
        "plan.import.nobody_chosen"
    );

    let command = choose(BodyChoice::Is(finance), 1);
    choose_import_body(&house.test.db, &house.registers, &house.officer(), &command)
        .await
        .unwrap();
    let before = house.test.counts().await;
    let late = choose(BodyChoice::ByLetter, 1);
    let late = choose_import_body(&house.test.db, &house.registers, &colleague, &late);
    let late = late.await.unwrap_err();
    assert_eq!(late.code(), "plan.import.stale");
    assert!(late.facts().contains(&("by", "Nguyễn Thị Hòa".to_owned())));
    assert_eq!(house.test.counts().await, before);
    let meaning = stranger(&house, import).await.named.meaning;
    assert_eq!(meaning, Some(Meaning::Body { id: finance }));
}

#[tokio::test]
async fn a_plan_begins_with_a_body_that_is_told_of_by_letter() {
    let house = house().await;
    let import = with_a_stranger(&house).await;
    house.accept_all(import).await;
    let body = stranger(&house, import).await;
    let command = house.test.command(ChooseBody {
        import,
        body: body.named.id,
        seen_version: 1,
        choice: BodyChoice::ByLetter,
    });
    choose_import_body(&house.test.db, &house.registers, &house.officer(), &command)
        .await
        .unwrap();
    assert!(house.begin(&house.officer(), import).await.is_ok());
}
