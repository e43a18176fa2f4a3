//! Documents of an invented province, to start from: a plan, a report, a decision with its plan.

use crate::model::{BadModel, Document, document_from_json};

/// The sorts of sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleKind {
    /// Kế hoạch, with a landscape annex.
    Plan,
    /// Báo cáo, with its table of results.
    Report,
    /// Quyết định, with the plan that it issues.
    Decision,
}

impl SampleKind {
    /// The sample as JSON, the very text that `hoptac document sample` prints.
    pub fn json(self) -> &'static str {
        match self {
            Self::Plan => include_str!("../samples/plan.json"),
            Self::Report => include_str!("../samples/report.json"),
            Self::Decision => include_str!("../samples/decision.json"),
        }
    }
}

/// The sample as a document.
pub fn sample(kind: SampleKind) -> Result<Document, BadModel> {
    document_from_json(kind.json())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_a_good_model_and_says_that_it_is_invented() {
        for kind in [SampleKind::Plan, SampleKind::Report, SampleKind::Decision] {
            let document = sample(kind).unwrap();
            assert!(document.subject.contains("văn bản hư cấu"));
            assert_eq!(
                document.clone().completed(),
                document,
                "nothing is left to fill in"
            );
        }
    }
}
