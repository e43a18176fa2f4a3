//! The lines of a document around what is being looked at, with the words of every item marked.

/// Lines that are shown before those looked at.
const LINES_BEFORE: usize = 6;
/// Lines that are shown from there on.
const LINES_AFTER: usize = 26;
/// Characters of a line that are shown: a table's row may be long.
const LINE_CHARS_MAX: usize = 4_000;

/// What the words of a piece are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marking<T> {
    /// Of an item.
    Item(T),
    /// Of the item that is being looked at.
    Hot(T),
    /// Perhaps misread.
    Misread,
}

/// Words with a mark, or without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<T> {
    /// The words.
    pub(crate) text: String,
    /// What they are.
    pub(crate) marking: Option<Marking<T>>,
}

/// One line of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExcerptLine<T> {
    /// Its pieces, in order.
    pub(crate) pieces: Vec<Piece<T>>,
}

/// A part of a document (*đoạn trích*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt<T> {
    /// Its lines.
    pub(crate) lines: Vec<ExcerptLine<T>>,
    /// Whether the document begins before it.
    pub(crate) is_cut_before: bool,
    /// Whether it goes on behind it.
    pub(crate) is_cut_after: bool,
}

/// A range of characters with what it is.
pub(crate) type Marked<T> = ((u32, u32), Marking<T>);

/// The lines around a character, with these ranges marked. Where ranges overlap, the one that is named first counts.
pub(crate) fn excerpt<T: Copy + PartialEq>(text: &str, at: u32, marks: &[Marked<T>]) -> Excerpt<T> {
    let lines = numbered(text);
    let here = lines.iter().rposition(|(from, _)| *from <= at).unwrap_or(0);
    let first = here.saturating_sub(LINES_BEFORE);
    let shown = LINES_BEFORE.saturating_add(LINES_AFTER);
    let last = first.saturating_add(shown).min(lines.len());
    let window = lines.iter().skip(first).take(shown);
    Excerpt {
        lines: window
            .map(|(from, line)| marked(*from, line, marks))
            .collect(),
        is_cut_before: first > 0,
        is_cut_after: last < lines.len(),
    }
}

/// The whole document, with these ranges marked.
pub(crate) fn whole<T: Copy + PartialEq>(text: &str, marks: &[Marked<T>]) -> Vec<ExcerptLine<T>> {
    let lines = numbered(text);
    lines
        .iter()
        .map(|(from, line)| marked(*from, line, marks))
        .collect()
}

/// Lines that say something, each with the place of its first character.
fn numbered(text: &str) -> Vec<(u32, &str)> {
    let mut at = 0_u32;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            lines.push((at, line));
        }
        let chars = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
        at = at.saturating_add(chars).saturating_add(1);
    }
    lines
}

fn marked<T: Copy + PartialEq>(from: u32, line: &str, marks: &[Marked<T>]) -> ExcerptLine<T> {
    let chars = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
    let end = from.saturating_add(chars);
    let near: Vec<&Marked<T>> = marks
        .iter()
        .filter(|((begins, ends), _)| *begins < end && from < *ends)
        .collect();
    let marking_at = |at: u32| {
        let found = near
            .iter()
            .find(|((begins, ends), _)| (*begins..*ends).contains(&at));
        found.map(|(_, marking)| *marking)
    };
    let mut pieces: Vec<Piece<T>> = Vec::new();
    for (at, c) in (from..).zip(line.chars().take(LINE_CHARS_MAX)) {
        let marking = marking_at(at);
        match pieces.last_mut().filter(|piece| piece.marking == marking) {
            Some(piece) => piece.text.push(c),
            None => pieces.push(Piece {
                text: c.to_string(),
                marking,
            }),
        }
    }
    ExcerptLine { pieces }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(excerpt: &Excerpt<u8>) -> String {
        let piece = |piece: &Piece<u8>| match piece.marking {
            None => piece.text.clone(),
            Some(Marking::Item(n)) => format!("[{n}:{}]", piece.text),
            Some(Marking::Hot(n)) => format!("<{n}:{}>", piece.text),
            Some(Marking::Misread) => format!("?{}?", piece.text),
        };
        let line = |line: &ExcerptLine<u8>| line.pieces.iter().map(piece).collect::<String>();
        excerpt.lines.iter().map(line).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn ranges_are_counted_in_characters_whatever_marks_these_have() {
        let text = "Kế hoạch\n\nGiải thể 20% HTX ở xã.";
        let marks = [((10, 22), Marking::Hot(2)), ((27, 29), Marking::Misread)];
        assert_eq!(
            told(&excerpt(text, 10, &marks)),
            "Kế hoạch|<2:Giải thể 20%> HTX ?ở ?xã."
        );
    }

    #[test]
    fn the_first_range_counts_where_two_overlap() {
        let marks = [((2, 4), Marking::Hot(1)), ((0, 6), Marking::Item(2))];
        assert_eq!(told(&excerpt("abcdef", 2, &marks)), "[2:ab]<1:cd>[2:ef]");
    }

    #[test]
    fn of_a_long_document_only_the_lines_around_are_shown() {
        let text: String = (0..100).map(|n| format!("{n}\n")).collect();
        let at = u32::try_from(text.chars().take_while(|c| *c != '5').count()).unwrap();
        let start = excerpt::<u8>(&text, 0, &[]);
        assert!(!start.is_cut_before && start.is_cut_after);
        assert_eq!(start.lines.len(), LINES_BEFORE + LINES_AFTER);
        assert!(!excerpt::<u8>(&text, at, &[]).lines.is_empty());
        let end = excerpt::<u8>(&text, u32::MAX, &[]);
        assert!(end.is_cut_before && !end.is_cut_after);
        assert_eq!(end.lines.last().unwrap().pieces[0].text, "99");
    }
}
