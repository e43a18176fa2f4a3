//! Prints every shipped rule, for `tests/golden/rules.txt`.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let page = rules::page()?;
    Ok(std::io::stdout().lock().write_all(page.as_bytes())?)
}
