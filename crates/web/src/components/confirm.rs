//! Asking "sure?", only where there is no way back.

use askama::Template;

use super::{Button, Field, FormFrame, Href, Look};

/// A question before an act without a way back (xác nhận); a whole form.
#[derive(Clone, Debug, Template)]
#[template(path = "components/confirm.html")]
pub struct Confirm {
    action: Href,
    frame: FormFrame,
    title: String,
    effect: String,
    hidden: Vec<(&'static str, String)>,
    fields: Vec<Field>,
    act: Button,
    leave: Button,
}

impl Confirm {
    /// The question and what the act will change.
    pub fn new(
        action: impl Into<Href>,
        frame: FormFrame,
        title: impl Into<String>,
        effect: impl Into<String>,
    ) -> Self {
        Self {
            action: action.into(),
            frame,
            title: title.into(),
            effect: effect.into(),
            hidden: Vec::new(),
            fields: Vec::new(),
            act: Button::submit(String::new()).look(Look::Danger),
            leave: Button::link(String::new(), "/").look(Look::Quiet),
        }
    }

    /// What goes along unseen: the version that the page shows.
    #[must_use]
    pub fn hidden(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.hidden.push((name, value.into()));
        self
    }

    /// What must be said with it: the reason.
    #[must_use]
    pub fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// The verb, and the way out with its own words.
    #[must_use]
    pub fn verbs(mut self, act: &str, leave: &str, back: impl Into<Href>) -> Self {
        self.act = Button::submit(act).look(Look::Danger);
        self.leave = Button::link(leave, back).look(Look::Quiet);
        self
    }
}
