//! A document comes in, and recognises itself when it comes again.

use kernel::Refusal;
use plan::api::import::{
    Decision, Doubt, DropImport, ImportDocument, ImportState, ItemFacts, differing, drop_import,
    import_document,
};

use crate::house::{SAMPLE, alliance, house, read};

/// The text of the sample, as a file of its own.
fn text() -> String {
    read(SAMPLE).text
}

#[tokio::test]
async fn a_document_that_sets_nothing_out_and_one_for_another_province_are_refused_and_write_nothing()
 {
    let house = house().await;
    let letter =
        "CÔNG VĂN\n\nKính gửi: Sở Tài chính.\n\nTrân trọng cảm ơn sự hợp tác.\n".as_bytes();
    let before = house.test.counts().await;
    let refused = house.take_in(&house.officer(), letter).await.unwrap_err();
    assert_eq!(refused.code(), "plan.import.no_plan");
    for (actor, code) in [
        (house.stranger(), "authz.not_allowed"),
        (house.focal_point(), "authz.not_allowed"),
        (house.test.anonymous(), "authz.anonymous"),
    ] {
        let refused = house.take_in(&actor, SAMPLE).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    let command = house.wish("ke-hoach.docx", SAMPLE).await;
    let nobody = kernel::OrganisationId::named("nobody");
    let command = house.test.command(ImportDocument {
        alliance: nobody,
        ..command.body
    });
    let officer = house.officer();
    let refused = import_document(&house.test.db, &house.registers, &officer, &command);
    assert_eq!(refused.await.unwrap_err().code(), "plan.import.no_alliance");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn the_sample_is_read_whole_and_every_body_of_it_is_known_on_its_day() {
    let house = house().await;
    let import = house.sample().await;
    let review = house.review(import).await;
    assert_eq!(review.import.alliance, alliance());
    assert_eq!(review.import.head.number.as_deref(), Some("00/KH-TD"));
    let count =
        |is: fn(&ItemFacts) -> bool| review.items.iter().filter(|item| is(&item.made)).count();
    assert_eq!(count(|facts| matches!(facts, ItemFacts::Target(_))), 8);
    assert_eq!(count(|facts| matches!(facts, ItemFacts::Task(_))), 35);
    assert!(count(|facts| matches!(facts, ItemFacts::Measure(_))) >= 14);
    let open: Vec<&str> = review
        .bodies
        .iter()
        .filter(|body| body.named.meaning.is_none())
        .map(|body| body.named.written.as_str())
        .collect();
    assert_eq!(open, Vec::<&str>::new());
    let districts = review.body("UBND các huyện, thị xã, thành phố").unwrap();
    assert_eq!(districts.members, Some(11));
    let share = review.items.iter().find(|item| item.key == "T2").unwrap();
    assert!(share.doubts.contains(&Doubt::NoBaseline));
    assert!(
        review
            .items
            .iter()
            .all(|item| item.decision == Decision::Pending)
    );
    assert_eq!(
        house.test.rows("directory_item").await,
        1,
        "it waits for the officers"
    );
}

#[tokio::test]
async fn the_same_file_again_is_the_import_that_there_is_until_that_was_dropped() {
    let house = house().await;
    let first = house.sample().await;
    let before = house.test.counts().await;
    let again = house.take_in(&house.colleague(), SAMPLE).await.unwrap();
    assert_eq!((again.import, again.known), (first, true));
    assert_eq!(house.test.counts().await, before);

    let command = house.test.command(DropImport { import: first });
    drop_import(&house.test.db, &house.officer(), &command)
        .await
        .unwrap();
    let review = house.review(first).await;
    assert_eq!(review.import.state, ImportState::Dropped);
    let anew = house.take_in(&house.officer(), SAMPLE).await.unwrap();
    assert!(!anew.known && anew.import != first);
}

#[tokio::test]
async fn the_same_command_twice_takes_a_document_in_once() {
    let house = house().await;
    let command = house.wish("ke-hoach.docx", SAMPLE).await;
    let officer = house.officer();
    let act = || import_document(&house.test.db, &house.registers, &officer, &command);
    let first = act().await.unwrap();
    let before = house.test.counts().await;
    let again = act().await.unwrap();
    assert_eq!(first, again);
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_document_of_the_same_number_and_nearly_the_same_words_says_what_differs() {
    let house = house().await;
    let first = house.sample().await;
    let other = text().replace("04 mô hình", "05 mô hình");
    let second = house
        .take_in(&house.officer(), other.as_bytes())
        .await
        .unwrap();
    assert!(!second.known);
    let resembles = second.resembles.unwrap();
    assert_eq!(resembles.import, first);
    assert!(resembles.percent >= 70, "{}%", resembles.percent);
    let review = house.review(second.import).await;
    let told = differing(&house.test.db, &review).await.unwrap().unwrap();
    assert!(
        told.only_here
            .iter()
            .any(|line| line.contains("05 mô hình"))
    );
    assert!(
        told.only_there
            .iter()
            .any(|line| line.contains("04 mô hình"))
    );
    assert_eq!(
        review.import.paper,
        house.review(first).await.import.paper,
        "one paper, two files"
    );
}

#[tokio::test]
async fn a_plan_that_has_no_number_and_no_day_yet_is_taken_in_as_a_draft() {
    let house = house().await;
    let undated = text()
        .replace("Số: 00/KH-TD", "Số: /KH-TD")
        .replace("ngày 09 tháng 01 năm 2023", "ngày tháng năm 2023");
    let taken = house
        .take_in(&house.officer(), undated.as_bytes())
        .await
        .unwrap();
    let review = house.review(taken.import).await;
    assert_eq!(
        (
            review.import.head.number.clone(),
            review.import.head.issued_on
        ),
        (None, None)
    );
    let codes: Vec<&str> = review
        .findings
        .iter()
        .map(|found| found.code.as_str())
        .collect();
    assert!(
        codes.contains(&"number.missing") && codes.contains(&"date.missing"),
        "{codes:?}"
    );
}
