//! Items are accepted, put right, split, merged, dropped, and taken back.

use kernel::Refusal;
use plan::api::ImportId;
use plan::api::import::{
    Decision, EditItem, Item, ItemFacts, MergeItem, ReviewError, SplitItem, TaskFacts, Verdict,
    edit_import_item, merge_import_item, split_import_item,
};

use crate::house::{House, house};

async fn edit(
    house: &House,
    import: ImportId,
    (item, facts): (&Item, ItemFacts),
) -> Result<(), ReviewError> {
    let command = house.test.command(EditItem {
        import,
        item: item.id,
        seen_version: item.version,
        facts,
    });
    let officer = house.officer();
    edit_import_item(&house.test.db, &house.registers, &officer, &command)
        .await
        .map(drop)
}

async fn split(
    house: &House,
    import: ImportId,
    (item, parts): (&Item, &[&str]),
) -> Result<(), ReviewError> {
    let command = house.test.command(SplitItem {
        import,
        item: item.id,
        seen_version: item.version,
        parts: parts.iter().map(|part| (*part).to_owned()).collect(),
    });
    split_import_item(&house.test.db, &house.officer(), &command)
        .await
        .map(drop)
}

async fn merge(
    house: &House,
    import: ImportId,
    (item, into): (&Item, &Item),
) -> Result<(), ReviewError> {
    let command = house.test.command(MergeItem {
        import,
        item: item.id,
        seen_version: item.version,
        into: into.id,
    });
    merge_import_item(&house.test.db, &house.officer(), &command)
        .await
        .map(drop)
}

