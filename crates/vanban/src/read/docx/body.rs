//! The running text: paragraphs and tables in reading order.

use super::numbering::Numbering;
use super::paragraph::Paragraph;
use super::styles::Styles;
use super::xml::Element;
use crate::model::Place;
use crate::read::{Aside, Line, ReadError, SourceBlock};

/// What the reader knows while it walks through a document.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) asides: Vec<Aside>,
    /// Cells read so far, in all tables.
    pub(super) cells: usize,
}

/// Blocks as they are gathered, with a paragraph whose end was deleted and that goes on in the next one.
#[derive(Debug, Default)]
struct Gathered {
    blocks: Vec<SourceBlock>,
    open: Option<Paragraph>,
}

impl Body {
    /// The blocks in an element.
    pub(super) fn blocks(&mut self, element: &Element) -> Result<Vec<SourceBlock>, ReadError> {
        let mut gathered = Gathered::default();
        self.gather(element, &mut gathered)?;
        self.finish_open(&mut gathered);
        Ok(gathered.blocks)
    }

    fn gather(&mut self, element: &Element, into: &mut Gathered) -> Result<(), ReadError> {
        for child in element.elements() {
            match &*child.name {
                "p" => self.paragraph(child, into)?,
                "tbl" => {
                    self.finish_open(into);
                    let table = self.table(child)?;
                    if !table.rows.is_empty() {
                        into.blocks.push(SourceBlock::Table(table));
                    }
                }
                "AlternateContent" => {
                    if let Some(branch) = branch(child) {
                        self.gather(branch, into)?;
                    }
                }
                "del" | "moveFrom" | "sectPr" | "sdtPr" | "sdtEndPr" | "altChunk" => {}
                _ => self.gather(child, into)?,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, element: &Element, into: &mut Gathered) -> Result<(), ReadError> {
        let mut paragraph = into.open.take().unwrap_or_default();
        let properties = element.child("pPr");
        paragraph.begin(&self.styles, properties);
        self.inline(element, &mut paragraph)?;
        let mark = properties.and_then(|properties| properties.child("rPr"));
        let goes_on = mark
            .is_some_and(|mark| mark.child("del").is_some() || mark.child("moveFrom").is_some());
        if goes_on {
            into.open = Some(paragraph);
        } else {
            let before = properties.and_then(|properties| properties.switch("pageBreakBefore"));
            if before == Some(true) {
                into.blocks.push(SourceBlock::PageBreak);
            }
            self.finish(paragraph, &mut into.blocks);
            if properties.is_some_and(ends_page) {
                into.blocks.push(SourceBlock::PageBreak);
            }
        }
        Ok(())
    }

    /// Ends a paragraph that has nothing to go on in; where all of it was deleted it counts for nothing.
    fn finish_open(&mut self, gathered: &mut Gathered) {
        let open = gathered.open.take();
        if let Some(open) = open.filter(|open| open.plain().or(open.hidden()).is_some()) {
            self.finish(open, &mut gathered.blocks);
        }
    }

    /// Counts a paragraph and puts its lines among the blocks.
    fn finish(&mut self, paragraph: Paragraph, blocks: &mut Vec<SourceBlock>) {
        if let Some(hidden) = paragraph.hidden() {
            self.asides.push(Aside {
                place: Place::Body,
                text: hidden,
            });
        }
        let mark = paragraph.mark(&mut self.numbering);
        if paragraph.is_contents() {
            if let Some(text) = paragraph.plain() {
                self.asides.push(Aside {
                    place: Place::Body,
                    text,
                });
            }
            return;
        }
        paragraph.into_blocks(mark, blocks);
    }

    /// The lines in a cell, box or note: tables in it become lines with tabs.
    pub(super) fn lines(&mut self, element: &Element) -> Result<Vec<Line>, ReadError> {
        let mut lines = Vec::new();
        for block in self.blocks(element)? {
            match block {
                SourceBlock::Line(line) => lines.push(line),
                SourceBlock::Table(table) => lines.extend(table.rows.iter().filter_map(|row| {
                    let cells: Vec<String> =
                        row.iter().map(|cell| joined(&cell.lines, " ")).collect();
                    let text = cells.join("\t");
                    let says = !text.trim().is_empty();
                    says.then(|| Line {
                        text,
                        ..Line::default()
                    })
                })),
                SourceBlock::Blank | SourceBlock::PageBreak => {}
            }
        }
        Ok(lines)
    }

    /// Puts the text of an element beside the running text.
    pub(super) fn aside(&mut self, element: &Element, place: Place) -> Result<(), ReadError> {
        let text = joined(&self.lines(element)?, "\n");
        let known = |aside: &Aside| aside.place == place && aside.text == text;
        let repeats =
            matches!(place, Place::Header | Place::Footer) && self.asides.iter().any(known);
        if !text.trim().is_empty() && !repeats {
            self.asides.push(Aside { place, text });
        }
        Ok(())
    }
}

/// Lines with their markers as one text.
fn joined(lines: &[Line], between: &str) -> String {
    let texts: Vec<String> = lines
        .iter()
        .map(|line| match &line.mark {
            Some(mark) => format!("{mark} {}", line.text),
            None => line.text.clone(),
        })
        .collect();
    texts.join(between)
}

/// The one branch of alternate content that is read.
pub(super) fn branch(alternate: &Element) -> Option<&Element> {
    let mut choices = alternate
        .elements()
        .filter(|child| &*child.name == "Choice");
    choices
        .find(|choice| choice.elements().next().is_some())
        .or_else(|| alternate.child("Fallback"))
}

/// Whether a section that starts a new page ends here.
fn ends_page(properties: &Element) -> bool {
    properties
        .child("sectPr")
        .is_some_and(|section| section.value("type") != Some("continuous"))
}
