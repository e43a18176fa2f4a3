//! What programs read of the register.

use authz::Role;
use axum::http::StatusCode;
use testkit::programs::Program;

use crate::house::house;

const COOPERATIVES: &str = "/api/v1/cooperatives";

#[tokio::test]
async fn a_program_without_a_token_or_the_right_is_refused() {
    let house = house().await;
    let mut program = Program::open(house.test, registry::rest::routes(), &registry::TEXTS);
    program.act_as(&program.house.actor(Role::Administrator));
    let refused = program.get(COOPERATIVES).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    program.show_nothing();
    let refused = program.get(COOPERATIVES).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_program_turns_the_register_over_page_by_page() {
    let house = house().await;
    for number in [17, 18, 19] {
        house
            .cooperative(&format!("Hợp tác xã Mẫu {number:03}"))
            .await;
    }
    let officer = house.officer("Hòa");
    let mut program = Program::open(house.test, registry::rest::routes(), &registry::TEXTS);
    program.act_as(&officer);
    let first = program
        .get(&format!("{COOPERATIVES}?limit=2&legal=registered"))
        .await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let rows = first.json()["items"].as_array().unwrap().clone();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["name"], "Hợp tác xã Mẫu 017");
    assert_eq!(rows[0]["legal"], "registered");
    assert!(first.header("link").contains("rel=\"next\""));
    let found = program.get(&format!("{COOPERATIVES}?text=mau+019")).await;
    assert_eq!(found.json()["items"].as_array().unwrap().len(), 1);
    let none = program.get(&format!("{COOPERATIVES}?kind=union")).await;
    assert_eq!(none.json()["items"].as_array().unwrap().len(), 0);
}
