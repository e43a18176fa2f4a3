//! The documents that were read, and the form with which the next one is taken in.
//!
//! Reading happens within the request: it takes a few tenths of a second and five at most, since the reader is a process under
//! limits; whoever drops a file in wants to see at once what was understood, and half a state need not be kept.

use ::web::components::{
    Badge, Button, Chip, Chips, Choice, Crumbs, Empty, Field, Form, FormFrame, Head, Line, Lines,
    Pager, Paging, State, Toast, Upload,
};
use ::web::{Page, Refused, Room, Uploaded, UploadedFile, Visit, done, page};
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use directory::api::Registers;
use kernel::{OrganisationId, Refusal};
use library::api::{FILE_BYTES_MAX, Files, ReceiveError};

use super::import::{IMPORTS, import_path};
use crate::model::import::{Import, ImportState};
use crate::queries::import_list::{ImportList, PAGE_ROWS, imports};
use crate::reader::Reader;
use crate::use_cases::import_document::{DocumentImported, ImportDocument, import_document};

/// The field of the file.
const FILE: &str = "file";
/// The field of the Alliance.
const ALLIANCE: &str = "alliance";
/// What a browser offers to choose.
const ACCEPTED: &str = ".docx,.pdf,.txt";

#[derive(Template)]
#[template(path = "web/import_list.html")]
struct View {
    head: Head,
    frame: FormFrame,
    alliance: Field,
    one_alliance: Option<String>,
    file: Upload,
    act: Button,
    what: String,
    chips: Chips,
    lines: Lines,
    empty: Option<Empty>,
    pager: Option<Pager>,
}

/// `GET /lam-viec/ke-hoach/doc`
pub(super) async fn show(
    visit: Visit,
    Extension(registers): Extension<Registers>,
) -> Result<Response, Refused> {
    let shown = read(&visit, &registers).await?;
    Ok(draw(&visit, &shown, &visit.form()))
}

/// `POST /lam-viec/ke-hoach/doc`
pub(super) async fn send(
    visit: Visit,
    Extension(registers): Extension<Registers>,
    Extension(files): Extension<Files>,
    Extension(reader): Extension<Reader>,
    uploaded: Uploaded,
) -> Result<Response, Refused> {
    let shown = read(&visit, &registers).await?;
    let form = uploaded.posted.form(visit.words());
    let mut reading = uploaded.posted.read();
    let Some(alliance) = reading.with(ALLIANCE, OrganisationId::parse) else {
        return Ok(draw(&visit, &shown, &form.wrong(&reading.errors)));
    };
    let Some(file) = uploaded.files.into_iter().next() else {
        let form = form.problem(FILE, visit.say("plan-import-file-missing"));
        return Ok(draw(&visit, &shown, &form));
    };
    let command = uploaded.posted.command(())?.id;
    let wish = match taken(&visit, (&files, &reader), (alliance, file), &form).await? {
        Ok(wish) => wish,
        Err(form) => return Ok(draw(&visit, &shown, &form)),
    };
    let command = kernel::Command::new(command, wish);
    let app = visit.app();
    match db::settle(|| import_document(app.db(), &registers, visit.actor(), &command)).await {
        Ok(outcome) => Ok(done(
            &visit,
            import_path(outcome.import),
            &said(&visit, &outcome),
        )),
        Err(error) => Ok(draw(&visit, &shown, &form.refuse(error)?)),
    }
}

/// Puts the file into the store and reads it, before the act; the form with a sentence where it is not taken.
async fn taken(
    visit: &Visit,
    (files, reader): (&Files, &Reader),
    (alliance, file): (OrganisationId, UploadedFile),
    form: &Form,
) -> Result<Result<ImportDocument, Form>, Refused> {
    let stored = match files.keep(&file.name, &file.bytes).await {
        Ok(stored) => stored,
        Err(ReceiveError::Fault(fault)) => return Err(fault.into()),
        Err(ReceiveError::File(fault)) => {
            let why = visit.words().sentence(fault.code(), &fault.facts());
            return Ok(Err(form.clone().problem(FILE, why)));
        }
    };
    match reader.read(file.bytes).await {
        Ok(document) => Ok(Ok(ImportDocument {
            alliance,
            file: stored,
            document,
        })),
        Err(unread) => Ok(Err(form.clone().problem(FILE, unread.sentence))),
    }
}

fn said(visit: &Visit, outcome: &DocumentImported) -> Toast {
    if outcome.known {
        return Toast::new(visit.say("plan-import-known"));
    }
    let items = i64::try_from(outcome.items).unwrap_or(0);
    let facts = [("n", items.into())];
    Toast::new(visit.words().say_with("plan-import-done", &facts))
}

