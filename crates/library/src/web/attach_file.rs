//! Attach files to a paper; the form stands on its page.

use ::web::components::Toast;
use ::web::{Refused, Uploaded, Visit, done};
use axum::extract::{Extension, Path};
use axum::response::Response;
use kernel::{Command, CommandId};

use super::register_paper::{FILE, stored};
use super::{changeable, paper_page, path_of};
use crate::files::Files;
use crate::model::file::StoredFile;
use crate::model::paper::PaperId;
use crate::use_cases::attach_file::{AttachFile, AttachFileError, attach_file};

/// `POST /lam-viec/van-ban/{paper}/tep`
pub(super) async fn send(
    visit: Visit,
    Path(paper): Path<PaperId>,
    Extension(files): Extension<Files>,
    uploaded: Uploaded,
) -> Result<Response, Refused> {
    changeable(&visit, paper).await?;
    let form = uploaded.posted.form(visit.words());
    let command = uploaded.posted.command(())?;
    let form = match stored(&visit, &files, &form, uploaded.files).await? {
        Err(form) => form,
        Ok(files) if files.is_empty() => form.problem(FILE, visit.say("library-file-missing")),
        Ok(files) => match attach(&visit, paper, (command.id, files)).await {
            Ok(count) => {
                let facts = [("n", count.into())];
                let said = visit.words().say_with("library-attached", &facts);
                return Ok(done(&visit, path_of(paper), &Toast::new(said)));
            }
            Err(error) => form.refuse(error)?,
        },
    };
    // Read anew: some of the files may be there.
    let shown = changeable(&visit, paper).await?;
    Ok(paper_page::draw(&visit, &shown, &form))
}

/// Attaches one after the other, each an act of its own, whose id follows from that of the form.
async fn attach(
    visit: &Visit,
    paper: PaperId,
    (form, files): (CommandId, Vec<StoredFile>),
) -> Result<usize, AttachFileError> {
    let mut count = 0_usize;
    for file in files {
        let id = CommandId::named(&format!("{form}/{count}"));
        let command = Command::new(id, AttachFile { paper, file });
        let app = visit.app();
        db::settle(|| attach_file(app.db(), visit.actor(), &command)).await?;
        count = count.saturating_add(1);
    }
    Ok(count)
}
