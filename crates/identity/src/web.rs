//! The pages of this crate: a handler and its template side by side.

mod account;
mod admin;
mod api_tokens;
mod delegation;
mod door;
mod sessions;
mod wording;

use ::web::{Access, Routes};
use authz::Action;

pub use self::admin::address::whole as whole_address;
pub use self::door::Door;
pub use self::door::sign_in::page as sign_in_page;
pub use self::sessions::{language, sessions};

/// The routes, each with who may come in.
pub fn routes() -> Routes {
    let delegates = Access::Needs(Action::DelegateOwnRoles);
    Routes::new()
        .and(door::routes())
        .and(account::routes())
        .and(api_tokens::routes())
        .get(delegation::PATH, delegates, delegation::show)
        .post(delegation::PATH, delegates, delegation::send)
        .and(admin::routes())
}
