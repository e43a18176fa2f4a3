//! Why something was not done, before it becomes a sentence.

/// What sort of refusal it is; the web turns it into a status, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalKind {
    /// What was given cannot be read or breaks a rule.
    Invalid,
    /// The actor may not do this, and may know that it exists.
    Denied,
    /// There is no such thing, or the actor may not know of it.
    NotFound,
    /// It was right when the page was opened, and is no longer.
    Conflict,
    /// Too often, too much, too large.
    Limited,
    /// The house failed, not the person.
    Fault,
}

/// An error that leads to a sentence for people.
///
/// `Display` is for the log, in English. The sentence lives in the texts of the screens, under `code` with dashes for dots,
/// and is given the facts.
pub trait Refusal: std::error::Error {
    /// Its name, for ever: `fund.disburse.insufficient`.
    fn code(&self) -> &'static str;

    /// What sort of refusal it is.
    fn kind(&self) -> RefusalKind;

    /// What is wrong field by field, where the refusal is about a form.
    fn fields(&self) -> Vec<FieldError> {
        Vec::new()
    }

    /// The names and numbers of its sentence.
    fn facts(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Name of the field, as the form has it.
    pub field: &'static str,
    /// Code of the refusal.
    pub code: &'static str,
    /// The names and numbers of its sentence.
    pub facts: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A refusal as that of one field.
    pub fn of(field: &'static str, refusal: &impl Refusal) -> Self {
        Self {
            field,
            code: refusal.code(),
            facts: refusal.facts(),
        }
    }
}
