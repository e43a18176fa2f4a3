//! Items that ask somebody to do something.

use std::sync::LazyLock;

use regex::Regex;

use super::contract::{Recurrence, Task};
use super::day;
use super::role::{Role, View};
use super::sentence;
use super::task_table;
use crate::body;
use crate::outline::{Entry, Part, Span};

static PARTNERS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)phối hợp\s+(?:chặt chẽ\s+|chặt chẽ, hiệu quả\s+)?(?:(với|cùng)\s+)?").ok()
});
static ASSIGNED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"^(?:Giao cho|Giao|Đề nghị|Yêu cầu|Phân công|Ủy quyền cho|(?i:trách nhiệm của|nhiệm vụ của|đối với))\s+",
    )
    .ok()
});

/// A task before it has its number.
pub(super) struct Draft {
    pub(super) section: String,
    pub(super) text: String,
    pub(super) lead: Vec<String>,
    pub(super) partners: Vec<String>,
    pub(super) due: day::Due,
    pub(super) span: Span,
    pub(super) confidence: f32,
}

/// All tasks in reading order, numbered within their section.
pub(super) fn tasks(view: &View<'_>) -> Vec<Task> {
    let mut drafts: Vec<Draft> = Vec::new();
    for (index, entry) in view.outline.entries.iter().enumerate() {
        if matches!(entry.part, Part::Item | Part::Paragraph | Part::Heading) {
            drafts.extend(in_entry(view, index, entry));
        } else if entry.part == Part::Table {
            drafts.extend(task_table::drafts(view, entry));
        }
    }
    number(drafts)
}

fn number(drafts: Vec<Draft>) -> Vec<Task> {
    let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    let numbered = drafts.into_iter().map(|draft| {
        let count = counts.entry(draft.section.clone()).or_default();
        *count += 1;
        Task {
            id: format!("{}-{count}", draft.section),
            title: sentence::title(&draft.text),
            section: draft.section,
            text: draft.text,
            lead: draft.lead,
            partners: draft.partners,
            due: draft.due.due,
            recurrence: draft.due.recurrence,
            target: None,
            span: draft.span,
            confidence: draft.confidence,
            standing: draft.due.standing,
        }
    });
    numbered.collect()
}

fn in_entry(view: &View<'_>, index: usize, entry: &Entry) -> Option<Draft> {
    let role = view.role(entry);
    if matches!(role, Role::Past | Role::Basis) {
        return None;
    }
    if entry.part == Part::Heading && !super::role::is_sentence(&entry.text) {
        return None;
    }
    let (text, span) = whole(view, index, entry);
    if entry.part == Part::Item
        && let Some(held) = held_by_item(view, index, entry, role)
    {
        return held.map(|(lead, text)| draft(view, entry, text, lead, entry.span, 0.93));
    }
    if role == Role::Body && entry.part != Part::Heading && !hands_on(&text) {
        return under_body(view, entry, text, span);
    }
    if entry.part == Part::Item && entry.level > 0 {
        return None;
    }
    named(view, entry, role, &text, span)
}

/// "- Phòng Tài chính:" with "+ …" below, or "- Phòng Tài chính: thẩm định …": the item names the holder. Gives
/// nothing where it is not so; an empty answer for the item that only names.
fn held_by_item(
    view: &View<'_>,
    index: usize,
    entry: &Entry,
    role: Role,
) -> Option<Option<(Vec<String>, String)>> {
    if !matches!(role, Role::Organisation | Role::Body | Role::Unknown) {
        return None;
    }
    if entry.level == 0 {
        let start = duty_start(entry, role)?;
        let name = entry.text.get(..start)?.trim_end().strip_suffix(':')?;
        let duty = entry.text.get(start..)?.trim();
        return Some((!duty.is_empty()).then(|| (leads(name), duty.to_owned())));
    }
    let before = view.outline.entries.get(..index)?;
    let above = before
        .iter()
        .rev()
        .take_while(|e| e.part == Part::Item && e.section == entry.section);
    let holder = above.into_iter().find(|e| e.level < entry.level)?;
    let name = holder.text.trim().strip_suffix(':')?;
    let names = holder.level == 0 && body::is_heading(strip_request(name));
    names.then(|| Some((leads(name), entry.text.trim().to_owned())))
}

