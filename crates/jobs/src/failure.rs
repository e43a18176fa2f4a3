//! Why a run failed, as it is kept for whoever looks after the jobs.

use kernel::Refusal;

/// The longest text that is kept, in characters.
const ERROR_CHARS_MAX: usize = 1_000;

/// Why a run failed: for the log and the screen of jobs, in English, never longer than a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure(String);

impl Failure {
    /// What a use-case refused or a fault told.
    pub(crate) fn of(refusal: &impl Refusal) -> Self {
        let told = match refusal.fault() {
            Some(fault) => fault.chain(),
            None => refusal.to_string(),
        };
        Self::told(&format!("{}: {told}", refusal.code()))
    }

    /// What the worker saw itself.
    pub(crate) fn told(text: &str) -> Self {
        Self(text.chars().take(ERROR_CHARS_MAX).collect())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Fault, Nature};

    #[test]
    fn a_failure_tells_its_code_and_its_causes_and_is_cut_by_characters() {
        let fault = Fault::new(Nature::Gone, "mất điện");
        let told = Failure::of(&fault);
        assert_eq!(
            told.as_str(),
            "kernel.fault.gone: database unavailable: mất điện"
        );
        assert_eq!(
            Failure::told(&"ế".repeat(5_000)).as_str().chars().count(),
            ERROR_CHARS_MAX
        );
    }
}
