//! PDF of a document, typeset by Typst as a library: no network, no system fonts, no clock.
//!
//! What is printed comes from [`vanban::write::Printed`], as JSON through `sys.inputs`; the template
//! `decree30.typ` never changes, so no text of a document is ever read as source.

mod world;

use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use vanban::model::Document;
use vanban::write::Printed;

use self::world::World;

/// Why a PDF could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The document could not be handed over.
    #[error("the document could not be handed to the typesetter: {0}")]
    Data(#[from] serde_json::Error),
    /// A character that the embedded fonts cannot show; it would be missing on paper.
    #[error("the fonts have no glyph for {0:?} (U+{code:04X})", code = u32::from(*.0))]
    NoGlyph(char),
    /// An embedded font or the template's name could not be used.
    #[error("the typesetter has no {0}")]
    Asset(&'static str),
    /// The typesetter refused.
    #[error("the typesetter refused: {0}")]
    Typesetting(String),
}

/// Typesets a document as a tagged PDF with embedded fonts. The same document gives the same bytes.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    let sheet = serde_json::to_string(&Printed::of(document))?;
    if let Some(letter) = world::without_glyph(&sheet) {
        return Err(PdfError::NoGlyph(letter));
    }
    let world = World::new(&sheet)?;
    let result = typeset(&world);
    // What Typst remembers of this document would only grow.
    comemo::evict(0);
    result
}

fn typeset(world: &World) -> Result<Vec<u8>, PdfError> {
    let pages: PagedDocument = typst::compile(world)
        .output
        .map_err(|errors| refused(&errors))?;
    typst_pdf::pdf(&pages, &PdfOptions::default()).map_err(|errors| refused(&errors))
}

fn refused(errors: &[typst::diag::SourceDiagnostic]) -> PdfError {
    let all: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    PdfError::Typesetting(all.join("; "))
}

#[cfg(test)]
mod tests;
