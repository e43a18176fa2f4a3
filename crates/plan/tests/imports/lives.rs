//! What was confirmed becomes a plan that runs.

use kernel::{Day, Refusal};
use plan::api::import::{
    ChangeHead, ConfirmLinks, ImportState, LinkDecision, OpenPoint, Verdict, change_import_head,
    confirm_import_links,
};

use crate::house::{SAMPLE, house, read};

#[tokio::test]
async fn nothing_goes_live_that_nobody_confirmed() {
    let house = house().await;
    let import = house.sample().await;
    house.accept_sure(import).await;
    let before = house.test.counts().await;
    let refused = house.begin(&house.officer(), import).await.unwrap_err();
    assert_eq!(refused.code(), "plan.import.open");
    let facts = refused.facts();
    assert!(facts.contains(&("findings", "1".to_owned())), "{facts:?}");
    assert!(!facts.contains(&("items", "0".to_owned())), "{facts:?}");
    assert_eq!(house.test.counts().await, before);
    assert_eq!(house.test.rows("plan_plan").await, 0);
}

#[tokio::test]
async fn a_confirmed_document_becomes_a_plan_once_and_is_reviewed_no_more() {
    let house = house().await;
    let import = house.sample().await;
    house.accept_all(import).await;
    assert_eq!(house.review(import).await.open, []);
    let begun = house.begin(&house.officer(), import).await.unwrap();
    assert!(begun.plan.obligations > 35, "{begun:?}");
    let review = house.review(import).await;
    assert_eq!(review.import.state, ImportState::Begun);
    assert_eq!(review.import.plan, Some(begun.plan.id));
    assert_eq!(house.test.rows("plan_plan").await, 1);

    let again = house.begin(&house.officer(), import).await.unwrap_err();
    assert_eq!(again.code(), "plan.import.closed");
    let item = house.item(import, "T1").await;
    let undo = (&item, Verdict::Undo);
    let late = house
        .decide(&house.officer(), import, undo)
        .await
        .unwrap_err();
    assert_eq!(late.code(), "plan.import.closed");
}

#[tokio::test]
async fn a_document_that_is_like_a_plan_that_runs_does_not_begin_before_somebody_said_it_is_another()
 {
    let house = house().await;
    let first = house.sample().await;
    house.accept_all(first).await;
    house.begin(&house.officer(), first).await.unwrap();
    let other = read(SAMPLE).text.replace("04 mô hình", "05 mô hình");
    let second = house
        .take_in(&house.officer(), other.as_bytes())
        .await
        .unwrap();
    let open = house.review(second.import).await.open;
    let findings = open.iter().find(|(point, _)| *point == OpenPoint::Findings);
    assert_eq!(
        findings.map(|(_, count)| *count),
        Some(2),
        "the likeness, and the contradiction"
    );
}

#[tokio::test]
async fn the_head_is_put_right_and_the_paper_of_the_library_learns_number_and_day() {
    let house = house().await;
    let undated = read(SAMPLE)
        .text
        .replace("Số: 00/KH-TD", "Số: /KH-TD")
        .replace("ngày 09 tháng 01 năm 2023", "ngày tháng năm 2023");
    let taken = house
        .take_in(&house.officer(), undated.as_bytes())
        .await
        .unwrap();
    let import = house.review(taken.import).await.import;
    let mut head = import.head.clone();
    head.number = Some("15/KH-TD".to_owned());
    head.issued_on = Day::of(2023, 1, 20);
    let change = |head| {
        house.test.command(ChangeHead {
            import: import.id,
            seen_version: import.version,
            head,
        })
    };
    let officer = house.officer();
    let early = change(head.clone());
    let refused = change_import_head(&house.test.db, &house.registers, &officer, &early).await;
    assert_eq!(refused.unwrap_err().code(), "plan.import.issued_later");
    head.issued_on = Day::of(2023, 1, 12);
    let command = change(head);
    change_import_head(&house.test.db, &house.registers, &officer, &command)
        .await
        .unwrap();
    let mut rx = house.test.db.read().await.unwrap();
    let paper = library::api::cite(&mut rx, &officer, import.paper)
        .await
        .unwrap();
    assert_eq!(paper.issued, Day::of(2023, 1, 12));
    assert_eq!(
        paper.number.map(|number| number.to_string()).as_deref(),
        Some("15/KH-TD")
    );
    drop(rx);
    let late = change(import.head.clone());
    let stale = change_import_head(&house.test.db, &house.registers, &officer, &late);
    assert_eq!(stale.await.unwrap_err().code(), "plan.import.stale");
}

#[tokio::test]
async fn proposed_links_are_confirmed_together_and_what_is_not_ticked_does_not_hold() {
    let house = house().await;
    let import = house.sample().await;
    let links = house.review(import).await.links;
    assert!(!links.is_empty());
    let (kept, _) = links.first().cloned().unwrap();
    let measures: Vec<String> = links.iter().map(|(link, _)| link.measure.clone()).collect();
    let command = house.test.command(ConfirmLinks {
        import,
        measures,
        kept: vec![(kept.measure.clone(), kept.end.clone())],
    });
    let outcome = confirm_import_links(&house.test.db, &house.officer(), &command)
        .await
        .unwrap();
    assert_eq!((outcome.kept, outcome.dropped), (1, links.len() - 1));
    let held = house.review(import).await.links;
    let held = held
        .iter()
        .filter(|(_, decision)| *decision == LinkDecision::Accepted);
    assert_eq!(held.count(), 1);
}
