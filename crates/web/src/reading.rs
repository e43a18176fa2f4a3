//! Reading values off a form: each is right or its field says why not.

use kernel::{FieldError, Refusal, text};

use crate::Posted;

/// The code of a field that was left empty.
const EMPTY: &str = "web.field.empty";

/// Values of a form with rules. What is wrong gathers in [`errors`](Self::errors), so that a person sees all of it at once.
///
/// ```ignore
/// let mut reading = posted.read();
/// let (name, day) = (reading.line("ten", 200), reading.with("ngay", Day::parse_vietnamese));
/// let (Some(name), Some(day)) = (name, day) else {
///     return Ok(drawn(&visit, posted.form(visit.words()).wrong(&reading.errors)));
/// };
/// ```
#[derive(Debug)]
pub struct Reading<'a> {
    posted: &'a Posted,
    /// What is wrong so far.
    pub errors: Vec<FieldError>,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(posted: &'a Posted) -> Self {
        Self {
            posted,
            errors: Vec::new(),
        }
    }

    /// A value read by a rule; must be there. `reading.with("ngay", Day::parse_vietnamese)`.
    pub fn with<T, E: Refusal>(
        &mut self,
        name: &'static str,
        rule: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.posted.text(name);
        if text.is_empty() {
            let facts = Vec::new();
            self.errors.push(FieldError {
                field: name,
                code: EMPTY,
                facts,
            });
            return None;
        }
        self.read(name, text, rule)
    }

    /// A value that may be missing: `Some(None)` where it is, `None` where it is wrong.
    pub fn with_if_any<T, E: Refusal>(
        &mut self,
        name: &'static str,
        rule: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<Option<T>> {
        let text = self.posted.text(name);
        if text.is_empty() {
            Some(None)
        } else {
            self.read(name, text, rule).map(Some)
        }
    }

    /// One line of text.
    pub fn line(&mut self, name: &'static str, chars_max: usize) -> Option<String> {
        self.with(name, |text| text::line(text, chars_max))
    }

    /// One line of text that may be missing.
    pub fn line_if_any(&mut self, name: &'static str, chars_max: usize) -> Option<Option<String>> {
        self.with_if_any(name, |text| text::line(text, chars_max))
    }

    /// Several lines of text.
    pub fn paragraph(&mut self, name: &'static str, chars_max: usize) -> Option<String> {
        self.with(name, |text| text::paragraph(text, chars_max))
    }

    fn read<T, E: Refusal>(
        &mut self,
        name: &'static str,
        text: &str,
        rule: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match rule(text) {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.errors.push(FieldError::of(name, &refusal));
                None
            }
        }
    }
}
