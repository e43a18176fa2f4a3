//! Plain text: one paragraph a line, blank lines between, table cells parted by bars.

use super::{MOTTO, NATIONAL_TITLE, Printed, PrintedAnnex, RECIPIENTS_HEAD, UNPLACED_HEAD};
use crate::model::{Block, Document, Item, Section, Table};

/// Writes a document as plain text, markers printed.
pub fn text(document: &Document) -> String {
    let mut text = Text(String::new());
    text.document(&Printed::of(document));
    let end = text.0.trim_end().len();
    text.0.truncate(end);
    text.0.push('\n');
    text.0
}

struct Text(String);

impl Text {
    /// A paragraph with a blank line behind it.
    fn paragraph(&mut self, paragraph: &str) {
        self.line(paragraph);
        self.0.push('\n');
    }

    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn optional(&mut self, paragraph: Option<&str>) {
        if let Some(paragraph) = paragraph {
            self.paragraph(paragraph);
        }
    }

    fn document(&mut self, printed: &Printed<'_>) {
        if let Some(head) = &printed.head {
            self.optional(head.superior);
            self.optional(head.issuer);
            self.line(NATIONAL_TITLE);
            self.paragraph(MOTTO);
            let open =
                |line: &Option<String>| line.as_ref().map(|line| line.replace('\u{a0}', " "));
            self.optional(open(&head.number).as_deref());
            self.optional(head.about.as_deref());
            self.optional(open(&head.place_date).as_deref());
        }
        self.optional(printed.type_name.as_deref());
        self.optional(Some(printed.subject).filter(|subject| !subject.is_empty()));
        self.optional(printed.enclosure.as_deref());
        self.optional(printed.issued_by.as_deref());
        if let Some(addressees) = &printed.addressees {
            self.paragraph(&addressees.lead);
            for line in &addressees.list {
                self.paragraph(&format!("- {line}"));
            }
        }
        for basis in printed.bases {
            self.paragraph(basis);
        }
        self.blocks(printed.body);
        self.tail(printed);
        for annex in &printed.annexes {
            self.annex(annex);
        }
        if let Some(attached) = &printed.attached {
            self.document(attached);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(section),
                Block::Item(item) => self.item(item),
                Block::Paragraph { text } => self.paragraph(text),
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn section(&mut self, section: &Section) {
        match &section.mark {
            None => self.paragraph(&section.title),
            Some(mark) if section.centred() => {
                self.paragraph(&format!("{mark}\n{}", section.title))
            }
            Some(mark) => self.paragraph(&format!("{mark} {}", section.title)),
        }
        self.blocks(&section.body);
    }

    fn item(&mut self, item: &Item) {
        self.paragraph(&format!("{} {}", item.mark, item.text));
        for below in &item.items {
            self.item(below);
        }
    }

    fn table(&mut self, table: &Table) {
        self.optional(table.caption.as_deref());
        for row in &table.rows {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| cell.text.replace('\n', " "))
                .collect();
            self.line(&cells.join(" | "));
        }
        self.0.push('\n');
    }

    fn tail(&mut self, printed: &Printed<'_>) {
        if !printed.recipients.is_empty() {
            self.line(RECIPIENTS_HEAD);
            for line in &printed.recipients {
                self.line(&format!("- {line}"));
            }
            self.0.push('\n');
        }
        if let Some(signature) = printed.signature {
            for line in &signature.authority {
                self.line(line);
            }
            self.paragraph(&signature.title);
            self.optional(signature.name.as_deref());
        }
        if !printed.unplaced.is_empty() {
            self.paragraph(UNPLACED_HEAD);
            for unplaced in &printed.unplaced {
                self.paragraph(unplaced.text);
            }
        }
    }

    fn annex(&mut self, annex: &PrintedAnnex<'_>) {
        self.line(&annex.label);
        self.paragraph(annex.title);
        self.optional(annex.reference);
        self.blocks(annex.body);
    }
}
