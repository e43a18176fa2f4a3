//! DOCX: own XML, so that order, styles, numbering and sections are exactly what the schema and a clerk
//! expect.

mod body;
mod front;
mod numbering;
mod parts;
mod styles;
mod tail;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use self::body::Flow;
use self::numbering::Numbering;
use self::xml::{GAP, Paragraph};
use super::{Printed, PrintedAnnex, WriteError};
use crate::model::{Document, Mark};
use crate::read::Role;

pub(super) use self::xml::escape;

/// Writes a document as DOCX. The same document gives the same bytes.
pub fn docx(document: &Document) -> Result<Vec<u8>, WriteError> {
    let printed = Printed::of(document);
    let mut numbering = Numbering::default();
    let body = document_part(&printed, &mut numbering);
    let core = parts::core_properties(&printed);
    let styles = styles::styles();
    let lists = numbering.write();
    let files: [(&str, &str); 11] = [
        ("[Content_Types].xml", parts::CONTENT_TYPES),
        ("_rels/.rels", parts::PACKAGE_RELATIONS),
        ("word/document.xml", &body),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS),
        ("word/styles.xml", &styles),
        ("word/numbering.xml", &lists),
        ("word/settings.xml", parts::SETTINGS),
        ("word/fontTable.xml", parts::FONT_TABLE),
        ("word/header1.xml", parts::HEADER_NUMBERED),
        ("word/header2.xml", parts::HEADER_EMPTY),
        ("docProps/core.xml", &core),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, content) in files {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    zip.start_file("docProps/app.xml", options)?;
    zip.write_all(parts::APP_PROPERTIES.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

/// How the pages of a section lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pages {
    Upright,
    Across,
}

impl Pages {
    /// The width between margins of 30 and 15 mm on A4, in twentieths of a point.
    fn width(self) -> u32 {
        match self {
            Self::Upright => 9354,
            Self::Across => 14286,
        }
    }

    /// The section's properties: every section numbers its pages from 1 and hides the first number.
    fn properties(self) -> String {
        let size = match self {
            Self::Upright => "w:w=\"11906\" w:h=\"16838\"",
            Self::Across => "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
        };
        format!(
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{}\"/>\
             <w:headerReference w:type=\"first\" r:id=\"{}\"/><w:type w:val=\"nextPage\"/>\
             <w:pgSz {size}/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" \
             w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
             <w:pgNumType w:start=\"1\"/><w:cols w:space=\"720\"/><w:titlePg/></w:sectPr>",
            parts::NUMBERED_HEADER,
            parts::EMPTY_HEADER
        )
    }
}

/// The main part: sections of pages, one behind the other.
fn document_part(printed: &Printed<'_>, numbering: &mut Numbering) -> String {
    let mut sections = Vec::new();
    collect(printed, numbering, &mut sections);
    let mut xml = String::from(parts::XML_HEAD);
    xml.push_str(&format!(
        "<w:document xmlns:w=\"{}\" xmlns:r=\"{}\"><w:body>",
        parts::W,
        parts::R
    ));
    let last = sections.len().saturating_sub(1);
    for (index, (content, pages)) in sections.iter().enumerate() {
        xml.push_str(content);
        let gap = Paragraph::styled(GAP, "");
        if index < last {
            gap.write_with(&mut xml, &pages.properties());
        } else {
            gap.write(&mut xml);
            xml.push_str(&pages.properties());
        }
    }
    xml.push_str("</w:body></w:document>");
    xml
}

/// A document's own pages, its annexes, then the document issued with it.
fn collect(printed: &Printed<'_>, numbering: &mut Numbering, sections: &mut Vec<(String, Pages)>) {
    let mut flow = Flow::new(numbering, Pages::Upright.width());
    front::front(&mut flow, printed);
    flow.body(printed.body);
    tail::tail(&mut flow, printed);
    sections.push((flow.finish(), Pages::Upright));
    let mut counted = None;
    for annex in &printed.annexes {
        sections.push(annex_section(annex, counted, numbering));
        counted = annex.number.or(counted);
    }
    if let Some(attached) = &printed.attached {
        collect(attached, numbering, sections);
    }
}

fn annex_section(
    annex: &PrintedAnnex<'_>,
    counted: Option<u16>,
    numbering: &mut Numbering,
) -> (String, Pages) {
    let pages = if annex.landscape {
        Pages::Across
    } else {
        Pages::Upright
    };
    let mut flow = Flow::new(numbering, pages.width());
    let mut label = match pages {
        Pages::Upright => Paragraph::of(Role::AnnexLabel, ""),
        Pages::Across => Paragraph::deep(Role::AnnexLabel, 2, ""),
    };
    label.runs = match annex.number {
        Some(number) => annex_label(number, counted),
        None => xml::runs(&annex.label),
    };
    flow.push(label);
    flow.push(Paragraph::of(Role::AnnexTitle, annex.title));
    if let Some(reference) = annex.reference {
        flow.push(Paragraph::of(Role::AnnexReference, reference));
    }
    front::rule_below(&mut flow, annex.reference.unwrap_or(annex.title));
    flow.body(annex.body);
    (flow.finish(), pages)
}

/// `Phụ lục II`, the number as a field that Word counts and that shows what it counted. It counts from
/// this number where the annex before has not the number before.
fn annex_label(number: u16, counted: Option<u16>) -> String {
    let follows = counted.and_then(|n| n.checked_add(1)) == Some(number);
    let from = if follows {
        String::new()
    } else {
        format!("\\r {number} ")
    };
    let shown = Mark::roman(number);
    format!(
        "<w:r><w:t xml:space=\"preserve\">Phụ lục </w:t></w:r>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> SEQ Phu_luc \\* ROMAN {from}</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{shown}</w:t></w:r>\
         <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    )
}

#[cfg(test)]
mod tests;
