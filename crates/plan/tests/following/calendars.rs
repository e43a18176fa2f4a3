//! The calendar of a body: who may have one, what stands in it, when its address stops to answer.

use authz::{Place, Role};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use identity::notify::Reach;
use kernel::Refusal;
use plan::api::{ActKind, FollowBody, follow_body};
use testkit::pages::Browser;

use crate::house::{Act, House, alliance, district, house, planning, province};
use crate::ics::{Event, read};
use crate::people::{FOLLOW, account, acting, end_roles, header, ict, keys, lock, open, switch_on};

async fn opened() -> (Browser, plan::api::PlanId, kernel::AccountId) {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let thu = account(
        &house.test,
        "thu",
        Role::BodyOfficer,
        Place::Organisation(ict()),
    )
    .await;
    let actor = acting(&house.test, thu).await;
    let mut browser = open(house.test, Reach::default());
    browser.sign_in(actor);
    (browser, plan, thu)
}

fn titled<'a>(events: &'a [Event], title: &str) -> &'a Event {
    let found = events.iter().find(|event| event.title.starts_with(title));
    found.unwrap_or_else(|| panic!("{title} in {events:#?}"))
}

#[tokio::test]
async fn only_who_belongs_to_a_body_follows_it() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    let before = house.test.counts().await;
    let actors = [
        house.of_body("Thu", planning()),
        house.officer("Hòa"),
        house.test.actor(Role::Administrator),
        house.test.actor(Role::ProvinceLeader),
        house.director(0),
        house.test.anonymous(),
    ];
    for actor in actors {
        let command = house.test.command(FollowBody { body: ict() });
        let refused = follow_body(&house.test.db, &keys(), &actor, &command).await;
        let code = refused.unwrap_err().code();
        assert!(code.starts_with("authz."), "{}: {code}", actor.name);
    }
    assert_eq!(house.test.counts().await, before);
    let cases = [
        (house.of_body("Thu", ict()), ict()),
        (house.officer("Hòa"), alliance()),
        (house.director(0), house.cooperatives[0]),
        (house.of_district(), house.cooperatives[0]),
    ];
    for (actor, body) in cases {
        let command = house.test.command(FollowBody { body });
        let followed = follow_body(&house.test.db, &keys(), &actor, &command).await;
        let again = follow_body(&house.test.db, &keys(), &actor, &command).await;
        assert_eq!(followed.unwrap(), again.unwrap(), "the same form twice");
    }
    assert_eq!(house.test.rows("plan_calendar").await, 4);
}

#[tokio::test]
async fn a_body_without_a_plan_is_followed_by_nobody() {
    let house = house().await;
    let command = house.test.command(FollowBody { body: ict() });
    let thu = house.of_body("Thu", ict());
    let refused = follow_body(&house.test.db, &keys(), &thu, &command).await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
}