/// The byte where the duty begins in an item "Phòng Tài chính: thẩm định …".
pub(super) fn duty_start(entry: &Entry, role: Role) -> Option<usize> {
    if entry.part != Part::Item
        || entry.level > 0
        || !matches!(role, Role::Organisation | Role::Body | Role::Unknown)
    {
        return None;
    }
    let (name, rest) = entry.text.split_once(':')?;
    let names = body::is_heading(strip_request(name)) && name.chars().next()?.is_uppercase();
    let blanks = rest.len() - rest.trim_start().len();
    names.then_some(name.len() + 1 + blanks)
}

/// An item with the items below it. Items deeper than the first level belong to the one above them.
fn whole(view: &View<'_>, index: usize, entry: &Entry) -> (String, Span) {
    let mut text = entry.text.trim().to_owned();
    let mut span = entry.span;
    if entry.part == Part::Item {
        let below = view.outline.entries.iter().skip(index + 1);
        for next in below.take_while(|next| {
            next.part == Part::Item && next.level > entry.level && next.section == entry.section
        }) {
            text.push(' ');
            text.push_str(next.text.trim());
            span.1 = next.span.1;
        }
    }
    (text, span)
}

/// Everything that stands under a body is owed by it: its items, or its paragraphs where it has no items.
fn under_body(view: &View<'_>, entry: &Entry, text: String, span: Span) -> Option<Draft> {
    let section = entry.section?;
    if entry.part == Part::Item && entry.level > 0 {
        return None;
    }
    let items = view
        .in_section(section)
        .any(|other| other.part == Part::Item);
    if entry.part == Part::Paragraph && (items && !stands_alone(&text) || text.ends_with(':')) {
        return None;
    }
    let heading = view
        .outline
        .sections_around(Some(section))
        .find(|node| body::is_heading(strip_request(&node.title)))?;
    let lead = leads(&heading.title);
    Some(draft(view, entry, text, lead, span, 0.95))
}

/// "Giao Sở A chủ trì …" under another body: that one hands it on.
fn hands_on(text: &str) -> bool {
    let rest = text
        .strip_prefix("Giao cho ")
        .or_else(|| text.strip_prefix("Giao "));
    rest.is_some_and(|rest| {
        body::name_length(rest).is_some() && rest.chars().next().is_some_and(char::is_uppercase)
    })
}

/// A paragraph under a body beside its items that owes something itself.
fn stands_alone(text: &str) -> bool {
    text.starts_with("Chủ trì") || text.starts_with("Hằng năm") || text.starts_with("Hàng năm")
}

/// The bodies a heading names.
fn leads(heading: &str) -> Vec<String> {
    body::holders(heading)
        .iter()
        .map(|name| strip_request(name).to_owned())
        .collect()
}

pub(super) fn strip_request(name: &str) -> &str {
    ASSIGNED
        .as_ref()
        .and_then(|regex| regex.find(name))
        .map_or(name, |found| name.get(found.end()..).unwrap_or(name))
}

