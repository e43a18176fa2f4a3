//! The pages of this crate: a handler and its template side by side.

mod candidates;
mod change_cooperative;
mod change_legal_status;
mod cooperative_list;
mod cooperative_profile;
mod count_members;
mod dossier_list;
mod dossier_page;
mod enter_cooperative;
mod file_report;
mod form_page;
mod member_list;
mod members;
mod open_dossier;
mod paper_field;
mod record_form;
mod tell_fact;
mod wording;

use ::web::{Access, Refused, Routes};
use authz::{Action, Denied};
use directory::api::{DirectoryKeys, Registers};
use kernel::OrganisationId;

use crate::use_cases::tell::COOPERATIVES;

/// The routes, each with who may come in. The keys give new members their identity in the directory.
pub fn routes(keys: DirectoryKeys) -> Routes {
    let sees = Access::Needs(Action::ViewCooperatives);
    Routes::new()
        .get(COOPERATIVES, sees, cooperative_list::show)
        .get("/lam-viec/hop-tac-xa.xlsx", sees, cooperative_list::export)
        .get("/lam-viec/hop-tac-xa/{id}", sees, cooperative_profile::show)
        .and(records())
        .and(members())
        .and(dossiers())
        .share(Registers::default())
        .share(keys)
}

fn records() -> Routes {
    let manages = Access::Needs(Action::ManageCooperatives);
    let reviews = Access::Needs(Action::ReviewCooperatives);
    let reports = Access::Needs(Action::FileYearlyReports);
    Routes::new()
        .get(enter_cooperative::PATH, manages, enter_cooperative::show)
        .post(enter_cooperative::PATH, manages, enter_cooperative::send)
        .get(change_cooperative::PATH, manages, change_cooperative::show)
        .post(change_cooperative::PATH, manages, change_cooperative::send)
        .get(
            change_legal_status::PATH,
            manages,
            change_legal_status::show,
        )
        .post(
            change_legal_status::PATH,
            manages,
            change_legal_status::send,
        )
        .get(tell_fact::PATH, reviews, tell_fact::show)
        .post(tell_fact::PATH, reviews, tell_fact::send)
        .get(count_members::PATH, reviews, count_members::show)
        .post(count_members::PATH, reviews, count_members::send)
        .get(file_report::PATH, reports, file_report::show)
        .post(file_report::PATH, reports, file_report::send)
}

fn members() -> Routes {
    let sees = Access::Needs(Action::ViewMembers);
    let manages = Access::Needs(Action::ManageMembers);
    Routes::new()
        .get(member_list::PATH, sees, member_list::show)
        .get(members::ADD, manages, members::add_form)
        .post(members::ADD, manages, members::add)
        .get(members::LEAVE, manages, members::leave_form)
        .post(members::LEAVE, manages, members::leave)
}

fn dossiers() -> Routes {
    let manages = Access::Needs(Action::ManageCooperatives);
    Routes::new()
        .get(dossier_list::PATH, manages, dossier_list::show)
        .get(open_dossier::FOUND, manages, open_dossier::found_form)
        .post(open_dossier::FOUND, manages, open_dossier::found)
        .get(open_dossier::DISSOLVE, manages, open_dossier::dissolve_form)
        .post(open_dossier::DISSOLVE, manages, open_dossier::dissolve)
        .get(dossier_page::PATH, manages, dossier_page::show)
        .post(dossier_page::PATH, manages, dossier_page::send)
        .get(dossier_page::GIVE_UP, manages, dossier_page::give_up_form)
        .post(dossier_page::GIVE_UP, manages, dossier_page::give_up)
        .get(candidates::PATH, manages, candidates::show)
        .post(candidates::PATH, manages, candidates::send)
}

/// An id that is none leads nowhere: an address is no form.
fn cooperative_id(text: &str) -> Result<OrganisationId, Refused> {
    OrganisationId::parse(text).map_err(|_| Denied::Hidden.into())
}
