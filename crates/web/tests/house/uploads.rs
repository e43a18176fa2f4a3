//! Forms with files.

use authz::Role;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use crate::browser::{Answer, Browser, signed_in};

const EDGE: &str = "edge";

fn field(name: &str, value: &str) -> String {
    format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

fn file(name: &str, content: &str) -> String {
    format!(
        "--{EDGE}\r\ncontent-disposition: form-data; name=\"tep\"; filename=\"{name}\"\r\ncontent-type: text/plain\r\n\r\n{content}\r\n"
    )
}

async fn send(browser: &mut Browser, parts: &[String]) -> Answer {
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 1);
    let body = format!("{}--{EDGE}--\r\n", parts.concat());
    let request = Request::post("/tep")
        .header("sec-fetch-site", "same-origin")
        .header(
            header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={EDGE}"),
        );
    browser
        .send(request, Body::from(body), Some(&officer))
        .await
}

async fn token(browser: &mut Browser) -> String {
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 1);
    browser.get("/ghi", Some(&officer)).await.hidden("_csrf")
}

#[tokio::test]
async fn a_file_before_the_token_is_refused_unread() {
    let mut browser = Browser::new().await;
    let token = token(&mut browser).await;
    let answer = send(&mut browser, &[file("a.txt", "x"), field("_csrf", &token)]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_by_name() {
    let mut browser = Browser::new().await;
    let token = token(&mut browser).await;
    let large = "x".repeat(web::FILE_BYTES_MAX + 1);
    let answer = send(
        &mut browser,
        &[field("_csrf", &token), file("to.pdf", &large)],
    )
    .await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.body.contains("Tệp “to.pdf” lớn hơn 20 MB."));
}

#[tokio::test]
async fn files_come_with_their_bare_names_and_an_empty_choice_is_none() {
    let mut browser = Browser::new().await;
    let token = token(&mut browser).await;
    let parts = [
        field("_csrf", &token),
        file("C:\\\\giay\\\\nghị quyết.pdf", "abc"),
        file("", ""),
    ];
    let answer = send(&mut browser, &parts).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let officer = signed_in(&browser.house, Role::AllianceOfficer, 1);
    assert!(
        browser
            .get("/ghi", Some(&officer))
            .await
            .body
            .contains("nghị quyết.pdf:3")
    );
}
