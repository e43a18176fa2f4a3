//! Locking, unlocking, and the second step.

use authz::{Place, Role};
use axum::http::StatusCode;
use identity::api::actor_of;
use identity::api::own_account_page::totp_offer;
use identity::api::switch_totp_on::{SwitchTotpOn, switch_totp_on};
use kernel::{By, RequestId};

use crate::office::{officer, open, page_of, setup};

#[tokio::test]
async fn an_account_is_locked_with_a_reason_and_unlocked_and_stale_pages_are_refused() {
    let mut browser = open().await;
    let mai = officer(
        &browser,
        "Trần Thị Mai",
        Role::AllianceOfficer,
        Place::Installation,
    )
    .await;
    let (lock, unlock) = (
        format!("{}/khoa", page_of(mai)),
        format!("{}/mo-khoa", page_of(mai)),
    );
    let drawn = browser.get(&lock).await;
    let seen = drawn.hidden("ban").unwrap().to_owned();
    let seen = ("ban", seen.as_str());
    let before = browser.house.counts().await;
    let silent = browser.fill(&lock, &[seen]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.body.contains("Ô này chưa nhập"), "{}", silent.body);
    let stale = browser
        .fill(&lock, &[("ban", "7"), ("reason", "nghỉ việc")])
        .await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.body.contains("value=\"nghỉ việc\""), "{}", stale.body);
    let open = browser.fill_drawn(&drawn, &unlock, &[seen]).await;
    assert_eq!(open.status, StatusCode::CONFLICT);
    assert!(
        open.body.contains("Tài khoản này không bị khoá"),
        "{}",
        open.body
    );
    assert_eq!(browser.house.counts().await, before);

    let done = browser.fill(&lock, &[seen, ("reason", "nghỉ việc")]).await;
    assert_eq!(done.location(), page_of(mai), "{}", done.body);
    let page = browser.get(&page_of(mai)).await;
    assert!(page.body.contains("Bị khoá"), "{}", page.body);
    assert!(!page.body.contains("Tạo liên kết"), "{}", page.body);
    let before = browser.house.counts().await;
    let stale = browser.fill_drawn(&page, &unlock, &[seen]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(
        stale.body.contains("đã được người khác sửa"),
        "{}",
        stale.body
    );
    let path = format!("{}/lien-ket", page_of(mai));
    let link = browser.fill_drawn(&stale, &path, &[]).await;
    assert_eq!(link.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(link.body.contains("Hãy mở khoá trước"), "{}", link.body);
    assert_eq!(browser.house.counts().await, before);

    let now = page.hidden("ban").unwrap().to_owned();
    let page = browser.get(&page_of(mai)).await;
    let done = browser.fill_drawn(&page, &unlock, &[("ban", &now)]).await;
    assert_eq!(done.location(), page_of(mai), "{}", done.body);
    assert!(
        browser
            .get(&page_of(mai))
            .await
            .body
            .contains("Đã mở khoá tài khoản.")
    );
}

#[tokio::test]
async fn a_second_step_is_taken_away_once_and_never_ones_own() {
    let mut browser = open().await;
    let lan = officer(&browser, "Lan", Role::AllianceOfficer, Place::Installation).await;
    let path = format!("{}/buoc-hai", page_of(lan));
    let before = browser.house.counts().await;
    let off = browser.fill(&path, &[]).await;
    assert_eq!(off.status, StatusCode::CONFLICT);
    assert!(
        off.body.contains("chưa bật bước xác nhận thứ hai"),
        "{}",
        off.body
    );
    assert_eq!(browser.house.counts().await, before);

    let (db, keys) = (browser.house.db.clone(), setup().keys);
    let by = By::account(lan, RequestId::named("test"));
    let actor = actor_of(&mut db.read().await.unwrap(), by)
        .await
        .unwrap()
        .unwrap();
    let (seed, secret) = totp_offer(&db, &keys, &actor, None).unwrap();
    let wish = SwitchTotpOn {
        seed,
        code: secret.code_at(db.now()),
    };
    switch_totp_on(&db, &keys, &actor, &browser.house.command(wish))
        .await
        .unwrap();
    let page = browser.get(&page_of(lan)).await.body;
    assert!(page.contains("đang bật"), "{page}");
    let done = browser.fill(&path, &[]).await;
    assert_eq!(done.location(), page_of(lan), "{}", done.body);
    let page = browser.get(&page_of(lan)).await.body;
    assert!(page.contains("chưa bật"), "{page}");
}
