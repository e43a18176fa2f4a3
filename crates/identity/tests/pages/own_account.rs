//! One's own account by the pages.

use axum::http::StatusCode;
use identity::api::own_account_page::totp_offer;
use identity::api::{TotpSeed, actor_of};
use kernel::{By, RequestId};
use testkit::pages::{Answer, Browser};

use crate::visitor::{ANOTHER, LAN, PASSWORD, SIGN_IN, account, lan_comes_in, open, setup};

const ACCOUNT: &str = "/lam-viec/tai-khoan";
const CHANGE: &str = "/lam-viec/tai-khoan/mat-khau";
const TOKENS: &str = "/lam-viec/tai-khoan/ma-truy-cap";
const SECOND: &str = "/lam-viec/tai-khoan/xac-nhan";

#[tokio::test]
async fn a_stranger_is_asked_to_sign_in_on_every_page_and_changes_nothing() {
    let mut browser = open().await;
    let before = browser.house.counts().await;
    for path in [ACCOUNT, CHANGE, SECOND, TOKENS] {
        let asked = browser.get(path).await;
        assert!(asked.location().starts_with("/dang-nhap?tiep="), "{path}");
    }
    let session = format!("{ACCOUNT}/phien/{}/ket-thuc", kernel::SessionId::named("x"));
    let token = format!("{TOKENS}/{}/ket-thuc", kernel::SessionId::named("x"));
    let posts = [
        TOKENS,
        &token,
        CHANGE,
        SECOND,
        "/lam-viec/tai-khoan/xac-nhan/tat",
        "/lam-viec/tai-khoan/xac-nhan/ma-khoi-phuc",
        "/lam-viec/tai-khoan/ngon-ngu",
        "/lam-viec/tai-khoan/phien/ket-thuc",
        &session,
    ];
    for path in posts {
        let drawn = browser.get(SIGN_IN).await;
        let refused = browser
            .fill_drawn(&drawn, path, &[("ngon_ngu", "en")])
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        assert!(
            refused.hidden("giu").is_some(),
            "{path}: asked to sign in first"
        );
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_password_is_changed_with_the_old_one() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let fields = |current, new, again| {
        [
            ("mat_khau", current),
            ("mat_khau_moi", new),
            ("mat_khau_lai", again),
        ]
    };
    let cases = [
        (
            fields(ANOTHER, ANOTHER, ANOTHER),
            "Mật khẩu hiện tại chưa đúng",
        ),
        (
            fields(PASSWORD, ANOTHER, PASSWORD),
            "Hai lần nhập mật khẩu chưa giống nhau",
        ),
        (
            fields(PASSWORD, "1234567890", "1234567890"),
            "ai cũng thử trước tiên",
        ),
    ];
    for (fields, told) in cases {
        let refused = browser.fill(CHANGE, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains(told),
            "{told} is missing in {}",
            refused.body
        );
        assert!(
            !refused.body.contains(ANOTHER),
            "a password is never shown again"
        );
    }
    let done = browser
        .fill(CHANGE, &fields(PASSWORD, ANOTHER, ANOTHER))
        .await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, ACCOUNT)
    );
    assert!(
        browser.get(ACCOUNT).await.body.contains("Đã đổi mật khẩu."),
        "still signed in"
    );
}

#[tokio::test]
async fn sessions_elsewhere_are_ended_one_by_one_or_all_at_once() {
    let mut browser = open().await;
    for _ in 0..3 {
        browser.sign_out();
        browser.house.pass_seconds(1);
        lan_comes_in(&mut browser).await;
    }
    let page = browser.get(ACCOUNT).await;
    assert_eq!(
        page.body.matches("Đăng xuất nơi này").count(),
        2,
        "{}",
        page.body
    );
    let (_, rest) = page
        .body
        .split_once("action=\"/lam-viec/tai-khoan/phien/")
        .unwrap();
    let path = format!("{ACCOUNT}/phien/{}", rest.split_once('"').unwrap().0);
    let ended = browser.fill_drawn(&page, &path, &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.house.rows("identity_session").await, 2);
    let page = browser.get(ACCOUNT).await;
    let ended = browser
        .fill_drawn(&page, "/lam-viec/tai-khoan/phien/ket-thuc", &[])
        .await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER);
    assert!(
        browser
            .get(ACCOUNT)
            .await
            .body
            .contains("Đã đăng xuất ở 1 nơi khác.")
    );
    assert_eq!(browser.house.rows("identity_session").await, 1);
    let strange = browser.fill(ACCOUNT, &[]).await;
    assert_eq!(
        strange.status,
        StatusCode::NOT_FOUND,
        "nothing is sent to the page itself"
    );
}

#[tokio::test]
async fn a_language_is_changed_for_the_account_and_this_browser() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let page = browser.get(ACCOUNT).await;
    let strange = browser
        .fill_drawn(&page, "/lam-viec/tai-khoan/ngon-ngu", &[("ngon_ngu", "fr")])
        .await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND);
    let done = browser
        .fill_drawn(&page, "/lam-viec/tai-khoan/ngon-ngu", &[("ngon_ngu", "en")])
        .await;
    assert_eq!(done.location(), "/ngon-ngu/en?tiep=/lam-viec/tai-khoan");
    assert_eq!(browser.get(done.location()).await.location(), ACCOUNT);
    let page = browser.get(ACCOUNT).await;
    assert!(page.body.contains("My account") && page.body.contains("Where you are signed in"));
}

