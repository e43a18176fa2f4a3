//! Every route says who may come in, and means it.

use authz::{Action, Grant, Place, Role, reach};
use axum::http::StatusCode;
use testkit::pages::Browser;
use testkit::{TestDb, fresh};
use web::{Access, Verb};

use super::*;

/// An id that belongs to nothing, for the places in paths.
const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// Files that nobody reads, in a folder that stays for the moment of the test.
fn store() -> Files {
    files(&tempfile::tempdir().unwrap().keep()).unwrap()
}

fn keys() -> DirectoryKeys {
    DirectoryKeys::from_installation_key(&[9; KEY_BYTES])
}

async fn open() -> Browser {
    let config = Config::default();
    Browser::open_with(
        fresh().await,
        own_routes(&config, &store(), keys()),
        &own_texts(),
        |app, router| identity::web::sessions(app, Setup::of([9; 32]), router),
    )
}

/// A path of the table with its places filled.
fn filled(path: &str) -> String {
    let part = |part: &str| {
        if part.starts_with('{') {
            NOBODY.to_owned()
        } else {
            part.to_owned()
        }
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

async fn knock(browser: &mut Browser, verb: Verb, path: &str) -> StatusCode {
    let path = filled(path);
    match verb {
        Verb::Get => browser.get(&path).await.status,
        Verb::Post => {
            // A page with a token of this visit.
            let drawn = browser.get("/").await;
            browser
                .fill_drawn(&drawn, &path, &[("x", "1")])
                .await
                .status
        }
    }
}

fn somebody_without(house: &TestDb, action: Action) -> Option<authz::Actor> {
    let role = Role::ALL
        .iter()
        .copied()
        .find(|role| reach(*role, action) == authz::Reach::Nowhere)?;
    let since = kernel::Day::of(2020, 1, 1)?;
    Some(house.actor_with(
        "Người không có quyền",
        vec![Grant::since(role, Place::Installation, since)],
    ))
}

#[test]
fn the_table_of_routes_is_the_one_agreed_upon() {
    let agreed = include_str!("../../tests/routes.txt");
    let how =
        "write it with `cargo run -p hoptac -- admin routes > crates/hoptac/tests/routes.txt`";
    assert_eq!(print_routes().unwrap(), agreed, "{how}");
}

#[tokio::test]
async fn nobody_comes_in_unknown_where_somebody_is_asked_for_and_nothing_is_written() {
    let mut browser = open().await;
    let before = browser.house.counts().await;
    for declared in routes(&Config::default(), &store(), keys()).table() {
        if declared.access == Access::Public {
            continue;
        }
        let status = knock(&mut browser, declared.verb, declared.path).await;
        let asked = [
            StatusCode::SEE_OTHER,
            StatusCode::FORBIDDEN,
            StatusCode::UNAUTHORIZED,
        ];
        assert!(asked.contains(&status), "{declared}: {status}");
    }
    assert_eq!(browser.house.counts().await, before);
}

#[tokio::test]
async fn nobody_comes_in_without_the_action_and_nothing_is_written() {
    let mut browser = open().await;
    let before = browser.house.counts().await;
    for declared in routes(&Config::default(), &store(), keys()).table() {
        let Access::Needs(action) = declared.access else {
            continue;
        };
        // Some actions are everybody's who has signed in.
        let Some(actor) = somebody_without(&browser.house, action) else {
            continue;
        };
        browser.sign_in(actor);
        let status = knock(&mut browser, declared.verb, declared.path).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{declared}");
        browser.sign_out();
    }
    assert_eq!(browser.house.counts().await, before);
}
