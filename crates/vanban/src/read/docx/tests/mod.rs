//! Small documents written inline, one for each feature.

mod changes;
mod lists;
mod notes;
mod paragraphs;
mod tables;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::read::{Line, ReadError, Source, SourceBlock, SourceTable};

/// A document as its parts.
#[derive(Default)]
struct Sample {
    body: String,
    parts: Vec<(&'static str, String)>,
}

fn body(xml: &str) -> Sample {
    Sample {
        body: xml.to_owned(),
        ..Sample::default()
    }
}

impl Sample {
    /// Adds a part and the relation to it.
    fn part(mut self, kind: &'static str, root: &str, xml: &str) -> Self {
        let xml = format!("<w:{root} xmlns:w='w'>{xml}</w:{root}>");
        self.parts.push((kind, xml));
        self
    }

    fn styles(self, xml: &str) -> Self {
        self.part("styles", "styles", xml)
    }

    fn numbering(self, xml: &str) -> Self {
        self.part("numbering", "numbering", xml)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut put = |name: &str, text: &str| {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        };
        let relations: String = self
            .parts
            .iter()
            .map(|(kind, _)| {
                format!("<Relationship Id='r{kind}' Type='x/{kind}' Target='{kind}.xml'/>")
            })
            .collect();
        put(
            "word/document.xml",
            &format!(
                "<?xml version='1.0'?><w:document xmlns:w='w'><w:body>{}</w:body></w:document>",
                self.body
            ),
        );
        put(
            "word/_rels/document.xml.rels",
            &format!("<Relationships>{relations}</Relationships>"),
        );
        for (kind, xml) in &self.parts {
            put(&format!("word/{kind}.xml"), xml);
        }
        zip.finish().unwrap().into_inner()
    }

    fn try_read(&self) -> Result<Source, ReadError> {
        super::read(&self.bytes())
    }

    fn read(&self) -> Source {
        self.try_read().unwrap()
    }

    fn lines(&self) -> Vec<Line> {
        let lines = self
            .read()
            .blocks
            .into_iter()
            .filter_map(|block| match block {
                SourceBlock::Line(line) => Some(line),
                SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
            });
        lines.collect()
    }

    /// Lines with their markers.
    fn printed(&self) -> Vec<String> {
        self.lines().iter().map(printed).collect()
    }

    fn table(&self) -> SourceTable {
        let found = self
            .read()
            .blocks
            .into_iter()
            .find_map(|block| match block {
                SourceBlock::Table(table) => Some(table),
                SourceBlock::Line(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
            });
        found.unwrap()
    }
}

fn printed(line: &Line) -> String {
    match &line.mark {
        Some(mark) => format!("{mark} {}", line.text),
        None => line.text.clone(),
    }
}

/// A paragraph of one run.
fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}