/// An item that names its body: "Giao Sở A chủ trì …", "Sở Tài chính thẩm định …".
fn named(view: &View<'_>, entry: &Entry, role: Role, text: &str, span: Span) -> Option<Draft> {
    if is_enforcement(text) || entry.part == Part::Paragraph && text.ends_with(':') {
        return None;
    }
    if let Some(found) = ASSIGNED.as_ref().and_then(|regex| regex.find(text)) {
        let rest = text.get(found.end()..)?;
        let length = body::expected_name_length(rest)?;
        let name = rest.get(..length)?.trim();
        return Some(draft(view, entry, text.to_owned(), leads(name), span, 0.93));
    }
    if let Some(lead) = assigned_inside(text) {
        return Some(draft(
            view,
            entry,
            text.to_owned(),
            leads(&lead),
            span,
            0.85,
        ));
    }
    let organising = matches!(
        role,
        Role::Organisation | Role::Unknown | Role::Content | Role::Body
    );
    if !organising || entry.part == Part::Paragraph && role != Role::Organisation {
        return None;
    }
    let length = body::name_length(text)?;
    let name = text.get(..length)?.trim();
    let issues = name.starts_with("Ủy ban nhân dân tỉnh") && text.contains("ban hành Kế hoạch");
    let lead = body::actors(name);
    (!issues).then(|| draft(view, entry, text.to_owned(), lead, span, 0.9))
}

/// "…; giao Phòng Kinh tế chủ trì, phối hợp với …" further in.
fn assigned_inside(text: &str) -> Option<String> {
    for sentence in sentence::sentences(text) {
        let words = text.get(sentence)?;
        for sign in ["giao ", "Giao "] {
            for (at, _) in words.match_indices(sign) {
                let rest = words.get(at + sign.len()..)?.trim_start();
                let length = body::begins(rest)
                    .then(|| body::expected_name_length(rest))
                    .flatten();
                if let Some(length) = length
                    && rest.get(length..).is_some_and(|tail| {
                        tail.trim_start().starts_with("chủ trì")
                            || tail.trim_start().starts_with("là ")
                    })
                {
                    return rest.get(..length).map(|name| name.trim().to_owned());
                }
            }
        }
    }
    None
}

/// "… chịu trách nhiệm thi hành Quyết định này": the clause that ends every decision.
fn is_enforcement(text: &str) -> bool {
    text.contains("chịu trách nhiệm thi hành")
        || text.contains("có hiệu lực")
        || text.contains("căn cứ Quyết định thi hành")
}

fn draft(
    view: &View<'_>,
    entry: &Entry,
    text: String,
    lead: Vec<String>,
    span: Span,
    confidence: f32,
) -> Draft {
    Draft {
        section: view.label(entry),
        partners: partners(&text),
        due: day::due(&text, view.period),
        text,
        lead,
        span,
        confidence,
    }
}

/// The bodies after "phối hợp với".
pub(super) fn partners(text: &str) -> Vec<String> {
    let Some(regex) = PARTNERS.as_ref() else {
        return Vec::new();
    };
    let mut found: Vec<String> = Vec::new();
    for caps in regex.captures_iter(text) {
        let end = caps.get(0).map_or(text.len(), |whole| whole.end());
        let rest = text.get(end..).unwrap_or_default();
        // "phối hợp Báo Tam Sơn": without "với" only a plain name counts.
        let plain = body::begins(rest) && rest.chars().next().is_some_and(char::is_uppercase);
        let before = text.get(..caps.get(0).map_or(0, |whole| whole.start()));
        let clause = before.unwrap_or_default().rsplit([';', '.']).next();
        // Who is told to work together is no partner of who tells.
        let directs = clause.is_some_and(|clause| clause.trim_start().starts_with("Chỉ đạo "));
        if caps.get(1).is_none() && !plain || directs {
            continue;
        }
        let stop = rest.find([';', '.', ':', '(']).unwrap_or(rest.len());
        let clause = rest.get(..stop).unwrap_or_default();
        let length = body::expected_name_length(clause).unwrap_or_else(|| {
            clause
                .find(" trong việc")
                .or_else(|| clause.find(" để "))
                .unwrap_or(clause.len())
        });
        let names = clause.get(..length).unwrap_or_default();
        let names = names.split(" trong việc").next().unwrap_or(names);
        if !body::begins_loosely(names) {
            continue;
        }
        for name in body::split(names) {
            if !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
}

/// Whether a task has a day, comes back, or needs none.
pub(super) fn is_dated(task: &Task) -> bool {
    task.standing || task.due.is_some() || task.recurrence.is_some_and(|r| r != Recurrence::Once)
}
