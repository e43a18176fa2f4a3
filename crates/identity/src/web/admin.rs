//! The administrator's pages: who has an account, and as what.

mod account;
mod account_list;
pub(super) mod address;
mod change_account;
mod end_role;
mod grant_role;
mod invite;
mod issue_code;
mod link;
mod lock;
mod question;
mod reset_totp;
mod role_form;
mod unlock;
mod wording;

use ::web::components::Crumbs;
use ::web::{Access, Refused, Room, Routes, Visit};
use authz::{Action, Denied};
use directory::api::Registers;
use kernel::AccountId;

use crate::model::account::{Account, LIST, page_of};

/// The hidden field with the version that a page showed.
const SEEN: &str = "ban";

/// The routes, each with who may come in.
pub(super) fn routes() -> Routes {
    list_routes()
        .and(role_routes())
        .and(account_routes())
        .share(Registers::default())
}

fn list_routes() -> Routes {
    let lists = Access::Needs(Action::ListAccounts);
    let invites = Access::Needs(Action::InviteAccount);
    Routes::new()
        .get(LIST, lists, account_list::show)
        .get(account_list::SHEET, lists, account_list::export)
        .get(invite::PATH, invites, invite::show)
        .post(invite::PATH, invites, invite::send)
        .get("/lam-viec/quan-tri/tai-khoan/{id}", lists, account::show)
}

fn role_routes() -> Routes {
    let grants = Access::Needs(Action::GrantRole);
    Routes::new()
        .get(grant_role::PATH, grants, grant_role::show)
        .post(grant_role::PATH, grants, grant_role::send)
        .get(end_role::PATH, grants, end_role::show)
        .post(end_role::PATH, grants, end_role::send)
}

fn account_routes() -> Routes {
    let manages = Access::Needs(Action::ManageAccount);
    Routes::new()
        .get(change_account::PATH, manages, change_account::show)
        .post(change_account::PATH, manages, change_account::send)
        .get(lock::PATH, manages, lock::show)
        .post(lock::PATH, manages, lock::send)
        .post(unlock::PATH, manages, unlock::send)
        .post(link::PATH, manages, link::send)
        .get(reset_totp::PATH, manages, reset_totp::show)
        .post(reset_totp::PATH, manages, reset_totp::send)
        .post(
            issue_code::PATH,
            Access::Needs(Action::IssueCode),
            issue_code::send,
        )
}

/// The page of an account.
fn place_of(account: AccountId) -> String {
    page_of(account)
}

/// A page below that of an account, by its last word.
fn below(account: AccountId, page: &str) -> String {
    format!("{LIST}/{account}/{page}")
}

/// An id that is none leads nowhere: an address is no form.
fn id_of<T, E>(text: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<T, Refused> {
    parse(text).map_err(|_| Denied::Hidden.into())
}

/// The way to a page of these; below an account, past its page.
fn crumbs(visit: &Visit, account: Option<&Account>, here: &str) -> Crumbs {
    let room = Room::Administration;
    let crumbs = Crumbs::new(visit.words(), here)
        .step(visit.say(room.key()), room.path())
        .step(visit.say("identity-accounts-title"), LIST);
    match account {
        Some(account) => crumbs.step(account.name.clone(), place_of(account.id)),
        None => crumbs,
    }
}
