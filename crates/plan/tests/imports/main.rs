//! A document is read, looked through and brought to life; on SQLite and, where `HOPTAC_TEST_POSTGRES` names a server, on
//! PostgreSQL too.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod bodies;
mod house;
mod http;
mod lives;
mod review;
mod taking_in;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house.db.misunderstood(&plan::statements()).await.unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
