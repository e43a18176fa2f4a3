//! How the lines of a file were broken: by the author, at the ends of paragraphs, or by the page's width.

use crate::read::{Format, Source, SourceBlock};

/// How the lines of a file were broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// The file knows its paragraphs.
    Authored,
    /// Text with each paragraph on one long line.
    Long,
    /// Lines cut at this width, in characters.
    Wrapped(usize),
}

/// A page holds no longer lines.
const WIDTH_MAX: usize = 160;
/// A page that is not a table holds no shorter lines.
const WIDTH_MIN: usize = 36;

impl Layout {
    /// Looks at the lengths of the lines.
    pub(crate) fn of(source: &Source) -> Self {
        if !source.physical_lines {
            return Self::Authored;
        }
        let mut lengths: Vec<usize> = source
            .blocks
            .iter()
            .filter_map(|block| match block {
                SourceBlock::Line(line) if !line.text.contains('\t') => {
                    Some(line.text.trim().chars().count())
                }
                SourceBlock::Line(_)
                | SourceBlock::Table(_)
                | SourceBlock::Blank
                | SourceBlock::PageBreak => None,
            })
            .filter(|length| *length > 0)
            .collect();
        lengths.sort_unstable();
        let at = |percent: usize| {
            let place = lengths.len().saturating_sub(1) * percent / 100;
            lengths.get(place).copied().unwrap_or(0)
        };
        let (width, longest) = (at(90), at(100));
        let full = lengths.iter().filter(|l| **l * 5 >= width * 4).count();
        // A page of a PDF always cuts its lines.
        let cut = source.format == Format::Pdf;
        let even = cut || longest * 10 <= width * 15 && full * 4 >= lengths.len();
        if (WIDTH_MIN..=WIDTH_MAX).contains(&width) && even {
            Self::Wrapped(width)
        } else {
            Self::Long
        }
    }
}

/// Whether a line of this length left no room for the word that came next. Letters differ in width, so a
/// tenth of the line is forgiven.
pub(crate) fn is_full(length: usize, next_word: usize, width: usize) -> bool {
    (length + 1 + next_word) * 10 > width * 9
}
