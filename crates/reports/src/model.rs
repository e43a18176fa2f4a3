//! What a report is, without database or page.

pub(crate) mod document;
pub(crate) mod draft_text;
pub(crate) mod facts;
pub(crate) mod figure;
pub(crate) mod figures;
pub(crate) mod head;
pub(crate) mod letterhead;
pub(crate) mod official;
pub(crate) mod open_data;
pub(crate) mod period;
pub(crate) mod report;
pub(crate) mod section;
pub(crate) mod tables;
pub(crate) mod token;
pub(crate) mod wording;

#[cfg(test)]
pub(crate) mod sample;
