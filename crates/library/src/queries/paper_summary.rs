//! A paper in a line, for those who cite it.

use kernel::Day;

use crate::model::number::PaperNumber;
use crate::model::paper::{Confidentiality, Direction, Paper, PaperId, PaperKind};
use crate::model::standing::{InForce, Standing};

/// A paper in a line (dẫn chiếu văn bản).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSummary {
    /// Its id.
    pub id: PaperId,
    /// Số, ký hiệu.
    pub number: Option<PaperNumber>,
    /// Loại văn bản.
    pub kind: PaperKind,
    /// Văn bản đến, đi hay pháp luật.
    pub direction: Direction,
    /// Who wrote it, as its name stands on the paper.
    pub issuer_name: String,
    /// Ngày ban hành.
    pub issued: Option<Day>,
    /// Trích yếu.
    pub summary: String,
    /// Mức độ phổ biến.
    pub confidentiality: Confidentiality,
    /// Hiệu lực.
    pub in_force: InForce,
    /// Whether number and days were read in a source that can be named.
    pub verified: bool,
}

impl PaperSummary {
    /// How it stands on this day.
    pub fn standing(&self, day: Day) -> Standing {
        self.in_force.on(day)
    }
}

impl From<&Paper> for PaperSummary {
    fn from(paper: &Paper) -> Self {
        let content = &paper.content;
        Self {
            id: paper.id,
            number: content.number.clone(),
            kind: content.kind,
            direction: content.direction,
            issuer_name: content.issuer.name.clone(),
            issued: content.issued,
            summary: content.summary.clone(),
            confidentiality: content.confidentiality,
            in_force: content.in_force,
            verified: content.verified,
        }
    }
}
