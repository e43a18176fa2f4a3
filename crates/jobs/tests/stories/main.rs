//! Jobs, events and schedules as acts and workers see them, on SQLite and, where `HOPTAC_TEST_POSTGRES` names a server,
//! on PostgreSQL too.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod acts;
mod clock;
mod events;
mod house;
mod killed;
mod queue;
mod schedules;
mod screens;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house.db.misunderstood(&jobs::statements()).await.unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
