//! Officers read the rules, a leader speaks of them, from outside.

use ::rules::key;
use authz::closure::put_organisation;
use authz::{Actor, Place, Role};
use axum::http::StatusCode;
use db::{Begun, Entry};
use kernel::{Day, OrganisationId, Period};
use library::api::register_paper::{RegisterPaper, register_paper};
use library::api::{
    Confidentiality, Direction, InForce, Issuer, PaperContent, PaperId, PaperKind, PaperNumber,
};
use testkit::TestDb;
use testkit::pages::Browser;

use super::*;
use crate::web::tests::{keep, open, shows, sign_in};

const KEY: &str = key::UNION_MEMBERS_MINIMUM;
const NUMBER: &str = "12/QD-LMHTX";

fn alliance() -> OrganisationId {
    OrganisationId::named("alliance")
}

fn leader(house: &TestDb) -> Actor {
    house.actor_at(Role::AllianceLeader, Place::Organisation(alliance()))
}

/// A paper of this number and issuer.
async fn paper(house: &TestDb, number: &str, issuer: &str) -> PaperId {
    let day = Day::of(2025, 1, 5);
    let content = PaperContent {
        number: Some(PaperNumber::parse(number).unwrap()),
        kind: PaperKind::Decision,
        direction: Direction::Issued,
        issuer: Issuer {
            organisation: None,
            name: issuer.to_owned(),
        },
        issued: day,
        summary: "Về mức áp dụng".to_owned(),
        aliases: Vec::new(),
        confidentiality: Confidentiality::Open,
        in_force: InForce {
            from: day,
            to: None,
        },
        area: None,
        organisation: Some(alliance()),
        note: None,
        verified: true,
    };
    let files = Vec::new();
    let command = house.command(RegisterPaper { content, files });
    let officer = house.actor_at(Role::AllianceOfficer, Place::Organisation(alliance()));
    register_paper(&house.db, &officer, &command)
        .await
        .unwrap()
        .id
}

/// A house that knows the Alliance, with its leader.
async fn house_with_leader() -> Browser {
    let mut browser = open(routes()).await;
    let house = &browser.house;
    let Begun::Fresh(mut tx) = house
        .db
        .begin(&house.system(), &house.command(()))
        .await
        .unwrap()
    else {
        panic!("a new command");
    };
    let ever = Period::since(Day::of(1990, 1, 1).unwrap());
    put_organisation(&mut tx, alliance(), ever, &[])
        .await
        .unwrap();
    tx.commit(Entry::new("test.map", "map", "map"), ())
        .await
        .unwrap();
    let leader = leader(&browser.house);
    browser.sign_in(leader);
    browser
}

fn at(verb: &str) -> String {
    format!("{}/{verb}", path_of(KEY))
}

/// The address at which the page of the rule offers to end a ruling.
async fn end_of(browser: &mut Browser) -> String {
    let page = browser.get(&path_of(KEY)).await;
    let (_, rest) = page
        .body
        .split_once(&format!("href=\"{}", at("ket-thuc/")))
        .unwrap();
    format!("{}{}", at("ket-thuc/"), rest.split_once('"').unwrap().0)
}

