//! Links to bring and codes to tell.

use authz::{Place, Role};
use axum::http::StatusCode;
use testkit::pages::{Answer, Browser};

use crate::office::{director, officer, open, page_of};

/// Sends the form of the first button of a page.
async fn press(browser: &mut Browser, page: &str, path: &str) -> Answer {
    let drawn = browser.get(page).await;
    let waiting = drawn.hidden("dang_cho").unwrap_or_default().to_owned();
    browser
        .fill_drawn(&drawn, path, &[("dang_cho", &waiting)])
        .await
}

fn token(answer: &Answer) -> String {
    let (_, rest) = answer.body.split_once("/kich-hoat/").expect("a link");
    rest.split_once('<').unwrap().0.to_owned()
}

#[tokio::test]
async fn a_new_link_is_shown_to_be_copied_and_ends_the_one_before() {
    let mut browser = open().await;
    let lan = officer(&browser, "Lan", Role::AllianceOfficer, Place::Installation).await;
    let path = format!("{}/lien-ket", page_of(lan));
    let first = press(&mut browser, &page_of(lan), &path).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let first = token(&first);
    let page = browser.get(&page_of(lan)).await.body;
    assert!(page.contains("đã giao, còn dùng được đến"), "{page}");
    browser.house.pass_seconds(1);
    let second = token(&press(&mut browser, &page_of(lan), &path).await);
    assert_ne!(first, second);
    browser.sign_out();
    assert_eq!(
        browser.get(&format!("/kich-hoat/{first}")).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        browser.get(&format!("/kich-hoat/{second}")).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_code_is_told_large_on_a_slip_with_all_that_its_owner_needs() {
    let mut browser = open().await;
    let tam = director(&browser, "Đỗ Văn Tám", "0912 345 678").await;
    let path = format!("{}/ma", page_of(tam));
    let slip = press(&mut browser, &page_of(tam), &path).await;
    assert_eq!(slip.status, StatusCode::OK, "{}", slip.body);
    for told in [
        "Đỗ Văn Tám",
        "0912 345 678",
        "https://htx.example.vn/dang-nhap/ma",
        "24 giờ",
        "16/09/2025",
    ] {
        assert!(
            slip.body.contains(told),
            "{told} is missing in {}",
            slip.body
        );
    }
    let keep = slip.headers.get("cache-control").unwrap();
    assert!(keep.to_str().unwrap().contains("no-store"));
    let page = browser.get(&page_of(tam)).await.body;
    assert!(page.contains("còn dùng được đến"), "{page}");
    let code = slip.body.split_once("h-demo num block\">").unwrap().1;
    let code = code.split_once('<').unwrap().0;
    assert_eq!(code.len(), "1234 5678".len(), "{code}");
    assert!(!page.contains(code), "told once");
}

#[tokio::test]
async fn no_code_is_issued_to_an_officer() {
    let mut browser = open().await;
    let lan = officer(&browser, "Lan", Role::AllianceOfficer, Place::Installation).await;
    let page = browser.get(&page_of(lan)).await;
    assert!(!page.body.contains("Cấp mã"), "{}", page.body);
    let before = browser.house.counts().await;
    let refused = browser
        .fill_drawn(&page, &format!("{}/ma", page_of(lan)), &[])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("Mã chỉ cấp cho người của hợp tác xã"),
        "{}",
        refused.body
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_link_that_somebody_asked_for_waits_to_be_brought_and_is_the_same_once_taken() {
    let mut browser = open().await;
    let lan = officer(&browser, "Lan", Role::AllianceOfficer, Place::Installation).await;
    let admin = browser.house.actor(Role::Administrator);
    browser.sign_out();
    let asked = browser
        .fill("/quen-mat-khau", &[("ten", "lan@example.vn")])
        .await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
    browser.sign_in(admin);
    let page = browser.get(&page_of(lan)).await;
    assert!(
        page.body.contains("đang chờ người mang đi"),
        "{}",
        page.body
    );
    let waiting = page.hidden("dang_cho").unwrap().to_owned();
    let path = format!("{}/lien-ket", page_of(lan));
    let before = browser.house.counts().await;
    let bad = browser.fill_drawn(&page, &path, &[("dang_cho", "x")]).await;
    assert_eq!(bad.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.house.counts().await, before);
    let taken = browser
        .fill_drawn(&page, &path, &[("dang_cho", &waiting)])
        .await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
    assert_eq!(
        browser.house.rows("identity_link").await,
        1,
        "no other was made"
    );
    let link = format!("/kich-hoat/{}", token(&taken));
    browser.sign_out();
    assert_eq!(browser.get(&link).await.status, StatusCode::OK);
}
