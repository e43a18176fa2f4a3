//! Who did what, when, for whom: the audit as it is read, and as a spreadsheet.

mod asked;
mod list;
mod table;
#[cfg(test)]
mod tests;

use authz::Action;
use web::{Access, Routes};

/// Where the list stands.
pub(super) const PATH: &str = "/lam-viec/quan-tri/nhat-ky";
/// The same as a spreadsheet.
const SHEET: &str = "/lam-viec/quan-tri/nhat-ky.xlsx";

/// The routes.
pub(super) fn routes() -> Routes {
    let sees = Access::Needs(Action::ViewAudit);
    Routes::new()
        .get(PATH, sees, list::show)
        .get(SHEET, sees, list::export)
}
