//! The pages of this crate: a handler and its template side by side.

mod brief_page;
mod download;
mod figure_list;
mod figure_page;
mod head_form;
mod labels;
mod new_report;
mod public_progress;
mod report_list;
mod report_page;
mod section_form;
mod sheet;
mod step_form;

use ::web::{Access, Routes};
use authz::Action;

pub use self::download::{SetType, Typesetter};
use crate::model::report::ReportId;

/// Where the reports are.
const REPORTS: &str = "/lam-viec/bao-cao";

/// Where a report is.
fn path_of(report: ReportId) -> String {
    format!("{REPORTS}/{report}")
}

/// Where a figure of a report opens.
fn figure_path(report: ReportId, key: &str) -> String {
    format!("{REPORTS}/{report}/so/{key}")
}

/// The routes, each with who may come in. The typesetter makes PDF, where this program has one.
pub fn routes(typesetter: Typesetter) -> Routes {
    let sees = Access::Needs(Action::ViewReports);
    let drafts = Access::Needs(Action::DraftReports);
    Routes::new()
        .get(REPORTS, sees, report_list::show)
        .get(
            public_progress::PLANS,
            Access::Public,
            public_progress::list,
        )
        .get(public_progress::PLAN, Access::Public, public_progress::show)
        .get(new_report::PATH, drafts, new_report::show)
        .post(new_report::PATH, drafts, new_report::send)
        .get("/lam-viec/bao-cao/{report}", sees, report_page::show)
        .get(head_form::PATH, drafts, head_form::show)
        .post(head_form::PATH, drafts, head_form::send)
        .get(
            "/lam-viec/bao-cao/{report}/so-lieu",
            sees,
            figure_list::show,
        )
        .get(section_form::PATH, drafts, section_form::show)
        .post(section_form::PATH, drafts, section_form::send)
        .post(
            "/lam-viec/bao-cao/{report}/cap-nhat",
            drafts,
            report_page::refresh,
        )
        .get(
            "/lam-viec/bao-cao/{report}/so/{key}",
            sees,
            figure_page::show,
        )
        .get("/lam-viec/bao-cao/{report}/tom-tat", sees, brief_page::show)
        .get(
            "/lam-viec/bao-cao/{report}/tai/{form}",
            sees,
            download::send,
        )
        .and(steps())
        .share(typesetter)
}

/// The steps of a report, each a form: present, give back, number, issue.
fn steps() -> Routes {
    let drafts = Access::Needs(Action::DraftReports);
    let issues = Access::Needs(Action::IssueReports);
    Routes::new()
        .get(
            "/lam-viec/bao-cao/{report}/trinh-ky",
            drafts,
            step_form::show_present,
        )
        .post(
            "/lam-viec/bao-cao/{report}/trinh-ky",
            drafts,
            step_form::send_present,
        )
        .get(
            "/lam-viec/bao-cao/{report}/tra-lai",
            issues,
            step_form::show_give_back,
        )
        .post(
            "/lam-viec/bao-cao/{report}/tra-lai",
            issues,
            step_form::send_give_back,
        )
        .get(
            "/lam-viec/bao-cao/{report}/cap-so",
            issues,
            step_form::show_number,
        )
        .post(
            "/lam-viec/bao-cao/{report}/cap-so",
            issues,
            step_form::send_number,
        )
        .get(
            "/lam-viec/bao-cao/{report}/ban-hanh",
            issues,
            step_form::show_issue,
        )
        .post(
            "/lam-viec/bao-cao/{report}/ban-hanh",
            issues,
            step_form::send_issue,
        )
}
