//! Bodies: sections, items, paragraphs, tables.

use super::numbering::{Family, Numbering};
use super::xml::{GAP, Paragraph};
use crate::model::{Align, Block, Cell, Grid, Item, Mark, Section, Slot, Table};
use crate::read::Role;
use crate::write::is_unit;

/// The running text of a section of pages, growing paragraph by paragraph. The last paragraph waits, so
/// that what follows can hold on to it.
#[derive(Debug)]
pub(super) struct Flow<'n> {
    xml: String,
    waiting: Option<Paragraph>,
    numbering: &'n mut Numbering,
    /// The width between the margins in twentieths of a point.
    pub(super) width: u32,
}

impl<'n> Flow<'n> {
    pub(super) fn new(numbering: &'n mut Numbering, width: u32) -> Self {
        Self {
            xml: String::new(),
            waiting: None,
            numbering,
            width,
        }
    }

    /// Adds a paragraph.
    pub(super) fn push(&mut self, paragraph: Paragraph) {
        if let Some(before) = self.waiting.replace(paragraph) {
            before.write(&mut self.xml);
        }
    }

    /// Adds XML that is no single paragraph.
    pub(super) fn push_xml(&mut self, xml: &str) {
        if let Some(before) = self.waiting.take() {
            before.write(&mut self.xml);
        }
        self.xml.push_str(xml);
    }

    /// Holds the last paragraph on the page of what follows.
    pub(super) fn keep_last(&mut self) {
        if let Some(last) = &mut self.waiting {
            last.keep_next = true;
        }
    }

    /// A paragraph with a marker of this family.
    pub(super) fn push_marked(&mut self, family: Family, mark: &Mark, paragraph: Paragraph) {
        let number = self.numbering.next(family, mark);
        self.push(paragraph.numbered(number));
    }

    /// The list and level for a marker inside a table.
    pub(super) fn numbered(&mut self, family: Family, paragraph: Paragraph) -> Paragraph {
        let number = self.numbering.next(family, &Mark::Bullet);
        paragraph.numbered(number)
    }

    /// The XML so far.
    pub(super) fn finish(mut self) -> String {
        self.push_xml("");
        self.xml
    }

    /// Writes the blocks of a document's or annex's own body. Paragraphs behind its sections close it.
    pub(super) fn body(&mut self, blocks: &[Block]) {
        let mut behind = false;
        for block in blocks {
            if let (Block::Paragraph { text }, true) = (block, behind) {
                self.push(Paragraph::deep(Role::Paragraph, 0, text));
            } else {
                self.block(block, 1);
            }
            behind |= matches!(block, Block::Section(_));
        }
    }

    fn block(&mut self, block: &Block, depth: u8) {
        match block {
            Block::Section(section) => self.section(section, depth),
            Block::Item(item) => self.item(item, 1),
            Block::Paragraph { text } => self.push(Paragraph::of(Role::Paragraph, text)),
            Block::Table(table) => self.table(table),
        }
    }

    fn section(&mut self, section: &Section, depth: u8) {
        let heading = Paragraph::deep(Role::Heading, depth.min(DEPTH_MAX), &section.title);
        match &section.mark {
            None if section.centred() => self.push(heading.centred_line()),
            None => self.push(heading),
            Some(mark) if section.centred() => {
                // "Chương I" stands on its own line above the title.
                let mut heading = heading.centred_line();
                heading.runs.insert_str(0, "<w:r><w:br/></w:r>");
                self.push_marked(Family::Heading, mark, heading);
            }
            Some(mark) => self.push_marked(Family::Heading, mark, heading),
        }
        for block in &section.body {
            self.block(block, depth.saturating_add(1));
        }
    }

    fn item(&mut self, item: &Item, depth: u8) {
        let paragraph = Paragraph::deep(Role::Item, depth.min(DEPTH_MAX), &item.text);
        self.push_marked(Family::Item, &item.mark, paragraph);
        for below in &item.items {
            self.item(below, depth.saturating_add(1));
        }
    }

    fn table(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            self.push(if is_unit(caption) {
                Paragraph::deep(Role::Caption, 2, caption)
            } else {
                Paragraph::of(Role::Caption, caption)
            });
        }
        self.keep_last_caption();
        let widths = table.shares(self.width);
        let mut xml = open_table(Role::Table, &widths);
        let rows = Grid::of(table).rows;
        let short = table.is_short();
        for (number, slots) in rows.iter().enumerate() {
            let head = number < table.header_rows;
            xml.push_str(if head {
                "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
            } else {
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            });
            let style = if head { CELL_HEAD } else { CELL };
            // Neither the head nor the last row stands alone on a page.
            let left = rows.len().saturating_sub(number);
            let tied = left > 1 && (short || head || left == 2);
            let mut look = Paragraph::styled(style, "");
            look.keep_next = tied;
            for slot in slots {
                write_slot(slot, table, &widths, &look, &mut xml);
            }
            xml.push_str("</w:tr>");
        }
        xml.push_str("</w:tbl>");
        self.push_xml(&xml);
        self.push(Paragraph::styled(GAP, ""));
    }

    /// A sentence that announces a table stays with it.
    fn keep_last_caption(&mut self) {
        if self.waiting.as_ref().is_some_and(|last| last.style != GAP) {
            self.keep_last();
        }
    }
}

/// Headings and items have this many styles each.
const DEPTH_MAX: u8 = 9;

/// The beginning of a table with these column widths.
pub(super) fn open_table(role: Role, widths: &[u32]) -> String {
    let total: u32 = widths.iter().sum();
    let mut xml = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
        role.style()
    );
    for width in widths {
        xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    xml.push_str("</w:tblGrid>");
    xml
}

/// Writes one place of a row; its paragraphs look like `look`.
fn write_slot(slot: &Slot<'_>, table: &Table, widths: &[u32], look: &Paragraph, xml: &mut String) {
    let (column, cols, merge) = match slot {
        Slot::Cell { cell, column, cols } if cell.rows > 1 => {
            (*column, *cols, "<w:vMerge w:val=\"restart\"/>")
        }
        Slot::Cell { column, cols, .. } => (*column, *cols, ""),
        Slot::Covered { column, cols } => (*column, *cols, "<w:vMerge/>"),
    };
    let width: u32 = widths.iter().skip(column).take(cols).sum();
    xml.push_str(&format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"
    ));
    if cols > 1 {
        xml.push_str(&format!("<w:gridSpan w:val=\"{cols}\"/>"));
    }
    xml.push_str(merge);
    xml.push_str("<w:vAlign w:val=\"center\"/></w:tcPr>");
    match slot {
        Slot::Covered { .. } => look.write(xml),
        Slot::Cell { cell, .. } => {
            let align = table.columns.get(column).map(|column| column.align);
            let align = align.filter(|_| look.style == CELL);
            write_cell(cell, look, align, xml);
        }
    }
    xml.push_str("</w:tc>");
}

/// The styles of cells below the head and in it.
const CELL: &str = "VbCell";
const CELL_HEAD: &str = "VbCellHead";

fn write_cell(cell: &Cell, look: &Paragraph, align: Option<Align>, xml: &mut String) {
    for line in cell.text.split('\n') {
        let mut paragraph = look.clone();
        paragraph.runs = super::xml::runs(line);
        paragraph.align = align;
        paragraph.write(xml);
    }
}
