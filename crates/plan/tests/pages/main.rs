//! The pages of plans, from outside: for each route one let in, one refused.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails at once, and says why"
)]

#[path = "../stories/house.rs"]
#[expect(
    dead_code,
    reason = "the house of the stories has more doors than the pages need"
)]
mod house;
mod rest;
mod together;
mod views;
mod writing;

use authz::{Actor, Role};
use axum::http::StatusCode;
use plan::api::{PlanId, RaiseDifficulty, raise_difficulty};
use testkit::pages::Browser;

use house::{House, body, house};

struct Visited {
    browser: Browser,
    plan: PlanId,
    officer: Actor,
    leader: Actor,
    department: Actor,
    district: Actor,
    administrator: Actor,
    reads: Vec<String>,
    manages: Vec<String>,
    close: String,
    act: String,
    raise: String,
    settle: String,
}

async fn visited() -> Visited {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let desk = house.desk(plan).await;
    let ict = body("so-thong-tin-va-truyen-thong");
    let owed = house.owed(plan, "IV.8-1", ict).await;
    raise(&house, owed.task).await;
    let difficulty = house.desk(plan).await.difficulties[0].id;
    let root = "/lam-viec/ke-hoach";
    let (target, task) = (desk.targets[0].id, owed.task);
    let reads = vec![
        root.to_owned(),
        format!("{root}/{plan}"),
        format!("{root}/{plan}/co-quan/{ict}"),
        format!("{root}/{plan}/nhat-ky"),
        format!("{root}/{plan}/kho-khan"),
        format!("{root}/{plan}/theo-chi-tieu"),
        format!("{root}/{plan}/theo-thoi-gian"),
        format!("{root}/{plan}/chi-tieu.xlsx"),
        format!("{root}/{plan}/viec.xlsx"),
        format!("{root}.xlsx"),
        format!("{root}/chi-tieu/{target}"),
        format!("{root}/viec/{task}"),
    ];
    let manages = vec![
        format!("{root}/chi-tieu/{target}/cach-tinh"),
        format!("{root}/{plan}/chot-han"),
        format!("{root}/{plan}/bien-phap"),
    ];
    Visited {
        plan,
        officer: house.officer("Hòa"),
        leader: house.leader(),
        department: house.of_body("Thu", ict),
        district: house.of_district(),
        administrator: house.test.actor(Role::Administrator),
        reads,
        manages,
        close: format!("{root}/{plan}/ket-thuc"),
        act: format!("{root}/viec/{task}/xu-ly/{}/submit", owed.id),
        raise: format!("{root}/viec/{task}/kho-khan"),
        settle: format!("{root}/{plan}/kho-khan/{difficulty}/tra-loi"),
        browser: Browser::open(house.test, plan::web::routes(), &plan::TEXTS),
    }
}

async fn raise(house: &House, task: plan::api::TaskId) {
    let command = house.test.command(RaiseDifficulty {
        task,
        body: house.cooperatives[0],
        matter: "Chưa có đất làm nhà kho".to_owned(),
    });
    raise_difficulty(
        &house.test.db,
        &house.registers,
        &house.director(0),
        &command,
    )
    .await
    .unwrap();
}

#[tokio::test]
async fn who_has_not_signed_in_is_asked_to() {
    let mut visited = visited().await;
    let before = visited.browser.house.counts().await;
    let others = [
        &visited.close,
        &visited.act,
        &visited.raise,
        &visited.settle,
    ];
    let all: Vec<String> = visited
        .reads
        .iter()
        .chain(&visited.manages)
        .chain(others)
        .cloned()
        .collect();
    for path in &all {
        let asked = visited.browser.get(path).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{path}");
        assert!(asked.location().starts_with("/dang-nhap"), "{path}");
    }
    assert_eq!(visited.browser.house.counts().await, before);
}

#[tokio::test]
async fn everybody_who_signs_in_reads_plans_and_only_who_may_changes_them() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.administrator.clone());
    for path in &visited.reads {
        let read = visited.browser.get(path).await;
        assert_eq!(read.status, StatusCode::OK, "{path}");
        assert!(!read.body.contains("plan-"), "a text is missing at {path}");
    }
    let before = visited.browser.house.counts().await;
    visited.browser.sign_in(visited.department.clone());
    for path in visited.manages.iter().chain([&visited.close]) {
        let refused = visited.browser.get(path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let refused = visited.browser.fill(path, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let refused = visited
        .browser
        .fill(&visited.settle, &[("note", "Có đất")])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    visited.browser.sign_in(visited.administrator.clone());
    let refused = visited
        .browser
        .fill(&visited.raise, &[("matter", "Khó")])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(visited.browser.house.counts().await, before);
}

#[tokio::test]
async fn forms_are_drawn_and_do_what_they_say() {
    let mut visited = visited().await;
    visited.browser.sign_in(visited.officer.clone());
    for path in visited.manages.clone() {
        let drawn = visited.browser.get(&path).await;
        assert_eq!(drawn.status, StatusCode::OK, "{path}");
    }
    let days = visited.manages[1].clone();
    let decided = visited.browser.fill(&days, &[("due", "31/05/2023")]).await;
    assert_eq!(decided.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        decided.body.contains("Chưa chọn mục nào"),
        "{}",
        decided.body
    );

    visited.browser.sign_in(visited.department.clone());
    let act = visited.act.clone();
    let empty = visited.browser.fill(&act, &[("ban", "1")]).await;
    assert!(empty.body.contains("Cần ghi nội dung"), "{}", empty.body);
    let sent = visited
        .browser
        .fill(&act, &[("ban", "1"), ("note", "Đã hỗ trợ đủ 10 HTX")])
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);

    visited.browser.sign_in(visited.district.clone());
    let settle = visited.settle.clone();
    let settled = visited
        .browser
        .fill(&settle, &[("ban", "1"), ("note", "Giao 500 m2")])
        .await;
    assert_eq!(settled.status, StatusCode::SEE_OTHER, "{}", settled.body);

    visited.browser.sign_in(visited.leader.clone());
    let close = visited.close.clone();
    let asked = visited.browser.fill(&close, &[("ban", "1")]).await;
    assert!(asked.body.contains("việc chưa xong"), "{}", asked.body);
    let closed = visited
        .browser
        .fill(&close, &[("ban", "1"), ("reason", "Chuyển sang năm sau")])
        .await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    let page = visited
        .browser
        .get(&format!("/lam-viec/ke-hoach/{}", visited.plan))
        .await;
    assert!(page.body.contains("số liệu đã chốt"), "{}", page.body);
}
