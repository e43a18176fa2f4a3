//! Who comes in.

use authz::Role;
use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::house::{open, open_as};

#[tokio::test]
async fn a_program_without_a_token_is_asked_for_one() {
    let program = open().await;
    for path in ["/api/v1/me", "/api/v1/audit", "/api/v1/numbers"] {
        let answer = program.get(path).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(answer.code(), "web.api.no_token");
        assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"hoptac\"");
    }
}

#[tokio::test]
async fn a_wrong_token_is_turned_away_even_where_none_is_asked_for() {
    let mut program = open().await;
    program.show("hoptac_khongphai");
    for path in ["/api/v1/me", "/api/v1/anybody"] {
        let answer = program.get(path).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(answer.code(), "web.api.unknown_token");
        let asks = answer.header("www-authenticate");
        assert_eq!(asks, "Bearer realm=\"hoptac\", error=\"invalid_token\"");
        assert_eq!(answer.json()["status"], 401);
    }
}

#[tokio::test]
async fn a_token_elsewhere_than_in_the_header_is_none() {
    let program = open_as(Role::AllianceOfficer).await;
    let token = testkit::programs::token_of(&program.house.actor(Role::AllianceOfficer));
    let mut bare = open().await;
    bare.show_nothing();
    for (name, value) in [
        ("authorization", format!("Basic {token}")),
        ("authorization", token.clone()),
        (
            "cookie",
            format!("hoptac-phien={token}; authorization=Bearer {token}"),
        ),
    ] {
        let request = Request::get("/api/v1/me").header(name, value);
        let answer = bare.send(request, Body::empty()).await;
        assert_eq!(answer.code(), "web.api.no_token", "{name}");
    }
    let asked = bare.get(&format!("/api/v1/me?access_token={token}")).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    let shouted = Request::get("/api/v1/me").header("authorization", format!("BEARER  {token}"));
    assert_eq!(
        bare.send(shouted, Body::empty()).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn roles_that_do_not_reach_are_refused() {
    let program = open_as(Role::CooperativeDirector).await;
    let answer = program.get("/api/v1/audit").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.code(), "authz.not_allowed");
}

#[tokio::test]
async fn a_session_of_a_browser_opens_nothing_here() {
    let program = open().await;
    let officer = testkit::pages::signed_in(program.house.actor(Role::Administrator));
    let request = Request::get("/api/v1/audit").extension(officer);
    let answer = program.send(request, Body::empty()).await;
    assert_eq!(answer.code(), "web.api.no_token");
}

#[tokio::test]
async fn a_token_acts_as_its_account_and_leaves_no_cookie() {
    let program = open_as(Role::Administrator).await;
    let answer = program.get("/api/v1/audit").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.json()["name"], "Ngô Anh Tuấn");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("set-cookie"), "");
    let page = program.get("/").await;
    assert_eq!(
        (page.status, page.body.as_str()),
        (StatusCode::OK, "a page")
    );
}
