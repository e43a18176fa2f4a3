//! The administrator's pages: who has an account, and as what.

use ::web::Routes;

/// The routes, each with who may come in.
pub(super) fn routes() -> Routes {
    Routes::new()
}
