//! The end of a document: recipients left, signature right, then text without a place.

use super::body::{Flow, open_table};
use super::front::cell;
use super::numbering::Family;
use super::xml::{GAP, Paragraph};
use crate::model::Signature;
use crate::read::Role;
use crate::write::{Printed, RECIPIENTS_HEAD, UNPLACED_HEAD};

/// Writes everything below the body.
pub(super) fn tail(flow: &mut Flow<'_>, printed: &Printed<'_>) {
    if printed.signature.is_some() || !printed.recipients.is_empty() {
        // The signature never stands alone on a page: the last sentence goes with it.
        flow.keep_last();
        flow.push(Paragraph::styled(GAP, "").kept());
        let table = tail_table(flow, printed);
        flow.push_xml(&table);
    }
    if !printed.unplaced.is_empty() {
        flow.push(Paragraph::of(Role::Unplaced, UNPLACED_HEAD));
        for text in &printed.unplaced {
            flow.push(Paragraph::deep(Role::Unplaced, text.place, text.text));
        }
    }
}

fn tail_table(flow: &mut Flow<'_>, printed: &Printed<'_>) -> String {
    let left = flow.width / 2;
    let right = flow.width.saturating_sub(left);
    let mut recipients = Vec::new();
    if !printed.recipients.is_empty() {
        recipients.push(Paragraph::of(Role::RecipientsHead, RECIPIENTS_HEAD));
        for line in &printed.recipients {
            let paragraph = Paragraph::of(Role::Recipient, line);
            recipients.push(flow.numbered(Family::Recipient, paragraph));
        }
    }
    let signer = printed.signature.map(signer).unwrap_or_default();
    let mut xml = open_table(Role::Tail, &[left, right]);
    xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    cell(left, &recipients, &mut xml);
    cell(right, &signer, &mut xml);
    xml.push_str("</w:tr></w:tbl>");
    xml
}

fn signer(signature: &Signature) -> Vec<Paragraph> {
    let mut lines: Vec<Paragraph> = signature
        .authority
        .iter()
        .map(|line| Paragraph::of(Role::Authority, line))
        .collect();
    lines.push(Paragraph::of(Role::SignerTitle, &signature.title));
    if let Some(name) = &signature.name {
        lines.push(Paragraph::of(Role::SignerName, name));
    }
    lines
}
