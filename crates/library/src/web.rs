//! The pages of this crate: a handler and its template side by side.

mod attach_file;
mod change_paper;
mod detach_file;
mod download;
mod labels;
mod paper_form;
mod paper_list;
mod paper_page;
mod place_field;
mod question;
mod register_paper;
mod replace_paper;
mod take_back_replacement;

use ::web::{Access, Refused, Routes, Visit};
use authz::{Action, Denied};
use directory::api::Registers;

use crate::files::Files;
use crate::model::paper::PaperId;
use crate::queries::paper_detail::{PaperDetail, paper_detail};

/// Where the papers are.
const PAPERS: &str = "/lam-viec/van-ban";

/// Where a paper is.
fn path_of(paper: PaperId) -> String {
    format!("{PAPERS}/{paper}")
}

/// The paper, for a form that changes it: whoever may not is told before they fill it in, or send files.
async fn changeable(visit: &Visit, paper: PaperId) -> Result<PaperDetail, Refused> {
    let shown = paper_detail(visit.app().db(), visit.actor(), paper, None).await?;
    if shown.may_change {
        Ok(shown)
    } else {
        Err(Denied::NotAllowed(Action::ManagePapers).into())
    }
}

/// The routes, each with who may come in. The files are where their content lies.
pub fn routes(files: Files) -> Routes {
    let sees = Access::Needs(Action::ViewPapers);
    let keeps = Access::Needs(Action::ManagePapers);
    Routes::new()
        .get(PAPERS, sees, paper_list::show)
        .get(paper_list::SHEET, sees, paper_list::sheet)
        .get(register_paper::PATH, keeps, register_paper::show)
        .upload(register_paper::PATH, keeps, register_paper::send)
        .get("/lam-viec/van-ban/{paper}", sees, paper_page::show)
        .get("/lam-viec/van-ban/{paper}/sua", keeps, change_paper::show)
        .post("/lam-viec/van-ban/{paper}/sua", keeps, change_paper::send)
        .upload("/lam-viec/van-ban/{paper}/tep", keeps, attach_file::send)
        .get("/lam-viec/van-ban/{paper}/tep/{file}", sees, download::open)
        .get(detach_file::PATH, keeps, detach_file::show)
        .post(detach_file::PATH, keeps, detach_file::send)
        .get(replace_paper::PATH, keeps, replace_paper::show)
        .post(replace_paper::PATH, keeps, replace_paper::send)
        .get(
            take_back_replacement::PATH,
            keeps,
            take_back_replacement::show,
        )
        .post(
            take_back_replacement::PATH,
            keeps,
            take_back_replacement::send,
        )
        .share(files)
        .share(Registers::default())
}
