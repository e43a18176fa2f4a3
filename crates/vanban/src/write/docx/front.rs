//! The first page down to the bases: head block, type, subject, addressees.

use super::body::{Flow, open_table};
use super::numbering::Family;
use super::xml::{Paragraph, about_width};
use crate::read::Role;
use crate::write::{MOTTO, NATIONAL_TITLE, Printed, PrintedHead};

/// The motto's own length at 14 points bold, in twentieths of a point.
const MOTTO_LENGTH: u32 = 3360;
/// Sizes in half points.
const ISSUER_SIZE: u32 = 26;
const SUBJECT_SIZE: u32 = 28;

/// Writes everything above the body.
pub(super) fn front(flow: &mut Flow<'_>, printed: &Printed<'_>) {
    if let Some(head) = &printed.head {
        let table = head_table(head, flow.width);
        flow.push_xml(&table);
        // Word would join a table that follows at once.
        flow.push(Paragraph::styled(super::xml::GAP, ""));
    }
    if let Some(name) = &printed.type_name {
        flow.push(Paragraph::of(Role::Type, name));
    }
    if !printed.subject.is_empty() {
        flow.push(Paragraph::of(Role::Subject, printed.subject));
    }
    if let Some(line) = &printed.enclosure {
        flow.push(Paragraph::of(Role::Enclosure, line));
    }
    if printed.type_name.is_some() {
        rule_below(flow, printed.subject);
    }
    if let Some(name) = &printed.issued_by {
        flow.push(Paragraph::of(Role::IssuedBy, name));
    }
    if let Some(addressees) = &printed.addressees {
        flow.push(Paragraph::of(Role::Addressee, &addressees.lead));
        for line in &addressees.list {
            let paragraph = Paragraph::of(Role::Addressee, line);
            let paragraph = flow.numbered(Family::Addressee, paragraph);
            flow.push(paragraph);
        }
    }
    for basis in printed.bases {
        flow.push(Paragraph::of(Role::Basis, basis));
    }
}

/// The line under a title: between a third and a half of its length (Decree 30, annex I).
pub(super) fn rule_below(flow: &mut Flow<'_>, title: &str) {
    let width = flow.width;
    let length = about_width(title, SUBJECT_SIZE).clamp(2400, width) * 2 / 5;
    flow.push(Paragraph::rule(width, length));
    flow.push(Paragraph::styled(super::xml::GAP, ""));
}

/// Bodies left, national title right; number and day in a row of their own, so that they stand level.
fn head_table(head: &PrintedHead<'_>, width: u32) -> String {
    let left = width * 2 / 5;
    let right = width.saturating_sub(left);
    let mut xml = open_table(Role::Head, &[left, right]);
    xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let mut bodies = Vec::new();
    if let Some(superior) = head.superior {
        bodies.push(Paragraph::of(Role::Superior, superior));
    }
    if let Some(issuer) = head.issuer {
        let last = issuer.rsplit('\n').next().unwrap_or(issuer);
        let length = about_width(last, ISSUER_SIZE).clamp(1200, left) * 2 / 5;
        bodies.push(Paragraph::of(Role::Issuer, issuer));
        bodies.push(Paragraph::rule(left, length));
    }
    cell(left, &bodies, &mut xml);
    let nation = [
        Paragraph::of(Role::NationalTitle, NATIONAL_TITLE),
        Paragraph::of(Role::Motto, MOTTO),
        Paragraph::rule(right, MOTTO_LENGTH),
    ];
    cell(right, &nation, &mut xml);
    xml.push_str("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let mut number = Vec::new();
    if let Some(line) = &head.number {
        number.push(Paragraph::of(Role::Number, line));
    }
    if let Some(about) = &head.about {
        number.push(Paragraph::deep(Role::Subject, 2, about));
    }
    cell(left, &number, &mut xml);
    let day: Vec<Paragraph> = head
        .place_date
        .iter()
        .map(|line| Paragraph::of(Role::PlaceDate, line))
        .collect();
    cell(right, &day, &mut xml);
    xml.push_str("</w:tr></w:tbl>");
    xml
}

/// A cell without lines; an empty one still needs a paragraph.
pub(super) fn cell(width: u32, paragraphs: &[Paragraph], xml: &mut String) {
    xml.push_str(&format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
    ));
    for paragraph in paragraphs {
        paragraph.write(xml);
    }
    if paragraphs.is_empty() {
        Paragraph::styled(super::xml::GAP, "").write(xml);
    }
    xml.push_str("</w:tc>");
}
