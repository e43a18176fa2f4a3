//! Rules of law as of a day: what holds, where it is written, whether it was verified; and the Alliance's word by a paper.

mod asked;
mod confirm;
mod detail;
mod end;
mod list;
mod outcome;
mod paper;
mod replace;
mod ruling_form;
#[cfg(test)]
mod tests;

use ::rules::Heading;
use authz::{Action, Denied};
use directory::api::Registers;
use web::{Access, Refused, Routes};

/// Where the list stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/quy-dinh";
/// The same as a spreadsheet.
const SHEET: &str = "/lam-viec/quan-tri/quy-dinh.xlsx";

/// The routes.
pub(super) fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewRules);
    let speaks = Access::Needs(Action::ConfirmRule);
    Routes::new()
        .get(PATH, sees, list::show)
        .get(SHEET, sees, list::export)
        .get("/lam-viec/quan-tri/quy-dinh/{key}", sees, detail::show)
        .get(
            "/lam-viec/quan-tri/quy-dinh/{key}/xac-nhan",
            speaks,
            confirm::show,
        )
        .post(
            "/lam-viec/quan-tri/quy-dinh/{key}/xac-nhan",
            speaks,
            confirm::send,
        )
        .get(
            "/lam-viec/quan-tri/quy-dinh/{key}/thay-the",
            speaks,
            replace::show,
        )
        .post(
            "/lam-viec/quan-tri/quy-dinh/{key}/thay-the",
            speaks,
            replace::send,
        )
        .get(
            "/lam-viec/quan-tri/quy-dinh/{key}/ket-thuc/{ruling}",
            speaks,
            end::show,
        )
        .post(
            "/lam-viec/quan-tri/quy-dinh/{key}/ket-thuc/{ruling}",
            speaks,
            end::send,
        )
        .share(Registers::default())
}

/// Where the page of a rule stands.
fn path_of(key: &str) -> String {
    format!("{PATH}/{key}")
}

/// The rule that an address names. One that is none leads nowhere.
fn heading_of(key: &str) -> Result<&'static Heading, Refused> {
    ::rules::heading(key).map_err(|_| Denied::Hidden.into())
}
