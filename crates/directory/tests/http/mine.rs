//! *Việc của tôi*.

use authz::{Place, Role};
use axum::http::StatusCode;

use crate::browser::{Browser, signed_in};

#[tokio::test]
async fn whoever_has_not_signed_in_is_sent_to_sign_in() {
    let browser = Browser::new().await;
    let answer = browser.get("/lam-viec", None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_empty_list_teaches_what_will_stand_there() {
    let browser = Browser::new().await;
    let director = signed_in(
        &browser.house,
        Role::CooperativeDirector,
        Place::Installation,
    );
    let answer = browser.get("/lam-viec", Some(&director)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let text = answer.text();
    assert!(text.contains("Chưa có việc nào chờ bạn"));
    assert!(text.contains("Bùi Văn Tám · thứ Hai, 15/09/2025"), "{text}");
}
