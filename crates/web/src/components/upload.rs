//! Papers on their way in.

use askama::Template;

use super::form::Form;
use super::{Badge, State};
use crate::Words;

/// A field for files (tải giấy tờ). The button is the way; a browser takes dropped files by itself.
#[derive(Clone, Debug, Template)]
#[template(path = "components/upload.html")]
pub struct Upload {
    name: &'static str,
    id: String,
    label: String,
    hint: String,
    error: Option<String>,
    accept: &'static str,
    many: bool,
    lines: Vec<UploadedLine>,
}

impl Upload {
    /// A field for one file. `hint` says kinds and sizes: "Ảnh, PDF hoặc Word, mỗi tệp đến 20 MB."
    pub fn new(
        form: &Form,
        name: &'static str,
        label: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        let label = label.into();
        form.learn_label(name, &label);
        Self {
            name,
            id: super::field::id_of(name),
            label,
            hint: hint.into(),
            error: form.error(name).map(str::to_owned),
            accept: "",
            many: false,
            lines: Vec::new(),
        }
    }

    /// Takes several files at once.
    #[must_use]
    pub fn many(mut self) -> Self {
        self.many = true;
        self
    }

    /// Kinds that the chooser shows first: `.pdf,.docx,image/*`. A help, not a check.
    #[must_use]
    pub fn accept(mut self, accept: &'static str) -> Self {
        self.accept = accept;
        self
    }

    /// What was sent before.
    #[must_use]
    pub fn lines(mut self, lines: Vec<UploadedLine>) -> Self {
        self.lines = lines;
        self
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UploadState {
    /// It is here.
    Taken,
    /// It was not taken: why, and what to do.
    Refused(String),
}

/// A file that was sent.
#[derive(Clone, Debug)]
pub struct UploadedLine {
    badge: Badge,
    name: String,
    aside: String,
}

impl UploadedLine {
    /// A file by its name and size, and what became of it.
    pub fn new(words: &Words, name: impl Into<String>, size: &str, state: UploadState) -> Self {
        let (badge, aside) = match state {
            UploadState::Taken => (
                Badge::new(State::Done, words.say("web-upload-taken")),
                size.to_owned(),
            ),
            UploadState::Refused(why) => (
                Badge::new(State::Late, words.say("web-upload-refused")),
                why,
            ),
        };
        Self {
            badge,
            name: name.into(),
            aside,
        }
    }
}
