//! Who is let in.

use authz::Role;
use axum::http::StatusCode;

use crate::browser::{Browser, signed_in};

#[tokio::test]
async fn a_reader_without_a_session_is_sent_to_sign_in_and_back() {
    let mut browser = Browser::new().await;
    let answer = browser.get("/ghi?tim=b%C3%ACnh", None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(
        answer.header("location"),
        "/dang-nhap?tiep=%2Fghi%3Ftim%3Db%25C3%25ACnh"
    );
}

#[tokio::test]
async fn somebody_whose_roles_do_not_reach_is_refused_with_a_sentence() {
    let mut browser = Browser::new().await;
    let director = signed_in(&browser.house, Role::CooperativeDirector, 1);
    let answer = browser.get("/quyen", Some(&director)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.body.contains("Bạn chưa được làm việc này"));
    assert!(
        answer
            .body
            .contains("Vai trò hiện nay của bạn không bao gồm việc này")
    );
}

#[tokio::test]
async fn an_address_that_leads_nowhere_gets_a_page_and_so_does_a_wrong_method() {
    let mut browser = Browser::new().await;
    for answer in [
        browser.get("/khong-co", None).await,
        browser.post("/hong", &[], None).await,
    ] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.body.contains("Địa chỉ này không dẫn đến trang nào."));
    }
}

#[tokio::test]
async fn the_menu_shows_only_rooms_that_are_open_to_the_reader() {
    let mut browser = Browser::new().await;
    let director = signed_in(&browser.house, Role::CooperativeDirector, 1);
    let menu = browser.get("/ghi", Some(&director)).await.body;
    assert!(menu.contains("Việc của tôi") && !menu.contains("Quản trị"));
    let administrator = signed_in(&browser.house, Role::Administrator, 1);
    let menu = browser.get("/ghi", Some(&administrator)).await.body;
    assert!(menu.contains("Quản trị") && menu.contains("7 việc"));
}

#[tokio::test]
async fn a_chosen_language_stays_and_the_way_back_is_of_this_site() {
    let mut browser = Browser::new().await;
    let away = browser.get("/ngon-ngu/en?tiep=https://evil.vn", None).await;
    assert_eq!(away.header("location"), "/");
    let back = browser.get("/ngon-ngu/en?tiep=/khong-co", None).await;
    assert_eq!(back.header("location"), "/khong-co");
    assert!(
        browser
            .get("/khong-co", None)
            .await
            .body
            .contains("<html lang=\"en\">")
    );
}

#[tokio::test]
async fn every_route_says_who_may_come_in() {
    let table: Vec<String> = web::routes()
        .table()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(table.len(), 3);
    assert!(
        table
            .iter()
            .all(|line| line.starts_with("GET ") && line.ends_with("public"))
    );
}
