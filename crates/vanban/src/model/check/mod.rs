//! A model on the way in: read from JSON, then checked where JSON itself cannot tell. Every refusal names
//! the path of the field.

mod rules;

use super::Document;

/// Why a model was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {fault}")]
pub struct BadModel {
    /// Where: `body[2].body[0].mark`; `.` is the model as a whole.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not JSON at all.
    #[error("not JSON, line {line}, column {column}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A field that the model does not know.
    #[error("unknown field")]
    Unknown,
    /// A field that must be there.
    #[error("missing field")]
    Missing,
    /// A value of the wrong sort; what serde says of it.
    #[error("{0}")]
    Value(String),
    /// A text with nothing in it.
    #[error("empty text")]
    Empty,
    /// Blanks at an end of the text or of one of its lines, or two in a row.
    #[error("blanks at an end or two in a row")]
    Blanks,
    /// A control character, a tab, or a line feed where there can be none.
    #[error("a control character or a line feed that cannot stand here")]
    Control,
    /// Letters and marks apart (NFD) instead of composed (NFC).
    #[error("letters are not composed (NFC)")]
    NotComposed,
    /// Nested deeper than there are styles.
    #[error("nested deeper than {0} levels")]
    TooDeep(usize),
    /// Sections come last within a body; after those of the document's own body, only paragraphs.
    #[error("a block after a section")]
    AfterSection,
    /// A row whose cells do not cover the columns exactly.
    #[error("the cells cover {covered} of {columns} columns")]
    Row {
        /// Columns covered.
        covered: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A cell reaches below the last row.
    #[error("a cell reaches below the last row")]
    Overhang,
    /// A table without columns or rows.
    #[error("a table needs columns and rows")]
    NoTable,
    /// More head rows than rows.
    #[error("{head} head rows in a table of {rows} rows")]
    HeadRows {
        /// Head rows.
        head: usize,
        /// Rows.
        rows: usize,
    },
    /// A field that contradicts another one.
    #[error("contradicts `{0}`")]
    Contradicts(&'static str),
    /// The number holds a stroke, or a name holds a comma; they end there when read back.
    #[error("must not hold {0:?}")]
    Holds(char),
}

/// Reads a model from JSON and checks it.
pub fn document_from_json(json: &str) -> Result<Document, BadModel> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let document: Document =
        serde_path_to_error::deserialize(&mut reader).map_err(|e| from_serde(&e))?;
    reader.end().map_err(|error| BadModel {
        path: ".".to_owned(),
        fault: syntax(&error),
    })?;
    document.check()?;
    Ok(document)
}

impl Document {
    /// Checks what the types cannot: texts, nesting, tables, fields that contradict each other.
    pub fn check(&self) -> Result<(), BadModel> {
        rules::document(&mut rules::Path::default(), self)
    }
}

/// The refusal that serde's words stand for; its path gains the field that they name.
fn from_serde(error: &serde_path_to_error::Error<serde_json::Error>) -> BadModel {
    let mut path = error.path().to_string();
    let inner = error.inner();
    let text = inner.to_string();
    let named = |lead: &str| {
        text.strip_prefix(lead)
            .and_then(|rest| rest.split('`').next())
    };
    let fault = if inner.is_syntax() || inner.is_eof() {
        syntax(inner)
    } else if let Some(field) = named("missing field `") {
        extend(&mut path, field);
        Fault::Missing
    } else if let Some(field) = named("unknown field `") {
        extend(&mut path, field);
        Fault::Unknown
    } else {
        let end = text.rfind(" at line ").unwrap_or(text.len());
        Fault::Value(text.get(..end).unwrap_or_default().to_owned())
    };
    BadModel { path, fault }
}

fn syntax(error: &serde_json::Error) -> Fault {
    Fault::Syntax {
        line: error.line(),
        column: error.column(),
    }
}

/// Adds a field to a path unless it ends with it already.
fn extend(path: &mut String, field: &str) {
    let last = path.rsplit('.').next().unwrap_or_default();
    if path == "." {
        field.clone_into(path);
    } else if last != field {
        path.push('.');
        path.push_str(field);
    }
}

#[cfg(test)]
mod tests;
