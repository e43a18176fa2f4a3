//! One line on its way to becoming an entry.

use super::marker;
use super::table::TableEntry;
use crate::model::Mark;
use crate::read::{Line, Role};

/// A line, or a table, with everything the parts are told by.
#[derive(Debug, Clone, Default)]
pub(super) struct Candidate {
    /// The marker.
    pub(super) mark: Option<Mark>,
    /// The line as it prints, marker included.
    pub(super) printed: String,
    /// The text without the marker.
    pub(super) text: String,
    /// The marker's label where words print it: "Phần thứ nhất".
    pub(super) label: Option<String>,
    pub(super) role: Option<Role>,
    pub(super) depth: Option<u8>,
    /// List or heading level by the file's own word; 0 where it has none.
    pub(super) inset: u8,
    pub(super) heading: bool,
    pub(super) bold: bool,
    pub(super) centred: bool,
    pub(super) italic: bool,
    /// The block of the source it came from.
    pub(super) block: usize,
    /// A blank line or page break stood before it.
    pub(super) after_gap: bool,
    /// It came out of a layout table: 0 outside, else 1 + the column.
    pub(super) column: usize,
    pub(super) table: Option<TableEntry>,
}

impl Candidate {
    /// Takes a line of the source over, telling marker from text.
    pub(super) fn new(line: &Line, block: usize) -> Self {
        let text = line.text.trim();
        let (mark, rest, printed) = match (&line.mark, line.role) {
            (Some(printed), _) => {
                let mark = marker::automatic(printed);
                (mark, text.to_owned(), format!("{} {text}", printed.trim()))
            }
            (None, Some(_)) => (None, text.to_owned(), text.to_owned()),
            (None, None) => match marker::typed(text) {
                Some(marked) => (Some(marked.mark), marked.rest.to_owned(), text.to_owned()),
                None => (None, text.to_owned(), text.to_owned()),
            },
        };
        Self {
            label: mark.as_ref().and_then(|mark| worded_label(mark, &printed)),
            mark,
            printed,
            text: rest,
            role: line.role,
            // Levels of other people's lists and headings tell little beside their markers.
            depth: line.depth.filter(|_| line.role.is_some()),
            inset: line.depth.unwrap_or(0),
            heading: line.heading,
            bold: line.bold,
            centred: line.centred,
            italic: line.italic,
            block,
            ..Self::default()
        }
    }

    /// A piece of this line, split off by position.
    pub(super) fn piece(&self, text: &str) -> Self {
        let line = Line {
            text: text.trim().to_owned(),
            bold: self.bold,
            italic: self.italic,
            centred: self.centred,
            ..Line::default()
        };
        Self {
            after_gap: self.after_gap,
            column: self.column,
            ..Self::new(&line, self.block)
        }
    }

    /// Whether every letter is a capital and there are at least two.
    pub(super) fn capitals(&self) -> bool {
        is_capitals(&self.text)
    }

    /// How many words the text has.
    pub(super) fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

/// "PHẦN THỨ NHẤT" is a label of its own words.
fn worded_label(mark: &Mark, printed: &str) -> Option<String> {
    let words: Vec<String> = printed
        .split_whitespace()
        .take(3)
        .map(str::to_lowercase)
        .collect();
    let [word, ordinal, number] = words.as_slice() else {
        return None;
    };
    let worded =
        matches!(mark, Mark::Part(_) | Mark::Chapter(_) | Mark::Division(_)) && ordinal == "thứ";
    let number = number.trim_end_matches(['.', ':', '-']);
    let mut letters = word.chars();
    let first: String = letters.next()?.to_uppercase().collect();
    worded.then(|| format!("{first}{} thứ {number}", letters.as_str()))
}

/// Whether every letter of a text is a capital and there are at least two.
pub(super) fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 2 && letters.into_iter().all(|c| !c.is_lowercase())
}
