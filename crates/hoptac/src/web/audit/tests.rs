//! Somebody reads the audit, from outside.

use authz::Role;
use axum::http::StatusCode;
use db::{Begun, Entry, seal_once};
use kernel::{AccountId, By, RequestId};

use super::*;
use crate::web::tests::{act, keep, open, shows, sign_in};

#[tokio::test]
async fn an_officer_does_not_read_the_audit() {
    let mut browser = open(routes()).await;
    for path in [PATH, SHEET] {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::SEE_OTHER,
            "a stranger"
        );
    }
    sign_in(&mut browser, Role::AllianceOfficer);
    let before = browser.house.counts().await;
    for path in [PATH, SHEET] {
        assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn it_says_who_did_what_to_what_and_whether_it_is_sealed() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::Administrator);
    shows(&browser.get(PATH).await, &["Nhật ký chưa có dòng nào"]);
    let account = AccountId::named("somebody");
    let entry = Entry::new("identity.change_account", "account", account)
        .change("name", Some(&"Lan <i>"), Some(&"Lan Anh"))
        .masked("phone");
    act(&browser.house, entry).await;
    seal_once(&browser.house.db).await.unwrap();
    act(&browser.house, Entry::new("fund.lend", "loan", "k1")).await;
    let list = browser.get(PATH).await;
    shows(
        &list,
        &[
            "Sửa tài khoản",
            "tên: Lan &#60;i&#62; → Lan Anh; điện thoại: •••",
            "Số 1",
            "fund.lend",
            "Đang chờ",
            "1 dòng mới đang chờ niêm phong",
        ],
    );
    keep("nhat-ky", &list);
}

#[tokio::test]
async fn what_the_house_did_is_said_in_words() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::Administrator);
    for (system, told) in [
        ("command line", "Hệ thống: dòng lệnh"),
        ("library.sweep_files", "Hệ thống: Dọn tệp không còn dùng"),
        ("fund.remind", "Hệ thống: fund.remind"),
    ] {
        let house = &browser.house;
        let by = By::system(system, RequestId::named("r"));
        let Begun::Fresh(tx) = house.db.begin(by, &house.command(())).await.unwrap() else {
            panic!("a new command");
        };
        tx.commit(Entry::new("test.act", "test", "t"), ())
            .await
            .unwrap();
        shows(&browser.get(PATH).await, &[told]);
    }
}

#[tokio::test]
async fn it_is_narrowed_down_and_a_day_that_is_none_is_told() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::Administrator);
    act(&browser.house, Entry::new("fund.lend", "loan", "k1")).await;
    act(&browser.house, Entry::new("fund.close", "loan", "k2")).await;
    for (asked, wanted, unwanted) in [
        ("viec=fund.lend", ">fund.lend<", "doi_tuong=k2"),
        ("doi_tuong=k2", "doi_tuong=k2", "doi_tuong=k1"),
        (
            "tu=15%2F09%2F2025&den=15%2F09%2F2025",
            "doi_tuong=k1",
            "Không có dòng nào",
        ),
        (
            "den=14%2F09%2F2025",
            "Không có dòng nào khớp",
            "doi_tuong=k1",
        ),
        (
            "nguoi=nobody&sau=nonsense",
            "doi_tuong=k1",
            "Không có dòng nào",
        ),
    ] {
        let list = browser.get(&format!("{PATH}?{asked}")).await;
        shows(&list, &[wanted]);
        assert!(!list.body.contains(unwanted), "{asked}: {}", list.body);
    }
    let wrong = browser.get(&format!("{PATH}?tu=31%2F09%2F2025")).await;
    assert!(wrong.body.contains("Tháng 9 có 30 ngày"), "{}", wrong.body);
    assert!(
        wrong.body.contains("value=\"31/09/2025\""),
        "what was typed stays"
    );
}

#[tokio::test]
async fn older_entries_stand_on_further_pages_and_all_go_into_a_spreadsheet() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::Administrator);
    for n in 0..60 {
        act(
            &browser.house,
            Entry::new("fund.lend", "loan", format!("k{n:02}")),
        )
        .await;
    }
    let first = browser.get(PATH).await;
    let rows = |body: &str| body.matches("<tr><th scope=\"row\"").count();
    assert_eq!(rows(&first.body), 50);
    let (_, rest) = first.body.split_once("?sau=").unwrap();
    let older = format!("{PATH}?sau={}", rest.split_once('"').unwrap().0);
    let second = browser.get(&older).await;
    assert_eq!(rows(&second.body), 10);
    shows(&second, &["Về mới nhất"]);
    let sheet = browser.get(&format!("{SHEET}?viec=fund.lend")).await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert!(sheet.body.starts_with("PK"));
}
