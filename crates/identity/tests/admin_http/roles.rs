//! Giving and ending roles.

use authz::{Place, Role};
use axum::http::StatusCode;

use crate::office::{LIST, first_role, officer, open, page_of, province};

#[tokio::test]
async fn a_role_is_given_and_the_same_again_is_refused() {
    let mut browser = open().await;
    let mai = officer(&browser, "Trần Thị Mai", Role::AllianceOfficer, province()).await;
    let path = format!("{}/vai-tro", page_of(mai));
    let fields = [
        ("role", "fund_officer"),
        ("place", "he_thong"),
        ("from_day", "01/10/2025"),
        ("to_day", "31/12/2025"),
    ];
    let done = browser.fill(&path, &fields).await;
    assert_eq!(done.location(), page_of(mai), "{}", done.body);
    let shown = browser.get(&page_of(mai)).await.body;
    for told in [
        "Đã giao vai trò Cán bộ Quỹ hỗ trợ phát triển HTX.",
        "01/10/2025 – 31/12/2025",
        "chưa đến ngày",
        "Toàn hệ thống",
        "từ 01/01/2020",
    ] {
        assert!(shown.contains(told), "{told} is missing in {shown}");
    }
    let before = browser.house.counts().await;
    let again = browser.fill(&path, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.body.contains("đã có vai trò này"), "{}", again.body);
    let backwards = [("to_day", "01/09/2025")];
    let fields: Vec<_> = fields
        .iter()
        .copied()
        .filter(|(name, _)| *name != "to_day")
        .collect();
    let again = browser
        .fill(&path, &[&fields[..], &backwards].concat())
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains("Ngày cuối đứng trước ngày đầu"),
        "{}",
        again.body
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn nobody_gives_themselves_a_role_or_takes_the_last_administrator_away() {
    let mut browser = open().await;
    let list = browser
        .get(&format!("{LIST}?vai_tro=administrator"))
        .await
        .body;
    let (_, rest) = list.split_once(&format!("href=\"{LIST}/01")).unwrap();
    let own = format!("{LIST}/01{}", rest.split_once('"').unwrap().0);
    let page = browser.get(&own).await.body;
    assert!(page.contains("tài khoản của chính bạn"), "{page}");
    assert!(!page.contains("Khoá tài khoản"), "{page}");
    let before = browser.house.counts().await;
    let fields = [
        ("role", "fund_officer"),
        ("place", "he_thong"),
        ("from_day", "15/09/2025"),
    ];
    let refused = browser.fill(&format!("{own}/vai-tro"), &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(
        refused.body.contains("Không ai tự giao vai trò cho mình"),
        "{}",
        refused.body
    );
    let id = kernel::AccountId::parse(own.rsplit('/').next().unwrap()).unwrap();
    let last = first_role(&mut browser, id).await;
    let refused = browser.fill(&last, &[("last_day", "14/09/2025")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused
            .body
            .contains("người quản trị toàn hệ thống cuối cùng"),
        "{}",
        refused.body
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_role_ends_on_its_last_day_and_not_further_back_than_yesterday() {
    let mut browser = open().await;
    let mai = officer(
        &browser,
        "Trần Thị Mai",
        Role::AllianceOfficer,
        Place::Installation,
    )
    .await;
    let path = first_role(&mut browser, mai).await;
    let before = browser.house.counts().await;
    for (day, told) in [
        ("", "Ô này chưa nhập"),
        ("31/09/2025", "Tháng 9 có 30 ngày"),
        ("01/09/2025", "Vai trò không kết thúc lùi được"),
    ] {
        let refused = browser.fill(&path, &[("last_day", day)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains(told),
            "{told} is missing in {}",
            refused.body
        );
        assert!(
            refused.body.contains(&format!("value=\"{day}\"")),
            "what was typed stays"
        );
    }
    assert_eq!(browser.house.counts().await, before);
    let done = browser.fill(&path, &[("last_day", "30/09/2025")]).await;
    assert_eq!(done.location(), page_of(mai));
    let shown = browser.get(&page_of(mai)).await.body;
    assert!(shown.contains("01/01/2020 – 30/09/2025"), "{shown}");
    let late = browser.fill(&path, &[("last_day", "30/09/2025")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}
