//! What programs read of reports, from outside.

use axum::http::StatusCode;
use reports::api::ReportId;
use testkit::programs::Program;

use crate::house::{House, house};

const REPORTS: &str = "/api/v1/reports";

/// A program on the house, and the reports it has.
fn open(house: House) -> Program {
    Program::open(house.test, reports::rest::routes(), &reports::TEXTS)
}

#[tokio::test]
async fn a_program_without_a_token_or_a_part_in_reports_is_refused() {
    let house = house().await;
    let report = house.drafted().await;
    let (director, body) = (house.director(), house.of_body("Anh"));
    let mut at = open(house);
    let before = at.house.counts().await;
    let one = format!("{REPORTS}/{report}");
    at.show_nothing();
    assert_eq!(at.get(REPORTS).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(at.get(&one).await.status, StatusCode::UNAUTHORIZED);
    at.act_as(&director);
    assert_eq!(at.get(REPORTS).await.status, StatusCode::FORBIDDEN);
    assert_eq!(at.get(&one).await.status, StatusCode::FORBIDDEN);
    // A body sees reports where it is, and this one lies with the Alliance.
    at.act_as(&body);
    assert_eq!(at.get(&one).await.status, StatusCode::NOT_FOUND);
    let other = format!("{REPORTS}/{}", ReportId::named("other"));
    assert_eq!(at.get(&other).await.status, StatusCode::NOT_FOUND);
    assert_eq!(at.house.counts().await, before);
}

#[tokio::test]
async fn a_program_lists_reports_and_reads_one_whole() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.digital(1).await;
    house.verify(entry).await;
    house.test.pass_seconds(60);
    let report = house.issued().await;
    let leader = house.leader();
    let mut at = open(house);
    at.act_as(&leader);
    let list = at.get(REPORTS).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.body);
    let items = list.json()["items"].clone();
    assert_eq!(items[0]["id"], report.to_string());
    assert_eq!(items[0]["state"], "issued");
    assert_eq!(items[0]["number"], "05/BC-LMHTX");
    let whole = at.get(&format!("{REPORTS}/{report}")).await.json();
    assert_eq!(whole["frozen"], true);
    assert_eq!(whole["paper"]["number"], "05/BC-LMHTX");
    assert_eq!(whole["targets"][0]["verified"], 1);
    assert_eq!(whole["targets"][0]["recorded"], 2);
    assert_eq!(whole["targets"][1]["verified"], serde_json::Value::Null);
    let figures = whole["figures"].as_array().unwrap();
    let of = |key: &str| figures.iter().find(|one| one["key"] == key).unwrap();
    assert_eq!(of("T1.verified")["value"], 1);
    assert_eq!(of("T1.verified")["asks"], "target_verified");
    let sections = whole["sections"].as_array().unwrap();
    assert!(sections.iter().all(|one| one["open"] == 0));
    let text = sections[3]["text"].as_str().unwrap();
    assert!(text.contains("trong 02 chỉ tiêu"), "{text}");
}
