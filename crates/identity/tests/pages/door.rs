//! Signing in and out by the pages.

use axum::http::StatusCode;
use identity::api::issue_code::issue_code;
use testkit::pages::Browser;

use crate::visitor::{
    ANOTHER, LAN, PASSWORD, PHONE, SIGN_IN, account, cookie, lan_comes_in, open, setup,
};

const BY_CODE: &str = "/dang-nhap/ma";
const ACCOUNT: &str = "/lam-viec/tai-khoan";
const DELEGATION: &str = "/lam-viec/tai-khoan/uy-quyen";
const OUT: &str = "/dang-xuat";

#[tokio::test]
async fn a_wrong_password_a_strange_name_and_no_name_keep_what_was_typed_and_say_no_more() {
    let mut browser = open().await;
    let mut told = Vec::new();
    for (login, password) in [
        (LAN, ANOTHER),
        ("nobody@example.vn", PASSWORD),
        (PHONE, PASSWORD),
    ] {
        let again = browser
            .fill(SIGN_IN, &[("ten", login), ("mat_khau", password)])
            .await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            again.body.contains(&format!("value=\"{login}\"")),
            "{}",
            again.body
        );
        assert!(
            !again.body.contains(password),
            "a password is never shown again"
        );
        assert!(cookie(&again, "phien").is_none());
        let (_, sentence) = again.body.split_once("role=\"alert\"").unwrap();
        told.push(sentence.split_once("</div>").unwrap().0.to_owned());
    }
    assert!(
        told.iter().all(|sentence| *sentence == told[0]),
        "{told:#?}"
    );
    let strange = browser
        .fill(SIGN_IN, &[("ten", "lan"), ("mat_khau", PASSWORD)])
        .await;
    assert_eq!(strange.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        strange
            .body
            .contains("Đây không phải thư điện tử hay số điện thoại")
    );
    assert_eq!(browser.house.rows("identity_session").await, 0);
}

#[tokio::test]
async fn too_many_failures_are_told_with_the_minutes() {
    let mut browser = open().await;
    for _ in 0..5 {
        browser
            .fill(SIGN_IN, &[("ten", LAN), ("mat_khau", ANOTHER)])
            .await;
    }
    let shut = lan_comes_in(&mut browser).await;
    assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        shut.body.contains("Hãy thử lại sau 15 phút"),
        "{}",
        shut.body
    );
}

#[tokio::test]
async fn an_officer_comes_in_by_a_new_session_and_the_cookies_are_for_the_server_alone() {
    let mut browser = open().await;
    assert_eq!(
        browser.get(ACCOUNT).await.location(),
        "/dang-nhap?tiep=%2Flam-viec%2Ftai-khoan"
    );
    let done = lan_comes_in(&mut browser).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, "/lam-viec")
    );
    let session = cookie(&done, "phien").unwrap();
    assert!(
        session.ends_with("; Path=/; HttpOnly; SameSite=Lax"),
        "{session}"
    );
    let device = cookie(&done, "may").unwrap();
    assert!(
        device.contains("; Path=/; HttpOnly; SameSite=Lax; Max-Age="),
        "{device}"
    );
    let page = browser.get(ACCOUNT).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("trình duyệt này"), "{}", page.body);
    // Fixation: whoever signs in again gets another session, and the one before is over.
    let again = lan_comes_in(&mut browser).await;
    assert_ne!(cookie(&again, "phien"), Some(session));
    assert_eq!(browser.house.rows("identity_session").await, 1);
}

#[tokio::test]
async fn a_session_that_somebody_planted_is_none() {
    let mut browser = open().await;
    let planted = "A".repeat(43);
    let request =
        axum::http::Request::get(ACCOUNT).header("cookie", format!("hoptac-phien={planted}"));
    let asked = browser.send(request, axum::body::Body::empty()).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    let done = lan_comes_in(&mut browser).await;
    assert!(!cookie(&done, "phien").unwrap().contains(&planted));
}

#[tokio::test]
async fn the_way_back_is_of_this_site() {
    let mut browser = open().await;
    for hostile in ["//evil.vn", "https://evil.vn", "/\\evil.vn", "evil"] {
        let page = browser.get(&format!("{SIGN_IN}?tiep={hostile}")).await;
        assert_eq!(page.hidden("tiep"), Some("/lam-viec"), "{hostile}");
        let fields = [("ten", LAN), ("mat_khau", PASSWORD), ("tiep", hostile)];
        let done = browser.fill(SIGN_IN, &fields).await;
        assert_eq!(done.location(), "/lam-viec", "{hostile}");
        browser.sign_out();
    }
    let fields = [
        ("ten", LAN),
        ("mat_khau", PASSWORD),
        ("tiep", "/lam-viec/tai-khoan?a=1"),
    ];
    let done = browser.fill(SIGN_IN, &fields).await;
    assert_eq!(done.location(), "/lam-viec/tai-khoan?a=1");
}