/// The code that the phone shows for the picture on this page.
async fn shown_on_phone(browser: &Browser, page: &Answer) -> String {
    let lan = account(browser, LAN).await;
    let db = &browser.house.db;
    let mut rx = db.read().await.unwrap();
    let by = By::account(lan, RequestId::named("test"));
    let actor = actor_of(&mut rx, by)
        .await
        .unwrap()
        .expect("an account that can sign in");
    let seed = TotpSeed::parse(page.hidden("hat").unwrap()).unwrap();
    let (_, secret) = totp_offer(db, &setup().keys, &actor, Some(seed)).unwrap();
    secret.code_at(db.now())
}

#[tokio::test]
async fn the_second_step_is_switched_on_by_a_picture_and_asked_for_at_the_door() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let page = browser.get(SECOND).await;
    assert!(page.body.contains("<svg role=\"img\""), "{}", page.body);
    let seed = page.hidden("hat").unwrap().to_owned();
    let wrong = browser
        .fill_drawn(&page, SECOND, &[("hat", &seed), ("mat_khau_ma", "1")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.hidden("hat"),
        Some(seed.as_str()),
        "the phone keeps the secret it has"
    );
    let code = shown_on_phone(&browser, &wrong).await;
    let fields = [("hat", seed.as_str()), ("mat_khau_ma", code.as_str())];
    let codes = browser.fill_drawn(&wrong, SECOND, &fields).await;
    assert_eq!(codes.status, StatusCode::OK);
    assert_eq!(codes.body.matches("class=\"card num\"").count(), 10);
    let recovery = codes.body.split_once("class=\"card num\">").unwrap().1;
    let recovery = recovery.split_once('<').unwrap().0.to_owned();

    browser.sign_out();
    let asked = lan_comes_in(&mut browser).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("Xác nhận đăng nhập"), "{}", asked.body);
    let pending = asked.hidden("mat_khau_cho").unwrap().to_owned();
    let confirm = "/dang-nhap/xac-nhan";
    let wrong = browser
        .fill_drawn(
            &asked,
            confirm,
            &[("mat_khau_cho", &pending), ("mat_khau_ma", "000000")],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.hidden("mat_khau_cho"), Some(pending.as_str()));
    let forged = browser
        .fill_drawn(
            &asked,
            confirm,
            &[("mat_khau_cho", "x"), ("mat_khau_ma", "000000")],
        )
        .await;
    assert_eq!(forged.status, StatusCode::CONFLICT);
    let fields = [
        ("mat_khau_cho", pending.as_str()),
        ("mat_khau_ma", recovery.as_str()),
    ];
    let done = browser.fill_drawn(&wrong, confirm, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(browser.get(confirm).await.location(), SIGN_IN);
    let page = browser.get(SECOND).await;
    assert!(page.body.contains("Còn 9 mã khôi phục"), "{}", page.body);
}

#[tokio::test]
async fn the_second_step_is_switched_off_with_the_password_only() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let page = browser.get(SECOND).await;
    let seed = page.hidden("hat").unwrap().to_owned();
    let code = shown_on_phone(&browser, &page).await;
    browser
        .fill_drawn(&page, SECOND, &[("hat", &seed), ("mat_khau_ma", &code)])
        .await;
    for path in [
        "/lam-viec/tai-khoan/xac-nhan/tat",
        "/lam-viec/tai-khoan/xac-nhan/ma-khoi-phuc",
    ] {
        let page = browser.get(SECOND).await;
        let refused = browser
            .fill_drawn(&page, path, &[("mat_khau", ANOTHER)])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
    let page = browser.get(SECOND).await;
    let codes = "/lam-viec/tai-khoan/xac-nhan/ma-khoi-phuc";
    let renewed = browser
        .fill_drawn(&page, codes, &[("mat_khau", PASSWORD)])
        .await;
    assert_eq!(renewed.body.matches("class=\"card num\"").count(), 10);
    let page = browser.get(SECOND).await;
    let off = "/lam-viec/tai-khoan/xac-nhan/tat";
    let done = browser
        .fill_drawn(&page, off, &[("mat_khau", PASSWORD)])
        .await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, ACCOUNT)
    );
    assert!(
        browser.get(SECOND).await.body.contains("<svg role=\"img\""),
        "it can be switched on anew"
    );
}

#[tokio::test]
async fn a_token_is_shown_once_and_ended_by_its_owner() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let none = browser.get(TOKENS).await;
    assert!(none.body.contains("Bạn chưa có mã truy cập nào"));
    let before = browser.house.counts().await;
    let late = [("name", "bảng tính"), ("last_day", "01/01/2031")];
    let refused = browser.fill(TOKENS, &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("nhiều nhất một năm"));
    assert!(refused.body.contains("bảng tính"), "what was typed stays");
    assert_eq!(browser.house.counts().await, before);

    let sound = [("name", "bảng tính"), ("last_day", "31/12/2025")];
    let issued = browser.fill(TOKENS, &sound).await;
    assert_eq!(issued.status, StatusCode::OK);
    assert!(issued.body.contains("<code>hoptac_"), "{}", issued.body);
    let list = browser.get(TOKENS).await;
    assert!(list.body.contains("bảng tính") && !list.body.contains("hoptac_"));
    assert!(list.body.contains("chưa dùng lần nào"));
    let (_, rest) = list.body.split_once("/ma-truy-cap/").unwrap();
    let id = rest.split_once('/').unwrap().0.to_owned();

    let end = format!("{TOKENS}/{id}/ket-thuc");
    let ended = browser.fill_drawn(&list, &end, &[]).await;
    assert_eq!(ended.location(), TOKENS);
    let list = browser.get(TOKENS).await;
    assert!(list.body.contains("Đã kết thúc") && !list.body.contains(&end));
    let nobodys = format!("{TOKENS}/{}/ket-thuc", kernel::SessionId::named("x"));
    let missing = browser.fill_drawn(&list, &nobodys, &[]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}
