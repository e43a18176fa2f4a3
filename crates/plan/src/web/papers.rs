//! A paper named in a form: by its number, by the address of its page, or by its id.

use ::web::{Refused, Visit};
use kernel::FieldError;
use library::api::papers_by_number::papers_by_number;
use library::api::{PaperId, PaperNumber};

/// What a field of a paper says.
pub(super) enum PaperField {
    /// Nothing.
    None,
    /// A paper.
    One(PaperId),
    /// No paper, or more than one.
    Unknown(FieldError),
}

/// The paper that a field names.
pub(super) async fn paper_id(visit: &Visit, text: &str) -> Result<PaperField, Refused> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(PaperField::None);
    }
    let last = text.rsplit('/').next().unwrap_or(text);
    if let Ok(paper) = PaperId::parse(last) {
        return Ok(PaperField::One(paper));
    }
    let error = |code| {
        PaperField::Unknown(FieldError {
            field: "paper",
            code,
            facts: vec![("number", text.chars().take(60).collect())],
        })
    };
    let Ok(number) = PaperNumber::parse(text) else {
        return Ok(error("plan.paper.unknown"));
    };
    let found = papers_by_number(visit.app().db(), visit.actor(), &number).await?;
    Ok(match found.as_slice() {
        [] => error("plan.paper.unknown"),
        [one] => PaperField::One(one.paper.id),
        [_, _, ..] => error("plan.paper.several"),
    })
}
