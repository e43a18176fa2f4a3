//! What programs read, from outside.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

use std::collections::BTreeSet;

use authz::{Place, Role};
use axum::http::StatusCode;
use directory::api::{LoadReference, load_reference};
use kernel::AreaId;
use serde_json::Value;
use testkit::fresh;
use testkit::programs::Program;

const AREAS: &str = "/api/v1/areas";
const ORGANISATIONS: &str = "/api/v1/organisations";

/// A house with the areas, and with the bodies of Đồng Nai and of Bình Phước before it.
async fn open() -> Program {
    let house = fresh().await;
    let wish = LoadReference {
        provinces: vec!["75".to_owned()],
    };
    load_reference(&house.db, &house.system(), &house.command(wish))
        .await
        .unwrap();
    let mut program = Program::open(house, directory::rest::routes(), &directory::TEXTS);
    program.act_as(&program.house.actor(Role::AllianceOfficer));
    program
}

/// Every row of a list, page by page.
async fn all(program: &Program, first: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    let mut next = Some(first.to_owned());
    while let Some(path) = next {
        let answer = program.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        rows.extend(answer.json()["items"].as_array().unwrap().iter().cloned());
        let link = answer.header("link").strip_prefix('<');
        next = link.and_then(|link| Some(link.split_once('>')?.0.to_owned()));
    }
    rows
}

fn ids(rows: &[Value]) -> BTreeSet<&str> {
    rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_program_without_a_token_or_without_roles_is_refused() {
    let mut program = open().await;
    program.act_as(&program.house.actor_with("không vai trò", Vec::new()));
    for path in [AREAS, ORGANISATIONS] {
        let answer = program.get(path).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(answer.code(), "authz.not_allowed");
    }
    program.show_nothing();
    for path in [AREAS, ORGANISATIONS] {
        assert_eq!(
            program.get(path).await.status,
            StatusCode::UNAUTHORIZED,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_day_that_is_none_and_a_filter_misspelt_are_named() {
    let program = open().await;
    let answer = program.get(&format!("{AREAS}?day=2025-02-30")).await;
    assert_eq!(answer.code(), "web.api.wrong_parameter");
    assert_eq!(answer.json()["errors"][0]["parameter"], "day");
    let answer = program.get(&format!("{ORGANISATIONS}?txet=so")).await;
    assert_eq!(answer.code(), "web.api.unknown_parameter");
}

#[tokio::test]
async fn the_areas_of_a_day_come_once_each_with_their_names_of_that_day() {
    let program = open().await;
    for (day, districts, provinces) in [("2023-06-30", 11, 63), ("2025-07-01", 0, 34)] {
        let rows = all(&program, &format!("{AREAS}?day={day}&limit=37")).await;
        assert_eq!(ids(&rows).len(), rows.len(), "each once");
        let of = |level: &str| rows.iter().filter(|row| row["level"] == level).count();
        assert_eq!(
            (of("district"), of("province")),
            (districts, provinces),
            "{day}"
        );
        assert_eq!(
            rows.len(),
            all(&program, &format!("{AREAS}?day={day}")).await.len()
        );
    }
}

#[tokio::test]
async fn organisations_are_found_without_tone_marks_and_each_comes_once() {
    let program = open().await;
    let every = all(&program, &format!("{ORGANISATIONS}?limit=3")).await;
    assert!(every.len() > 10, "{}", every.len());
    assert_eq!(ids(&every).len(), every.len(), "each once");
    let found = all(&program, &format!("{ORGANISATIONS}?text=so+tai+chinh")).await;
    assert!(!found.is_empty() && found.len() < every.len());
    assert!(ids(&found).is_subset(&ids(&every)));
    let past = all(&program, &format!("{ORGANISATIONS}?day=2023-06-30")).await;
    assert_ne!(ids(&past), ids(&every));
}

#[tokio::test]
async fn a_program_reads_the_organisations_of_its_places_only() {
    let mut program = open().await;
    let nowhere = Place::Area(AreaId::named("nơi khác"));
    program.act_as(&program.house.actor_at(Role::AreaOfficer, nowhere));
    assert_eq!(all(&program, ORGANISATIONS).await.len(), 0);
}
