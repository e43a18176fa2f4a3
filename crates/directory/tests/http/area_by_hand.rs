//! Areas by hand, from outside: the forms come back full, and whoever may not is refused.

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::area_id;

use crate::browser::{Browser, signed_in};
use crate::forms::{officer, send, to};

const AREAS: &str = "/lam-viec/danh-muc/dia-ban";

fn new(code: &'static str) -> [(&'static str, &'static str); 5] {
    [
        ("kind", "commune"),
        ("name", "Mẫu Nhập Tay"),
        ("code", code),
        ("from", "01/09/2025"),
        ("basis", "Nghị quyết 99/NQ-UBTVQH15"),
    ]
}

#[tokio::test]
async fn who_may_not_change_areas_is_refused_and_finds_no_button() {
    let browser = Browser::new().await;
    let director = signed_in(
        &browser.house,
        Role::CooperativeDirector,
        Place::Installation,
    );
    let elsewhere = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AllianceOfficer, elsewhere);
    let page = format!("{AREAS}/{}", area_id("2025/75"));
    let before = browser.house.counts().await;
    let ways = [
        format!("{AREAS}/moi?thuoc={}", area_id("2025/75")),
        format!("{AREAS}/moi"),
        format!("{page}/sua"),
        format!("{page}/dong"),
    ];
    for path in &ways {
        assert_eq!(browser.get(path, None).await.status, StatusCode::SEE_OTHER);
        for who in [&director, &foreigner] {
            let refused = browser.get(path, Some(who)).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        }
        let refused = browser.post(path, &new("99999"), Some(&director)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let profile = browser.get(&page, Some(&director)).await.body;
    for way in ["/moi?thuoc", "/sua", "/dong"] {
        assert!(!profile.contains(way), "{way}");
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn an_area_is_entered_put_right_and_closed_by_forms_that_come_back_full() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let province = format!("{AREAS}/{}", area_id("2025/75"));
    let profile = browser.get(&province, Some(&officer)).await.body;
    let path = format!("{AREAS}/moi?thuoc={}", area_id("2025/75"));
    assert!(profile.contains(&path), "{profile}");
    let before = browser.house.counts().await;
    for (field, value, told) in [
        ("code", "25405", "Mã này là của xã Bom Bo"),
        ("code", "12", "đúng 5 chữ số"),
        ("from", "", "bắt đầu có"),
        ("from", "32/09/2025", ""),
        ("name", "Bom Bo", "cùng loại, cùng tên"),
        ("basis", "", ""),
    ] {
        let wrong = new("99999").map(|(name, old)| (name, if name == field { value } else { old }));
        let again = send(&browser, &path, &wrong, &officer).await;
        assert_eq!(
            again.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{field}={value}"
        );
        assert!(again.text().contains(told), "{told}: {}", again.text());
        if field != "name" {
            assert!(again.body.contains("Mẫu Nhập Tay"), "what was typed stays");
        }
    }
    assert_eq!(browser.house.counts().await, before);

    let entered = send(&browser, &path, &new("99999"), &officer).await;
    let page = to(&entered).to_owned();
    let shown = browser.get(&page, Some(&officer)).await.text();
    assert!(shown.contains("Xã Mẫu Nhập Tay"), "{shown}");
    assert!(shown.contains("Chưa kiểm chứng"), "nobody compared it");

    let path = format!("{page}/sua");
    let form = browser.get(&path, Some(&officer)).await;
    assert!(
        form.body.contains("value=\"Mẫu Nhập Tay\""),
        "{}",
        form.body
    );
    let seen = form.hidden("seen");
    let mut right = new("99998").to_vec();
    right.push(("seen", seen.as_str()));
    let no_reason = send(&browser, &path, &right, &officer).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    right.push(("reason", "Nhập nhầm mã"));
    let done = send(&browser, &path, &right, &officer).await;
    assert_eq!(to(&done), page, "{}", done.text());
    let stale = send(&browser, &path, &right, &officer).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());

    let path = format!("{page}/dong");
    let seen = browser.get(&path, Some(&officer)).await.hidden("seen");
    let mut end = vec![
        ("seen", seen.as_str()),
        ("last", "01/08/2025"),
        ("basis", "Nghị quyết 100/NQ-UBTVQH15"),
        ("reason", "Chấm dứt hoạt động"),
    ];
    let early = send(&browser, &path, &end, &officer).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text().contains("không được trước ngày 01/09/2025"));
    end[1] = ("last", "10/09/2025");
    let done = send(&browser, &path, &end, &officer).await;
    assert_eq!(to(&done), page, "{}", done.text());
    let shown = browser.get(&page, Some(&officer)).await;
    assert!(shown.text().contains("Không còn"), "{}", shown.text());
    assert!(!shown.body.contains("/dong\""), "it is closed");
}
