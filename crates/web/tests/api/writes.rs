//! What a write needs.

use authz::Role;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use testkit::pages::Answer;
use testkit::programs::Program;
use web::api::{BODY_BYTES_MAX, IDEMPOTENCY_KEY};

use crate::house::open_as;

const NOTES: &str = "/api/v1/notes";
const KEY: &str = "018a9675-89c0-7fff-bfff-ffffffffffff";

fn note() -> Value {
    json!({"text": "nghỉ phép", "lines": [{"count": 1}]})
}

async fn send(program: &Program, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
    let request = headers
        .iter()
        .fold(Request::post(NOTES), |request, (name, value)| {
            request.header(*name, *value)
        });
    program.send(request, body.into()).await
}

#[tokio::test]
async fn a_write_that_is_not_whole_is_refused_and_writes_nothing() {
    let program = open_as(Role::AllianceOfficer).await;
    let before = program.house.counts().await;
    let json = ("content-type", "application/json; charset=utf-8");
    let key = (IDEMPOTENCY_KEY, KEY);
    let sound = note().to_string();
    let large = format!("{{\"text\": \"{}\"}}", "a".repeat(BODY_BYTES_MAX));
    let unknown = r#"{"text": "a", "lines": [{"count": 1, "colour": "đỏ"}]}"#;
    let form = ("content-type", "application/x-www-form-urlencoded");
    let cases = [
        (&[json][..], sound.as_str(), 400, "web.api.no_key"),
        (
            &[json, (IDEMPOTENCY_KEY, "1")],
            &sound,
            400,
            "web.api.bad_key",
        ),
        (
            &[json, (IDEMPOTENCY_KEY, "")],
            &sound,
            400,
            "web.api.bad_key",
        ),
        (&[key], &sound, 415, "web.api.not_json"),
        (&[key, form], "text=a", 415, "web.api.not_json"),
        (&[key, json], large.as_str(), 413, "web.api.too_large"),
        (&[key, json], "{\"text\":", 400, "web.api.malformed"),
        (&[key, json], "{}", 422, "web.api.wrong_field"),
        (&[key, json], unknown, 422, "web.api.unknown_field"),
        (&[key, json], "[]", 422, "web.api.wrong_field"),
    ];
    for (headers, body, status, code) in cases {
        let answer = send(&program, headers, body.to_owned()).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code().as_str()),
            (status, code)
        );
    }
    let told = send(&program, &[key, json], unknown).await.json();
    assert_eq!(told["errors"][0]["pointer"], "#/lines/0/colour");
    assert!(
        told["detail"]
            .as_str()
            .unwrap()
            .contains("“#/lines/0/colour”")
    );
    assert_eq!(program.house.counts().await, before);
}

#[tokio::test]
async fn the_same_key_gives_the_same_result_and_is_done_once() {
    let program = open_as(Role::AllianceOfficer).await;
    let key = program.key();
    let first = program.post(NOTES, key, &note()).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let before = program.house.counts().await;
    let again = program.post(NOTES, key, &note()).await;
    assert_eq!((again.status, &again.body), (StatusCode::OK, &first.body));
    let quoted = format!("\"{key}\"");
    let headers = [
        (IDEMPOTENCY_KEY, quoted.as_str()),
        ("content-type", "application/json"),
    ];
    assert_eq!(
        send(&program, &headers, note().to_string()).await.body,
        first.body
    );
    assert_eq!(program.house.counts().await, before);
    assert_ne!(
        program.post(NOTES, program.key(), &note()).await.body,
        first.body
    );
}

#[tokio::test]
async fn the_same_key_with_other_content_is_a_conflict() {
    let program = open_as(Role::AllianceOfficer).await;
    let key = program.key();
    program.post(NOTES, key, &note()).await;
    let before = program.house.counts().await;
    let other = program
        .post(NOTES, key, &json!({"text": "khác", "lines": []}))
        .await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert_eq!(other.code(), "db.command.other_content");
    assert_eq!(program.house.counts().await, before);
}

#[tokio::test]
async fn the_same_key_of_somebody_else_is_another_command() {
    let mut program = open_as(Role::AllianceOfficer).await;
    let key = program.key();
    let first = program.post(NOTES, key, &note()).await;
    program.act_as(&program.house.actor(Role::AllianceLeader));
    let other = program.post(NOTES, key, &note()).await;
    assert_eq!(other.status, StatusCode::OK);
    assert_ne!(other.body, first.body);
}
