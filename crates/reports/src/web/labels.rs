//! Words of states and periods.

use ::web::Words;
use ::web::components::{Badge, Prose, State};

use super::figure_path;
use crate::model::document::Sheet;
use crate::model::report::{ReportId, ReportState};
use crate::model::token::{Piece, pieces};

/// How far a report is.
pub(super) fn state(words: &Words, state: ReportState) -> Badge {
    let (shape, key) = match state {
        ReportState::Drafting => (State::Pending, "reports-state-drafting"),
        ReportState::Presented => (State::Risk, "reports-state-presented"),
        ReportState::Numbered => (State::OnTrack, "reports-state-numbered"),
        ReportState::Issued => (State::Done, "reports-state-issued"),
    };
    Badge::new(shape, words.say(key))
}

/// Lines of a text as it is read, each figure a door to its names, each prompt strong.
pub(super) fn read(report: ReportId, sheet: &Sheet, body: &str) -> Vec<Prose> {
    let lines = body.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| read_line(report, sheet, line)).collect()
}

fn read_line(report: ReportId, sheet: &Sheet, line: &str) -> Prose {
    let mut prose = Prose::new();
    for piece in pieces(line).unwrap_or_default() {
        prose = match piece {
            Piece::Text(text) => prose.text(text),
            Piece::Figure(key) => prose.link(sheet.shown(&key), figure_path(report, &key)),
            Piece::Prompt(prompt) => prose.strong(format!("[{prompt}]")),
        };
    }
    prose
}