#[tokio::test]
async fn a_calendar_has_what_its_body_owes_and_strikes_out_what_is_done() {
    let (mut browser, plan, _) = opened().await;
    let path = switch_on(&mut browser, ict()).await;
    browser.sign_out();
    let first = browser.get(&path).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    assert_eq!(
        header(&first, "content-type"),
        "text/calendar; charset=utf-8"
    );
    assert_eq!(header(&first, "cache-control"), "private, no-cache");
    let events = read(&first.body);
    assert_eq!(events.len(), 3, "{events:#?}");
    let owed = titled(&events, "Đến hạn: Hỗ trợ 10 HTX chuyển đổi số").clone();
    assert_eq!(
        (owed.day.as_str(), owed.status.as_str()),
        ("20230630", "CONFIRMED")
    );
    assert_eq!(
        owed.about,
        "Kế hoạch: Kế hoạch nâng cao năng lực HTX năm 2023"
    );
    assert!(
        owed.link
            .starts_with("https://htx.example.vn/lam-viec/ke-hoach/viec/")
    );
    assert_eq!(titled(&events, "Chỉ tiêu: Hỗ trợ 10 HTX").day, "20231231");

    let tag = header(&first, "etag").to_owned();
    let asked = Request::get(&path).header("if-none-match", &tag);
    let known = browser.send(asked, Body::empty()).await;
    assert_eq!(
        (known.status, known.body.as_str()),
        (StatusCode::NOT_MODIFIED, "")
    );

    let house = House {
        test: browser.house,
        registers: directory::api::Registers::default(),
        cooperatives: Vec::new(),
        districts: Vec::new(),
    };
    done(&house, plan).await;
    let mut browser = open(house.test, Reach::default());
    let asked = Request::get(&path).header("if-none-match", &tag);
    let after = browser.send(asked, Body::empty()).await;
    assert_eq!(after.status, StatusCode::OK);
    let events = read(&after.body);
    let struck = titled(&events, "Đến hạn: Hỗ trợ 10 HTX");
    assert_eq!(
        (&struck.uid, struck.status.as_str()),
        (&owed.uid, "CANCELLED")
    );
    assert!(struck.sequence > owed.sequence, "{struck:?}");
    assert_eq!(titled(&events, "Kiểm tra: Hỗ trợ 10 HTX").day, "20230215");
}

/// The department hands in, is inspected, and is accepted.
async fn done(house: &House, plan: plan::api::PlanId) {
    let (thu, officer) = (house.of_body("Thu", ict()), house.officer("Hòa"));
    let acts = [
        (&thu, Act::said(ActKind::Submit, "Đã hỗ trợ đủ 10 HTX")),
        (&officer, Act::said(ActKind::Inspect, "Kiểm tra tại xã")),
        (&officer, Act::bare(ActKind::Accept)),
    ];
    for (actor, act) in acts {
        let owed = house.owed(plan, "IV.8-1", ict()).await;
        house.act(actor, &owed, act).await.unwrap();
    }
}

#[tokio::test]
async fn rounds_and_parts_of_others_stand_in_it_and_a_day_without_decision_says_so() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    let cooperative = house.cooperatives[0];
    let hoa = account(
        &house.test,
        "hoa",
        Role::AllianceOfficer,
        Place::Area(province()),
    )
    .await;
    let lan = account(
        &house.test,
        "lan",
        Role::BodyOfficer,
        Place::Organisation(planning()),
    )
    .await;
    let tam = Role::CooperativeDirector;
    let tam = account(&house.test, "tam", tam, Place::Organisation(cooperative)).await;
    let mut actors = Vec::new();
    for id in [hoa, lan, tam] {
        actors.push(acting(&house.test, id).await);
    }
    let mut browser = open(house.test, Reach::default());
    let mut calendars = Vec::new();
    for (actor, body) in actors
        .into_iter()
        .zip([alliance(), planning(), cooperative])
    {
        browser.sign_in(actor);
        let path = switch_on(&mut browser, body).await;
        calendars.push(read(&browser.get(&path).await.body));
    }
    let days: Vec<&str> = calendars[0]
        .iter()
        .map(|event| event.day.as_str())
        .collect();
    assert_eq!(days, ["20230331", "20230630", "20230930", "20231231"]);
    assert_eq!(calendars[0][1].title, "Đến hạn kỳ 2: Báo cáo quý");
    let proposed = titled(&calendars[1], "Đến hạn: Hướng dẫn đăng ký");
    assert_eq!(proposed.status, "TENTATIVE");
    assert!(proposed.about.contains("chưa chốt"), "{}", proposed.about);
    let part = titled(&calendars[2], "Phối hợp: Hỗ trợ 10 HTX");
    assert!(
        part.about.contains("Chủ trì: Sở Thông tin"),
        "{}",
        part.about
    );
}

