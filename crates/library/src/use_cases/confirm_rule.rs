//! Confirm by a paper that a shipped rule holds: it is verified from then on, and may refuse somebody something.

use authz::{Actor, Place};
use db::Db;
use kernel::{Command, Period};
use rules::{Value, Word};
use serde::Serialize;

use super::take_ruling::take_ruling;
use crate::model::paper::PaperId;
use crate::model::ruling::NewRuling;

pub use super::take_ruling::{RulingError, RulingMade};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfirmRule {
    /// The rule.
    pub key: String,
    /// Where it is confirmed, and below.
    pub place: Place,
    /// The paper that answers for it.
    pub paper: PaperId,
    /// The days on which it holds.
    pub period: Period,
    /// The shipped value that the form showed. It is kept: a release that corrects the value asks again.
    pub seen: Value,
}

/// Confirms a rule.
///
/// # Errors
/// See [`RulingError`]; nothing is written then.
pub async fn confirm_rule(
    db: &Db,
    actor: &Actor,
    command: &Command<ConfirmRule>,
) -> Result<RulingMade, RulingError> {
    let wish = &command.body;
    let new = NewRuling {
        key: wish.key.clone(),
        place: wish.place,
        word: Word::Confirms(wish.seen.clone()),
        period: wish.period,
        paper: wish.paper,
    };
    take_ruling(db, actor, command, new).await
}