#[tokio::test]
async fn a_form_whose_session_ran_out_survives_signing_in() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let drawn = browser.get(DELEGATION).await;
    browser.house.pass_seconds(12 * 60 * 60);
    let typed = [("receiver", "x"), ("reason", "nghỉ phép năm")];
    let asked = browser.fill_drawn(&drawn, DELEGATION, &typed).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    let kept = asked.hidden("giu").unwrap().to_owned();
    // A wrong password loses nothing of it.
    let fields = [("ten", LAN), ("mat_khau", ANOTHER), ("giu", kept.as_str())];
    let again = browser.fill_drawn(&asked, SIGN_IN, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.hidden("giu"), Some(kept.as_str()));
    let fields = [("ten", LAN), ("mat_khau", PASSWORD), ("giu", kept.as_str())];
    let shown = browser.fill_drawn(&again, SIGN_IN, &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.body.contains("nghỉ phép năm"), "{}", shown.body);
    assert_eq!(
        shown.hidden("_lenh"),
        drawn.hidden("_lenh"),
        "it is still the same command"
    );
    let sent = browser.fill_drawn(&shown, DELEGATION, &typed).await;
    assert_eq!(
        sent.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "sent by the new session, and judged"
    );
}

#[tokio::test]
async fn who_signs_out_is_out_and_the_forms_of_before_do_nothing() {
    let mut browser = open().await;
    lan_comes_in(&mut browser).await;
    let drawn = browser.get(ACCOUNT).await;
    let before = browser.house.counts().await;
    let foreign = browser.post(OUT, &[("_csrf", "x")]).await;
    assert_eq!(
        foreign.status,
        StatusCode::FORBIDDEN,
        "another site signs nobody out"
    );
    assert_eq!(browser.house.counts().await, before);
    let csrf = drawn.hidden("_csrf").unwrap().to_owned();
    let out = browser.post(OUT, &[("_csrf", csrf.as_str())]).await;
    assert_eq!(
        (out.status, out.location()),
        (StatusCode::SEE_OTHER, SIGN_IN)
    );
    assert!(cookie(&out, "phien").unwrap().contains("Max-Age=0"));
    assert!(browser.get(SIGN_IN).await.body.contains("Đã đăng xuất."));
    let before = browser.house.counts().await;
    let replayed = browser
        .post(
            "/lam-viec/tai-khoan/ngon-ngu",
            &[("_csrf", csrf.as_str()), ("ngon_ngu", "en")],
        )
        .await;
    assert_eq!(replayed.status, StatusCode::FORBIDDEN);
    lan_comes_in(&mut browser).await;
    let after = browser.house.counts().await;
    let replayed = browser
        .post(
            "/lam-viec/tai-khoan/ngon-ngu",
            &[("_csrf", csrf.as_str()), ("ngon_ngu", "en")],
        )
        .await;
    assert_eq!(
        replayed.status,
        StatusCode::FORBIDDEN,
        "the token went with its session"
    );
    assert_eq!(browser.house.counts().await, after);
    assert_ne!(before, after);
    browser.sign_out();
    let twice = browser.post(OUT, &[("_csrf", csrf.as_str())]).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER, "who is out is out");
}

async fn code(browser: &Browser) -> String {
    let house = &browser.house;
    let tam = account(browser, PHONE).await;
    let officer = house.actor(authz::Role::AllianceOfficer);
    let issued = issue_code(&house.db, &setup(), &officer, &house.command(tam))
        .await
        .unwrap();
    issued.code.to_vietnamese()
}

#[tokio::test]
async fn a_director_comes_in_by_phone_and_code() {
    let mut browser = open().await;
    let code = code(&browser).await;
    let wrong = [("dien_thoai", PHONE), ("mat_khau_ma", "0000 0000")];
    let again = browser.fill(BY_CODE, &wrong).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("value=\"0912 345 678\"") && !again.body.contains("0000 0000"));
    let short = [("dien_thoai", "12"), ("mat_khau_ma", "123")];
    let again = browser.fill(BY_CODE, &short).await;
    assert!(again.body.contains("Mã có đúng 8 chữ số"), "{}", again.body);
    let drawn = browser.get(BY_CODE).await;
    let right = [("dien_thoai", PHONE), ("mat_khau_ma", code.as_str())];
    let done = browser.fill_drawn(&drawn, BY_CODE, &right).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(
        cookie(&done, "phien").unwrap().contains("Max-Age=1209600"),
        "a phone stays signed in"
    );
    assert_eq!(browser.get(ACCOUNT).await.status, StatusCode::OK);
    // Another browser that saw the code.
    browser.sign_out();
    let seen = browser.fill(BY_CODE, &right).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_other_way_in_keeps_the_form_that_was_kept() {
    let mut browser = open().await;
    let drawn = browser.get(SIGN_IN).await;
    let other = browser
        .fill_drawn(
            &drawn,
            SIGN_IN,
            &[("cach", "ma"), ("giu", "abc"), ("tiep", "/x")],
        )
        .await;
    assert!(
        other.body.contains("action=\"/dang-nhap/ma\""),
        "{}",
        other.body
    );
    assert_eq!(
        (other.hidden("giu"), other.hidden("tiep")),
        (Some("abc"), Some("/x"))
    );
    let made_up = code(&browser).await;
    let fields = [
        ("dien_thoai", PHONE),
        ("mat_khau_ma", made_up.as_str()),
        ("giu", "abc"),
        ("tiep", "/x"),
    ];
    let done = browser.fill_drawn(&other, BY_CODE, &fields).await;
    assert_eq!(
        done.location(),
        "/x",
        "a form that is not ours is not shown"
    );
}
