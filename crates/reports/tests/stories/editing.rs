//! A report is edited section by section.

use kernel::Refusal;

use crate::house::house;

#[tokio::test]
async fn a_text_that_is_not_understood_writes_nothing() {
    let house = house().await;
    let report = house.drafted().await;
    let before = house.test.counts().await;
    let (officer, body) = (house.officer("Hòa"), house.of_body("Anh"));
    let long = "a".repeat(20_001);
    let cases = [
        (&officer, 2, "đạt {T1.verified", "reports.text.brace"),
        (&officer, 2, "đạt {T9.verified}", "reports.text.no_figure"),
        (&officer, 2, long.as_str(), "reports.section.too_long"),
        (&officer, 99, "đạt", "authz.hidden"),
        (&body, 2, "đạt", "authz.not_allowed"),
    ];
    for (actor, position, text, code) in cases {
        let refused = house.edit(actor, (report, position), (text, 1)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn two_who_write_lose_no_text() {
    let house = house().await;
    let report = house.drafted().await;
    let (hoa, lan) = (house.officer("Hòa"), house.officer("Lan"));
    // On different sections they do not meet.
    house
        .edit(&hoa, (report, 2), ("Tình hình do Hòa viết.", 1))
        .await
        .unwrap();
    house
        .edit(&lan, (report, 4), ("Chỉ tiêu do Lan viết: {targets}.", 1))
        .await
        .unwrap();
    // On the same one the second is told who was first.
    let refused = house
        .edit(&lan, (report, 2), ("Tình hình do Lan viết.", 1))
        .await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.code(), "reports.section.stale");
    assert!(refused.facts().contains(&("by", "Hòa".to_owned())));
    let page = house.page(report).await;
    assert_eq!(page.sections[1].body, "Tình hình do Hòa viết.");
    assert_eq!(page.sections[3].body, "Chỉ tiêu do Lan viết: {targets}.");
}
