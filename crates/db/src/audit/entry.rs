//! What an audit entry says.

use std::fmt::Display;

use kernel::{By, CommandId, Day, EntryId, Instant};
use serde_json::{Map, Value, json};

/// What is shown of personal data.
const MASK: &str = "•••";

/// An audit entry (nhật ký): the action, its subject, and what changed from what to what.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub(crate) action: &'static str,
    pub(crate) subject_kind: &'static str,
    pub(crate) subject: String,
    pub(crate) changes: Map<String, Value>,
}

/// Who and when, the same for every entry of a transaction but for the id.
#[derive(Debug, Clone)]
pub(crate) struct Stamp {
    pub(crate) id: EntryId,
    pub(crate) at: Instant,
    pub(crate) day: Day,
    pub(crate) by: By,
    pub(crate) command: CommandId,
}

impl Entry {
    /// An entry for an action, named `context.verb`, on a subject of this kind.
    pub fn new(action: &'static str, subject_kind: &'static str, subject: impl Display) -> Self {
        let subject = subject.to_string();
        Self {
            action,
            subject_kind,
            subject,
            changes: Map::new(),
        }
    }

    /// A field that changed; where before and after are the same, nothing is said.
    #[must_use]
    pub fn change<T: Display + PartialEq>(
        mut self,
        field: &str,
        before: Option<&T>,
        after: Option<&T>,
    ) -> Self {
        if before != after {
            let [before, after] = [before, after].map(|value| value.map(ToString::to_string));
            self.changes
                .insert(field.to_owned(), json!([before, after]));
        }
        self
    }

    /// A field that was not there before.
    #[must_use]
    pub fn set<T: Display + PartialEq>(self, field: &str, after: &T) -> Self {
        self.change(field, None, Some(after))
    }

    /// Says that a field with personal data changed, and not to what.
    #[must_use]
    pub fn masked(mut self, field: &str) -> Self {
        self.changes.insert(field.to_owned(), json!([MASK, MASK]));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_tells_only_what_changed_and_hides_what_is_personal() {
        let entry = Entry::new("identity.delegate", "account", "a1")
            .change("from", Some(&1), Some(&1))
            .change("to", Some(&1), Some(&2))
            .set("reason", &"nghỉ phép")
            .masked("phone");
        let told = Value::Object(entry.changes);
        let wanted =
            json!({"to": ["1", "2"], "reason": [null, "nghỉ phép"], "phone": [MASK, MASK]});
        assert_eq!(told, wanted);
    }
}
