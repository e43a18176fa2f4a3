//! What the library promises, on SQLite and, where `HOPTAC_TEST_POSTGRES` names a server, on PostgreSQL too.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod files;
mod house;
mod laws;
mod papers;
mod places;
mod replacements;
mod rulings;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house
        .db
        .misunderstood(&library::statements())
        .await
        .unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
