//! The page where one chooses, from outside: for each route one let in, one refused.

use authz::{Place, Role};
use axum::http::StatusCode;

use crate::house::house;
use crate::people::{FOLLOW, MAIL, account, acting, ict, open};

#[tokio::test]
async fn who_has_not_signed_in_is_asked_to_and_who_belongs_to_no_body_switches_nothing_on() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    let administrator = house.test.actor(Role::Administrator);
    let before = house.test.counts().await;
    let mut browser = open(house.test, MAIL);
    let asked = browser.get(FOLLOW).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    assert!(asked.location().starts_with("/dang-nhap"));
    let lost = browser
        .fill_drawn(&asked, FOLLOW, &[("nhip", "daily")])
        .await;
    assert_eq!(lost.status, StatusCode::FORBIDDEN);
    browser.sign_in(administrator);
    let drawn = browser.get(FOLLOW).await;
    assert_eq!(drawn.status, StatusCode::OK);
    assert!(drawn.body.contains("Chưa có cơ quan nào"), "{}", drawn.body);
    let body = ict().to_string();
    let path = format!("{FOLLOW}/lich");
    let refused = browser.fill_drawn(&drawn, &path, &[("muc", &body)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let path = format!("{FOLLOW}/lich/tat");
    let refused = browser.fill_drawn(&drawn, &path, &[("muc", "x")]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_rhythm_is_chosen_and_one_that_is_none_is_told_beside_the_field() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    let thu = account(
        &house.test,
        "thu",
        Role::BodyOfficer,
        Place::Organisation(ict()),
    )
    .await;
    let actor = acting(&house.test, thu).await;
    let mut browser = open(house.test, MAIL);
    browser.sign_in(actor);
    let drawn = browser.get(FOLLOW).await;
    assert!(
        !drawn.body.contains("plan-"),
        "a text is missing: {}",
        drawn.body
    );
    assert!(!drawn.body.contains("chưa có máy chủ thư"));
    let wrong = browser.fill(FOLLOW, &[("nhip", "hourly")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Chưa chọn nhịp"), "{}", wrong.body);
    let chosen = browser.fill(FOLLOW, &[("nhip", "weekly")]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
    let page = browser.get(FOLLOW).await;
    assert!(page.body.contains("sáng thứ Hai"), "{}", page.body);
}
