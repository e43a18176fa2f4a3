//! A report as a file: DOCX, PDF, HTML, its targets as XLSX, its brief as DOCX. Nothing is open in the database meanwhile.

use std::sync::Arc;

use ::web::components::{Cell, Column, Row, Table, Value};
use ::web::{Refused, Visit, xlsx};
use authz::Denied;
use axum::body::Body;
use axum::extract::{Extension, Path};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Fault, Nature};
use vanban::model::Document;
use vanban::write;

use crate::model::document::{brief_document, target_state};
use crate::model::report::ReportId;
use crate::model::tables::TargetLine;
use crate::queries::report_page::{ReportPage, report_page};

/// What sets a document as PDF, in a program that can.
pub type SetType = Arc<dyn Fn(&Document) -> Result<Vec<u8>, String> + Send + Sync>;

/// The typesetter of this program, if it was built with one (*bộ dàn trang*).
#[derive(Clone, Default)]
pub struct Typesetter(pub Option<SetType>);

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Typesetter")
            .field(&self.0.is_some())
            .finish()
    }
}

/// This program sets no PDF.
#[derive(Debug, thiserror::Error)]
#[error("built without typesetting")]
struct NoTypesetter;

kernel::refusal! { NoTypesetter from [] {
    Self => Conflict "reports.download.no_pdf";
} }

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// `GET /lam-viec/bao-cao/{report}/tai/{form}`
pub(super) async fn send(
    visit: Visit,
    Path((report, form)): Path<(ReportId, String)>,
    Extension(typesetter): Extension<Typesetter>,
) -> Result<Response, Refused> {
    let shown = report_page(visit.app().db(), visit.actor(), report).await?;
    match form.as_str() {
        "docx" => written(DOCX, "bao-cao.docx", docx(&shown.sheet.document())?),
        "tom-tat" => {
            let brief = brief_document(&shown.sheet.frame, &shown.tables);
            written(DOCX, "tom-tat.docx", docx(&brief)?)
        }
        "html" => {
            let page = write::html(&shown.sheet.document());
            written(
                "text/html; charset=utf-8",
                "bao-cao.html",
                page.into_bytes(),
            )
        }
        "pdf" => {
            let set = typesetter.0.ok_or(NoTypesetter)?;
            let document = shown.sheet.document();
            let bytes = tokio::task::spawn_blocking(move || set(&document)).await;
            let bytes = bytes.map_err(|error| Fault::new(Nature::Bug, error))?;
            let bytes =
                bytes.map_err(|reason| Fault::new(Nature::Bug, std::io::Error::other(reason)))?;
            written("application/pdf", "bao-cao.pdf", bytes)
        }
        "xlsx" => {
            let bytes = xlsx::write(&targets(&visit, &shown), visit.day());
            let bytes = bytes.map_err(|error| Fault::new(Nature::Bug, error))?;
            Ok(xlsx::answer(&visit.say("reports-sheet-name"), bytes))
        }
        _ => Err(Denied::Hidden.into()),
    }
}

fn docx(document: &Document) -> Result<Vec<u8>, Fault> {
    write::docx(document).map_err(|error| Fault::new(Nature::Bug, error))
}

fn written(media: &'static str, name: &'static str, bytes: Vec<u8>) -> Result<Response, Refused> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition = HeaderValue::from_str(&disposition);
    let disposition = disposition.map_err(|error| Fault::new(Nature::Bug, error))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CONTENT_DISPOSITION, disposition),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}

/// The targets as a table, numbers as numbers.
fn targets(visit: &Visit, shown: &ReportPage) -> Table {
    let words = visit.words();
    let columns = vec![
        Column::text(words.say("reports-target-key")),
        Column::text(words.say("reports-target-text")),
        Column::text(words.say("reports-target-unit")),
        Column::number(words.say("reports-target-goal")),
        Column::number(words.say("reports-target-recorded")),
        Column::number(words.say("reports-target-verified")),
        Column::number(words.say("reports-target-share")),
        Column::text(words.say("reports-target-state")),
        Column::text(words.say("reports-target-responsible")),
    ];
    let facts = [("day", shown.as_of.day.to_vietnamese().into())];
    let caption = words.say_with("reports-targets-on", &facts);
    let rows = shown.tables.targets.iter().map(row);
    Table::new(words, caption, columns).rows(rows.collect())
}

fn row(line: &TargetLine) -> Row {
    let count = |value: Option<i64>| Cell::new(value.map_or(Value::Nothing, Value::Thousandths));
    let share = match (line.verified, line.goal) {
        (Some(verified), Some(goal)) if goal > 0 => {
            let parts = i128::from(verified.max(0)) * 1_000_000 / i128::from(goal);
            Value::Share(u32::try_from(parts).unwrap_or(u32::MAX))
        }
        _ => Value::Nothing,
    };
    Row::new(vec![
        Cell::text(&line.key),
        Cell::text(&line.text),
        Cell::text(&line.unit),
        count(line.goal),
        count(line.recorded),
        count(line.verified),
        Cell::new(share),
        Cell::text(target_state(line.state)),
        Cell::text(line.responsible.clone().unwrap_or_default()),
    ])
}
