//! Switch one's own second step off, with the password shown once more.

use authz::{Action, Actor, Located, authorise};
use db::{Begun, Db, Entry};
use kernel::Command;

use crate::model::keys::Keys;
use crate::model::password::Password;
use crate::model::visitor::Visitor;
use crate::store::code::recovery_delete;
use crate::store::credential::totp_clear;
use crate::use_cases::own_password::{OwnPasswordError, check_own_password};

/// Switches the second step of the actor's own account off; its recovery codes go with it.
///
/// # Errors
/// See [`OwnPasswordError`]; nothing is written then but that the password was another.
pub async fn switch_totp_off(
    db: &Db,
    keys: &Keys,
    (actor, visitor): (&Actor, &Visitor),
    command: &Command<Password>,
) -> Result<(), OwnPasswordError> {
    let (own, _) = check_own_password(db, keys, (actor, visitor), &command.body).await?;
    let mut tx = match db
        .begin(actor, &Command::new(command.id, "switch totp off"))
        .await?
    {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Store.
    totp_clear(&mut tx, own).await?;
    recovery_delete(&mut tx, own).await?;

    // Commit.
    let entry = Entry::new("identity.switch_totp_off", "account", own);
    Ok(tx.commit(entry, ()).await?)
}
