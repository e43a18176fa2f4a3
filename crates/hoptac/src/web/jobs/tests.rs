//! An administrator looks after the jobs, from outside.

use ::jobs::{Job, Registry, Step, Worker, enqueue};
use authz::Role;
use axum::http::StatusCode;
use db::{Begun, Entry};
use kernel::{Fault, JobId, Nature};
use serde::{Deserialize, Serialize};
use testkit::TestDb;
use testkit::pages::Browser;

use super::*;
use crate::web::tests::{keep, open, shows, sign_in};

/// A job that always fails.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Print(u8);

impl Job for Print {
    const KIND: &'static str = "test.print";
    const ATTEMPTS_MAX: u32 = 2;

    fn key(&self) -> String {
        self.0.to_string()
    }
}

/// An officer's act asks for two prints; the first fails for good.
async fn fail(house: &TestDb) -> Worker {
    let officer = house.actor(Role::AllianceOfficer);
    let Begun::Fresh(mut tx) = house.db.begin(&officer, &house.command(())).await.unwrap() else {
        panic!("a new command");
    };
    enqueue(&mut tx, &Print(1)).await.unwrap();
    tx.commit(Entry::new("test.ask", "test", "all"), ())
        .await
        .unwrap();
    let registry = Registry::new().on(|_, _, _: kernel::Command<Print>| async {
        Err::<(), Fault>(Fault::new(Nature::Gone, "máy in <b>hết giấy</b>"))
    });
    let worker = Worker::new(registry).unwrap();
    for _ in 0..2 {
        while !matches!(worker.run_once(&house.db).await.unwrap(), Step::Idle) {}
        house.pass_seconds(60);
    }
    worker
}

/// The address of the job that the list leads to.
async fn failed_job(browser: &mut Browser) -> String {
    let list = browser.get(PATH).await;
    let (_, rest) = list.body.split_once(&format!("href=\"{PATH}/")).unwrap();
    format!("{PATH}/{}", rest.split_once('"').unwrap().0)
}

#[tokio::test]
async fn an_officer_neither_sees_nor_moves_jobs() {
    let mut browser = open(routes()).await;
    fail(&browser.house).await;
    sign_in(&mut browser, Role::Administrator);
    let job = failed_job(&mut browser).await;
    let drawn = browser.get(&job).await;
    sign_in(&mut browser, Role::AllianceOfficer);
    let before = browser.house.counts().await;
    for path in [PATH, &job] {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    for act in ["chay-lai", "bo"] {
        let path = format!("{job}/{act}");
        let sent = browser
            .fill_drawn(&drawn, &path, &[("ban", "1"), ("reason", "x")])
            .await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{act}");
    }
    assert_eq!(browser.house.counts().await, before);
    browser.sign_out();
    assert_eq!(browser.get(PATH).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_job_that_there_is_not_is_not_found() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::Administrator);
    for id in [JobId::named("none").to_string(), "x".to_owned()] {
        let answer = browser.get(&format!("{PATH}/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_list_begins_with_what_failed_and_says_why_and_whose_act_it_follows() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::Administrator);
    let none = browser.get(PATH).await;
    shows(&none, &["Không có công việc nào hỏng"]);
    keep("cong-viec-khong", &none);
    fail(&browser.house).await;
    let list = browser.get(PATH).await;
    shows(
        &list,
        &["test.print", "2 / 2", "hết giấy&#60;/b&#62;", "Đã xong"],
    );
    keep("cong-viec", &list);
    for state in ["waiting", "running", "done", "given_up", "nonsense"] {
        let list = browser
            .get(&format!("{PATH}?tinh_trang={state}&trang=9"))
            .await;
        assert_eq!(list.status, StatusCode::OK, "{state}");
    }
    let job = failed_job(&mut browser).await;
    let detail = browser.get(&job).await;
    shows(
        &detail,
        &[
            "Lỗi gần nhất",
            "Do thao tác của",
            "Chạy lại",
            "Bỏ công việc này",
        ],
    );
    keep("cong-viec-mot", &detail);
}

#[tokio::test]
async fn a_job_is_run_again_once_and_a_page_that_was_overtaken_is_refused() {
    let mut browser = open(routes()).await;
    fail(&browser.house).await;
    sign_in(&mut browser, Role::Administrator);
    let job = failed_job(&mut browser).await;
    let drawn = browser.get(&job).await;
    let seen = drawn.hidden("ban").unwrap().to_owned();
    let path = format!("{job}/chay-lai");
    let fields = [("ban", seen.as_str())];
    let done = browser.fill_drawn(&drawn, &path, &fields).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, job.as_str())
    );
    let again = browser.get(&job).await;
    shows(&again, &["Công việc sẽ được chạy lại ngay.", "Đang chờ"]);
    let before = browser.house.counts().await;
    let late = browser.fill_drawn(&again, &path, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.body.contains("Công việc này vừa thay đổi"),
        "{}",
        late.body
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_job_is_given_up_with_a_reason_and_not_without() {
    let mut browser = open(routes()).await;
    fail(&browser.house).await;
    sign_in(&mut browser, Role::Administrator);
    let job = failed_job(&mut browser).await;
    let drawn = browser.get(&job).await;
    let seen = drawn.hidden("ban").unwrap().to_owned();
    let path = format!("{job}/bo");
    let before = browser.house.counts().await;
    let empty = browser
        .fill_drawn(&drawn, &path, &[("ban", &seen), ("reason", " ")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        empty.body.contains("Ghi lý do bỏ công việc này"),
        "{}",
        empty.body
    );
    keep("cong-viec-thieu-ly-do", &empty);
    assert_eq!(browser.house.counts().await, before);
    let fields = [("ban", seen.as_str()), ("reason", "đã in ở máy khác")];
    let done = browser.fill_drawn(&empty, &path, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let over = browser.get(&job).await;
    shows(&over, &["Đã bỏ công việc này.", "Chạy lại"]);
    let late = browser.fill_drawn(&over, &path, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.body
            .contains("Chưa làm được: công việc nay ở tình trạng"),
        "{}",
        late.body
    );
}
