//! The public page of a plan, from outside, by somebody who has not signed in.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use plan::api::{PublishPlan, WithdrawPlan, publish_plan, withdraw_plan};
use reports::web::Typesetter;
use testkit::pages::Browser;

use crate::house::{House, house};

/// A first load may weigh so much.
const PAGE_BYTES_MAX: usize = 100_000;

async fn published(house: &House) -> String {
    let command = house.test.command(PublishPlan {
        plan: house.plan,
        seen_version: 0,
    });
    let done = publish_plan(&house.test.db, &house.leader(), &command).await;
    done.unwrap().slug
}

fn visit(house: House) -> Browser {
    let texts = [reports::TEXTS, evidence::TEXTS].concat();
    Browser::open(
        house.test,
        reports::web::routes(Typesetter::default()),
        &texts,
    )
}

#[tokio::test]
async fn what_is_not_published_or_withdrawn_is_not_there() {
    let house = house().await;
    let (id, leader) = (house.plan, house.leader());
    let slug = published(&house).await;
    let mut browser = visit(house);
    let paths =
        |name: &str| ["", ".csv", ".json"].map(|ending| format!("/ke-hoach/{name}{ending}"));
    for path in paths("khong-co")
        .iter()
        .chain(&paths("00000000-0000-7000-8000-000000000000"))
    {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    for path in paths(&slug).iter().chain(&paths(&id.to_string())) {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
    assert!(browser.get("/ke-hoach").await.body.contains(&slug));
    let command = browser.house.command(WithdrawPlan {
        plan: id,
        reason: "Rà soát số liệu".to_owned(),
        seen_version: 1,
    });
    withdraw_plan(&browser.house.db, &leader, &command)
        .await
        .unwrap();
    for path in paths(&slug).iter().chain(&paths(&id.to_string())) {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    let list = browser.get("/ke-hoach").await;
    assert!(list.body.contains("Chưa có kế hoạch nào"), "{}", list.body);
}

#[tokio::test]
async fn the_public_page_judges_nothing_and_names_nobody() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.verify(entry).await;
    house.test.pass_seconds(60);
    let slug = published(&house).await;
    let mut browser = visit(house);
    let path = format!("/ke-hoach/{slug}");
    let page = browser.get(&path).await;
    assert!(page.body.len() < PAGE_BYTES_MAX, "{}", page.body.len());
    assert!(
        !page.body.contains("reports-"),
        "a text is missing: {}",
        page.body
    );
    let data = [
        page.body,
        browser.get(&format!("{path}.csv")).await.body,
        browser.get(&format!("{path}.json")).await.body,
    ];
    for text in data {
        for word in [
            "Chậm",
            "chậm",
            "nguy cơ",
            "Hợp tác xã Mẫu",
            "Anh",
            "khó khăn",
            "class=\"late",
        ] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        assert!(text.contains("Hỗ trợ HTX tiếp cận chuyển đổi số"), "{text}");
        assert!(text.contains("Sở Thông tin và Truyền thông"), "{text}");
    }
}

#[tokio::test]
async fn a_browser_that_has_the_page_or_its_data_is_told_so() {
    let house = house().await;
    let slug = published(&house).await;
    let mut browser = visit(house);
    for ending in ["", ".csv", ".json"] {
        let path = format!("/ke-hoach/{slug}{ending}");
        let first = browser.get(&path).await;
        let tag = first.headers.get(header::ETAG).unwrap().clone();
        let again = Request::get(&path).header(header::IF_NONE_MATCH, tag);
        let again = browser.send(again, Body::empty()).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
        assert!(again.body.is_empty(), "{path}");
    }
    let csv = browser.get(&format!("/ke-hoach/{slug}.csv")).await;
    let kept = csv.headers.get(header::CACHE_CONTROL).unwrap();
    assert_eq!(kept, "public, max-age=300");
    assert!(
        csv.headers
            .get(header::LINK)
            .unwrap()
            .to_str()
            .unwrap()
            .contains("creativecommons")
    );
}
