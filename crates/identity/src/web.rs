//! The pages of this crate: a handler and its template side by side.

mod admin;
mod delegation;

use ::web::{Access, Routes};
use authz::Action;

/// The routes, each with who may come in.
pub fn routes() -> Routes {
    let delegates = Access::Needs(Action::DelegateOwnRoles);
    Routes::new()
        .get(delegation::PATH, delegates, delegation::show)
        .post(delegation::PATH, delegates, delegation::send)
        .and(admin::routes())
}
