//! *Việc của tôi*.

use authz::{Place, Role};
use axum::http::StatusCode;
use db::{Begun, Entry};
use directory::api::{ItemFor, ItemKind, NewItem, open_item};
use directory::reference::area_id;
use kernel::Day;
use web::Language;

use crate::browser::{Browser, signed_in};

/// The texts of a context that leaves work for others.
const TEXTS: [(Language, &str); 2] = [
    (
        Language::Vietnamese,
        "test-review = Rà soát { $name }\ntest-review-verb = Rà soát\n",
    ),
    (
        Language::English,
        "test-review = Review { $name }\ntest-review-verb = Review\n",
    ),
];

async fn open(browser: &Browser, items: &[(&'static str, ItemKind, Option<i32>)]) {
    let house = &browser.house;
    let command = house.command("open");
    let Begun::Fresh(mut tx) = house.db.begin(&house.system(), &command).await.unwrap() else {
        unreachable!("a command of its own")
    };
    let today: Day = tx.day();
    for (name, kind, days) in items {
        let item = NewItem {
            key: format!("test/{name}"),
            whose: ItemFor::Role {
                role: Role::AreaOfficer,
                place: Place::Area(area_id("2023/70/696/25405")),
            },
            kind: *kind,
            due: days.map(|days| today.plus_days(days)),
            link: format!("/lam-viec/x/{name}"),
            text_key: "test-review",
            facts: vec![("name", (*name).to_owned())],
        };
        open_item(&mut tx, &item).await.unwrap();
    }
    tx.commit(Entry::new("test.open", "test", "1"), ())
        .await
        .unwrap();
}

#[tokio::test]
async fn whoever_has_not_signed_in_is_sent_to_sign_in() {
    let browser = Browser::new().await;
    let answer = browser.get("/lam-viec", None).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_empty_list_teaches_what_will_stand_there() {
    let browser = Browser::new().await;
    let director = signed_in(
        &browser.house,
        Role::CooperativeDirector,
        Place::Installation,
    );
    let answer = browser.get("/lam-viec", Some(&director)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let text = answer.text();
    assert!(text.contains("Chưa có việc nào chờ bạn"));
    assert!(text.contains("Bùi Văn Tám · thứ Hai, 15/09/2025"), "{text}");
}

#[tokio::test]
async fn what_is_late_stands_first_and_the_rest_by_its_turn() {
    let browser = Browser::with(&TEXTS).await;
    let items = [
        ("HTX 1", ItemKind::Task, Some(-4)),
        ("HTX 2", ItemKind::Task, Some(3)),
        ("HTX 3", ItemKind::Confirm, None),
        ("HTX 4", ItemKind::Task, Some(30)),
        ("HTX 5", ItemKind::Task, Some(-1)),
    ];
    open(&browser, &items).await;
    let province = Place::Area(area_id("2025/75"));
    let officer = signed_in(&browser.house, Role::AreaOfficer, province);
    let text = browser.get("/lam-viec", Some(&officer)).await.text();
    let places: Vec<usize> = [
        "Trễ 4 ngày Làm trước Rà soát HTX 1",
        "Trễ hạn 1 việc Rà soát HTX 5",
        "Đến hạn tuần này 1 việc Rà soát HTX 2",
        "Chờ tôi xác nhận, quyết định 1 việc Rà soát HTX 3",
        "Sau đó 1 việc Rà soát HTX 4",
    ]
    .iter()
    .map(|part| {
        text.find(part)
            .unwrap_or_else(|| unreachable!("{part} in {text}"))
    })
    .collect();
    assert!(places.is_sorted());
    let elsewhere = Place::Area(area_id("2025/68"));
    let foreigner = signed_in(&browser.house, Role::AreaOfficer, elsewhere);
    let nothing = browser.get("/lam-viec", Some(&foreigner)).await.text();
    assert!(nothing.contains("Chưa có việc nào chờ bạn"));
}
