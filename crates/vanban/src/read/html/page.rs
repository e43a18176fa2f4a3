//! The page while its tokens come in.

use super::letters::{Letters, Look};
use super::lists::{self, List};
use super::open::Open;
use super::tables::{OpenTable, printed};
use super::tag::Tag;
use crate::model::{Align, Place};
use crate::read::limits::{CELLS_MAX, NESTING_DEPTH_MAX};
use crate::read::{Aside, Line, ReadError, SourceBlock};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 31] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "pre",
    "center",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "figure",
    "figcaption",
    "address",
    "form",
    "fieldset",
    "caption",
    "hr",
];
/// Elements that change how letters look.
const INLINE: [&str; 10] = [
    "b", "strong", "i", "em", "cite", "span", "font", "u", "a", "ins",
];
/// Elements whose text is not shown.
const UNSEEN: [&str; 7] = [
    "script", "style", "title", "template", "svg", "iframe", "del",
];

/// The page while its tokens come in.
#[derive(Debug, Default)]
pub(super) struct Page {
    blocks: Vec<SourceBlock>,
    asides: Vec<Aside>,
    open: Vec<Open>,
    lists: Vec<List>,
    tables: Vec<OpenTable>,
    letters: Letters,
    mark: Option<String>,
    written_mark: String,
    unseen: Vec<String>,
    cells: usize,
}

impl Page {
    /// A start tag.
    pub(super) fn start(&mut self, tag: &Tag) -> Result<(), ReadError> {
        let name = tag.name.as_str();
        if UNSEEN.contains(&name) {
            if self.unseen.len() < NESTING_DEPTH_MAX {
                self.unseen.push(name.to_owned());
            }
            return Ok(());
        }
        if !self.unseen.is_empty() {
            return Ok(());
        }
        match name {
            "br" => self.line_break(tag),
            "table" => {
                self.flush();
                self.tables.push(OpenTable::new(tag));
                self.open.push(Open::plain("table"));
                self.deep(self.open.len())?;
            }
            "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "col" => self.table_part(tag)?,
            "body" | "html" | "head" | "meta" | "link" | "img" => {}
            _ if BLOCKS.contains(&name) => self.block(tag)?,
            _ if INLINE.contains(&name) && self.open.len() < NESTING_DEPTH_MAX => {
                self.open.push(Open::new(tag));
            }
            _ => {}
        }
        Ok(())
    }

    fn deep(&self, depth: usize) -> Result<(), ReadError> {
        if depth > NESTING_DEPTH_MAX {
            return Err(ReadError::TooDeep(NESTING_DEPTH_MAX));
        }
        Ok(())
    }

    fn line_break(&mut self, tag: &Tag) {
        if tag.style().contains("page-break-before:always") {
            self.flush();
            self.page_break();
        } else {
            self.letters.line_break();
        }
    }

    fn page_break(&mut self) {
        if self.tables.is_empty() && !self.blocks.is_empty() {
            self.blocks.push(SourceBlock::PageBreak);
        }
    }

    fn table_part(&mut self, tag: &Tag) -> Result<(), ReadError> {
        self.flush();
        if matches!(tag.name.as_str(), "td" | "th") {
            self.cells += 1;
            if self.cells > CELLS_MAX {
                return Err(ReadError::Bomb("table cells"));
            }
            self.close_to(&["td", "th"]);
            self.open.push(Open::new(tag));
            self.deep(self.open.len())?;
        }
        if let Some(table) = self.tables.last_mut() {
            table.start(tag);
        }
        Ok(())
    }

    fn block(&mut self, tag: &Tag) -> Result<(), ReadError> {
        self.flush();
        self.close_to(&["p", "h1", "h2", "h3", "h4", "h5", "h6"]);
        if tag.style().contains("page-break-before:always") {
            self.page_break();
        }
        match tag.name.as_str() {
            "hr" => return Ok(()),
            "ul" | "ol" => {
                self.lists.push(List::open(tag));
                self.deep(self.lists.len())?;
            }
            "li" => self.mark = self.lists.last_mut().and_then(|list| list.item(tag)),
            _ => {}
        }
        self.open.push(Open::new(tag));
        self.deep(self.open.len())
    }

    /// An end tag.
    pub(super) fn end(&mut self, name: &str) {
        if let Some(at) = self.unseen.iter().rposition(|open| open == name) {
            self.unseen.truncate(at);
            return;
        }
        if !self.unseen.is_empty() {
            return;
        }
        match name {
            "table" => self.end_table(),
            "tr" | "td" | "th" | "thead" | "tbody" | "tfoot" => {
                self.flush();
                self.close_to(&["td", "th"]);
                if let Some(table) = self.tables.last_mut() {
                    if matches!(name, "td" | "th") {
                        table.close_cell();
                    } else {
                        table.end(name);
                    }
                }
            }
            _ if BLOCKS.contains(&name) => {
                self.flush();
                self.end_block(name);
            }
            _ => self.close(name),
        }
    }

