//! The pages of this crate: a handler and its template side by side.

// The import and its review, import_*.

use ::web::Routes;

/// The routes, each with who may come in.
pub fn routes() -> Routes {
    Routes::new()
}
