//! A paper of the library as a form names it: by its number, or by the address of its page.

use ::web::components::{Field, Form};
use ::web::{Posted, Refused, Visit};
use kernel::FieldError;
use library::api::papers_by_number::papers_by_number;
use library::api::{PaperId, PaperNumber};

/// The field.
const PAPER: &str = "paper";
/// Characters of what was written that an error repeats.
const SHOWN_CHARS_MAX: usize = 60;

/// The field in which a paper is named.
pub(super) fn paper_field(visit: &Visit, form: &Form) -> Field {
    Field::text(form, PAPER, visit.say("registry-paper")).hint(visit.say("registry-paper-hint"))
}

/// The paper that was named, if one was; what is wrong with it otherwise.
pub(super) async fn paper_named(
    visit: &Visit,
    posted: &Posted,
) -> Result<Result<Option<PaperId>, FieldError>, Refused> {
    let written = posted.text(PAPER);
    if written.is_empty() {
        return Ok(Ok(None));
    }
    let last = written.rsplit('/').next().unwrap_or(written);
    if let Ok(paper) = PaperId::parse(last) {
        return Ok(Ok(Some(paper)));
    }
    let wrong = |code| FieldError {
        field: PAPER,
        code,
        facts: vec![("number", written.chars().take(SHOWN_CHARS_MAX).collect())],
    };
    let Ok(number) = PaperNumber::parse(written) else {
        return Ok(Err(wrong("registry.paper.unknown")));
    };
    let found = papers_by_number(visit.app().db(), visit.actor(), &number).await?;
    Ok(match found.as_slice() {
        [one] => Ok(Some(one.paper.id)),
        [] => Err(wrong("registry.paper.unknown")),
        [_, ..] => Err(wrong("registry.paper.several")),
    })
}
