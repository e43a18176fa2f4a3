//! Forms: whose page drew them, what is kept, what is said.

use authz::Role;
use axum::http::{Request, StatusCode};

use crate::browser::{Answer, Browser, signed_in};

fn filled(drawn: &Answer) -> Vec<(String, String)> {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    vec![
        pair("_csrf", &drawn.hidden("_csrf")),
        pair("_lenh", &drawn.hidden("_lenh")),
        pair("ten", "HTX Bình Minh"),
        pair("ngay", "15/09/2023"),
        pair("mat_khau", "bi-mat"),
    ]
}

fn lent(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[tokio::test]
async fn a_form_drawn_by_another_site_is_refused_even_with_a_token() {
    let mut browser = Browser::new().await;
    let drawn = browser.get("/", None).await;
    let request = Request::post("/").header("sec-fetch-site", "cross-site");
    let answer = browser
        .post_with(request, &lent(&filled(&drawn)), None)
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("gửi từ một trang khác"));
    assert!(!answer.body.contains("Bình Minh"));
}

#[tokio::test]
async fn a_form_without_a_token_from_a_browser_that_says_nothing_is_refused() {
    let mut browser = Browser::new().await;
    let answer = browser
        .post_with(Request::post("/"), &[("ten", "x")], None)
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("Tải lại trang rồi gửi lại."));
}

#[tokio::test]
async fn a_form_of_a_session_that_changed_is_shown_again_with_its_command_and_without_its_secrets()
{
    let mut browser = Browser::new().await;
    let before = signed_in(&browser.house, Role::AllianceOfficer, 1);
    let after = signed_in(&browser.house, Role::AllianceOfficer, 2);
    let fields = filled(&browser.get("/ghi", Some(&before)).await);
    let again = browser.post("/ghi", &lent(&fields), Some(&after)).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN);
    assert_eq!(again.hidden("ten"), "HTX Bình Minh");
    assert_eq!(again.hidden("_lenh"), fields[1].1);
    assert!(!again.body.contains("bi-mat"));
    let retry = [
        ("_csrf", again.hidden("_csrf")),
        ("_lenh", again.hidden("_lenh")),
    ];
    let mut retry: Vec<(&str, &str)> = retry
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    retry.extend([("ten", "HTX Bình Minh"), ("ngay", "15/09/2023")]);
    let taken = browser.post("/ghi", &retry, Some(&after)).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused() {
    let mut browser = Browser::new().await;
    let large = "x".repeat(web::POSTED_BYTES_MAX);
    let answer = browser.post("/", &[("ten", &large)], None).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_form_that_fails_comes_back_full_with_the_sentence_beside_the_field() {
    let mut browser = Browser::new().await;
    let drawn = browser.get("/", None).await;
    let mut fields = filled(&drawn);
    fields[2].1 = String::new();
    fields[3].1 = "31/09/2023".into();
    let answer = browser.post("/", &lent(&fields), None).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Chưa lưu được: 2 ô cần sửa."));
    assert!(
        answer
            .body
            .contains("<a href=\"#o-ten\">Tên</a>: Ô này chưa nhập.")
    );
    assert!(
        answer
            .body
            .contains("Ngày 31/9/2023 không có. Tháng 9 có 30 ngày.")
    );
    assert!(answer.body.contains("value=\"31/09/2023\""));
    assert!(
        answer
            .body
            .contains("aria-describedby=\"o-ngay-h o-ngay-e\"")
    );
}

#[tokio::test]
async fn a_form_that_is_taken_sends_on_with_a_word_that_is_shown_once() {
    let mut browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 1);
    let drawn = browser.get("/ghi", Some(&officer)).await;
    let taken = browser
        .post("/ghi", &lent(&filled(&drawn)), Some(&officer))
        .await;
    assert_eq!(
        (taken.status, taken.header("location")),
        (StatusCode::SEE_OTHER, "/ghi")
    );
    assert!(
        browser
            .get("/ghi", Some(&officer))
            .await
            .body
            .contains("Đã ghi HTX Bình Minh.")
    );
    assert!(
        !browser
            .get("/ghi", Some(&officer))
            .await
            .body
            .contains("Đã ghi HTX Bình Minh.")
    );
}

#[tokio::test]
async fn a_visitor_who_has_not_signed_in_sends_a_form_too() {
    let mut browser = Browser::new().await;
    let drawn = browser.get("/", None).await;
    let taken = browser.post("/", &lent(&filled(&drawn)), None).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    browser.forget();
    let answer = browser
        .post_with(Request::post("/"), &lent(&filled(&drawn)), None)
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_form_whose_session_ran_out_survives_signing_in() {
    let mut browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 1);
    let fields = filled(&browser.get("/ghi", Some(&officer)).await);
    let asked = browser.post("/ghi", &lent(&fields), None).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(asked.body.contains("Những gì vừa nhập vẫn được giữ"));
    assert!(
        !asked.body.contains("Bình Minh"),
        "sealed, not shown to whoever sits there now"
    );
    let kept = asked.hidden("giu");
    let signing_in = [
        ("_csrf", asked.hidden("_csrf")),
        ("giu", kept),
        ("mat_khau", "đúng".to_owned()),
    ];
    let signing_in: Vec<(&str, &str)> = signing_in
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let again = browser.post("/dang-nhap", &signing_in, None).await;
    assert_eq!(again.status, StatusCode::OK);
    assert!(again.body.contains("action=\"/ghi\"") && again.body.contains("Chuyên viên Mẫu"));
    assert_eq!(again.hidden("ten"), "HTX Bình Minh");
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 3);
    let mut fields = fields;
    fields[0].1 = again.hidden("_csrf");
    let taken = browser.post("/ghi", &lent(&fields), Some(&officer)).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_kept_form_is_not_shown_after_half_an_hour() {
    let mut browser = Browser::new().await;
    let asked = browser.post("/ghi", &[("ten", "x")], None).await;
    browser.house.pass_seconds(31 * 60);
    let (token, kept) = (asked.hidden("_csrf"), asked.hidden("giu"));
    let fields = [("_csrf", token.as_str()), ("giu", kept.as_str())];
    let answer = browser.post("/dang-nhap", &fields, None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_form_of_another_site_without_a_session_is_not_kept() {
    let mut browser = Browser::new().await;
    let request = Request::post("/ghi")
        .header("origin", "https://evil.vn")
        .header("host", "htx.vn");
    let answer = browser.post_with(request, &[("ten", "x")], None).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.body.contains("name=\"giu\""));
}
