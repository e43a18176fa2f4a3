//! The pages of this crate, from outside.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

use authz::{Grant, Place, Role};
use axum::http::StatusCode;
use identity::api::open_account::{OpenAccount, open_account};
use identity::api::{activate, actor_of};
use kernel::{AccountId, By, Day, Email, RequestId};
use testkit::pages::Browser;
use testkit::{TestDb, fresh};

const DELEGATION: &str = "/lam-viec/tai-khoan/uy-quyen";

async fn officer(house: &TestDb, name: &str, role: Role) -> AccountId {
    let wish = OpenAccount {
        name: name.to_owned(),
        email: Some(Email::parse(&format!("{name}@example.vn")).unwrap()),
        phone: None,
        person: None,
        grants: vec![Grant::since(
            role,
            Place::Installation,
            Day::of(2020, 1, 1).unwrap(),
        )],
    };
    let opened = open_account(&house.db, &house.system(), &house.command(wish))
        .await
        .unwrap();
    activate(&house.db, &house.system(), &house.command(opened.id))
        .await
        .unwrap();
    opened.id
}

async fn sign_in(browser: &mut Browser, account: AccountId) {
    let by = By::account(account, RequestId::named("test"));
    let mut rx = browser.house.db.read().await.unwrap();
    let actor = actor_of(&mut rx, by).await.unwrap().unwrap();
    browser.sign_in(actor);
}

async fn open() -> Browser {
    Browser::open(fresh().await, identity::web::routes(), &identity::TEXTS)
}

#[tokio::test]
async fn a_stranger_is_asked_to_sign_in_and_an_administrator_may_not_delegate() {
    let mut browser = open().await;
    let asked = browser.get(DELEGATION).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert!(
        asked.location().starts_with("/dang-nhap?tiep="),
        "{}",
        asked.location()
    );

    let admin = officer(&browser.house, "admin", Role::Administrator).await;
    sign_in(&mut browser, admin).await;
    let before = browser.house.counts().await;
    assert_eq!(browser.get(DELEGATION).await.status, StatusCode::FORBIDDEN);
    let refused = browser.fill(DELEGATION, &[("receiver", "x")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_form_that_fails_comes_back_full_with_a_sentence_beside_each_field() {
    let mut browser = open().await;
    let lan = officer(&browser.house, "lan", Role::AllianceOfficer).await;
    sign_in(&mut browser, lan).await;
    let before = browser.house.counts().await;
    let fields = [
        ("receiver", ""),
        ("from_day", "31/09/2025"),
        ("to_day", "20/09/2025"),
        ("reason", "nghỉ phép <b>"),
    ];
    let again = browser.fill(DELEGATION, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "Tháng 9 có 30 ngày",
        "Ô này chưa nhập",
        "nghỉ phép &#60;b&#62;",
    ] {
        assert!(
            again.body.contains(told),
            "{told} is missing in {}",
            again.body
        );
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn an_officer_delegates_and_sees_who_stands_in() {
    let mut browser = open().await;
    let lan = officer(&browser.house, "lan", Role::AllianceOfficer).await;
    let minh = officer(&browser.house, "minh", Role::AllianceOfficer)
        .await
        .to_string();
    sign_in(&mut browser, lan).await;
    let fields = [
        ("receiver", minh.as_str()),
        ("from_day", "15/09/2025"),
        ("to_day", "20/09/2025"),
        ("reason", "nghỉ phép"),
    ];
    let done = browser.fill(DELEGATION, &fields).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, DELEGATION)
    );
    let shown = browser.get(DELEGATION).await;
    assert!(
        shown
            .body
            .contains("minh đang làm thay bạn, từ 15/09/2025 đến hết 20/09/2025"),
        "{}",
        shown.body
    );
    assert!(
        shown.body.contains("Đã uỷ quyền cho minh."),
        "a word about the act"
    );
}

#[tokio::test]
async fn the_page_that_another_window_overtook_is_refused_with_what_is_there_now() {
    let mut browser = open().await;
    let lan = officer(&browser.house, "lan", Role::AllianceOfficer).await;
    let minh = officer(&browser.house, "minh", Role::AllianceOfficer)
        .await
        .to_string();
    sign_in(&mut browser, lan).await;
    let fields = [
        ("receiver", minh.as_str()),
        ("from_day", "15/09/2025"),
        ("to_day", "20/09/2025"),
        ("reason", "nghỉ phép"),
    ];
    browser.fill(DELEGATION, &fields).await;
    let late = browser.fill(DELEGATION, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("nay là cho minh"), "{}", late.body);
}
