//! What an answer carries, and what it weighs.

use authz::Role;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use web::assets;

use crate::browser::{Browser, signed_in};

/// Bytes of a first visit over the wire.
const FIRST_LOAD_BYTES_MAX: usize = 100_000;

#[tokio::test]
async fn every_answer_forbids_what_pages_of_ours_never_do() {
    let mut browser = Browser::new().await;
    for path in ["/", "/khong-co", "/hong", "/no"] {
        let answer = browser.get(path, None).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"));
        assert!(!policy.contains("unsafe"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert!(!answer.header("x-request-id").is_empty());
        for bad in [" style=\"", "<style", "<script", "onclick="] {
            assert!(!answer.body.contains(bad), "{path}: {bad}");
        }
    }
}

#[tokio::test]
async fn a_page_of_somebody_who_has_signed_in_is_not_kept() {
    let mut browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 1);
    let answer = browser.get("/ghi", Some(&officer)).await;
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert_eq!(answer.header("etag"), "");
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again() {
    let mut browser = Browser::new().await;
    let first = browser.get("/tinh", None).await;
    let request = Request::get("/tinh").header(header::IF_NONE_MATCH, first.header("etag"));
    let second = browser.send(request, Body::empty(), None).await;
    assert_eq!(
        (second.status, second.body.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );
    let form = browser.get("/", None).await;
    assert_eq!(
        (form.header("etag"), form.header("cache-control")),
        ("", "private, no-store")
    );
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_under_its_hash() {
    let mut browser = Browser::new().await;
    let answer = browser.get(&assets::path(assets::STYLESHEET), None).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
}

#[tokio::test]
async fn a_first_visit_weighs_less_than_100_kilobytes() {
    let mut browser = Browser::new().await;
    let fonts = [
        "latin-400",
        "vietnamese-400",
        "latin-600",
        "vietnamese-600",
        "tabular-400",
        "tabular-600",
    ];
    let fonts = fonts.map(|font| assets::path(&format!("be-vietnam-pro-{font}.woff2")));
    let mut paths = vec![
        "/".to_owned(),
        assets::path(assets::STYLESHEET),
        assets::path("mark.svg"),
    ];
    paths.extend(fonts);
    let mut bytes = 0;
    for path in paths {
        let request = Request::get(&path).header(header::ACCEPT_ENCODING, "gzip, br");
        bytes += browser.weigh(request, Body::empty()).await;
    }
    assert!(bytes < FIRST_LOAD_BYTES_MAX, "{bytes} bytes");
}
