//! Who follows whom: found, recorded by a paper, shown on both profiles.

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::reference::{area_id, organisation_id};

use crate::browser::{Browser, signed_in};
use crate::forms::{officer, send, to};

const BODIES: &str = "/lam-viec/danh-muc/co-quan";
const AREAS: &str = "/lam-viec/danh-muc/dia-ban";

fn sent(seen: &'static str) -> [(&'static str, &'static str); 4] {
    [
        ("seen", seen),
        ("kind", "merged"),
        ("on", "10/09/2025"),
        (
            "basis",
            "Quyết định 12/QĐ-UBND ngày 01/09/2025 của UBND tỉnh",
        ),
    ]
}

#[tokio::test]
async fn who_may_not_record_a_successor_is_refused_and_nothing_is_written() {
    let browser = Browser::new().await;
    let director = signed_in(
        &browser.house,
        Role::CooperativeDirector,
        Place::Installation,
    );
    let before = browser.house.counts().await;
    let body = organisation_id("2025/75/so-tai-chinh");
    let area = area_id("2025/75/25405");
    for page in [format!("{BODIES}/{body}"), format!("{AREAS}/{area}")] {
        let path = format!("{page}/ke-tuc");
        assert_eq!(browser.get(&path, None).await.status, StatusCode::SEE_OTHER);
        let refused = browser.get(&path, Some(&director)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let refused = browser.post(&path, &sent("1"), Some(&director)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let profile = browser.get(&page, Some(&director)).await.text();
        assert!(!profile.contains("Ghi kế tục"), "{profile}");
    }
    let elsewhere = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AllianceOfficer, elsewhere);
    let path = format!("{AREAS}/{area}/ke-tuc");
    let refused = browser.get(&path, Some(&foreigner)).await;
    assert_eq!(
        refused.status,
        StatusCode::FORBIDDEN,
        "an area is no secret"
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_body_is_followed_by_another_and_both_profiles_tell_by_which_paper() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let from = organisation_id("2025/75/so-tai-chinh");
    let successor = organisation_id("2025/75/so-noi-vu");
    let page = format!("{BODIES}/{from}");
    let find = format!("{page}/ke-tuc?tim=noi+vu");
    let found = browser.get(&find, Some(&officer)).await.text();
    assert!(found.contains("Chọn bên này"), "{found}");
    let path = format!("{page}/ke-tuc?ben={successor}");
    let seen = browser.get(&path, Some(&officer)).await.hidden("seen");
    let before = browser.house.counts().await;
    let mut early = sent("1");
    early[0] = ("seen", seen.as_str());
    early[2] = ("on", "32/09/2025");
    let wrong = send(&browser, &path, &early, &officer).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("12/QĐ-UBND"), "what was typed stays");
    assert_eq!(browser.house.counts().await, before);
    let mut sound = early;
    sound[2] = ("on", "10/09/2025");
    let answer = send(&browser, &path, &sound, &officer).await;
    assert_eq!(to(&answer), page, "{}", answer.text());
    let old = browser.get(&page, Some(&officer)).await.text();
    assert!(old.contains("Nhập vào Sở Nội vụ"), "{old}");
    assert!(old.contains("12/QĐ-UBND") && old.contains("Chưa kiểm chứng"));
    let heir = format!("{BODIES}/{successor}");
    let heir = browser.get(&heir, Some(&officer)).await.text();
    assert!(heir.contains("Tiếp nhận toàn bộ Sở Tài chính"), "{heir}");
}

#[tokio::test]
async fn an_area_is_followed_by_another_of_its_tier() {
    let browser = Browser::new().await;
    let officer = officer(&browser);
    let from = area_id("2025/75/25405");
    let page = format!("{AREAS}/{from}");
    let find = format!("{page}/ke-tuc?tim=dong");
    let found = browser.get(&find, Some(&officer)).await;
    let (_, rest) = found.body.split_once("/ke-tuc?ben=").unwrap();
    let successor = rest.split_once('"').unwrap().0.to_owned();
    let path = format!("{page}/ke-tuc?ben={successor}");
    let mut sound = sent("1").to_vec();
    sound.push(("verified", "1"));
    let answer = send(&browser, &path, &sound, &officer).await;
    assert_eq!(to(&answer), page, "{}", answer.text());
    let old = browser.get(&page, Some(&officer)).await.text();
    assert!(
        old.contains("Không còn") && old.contains("12/QĐ-UBND"),
        "{old}"
    );
    assert!(old.contains("nhập từ ngày 10/09/2025"));
    let before = browser.house.counts().await;
    let stale = send(&browser, &path, &sound, &officer).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    assert_eq!(browser.house.counts().await, before);
}
