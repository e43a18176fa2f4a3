//! Stories of reports, through the use-cases, on either engine.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod agreeing;
mod comparing;
mod desk;
mod drafting;
mod editing;
mod heads;
mod house;
mod issuing;
mod keeping;
mod pages;
mod programs;
mod public;
mod spending;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house
        .db
        .misunderstood(&reports::statements())
        .await
        .unwrap();
    assert!(told.is_empty(), "{told:#?}");
}
