//! One's own account: where one is signed in, password, second step, language.

mod overview;
mod password;
mod second_step;

use ::web::components::Crumbs;
use ::web::{Access, Routes, Visit};
use authz::Action;

/// Where one's own account stands.
pub(super) const PATH: &str = "/lam-viec/tai-khoan";

/// The routes.
pub(super) fn routes() -> Routes {
    let own = Access::Needs(Action::ManageOwnAccount);
    Routes::new()
        .get(PATH, own, overview::show)
        .post(overview::LANGUAGE, own, overview::change_language)
        .post(overview::END, own, overview::end)
        .post(overview::END_OTHERS, own, overview::end_others)
        .get(password::PATH, own, password::show)
        .post(password::PATH, own, password::send)
        .get(second_step::PATH, own, second_step::show)
        .post(second_step::PATH, own, second_step::switch_on)
        .post(second_step::OFF, own, second_step::switch_off)
        .post(second_step::CODES, own, second_step::renew_codes)
}

/// The way to a page below one's account.
pub(super) fn crumbs(visit: &Visit, here: &str) -> Crumbs {
    Crumbs::new(visit.words(), here).step(visit.say("identity-account-title"), PATH)
}