    fn end_block(&mut self, name: &str) {
        match name {
            "ul" | "ol" => {
                self.lists.pop();
                self.mark = None;
            }
            "li" => self.mark = None,
            _ => {}
        }
        self.close(name);
    }

    fn end_table(&mut self) {
        self.flush();
        self.close_to(&["td", "th"]);
        let Some(mut done) = self.tables.pop() else {
            return;
        };
        self.close("table");
        done.close_row();
        match self.tables.last_mut().and_then(OpenTable::cell) {
            Some(cell) => cell.lines.extend(done.flat()),
            None if done.table.rows.is_empty() => {}
            None => self.blocks.push(SourceBlock::Table(done.table)),
        }
    }

    /// Closes the innermost open element of this name, with all in it, but nothing outside its cell.
    fn close(&mut self, name: &str) {
        let found = self.open.iter().rposition(|open| {
            open.name == name || matches!(open.name.as_str(), "td" | "th" | "table")
        });
        let Some(at) = found else {
            return;
        };
        if self.open.get(at).is_some_and(|open| open.name == name) {
            self.truncate(at);
        }
    }

    /// Closes an element that ends by itself, if nothing but letters' looks were opened in it.
    fn close_to(&mut self, names: &[&str]) {
        let in_cell = names.contains(&"td");
        let bounds = |open: &Open| {
            let name = open.name.as_str();
            names.contains(&name)
                || name == "table"
                || (!in_cell && (matches!(name, "td" | "th") || BLOCKS.contains(&name)))
        };
        let found = self.open.iter().rposition(bounds);
        if let Some(at) = found
            && self
                .open
                .get(at)
                .is_some_and(|open| names.contains(&open.name.as_str()))
        {
            self.truncate(at);
        }
    }

    fn truncate(&mut self, at: usize) {
        let marker = self.open.iter().skip(at).any(|open| open.marker);
        self.open.truncate(at);
        if marker {
            let written = std::mem::take(&mut self.written_mark);
            self.mark = lists::written(&written).or(self.mark.take());
        }
    }

    /// Running text.
    pub(super) fn text(&mut self, text: &str) {
        if !self.unseen.is_empty() {
            return;
        }
        if self.open.iter().any(|open| open.marker) {
            self.written_mark.push_str(text);
            return;
        }
        let look = Look {
            bold: self
                .open
                .iter()
                .rev()
                .find_map(|open| open.bold)
                .unwrap_or(false),
            italic: self
                .open
                .iter()
                .rev()
                .find_map(|open| open.italic)
                .unwrap_or(false),
        };
        if self.open.iter().any(|open| open.name == "pre") {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    self.flush();
                }
                self.letters
                    .write(&line.replace([' ', '\t'], "\u{a0}"), look);
            }
        } else {
            self.letters.write(text, look);
        }
    }

    /// Ends the line.
    fn flush(&mut self) {
        let Some((text, look)) = self.letters.take() else {
            return;
        };
        let inner = || self.open.iter().rev();
        let heading = inner().find_map(|open| open.heading);
        let role = inner().find_map(|open| open.role);
        let level = inner().find_map(|open| open.level);
        let listed = u8::try_from(self.lists.len())
            .ok()
            .filter(|depth| *depth > 0);
        let (mark, text) = match self.mark.take() {
            Some(mark) => (Some(mark), text),
            None if role.is_some() => (None, text),
            None => lists::split_sign(text),
        };
        let line = Line {
            text,
            mark,
            role: role.map(|(role, _)| role),
            depth: role
                .and_then(|(_, depth)| depth)
                .or(heading)
                .or(level)
                .or(listed),
            heading: heading.is_some(),
            bold: look.bold,
            italic: look.italic,
            centred: inner().find_map(|open| open.align) == Some(Align::Center),
            indent: 0,
        };
        let place = inner().find_map(|open| open.place);
        self.place(line, place);
    }

    fn place(&mut self, line: Line, place: Option<Place>) {
        if let Some(place) = place {
            self.asides.push(Aside {
                place,
                text: printed(&line),
            });
            return;
        }
        match self.tables.last_mut().and_then(OpenTable::cell) {
            Some(cell) => {
                if cell.lines.is_empty() && line.centred {
                    cell.align = Align::Center;
                }
                cell.lines.push(line);
            }
            None => self.blocks.push(SourceBlock::Line(line)),
        }
    }

    /// The end of the page.
    pub(super) fn finish(mut self) -> (Vec<SourceBlock>, Vec<Aside>) {
        self.flush();
        while !self.tables.is_empty() {
            self.end_table();
        }
        (self.blocks, self.asides)
    }
}
