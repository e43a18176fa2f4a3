//! The pages of imports: where they are, and what they share.

use ::web::components::Crumbs;
use ::web::{Access, Refused, Room, Routes, Visit};
use authz::Action;
use directory::api::Registers;
use library::api::Files;

use super::{
    import_acts, import_body, import_differences, import_edit, import_head, import_item,
    import_links, import_list, import_merge, import_review, import_split, import_text,
};
use crate::model::draft::ImportId;
use crate::reader::Reader;

/// Where the imports are.
pub(crate) const IMPORTS: &str = "/lam-viec/ke-hoach/doc";
/// The hidden field with the version that a form showed.
pub(super) const SEEN: &str = "ban";
/// The hidden field with the list to which one goes back.
pub(super) const SHOWN: &str = "loc";

/// Where an import is looked through.
pub(crate) fn import_path(import: ImportId) -> String {
    format!("{IMPORTS}/{import}")
}

/// The version that a form showed; one that is no number was seen by nobody, and is found stale.
pub(super) fn seen_version(text: &str) -> i64 {
    text.parse().unwrap_or(0)
}

/// The way to a page of an import.
pub(super) fn crumbs(visit: &Visit, here: &str, import: Option<ImportId>) -> Crumbs {
    let crumbs = Crumbs::new(visit.words(), here)
        .step(visit.say("web-room-plans"), Room::Plans.path())
        .step(visit.say("plan-import-list-title"), IMPORTS);
    match import {
        Some(import) => crumbs.step(visit.say("plan-import-review-title"), import_path(import)),
        None => crumbs,
    }
}

/// A page that is not there.
pub(super) fn gone() -> Refused {
    crate::use_cases::import_review::ReviewError::Gone.into()
}

/// The routes, each with who may come in. The files are where content lies; the reader reads what comes in.
pub fn import_routes(files: Files, reader: Reader) -> Routes {
    let manages = Access::Needs(Action::ManagePlans);
    Routes::new()
        .get(IMPORTS, manages, import_list::show)
        .upload(IMPORTS, manages, import_list::send)
        .get(
            "/lam-viec/ke-hoach/doc/{import}",
            manages,
            import_review::show,
        )
        .get(import_text::PATH, manages, import_text::show)
        .get(import_differences::PATH, manages, import_differences::show)
        .get(import_head::PATH, manages, import_head::show)
        .post(import_head::PATH, manages, import_head::send)
        .get(import_links::PATH, manages, import_links::show)
        .post(import_links::PATH, manages, import_links::send)
        .get(import_body::PATH, manages, import_body::show)
        .post(import_body::PATH, manages, import_body::send)
        .post(import_item::PATH, manages, import_item::send)
        .get(import_edit::PATH, manages, import_edit::show)
        .post(import_edit::PATH, manages, import_edit::send)
        .get(import_split::PATH, manages, import_split::show)
        .post(import_split::PATH, manages, import_split::send)
        .get(import_merge::PATH, manages, import_merge::show)
        .post(import_merge::PATH, manages, import_merge::send)
        .post(import_acts::SURE, manages, import_acts::accept_sure)
        .post(import_acts::FINDING, manages, import_acts::settle)
        .get(import_acts::DROP, manages, import_acts::ask_drop)
        .post(import_acts::DROP, manages, import_acts::drop_it)
        .post(import_acts::BEGIN, manages, import_acts::begin)
        .share(files)
        .share(reader)
        .share(Registers::default())
}
