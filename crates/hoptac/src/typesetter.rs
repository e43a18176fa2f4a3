//! What sets reports as PDF: `vanban-pdf`, where this program was built with it.

use reports::web::Typesetter;

/// The typesetter of this program.
#[cfg(feature = "pdf")]
pub(crate) fn typesetter() -> Typesetter {
    use std::sync::Arc;
    Typesetter(Some(Arc::new(|document| {
        vanban_pdf::pdf(document).map_err(|error| error.to_string())
    })))
}

/// This program has none: the page says so.
#[cfg(not(feature = "pdf"))]
pub(crate) fn typesetter() -> Typesetter {
    Typesetter::default()
}
