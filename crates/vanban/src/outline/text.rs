//! Prints the lines into one text and notes where each stands.

use super::assign::Parted;
use super::part::{Entry, Outline, Part, Span};
use super::table::TableEntry;
use crate::model::Place;
use crate::read::Source;
use crate::repair::Repair;

/// Prints lines, then what stood beside them.
pub(super) fn print(source: &Source, parted: Vec<Parted>) -> Outline {
    let mut printer = Printer::default();
    for line in parted {
        printer.line(line);
    }
    let document = printer
        .outline
        .entries
        .last()
        .map_or(0, |entry| entry.document);
    for aside in &source.asides {
        let text = aside.text.trim().to_owned();
        if !text.is_empty() && !is_page_number(aside.place, &text) {
            printer.entry(
                Part::Aside(aside.place),
                document,
                &text,
                Entry::bare(&text),
            );
        }
    }
    printer.finish()
}

/// Page numbers in the head or foot of the page drop out.
fn is_page_number(place: Place, text: &str) -> bool {
    let edge = matches!(place, Place::Header | Place::Footer);
    let words = text.to_lowercase().replace("trang", "").replace("page", "");
    edge && words
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || "-–/|".contains(c))
}

/// Ties each repair to the span of the entry it was made in.
pub(super) fn place_repairs(outline: &mut Outline, repairs: &[Repair]) {
    let spans = std::mem::take(&mut outline.block_spans);
    outline.repairs = repairs
        .iter()
        .map(|repair| {
            (
                repair.clone(),
                spans.get(&repair.block).copied().unwrap_or_default(),
            )
        })
        .collect();
}

#[derive(Default)]
struct Printer {
    outline: Outline,
    length: usize,
}

impl Printer {
    fn put(&mut self, text: &str) -> Span {
        let from = self.length;
        self.outline.text.push_str(text);
        self.length += text.chars().count();
        (from, self.length)
    }

    fn line(&mut self, parted: Parted) {
        let Parted {
            part,
            document,
            run_in,
            line,
        } = parted;
        let block = line.block;
        let table = line.table;
        let entry = Entry {
            mark: line.mark,
            depth: line.depth,
            inset: line.inset,
            own: line.role.is_some(),
            label: line.label,
            ..Entry::bare(&line.text)
        };
        let span = match table {
            Some(table) => self.table(document, table, entry),
            None if run_in => {
                self.outline.text.pop();
                self.length = self.length.saturating_sub(1);
                self.put(" ");
                self.entry(part, document, &line.printed, entry)
            }
            None => self.entry(part, document, &line.printed, entry),
        };
        let known = self.outline.block_spans.entry(block).or_insert(span);
        known.1 = known.1.max(span.1);
    }

    fn entry(&mut self, part: Part, document: usize, printed: &str, entry: Entry) -> Span {
        let span = self.put(printed);
        self.put("\n");
        let ahead = printed.find(entry.text.as_str()).unwrap_or(0);
        let ahead = if printed.ends_with(&entry.text) {
            printed.len() - entry.text.len()
        } else {
            ahead
        };
        let marker = printed.get(..ahead).map_or(0, |head| head.chars().count());
        let text_start = span.0 + marker;
        self.outline.entries.push(Entry {
            part,
            document,
            span,
            text_start,
            ..entry
        });
        span
    }

    fn table(&mut self, document: usize, mut table: TableEntry, entry: Entry) -> Span {
        let from = self.length;
        for row in &mut table.rows {
            for (place, cell) in row.iter_mut().enumerate() {
                if place > 0 {
                    self.put(" | ");
                }
                cell.span = self.put(&cell.text.replace('\n', " "));
            }
            self.put("\n");
        }
        let span = (from, self.length.saturating_sub(1).max(from));
        self.outline.entries.push(Entry {
            part: Part::Table,
            document,
            span,
            text_start: from,
            table: Some(table),
            ..entry
        });
        span
    }

    fn finish(self) -> Outline {
        self.outline
    }
}

impl Entry {
    /// An entry of which only the text is known yet.
    fn bare(text: &str) -> Self {
        Self {
            part: Part::Paragraph,
            document: 0,
            mark: None,
            text: text.to_owned(),
            span: (0, 0),
            text_start: 0,
            depth: None,
            inset: 0,
            own: false,
            label: None,
            table: None,
            section: None,
            level: 0,
        }
    }
}
