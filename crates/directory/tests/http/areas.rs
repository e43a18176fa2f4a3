//! Areas, before and after the reform of 1 July 2025.

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::area_id;

use crate::browser::{Browser, signed_in};

const AREAS: &str = "/lam-viec/danh-muc/dia-ban";

#[tokio::test]
async fn whoever_has_not_signed_in_sees_no_area() {
    let browser = Browser::new().await;
    let one = format!("{AREAS}/{}", area_id("2025/75"));
    for path in [AREAS, one.as_str()] {
        let answer = browser.get(path, None).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
    }
}

#[tokio::test]
async fn an_area_that_is_none_is_not_found() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::TeamHead, Place::Installation);
    for id in ["x", &area_id("2025/00").to_string()] {
        let answer = browser.get(&format!("{AREAS}/{id}"), Some(&officer)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
    }
}

#[tokio::test]
async fn the_tree_is_that_of_the_day() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::TeamHead, Place::Installation);
    let before = browser
        .get(&format!("{AREAS}?ngay=30/06/2025"), Some(&officer))
        .await;
    assert_eq!(before.status, StatusCode::OK);
    let text = before.text();
    assert!(text.contains("63 tỉnh, thành phố; 11 đơn vị cấp huyện và 111 đơn vị cấp xã"));
    assert!(text.contains("Huyện Bù Đăng") && text.contains("Tỉnh Bình Phước"));
    let after = browser.get(AREAS, Some(&officer)).await.text();
    assert!(after.contains("34 tỉnh, thành phố; 95 xã, phường"));
    assert!(after.contains("72 xã, 23 phường"));
    assert!(!after.contains("Huyện Bù Đăng") && !after.contains("Tỉnh Bình Phước"));
}

#[tokio::test]
async fn a_day_that_is_none_is_told_beside_its_field() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::TeamHead, Place::Installation);
    let answer = browser
        .get(&format!("{AREAS}?ngay=31/09/2023"), Some(&officer))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer
            .text()
            .contains("Ngày 31/9/2023 không có. Tháng 9 có 30 ngày.")
    );
    assert!(
        answer.body.contains("value=\"31/09/2023\""),
        "what was typed stays"
    );
}

#[tokio::test]
async fn a_past_area_is_found_without_marks_and_leads_to_what_stands_for_it() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::TeamHead, Place::Installation);
    let answer = browser
        .get(&format!("{AREAS}?tim=dak+nhau"), Some(&officer))
        .await;
    let text = answer.text();
    assert!(text.contains("Xã Đak Nhau"), "{text}");
    assert!(text.contains("đến hết ngày 30/06/2025"));
    assert!(text.contains("nay là xã Đak Nhau, tỉnh Đồng Nai"), "{text}");
    let none = browser
        .get(&format!("{AREAS}?tim=zzz"), Some(&officer))
        .await;
    assert!(none.text().contains("Không có địa bàn nào mang tên này"));
}

#[tokio::test]
async fn a_profile_tells_what_was_before_and_what_came_after() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::TeamHead, Place::Installation);
    let now = format!("{AREAS}/{}", area_id("2025/75/25405"));
    let now = browser.get(&now, Some(&officer)).await.text();
    assert!(
        now.contains("Xã Bom Bo") && now.contains("Trước đó"),
        "{now}"
    );
    assert!(now.contains("Nghị quyết 1662/NQ-UBTVQH15"));
    let then = format!("{AREAS}/{}", area_id("2023/70/696/25405"));
    let then = browser.get(&then, Some(&officer)).await.text();
    assert!(then.contains("bản đồ ngày 30/06/2025"), "{then}");
    assert!(then.contains("huyện Bù Đăng") && then.contains("Về sau"));
    let district = format!("{AREAS}/{}", area_id("2023/70/696"));
    let district = browser.get(&district, Some(&officer)).await.text();
    assert!(district.contains("Trên bản đồ hôm nay"), "{district}");
}

#[tokio::test]
async fn what_nobody_verified_says_so() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::TeamHead, Place::Installation);
    let path = format!("{AREAS}?ngay=2026-06-01");
    let map = browser.get(&path, Some(&officer)).await.text();
    assert!(map.contains("Thành phố Đồng Nai Chưa kiểm chứng"), "{map}");
    let ward = format!("{AREAS}/{}?ngay=2026-06-01", area_id("2025/75/25270"));
    let ward = browser.get(&ward, Some(&officer)).await.text();
    assert!(
        ward.contains("Phường Lộc Ninh") && ward.contains("Chưa kiểm chứng"),
        "{ward}"
    );
    let before = format!("{AREAS}/{}?ngay=2026-04-29", area_id("2025/75/25270"));
    let before = browser.get(&before, Some(&officer)).await.text();
    assert!(before.contains("Xã Lộc Ninh") && !before.contains("Phường Lộc Ninh tỉnh"));
}
