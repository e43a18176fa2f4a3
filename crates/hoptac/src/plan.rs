//! `hoptac plan read`: a document from outside, and what is understood of it.

use std::path::Path;

use vanban::read::ReadError;
use vanban::{outline, plan, read, repair};

use crate::cli::{Form, Reading};
use crate::{foreign, sentences};

/// Reads a document in a child process; an error is the sentence to print.
pub(crate) fn read(file: &Path, reading: &Reading) -> Result<Vec<u8>, String> {
    foreign::in_child(file, &reading.arguments())
        .map_err(|error| sentences::about(file, error.code()))
}

/// What the child does with the bytes. The one place where a document is understood.
pub(crate) fn understand(bytes: &[u8], reading: &Reading) -> Result<Vec<u8>, ReadError> {
    let (source, repairs) = repair::mend(read::read(bytes)?);
    let outline = outline::outline(&source, &repairs);
    if reading.form() == Form::Text {
        return Ok(outline.text.into_bytes());
    }
    let plan = plan::plan(&outline, reading.as_of());
    let printed = match reading.form() {
        Form::Json => serde_json::to_string_pretty(&plan).unwrap_or_default() + "\n",
        Form::Text | Form::Outline => crate::outline::print(&plan),
    };
    Ok(printed.into_bytes())
}
