//! Things to choose from.

use super::Form;

/// A thing to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) chosen: bool,
}

impl Choice {
    /// A value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
            chosen: false,
        }
    }

    /// A line below the words; shown by radios and ticks.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A select without an answer shows its first choice; radios and ticks show none.
pub(super) fn chosen(form: &Form, name: &str, choices: Vec<Choice>) -> Vec<Choice> {
    let mark = |choice: Choice| Choice {
        chosen: form.holds(name, &choice.value),
        ..choice
    };
    choices.into_iter().map(mark).collect()
}
