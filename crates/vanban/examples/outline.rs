//! Prints every line of a document with the part it plays: `cargo run -p vanban --example outline FILE`.

use std::error::Error;
use std::io::Write;

use vanban::{outline, read, repair};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a file")?;
    let (source, repairs) = repair::mend(read::read(&std::fs::read(file)?)?);
    let outline = outline::outline(&source, &repairs);
    let mut out = std::io::stdout().lock();
    for entry in &outline.entries {
        let label = outline
            .section(entry.section)
            .map_or("", |node| &node.label);
        let mark = entry
            .mark
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        writeln!(
            out,
            "{:?} {label} {} {mark}| {}",
            entry.part, entry.level, entry.text
        )?;
    }
    Ok(())
}
