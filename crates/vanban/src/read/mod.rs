//! From bytes to blocks: what the file says, before anything is understood.

mod decode;
mod docx;
mod error;
mod html;
mod limits;
mod pdf;
mod sniff;
mod source;
mod text;

pub use error::{Foreign, ReadError};
pub use limits::FILE_BYTES_MAX;
pub use sniff::sniff;
pub use source::{Aside, Format, Line, Role, RowCell, Source, SourceBlock, SourceTable};

/// Reads a file of any known format; what it is shows in its content, never in its name.
pub fn read(bytes: &[u8]) -> Result<Source, ReadError> {
    let source = match sniff(bytes)? {
        Format::Docx => docx::read(bytes),
        Format::Pdf => pdf::read(bytes),
        Format::Html => html::read(bytes),
        Format::Text => text::read(bytes),
    }?;
    if source.has_text() {
        Ok(source)
    } else {
        Err(ReadError::Empty)
    }
}

/// Reads bytes as a DOCX whatever they look like.
pub fn read_docx(bytes: &[u8]) -> Result<Source, ReadError> {
    docx::read(bytes)
}

/// Reads bytes as HTML whatever they look like.
pub fn read_html(bytes: &[u8]) -> Result<Source, ReadError> {
    html::read(bytes)
}

/// Reads bytes as plain text whatever they look like.
pub fn read_text(bytes: &[u8]) -> Result<Source, ReadError> {
    text::read(bytes)
}

/// Reads bytes as a PDF whatever they look like.
pub fn read_pdf(bytes: &[u8]) -> Result<Source, ReadError> {
    pdf::read(bytes)
}

impl Source {
    /// Whether there is anything to read in it.
    fn has_text(&self) -> bool {
        let says = |text: &str| text.chars().any(char::is_alphanumeric);
        self.blocks.iter().any(|block| match block {
            SourceBlock::Line(line) => says(&line.text),
            SourceBlock::Table(table) => table
                .rows
                .iter()
                .flatten()
                .flat_map(|cell| &cell.lines)
                .any(|line| says(&line.text)),
            SourceBlock::Blank | SourceBlock::PageBreak => false,
        }) || self.asides.iter().any(|aside| says(&aside.text))
    }
}
