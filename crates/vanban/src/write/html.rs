//! HTML: one page without script, readable on a phone, printable on A4. Classes are the names of our
//! styles; a marker stands in `span.VbMark`.

use super::docx::escape;
use super::{MOTTO, NATIONAL_TITLE, Printed, PrintedAnnex, RECIPIENTS_HEAD, UNPLACED_HEAD};
use crate::model::{Align, Block, Document, Grid, Item, Mark, Section, Slot, Table};
use crate::read::Role;

/// The look of the page.
const CSS: &str = include_str!("page.css");

/// Writes a document as one self-contained page.
pub fn html(document: &Document) -> String {
    let printed = Printed::of(document);
    let mut page = Page::default();
    page.raw("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    page.text(&printed.title);
    page.raw("</title>\n<style>\n");
    page.raw(CSS);
    page.raw("</style>\n</head>\n<body>\n<main>\n");
    page.document(&printed);
    page.raw("</main>\n</body>\n</html>\n");
    page.html
}

/// The page, growing.
#[derive(Debug, Default)]
struct Page {
    html: String,
}

impl Page {
    fn raw(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Text, a line feed being a forced break.
    fn text(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.raw("<br>");
            }
            escape(line, &mut self.html);
        }
    }

    /// One element of the class of this part.
    fn part(&mut self, tag: &str, class: &str, text: &str) {
        self.raw(&format!("<{tag} class=\"{class}\">"));
        self.text(text);
        self.raw(&format!("</{tag}>\n"));
    }

    fn role(&mut self, tag: &str, role: Role, text: &str) {
        self.part(tag, role.style(), text);
    }

    /// A paragraph with a dash of the list that it belongs to.
    fn dashed(&mut self, role: Role, text: &str) {
        self.marked("p", role.style(), &Mark::Bullet, Seam::Blank);
        self.text(text);
        self.raw("</p>\n");
    }

    /// Opens an element and writes its marker.
    fn marked(&mut self, tag: &str, class: &str, mark: &Mark, seam: Seam) {
        let bold = if matches!(mark, Mark::Article(_)) {
            " VbBold"
        } else {
            ""
        };
        self.raw(&format!(
            "<{tag} class=\"{class}\"><span class=\"VbMark{bold}\">"
        ));
        self.text(&mark.to_string());
        self.raw("</span>");
        self.raw(match seam {
            Seam::Blank => " ",
            Seam::Line => "<br>",
        });
    }

    fn document(&mut self, printed: &Printed<'_>) {
        self.raw("<article class=\"VbDocument\">\n");
        self.front(printed);
        self.body(printed.body);
        self.tail(printed);
        self.raw("</article>\n");
        for annex in &printed.annexes {
            self.annex(annex);
        }
        if let Some(attached) = &printed.attached {
            self.document(attached);
        }
    }

    fn front(&mut self, printed: &Printed<'_>) {
        if let Some(head) = &printed.head {
            self.raw(&format!(
                "<header class=\"{}\">\n<div>\n",
                Role::Head.style()
            ));
            for (role, line) in [(Role::Superior, head.superior), (Role::Issuer, head.issuer)] {
                if let Some(line) = line {
                    self.role("p", role, line);
                }
            }
            self.raw("</div>\n<div>\n");
            self.role("p", Role::NationalTitle, NATIONAL_TITLE);
            self.role("p", Role::Motto, MOTTO);
            self.raw("</div>\n<div>\n");
            if let Some(line) = &head.number {
                self.role("p", Role::Number, line);
            }
            if let Some(line) = &head.about {
                self.part("p", &format!("{}2", Role::Subject.style()), line);
            }
            self.raw("</div>\n<div>\n");
            if let Some(line) = &head.place_date {
                self.role("p", Role::PlaceDate, line);
            }
            self.raw("</div>\n</header>\n");
        }
        if let Some(name) = &printed.type_name {
            self.role("h1", Role::Type, name);
        }
        if !printed.subject.is_empty() {
            self.role("p", Role::Subject, printed.subject);
        }
        if let Some(line) = &printed.enclosure {
            self.role("p", Role::Enclosure, line);
        }
        if let Some(name) = &printed.issued_by {
            self.role("p", Role::IssuedBy, name);
        }
        if let Some(addressees) = &printed.addressees {
            self.role("p", Role::Addressee, &addressees.lead);
            for line in &addressees.list {
                self.dashed(Role::Addressee, line);
            }
        }
        for basis in printed.bases {
            self.role("p", Role::Basis, basis);
        }
    }

    /// Paragraphs behind the sections of a document's own body close it.
    fn body(&mut self, blocks: &[Block]) {
        let mut behind = false;
        for block in blocks {
            if let (Block::Paragraph { text }, true) = (block, behind) {
                let class = format!("{}0", Role::Paragraph.style());
                self.part("p", &class, text);
            } else {
                self.block(block, 1);
            }
            behind |= matches!(block, Block::Section(_));
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        match block {
            Block::Section(section) => self.section(section, depth),
            Block::Item(item) => self.item(item, 1),
            Block::Paragraph { text } => self.role("p", Role::Paragraph, text),
            Block::Table(table) => self.table(table),
        }
    }

    fn section(&mut self, section: &Section, depth: usize) {
        let tag = match depth {
            1 => "h2",
            2 => "h3",
            3 => "h4",
            4 => "h5",
            _ => "h6",
        };
        let centred = if section.centred() { " VbCentre" } else { "" };
        let class = format!("{}{depth}{centred}", Role::Heading.style());
        match &section.mark {
            None => self.part(tag, &class, &section.title),
            Some(mark) => {
                let seam = if section.centred() {
                    Seam::Line
                } else {
                    Seam::Blank
                };
                self.marked(tag, &class, mark, seam);
                self.text(&section.title);
                self.raw(&format!("</{tag}>\n"));
            }
        }
        for block in &section.body {
            self.block(block, depth.saturating_add(1));
        }
    }

    fn item(&mut self, item: &Item, depth: usize) {
        let class = format!("{}{depth}", Role::Item.style());
        self.marked("p", &class, &item.mark, Seam::Blank);
        self.text(&item.text);
        self.raw("</p>\n");
        for below in &item.items {
            self.item(below, depth.saturating_add(1));
        }
    }

    fn table(&mut self, table: &Table) {
        self.raw(&format!(
            "<div class=\"VbScroll\" tabindex=\"0\">\n<table class=\"{}\">\n",
            Role::Table.style()
        ));
        if let Some(caption) = &table.caption {
            let unit = if super::is_unit(caption) { "2" } else { "" };
            let class = format!("{}{unit}", Role::Caption.style());
            self.part("caption", &class, caption);
        }
        self.raw("<colgroup>");
        for share in table.shares(100) {
            self.raw(&format!("<col width=\"{share}%\">"));
        }
        self.raw("</colgroup>\n");
        let grid = Grid::of(table);
        let (head, rest) = grid
            .rows
            .split_at_checked(table.header_rows)
            .unwrap_or((&grid.rows, &[]));
        self.rows("thead", "th", head, table);
        self.rows("tbody", "td", rest, table);
        self.raw("</table>\n</div>\n");
    }

    fn rows(&mut self, group: &str, tag: &str, rows: &[Vec<Slot<'_>>], table: &Table) {
        if rows.is_empty() {
            return;
        }
        self.raw(&format!("<{group}>\n"));
        for row in rows {
            self.raw("<tr>");
            for slot in row {
                let Slot::Cell { cell, column, .. } = slot else {
                    continue;
                };
                self.raw(&format!("<{tag}"));
                if cell.cols > 1 {
                    self.raw(&format!(" colspan=\"{}\"", cell.cols));
                }
                if cell.rows > 1 {
                    self.raw(&format!(" rowspan=\"{}\"", cell.rows));
                }
                let align = table.columns.get(*column).map(|column| column.align);
                match align.filter(|_| tag == "td") {
                    Some(Align::Center) => self.raw(" style=\"text-align:center\""),
                    Some(Align::Right) => self.raw(" style=\"text-align:right\""),
                    Some(Align::Left) | None => {}
                }
                self.raw(">");
                self.text(&cell.text);
                self.raw(&format!("</{tag}>"));
            }
            self.raw("</tr>\n");
        }
        self.raw(&format!("</{group}>\n"));
    }

    fn tail(&mut self, printed: &Printed<'_>) {
        if printed.signature.is_some() || !printed.recipients.is_empty() {
            self.raw(&format!(
                "<footer class=\"{}\">\n<div>\n",
                Role::Tail.style()
            ));
            if !printed.recipients.is_empty() {
                self.role("p", Role::RecipientsHead, RECIPIENTS_HEAD);
            }
            for line in &printed.recipients {
                self.dashed(Role::Recipient, line);
            }
            self.raw("</div>\n<div>\n");
            if let Some(signature) = printed.signature {
                for line in &signature.authority {
                    self.role("p", Role::Authority, line);
                }
                self.role("p", Role::SignerTitle, &signature.title);
                if let Some(name) = &signature.name {
                    self.role("p", Role::SignerName, name);
                }
            }
            self.raw("</div>\n</footer>\n");
        }
        if !printed.unplaced.is_empty() {
            self.raw("<aside>\n");
            self.role("p", Role::Unplaced, UNPLACED_HEAD);
            for text in &printed.unplaced {
                let class = format!("{}{}", Role::Unplaced.style(), text.place);
                self.part("p", &class, text.text);
            }
            self.raw("</aside>\n");
        }
    }

    fn annex(&mut self, annex: &PrintedAnnex<'_>) {
        let (lie, depth) = if annex.landscape {
            (" VbLandscape", "2")
        } else {
            ("", "")
        };
        self.raw(&format!("<section class=\"VbAnnex{lie}\">\n"));
        let label = format!("{}{depth}", Role::AnnexLabel.style());
        self.part("h1", &label, &annex.label);
        self.role("p", Role::AnnexTitle, annex.title);
        if let Some(reference) = annex.reference {
            self.role("p", Role::AnnexReference, reference);
        }
        self.body(annex.body);
        self.raw("</section>\n");
    }
}

/// What stands between a marker and its text.
#[derive(Debug, Clone, Copy)]
enum Seam {
    Blank,
    Line,
}

#[cfg(test)]
mod tests;
