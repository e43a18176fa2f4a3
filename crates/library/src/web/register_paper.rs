//! Enter a paper with its files: the form, and the form when it is sent.

use std::sync::LazyLock;

use ::web::components::{Button, Choice, Crumbs, Form, FormFrame, Head, Toast, Upload};
use ::web::{Page, Refused, Room, Uploaded, UploadedFile, Visit, done, page};
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;
use kernel::Fault;

use super::paper_form::{PaperFields, fields, read};
use super::{PAPERS, path_of, place_field};
use crate::files::{Files, ReceiveError};
use crate::model::file::{FILE_BYTES_MAX, StoredFile};
use crate::model::media::MediaType;
use crate::use_cases::register_paper::{RegisterPaper, register_paper};

/// Where the form stands.
pub(super) const PATH: &str = "/lam-viec/van-ban/moi";
/// The field of the files.
pub(super) const FILE: &str = "file";

/// What a browser offers to choose.
static ACCEPTED: LazyLock<String> = LazyLock::new(MediaType::accepted);

#[derive(Template)]
#[template(path = "web/register_paper.html")]
struct View {
    head: Head,
    frame: FormFrame,
    fields: PaperFields,
    files: Upload,
    act: Button,
}

/// `GET /lam-viec/van-ban/moi`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let form = visit
        .form()
        .with("direction", "incoming")
        .with("kind", "official_letter")
        .with("confidentiality", "internal")
        .with("verified", "1");
    let places = place_field::choices(&visit, &registers, None).await?;
    Ok(draw(&visit, &form, places))
}

/// `POST /lam-viec/van-ban/moi`
pub(super) async fn send(
    visit: Visit,
    Extension(files): Extension<Files>,
    Extension(registers): Extension<Registers>,
    uploaded: Uploaded,
) -> Result<Response, Refused> {
    let places = place_field::choices(&visit, &registers, None).await?;
    let form = uploaded.posted.form(visit.words());
    let content = match read(&uploaded.posted) {
        Ok(content) => content,
        Err(errors) => return Ok(draw(&visit, &form.wrong(&errors), places)),
    };
    let files = match stored(&visit, &files, &form, uploaded.files).await? {
        Ok(files) => files,
        Err(form) => return Ok(draw(&visit, &form, places)),
    };
    let command = uploaded.posted.command(RegisterPaper { content, files })?;
    let app = visit.app();
    match db::settle(|| register_paper(app.db(), visit.actor(), &command)).await {
        Ok(outcome) => {
            let said = Toast::new(visit.say("library-registered"));
            Ok(done(&visit, path_of(outcome.id), &said))
        }
        Err(error) => Ok(draw(&visit, &form.refuse(error)?, places)),
    }
}

/// Puts the files into the store before the act; the form with a sentence for each that is not taken.
pub(super) async fn stored(
    visit: &Visit,
    files: &Files,
    form: &Form,
    uploaded: Vec<UploadedFile>,
) -> Result<Result<Vec<StoredFile>, Form>, Fault> {
    let mut stored = Vec::new();
    let mut refused: Option<Form> = None;
    for file in uploaded {
        match files.keep(&file.name, &file.bytes).await {
            Ok(file) => stored.push(file),
            Err(ReceiveError::Fault(fault)) => return Err(fault),
            Err(ReceiveError::File(fault)) => {
                let why = visit.words().sentence(
                    kernel::Refusal::code(&fault),
                    &kernel::Refusal::facts(&fault),
                );
                let facts = [("name", file.name.into()), ("why", why.into())];
                let said = visit.words().say_with("library-file-refused", &facts);
                let before = refused.unwrap_or_else(|| form.clone());
                refused = Some(before.problem(FILE, said));
            }
        }
    }
    Ok(refused.map_or(Ok(stored), Err))
}

/// The field in which files are chosen.
pub(super) fn upload(visit: &Visit, form: &Form) -> Upload {
    let most = FILE_BYTES_MAX / 1024 / 1024;
    let facts = [("megabytes", i64::try_from(most).unwrap_or(0).into())];
    let hint = visit.words().say_with("library-field-file-hint", &facts);
    Upload::new(form, FILE, visit.say("library-field-file"), hint)
        .many()
        .accept(ACCEPTED.as_str())
}

fn draw(visit: &Visit, form: &Form, places: Vec<Choice>) -> Response {
    let title = visit.say("library-register-title");
    let body = View {
        head: Head::new(&title).under(visit.say("library-register-what")),
        fields: fields(visit.words(), form, places),
        files: upload(visit, form),
        frame: visit.frame(form),
        act: Button::submit(visit.say("library-register-act")),
    };
    let crumbs = Crumbs::new(visit.words(), &title).step(visit.say("library-papers"), PAPERS);
    let page_ = Page::new(title, body).room(Room::Documents).crumbs(crumbs);
    page(visit, page_.with_form(form))
}
