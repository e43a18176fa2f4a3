//! Stories of plans, through the use-cases, on either engine.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod acting;
mod beginning;
mod closing;
mod difficulties;
mod frozen;
mod house;
mod publishing;
mod rounds;
mod schemes;
mod writing;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house.db.misunderstood(&plan::statements()).await.unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
