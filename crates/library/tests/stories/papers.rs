//! Papers are entered, corrected, listed and seen.

use authz::Role;
use kernel::Refusal;
use library::api::paper_list::{PAGE_ROWS, PaperList, paper_list, paper_sheet};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, PaperContent, PaperFilter, PaperId, PaperKind, PaperOrder, cite,
};

use crate::house::{House, commune, day, decision, house, number, province};

#[tokio::test]
async fn a_refused_paper_writes_nothing() {
    let house = house().await;
    house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let before = house.test.counts().await;
    let with = |change: &dyn Fn(&mut PaperContent)| {
        let mut content = decision("2/QĐ-LMHTX", "2025-02-03");
        change(&mut content);
        content
    };
    let officer = house.officer();
    let secret = with(&|paper| paper.confidentiality = Confidentiality::Confidential);
    let law = with(&|paper| {
        paper.direction = Direction::Law;
        paper.confidentiality = Confidentiality::Open;
        paper.organisation = None;
    });
    let cases = [
        (
            &officer,
            decision("1/qđ-lmhtx", "2025-01-02"),
            "library.paper.here",
        ),
        (
            &officer,
            with(&|paper| paper.summary.clear()),
            "library.paper.summary",
        ),
        (
            &officer,
            with(&|paper| paper.issued = None),
            "library.paper.no_day",
        ),
        // Only who reaches everywhere could keep what lies nowhere, and it is refused to them too.
        (
            &officer,
            with(&|paper| paper.organisation = None),
            "authz.not_allowed",
        ),
        (
            &house.everywhere(Role::AllianceOfficer),
            with(&|paper| paper.organisation = None),
            "library.paper.nowhere",
        ),
        (&house.stranger(), with(&|_| ()), "authz.not_allowed"),
        (&house.colleague(), secret, "authz.not_allowed"),
        (&officer, law, "authz.not_allowed"),
        (
            &house.everywhere(Role::Administrator),
            with(&|_| ()),
            "authz.not_allowed",
        ),
        (&house.test.anonymous(), with(&|_| ()), "authz.anonymous"),
    ];
    for (actor, content, code) in cases {
        let refused = house.register(actor, content).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn what_may_not_be_seen_is_not_there() {
    let house = house().await;
    let mut secret = decision("3/QĐ-LMHTX", "2025-03-04");
    secret.confidentiality = Confidentiality::Confidential;
    let (plain, secret) = (
        house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await,
        house.paper(secret).await,
    );
    let missing = PaperId::named("no such paper");
    let cases = [
        (house.stranger(), plain, "authz.hidden"),
        (house.stranger(), missing, "authz.hidden"),
        (house.colleague(), secret, "authz.hidden"),
        (house.officer(), missing, "authz.hidden"),
        (
            house.everywhere(Role::Administrator),
            plain,
            "authz.not_allowed",
        ),
        (house.test.anonymous(), plain, "authz.anonymous"),
    ];
    for (actor, paper, code) in cases {
        let refused = house.detail(&actor, paper).await.unwrap_err();
        assert_eq!(refused.code(), code);
        let mut rx = house.test.db.read().await.unwrap();
        let refused = cite(&mut rx, &actor, paper).await.unwrap_err();
        assert_eq!(refused.code(), code);
        drop(rx);
        let content = decision("9/QĐ-LMHTX", "2025-01-02");
        let refused = house.change(&actor, paper, (content, 1)).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert!(house.detail(&house.officer(), secret).await.is_ok());
    let mut rx = house.test.db.read().await.unwrap();
    let cited = cite(&mut rx, &house.colleague(), plain).await.unwrap();
    assert_eq!(cited.number, Some(number("1/QĐ-LMHTX")));
}

#[tokio::test]
async fn who_was_overtaken_is_told_by_whom_and_when() {
    let house = house().await;
    let paper = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let mut content = decision("1/QĐ-LMHTX", "2025-01-02");
    content.summary = "Về quy chế chi tiêu nội bộ".to_owned();
    let changed = house
        .change(&house.colleague(), paper, (content.clone(), 1))
        .await
        .unwrap();
    assert_eq!(changed.version, 2);

    let before = house.test.counts().await;
    let stale = house
        .change(
            &house.officer(),
            paper,
            (decision("7/QĐ-LMHTX", "2025-01-02"), 1),
        )
        .await
        .unwrap_err();
    assert_eq!(stale.code(), "library.paper.stale");
    assert_eq!(
        stale.facts(),
        [
            ("by", house.colleague().name),
            ("at", "15/09/2025 08:00".to_owned())
        ]
    );
    assert_eq!(house.test.counts().await, before);
    let seen = house.detail(&house.officer(), paper).await.unwrap();
    assert_eq!(seen.paper.content, content);
    assert_eq!((seen.paper.version, seen.may_change), (2, true));
}

#[tokio::test]
async fn a_paper_is_not_moved_to_where_one_has_no_say() {
    let house = house().await;
    let paper = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let mut content = decision("1/QĐ-LMHTX", "2025-01-02");
    content.organisation = None;
    content.area = Some(commune());
    let refused = house
        .change(&house.officer(), paper, (content.clone(), 1))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "authz.not_allowed");
    let both = house.everywhere(Role::AllianceOfficer);
    house.change(&both, paper, (content, 1)).await.unwrap();
    assert!(house.detail(&house.officer(), paper).await.is_err());
}

#[tokio::test]
async fn the_same_form_sent_twice_enters_one_paper() {
    let house = house().await;
    let content = decision("1/QĐ-LMHTX", "2025-01-02");
    let files = Vec::new();
    let command = house.test.command(RegisterPaper { content, files });
    let officer = house.officer();
    let first = register_paper(&house.test.db, &officer, &command)
        .await
        .unwrap();
    let before = house.test.counts().await;
    let again = register_paper(&house.test.db, &officer, &command)
        .await
        .unwrap();
    assert_eq!(first, again);
    assert_eq!(house.test.counts().await, before);
}

async fn list(house: &House, filter: &PaperFilter, order: PaperOrder) -> PaperList {
    let officer = house.officer();
    paper_list(&house.test.db, &officer, filter, (order, 1))
        .await
        .unwrap()
}

fn numbers(list: &PaperList) -> Vec<String> {
    let numbers = list.lines.iter().map(|line| line.paper.number.clone());
    numbers
        .map(|number| number.map_or_else(String::new, |number| number.to_string()))
        .collect()
}

async fn sought(house: &House, change: impl FnOnce(&mut PaperFilter)) -> Vec<String> {
    let mut filter = PaperFilter::default();
    change(&mut filter);
    let list = list(house, &filter, PaperOrder::Number).await;
    assert_eq!(
        list.total,
        list.lines.len() as u64,
        "the count is the list's"
    );
    numbers(&list)
}

/// Three papers of the Alliance, one of them without a number.
async fn three(house: &House) {
    let mut plan = decision("10/KH-LMHTX", "2025-03-04");
    plan.kind = PaperKind::Plan;
    plan.summary = "Kế hoạch phát triển hợp tác xã Bình Minh".to_owned();
    plan.in_force.to = Some(day("2025-08-31"));
    let mut letter = decision("9/LMHTX", "2025-01-02");
    letter.number = None;
    letter.direction = Direction::Incoming;
    letter.kind = PaperKind::OfficialLetter;
    letter.issuer.name = "Sở Tài chính".to_owned();
    letter.summary = "Đề nghị góp ý".to_owned();
    letter.aliases = vec!["Công văn 100%".to_owned()];
    letter.in_force.from = None;
    for content in [plan, letter, decision("9/QĐ-LMHTX", "2025-02-03")] {
        house.paper(content).await;
    }
}

#[tokio::test]
async fn papers_are_found_without_marks_by_kind_and_by_day() {
    let house = house().await;
    three(&house).await;
    assert_eq!(
        sought(&house, |f| f.text = "htx binh minh 10".to_owned()).await,
        [""; 0],
        "words in their order"
    );
    let plan = ["10/KH-LMHTX"];
    assert_eq!(
        sought(&house, |f| f.text = "hop tac binh minh".to_owned()).await,
        plan
    );
    assert_eq!(
        sought(&house, |f| f.text = "10/kh Hợp Tác XÃ".to_owned()).await,
        plan
    );
    assert_eq!(
        sought(&house, |f| f.text = "so tai chinh".to_owned()).await,
        [""]
    );
    assert_eq!(sought(&house, |f| f.text = "100%".to_owned()).await, [""]);
    assert_eq!(sought(&house, |f| f.text = "1_0".to_owned()).await, [""; 0]);
    assert_eq!(
        sought(&house, |f| f.kind = Some(PaperKind::Plan)).await,
        plan
    );
    assert_eq!(
        sought(&house, |f| f.direction = Some(Direction::Issued)).await,
        ["9/QĐ-LMHTX", "10/KH-LMHTX"]
    );
    let on = |text: &str| Some(day(text));
    assert_eq!(
        sought(&house, |f| f.in_force_on = on("2025-02-02")).await,
        [""; 0]
    );
    assert_eq!(
        sought(&house, |f| f.in_force_on = on("2025-08-31")).await,
        ["9/QĐ-LMHTX", "10/KH-LMHTX"]
    );
    assert_eq!(
        sought(&house, |f| f.in_force_on = on("2025-09-01")).await,
        ["9/QĐ-LMHTX"]
    );
}

#[tokio::test]
async fn papers_are_listed_in_the_order_asked_for() {
    let house = house().await;
    three(&house).await;
    let all = PaperFilter::default();
    let cases = [
        (PaperOrder::Newest, ["10/KH-LMHTX", "9/QĐ-LMHTX", ""]),
        (PaperOrder::Oldest, ["", "9/QĐ-LMHTX", "10/KH-LMHTX"]),
        (PaperOrder::Number, ["", "9/QĐ-LMHTX", "10/KH-LMHTX"]),
        (PaperOrder::NumberDown, ["10/KH-LMHTX", "9/QĐ-LMHTX", ""]),
        (PaperOrder::SummaryDown, ["9/QĐ-LMHTX", "10/KH-LMHTX", ""]),
        // Đề nghị, Kế hoạch, Quyết định.
        (PaperOrder::Summary, ["", "10/KH-LMHTX", "9/QĐ-LMHTX"]),
    ];
    for (order, wanted) in cases {
        assert_eq!(numbers(&list(&house, &all, order).await), wanted, "{order}");
    }
}

#[tokio::test]
async fn a_list_shows_ones_own_place_and_law_and_has_pages() {
    let house = house().await;
    for n in 1..=PAGE_ROWS + 1 {
        house
            .paper(decision(&format!("{n}/QĐ-LMHTX"), "2025-01-02"))
            .await;
    }
    let mut secret = decision("900/QĐ-LMHTX", "2025-03-04");
    secret.confidentiality = Confidentiality::Confidential;
    house.paper(secret).await;
    let mut law = decision("1/2025/L", "2025-01-02");
    law.direction = Direction::Law;
    law.confidentiality = Confidentiality::Open;
    law.organisation = None;
    let lawyer = house.everywhere(Role::AllianceOfficer);
    house.register(&lawyer, law).await.unwrap();
    let mut below = decision("5/UBND", "2025-01-02");
    below.organisation = None;
    below.area = Some(commune());
    house.register(&lawyer, below).await.unwrap();

    let all = PaperFilter::default();
    let count = async |actor: &authz::Actor, page: u32| {
        let asked = (PaperOrder::Number, page);
        let list = paper_list(&house.test.db, actor, &all, asked)
            .await
            .unwrap();
        (list.lines.len() as u64, list.total)
    };
    let own = u64::from(PAGE_ROWS) + 1;
    assert_eq!(
        count(&house.officer(), 1).await,
        (50, own + 2),
        "own, secret, law"
    );
    assert_eq!(count(&house.officer(), 2).await, (3, own + 2));
    assert_eq!(count(&house.officer(), 9).await, (0, own + 2));
    assert_eq!(
        count(&house.colleague(), 2).await,
        (2, own + 1),
        "no secret"
    );
    assert_eq!(count(&house.stranger(), 1).await, (1, 1), "law only");
    let place = authz::Place::Area(province());
    let of_area = house.test.actor_at(Role::AreaOfficer, place);
    assert_eq!(count(&of_area, 1).await, (2, 2), "law and what lies below");
    assert_eq!(count(&lawyer, 1).await, (50, own + 3));
    let sheet = paper_sheet(&house.test.db, &lawyer, &all, PaperOrder::Number);
    assert_eq!(sheet.await.unwrap().lines.len() as u64, own + 3);

    for (actor, code) in [
        (house.everywhere(Role::Administrator), "authz.not_allowed"),
        (house.test.anonymous(), "authz.anonymous"),
    ] {
        let refused = paper_list(&house.test.db, &actor, &all, (PaperOrder::Newest, 1)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
}
