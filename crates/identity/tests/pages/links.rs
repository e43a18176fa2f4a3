//! Links and forgotten passwords by the pages.

use authz::Role;
use axum::http::StatusCode;
use identity::api::make_link::make_link;
use testkit::pages::Browser;

use crate::visitor::{ANOTHER, LAN, PASSWORD, SIGN_IN, account, lan_comes_in, open, setup};

const FORGOTTEN: &str = "/quen-mat-khau";

async fn link(browser: &Browser) -> String {
    let house = &browser.house;
    let lan = account(browser, LAN).await;
    let admin = house.actor(Role::Administrator);
    let made = make_link(&house.db, &setup().keys, &admin, &house.command(lan))
        .await
        .unwrap();
    format!("/kich-hoat/{}", made.token.spell())
}

#[tokio::test]
async fn a_link_that_is_none_is_told_so_and_changes_nothing() {
    let mut browser = open().await;
    let before = browser.house.counts().await;
    for path in [
        "/kich-hoat/x".to_owned(),
        format!("/kich-hoat/{}", "A".repeat(43)),
    ] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(
            page.body.contains("Liên kết này không còn dùng được"),
            "{}",
            page.body
        );
        let drawn = browser.get(SIGN_IN).await;
        let fields = [("mat_khau_moi", ANOTHER), ("mat_khau_lai", ANOTHER)];
        let sent = browser.fill_drawn(&drawn, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_password_is_chosen_with_a_link_once() {
    let mut browser = open().await;
    let path = link(&browser).await;
    let page = browser.get(&path).await;
    assert!(
        page.body
            .contains("Tài khoản của Lan, đăng nhập bằng lan@example.vn.")
    );
    let cases = [
        ("ngắn", "ngắn", "Mật khẩu quá ngắn: cần ít nhất 10 ký tự"),
        (ANOTHER, PASSWORD, "Hai lần nhập mật khẩu chưa giống nhau"),
        (LAN, LAN, "gần như chỉ gồm tên, thư điện tử"),
    ];
    for (new, again, told) in cases {
        let fields = [("mat_khau_moi", new), ("mat_khau_lai", again)];
        let refused = browser.fill(&path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains(told),
            "{told} is missing in {}",
            refused.body
        );
    }
    let drawn = browser.get(&path).await;
    let fields = [("mat_khau_moi", ANOTHER), ("mat_khau_lai", ANOTHER)];
    for _ in 0..2 {
        let done = browser.fill_drawn(&drawn, &path, &fields).await;
        assert_eq!(
            (done.status, done.location()),
            (StatusCode::SEE_OTHER, SIGN_IN)
        );
    }
    assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        lan_comes_in(&mut browser).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let fields = [("ten", LAN), ("mat_khau", ANOTHER)];
    assert_eq!(
        browser.fill(SIGN_IN, &fields).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn who_forgot_is_answered_alike_whether_there_is_an_account_or_not() {
    let mut browser = open().await;
    let mut answers = Vec::new();
    for login in [LAN, "nobody@example.vn"] {
        let asked = browser.fill(FORGOTTEN, &[("ten", login)]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        let page = browser.get(asked.location()).await;
        assert!(
            page.body.contains("Nếu có tài khoản như vậy"),
            "{}",
            page.body
        );
        answers.push((asked.status, asked.location().to_owned(), page.status));
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(browser.house.rows("identity_link").await, 1);
    let strange = browser.fill(FORGOTTEN, &[("ten", "lan")]).await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(strange.body.contains("value=\"lan\""));
}
