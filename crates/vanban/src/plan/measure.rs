//! Items of the content part that name no body.

use super::contract::{Measure, Task};
use super::role::{Role, View};
use super::sentence;
use crate::outline::{Entry, Part};

/// The measures in reading order, numbered within their section.
pub(super) fn measures(view: &View<'_>, tasks: &[Task]) -> Vec<Measure> {
    let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    let mut found = Vec::new();
    for entry in &view.outline.entries {
        if !is_measure(view, entry) || tasks.iter().any(|task| overlaps(task.span, entry.span)) {
            continue;
        }
        let section = view.label(entry);
        let count = counts.entry(section.clone()).or_default();
        *count += 1;
        found.push(Measure {
            id: format!("{section}-{count}"),
            title: sentence::title(&entry.text),
            text: entry.text.trim().to_owned(),
            section,
            span: entry.span,
        });
    }
    found
}

fn overlaps(a: (usize, usize), b: (usize, usize)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

fn is_measure(view: &View<'_>, entry: &Entry) -> bool {
    if view.role(entry) != Role::Content {
        return false;
    }
    let Some(section) = entry.section else {
        return false;
    };
    if entry.part == Part::Item {
        return entry.level == 0;
    }
    let items = view
        .in_section(section)
        .any(|other| other.part == Part::Item);
    entry.part == Part::Paragraph
        && !items
        && !view.has_subsections(section)
        && !entry.text.ends_with(':')
        && !points_elsewhere(&entry.text)
}

/// "… nêu tại Phụ lục kèm theo": says where the measures are, is none.
fn points_elsewhere(text: &str) -> bool {
    text.contains("Phụ lục") || text.contains("phụ lục")
}
