//! Search across everything.

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::area_id;

use crate::browser::{Browser, signed_in};

#[tokio::test]
async fn whoever_has_not_signed_in_finds_nothing() {
    let browser = Browser::new().await;
    let answer = browser.get("/lam-viec/tim?tim=bom+bo", None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn areas_are_found_by_all_and_organisations_within_the_scope_only() {
    let browser = Browser::new().await;
    let path = "/lam-viec/tim?tim=bom+bo";
    let here = Place::Area(area_id("2025/75"));
    let officer = signed_in(&browser.house, Role::AreaOfficer, here);
    let found = browser.get(path, Some(&officer)).await.text();
    assert!(
        found.contains("Xã Bom Bo") && found.contains("Ủy ban nhân dân xã Bom Bo"),
        "{found}"
    );
    let elsewhere = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AreaOfficer, elsewhere);
    let found = browser.get(path, Some(&foreigner)).await.text();
    assert!(
        found.contains("Xã Bom Bo") && !found.contains("Ủy ban nhân dân"),
        "{found}"
    );
}

#[tokio::test]
async fn nothing_found_says_what_to_do() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AreaOfficer, Place::Installation);
    let none = browser
        .get("/lam-viec/tim?tim=%25%25zz", Some(&officer))
        .await
        .text();
    assert!(none.contains("Không tìm thấy gì"));
    let bare = browser.get("/lam-viec/tim", Some(&officer)).await.text();
    assert!(bare.contains("Tìm địa bàn, cơ quan, tổ chức"));
}
