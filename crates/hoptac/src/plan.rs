//! `hoptac plan read`: a document from outside, and what is understood of it.

use std::path::Path;

use vanban::read::{self, Line, ReadError, SourceBlock};

use crate::cli::{Form, Reading};
use crate::{foreign, sentences};

/// Reads a document in a child process; an error is the sentence to print.
pub(crate) fn read(file: &Path, reading: &Reading) -> Result<Vec<u8>, String> {
    foreign::in_child(file, &reading.arguments())
        .map_err(|error| sentences::about(file, error.code()))
}

/// What the child does with the bytes. The one place where a document is understood.
pub(crate) fn understand(bytes: &[u8], reading: &Reading) -> Result<Vec<u8>, ReadError> {
    let source = read::read(bytes)?;
    let lines: Vec<String> = source.blocks.iter().map(printed).collect();
    let text = match (reading.form(), reading.as_of()) {
        (Form::Text | Form::Json, _) => lines.join("\n") + "\n",
    };
    Ok(text.into_bytes())
}

fn printed(block: &SourceBlock) -> String {
    match block {
        SourceBlock::Line(line) => with_mark(line),
        SourceBlock::Table(table) => {
            let rows = table.rows.iter().map(|row| {
                let cells = row.iter().map(|cell| {
                    let lines: Vec<String> = cell.lines.iter().map(with_mark).collect();
                    lines.join(" ")
                });
                cells.collect::<Vec<_>>().join("\t")
            });
            rows.collect::<Vec<_>>().join("\n")
        }
        SourceBlock::Blank | SourceBlock::PageBreak => String::new(),
    }
}

fn with_mark(line: &Line) -> String {
    match &line.mark {
        Some(mark) => format!("{mark} {}", line.text),
        None => line.text.clone(),
    }
}
