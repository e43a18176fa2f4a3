//! Put another value in the place of a shipped rule by a paper, or give one where none ships.

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
pub struct OverrideRule {
    /// The rule.
    pub key: String,
    /// Where the value holds, and below.
    pub place: Place,
    /// The paper that answers for it.
    pub paper: PaperId,
    /// The days on which it holds.
    pub period: Period,
    /// The value.
    pub value: Value,
}

/// Replaces the value of a rule.
///
/// # Errors
/// See [`RulingError`]; nothing is written then.
pub async fn override_rule(
    db: &Db,
    actor: &Actor,
    command: &Command<OverrideRule>,
) -> Result<RulingMade, RulingError> {
    let wish = &command.body;
    let new = NewRuling {
        key: wish.key.clone(),
        place: wish.place,
        word: Word::Sets(wish.value.clone()),
        period: wish.period,
        paper: wish.paper,
    };
    take_ruling(db, actor, command, new).await
}