#[tokio::test]
async fn who_does_not_manage_plans_there_decides_nothing_and_learns_of_nothing() {
    let house = house().await;
    let import = house.sample().await;
    let item = house.item(import, "T1").await;
    let before = house.test.counts().await;
    for (actor, code) in [
        (house.stranger(), "authz.hidden"),
        (house.focal_point(), "authz.not_allowed"),
        (house.test.anonymous(), "authz.anonymous"),
    ] {
        let verdict = (&item, Verdict::Accept);
        let refused = house.decide(&actor, import, verdict).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn of_two_officers_on_one_item_the_second_is_told_who_was_quicker_and_loses_nothing() {
    let house = house().await;
    let import = house.sample().await;
    let seen = house.item(import, "T1").await;
    let accept = (&seen, Verdict::Accept);
    house
        .decide(&house.colleague(), import, accept)
        .await
        .unwrap();
    let before = house.test.counts().await;
    let drop_it = (&seen, Verdict::Drop);
    let late = house
        .decide(&house.officer(), import, drop_it)
        .await
        .unwrap_err();
    assert_eq!(late.code(), "plan.import.stale");
    assert!(late.facts().contains(&("by", "Trịnh Thị Lụa".to_owned())));
    assert_eq!(house.test.counts().await, before);
    assert_eq!(house.item(import, "T1").await.decision, Decision::Accepted);
}

#[tokio::test]
async fn half_a_review_is_still_there_and_what_is_sure_is_accepted_at_once() {
    let house = house().await;
    let import = house.sample().await;
    let doubtful = house.item(import, "T2").await;
    assert!(!doubtful.is_sure());
    let accepted = house.accept_sure(import).await;
    assert!(accepted > 40, "{accepted}");
    house.test.pass_days(1);
    assert_eq!(house.item(import, "T2").await.decision, Decision::Pending);
    assert_eq!(
        house.item(import, "IV.1-1").await.decision,
        Decision::Accepted
    );
    assert_eq!(
        house.accept_sure(import).await,
        0,
        "nothing is sure and open any more"
    );
}

#[tokio::test]
async fn an_item_is_put_right_and_what_was_read_stays_beside_it() {
    let house = house().await;
    let import = house.sample().await;
    let item = house.item(import, "IV.10-2").await;
    let ItemFacts::Task(facts) = item.made.clone() else {
        panic!("a task")
    };
    let nobody = TaskFacts {
        leads: Vec::new(),
        ..facts.clone()
    };
    let refused = edit(&house, import, (&item, ItemFacts::Task(nobody))).await;
    assert_eq!(refused.unwrap_err().code(), "plan.import.item_no_lead");
    let leads = vec!["Sở KH&ĐT".to_owned()];
    let right = TaskFacts { leads, ..facts };
    edit(&house, import, (&item, ItemFacts::Task(right)))
        .await
        .unwrap();
    let after = house.item(import, "IV.10-2").await;
    assert_eq!(
        (after.decision, &after.read),
        (Decision::Edited, &item.read)
    );
    let review = house.review(import).await;
    let body = review.body("Sở KH&ĐT").unwrap();
    assert!(
        body.named.meaning.is_some(),
        "a new name was looked up: {body:?}"
    );

    let undo = (&after, Verdict::Undo);
    house.decide(&house.officer(), import, undo).await.unwrap();
    let back = house.item(import, "IV.10-2").await;
    assert_eq!((back.decision, back.made), (Decision::Pending, item.read));
}

#[tokio::test]
async fn an_item_is_split_and_becomes_whole_again_while_nobody_has_decided_on_its_parts() {
    let house = house().await;
    let import = house.sample().await;
    let item = house.item(import, "IV.1-7").await;
    let one = split(&house, import, (&item, &["Tổng hợp kết quả"])).await;
    assert_eq!(one.unwrap_err().code(), "plan.import.item_parts");
    let parts = ["Tổng hợp kết quả", "Báo cáo UBND tỉnh hằng quý"];
    split(&house, import, (&item, &parts)).await.unwrap();
    let whole = house.item(import, "IV.1-7").await;
    assert_eq!(whole.decision, Decision::Split);
    let second = house.item(import, "IV.1-7/2").await;
    assert_eq!(second.split_from, Some(item.id));
    let accept = (&second, Verdict::Accept);
    house
        .decide(&house.officer(), import, accept)
        .await
        .unwrap();

    let undo = (&whole, Verdict::Undo);
    let refused = house
        .decide(&house.officer(), import, undo)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "plan.import.item_parts_decided");
    let second = house.item(import, "IV.1-7/2").await;
    let undo_second = (&second, Verdict::Undo);
    house
        .decide(&house.officer(), import, undo_second)
        .await
        .unwrap();
    house.decide(&house.officer(), import, undo).await.unwrap();
    let review = house.review(import).await;
    assert!(
        review
            .items
            .iter()
            .all(|item| !item.key.starts_with("IV.1-7/"))
    );
    assert_eq!(
        house.item(import, "IV.1-7").await.decision,
        Decision::Pending
    );
}

#[tokio::test]
async fn an_item_is_merged_into_another_which_is_not_dropped_then() {
    let house = house().await;
    let import = house.sample().await;
    let (one, other) = (
        house.item(import, "T6").await,
        house.item(import, "T7").await,
    );
    let task = house.item(import, "IV.1-1").await;
    let wrong = merge(&house, import, (&one, &task)).await.unwrap_err();
    assert_eq!(wrong.code(), "plan.import.item_not_mergeable");
    merge(&house, import, (&one, &other)).await.unwrap();
    let dropped = house
        .decide(&house.officer(), import, (&other, Verdict::Drop))
        .await;
    assert_eq!(dropped.unwrap_err().code(), "plan.import.item_has_merged");
    let merged = house.item(import, "T6").await;
    assert_eq!(merged.merged_into, Some(other.id));
    let undo = (&merged, Verdict::Undo);
    house.decide(&house.officer(), import, undo).await.unwrap();
    let drop_it = (&other, Verdict::Drop);
    house
        .decide(&house.officer(), import, drop_it)
        .await
        .unwrap();
    assert_eq!(house.item(import, "T7").await.decision, Decision::Dropped);
}
