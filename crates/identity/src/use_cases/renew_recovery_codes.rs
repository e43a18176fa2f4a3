//! Make new recovery codes in the place of the old ones, with the password shown once more.

use authz::{Action, Actor, Located, authorise};
use db::{Begun, Db, Entry};
use kernel::Command;

use crate::model::keys::Keys;
use crate::model::password::Password;
use crate::model::recovery::RecoveryCode;
use crate::model::visitor::Visitor;
use crate::store::code::recovery_put;
use crate::use_cases::own_password::{OwnPasswordError, check_own_password};

/// Makes recovery codes for the actor's own account, to be printed, told this once.
///
/// # Errors
/// See [`OwnPasswordError`]; nothing is written then but that the password was another.
pub async fn renew_recovery_codes(
    db: &Db,
    keys: &Keys,
    (actor, visitor): (&Actor, &Visitor),
    command: &Command<Password>,
) -> Result<Vec<RecoveryCode>, OwnPasswordError> {
    let (own, _) = check_own_password(db, keys, (actor, visitor), &command.body).await?;
    let codes = RecoveryCode::draw(keys, own, command.id);
    let mut tx = match db
        .begin(actor, &Command::new(command.id, "renew recovery codes"))
        .await?
    {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read().map(|()| codes)?),
    };

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Store.
    let hashes: Vec<String> = codes.iter().map(|code| code.hash(keys, own)).collect();
    recovery_put(&mut tx, own, &hashes).await?;

    // Commit.
    let entry = Entry::new("identity.renew_recovery_codes", "account", own);
    tx.commit(entry, ()).await?;
    Ok(codes)
}
