//! What happened to an organisation, as other contexts tell it.

use kernel::{Day, OrganisationId};

kernel::typed_id! {
    /// Something that happened to an organisation (*sự kiện trên dòng thời gian*).
    pub EventId
}

/// Something that happened, to stand on the one timeline (*dòng thời gian*) of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// To whom.
    pub organisation: OrganisationId,
    /// What, for ever, named for its context: `support.received`.
    pub kind: &'static str,
    /// When.
    pub day: Day,
    /// The key of its sentence in the texts of the context.
    pub text_key: &'static str,
    /// What is set into the sentence.
    pub facts: Vec<(&'static str, String)>,
    /// What tells it.
    pub source: Source,
    /// Whether there is evidence of it.
    pub has_evidence: bool,
}

/// The record behind an event: it tells an event of a kind once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is: `support.grant`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// The address of its page, if it has one.
    pub link: Option<String>,
}
