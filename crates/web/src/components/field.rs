//! One field of a form, wired for readers of the screen: label, hint, error, and what was typed.

use askama::Template;

use super::Form;
use super::choice::{Choice, chosen};

#[derive(Clone, Debug)]
enum Control {
    Input {
        kind: &'static str,
        mode: Option<&'static str>,
        fill: Option<&'static str>,
        value: String,
    },
    Area {
        rows: u8,
        value: String,
    },
    Select {
        choices: Vec<Choice>,
    },
    Options {
        kind: &'static str,
        choices: Vec<Choice>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    Full,
    Short,
}

/// A field of a form (ô nhập). Built from the [`Form`], which knows what was typed and what is wrong with it.
#[derive(Clone, Debug, Template)]
#[template(path = "components/field.html")]
pub struct Field {
    name: &'static str,
    id: String,
    label: String,
    aside: Option<String>,
    hint: Option<String>,
    error: Option<String>,
    width: Width,
    control: Control,
    word_optional: String,
}

/// The id of a field in the page.
pub(super) fn id_of(name: &str) -> String {
    format!("o-{name}")
}

impl Field {
    fn new(form: &Form, name: &'static str, label: impl Into<String>, control: Control) -> Self {
        let label = label.into();
        if !label.is_empty() {
            form.learn_label(name, &label);
        }
        Self {
            name,
            id: id_of(name),
            label,
            aside: None,
            hint: None,
            error: form.error(name).map(str::to_owned),
            width: Width::Full,
            control,
            word_optional: form.words().say("web-field-optional"),
        }
    }

    fn input(
        form: &Form,
        name: &'static str,
        label: impl Into<String>,
        kind: &'static str,
    ) -> Self {
        let value = form.value(name).to_owned();
        Self::new(
            form,
            name,
            label,
            Control::Input {
                kind,
                mode: None,
                fill: None,
                value,
            },
        )
    }

    /// One line of text.
    pub fn text(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        Self::input(form, name, label, "text")
    }

    /// Words to look for.
    pub fn search(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        Self::input(form, name, label, "search")
    }

    /// An address of mail.
    pub fn email(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        Self::input(form, name, label, "email").fill("email")
    }

    /// A telephone number.
    pub fn phone(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        Self::input(form, name, label, "tel").fill("tel")
    }

    /// A secret; what was typed is not shown again.
    pub fn password(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        let fill = Some("current-password");
        let control = Control::Input {
            kind: "password",
            mode: None,
            fill,
            value: String::new(),
        };
        Self::new(form, name, label, control)
    }

    /// A day, typed as 15/09/2023: quicker than any calendar for someone who copies from paper.
    pub fn day(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        let hint = form.words().say("web-field-day-hint");
        Self::input(form, name, label, "text")
            .mode("numeric")
            .short()
            .hint(hint)
    }

    /// A number; the telephone shows its digits.
    pub fn number(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        Self::input(form, name, label, "text")
            .mode("decimal")
            .short()
    }

    /// A code of digits that came by mail or from a device.
    pub fn code(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        Self::input(form, name, label, "text")
            .mode("numeric")
            .fill("one-time-code")
            .short()
    }

    /// Several lines of text.
    pub fn area(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        let value = form.value(name).to_owned();
        Self::new(form, name, label, Control::Area { rows: 4, value })
    }

    /// One of many.
    pub fn select(
        form: &Form,
        name: &'static str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        let choices = chosen(form, name, choices);
        Self::new(form, name, label, Control::Select { choices })
    }

    /// One of few, all in view.
    pub fn radios(
        form: &Form,
        name: &'static str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        let choices = chosen(form, name, choices);
        Self::new(
            form,
            name,
            label,
            Control::Options {
                kind: "radio",
                choices,
            },
        )
    }

    /// Any of few.
    pub fn ticks(
        form: &Form,
        name: &'static str,
        label: impl Into<String>,
        choices: Vec<Choice>,
    ) -> Self {
        let choices = chosen(form, name, choices);
        Self::new(
            form,
            name,
            label,
            Control::Options {
                kind: "checkbox",
                choices,
            },
        )
    }

    /// Yes or no; sends `1` where it is ticked.
    pub fn tick(form: &Form, name: &'static str, label: impl Into<String>) -> Self {
        let label = label.into();
        form.learn_label(name, &label);
        let choices = chosen(form, name, vec![Choice::new("1", label)]);
        Self::new(
            form,
            name,
            "",
            Control::Options {
                kind: "checkbox",
                choices,
            },
        )
    }

    /// Says below the label what to type.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// May be left empty; the label says so.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.aside = Some(self.word_optional.clone());
        self
    }

    /// For values of few characters.
    #[must_use]
    pub fn short(mut self) -> Self {
        self.width = Width::Short;
        self
    }

    /// Height of a field of several lines.
    #[must_use]
    pub fn rows(mut self, lines: u8) -> Self {
        if let Control::Area { rows, .. } = &mut self.control {
            *rows = lines;
        }
        self
    }

    /// What the browser may fill in by itself, as HTML names it: `username`, `new-password`.
    #[must_use]
    pub fn fill(mut self, what: &'static str) -> Self {
        if let Control::Input { fill, .. } = &mut self.control {
            *fill = Some(what);
        }
        self
    }

    fn mode(mut self, what: &'static str) -> Self {
        if let Control::Input { mode, .. } = &mut self.control {
            *mode = Some(what);
        }
        self
    }

    /// Whether something was typed or chosen.
    pub(super) fn has_value(&self) -> bool {
        match &self.control {
            Control::Input { value, .. } | Control::Area { value, .. } => !value.is_empty(),
            Control::Select { choices } | Control::Options { choices, .. } => choices
                .iter()
                .any(|choice| choice.chosen && !choice.value.is_empty()),
        }
    }

    fn is_short(&self) -> bool {
        self.width == Width::Short
    }

    fn has_help(&self) -> bool {
        self.hint.is_some() || self.error.is_some()
    }
}
