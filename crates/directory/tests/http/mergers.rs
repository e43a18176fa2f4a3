//! Two records become one: found, compared, joined with a reason, and the history stays in view.

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::area_id;

use crate::browser::{Browser, signed_in};
use crate::forms::{REGISTER, filled, officer, send, to};
use crate::persons::{entered, form};

fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap()
}

fn bom_bo() -> String {
    area_id("2025/75/25405").to_string()
}

async fn coop(browser: &Browser, name: &str) -> String {
    let area = bom_bo();
    to(&send(browser, REGISTER, &filled(name, &area), &officer(browser)).await)
}

const SURE: [(&str, &str); 4] = [
    ("seen", "1"),
    ("seen_kept", "1"),
    ("reason", "cùng giấy chứng nhận"),
    ("sure", "1"),
];

#[tokio::test]
async fn who_may_not_merge_is_refused_and_nothing_is_written() {
    let browser = Browser::new().await;
    let merged = coop(&browser, "HTX Bình Minh").await;
    let kept = coop(&browser, "Hợp tác xã Bình Minh").await;
    let path = format!("{merged}/gop?voi={}", id_of(&kept));
    let place = Place::Area(area_id("2025/75"));
    let leader = signed_in(&browser.house, Role::AllianceLeader, place);
    let elsewhere = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AllianceOfficer, elsewhere);
    let before = browser.house.counts().await;
    assert_eq!(browser.get(&path, None).await.status, StatusCode::SEE_OTHER);
    let refused = browser.get(&path, Some(&leader)).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let refused = browser.post(&path, &SURE, Some(&leader)).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let hidden = browser.get(&path, Some(&foreigner)).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn without_a_reason_and_a_tick_nothing_is_joined() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let merged = coop(&browser, "HTX Bình Minh").await;
    let kept = coop(&browser, "Hợp tác xã Bình Minh").await;
    let path = format!("{merged}/gop?voi={}", id_of(&kept));
    let before = browser.house.counts().await;
    let bare = [("seen", "1"), ("seen_kept", "1"), ("reason", "cùng mã số")];
    let answer = send(&browser, &path, &bare, &officer).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("cùng mã số"), "what was typed stays");
    let mut stale = SURE;
    stale[1] = ("seen_kept", "7");
    let answer = send(&browser, &path, &stale, &officer).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_merged_organisation_points_on_and_the_kept_one_tells_of_it() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let merged = coop(&browser, "HTX Bình Minh").await;
    let kept = coop(&browser, "Hợp tác xã Bình Minh").await;
    let choose = browser.get(&format!("{merged}/gop"), Some(&officer)).await;
    let text = choose.text();
    assert!(text.contains("So sánh hai hồ sơ"), "{text}");
    let path = format!("{merged}/gop?voi={}", id_of(&kept));
    let both = browser.get(&path, Some(&officer)).await.text();
    for word in ["Hồ sơ bỏ đi", "Hồ sơ giữ lại", "Sau khi gộp", "Đổi chiều"] {
        assert!(both.contains(word), "{word}: {both}");
    }
    let answer = send(&browser, &path, &SURE, &officer).await;
    assert_eq!(to(&answer), kept);
    let told = browser.get(&kept, Some(&officer)).await.text();
    assert!(told.contains("Gộp hồ sơ trùng HTX Bình Minh"), "{told}");
    assert!(told.contains("cùng giấy chứng nhận"));
    let old = browser.get(&merged, Some(&officer)).await.text();
    assert!(
        old.contains("Hồ sơ dùng từ nay: Hợp tác xã Bình Minh"),
        "{old}"
    );
    assert!(old.contains("Gộp ngày 15/09/2025"));
    let again = browser.get(&path, Some(&officer)).await.text();
    assert!(again.contains("đã được gộp trước đó"), "{again}");
}

#[tokio::test]
async fn a_merged_person_points_on_and_two_numbers_are_two_persons() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let area = bom_bo();
    let with = |number: &'static str| {
        let mut fields = form("Điểu Thị Lan", &area);
        fields[3] = ("id_number", number);
        fields
    };
    let kept = entered(&browser, &form("Điểu Thị Lan", &area)).await;
    let merged = entered(&browser, &with("070068001234")).await;
    let other = entered(&browser, &with("070068009999")).await;
    let profile = browser.get(&kept, Some(&officer)).await.text();
    assert!(profile.contains("Có thể là một người"), "{profile}");
    let two = format!("{merged}/gop?voi={}", id_of(&other));
    let two = browser.get(&two, Some(&officer)).await;
    assert!(two.text().contains("đây là hai người"), "{}", two.text());
    assert!(!two.body.contains("name=\"sure\""));
    let path = format!("{merged}/gop?voi={}", id_of(&kept));
    let answer = send(&browser, &path, &SURE, &officer).await;
    assert_eq!(to(&answer), kept, "{}", answer.text());
    let told = browser.get(&kept, Some(&officer)).await.text();
    assert!(told.contains("Hồ sơ đã gộp vào đây"), "{told}");
    assert!(told.contains("•••••••••234"), "what the kept one lacked");
    let old = browser.get(&merged, Some(&officer)).await.text();
    assert!(old.contains("Hồ sơ dùng từ nay: Điểu Thị Lan"), "{old}");
    let change = browser.get(&format!("{merged}/sua"), Some(&officer)).await;
    assert_eq!(change.status, StatusCode::FORBIDDEN);
}
