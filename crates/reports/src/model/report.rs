//! A report on its way: drafted, presented, numbered, issued.

kernel::typed_id! {
    /// A report (*báo cáo*).
    pub ReportId,
}

kernel::text_enum! {
    /// How far a report is (*tình trạng báo cáo*).
    pub enum ReportState {
        /// Being written (*đang soạn thảo*).
        Drafting = "drafting",
        /// Lies with who signs (*đã trình ký*).
        Presented = "presented",
        /// Has its number and day (*đã cấp số*).
        Numbered = "numbered",
        /// The signed paper came back (*đã ban hành*); figures are frozen.
        Issued = "issued",
    }
}

/// What is done with a report as a whole (*bước xử lý*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Edited: its text or its figures.
    Edit,
    /// Presented for signing (*trình ký*).
    Present,
    /// Given back to be changed (*trả lại để sửa*).
    GiveBack,
    /// Given its number and day (*cấp số*).
    Number,
    /// The signed paper is attached (*ban hành*).
    Issue,
}

/// Why a step cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportFault {
    /// It lies with who signs, or is signed.
    #[error("the report is presented")]
    Presented,
    /// It was not presented.
    #[error("the report is not presented")]
    NotPresented,
    /// It has a number already.
    #[error("the report has a number")]
    HasNumber,
    /// It has no number yet.
    #[error("the report has no number")]
    NoNumber,
    /// It is issued; nothing of it changes any more.
    #[error("the report is issued")]
    Issued,
    /// Something is left for the officer to write.
    #[error("{count} prompts are open, the first in {section}")]
    PromptsOpen {
        /// How many.
        count: usize,
        /// The heading of the first section with one.
        section: String,
    },
}

kernel::refusal! { ReportFault from [] {
    Self::Presented => Conflict "reports.report.presented";
    Self::NotPresented => Conflict "reports.report.not_presented";
    Self::HasNumber => Conflict "reports.report.has_number";
    Self::NoNumber => Conflict "reports.report.no_number";
    Self::Issued => Conflict "reports.report.issued";
    Self::PromptsOpen { count, section } => Conflict "reports.report.prompts_open"
        { "count": count, "section": section };
} }

impl ReportState {
    /// The state after a step.
    ///
    /// # Errors
    /// The step does not fit.
    pub fn after(self, step: Step) -> Result<Self, ReportFault> {
        match (self, step) {
            (Self::Issued, _) => Err(ReportFault::Issued),
            (Self::Drafting, Step::Edit) => Ok(Self::Drafting),
            (Self::Drafting, Step::Present) => Ok(Self::Presented),
            (Self::Drafting, Step::GiveBack | Step::Number | Step::Issue) => {
                Err(ReportFault::NotPresented)
            }
            (Self::Presented, Step::GiveBack) => Ok(Self::Drafting),
            (Self::Presented, Step::Number) => Ok(Self::Numbered),
            (Self::Presented, Step::Issue) => Err(ReportFault::NoNumber),
            (Self::Presented | Self::Numbered, Step::Edit | Step::Present) => {
                Err(ReportFault::Presented)
            }
            (Self::Numbered, Step::GiveBack | Step::Number) => Err(ReportFault::HasNumber),
            (Self::Numbered, Step::Issue) => Ok(Self::Issued),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_taken_in_their_order_and_nothing_follows_issuing() {
        use ReportState::{Drafting, Issued, Numbered, Presented};
        use Step::{Edit, GiveBack, Issue, Number, Present};
        let check = |state: ReportState, step, wanted: Result<ReportState, ReportFault>| {
            assert_eq!(state.after(step), wanted, "{state:?} {step:?}");
        };
        for step in [Edit, Present, GiveBack, Number, Issue] {
            check(Issued, step, Err(ReportFault::Issued));
        }
        check(Drafting, Number, Err(ReportFault::NotPresented));
        check(Drafting, Issue, Err(ReportFault::NotPresented));
        check(Presented, Edit, Err(ReportFault::Presented));
        check(Presented, Issue, Err(ReportFault::NoNumber));
        check(Numbered, GiveBack, Err(ReportFault::HasNumber));
        check(Numbered, Number, Err(ReportFault::HasNumber));
        check(Drafting, Edit, Ok(Drafting));
        check(Drafting, Present, Ok(Presented));
        check(Presented, GiveBack, Ok(Drafting));
        check(Presented, Number, Ok(Numbered));
        check(Numbered, Issue, Ok(Issued));
    }
}
