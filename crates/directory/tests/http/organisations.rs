//! Organisations: lists, profiles, spreadsheets.

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::{area_id, organisation_id};

use crate::browser::{Browser, signed_in};

const LIST: &str = "/lam-viec/danh-muc/co-quan";

fn page_of(path: &str) -> String {
    format!("{LIST}/{}", organisation_id(path))
}

#[tokio::test]
async fn whoever_has_not_signed_in_sees_no_organisation() {
    let browser = Browser::new().await;
    let one = page_of("2025/75/so-tai-chinh");
    for path in [LIST, "/lam-viec/danh-muc/co-quan.xlsx", one.as_str()] {
        let answer = browser.get(path, None).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
    }
}

#[tokio::test]
async fn what_lies_in_a_foreign_scope_is_not_there() {
    let browser = Browser::new().await;
    let lam_dong = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AreaOfficer, lam_dong);
    let page = browser
        .get(&page_of("2025/75/so-tai-chinh"), Some(&foreigner))
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let list = browser.get(LIST, Some(&foreigner)).await.text();
    assert!(
        list.contains("Chưa có cơ quan, tổ chức nào trong phạm vi của bạn"),
        "{list}"
    );
}

#[tokio::test]
async fn an_officer_sees_the_bodies_of_the_province_and_of_those_before_it() {
    let browser = Browser::new().await;
    let dong_nai = Place::Area(area_id("2025/75"));
    let officer = signed_in(&browser.house, Role::AllianceOfficer, dong_nai);
    let list = browser
        .get(&format!("{LIST}?tim=so+tai+chinh"), Some(&officer))
        .await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.text().contains("Sở Tài chính tỉnh Đồng Nai"));
    let then = format!("{LIST}?tim=so+tai+chinh&ngay=15/09/2023");
    let then = browser.get(&then, Some(&officer)).await.text();
    assert!(then.contains("Sở Tài chính tỉnh Bình Phước"), "{then}");
    let ended = format!("{LIST}?tim=ke+hoach+dau+tu&tinh_trang=ended");
    let ended = browser.get(&ended, Some(&officer)).await.text();
    assert!(
        ended.contains("Sở Kế hoạch và Đầu tư tỉnh Bình Phước"),
        "{ended}"
    );
}

#[tokio::test]
async fn a_list_is_narrowed_by_kind_and_area_and_has_pages() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AllianceOfficer, Place::Installation);
    let all = browser.get(LIST, Some(&officer)).await.text();
    assert!(all.contains("1–50 trên"), "{all}");
    let second = browser
        .get(&format!("{LIST}?trang=2&sap=-name"), Some(&officer))
        .await
        .text();
    assert!(second.contains("51–100 trên"));
    let schools = browser
        .get(&format!("{LIST}?loai=school"), Some(&officer))
        .await
        .text();
    assert!(!schools.contains("Sở Tài chính"));
    let commune = format!("{LIST}?dia_ban={}", area_id("2025/75/25405"));
    let commune = browser.get(&commune, Some(&officer)).await.text();
    assert!(
        commune.contains("xã Bom Bo") && !commune.contains("Sở Tài chính"),
        "{commune}"
    );
}

#[tokio::test]
async fn the_timeline_of_a_body_tells_where_it_went() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AllianceOfficer, Place::Installation);
    let page = browser
        .get(&page_of("2023/70/so-ke-hoach-va-dau-tu"), Some(&officer))
        .await;
    let text = page.text();
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        text.contains("Nhập vào Sở Tài chính tỉnh Bình Phước"),
        "{text}"
    );
    assert!(text.contains("Đã kết thúc"));
    let heir = browser
        .get(&page_of("2025/75/so-tai-chinh"), Some(&officer))
        .await
        .text();
    assert!(
        heir.contains("Tiếp nhận toàn bộ Sở Tài chính tỉnh Bình Phước"),
        "{heir}"
    );
    assert!(heir.contains("Chưa kiểm chứng"));
}

#[tokio::test]
async fn the_list_goes_out_as_a_spreadsheet() {
    let browser = Browser::new().await;
    let officer = signed_in(&browser.house, Role::AllianceOfficer, Place::Installation);
    let path = "/lam-viec/danh-muc/co-quan.xlsx?loai=fund";
    let answer = browser.get(path, Some(&officer)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("co%2Dquan")
    );
    assert_eq!(&answer.bytes[..2], b"PK");
}
