//! What programs are told, from outside, with real tokens.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

use authz::{Grant, Place, Role};
use axum::http::StatusCode;
use identity::api::issue_api_token::{IssueApiToken, issue_api_token};
use identity::api::revoke_api_token::revoke_api_token;
use identity::api::{Allowances, ApiTokenId, EnsureAccount, Keys, actor_of, ensure_account};
use identity::rest;
use kernel::{AccountId, AreaId, By, Day, Email, RequestId};
use testkit::fresh;
use testkit::programs::Program;

const ME: &str = "/api/v1/me";

fn keys() -> Keys {
    Keys::of([9; 32])
}

async fn open() -> Program {
    Program::open_with(
        fresh().await,
        rest::routes(),
        &identity::TEXTS,
        rest::token_holder(Allowances::default()),
    )
}

async fn officer(program: &Program, name: &str) -> AccountId {
    let from = Day::of(2020, 1, 1).unwrap();
    let place = Place::Area(AreaId::named("xã Mẫu"));
    let wish = EnsureAccount {
        name: name.to_owned(),
        email: Some(Email::parse("suong@example.vn").unwrap()),
        phone: None,
        grants: vec![Grant::since(Role::AreaOfficer, place, from)],
        password: None,
    };
    let house = &program.house;
    ensure_account(&house.db, &keys(), &house.system(), wish)
        .await
        .unwrap()
}

/// A token that its owner issued.
async fn token(program: &Program, account: AccountId) -> (ApiTokenId, String) {
    let house = &program.house;
    let mut rx = house.db.read().await.unwrap();
    let by = By::account(account, RequestId::named("test"));
    let owner = actor_of(&mut rx, by).await.unwrap().unwrap();
    drop(rx);
    let last_day = Day::of(2025, 9, 30).unwrap();
    let wish = IssueApiToken {
        account,
        name: "bảng tính".to_owned(),
        last_day,
    };
    let command = house.command(wish);
    let issued = issue_api_token(&house.db, &keys(), &owner, &command)
        .await
        .unwrap();
    (issued.id, issued.token.spell())
}

#[tokio::test]
async fn a_token_that_is_unknown_ended_or_revoked_is_turned_away_with_its_sentence() {
    let mut program = open().await;
    let account = officer(&program, "Điểu Thị Sương").await;
    let (revoked, spelled) = token(&program, account).await;
    let (_, other) = token(&program, account).await;
    assert_eq!(program.get(ME).await.status, StatusCode::UNAUTHORIZED);

    program.show("hoptac_gi-do");
    let answer = program.get(ME).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(answer.code(), "identity.api_token.unknown");

    let house = &program.house;
    let command = house.command(revoked);
    revoke_api_token(&house.db, &house.system(), &command)
        .await
        .unwrap();
    program.show(spelled);
    assert_eq!(program.get(ME).await.code(), "identity.api_token.revoked");

    program.show(other);
    assert_eq!(program.get(ME).await.status, StatusCode::OK);
    program.house.pass_days(16);
    let answer = program.get(ME).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(answer.code(), "identity.api_token.ended");
    let told = answer.json()["detail"].as_str().unwrap().to_owned();
    assert!(told.contains("30/09/2025"), "{told}");
}

#[tokio::test]
async fn a_program_is_told_who_it_acts_as_and_where() {
    let mut program = open().await;
    let account = officer(&program, "Điểu Thị Sương").await;
    let (_, spelled) = token(&program, account).await;
    program.show(spelled);
    let answer = program.get(ME).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let told = answer.json();
    assert_eq!(told["account"], account.to_string());
    assert_eq!(
        (&told["name"], &told["day"]),
        (&"Điểu Thị Sương".into(), &"2025-09-15".into())
    );
    let role = &told["roles"][0];
    assert_eq!(role["role"], "area_officer");
    assert_eq!(role["place"]["kind"], "area");
    assert_eq!(role["place"]["id"], AreaId::named("xã Mẫu").to_string());
    assert_eq!(role["to_day"], serde_json::Value::Null);
}

#[tokio::test]
async fn a_program_that_asks_too_often_is_told_when_to_ask_again() {
    let mut program = open().await;
    let account = officer(&program, "Điểu Thị Sương").await;
    let (_, spelled) = token(&program, account).await;
    program.show(spelled);
    let mut passed = 0;
    let refused = loop {
        let answer = program.get(ME).await;
        if answer.status != StatusCode::OK {
            break answer;
        }
        passed += 1;
    };
    assert_eq!(passed, 600);
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.code(), "identity.api_token.too_many_requests");
    assert_eq!(refused.header("retry-after"), "300");
    let told = refused.json()["detail"].as_str().unwrap().to_owned();
    assert!(told.contains("300 giây"), "{told}");
    program.house.pass_seconds(300);
    assert_eq!(program.get(ME).await.status, StatusCode::OK);
}
