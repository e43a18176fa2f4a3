//! The forms: who may send them, what a refused one leaves behind.

use std::sync::Arc;

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::{area_id, organisation_id};
use web::SignedIn;

use crate::browser::{Answer, Browser, signed_in};

pub(crate) const REGISTER: &str = "/lam-viec/danh-muc/co-quan/moi";

/// An officer of the Alliance for the new Đồng Nai.
pub(crate) fn officer(browser: &Browser) -> Arc<SignedIn> {
    let place = Place::Area(area_id("2025/75"));
    signed_in(&browser.house, Role::AllianceOfficer, place)
}

/// The form of a new organisation.
pub(crate) fn filled<'a>(name: &'a str, area: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("kind", "cooperative"),
        ("name", name),
        ("short_name", ""),
        ("code", ""),
        ("area", area),
        ("parent", ""),
        ("from", "01/08/2025"),
        ("basis", "Giấy chứng nhận 44A7000012"),
    ]
}

/// Sends a form as its page was drawn, with these fields.
pub(crate) async fn send(
    browser: &Browser,
    path: &str,
    fields: &[(&str, &str)],
    who: &Arc<SignedIn>,
) -> Answer {
    let drawn = browser.get(path, Some(who)).await;
    let (csrf, command) = (drawn.hidden("_csrf"), drawn.hidden("_lenh"));
    let own = [("_csrf", csrf.as_str()), ("_lenh", command.as_str())];
    browser
        .post(path, &[&own, fields].concat(), Some(who))
        .await
}

/// Where the browser is sent.
pub(crate) fn to(answer: &Answer) -> String {
    answer.headers["location"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn whoever_may_not_manage_organisations_is_refused_and_nothing_is_written() {
    let browser = Browser::new().await;
    let director = signed_in(
        &browser.house,
        Role::CooperativeDirector,
        Place::Installation,
    );
    let rename = format!(
        "/lam-viec/danh-muc/co-quan/{}/doi-ten",
        organisation_id("2025/75/so-tai-chinh")
    );
    let before = browser.house.counts().await;
    for path in [REGISTER, rename.as_str()] {
        assert_eq!(browser.get(path, None).await.status, StatusCode::SEE_OTHER);
        let refused = browser.get(path, Some(&director)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let refused = browser.post(path, &filled("A", ""), Some(&director)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let anonymous = browser.post(path, &filled("A", ""), None).await;
        assert!(!anonymous.status.is_success(), "{path}");
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_full_with_a_sentence_beside_each_field() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let before = browser.house.counts().await;
    let mut fields = filled("", "");
    fields[6] = ("from", "31/09/2025");
    fields[5] = ("parent", "UBND xã Bom Bo");
    let answer = send(&browser, REGISTER, &fields, &officer).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(text.contains("Chưa lưu được: 3 ô cần sửa"), "{text}");
    assert!(text.contains("Tháng 9 có 30 ngày"));
    assert!(answer.body.contains("UBND xã Bom Bo") && answer.body.contains("44A7000012"));
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_superior_that_is_unclear_is_told_with_the_nearest() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = area_id("2025/75/25405").to_string();
    let before = browser.house.counts().await;
    let mut fields = filled("Hợp tác xã A", &area);
    fields[5] = ("parent", "Sở Kế hoạch và Đầu tư");
    let answer = send(&browser, REGISTER, &fields, &officer).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(
        text.contains("Gần nhất: ") && text.contains("Sở Tài chính"),
        "{text}"
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn an_entered_organisation_has_a_page_and_one_of_the_same_name_asks_once_more() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = area_id("2025/75/25405").to_string();
    let mut fields = filled("Hợp tác xã Bình Minh", &area);
    fields[5] = ("parent", "UBND xã Bom Bo");
    let answer = send(&browser, REGISTER, &fields, &officer).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = browser.get(&to(&answer), Some(&officer)).await.text();
    assert!(
        page.contains("Hợp tác xã Bình Minh") && page.contains("Bắt đầu hoạt động"),
        "{page}"
    );
    assert!(page.contains("Ủy ban nhân dân xã Bom Bo") && page.contains("Nguyễn Thị Hòa"));

    let before = browser.house.counts().await;
    let again = send(&browser, REGISTER, &fields, &officer).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.text().contains("Đây là tổ chức khác, chỉ trùng tên"));
    assert_eq!(browser.house.counts().await, before);
    fields.push(("is_another", "1"));
    let another = send(&browser, REGISTER, &fields, &officer).await;
    assert_eq!(another.status, StatusCode::SEE_OTHER);
    let found = browser
        .get("/lam-viec/tim?tim=htx+binh+minh", Some(&officer))
        .await;
    assert_eq!(found.status, StatusCode::OK);
}

#[tokio::test]
async fn a_new_name_stands_on_the_timeline_and_a_stale_form_is_told_by_whom() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = area_id("2025/75/25405").to_string();
    let entered = send(
        &browser,
        REGISTER,
        &filled("Hợp tác xã Bình Minh", &area),
        &officer,
    )
    .await;
    let page = to(&entered);
    let path = format!("{page}/doi-ten");
    let fields = |name: &'static str| {
        vec![
            ("seen", "1"),
            ("name", name),
            ("short_name", ""),
            ("from", "01/09/2025"),
        ]
    };
    let first = send(
        &browser,
        &path,
        &fields("Hợp tác xã Bình Minh Xanh"),
        &officer,
    )
    .await;
    assert_eq!(to(&first), page);
    let text = browser.get(&page, Some(&officer)).await.text();
    assert!(
        text.contains("Đổi tên thành Hợp tác xã Bình Minh Xanh"),
        "{text}"
    );

    let before = browser.house.counts().await;
    let stale = send(&browser, &path, &fields("Hợp tác xã Khác"), &officer).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let text = stale.text();
    assert!(
        text.contains("Nguyễn Thị Hòa đã sửa hồ sơ này lúc 15/09/2025"),
        "{text}"
    );
    assert_eq!(browser.house.counts().await, before);

    let elsewhere = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AllianceOfficer, elsewhere);
    let hidden = browser.get(&path, Some(&foreigner)).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
}
