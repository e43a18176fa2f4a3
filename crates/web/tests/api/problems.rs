//! What goes wrong is a problem, in the language asked for, and never a page.

use authz::Role;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use testkit::pages::Answer;
use testkit::programs::Program;

use crate::house::open_as;

async fn in_english(program: &Program, path: &str) -> Answer {
    let request = Request::get(path).header("accept-language", "en-GB,vi;q=0.5");
    let request = request.header("accept", "text/html");
    program.send(request, Body::empty()).await
}

#[tokio::test]
async fn every_failure_under_api_is_a_problem_and_never_html() {
    let program = open_as(Role::AllianceOfficer).await;
    let wanted = [
        ("/api", 404, "web.api.no_path"),
        ("/api/", 404, "web.api.no_path"),
        ("/api/v1", 404, "web.api.no_path"),
        ("/api/v1/", 404, "web.api.no_path"),
        ("/api/v2/me", 404, "web.api.no_path"),
        ("/api/v1/%FF", 404, "web.api.no_path"),
        ("/api/v1/things/x", 404, "web.api.no_path"),
        ("/api/v1/audit", 403, "authz.not_allowed"),
        ("/api/v1/me?nam=x", 400, "web.api.unknown_parameter"),
        ("/api/v1/broken", 500, "kernel.fault.bug"),
        ("/api/v1/panic", 500, "kernel.fault.bug"),
        ("/api/v1/endless", 503, "kernel.fault.gone"),
    ];
    for (path, status, code) in wanted {
        let answer = in_english(&program, path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code().as_str()),
            (status, code),
            "{path}"
        );
        let told = answer.json();
        assert_eq!(told["status"], status, "{path}");
        assert!(!answer.body.contains('<'), "{path}: {}", answer.body);
        let instance = format!("urn:uuid:{}", answer.header("x-request-id"));
        assert_eq!(told["instance"], instance, "{path}");
        assert_eq!(answer.header("content-language"), "en", "{path}");
        for text in ["title", "detail"] {
            assert!(told[text].as_str().unwrap().contains(' '), "{path}: {told}");
        }
    }
    assert_eq!(program.get("/api/v1/me").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_wrong_method_is_told_the_right_ones() {
    let program = open_as(Role::AllianceOfficer).await;
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
        let request = Request::builder().method(method).uri("/api/v1/me");
        let answer = program.send(request, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(answer.code(), "web.api.wrong_method");
        assert_eq!(answer.header("allow"), "GET,HEAD");
    }
}

#[tokio::test]
async fn a_failure_tells_its_number_and_nothing_of_its_cause() {
    let program = open_as(Role::AllianceOfficer).await;
    let answer = program.get("/api/v1/broken").await;
    let told = answer.json();
    assert!(!answer.body.contains("bí mật của kho"));
    let id = answer.header("x-request-id").to_uppercase();
    let tail: String = id.chars().skip(id.chars().count() - 8).collect();
    assert_eq!(told["incident"].as_str().unwrap().replace('-', ""), tail);
    let refused = program.get("/api/v1/audit").await.json();
    assert_eq!(refused.get("incident"), None);
    assert_eq!(refused.get("errors"), None);
}

#[tokio::test]
async fn the_language_asked_for_is_spoken_and_else_vietnamese() {
    let program = open_as(Role::AllianceOfficer).await;
    let english = in_english(&program, "/api/v1/audit").await;
    assert_eq!(english.json()["title"], "You may not do this");
    let vietnamese = program.get("/api/v1/audit").await;
    assert_eq!(vietnamese.json()["title"], "Bạn chưa được làm việc này");
    assert_eq!(vietnamese.header("content-language"), "vi");
    assert_eq!(vietnamese.header("vary"), "accept-language, authorization");
}

#[tokio::test]
async fn a_value_that_is_refused_is_named() {
    let program = open_as(Role::AllianceOfficer).await;
    let told = program.get("/api/v1/numbers?day=1960-01-01").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let errors = told.json()["errors"].clone();
    assert_eq!(errors[0]["parameter"], "day");
    assert_eq!(errors[0]["code"], "kernel.text.empty");
    assert_eq!(errors[0]["detail"], "Ô này chưa nhập.");
    for (query, name) in [
        ("day=31/09/2023", "day"),
        ("even=maybe", "even"),
        ("even=true&even=false", "even"),
        ("limit=x", "limit"),
    ] {
        let told = program.get(&format!("/api/v1/numbers?{query}")).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{query}");
        assert_eq!(told.code(), "web.api.wrong_parameter", "{query}");
        assert_eq!(told.json()["errors"][0]["parameter"], name, "{query}");
    }
}
