//! The checks, walking the model with the path in hand.

use std::fmt::Write as _;

use unicode_normalization::is_nfc;

use super::{BadModel, Fault};
use crate::model::{Annex, Block, Document, Grid, Head, Item, Kind, Section, Table};

/// Headings and items have this many styles each.
pub(super) const DEPTH_MAX: usize = 9;
/// A document attached to an attached document is the most there is.
const ATTACHED_MAX: usize = 2;

type Checked = Result<(), BadModel>;

/// The way from the model's root to the field at hand.
#[derive(Debug, Default)]
pub(super) struct Path {
    steps: Vec<Step>,
    attached: usize,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Field(&'static str),
    Index(usize),
}

impl Path {
    /// Runs a check one field further in.
    fn field(&mut self, name: &'static str, check: impl FnOnce(&mut Self) -> Checked) -> Checked {
        self.step(Step::Field(name), check)
    }

    /// Runs a check on every element of a list field.
    fn each<T>(
        &mut self,
        name: &'static str,
        list: &[T],
        check: impl Fn(&mut Self, &T) -> Checked,
    ) -> Checked {
        self.field(name, |path| {
            for (index, element) in list.iter().enumerate() {
                path.step(Step::Index(index), |path| check(path, element))?;
            }
            Ok(())
        })
    }

    fn step(&mut self, step: Step, check: impl FnOnce(&mut Self) -> Checked) -> Checked {
        self.steps.push(step);
        let checked = check(self);
        self.steps.pop();
        checked
    }

    fn refuse(&self, fault: Fault) -> Checked {
        let mut path = String::new();
        for step in &self.steps {
            let written = match step {
                Step::Field(name) if path.is_empty() => write!(path, "{name}"),
                Step::Field(name) => write!(path, ".{name}"),
                Step::Index(index) => write!(path, "[{index}]"),
            };
            debug_assert!(written.is_ok(), "a string takes every character");
        }
        if path.is_empty() {
            path.push('.');
        }
        Err(BadModel { path, fault })
    }
}

/// Whether a text may have several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

pub(super) fn document(path: &mut Path, document: &Document) -> Checked {
    if path.attached > ATTACHED_MAX {
        return path.refuse(Fault::TooDeep(ATTACHED_MAX));
    }
    type_name(path, document)?;
    path.field("head", |path| head(path, &document.head))?;
    if !document.subject.is_empty() {
        path.field("subject", |path| text(path, &document.subject, Lines::Many))?;
    }
    path.each("addressees", &document.addressees, |path, line| {
        text(path, line, Lines::Many)
    })?;
    path.each("bases", &document.bases, |path, line| {
        text(path, line, Lines::Many)
    })?;
    path.field("body", |path| {
        body(path, &document.body, 1, Closing::Allowed)
    })?;
    if let Some(signature) = &document.signature {
        path.field("signature", |path| {
            path.each("authority", &signature.authority, |path, line| {
                text(path, line, Lines::One)
            })?;
            path.field("title", |path| text(path, &signature.title, Lines::One))?;
            optional(path, "name", signature.name.as_deref(), Lines::One)
        })?;
    }
    path.each("recipients", &document.recipients, |path, line| {
        text(path, line, Lines::Many)
    })?;
    path.each("annexes", &document.annexes, annex)?;
    if let Some(attached) = &document.attached {
        path.attached = path.attached.saturating_add(1);
        path.field("attached", |path| self::document(path, attached))?;
        path.attached = path.attached.saturating_sub(1);
    }
    path.each("unplaced", &document.unplaced, |path, unplaced| {
        path.field("text", |path| text(path, &unplaced.text, Lines::Many))
    })
}

/// A printed type must be one from which its kind is known again.
fn type_name(path: &mut Path, document: &Document) -> Checked {
    let usual = document.kind.vietnamese();
    match &document.type_name {
        None if document.kind == Kind::Other => {
            path.field("type_name", |path| path.refuse(Fault::Missing))
        }
        None => Ok(()),
        Some(name) => path.field("type_name", |path| {
            text(path, name, Lines::One)?;
            let kind = Kind::at_start_of(name).map_or(Kind::Other, |(kind, _)| kind);
            let plain = usual.is_some_and(|usual| usual.to_lowercase() == name.to_lowercase());
            if kind != document.kind || plain {
                return path.refuse(Fault::Contradicts("kind"));
            }
            Ok(())
        }),
    }
}

fn head(path: &mut Path, head: &Head) -> Checked {
    optional(path, "superior", head.superior.as_deref(), Lines::Many)?;
    optional(path, "issuer", head.issuer.as_deref(), Lines::Many)?;
    optional(path, "number", head.number.as_deref(), Lines::One)?;
    if head.number.as_ref().is_some_and(|n| n.contains('/')) {
        return path.field("number", |path| path.refuse(Fault::Holds('/')));
    }
    optional(path, "symbol", head.symbol.as_deref(), Lines::One)?;
    optional(path, "place", head.place.as_deref(), Lines::One)?;
    if head.place.as_ref().is_some_and(|place| place.contains(',')) {
        return path.field("place", |path| path.refuse(Fault::Holds(',')));
    }
    if head.date.is_some() && head.year.is_some() {
        return path.field("year", |path| path.refuse(Fault::Contradicts("date")));
    }
    Ok(())
}

fn annex(path: &mut Path, annex: &Annex) -> Checked {
    path.field("title", |path| text(path, &annex.title, Lines::Many))?;
    optional(path, "reference", annex.reference.as_deref(), Lines::Many)?;
    if annex.number.is_some_and(|n| !(1..400).contains(&n)) {
        return path.field("number", |path| {
            path.refuse(Fault::Value("a number from 1 to 399".to_owned()))
        });
    }
    path.field("body", |path| body(path, &annex.body, 1, Closing::Allowed))
}

/// Whether paragraphs may stand behind the last section: they close a document, never a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    Allowed,
    Refused,
}

