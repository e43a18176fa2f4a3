//! A thing to press: a verb.

use askama::Template;

use super::Href;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on the screen.
    Primary,
    /// One of several.
    Ordinary,
    /// Leaves things as they are.
    Quiet,
    /// There is no easy way back.
    Danger,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => " primary",
            Self::Ordinary => "",
            Self::Quiet => " quiet",
            Self::Danger => " danger",
        }
    }
}

#[derive(Clone, Debug)]
enum Press {
    Follow(Href),
    Send { name: &'static str, value: String },
    Blocked,
}

/// A button or a link that looks like one.
#[derive(Clone, Debug, Template)]
#[template(path = "components/button.html")]
pub struct Button {
    label: String,
    look: Look,
    press: Press,
}

impl Button {
    /// A link.
    pub fn link(label: impl Into<String>, href: impl Into<Href>) -> Self {
        Self {
            label: label.into(),
            look: Look::Ordinary,
            press: Press::Follow(href.into()),
        }
    }

    /// Sends the form it stands in.
    pub fn submit(label: impl Into<String>) -> Self {
        let press = Press::Send {
            name: "",
            value: String::new(),
        };
        Self {
            label: label.into(),
            look: Look::Primary,
            press,
        }
    }

    /// Sends the form and says which of its buttons was pressed.
    pub fn submit_as(
        label: impl Into<String>,
        name: &'static str,
        value: impl Into<String>,
    ) -> Self {
        let press = Press::Send {
            name,
            value: value.into(),
        };
        Self {
            label: label.into(),
            look: Look::Ordinary,
            press,
        }
    }

    /// Cannot be pressed yet; write the reason beside it.
    pub fn blocked(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            look: Look::Ordinary,
            press: Press::Blocked,
        }
    }

    /// The same button with another look.
    #[must_use]
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// The one thing to do on the screen.
    #[must_use]
    pub fn primary(self) -> Self {
        self.look(Look::Primary)
    }
}
