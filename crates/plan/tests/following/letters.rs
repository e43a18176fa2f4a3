//! The letter of a morning: to whom, how often, and never twice.

use authz::{Place, Role};
use axum::http::StatusCode;
use identity::notify::{Notice, Obstacle};
use jobs::End;
use kernel::{AccountId, Refusal};
use plan::api::{ActKind, ChooseDigest, DigestRhythm, choose_digest};
use testkit::TestDb;
use tokio::task::JoinSet;

use crate::house::{Act, House, house, planning};
use crate::people::{
    ADDRESS, Letters, MAIL, account, acting, end_roles, ict, keys, lock, open, run, worker,
};

/// A plan that runs, and somebody of the department that owes something by 30 June.
async fn told() -> (House, plan::api::PlanId, AccountId) {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let thu = account(
        &house.test,
        "thu",
        Role::BodyOfficer,
        Place::Organisation(ict()),
    )
    .await;
    (house, plan, thu)
}

async fn choose(test: &TestDb, id: AccountId, rhythm: DigestRhythm) {
    let command = test.command(ChooseDigest { rhythm });
    let actor = acting(test, id).await;
    choose_digest(&test.db, &keys(), &actor, &command)
        .await
        .unwrap();
    // The same form twice.
    choose_digest(&test.db, &keys(), &actor, &command)
        .await
        .unwrap();
}

/// Lets mornings pass, one by one, and servers look each time.
async fn mornings(test: &TestDb, letters: &Letters, days: u16) {
    let worker = worker(Some(letters));
    run(&worker, &test.db).await;
    for _ in 0..days {
        test.pass_days(1);
        run(&worker, &test.db).await;
    }
}

fn end_path(letter: &Notice) -> String {
    let (_, rest) = letter
        .text
        .split_once(&format!("{ADDRESS}/thu-nhac-viec/"))
        .unwrap();
    format!("/thu-nhac-viec/{}", rest.split_whitespace().next().unwrap())
}

#[tokio::test]
async fn who_did_not_choose_it_gets_no_letter() {
    let (house, _, thu) = told().await;
    let letters = Letters::default();
    mornings(&house.test, &letters, 140).await;
    assert_eq!(letters.all(), []);
    choose(&house.test, thu, DigestRhythm::Daily).await;
    choose(&house.test, thu, DigestRhythm::None).await;
    mornings(&house.test, &letters, 2).await;
    assert_eq!(letters.all(), []);
}

