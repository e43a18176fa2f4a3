//! The routes for programs: one let in, one refused each; whatever goes wrong is a problem.

use axum::http::StatusCode;
use testkit::programs::Program;

use crate::house::house;

const PLANS: &str = "/api/v1/plans";

#[tokio::test]
async fn a_program_reads_plans_with_the_numbers_of_the_page() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let officer = house.officer("Hòa");
    let mut program = Program::open(house.test, plan::rest::routes(), &plan::TEXTS);
    program.act_as(&officer);
    for path in [PLANS.to_owned(), format!("{PLANS}/{plan}")] {
        let read = program.get(&path).await;
        assert_eq!(read.status, StatusCode::OK, "{path}: {}", read.body);
        let told = read.json();
        assert_eq!(told["as_of"], "2023-02-15");
        assert_eq!(told["plans"][0]["id"], plan.to_string());
        assert_eq!(told["plans"][0]["targets"][0]["goal"], 10);
        let tasks = told["plans"][0]["tasks"].as_array().unwrap();
        let fan = tasks.iter().find(|task| task["id"] == "IV.13-1").unwrap();
        assert_eq!(fan["obligations"]["total"], 11);
    }
    let before = program.get(&format!("{PLANS}?as_of=2022-12-31")).await;
    assert_eq!(before.json()["plans"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn a_program_without_a_token_or_without_roles_reads_no_plan() {
    let house = house().await;
    let plan = house.begin(house.draft()).await.unwrap();
    let nobody = house.test.actor_with("không vai trò", Vec::new());
    let before = house.test.counts().await;
    let mut program = Program::open(house.test, plan::rest::routes(), &plan::TEXTS);
    for path in [PLANS.to_owned(), format!("{PLANS}/{plan}")] {
        program.show_nothing();
        let refused = program.get(&path).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{path}");
        assert!(!refused.code().is_empty());
        program.act_as(&nobody);
        let refused = program.get(&path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(refused.code(), "authz.not_allowed");
    }
    assert_eq!(program.house.counts().await, before);
}

#[tokio::test]
async fn what_is_misspelt_or_not_there_is_a_problem() {
    let house = house().await;
    let officer = house.officer("Hòa");
    let mut program = Program::open(house.test, plan::rest::routes(), &plan::TEXTS);
    program.act_as(&officer);
    for (path, status) in [
        (format!("{PLANS}?as_of=31/12/2022"), StatusCode::BAD_REQUEST),
        (format!("{PLANS}?nam=2023"), StatusCode::BAD_REQUEST),
        (format!("{PLANS}/khong-co"), StatusCode::NOT_FOUND),
        (
            format!("{PLANS}/{}", plan::api::PlanId::named("none")),
            StatusCode::NOT_FOUND,
        ),
    ] {
        let refused = program.get(&path).await;
        assert_eq!(refused.status, status, "{path}: {}", refused.body);
        assert!(!refused.code().is_empty(), "{path}");
    }
}
