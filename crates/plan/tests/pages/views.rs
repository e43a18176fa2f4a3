//! The views of a plan and what narrows them; publishing, from outside.

use axum::http::StatusCode;

use super::{house, visited};

const ROOT: &str = "/lam-viec/ke-hoach";

/// The part of a page between two of its words.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

#[tokio::test]
async fn the_matrix_is_narrowed_by_body_section_and_state() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.department.clone());
    let path = format!("{ROOT}/{}", visited.plan);
    let matrix = |page: &str| between(page, "<div class=\"matrix", "<ol class=\"bodies").to_owned();
    let whole = visited.browser.get(&path).await;
    let whole = matrix(&whole.body);
    for task in [
        "Báo cáo quý",
        "Hướng dẫn đăng ký",
        "Rà soát HTX trên địa bàn",
    ] {
        assert!(whole.contains(task), "{task}");
    }
    assert!(whole.contains("0/11 đã xong"), "{whole}");
    let ict = house::body("so-thong-tin-va-truyen-thong");
    let narrowed = visited.browser.get(&format!("{path}?co_quan={ict}")).await;
    let narrowed = matrix(&narrowed.body);
    assert!(
        narrowed.contains("Hỗ trợ 10 HTX chuyển đổi số"),
        "{narrowed}"
    );
    assert!(!narrowed.contains("Báo cáo quý"), "{narrowed}");
    let proposed = visited.browser.get(&format!("{path}?viec=proposed")).await;
    let proposed = matrix(&proposed.body);
    assert!(proposed.contains("Hướng dẫn đăng ký") && !proposed.contains("Báo cáo quý"));
    let nothing = visited
        .browser
        .get(&format!("{path}?viec=accepted&muc=IV.1"))
        .await;
    assert!(
        nothing.body.contains("Không có việc nào như vậy"),
        "{}",
        nothing.body
    );
}

#[tokio::test]
async fn plans_are_narrowed_by_standing_and_year() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.department.clone());
    let title = "Kế hoạch nâng cao năng lực HTX năm 2023";
    for (query, shown) in [
        ("", true),
        ("?tinh_trang=dang_chay&nam=2023", true),
        ("?tinh_trang=da_ket_thuc", false),
        ("?nam=2022", false),
    ] {
        let page = visited.browser.get(&format!("{ROOT}{query}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.body.contains(title), shown, "{query}");
    }
}

#[tokio::test]
async fn a_leader_publishes_and_withdraws_and_the_page_says_which() {
    let mut visited = visited().await;
    let page = format!("{ROOT}/{}", visited.plan);
    let (publish, withdraw) = (format!("{page}/cong-khai"), format!("{page}/rut-cong-khai"));
    visited.browser.sign_in(visited.officer.clone());
    let before = visited.browser.house.counts().await;
    for path in [&publish, &withdraw] {
        assert_eq!(
            visited.browser.get(path).await.status,
            StatusCode::FORBIDDEN
        );
        let sent = visited.browser.fill(path, &[("ban", "0")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(visited.browser.house.counts().await, before);
    let shown = visited.browser.get(&page).await;
    assert!(
        shown.body.contains("tiến độ chưa công khai"),
        "{}",
        shown.body
    );

    visited.browser.sign_in(visited.leader.clone());
    let sent = visited.browser.fill(&publish, &[("ban", "0")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let shown = visited.browser.get(&page).await;
    assert!(
        shown.body.contains("/ke-hoach/ke-hoach-nang-cao"),
        "{}",
        shown.body
    );
    let refused = visited
        .browser
        .fill(&withdraw, &[("ban", "1"), ("reason", "")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = visited
        .browser
        .fill(&withdraw, &[("ban", "1"), ("reason", "Rà soát số liệu")])
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let shown = visited.browser.get(&page).await;
    assert!(shown.body.contains("đã rút công khai"), "{}", shown.body);
}
