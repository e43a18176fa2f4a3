//! Where the money comes from.

use super::contract::BudgetSource;
use super::role::{Role, View};
use crate::outline::{Entry, Part};

/// The sources named in the sections on money.
pub(super) fn sources(view: &View<'_>) -> Vec<BudgetSource> {
    let mut found = Vec::new();
    for section in 0..view.outline.sections.len() {
        if view.section_role(section) != Role::Budget {
            continue;
        }
        let entries: Vec<&Entry> = view.in_section(section).collect();
        let items = entries.iter().any(|entry| entry.part == Part::Item);
        let chosen = entries.into_iter().filter(|entry| {
            view.role(entry) == Role::Budget
                && !entry.text.starts_with("Mức chi")
                && (entry.part == Part::Item && entry.level == 0
                    || entry.part == Part::Paragraph && !items && names_source(&entry.text))
        });
        found.extend(chosen.map(|entry| source(view, entry)));
    }
    found
}

fn source(view: &View<'_>, entry: &Entry) -> BudgetSource {
    BudgetSource {
        text: entry.text.trim().to_owned(),
        citation: super::citation::first_number(&entry.text),
        section: view.label(entry),
        span: entry.span,
    }
}

fn names_source(text: &str) -> bool {
    let lower = text.to_lowercase();
    let named = [
        "ngân sách",
        "nguồn",
        "lồng ghép",
        "huy động",
        "xã hội hóa",
        "đóng góp",
        "vốn",
    ];
    named.iter().any(|word| lower.contains(word)) && !lower.starts_with("tổng nhu cầu")
}
