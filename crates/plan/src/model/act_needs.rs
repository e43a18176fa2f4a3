//! What each act on an obligation needs: who may do it, and what must be said with it.

use authz::Action;

use super::obligation::ActKind;

/// By whose place an act is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// By that of the body that owes it.
    Body,
    /// By that of the Alliance that leads the plan.
    Alliance,
}

/// What must be said with an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// Nothing.
    Nothing,
    /// Words, such as a reason.
    Words,
    /// Words or evidence: progress is one or the other, never a percentage.
    WordsOrEvidence,
    /// Words or a paper: an act by letter says itself what it says.
    WordsOrPaper,
}

/// What an act needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Needs {
    pub(crate) action: Action,
    pub(crate) by: By,
    pub(crate) says: Says,
}

/// What an act needs.
pub(crate) fn needs(kind: ActKind) -> Needs {
    let (action, by, says) = match kind {
        ActKind::Progress | ActKind::Submit => {
            (Action::ReportProgress, By::Body, Says::WordsOrEvidence)
        }
        ActKind::AskExtension => (Action::ReportProgress, By::Body, Says::Words),
        ActKind::Accept | ActKind::GrantExtension => {
            (Action::SupervisePlans, By::Alliance, Says::Nothing)
        }
        ActKind::Return | ActKind::RefuseExtension => {
            (Action::SupervisePlans, By::Alliance, Says::Words)
        }
        ActKind::Urge | ActKind::Inspect => {
            (Action::SupervisePlans, By::Alliance, Says::WordsOrPaper)
        }
        ActKind::DecideDue => (Action::ManagePlans, By::Alliance, Says::Nothing),
    };
    Needs { action, by, says }
}
