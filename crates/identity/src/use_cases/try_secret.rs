//! Try an address that is a secret: nobody signs in with it, and nobody guesses it either.

use db::Db;
use kernel::By;

use crate::model::attempt::Step;
use crate::model::keys::Keys;
use crate::model::visitor::Visitor;
use crate::use_cases::entrance::{EntranceError, Gate, Try, begin_own, knock, turn_away};

/// Wrong secrets are counted by where they came from, and by nothing else.
const SECRET: Try<'static> = Try {
    step: Step::Secret,
    login: "",
    account: None,
};

/// Lets somebody try a secret, unless too many wrong ones came from where they are.
///
/// # Errors
/// Too often, or the database is away.
pub async fn may_try_secret(db: &Db, keys: &Keys, visitor: &Visitor) -> Result<(), EntranceError> {
    knock(db, keys, visitor, SECRET).await
}

/// Counts a secret that is none.
///
/// # Errors
/// Too often, or the database is away.
pub async fn count_wrong_secret(
    db: &Db,
    keys: &Keys,
    visitor: &Visitor,
) -> Result<(), EntranceError> {
    let by = By::public(visitor.request);
    let mut tx = begin_own(db, by, &"wrong secret").await?;
    let gate = Gate::read(&mut tx, keys, visitor, SECRET).await?;
    gate.check(tx.now())?;
    match turn_away(tx, &gate, SECRET).await {
        EntranceError::Wrong => Ok(()),
        error @ (EntranceError::Limited { .. }
        | EntranceError::TooLate
        | EntranceError::Begin(_)
        | EntranceError::Fault(_)) => Err(error),
    }
}