#[tokio::test]
async fn an_account_without_mail_cannot_choose_letters() {
    let house = house().await;
    let actor = house.of_body("Không có tài khoản", ict());
    let before = house.test.counts().await;
    let command = house.test.command(ChooseDigest {
        rhythm: DigestRhythm::Daily,
    });
    let refused = choose_digest(&house.test.db, &keys(), &actor, &command).await;
    assert_eq!(refused.unwrap_err().code(), "plan.digest.no_mail");
    let anonymous = house.test.anonymous();
    let refused = choose_digest(&house.test.db, &keys(), &anonymous, &command).await;
    assert!(refused.unwrap_err().code().starts_with("authz."));
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn where_nothing_is_due_no_letter_goes_and_where_something_is_it_says_what() {
    let (house, plan, thu) = told().await;
    let letters = Letters::default();
    choose(&house.test, thu, DigestRhythm::Daily).await;
    mornings(&house.test, &letters, 3).await;
    assert_eq!(letters.all(), [], "it is due in June");
    house.test.pass_days(126);
    mornings(&house.test, &letters, 1).await;
    let letter = letters.all().remove(0);
    assert_eq!(letter.subject, "Liên minh HTX tỉnh Mẫu: 1 việc chờ bạn");
    assert_eq!(letter.email.unwrap().as_str(), "thu@example.vn");
    assert!(letter.text.starts_with("Chào thu,\n"), "{}", letter.text);
    assert!(
        letter.text.contains("ĐẾN HẠN TRONG 7 NGÀY (1)"),
        "{}",
        letter.text
    );
    assert!(
        letter
            .text
            .contains("Hỗ trợ 10 HTX chuyển đổi số (hạn 30/06/2023)"),
        "{}",
        letter.text
    );
    let page = house.owed(plan, "IV.8-1", ict()).await.task;
    let link = format!("\n  {ADDRESS}/lam-viec/ke-hoach/viec/{page}\n");
    assert!(letter.text.contains(&link), "{}", letter.text);
    house.test.pass_days(10);
    mornings(&house.test, &letters, 1).await;
    let late = letters.all().pop().unwrap();
    assert!(late.text.contains("TRỄ HẠN (1)"), "{}", late.text);
    assert!(late.subject.contains("1 việc trễ hạn"), "{}", late.subject);
}

#[tokio::test]
async fn what_was_handed_in_and_difficulties_wait_for_the_alliance() {
    let (house, plan, _) = told().await;
    let officer = Role::AllianceOfficer;
    let place = Place::Area(crate::house::province());
    let hoa = account(&house.test, "hoa", officer, place).await;
    choose(&house.test, hoa, DigestRhythm::Daily).await;
    let owed = house.owed(plan, "IV.8-1", ict()).await;
    let act = Act::said(ActKind::Submit, "Đã hỗ trợ đủ 10 HTX");
    house
        .act(&house.of_body("Thu", ict()), &owed, act)
        .await
        .unwrap();
    let letters = Letters::default();
    mornings(&house.test, &letters, 1).await;
    let letter = letters.all().remove(0);
    assert!(
        letter.text.contains("CHỜ BẠN XÁC NHẬN (1)"),
        "{}",
        letter.text
    );
    assert!(
        letter.text.contains("CHỜ BẠN QUYẾT ĐỊNH (1)"),
        "{}",
        letter.text
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_send_a_letter_once() {
    let (house, _, thu) = told().await;
    house.test.pass_days(130);
    choose(&house.test, thu, DigestRhythm::Daily).await;
    let letters = Letters::default();
    run(&worker(Some(&letters)), &house.test.db).await;
    let other = house.test.another_process().await;
    for morning in 1..=3 {
        house.test.pass_days(1);
        let mut servers = JoinSet::new();
        for db in [&house.test.db, &other, &house.test.db, &other] {
            let (db, worker) = (db.clone(), worker(Some(&letters)));
            servers.spawn(async move { run(&worker, &db).await });
        }
        servers.join_all().await;
        run(&worker(Some(&letters)), &house.test.db).await;
        assert_eq!(letters.all().len(), morning);
    }
    let ids: std::collections::BTreeSet<String> =
        letters.all().into_iter().map(|letter| letter.id).collect();
    assert_eq!(ids.len(), 3, "each letter has a name of its own");
}

#[tokio::test]
async fn a_weekly_letter_goes_on_the_first_morning_of_the_week() {
    let (house, _, thu) = told().await;
    // Saturday, 24 June 2023: the task is due on Friday.
    house.test.pass_days(129);
    choose(&house.test, thu, DigestRhythm::Weekly).await;
    let letters = Letters::default();
    mornings(&house.test, &letters, 1).await;
    assert_eq!(letters.all(), [], "Sunday");
    mornings(&house.test, &letters, 1).await;
    assert_eq!(letters.all().len(), 1, "Monday");
    mornings(&house.test, &letters, 6).await;
    assert_eq!(letters.all().len(), 1, "until Sunday");
    mornings(&house.test, &letters, 1).await;
    assert_eq!(letters.all().len(), 2, "the next Monday");
}

#[tokio::test]
async fn who_has_no_role_any_more_or_is_locked_gets_no_letter() {
    let (house, _, thu) = told().await;
    let place = Place::Organisation(ict());
    let minh = account(&house.test, "minh", Role::BodyOfficer, place).await;
    house.test.pass_days(130);
    for id in [thu, minh] {
        choose(&house.test, id, DigestRhythm::Daily).await;
    }
    let letters = Letters::default();
    mornings(&house.test, &letters, 1).await;
    assert_eq!(letters.all().len(), 2);
    end_roles(&house.test, thu).await;
    lock(&house.test, minh).await;
    mornings(&house.test, &letters, 3).await;
    assert_eq!(letters.all().len(), 2);
}

#[tokio::test]
async fn a_server_that_is_away_is_tried_again_and_a_refused_letter_is_told_on_the_page() {
    let (house, _, thu) = told().await;
    house.test.pass_days(130);
    choose(&house.test, thu, DigestRhythm::Daily).await;
    let letters = Letters::default();
    mornings(&house.test, &letters, 0).await;
    letters.obstruct(Some(Obstacle::Unreachable));
    house.test.pass_days(1);
    let sending = worker(Some(&letters));
    let ends = run(&sending, &house.test.db).await;
    assert!(
        ends.iter()
            .any(|(kind, end)| kind == "plan.send_digest" && matches!(end, End::Again(_))),
        "{ends:?}"
    );
    letters.obstruct(None);
    house.test.pass_seconds(60);
    run(&sending, &house.test.db).await;
    assert_eq!(letters.all().len(), 1);

    letters.obstruct(Some(Obstacle::Recipient));
    house.test.pass_days(1);
    run(&sending, &house.test.db).await;
    assert_eq!(letters.all().len(), 1);
    let actor = acting(&house.test, thu).await;
    let mut browser = open(house.test, MAIL);
    browser.sign_in(actor);
    let page = browser.get(crate::people::FOLLOW).await;
    assert!(
        page.body.contains("Thư gần đây không gửi được"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn without_mail_nothing_is_queued_and_the_page_offers_the_calendar() {
    let (house, _, thu) = told().await;
    house.test.pass_days(130);
    choose(&house.test, thu, DigestRhythm::Daily).await;
    let server = worker(None);
    run(&server, &house.test.db).await;
    house.test.pass_days(1);
    let ends = run(&server, &house.test.db).await;
    assert!(
        !ends.iter().any(|(kind, _)| kind == "plan.send_digest"),
        "{ends:?}"
    );
    let actor = acting(&house.test, thu).await;
    let mut browser = open(house.test, identity::notify::Reach::default());
    browser.sign_in(actor);
    let page = browser.get(crate::people::FOLLOW).await;
    assert!(page.body.contains("chưa có máy chủ thư"), "{}", page.body);
}

#[tokio::test]
async fn a_letter_is_ended_by_its_link_with_one_button_and_without_signing_in() {
    let (house, _, thu) = told().await;
    house.test.pass_days(130);
    choose(&house.test, thu, DigestRhythm::Daily).await;
    let letters = Letters::default();
    mornings(&house.test, &letters, 1).await;
    let path = end_path(&letters.all()[0]);
    let mut browser = open(house.test, MAIL);

    let wrong = format!("/thu-nhac-viec/{}", "A".repeat(43));
    assert_eq!(browser.get(&wrong).await.status, StatusCode::NOT_FOUND);
    let asked = browser.get(&path).await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.body.contains("mỗi ngày"), "{}", asked.body);
    let refused = browser.fill_drawn(&asked, &wrong, &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    mornings(&browser.house, &letters, 1).await;
    assert_eq!(letters.all().len(), 2, "who only looks ends nothing");

    let ended = browser.fill(&path, &[]).await;
    assert_eq!(ended.status, StatusCode::OK, "{}", ended.body);
    assert!(
        ended.body.contains("Thư nhắc việc đã tắt"),
        "{}",
        ended.body
    );
    mornings(&browser.house, &letters, 2).await;
    assert_eq!(letters.all().len(), 2);
    assert!(browser.get(&path).await.body.contains("đã tắt"));
}

#[tokio::test]
async fn another_department_is_told_of_its_own_only() {
    let (house, _, _) = told().await;
    let lan = account(
        &house.test,
        "lan",
        Role::BodyOfficer,
        Place::Organisation(planning()),
    )
    .await;
    house.test.pass_days(130);
    choose(&house.test, lan, DigestRhythm::Daily).await;
    let letters = Letters::default();
    mornings(&house.test, &letters, 1).await;
    assert_eq!(letters.all(), [], "its day is only proposed");
}
