//! What evidence promises, on SQLite and, where `HOPTAC_TEST_POSTGRES` names a server, on PostgreSQL too.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod acting;
mod baselines;
mod crowd;
mod figures;
mod history;
mod house;
mod keeping;
mod pages;
mod recording;
mod subjects;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house.db.misunderstood(&evidence::statements()).await;
    let told = told.unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
