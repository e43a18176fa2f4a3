//! Prints the tables, for `tests/schema.txt`.

use std::io::Write;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let house = testkit::fresh().await;
    let lines = db::schema(&house.db).await?.join("\n");
    writeln!(std::io::stdout(), "{lines}")?;
    Ok(())
}
