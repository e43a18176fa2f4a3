//! A form while it is filled in: values typed so far, what is wrong with them, and its hidden parts.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use askama::Template;
use axum::http::StatusCode;
use kernel::{FieldError, Refusal, RefusalKind};

use super::field::id_of;
use crate::Words;
use crate::refused::{Attempted, Refused, status};

/// Values and sentences of one form. What was typed stays, also when it was refused.
#[derive(Clone, Debug)]
pub struct Form {
    words: Words,
    values: BTreeMap<String, Vec<String>>,
    errors: Vec<Problem>,
    refused: Option<String>,
    attempted: Option<Attempted>,
    status: StatusCode,
    labels: Labels,
}

/// Labels of the fields drawn from a form, shared with its frame: the summary stands above the fields and names them.
#[derive(Clone, Debug, Default)]
struct Labels(Arc<Mutex<BTreeMap<String, String>>>);

impl Labels {
    fn learn(&self, name: &str, label: &str) {
        let mut labels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        labels.insert(name.to_owned(), label.to_owned());
    }

    fn of(&self, name: &str) -> Option<String> {
        let labels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        labels.get(name).cloned()
    }
}

/// A sentence that belongs to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the field.
    pub field: String,
    /// What is wrong and what to do.
    pub sentence: String,
}

impl Problem {
    /// The id of its field in the page.
    pub fn id(&self) -> String {
        id_of(&self.field)
    }
}

impl Form {
    /// A form with nothing in it.
    pub fn empty(words: &Words) -> Self {
        let (values, errors) = (BTreeMap::new(), Vec::new());
        Self {
            words: words.clone(),
            values,
            errors,
            refused: None,
            attempted: None,
            status: StatusCode::OK,
            labels: Labels::default(),
        }
    }

    /// Sets what a field holds at first.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), vec![value.into()]);
        self
    }

    /// Adds what a field holds besides: a second tick.
    #[must_use]
    pub fn with_also(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values
            .entry(name.to_owned())
            .or_default()
            .push(value.into());
        self
    }

    /// Says what is wrong with a field.
    #[must_use]
    pub fn problem(mut self, field: &str, sentence: impl Into<String>) -> Self {
        self.errors.push(Problem {
            field: field.to_owned(),
            sentence: sentence.into(),
        });
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self
    }

    /// Says why the whole was refused.
    #[must_use]
    pub fn refused(mut self, sentence: impl Into<String>) -> Self {
        self.refused = Some(sentence.into());
        self.status = StatusCode::UNPROCESSABLE_ENTITY;
        self
    }

    /// Says what is wrong with fields, as [`Reading`](crate::Reading) gathered it.
    #[must_use]
    pub fn wrong(self, errors: &[FieldError]) -> Self {
        errors.iter().fold(self, |form, error| {
            let sentence = form.words.sentence(error.code, &error.facts);
            form.problem(error.field, sentence)
        })
    }

    /// Says why a use-case refused: beside its fields, or above the form. What no form can mend is handed on: a
    /// failure of ours, a thing that is not there.
    ///
    /// # Errors
    /// The refusal, to be drawn as a page of its own.
    pub fn refuse<E: Refusal + Send + Sync + 'static>(self, refusal: E) -> Result<Self, Refused> {
        match refusal.kind() {
            RefusalKind::NotFound | RefusalKind::Fault => return Err(refusal.into()),
            RefusalKind::Invalid | RefusalKind::Denied => {}
            RefusalKind::Conflict | RefusalKind::Limited => {}
        }
        let (fields, status) = (refusal.fields(), status(&refusal));
        let attempted = Attempted::of(&refusal);
        let mut form = if fields.is_empty() {
            let sentence = self.words.sentence(refusal.code(), &refusal.facts());
            self.refused(sentence)
        } else {
            self.wrong(&fields)
        };
        form.status = status;
        form.attempted = attempted;
        Ok(form)
    }

    /// What the policy refused, if it was the policy.
    pub(crate) fn attempted(&self) -> Option<&Attempted> {
        self.attempted.as_ref()
    }

    /// The status with which the page of this form is answered.
    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    /// Whether something is wrong.
    pub fn has_problems(&self) -> bool {
        self.refused.is_some() || !self.errors.is_empty()
    }

    /// Learns what a field is called.
    pub(super) fn learn_label(&self, name: &str, label: &str) {
        self.labels.learn(name, label);
    }

    /// The words it speaks with.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// What a field holds; empty where nothing was typed.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .get(name)
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    /// Whether one of the values of a field is this one.
    pub fn holds(&self, name: &str, value: &str) -> bool {
        self.values
            .get(name)
            .is_some_and(|values| values.iter().any(|held| held == value))
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&str> {
        let found = self.errors.iter().find(|problem| problem.field == name);
        found.map(|problem| problem.sentence.as_str())
    }

    /// The hidden parts and the summary of what is wrong; first inside `<form>`.
    pub fn frame(&self, csrf: String, command: String) -> FormFrame {
        let wrong = self.errors.len();
        let summary = if wrong > 0 {
            self.words
                .say_with("web-form-wrong", &[("n", wrong.into())])
        } else {
            self.words.say("web-form-refused")
        };
        FormFrame {
            csrf,
            command,
            summary: self.has_problems().then_some(summary),
            refused: self.refused.clone(),
            errors: self.errors.clone(),
            labels: self.labels.clone(),
        }
    }
}

/// The beginning of every form that is sent by POST.
#[derive(Clone, Debug, Template)]
#[template(path = "components/form.html")]
pub struct FormFrame {
    csrf: String,
    command: String,
    summary: Option<String>,
    refused: Option<String>,
    errors: Vec<Problem>,
    labels: Labels,
}

impl FormFrame {
    fn label(&self, problem: &Problem) -> Option<String> {
        self.labels.of(&problem.field)
    }
}
