//! The pages of plans written by hand: where they are, and what they share.

use ::web::components::{Address, Crumbs, Href};
use ::web::{Access, Room, Routes, Visit};
use authz::Action;
use directory::api::Registers;

use super::wording::cut;
use super::{write_head, write_item, write_sections, writing_acts, writing_list, writing_page};
use crate::model::item_facts::ItemKind;
use crate::model::writing::WritingId;
use crate::queries::writing_page::WritingPage;

/// Where plans are written.
pub(super) const WRITING: &str = "/lam-viec/ke-hoach/soan";
/// The hidden field with the version that a form showed.
pub(super) const SEEN: &str = "ban";
/// The question of an address that names an item by its key.
pub(super) const ITEM: &str = "muc";
/// Titles in the way to a page, in characters.
const STEP_CHARS: usize = 60;

/// Where a draft is.
pub(super) fn writing_path(writing: WritingId) -> String {
    format!("{WRITING}/{writing}")
}

/// The form of an item; without a key that of a new one.
pub(super) fn item_form(writing: WritingId, kind: ItemKind, key: Option<&str>) -> Href {
    let path = format!("{}/{}", writing_path(writing), kind_way(kind));
    let form = Address::parse(&path);
    match key {
        Some(key) => form.with(ITEM, key).href(),
        None => form.href(),
    }
}

/// The part of an address that says what an item is.
pub(super) fn kind_way(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Target => "chi-tieu",
        ItemKind::Task => "viec",
        ItemKind::Measure => "bien-phap",
    }
}

/// What an item is, by its key.
pub(super) fn kind_of(shown: &WritingPage, key: &str) -> Option<ItemKind> {
    let draft = &shown.draft;
    if draft.targets.iter().any(|target| target.key == key) {
        return Some(ItemKind::Target);
    }
    if draft.tasks.iter().any(|task| task.key == key) {
        return Some(ItemKind::Task);
    }
    let measure = draft.measures.iter().find(|measure| measure.key == key);
    measure.map(|_| ItemKind::Measure)
}

/// The way to a page of a draft.
pub(super) fn crumbs(visit: &Visit, here: &str, shown: Option<&WritingPage>) -> Crumbs {
    let crumbs = Crumbs::new(visit.words(), cut(here, STEP_CHARS))
        .step(visit.say("web-room-plans"), Room::Plans.path())
        .step(visit.say("plan-write-title-page"), WRITING);
    match shown {
        Some(shown) => crumbs.step(cut(&shown.draft.title, STEP_CHARS), writing_path(shown.id)),
        None => crumbs,
    }
}

/// The version that a form showed; one that is no number was seen by nobody, and is found stale.
pub(super) fn seen_version(text: &str) -> i64 {
    text.parse().unwrap_or(0)
}

/// The routes, each with who may come in.
pub(super) fn routes() -> Routes {
    let manages = Access::Needs(Action::ManagePlans);
    Routes::new()
        .get(WRITING, manages, writing_list::show)
        .post(WRITING, manages, writing_list::start)
        .post(writing_list::COPY, manages, writing_list::copy)
        .get(writing_page::PATH, manages, writing_page::show)
        .get(write_head::PATH, manages, write_head::show)
        .post(write_head::PATH, manages, write_head::send)
        .get(write_sections::PATH, manages, write_sections::show)
        .post(write_sections::PATH, manages, write_sections::send)
        .get(write_item::TARGET, manages, write_item::show_target)
        .post(write_item::TARGET, manages, write_item::send_target)
        .get(write_item::TASK, manages, write_item::show_task)
        .post(write_item::TASK, manages, write_item::send_task)
        .get(write_item::MEASURE, manages, write_item::show_measure)
        .post(write_item::MEASURE, manages, write_item::send_measure)
        .get(writing_acts::REMOVE, manages, writing_acts::ask_remove)
        .post(writing_acts::REMOVE, manages, writing_acts::remove)
        .get(writing_acts::DROP, manages, writing_acts::ask_drop)
        .post(writing_acts::DROP, manages, writing_acts::drop_it)
        .post(writing_acts::BEGIN, manages, writing_acts::begin)
        .share(Registers::default())
}
