//! Take a file off its paper: the question, and the answer.

use ::web::components::{Confirm, Form, Toast};
use ::web::{Posted, Refused, Visit, done};
use axum::extract::Path;
use axum::response::Response;

use super::{changeable, path_of, question};
use crate::model::file::FileId;
use crate::model::paper::PaperId;
use crate::use_cases::detach_file::{DetachFile, DetachFileError, detach_file};

/// Where the question stands.
pub(super) const PATH: &str = "/lam-viec/van-ban/{paper}/tep/{file}/go";

/// `GET /lam-viec/van-ban/{paper}/tep/{file}/go`
pub(super) async fn show(
    visit: Visit,
    Path((paper, file)): Path<(PaperId, FileId)>,
) -> Result<Response, Refused> {
    draw(&visit, (paper, file), &visit.form()).await
}

/// `POST /lam-viec/van-ban/{paper}/tep/{file}/go`
pub(super) async fn send(
    visit: Visit,
    Path((paper, file)): Path<(PaperId, FileId)>,
    posted: Posted,
) -> Result<Response, Refused> {
    let command = posted.command(DetachFile { paper, file })?;
    let app = visit.app();
    match db::settle(|| detach_file(app.db(), visit.actor(), &command)).await {
        Ok(()) => {
            let said = Toast::new(visit.say("library-detached"));
            Ok(done(&visit, path_of(paper), &said))
        }
        Err(error) => {
            let form = posted.form(visit.words()).refuse(error)?;
            draw(&visit, (paper, file), &form).await
        }
    }
}

async fn draw(
    visit: &Visit,
    (paper, file): (PaperId, FileId),
    form: &Form,
) -> Result<Response, Refused> {
    let shown = changeable(visit, paper).await?;
    let found = shown.files.iter().find(|one| one.id == file);
    let found = found.ok_or(DetachFileError::NoFile)?;
    let facts = [("name", found.name.as_str().into())];
    let title = visit.words().say_with("library-detach-title", &facts);
    let path = path_of(paper);
    let asked = Confirm::new(
        format!("{path}/tep/{file}/go"),
        visit.frame(form),
        title.clone(),
        visit.say("library-detach-effect"),
    )
    .verbs(
        &visit.say("library-detach-act"),
        &visit.say("library-leave"),
        path,
    );
    Ok(question::draw(visit, &shown, (&title, asked), form))
}
