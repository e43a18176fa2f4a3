//! Stories of the register, through the use-cases, on either engine.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

mod changing;
mod dissolving;
mod entering;
mod founding;
mod house;
mod members;
mod reporting;
mod telling;

#[tokio::test]
async fn every_statement_is_understood() {
    let house = testkit::fresh().await;
    let told = house.db.misunderstood(&registry::statements()).await;
    assert_eq!(told.unwrap(), [""; 0]);
}