fn body(path: &mut Path, blocks: &[Block], depth: usize, closing: Closing) -> Checked {
    let mut behind = false;
    for (index, block) in blocks.iter().enumerate() {
        path.step(Step::Index(index), |path| {
            let may = match block {
                Block::Section(_) => true,
                Block::Paragraph { .. } => !behind || closing == Closing::Allowed,
                Block::Item(_) | Block::Table(_) => !behind,
            };
            if !may {
                return path.refuse(Fault::AfterSection);
            }
            match block {
                Block::Section(section) => self::section(path, section, depth),
                Block::Item(item) => self::item(path, item, 1),
                Block::Paragraph { text } => {
                    path.field("text", |path| self::text(path, text, Lines::Many))
                }
                Block::Table(table) => self::table(path, table),
            }
        })?;
        behind |= matches!(block, Block::Section(_));
    }
    Ok(())
}

fn section(path: &mut Path, section: &Section, depth: usize) -> Checked {
    if depth > DEPTH_MAX {
        return path.refuse(Fault::TooDeep(DEPTH_MAX));
    }
    path.field("title", |path| text(path, &section.title, Lines::Many))?;
    path.field("body", |path| {
        body(
            path,
            &section.body,
            depth.saturating_add(1),
            Closing::Refused,
        )
    })
}

fn item(path: &mut Path, item: &Item, depth: usize) -> Checked {
    if depth > DEPTH_MAX {
        return path.refuse(Fault::TooDeep(DEPTH_MAX));
    }
    path.field("text", |path| text(path, &item.text, Lines::Many))?;
    path.each("items", &item.items, |path, item| {
        self::item(path, item, depth.saturating_add(1))
    })
}

fn table(path: &mut Path, table: &Table) -> Checked {
    optional(path, "caption", table.caption.as_deref(), Lines::Many)?;
    let (columns, rows) = (table.columns.len(), table.rows.len());
    if columns == 0 {
        return path.field("columns", |path| path.refuse(Fault::NoTable));
    }
    if rows == 0 {
        return path.field("rows", |path| path.refuse(Fault::NoTable));
    }
    if table.header_rows > rows {
        let head = table.header_rows;
        return path.field("header_rows", |path| {
            path.refuse(Fault::HeadRows { head, rows })
        });
    }
    path.each("rows", &table.rows, |path, row| {
        for (index, cell) in row.iter().enumerate() {
            path.step(Step::Index(index), |path| {
                if cell.cols == 0 || cell.rows == 0 {
                    return path.refuse(Fault::Value("a cell covers at least 1".to_owned()));
                }
                if cell.text.is_empty() {
                    return Ok(());
                }
                path.field("text", |path| text(path, &cell.text, Lines::Many))
            })?;
        }
        Ok(())
    })?;
    let Some(misfit) = Grid::of(table).misfit else {
        return Ok(());
    };
    path.field("rows", |path| {
        if misfit.row >= rows {
            return path.refuse(Fault::Overhang);
        }
        let covered = misfit.covered;
        path.step(Step::Index(misfit.row), |path| {
            path.refuse(Fault::Row { covered, columns })
        })
    })
}

fn optional(path: &mut Path, name: &'static str, value: Option<&str>, lines: Lines) -> Checked {
    match value {
        Some(value) => path.field(name, |path| text(path, value, lines)),
        None => Ok(()),
    }
}

/// A printed text: something in it, composed letters, single blanks inside, no control characters.
fn text(path: &mut Path, text: &str, lines: Lines) -> Checked {
    if text.trim().is_empty() {
        return path.refuse(Fault::Empty);
    }
    let control = |c: char| match c {
        '\n' => lines == Lines::One,
        '\u{FFFE}' | '\u{FFFF}' => true,
        _ => c.is_control(),
    };
    if text.chars().any(control) {
        return path.refuse(Fault::Control);
    }
    if !is_nfc(text) {
        return path.refuse(Fault::NotComposed);
    }
    let ragged = |line: &str| line.is_empty() || line.trim() != line || line.contains("  ");
    if text.split('\n').any(ragged) {
        return path.refuse(Fault::Blanks);
    }
    Ok(())
}