#[tokio::test]
async fn an_address_that_was_renewed_or_ended_answers_no_more() {
    let (mut browser, _, _) = opened().await;
    let first = switch_on(&mut browser, ict()).await;
    let page = browser.get(FOLLOW).await;
    assert!(page.body.contains("Đang bật"), "{}", page.body);
    assert!(!page.body.contains("/lich/".to_owned().as_str()) || !page.body.contains(&first));
    let second = switch_on(&mut browser, ict()).await;
    assert_ne!(first, second);
    assert_eq!(browser.get(&first).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get(&second).await.status, StatusCode::OK);
    let page = browser.get(FOLLOW).await;
    let (_, rest) = page.body.split_once("lich/tat").unwrap();
    let (_, rest) = rest.split_once("name=\"muc\" value=\"").unwrap();
    let calendar = rest.split_once('"').unwrap().0.to_owned();
    let sent = [("muc", calendar.as_str())];
    let off = format!("{FOLLOW}/lich/tat");

    let stranger = browser.house.actor(Role::BodyOfficer);
    let thu = acting_thu(&browser).await;
    browser.sign_in(stranger);
    let drawn = browser.get(FOLLOW).await;
    let refused = browser.fill_drawn(&drawn, &off, &sent).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "another's");
    assert_eq!(browser.get(&second).await.status, StatusCode::OK);

    browser.sign_in(thu);
    let drawn = browser.get(FOLLOW).await;
    let ended = browser.fill_drawn(&drawn, &off, &sent).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
    assert_eq!(browser.get(&second).await.status, StatusCode::NOT_FOUND);
}

async fn acting_thu(browser: &Browser) -> authz::Actor {
    let login = identity::api::Login::parse("thu@example.vn").unwrap();
    let mut rx = browser.house.db.read().await.unwrap();
    let id = identity::api::account_of(&mut rx, &login)
        .await
        .unwrap()
        .unwrap();
    drop(rx);
    acting(&browser.house, id).await
}

#[tokio::test]
async fn who_has_no_role_any_more_or_is_locked_reads_no_calendar() {
    let (mut browser, _, thu) = opened().await;
    let place = Place::Organisation(ict());
    let minh = account(&browser.house, "minh", Role::BodyOfficer, place).await;
    let of_thu = switch_on(&mut browser, ict()).await;
    let actor = acting(&browser.house, minh).await;
    browser.sign_in(actor);
    let of_minh = switch_on(&mut browser, ict()).await;
    assert_eq!(browser.get(&of_thu).await.status, StatusCode::OK);
    end_roles(&browser.house, thu).await;
    assert_eq!(browser.get(&of_thu).await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get(&of_minh).await.status, StatusCode::OK);
    lock(&browser.house, minh).await;
    assert_eq!(browser.get(&of_minh).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn addresses_that_are_none_are_counted_where_they_come_from() {
    let (mut browser, _, _) = opened().await;
    let path = switch_on(&mut browser, ict()).await;
    browser.sign_out();
    let wrong = format!("/lich/{}.ics", "A".repeat(43));
    for path in ["/lich/x.ics", "/lich/x", &wrong] {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    for _ in 3..100 {
        assert_eq!(browser.get(&wrong).await.status, StatusCode::NOT_FOUND);
    }
    let limited = browser.get(&path).await;
    assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        limited.body.contains("thử sai quá nhiều lần"),
        "{}",
        limited.body
    );
    browser.house.pass_seconds(15 * 60);
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_officer_of_an_area_is_offered_the_bodies_of_that_area_and_no_other() {
    let house = house().await;
    house.begin(house.draft()).await.unwrap();
    let suong = account(
        &house.test,
        "suong",
        Role::AreaOfficer,
        Place::Area(district()),
    )
    .await;
    let actor = acting(&house.test, suong).await;
    let mut browser = open(house.test, Reach::default());
    browser.sign_in(actor);
    let page = browser.get(FOLLOW).await;
    assert!(page.body.contains("Bù Đăng"), "{}", page.body);
    assert!(!page.body.contains("Sở Thông tin"), "{}", page.body);
}
