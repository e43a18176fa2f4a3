//! Writes the tables as words into the file with which db's tests compare both engines.

use std::path::Path;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let house = testkit::fresh().await;
    let lines = db::schema(&house.db).await.map_err(std::io::Error::other)?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../db/tests/schema.txt");
    std::fs::write(file, lines.join("\n") + "\n")
}