async fn read(visit: &Visit, registers: &Registers) -> Result<ImportList, Refused> {
    let asked = (asked_state(visit), Paging::of(&visit.address()).offset());
    let app = visit.app();
    Ok(imports(app.db(), registers, visit.actor(), asked).await?)
}

fn asked_state(visit: &Visit) -> ImportState {
    let address = visit.address();
    let asked = address.get("loc").and_then(ImportState::parse);
    asked.unwrap_or(ImportState::Reviewing)
}

fn draw(visit: &Visit, shown: &ImportList, form: &Form) -> Response {
    let title = visit.say("plan-import-list-title");
    let state = asked_state(visit);
    let count = |state| shown.counts.iter().find(|(known, _)| *known == state);
    let total = count(state).map_or(0, |(_, count)| *count);
    let form = match shown.alliances.first() {
        Some((id, _)) if form.value(ALLIANCE).is_empty() => {
            form.clone().with(ALLIANCE, id.to_string())
        }
        Some(_) | None => form.clone(),
    };
    let form = &form;
    let choices = shown.alliances.iter();
    let choices = choices.map(|(id, name)| Choice::new(id.to_string(), name));
    let paging = Paging {
        size: PAGE_ROWS,
        ..Paging::of(&visit.address())
    };
    let only = <[_; 1]>::try_from(shown.alliances.as_slice().to_vec()).ok();
    let body = View {
        head: Head::new(&title).under(visit.say("plan-import-list-what")),
        frame: visit.frame(form),
        alliance: Field::select(
            form,
            ALLIANCE,
            visit.say("plan-import-field-alliance"),
            choices.collect(),
        ),
        one_alliance: only.map(|[(id, _)]| id.to_string()),
        file: upload(visit, form),
        act: Button::submit(visit.say("plan-import-act")),
        what: visit.say("plan-import-what-happens"),
        chips: chips(visit, shown, state),
        lines: Lines::new(
            shown
                .imports
                .iter()
                .map(|import| line(visit, import))
                .collect(),
        ),
        empty: shown.imports.is_empty().then(|| {
            Empty::new(
                visit.say("plan-import-none"),
                visit.say("plan-import-none-what"),
            )
        }),
        pager: Pager::new(visit.words(), &visit.address(), paging, total),
    };
    let crumbs =
        Crumbs::new(visit.words(), &title).step(visit.say("web-room-plans"), Room::Plans.path());
    let drawn = Page::new(title, body).room(Room::Plans).crumbs(crumbs);
    page(visit, drawn.with_form(form))
}

fn upload(visit: &Visit, form: &Form) -> Upload {
    let most = FILE_BYTES_MAX / 1024 / 1024;
    let facts = [("megabytes", i64::try_from(most).unwrap_or(0).into())];
    let hint = visit
        .words()
        .say_with("plan-import-field-file-hint", &facts);
    Upload::new(form, FILE, visit.say("plan-import-field-file"), hint).accept(ACCEPTED)
}

fn chips(visit: &Visit, shown: &ImportList, chosen: ImportState) -> Chips {
    let chip = |(state, count): &(ImportState, i64)| {
        let href = format!("{IMPORTS}?loc={state}");
        Chip::new(visit.say(state_key(*state)), href)
            .count(visit.words().count(*count))
            .chosen_if(*state == chosen)
    };
    Chips::new(
        visit.say("plan-import-states"),
        shown.counts.iter().map(chip).collect(),
    )
}

fn state_key(state: ImportState) -> &'static str {
    match state {
        ImportState::Reviewing => "plan-import-state-reviewing",
        ImportState::Begun => "plan-import-state-begun",
        ImportState::Dropped => "plan-import-state-dropped",
    }
}

fn line(visit: &Visit, import: &Import) -> Line {
    let by = Some(import.changed_by_name.clone()).filter(|name| !name.is_empty());
    let by = by.unwrap_or_else(|| visit.say("plan-import-by-the-house"));
    let facts = [
        ("file", import.file_name.as_str().into()),
        ("by", by.into()),
        ("at", import.changed_at.time_in_vietnam().into()),
    ];
    let (state, verb) = match import.state {
        ImportState::Reviewing => (State::Pending, "plan-import-verb-go-on"),
        ImportState::Begun => (State::Done, "plan-import-verb-look"),
        ImportState::Dropped => (State::Plain, "plan-import-verb-look"),
    };
    Line::new(import.head.title.clone())
        .under(visit.words().say_with("plan-import-line", &facts))
        .badge(Badge::new(state, visit.say(state_key(import.state))))
        .verb(visit.say(verb), import_path(import.id))
}