/// The leader confirms the rule.
async fn confirm(browser: &mut Browser) {
    let path = at("xac-nhan");
    let drawn = browser.get(&path).await;
    let seen = unescaped(drawn.hidden("thay").unwrap());
    let fields = [
        ("thay", seen.as_str()),
        ("paper", NUMBER),
        ("from_day", "10/01/2025"),
    ];
    let done = browser.fill_drawn(&drawn, &path, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
}

fn unescaped(text: &str) -> String {
    text.replace("&#34;", "\"").replace("&quot;", "\"")
}

#[tokio::test]
async fn whoever_has_signed_in_reads_and_only_a_leader_speaks() {
    let mut browser = open(routes()).await;
    let ruling = at(&format!(
        "ket-thuc/{}",
        library::api::RulingId::named("none")
    ));
    let reading = [PATH.to_owned(), SHEET.to_owned(), path_of(KEY)];
    let speaking = [at("xac-nhan"), at("thay-the"), ruling];
    for path in reading.iter().chain(&speaking) {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::SEE_OTHER,
            "{path}"
        );
    }
    sign_in(&mut browser, Role::AllianceOfficer);
    for path in &reading {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
    let drawn = browser.get(PATH).await;
    let before = browser.house.counts().await;
    for path in &speaking {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        let sent = browser.fill_drawn(&drawn, path, &[("paper", NUMBER)]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(browser.house.counts().await, before);
    let page = browser.get(&path_of(KEY)).await;
    assert!(
        !page.body.contains("Thay thế</a>"),
        "no way that is closed: {}",
        page.body
    );
}

#[tokio::test]
async fn a_rule_or_ruling_that_there_is_not_is_not_found() {
    let mut browser = house_with_leader().await;
    let none = library::api::RulingId::named("none");
    for path in [
        path_of("union.members"),
        format!("{PATH}/x/xac-nhan"),
        at("ket-thuc/x"),
        at(&format!("ket-thuc/{none}")),
    ] {
        assert_eq!(
            browser.get(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn rules_are_found_without_marks_as_of_a_day() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::AllianceOfficer);
    let list = browser.get(PATH).await;
    shows(&list, &["Chưa kiểm chứng", "Đã kiểm chứng", "Chưa có mức"]);
    keep("quy-dinh", &list);
    let asked = format!("{PATH}?tim=so+thanh+vien+toi+thieu+cua+HOP+tac+xa&ngay=30%2F06%2F2024");
    let old = browser.get(&asked).await;
    shows(&old, &["7 thành viên", "23/2012/QH13"]);
    let new = browser.get(&asked.replace("30%2F06", "01%2F07")).await;
    shows(&new, &["5 thành viên", "17/2023/QH15"]);
    let nothing = browser.get(&format!("{PATH}?tim=khongcogi")).await;
    shows(&nothing, &["Không có dòng nào khớp"]);
    let wrong = browser.get(&format!("{PATH}?ngay=31%2F09%2F2025")).await;
    assert!(wrong.body.contains("Tháng 9 có 30 ngày"));
    let some = browser
        .get(&format!("{PATH}?tinh_trang=chua-kiem-chung&trang=99"))
        .await;
    shows(&some, &["Chưa kiểm chứng"]);
    let sheet = browser.get(&format!("{SHEET}?tim=hop+tac+xa")).await;
    assert!(sheet.body.starts_with("PK"));
}

#[tokio::test]
async fn the_page_of_a_rule_shows_its_versions_and_that_nobody_spoke() {
    let mut browser = open(routes()).await;
    sign_in(&mut browser, Role::AllianceOfficer);
    let page = browser
        .get(&path_of(key::COOPERATIVE_MEMBERS_MINIMUM))
        .await;
    shows(
        &page,
        &[
            "5 thành viên",
            "7 thành viên",
            "tại ngày đang xem",
            "Chưa có văn bản nào",
        ],
    );
    let blank = browser
        .get(&path_of(key::SIZE_FINANCE_SMALL_MEMBERS_MINIMUM))
        .await;
    shows(&blank, &["Chưa có mức", "Phần mềm chưa có mức nào"]);
    keep("quy-dinh-chua-co", &blank);
}

#[tokio::test]
async fn a_form_that_fails_comes_back_full_with_a_sentence_beside_each_field() {
    let mut browser = house_with_leader().await;
    let before = browser.house.counts().await;
    let path = at("thay-the");
    let fields = [
        ("muc", "bốn"),
        ("paper", "99/QD-LMHTX"),
        ("from_day", "31/09/2025"),
    ];
    let again = browser.fill(&path, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "Mức phải là số nguyên không âm",
        "Không có văn bản này trong kho",
        "Tháng 9 có 30 ngày",
        "value=\"bốn\"",
    ] {
        assert!(
            again.body.contains(told),
            "{told} is missing in {}",
            again.body
        );
    }
    keep("quy-dinh-thay-the-sai", &again);
    let path = at("xac-nhan");
    let unseen = browser
        .fill(&path, &[("thay", "{}"), ("from_day", "")])
        .await;
    assert_eq!(unseen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unseen.body.contains("Không đọc được mức đã hiện"),
        "{}",
        unseen.body
    );
    let missing = path_of(key::SIZE_FINANCE_SMALL_MEMBERS_MINIMUM);
    let nothing = browser.get(&format!("{missing}/xac-nhan")).await;
    assert_eq!(
        nothing.status,
        StatusCode::CONFLICT,
        "there is nothing to confirm"
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn a_leader_confirms_a_rule_by_a_paper_and_everybody_sees_it_verified() {
    let mut browser = house_with_leader().await;
    let id = paper(&browser.house, NUMBER, "Liên minh HTX tỉnh Mẫu").await;
    let before = browser.get(&path_of(KEY)).await;
    shows(&before, &["Chưa kiểm chứng", "Xác nhận</a>"]);
    keep("quy-dinh-mot", &before);
    let form = browser.get(&at("xac-nhan")).await;
    keep("quy-dinh-xac-nhan", &form);
    confirm(&mut browser).await;
    let after = browser.get(&path_of(KEY)).await;
    shows(
        &after,
        &[
            "Theo văn bản Liên minh",
            "Đã xác nhận quy định.",
            "Văn bản số 12/QD-LMHTX ngày 05/01/2025 của Liên minh HTX tỉnh Mẫu",
            &format!("/lam-viec/van-ban/{id}"),
            "Xác nhận 3 hợp tác xã",
        ],
    );
    keep("quy-dinh-da-xac-nhan", &after);
    sign_in(&mut browser, Role::TeamHead);
    let list = browser.get(&format!("{PATH}?tinh_trang=lien-minh")).await;
    shows(&list, &["Theo văn bản Liên minh"]);
}

#[tokio::test]
async fn a_second_word_for_the_same_days_is_a_conflict() {
    let mut browser = house_with_leader().await;
    paper(&browser.house, NUMBER, "Liên minh HTX tỉnh Mẫu").await;
    confirm(&mut browser).await;
    let before = browser.house.counts().await;
    let fields = [("muc", "4"), ("paper", NUMBER), ("from_day", "01/06/2025")];
    let told = browser.fill(&at("thay-the"), &fields).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body
            .contains("đã nói về quy định này từ ngày 10/01/2025"),
        "{}",
        told.body
    );
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn of_two_papers_of_one_number_one_is_chosen() {
    let mut browser = house_with_leader().await;
    paper(&browser.house, NUMBER, "Liên minh HTX tỉnh Mẫu").await;
    let other = paper(&browser.house, NUMBER, "Liên minh HTX tỉnh Khác")
        .await
        .to_string();
    let path = at("thay-the");
    let fields = [("muc", "4"), ("paper", NUMBER), ("from_day", "01/06/2025")];
    let asked = browser.fill(&path, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        asked.body.contains("Chọn một văn bản bên dưới"),
        "{}",
        asked.body
    );
    keep("quy-dinh-hai-van-ban", &asked);
    let chosen = [fields.as_slice(), &[("van_ban", other.as_str())]].concat();
    let done = browser.fill_drawn(&asked, &path, &chosen).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = browser.get(&path_of(KEY)).await;
    shows(&page, &["Thay bằng 4", "Liên minh HTX tỉnh Khác"]);
}

#[tokio::test]
async fn a_word_is_ended_with_a_reason_and_stays_in_view() {
    let mut browser = house_with_leader().await;
    paper(&browser.house, NUMBER, "Liên minh HTX tỉnh Mẫu").await;
    confirm(&mut browser).await;
    let path = end_of(&mut browser).await;
    let drawn = browser.get(&path).await;
    keep("quy-dinh-ket-thuc", &drawn);
    let seen = drawn.hidden("ban").unwrap().to_owned();
    let before = browser.house.counts().await;
    let empty = browser
        .fill_drawn(&drawn, &path, &[("ban", &seen), ("cach", "thu_hoi")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("ban", "7"), ("cach", "thu_hoi"), ("reason", "ghi nhầm")];
    let stale = browser.fill_drawn(&drawn, &path, &fields).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.body.contains("đã sửa lúc"), "{}", stale.body);
    assert_eq!(browser.house.counts().await, before);
    let fields = [
        ("ban", seen.as_str()),
        ("cach", "thu_hoi"),
        ("reason", "ghi nhầm"),
    ];
    let done = browser.fill_drawn(&empty, &path, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = browser.get(&path_of(KEY)).await;
    shows(&page, &["Chưa kiểm chứng", "Đã thu hồi", "ghi nhầm"]);
}
