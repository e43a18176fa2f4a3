//! Why something was not done, before it becomes a sentence.

use crate::fault::Fault;

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

    /// The failure behind it, where the house failed and not the person.
    fn fault(&self) -> Option<&Fault> {
        None
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

/// Says of every variant of an error what sort of refusal it is, under which code, beside which field of the form, and with
/// which names and numbers; in `from` stand the variants that pass on another refusal as it is.
///
/// ```
/// # use kernel::Fault;
/// #[derive(Debug, thiserror::Error)]
/// enum LendError {
///     #[error("fund has {left}")]
///     NotEnough { left: i64 },
///     #[error("no such loan")]
///     Missing,
///     #[error(transparent)]
///     Fault(#[from] Fault),
/// }
///
/// kernel::refusal! { LendError from [Fault] {
///     Self::NotEnough { left } => Invalid "fund.lend.not_enough" at "amount" { "left": left };
///     Self::Missing => NotFound "fund.lend.missing";
/// } }
/// ```
#[macro_export]
macro_rules! refusal {
    ($error:ident from [$($passed:ident),*] {
        $($own:pat => $kind:ident $code:literal $(at $field:literal)?
            $({ $($fact:literal: $value:expr),* $(,)? })?;)*
    }) => {
        impl $error {
            /// What is said of it: its sort, code, field and facts; or whose refusal it passes on.
            fn told(&self) -> ::std::result::Result<$crate::refusal::Told, &dyn $crate::Refusal> {
                match self {
                    $($own => Ok($crate::refusal::Told {
                        kind: $crate::RefusalKind::$kind,
                        code: $code,
                        field: [$(Some($field),)? None][0],
                        facts: vec![$($(($fact, $value.to_string())),*)?],
                    }),)*
                    $(Self::$passed(inner) => Err(inner),)*
                }
            }
        }

        impl $crate::Refusal for $error {
            fn code(&self) -> &'static str {
                self.told().map_or_else(|inner| inner.code(), |told| told.code)
            }

            fn kind(&self) -> $crate::RefusalKind {
                self.told().map_or_else(|inner| inner.kind(), |told| told.kind)
            }

            fn fields(&self) -> Vec<$crate::FieldError> {
                self.told().map_or_else(|inner| inner.fields(), $crate::refusal::Told::fields)
            }

            fn facts(&self) -> Vec<(&'static str, String)> {
                self.told().map_or_else(|inner| inner.facts(), |told| told.facts)
            }

            fn fault(&self) -> Option<&$crate::Fault> {
                self.told().err().and_then(|inner| inner.fault())
            }
        }
    };
}

/// What [`refusal!`](crate::refusal!) says of a variant.
#[doc(hidden)]
#[derive(Debug)]
pub struct Told {
    pub kind: RefusalKind,
    pub code: &'static str,
    pub field: Option<&'static str>,
    pub facts: Vec<(&'static str, String)>,
}

impl Told {
    /// Beside which field it stands, if beside one.
    pub fn fields(self) -> Vec<FieldError> {
        let Self { code, facts, .. } = self;
        let beside = |field| FieldError { field, code, facts };
        self.field.map(beside).into_iter().collect()
    }
}
