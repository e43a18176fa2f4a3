//! The house failed, not the person.

use std::error::Error;
use std::fmt;

use crate::datum::Unstorable;
use crate::refusal::{Refusal, RefusalKind};

/// What sort of failure it is, which says what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nature {
    /// A mistake of ours: somebody has to read the log.
    Bug,
    /// Two acts at once on the same rows: run the use-case again.
    Busy,
    /// The database is away: try again later.
    Gone,
    /// The disk is full: nothing can be written.
    Full,
    /// The data is of a newer release than this program.
    TooOld,
}

/// A failure of the house, opaque to people: they see a number, the log has the chain.
#[derive(Debug)]
pub struct Fault {
    nature: Nature,
    source: Box<dyn Error + Send + Sync>,
}

impl Fault {
    /// A failure of this nature, with its cause.
    pub fn new(nature: Nature, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            nature,
            source: cause.into(),
        }
    }

    /// What cannot be, found in the data: this column of this row.
    pub fn inconsistent(table: &'static str, column: &'static str, row: impl fmt::Display) -> Self {
        Self::new(
            Nature::Bug,
            format!("inconsistent: {table}.{column} of {row}"),
        )
    }

    /// What sort of failure it is.
    pub fn nature(&self) -> Nature {
        self.nature
    }

    /// The failure and every cause behind it in a line, for the log.
    pub fn chain(&self) -> String {
        let mut told = self.to_string();
        let mut next = self.source();
        while let Some(cause) = next {
            told.push_str(": ");
            told.push_str(&cause.to_string());
            next = cause.source();
        }
        told
    }
}

/// Says its nature only; the cause is its source, so that a chain printed whole says nothing twice.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.nature {
            Nature::Bug => "internal error",
            Nature::Busy => "conflicting transactions",
            Nature::Gone => "database unavailable",
            Nature::Full => "storage full",
            Nature::TooOld => "data of a newer release",
        })
    }
}

impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}

impl Refusal for Fault {
    fn code(&self) -> &'static str {
        match self.nature {
            Nature::Bug => "kernel.fault.bug",
            Nature::Busy => "kernel.fault.busy",
            Nature::Gone => "kernel.fault.gone",
            Nature::Full => "kernel.fault.full",
            Nature::TooOld => "kernel.fault.too_old",
        }
    }

    fn kind(&self) -> RefusalKind {
        RefusalKind::Fault
    }

    fn fault(&self) -> Option<&Fault> {
        Some(self)
    }
}

impl From<Unstorable> for Fault {
    fn from(cause: Unstorable) -> Self {
        Self::new(Nature::Bug, cause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inconsistent_row_is_named_in_the_chain_and_not_in_the_message() {
        let fault = Fault::inconsistent("fund_loan", "state", "018a");
        assert_eq!(fault.to_string(), "internal error");
        let cause = fault.source().unwrap().to_string();
        assert_eq!(cause, "inconsistent: fund_loan.state of 018a");
        assert_eq!(
            (fault.nature(), fault.kind()),
            (Nature::Bug, RefusalKind::Fault)
        );
    }
}
