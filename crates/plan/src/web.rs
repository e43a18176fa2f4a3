//! The pages of this crate: a handler and its template side by side.

mod act_evidence;
mod act_form;
mod bind_target;
mod body_page;
mod by_month;
mod by_target;
mod calendar_feed;
mod close_plan;
mod decide_due;
mod desk_panel;
mod difficulties;
mod end_digest;
mod follow;
mod head_fields;
mod item_fields;
mod matrix;
mod measures;
mod owed_acts;
mod papers;
mod plan_lede;
mod plan_list;
mod plan_page;
mod plan_sheets;
mod plan_tabs;
mod plan_targets;
mod plan_timeline;
mod publish_plan;
mod secret_door;
mod target_page;
mod task_page;
mod wording;

// Plans written by hand, writ*.
mod write_head;
mod write_item;
mod write_sections;
mod writing;
mod writing_acts;
mod writing_ends;
mod writing_list;
mod writing_page;
mod writing_rows;
mod writing_todo;

// The import and its review, import_*.
mod import;
mod import_acts;
mod import_body;
mod import_differences;
mod import_edit;
mod import_head;
mod import_item;
mod import_links;
mod import_list;
mod import_merge;
mod import_review;
mod import_split;
mod import_text;

pub use self::desk_panel::desk_panel;
pub use self::follow::ACCOUNT_DOOR;
pub(crate) use self::follow::FOLLOW;
pub(crate) use self::import::import_path;
pub use self::import::import_routes;

use ::web::{Access, Routes};
use authz::Action;
use directory::api::Registers;

/// The routes, each with who may come in.
pub fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewPlans);
    let manages = Access::Needs(Action::ManagePlans);
    let closes = Access::Needs(Action::ClosePlans);
    let publishes = Access::Needs(Action::PublishPlans);
    Routes::new()
        .and(follow::routes())
        .and(difficulty_routes())
        .get(wording::PLANS, sees, plan_list::show)
        .get(plan_list::SHEET, sees, plan_list::export)
        .get(plan_sheets::TARGETS, sees, plan_sheets::targets)
        .get(plan_sheets::TASKS, sees, plan_sheets::tasks)
        .get("/lam-viec/ke-hoach/{plan}", sees, plan_page::show)
        .get(
            "/lam-viec/ke-hoach/{plan}/co-quan/{body}",
            sees,
            body_page::show,
        )
        .get(
            "/lam-viec/ke-hoach/{plan}/nhat-ky",
            sees,
            plan_timeline::show,
        )
        .get(
            "/lam-viec/ke-hoach/chi-tieu/{target}",
            sees,
            target_page::show,
        )
        .get(bind_target::PATH, manages, bind_target::show)
        .post(bind_target::PATH, manages, bind_target::send)
        .get("/lam-viec/ke-hoach/viec/{task}", sees, task_page::show)
        .get(act_form::PATH, sees, act_form::show)
        .post(act_form::PATH, sees, act_form::send)
        .get(decide_due::PATH, manages, decide_due::show)
        .post(decide_due::PATH, manages, decide_due::send)
        .get(measures::PATH, manages, measures::show)
        .post(measures::PATH, manages, measures::send)
        .get(close_plan::PATH, closes, close_plan::show)
        .post(close_plan::PATH, closes, close_plan::send)
        .get(
            "/lam-viec/ke-hoach/{plan}/theo-chi-tieu",
            sees,
            by_target::show,
        )
        .get(
            "/lam-viec/ke-hoach/{plan}/theo-thoi-gian",
            sees,
            by_month::show,
        )
        .get(publish_plan::PUBLISH, publishes, publish_plan::show_publish)
        .post(publish_plan::PUBLISH, publishes, publish_plan::publish)
        .get(
            publish_plan::WITHDRAW,
            publishes,
            publish_plan::show_withdraw,
        )
        .post(publish_plan::WITHDRAW, publishes, publish_plan::withdraw)
        .share(Registers::default())
        .and(writing::routes())
}

/// The routes of difficulties.
fn difficulty_routes() -> Routes {
    let sees = Access::Needs(Action::ViewPlans);
    let raises = Access::Needs(Action::RaiseDifficulties);
    let answers = Access::Needs(Action::AnswerDifficulties);
    Routes::new()
        .get(
            "/lam-viec/ke-hoach/{plan}/kho-khan",
            sees,
            difficulties::show,
        )
        .get(difficulties::SETTLE, answers, difficulties::settle_form)
        .post(difficulties::SETTLE, answers, difficulties::settle)
        .get(
            "/lam-viec/ke-hoach/viec/{task}/kho-khan",
            raises,
            difficulties::raise_form,
        )
        .post(
            "/lam-viec/ke-hoach/viec/{task}/kho-khan",
            raises,
            difficulties::raise,
        )
        .share(Registers::default())
}
