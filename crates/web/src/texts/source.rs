//! Keys and values as the fluent file writes them. Enough of its grammar: a message begins at the margin.

use std::collections::{BTreeMap, BTreeSet};

/// Every key with the values named in its text.
pub(super) fn keys(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in file.lines() {
        if let Some((key, _)) = line.split_once('=').filter(|(key, _)| is_key(key)) {
            let key = key.trim().to_owned();
            found.entry(key.clone()).or_default();
            current = Some(key);
        } else if line.starts_with(|c: char| !c.is_whitespace() && c != '}') {
            current = None;
        }
        let values = current.as_ref().and_then(|key| found.get_mut(key));
        if let Some(values) = values {
            values.extend(values_of(line));
        }
    }
    found
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .trim_end()
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn values_of(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect()
    })
}

/// The line in which a byte stands, for the message.
pub(super) fn line_at(file: &str, byte: usize) -> String {
    let mut end = 0;
    let line = file.lines().find(|line| {
        end += line.len() + 1;
        byte < end
    });
    line.or_else(|| file.lines().last())
        .unwrap_or_default()
        .to_owned()
}
