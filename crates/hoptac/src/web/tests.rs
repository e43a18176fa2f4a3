//! The pages of this crate in a browser without a window.

use authz::{Action, Role};
use axum::http::StatusCode;
use db::{Begun, Entry};
use testkit::pages::{Answer, Browser};
use testkit::{TestDb, fresh};
use web::{Language, Routes};

use super::administration;

/// The texts of the pages and of what they speak of.
fn texts() -> Vec<(Language, &'static str)> {
    let own = [
        (Language::Vietnamese, include_str!("../../locales/vi.ftl")),
        (Language::English, include_str!("../../locales/en.ftl")),
    ];
    let below = [rules::TEXTS, jobs::TEXTS].concat().into_iter();
    let below = below.filter_map(|(code, text)| Some((Language::parse(code)?, text)));
    own.into_iter().chain(library::TEXTS).chain(below).collect()
}

/// A browser in a house of these routes.
pub(super) fn open_in(house: TestDb, routes: Routes) -> Browser {
    Browser::open(house, routes, &texts())
}

/// The same in a fresh house.
pub(super) async fn open(routes: Routes) -> Browser {
    open_in(fresh().await, routes)
}

/// Signs somebody in who has this role everywhere.
pub(super) fn sign_in(browser: &mut Browser, role: Role) {
    let actor = browser.house.actor(role);
    browser.sign_in(actor);
}

/// An act of the Alliance's officer that leaves this entry.
pub(super) async fn act(house: &TestDb, entry: Entry) {
    let officer = house.actor(Role::AllianceOfficer);
    let Begun::Fresh(tx) = house.db.begin(&officer, &house.command(())).await.unwrap() else {
        panic!("a new command");
    };
    tx.commit(entry, ()).await.unwrap();
}

/// Asserts that each of these is on the page.
pub(super) fn shows(answer: &Answer, wanted: &[&str]) {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    for told in wanted {
        assert!(
            answer.body.contains(told),
            "{told} is missing in {}",
            answer.body
        );
    }
}

/// Keeps a page to be looked at, where the environment names a folder.
pub(super) fn keep(name: &str, answer: &Answer) {
    if let Some(folder) = std::env::var_os("HOPTAC_TEST_PAGES") {
        let path = std::path::Path::new(&folder).join(format!("{name}.html"));
        std::fs::write(path, &answer.body).unwrap();
    }
}

#[tokio::test]
async fn everybody_finds_the_doors_that_open_to_them() {
    let mut browser = open(super::routes()).await;
    let asked = browser.get(administration::PATH).await;
    assert_eq!(
        asked.status,
        StatusCode::SEE_OTHER,
        "a stranger is asked to sign in"
    );
    sign_in(&mut browser, Role::TeamHead);
    let few = browser.get(administration::PATH).await;
    shows(&few, &["Quy định", "Đơn vị hành chính"]);
    assert!(!few.body.contains("Công việc nền") && !few.body.contains("Nhật ký"));
    sign_in(&mut browser, Role::Administrator);
    let all = browser.get(administration::PATH).await;
    shows(
        &all,
        &[
            "Tài khoản và vai trò",
            "Công việc nền",
            "Nhật ký",
            "Cơ quan, tổ chức",
        ],
    );
    keep("quan-tri", &all);
}

#[tokio::test]
async fn a_leader_of_one_place_is_not_shown_what_lies_in_none() {
    let mut browser = open(super::routes()).await;
    let place = authz::Place::Organisation(kernel::OrganisationId::named("alliance"));
    let leader = browser.house.actor_at(Role::AllianceLeader, place);
    assert!(leader.may_somewhere(Action::ViewAudit));
    browser.sign_in(leader);
    let home = browser.get(administration::PATH).await;
    assert!(!home.body.contains("Nhật ký"), "{}", home.body);
    let refused = browser.get(super::audit::PATH).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
