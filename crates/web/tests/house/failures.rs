//! When the house itself fails.

use axum::http::StatusCode;

use crate::browser::Browser;

#[tokio::test]
async fn a_failure_shows_a_number_and_nothing_of_its_cause() {
    let mut browser = Browser::new().await;
    let answer = browser.get("/hong", None).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!answer.body.contains("bí mật của kho"));
    let request = answer.header("x-request-id").to_uppercase();
    let number = request.replace('-', "");
    let tail: String = number.chars().skip(24).collect();
    let (left, right) = tail.split_at(4);
    assert!(answer.body.contains(&format!("Số sự cố: {left}-{right}")));
}

#[tokio::test]
async fn a_database_that_is_away_is_told_as_that() {
    let mut browser = Browser::new().await;
    let answer = browser.get("/mat", None).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(
        answer
            .body
            .contains("Cơ sở dữ liệu tạm thời không trả lời.")
    );
}

#[tokio::test]
async fn a_handler_that_panics_becomes_a_page_and_the_next_request_is_answered() {
    let mut browser = Browser::new().await;
    let answer = browser.get("/no", None).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.body.contains("Hệ thống gặp sự cố"));
    assert_eq!(browser.get("/", None).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_request_without_end_is_given_up() {
    let mut browser = Browser::new().await;
    assert_eq!(
        browser.get("/treo", None).await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
}
