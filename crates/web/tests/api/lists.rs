//! Lists in pages.

use std::collections::BTreeSet;

use authz::Role;
use axum::http::StatusCode;
use testkit::programs::Program;
use web::api::{PAGE_ROWS, PAGE_ROWS_MAX};

use crate::house::{ROWS, open_as};

const NUMBERS: &str = "/api/v1/numbers";

/// Turns every page over; the values of each.
async fn turned(program: &Program, first: &str) -> Vec<Vec<u64>> {
    let mut pages = Vec::new();
    let mut next = Some(first.to_owned());
    while let Some(path) = next {
        let answer = program.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        let told = answer.json();
        let items = told["items"].as_array().unwrap();
        pages.push(
            items
                .iter()
                .map(|item| item["value"].as_u64().unwrap())
                .collect(),
        );
        let link = answer.header("link");
        assert_eq!(link.is_empty(), told["next"].is_null(), "{link}");
        next = link
            .strip_prefix('<')
            .and_then(|link| link.strip_suffix(">; rel=\"next\""))
            .map(str::to_owned);
        assert!(pages.len() < 400, "without end");
    }
    pages
}

#[tokio::test]
async fn a_limit_that_no_page_has_is_refused() {
    let program = open_as(Role::AllianceOfficer).await;
    for limit in ["0", &(PAGE_ROWS_MAX + 1).to_string(), "4294967295"] {
        let answer = program.get(&format!("{NUMBERS}?limit={limit}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{limit}");
        assert_eq!(answer.code(), "web.api.bad_limit");
        assert_eq!(answer.json()["errors"][0]["parameter"], "limit");
        assert!(answer.json()["detail"].as_str().unwrap().contains("200"));
    }
}

#[tokio::test]
async fn a_cursor_that_was_changed_made_up_or_given_by_another_list_is_refused() {
    let program = open_as(Role::AllianceOfficer).await;
    let first = program.get(&format!("{NUMBERS}?limit=10")).await.json();
    let cursor = first["next"].as_str().unwrap();
    let cut: String = cursor.chars().skip(1).collect();
    let swapped: String = cursor.split('.').rev().collect::<Vec<_>>().join(".");
    for bad in ["x", ".", &cut, &swapped, &format!("{cursor}A"), "OQ.OQ"] {
        let answer = program.get(&format!("{NUMBERS}?after={bad}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{bad}");
        assert_eq!(answer.code(), "web.api.bad_cursor");
    }
    let filtered = program
        .get(&format!("{NUMBERS}?even=true&after={cursor}"))
        .await;
    assert_eq!(filtered.code(), "web.api.bad_cursor");
    let other_size = program
        .get(&format!("{NUMBERS}?limit=3&after={cursor}"))
        .await;
    assert_eq!(other_size.json()["items"][0]["value"], 10);
}

#[tokio::test]
async fn every_row_comes_once_whatever_the_size_of_the_pages() {
    let program = open_as(Role::AllianceOfficer).await;
    for (query, rows) in [
        (String::new(), PAGE_ROWS),
        ("?limit=1".to_owned(), 1),
        ("?limit=7".to_owned(), 7),
        ("?limit=125".to_owned(), 125),
        (format!("?limit={PAGE_ROWS_MAX}"), PAGE_ROWS_MAX),
    ] {
        let pages = turned(&program, &format!("{NUMBERS}{query}")).await;
        assert_eq!(
            pages.len(),
            usize::try_from(ROWS.div_ceil(rows)).unwrap(),
            "{query}"
        );
        let all: Vec<u64> = pages.concat();
        let once: BTreeSet<u64> = all.iter().copied().collect();
        assert_eq!((all.len(), once.len()), (250, 250), "{query}");
    }
}

#[tokio::test]
async fn a_filter_stays_from_page_to_page() {
    let program = open_as(Role::AllianceOfficer).await;
    let all = turned(&program, &format!("{NUMBERS}?even=true&limit=20"))
        .await
        .concat();
    assert_eq!(all.len(), 125);
    assert!(all.iter().all(|value| value.is_multiple_of(2)));
}
