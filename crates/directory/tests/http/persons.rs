//! Persons: lists, profiles, forms, and the number that few see.

use std::sync::Arc;

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::area_id;
use web::SignedIn;

use crate::browser::{Browser, signed_in};
use crate::forms::{filled, officer, send, to};

const LIST: &str = "/lam-viec/danh-muc/ca-nhan";
const REGISTER: &str = "/lam-viec/danh-muc/ca-nhan/moi";
const NUMBER: &str = "070068001234";

fn foreigner(browser: &Browser) -> Arc<SignedIn> {
    let elsewhere = Place::Area(area_id("2025/68"));
    signed_in(&browser.house, Role::AllianceOfficer, elsewhere)
}

/// Sees persons, and may not change them.
fn leader(browser: &Browser) -> Arc<SignedIn> {
    let place = Place::Area(area_id("2025/75"));
    signed_in(&browser.house, Role::AllianceLeader, place)
}

/// The form of a person.
pub(crate) fn form<'a>(name: &'a str, area: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("birth", "1968"),
        ("phone", "0912 345 678"),
        ("id_number", ""),
        ("area", area),
        ("organisation", ""),
    ]
}

/// Enters a person and gives the address of their page.
pub(crate) async fn entered(browser: &Browser, fields: &[(&str, &str)]) -> String {
    let answer = send(browser, REGISTER, fields, &officer(browser)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    to(&answer)
}

fn bom_bo() -> String {
    area_id("2025/75/25405").to_string()
}

#[tokio::test]
async fn who_may_not_see_or_change_persons_is_refused_and_nothing_is_written() {
    let browser = Browser::new().await;
    let area = bom_bo();
    let page = entered(&browser, &form("Điểu Thị Lan", &area)).await;
    let body = signed_in(&browser.house, Role::BodyOfficer, Place::Installation);
    let leader = leader(&browser);
    let before = browser.house.counts().await;
    for path in [LIST, "/lam-viec/danh-muc/ca-nhan.xlsx", page.as_str()] {
        assert_eq!(browser.get(path, None).await.status, StatusCode::SEE_OTHER);
        let refused = browser.get(path, Some(&body)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let forms = ["sua", "so-can-cuoc", "gop"].map(|form| format!("{page}/{form}"));
    for path in forms.iter().map(String::as_str).chain([REGISTER]) {
        let refused = browser.get(path, Some(&leader)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let fields = form("A", &area);
        let refused = browser.post(path, &fields, Some(&leader)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_person_of_a_foreign_place_is_not_there() {
    let browser = Browser::new().await;
    let page = entered(&browser, &form("Điểu Thị Lan", &bom_bo())).await;
    let foreigner = foreigner(&browser);
    for path in ["", "/sua", "/so-can-cuoc", "/gop"] {
        let path = format!("{page}{path}");
        let hidden = browser.get(&path, Some(&foreigner)).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{path}");
    }
    let list = browser.get(LIST, Some(&foreigner)).await.text();
    assert!(
        list.contains("Chưa có cá nhân nào trong phạm vi của bạn"),
        "{list}"
    );
    assert!(list.contains("Mỗi người chỉ ghi một lần"));
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_full_with_a_sentence_beside_each_field() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let before = browser.house.counts().await;
    let mut fields = form("Điểu Thị Lan", "");
    fields[1] = ("birth", "31/02/1968");
    fields[2] = ("phone", "09");
    fields[3] = ("id_number", "0700");
    fields[5] = ("organisation", "Hợp tác xã không có");
    let answer = send(&browser, REGISTER, &fields, &officer).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(text.contains("Chưa lưu được: 5 ô cần sửa"), "{text}");
    assert!(answer.body.contains("Điểu Thị Lan") && answer.body.contains("31/02/1968"));
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn persons_are_found_by_name_without_marks_or_by_phone_in_pages_and_in_order() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = bom_bo();
    entered(&browser, &form("Điểu Thị Lan", &area)).await;
    let mut other = form("Trần Văn An", &area);
    other[2] = ("phone", "");
    entered(&browser, &other).await;
    for question in ["dieu+thi+lan", "LAN", "0912.345.678"] {
        let found = browser
            .get(&format!("{LIST}?tim={question}"), Some(&officer))
            .await
            .text();
        assert!(found.contains("Điểu Thị Lan") && !found.contains("Trần Văn An"));
    }
    let all = browser.get(LIST, Some(&officer)).await.text();
    let place = |text: &str, name: &str| text.find(name).unwrap();
    assert!(place(&all, "Trần Văn An") < place(&all, "Điểu Thị Lan"));
    for order in ["-name", "birth", "-birth"] {
        let path = format!("{LIST}?sap={order}&dia_ban={area}");
        let listed = browser.get(&path, Some(&officer)).await;
        assert_eq!(listed.status, StatusCode::OK, "{order}");
    }
    let elsewhere = format!("{LIST}?dia_ban={}", area_id("2025/68"));
    let elsewhere = browser.get(&elsewhere, Some(&officer)).await.text();
    assert!(!elsewhere.contains("Điểu Thị Lan"));
    let sheet = browser
        .get("/lam-viec/danh-muc/ca-nhan.xlsx?tim=lan", Some(&officer))
        .await;
    assert_eq!(&sheet.bytes[..2], b"PK");
    let found = browser
        .get("/lam-viec/tim?tim=dieu+lan", Some(&officer))
        .await;
    assert!(found.text().contains("Điểu Thị Lan"), "the search of all");
    let leader = signed_in(&browser.house, Role::BodyOfficer, Place::Installation);
    let found = browser
        .get("/lam-viec/tim?tim=dieu+lan", Some(&leader))
        .await;
    assert!(!found.text().contains("Điểu Thị Lan"), "not for everybody");
}

#[tokio::test]
async fn a_number_is_masked_everywhere_but_on_the_page_that_says_why() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = bom_bo();
    let mut fields = form("Điểu Thị Lan", &area);
    fields[3] = ("id_number", NUMBER);
    let page = entered(&browser, &fields).await;
    let profile = browser.get(&page, Some(&officer)).await;
    assert!(
        profile.text().contains("•••••••••234"),
        "{}",
        profile.text()
    );
    assert!(!profile.body.contains("070068"));
    let see = format!("{page}/so-can-cuoc");
    let before = browser.house.counts().await;
    let empty = send(&browser, &see, &[("reason", " ")], &officer).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.house.counts().await, before);
    let entries = browser.house.rows("audit_entry").await;
    let reason = [("reason", "đối chiếu hồ sơ vay")];
    let seen = send(&browser, &see, &reason, &officer).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text().replace(' ', "").contains(NUMBER));
    assert_eq!(browser.house.rows("audit_entry").await, entries + 1);
    let change = browser.get(&format!("{page}/sua"), Some(&officer)).await;
    assert!(!change.body.contains("070068"), "a form does not show it");
}

#[tokio::test]
async fn a_changed_person_keeps_number_and_organisation_and_a_stale_form_is_told_by_whom() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = bom_bo();
    let coop = filled("Hợp tác xã Bình Minh", &area);
    send(&browser, crate::forms::REGISTER, &coop, &officer).await;
    let mut fields = form("Điểu Thị Lan", &area);
    fields[3] = ("id_number", NUMBER);
    fields[5] = ("organisation", "hop tac xa binh minh");
    let page = entered(&browser, &fields).await;
    let path = format!("{page}/sua");
    let drawn = browser.get(&path, Some(&officer)).await;
    assert!(
        drawn.body.contains("Hợp tác xã Bình Minh"),
        "{}",
        drawn.body
    );
    fields[0] = ("name", "Điểu Thị Lan Anh");
    fields[3] = ("id_number", "");
    fields[5] = ("organisation", "Hợp tác xã Bình Minh");
    fields.push(("seen", "1"));
    let changed = send(&browser, &path, &fields, &officer).await;
    assert_eq!(to(&changed), page);
    let text = browser.get(&page, Some(&officer)).await.text();
    for word in ["Điểu Thị Lan Anh", "•••••••••234", "Hợp tác xã Bình Minh"]
    {
        assert!(text.contains(word), "{word}: {text}");
    }
    let before = browser.house.counts().await;
    let stale = send(&browser, &path, &fields, &officer).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.text().contains("Nguyễn Thị Hòa đã sửa hồ sơ này lúc"));
    assert_eq!(browser.house.counts().await, before);
}
