//! Switch the second step on, after the phone has shown that it has the secret.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault, Nature};
use serde::Serialize;

use crate::model::keys::Keys;
use crate::model::recovery::RecoveryCode;
use crate::model::totp::{LastStep, TotpSecret, TotpSeed};
use crate::store::code::recovery_put;
use crate::store::credential::{credential_by_account, totp_set};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SwitchTotpOn {
    /// The seed that the page showed the secret of.
    pub seed: TotpSeed,
    /// The code that the phone shows.
    pub code: String,
}

/// Why the second step stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum SwitchTotpOnError {
    /// The code is not that of the secret at this moment.
    #[error("not the code of this moment")]
    Wrong,
    /// It is on.
    #[error("on already")]
    Already,
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { SwitchTotpOnError from [Denied, Begin, Fault] {
    Self::Wrong => Invalid "identity.totp.wrong" at "mat_khau_ma";
    Self::Already => Conflict "identity.totp.already";
} }

/// Switches the second step of the actor's own account on, and gives recovery codes to be printed, told this once.
///
/// # Errors
/// See [`SwitchTotpOnError`]; nothing is written then.
pub async fn switch_totp_on(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<SwitchTotpOn>,
) -> Result<Vec<RecoveryCode>, SwitchTotpOnError> {
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let codes = RecoveryCode::draw(keys, own, command.id);
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read().map(|()| codes)?),
    };

    // Load.
    let credential = credential_by_account(&mut tx, own).await?;

    // Authorise.
    let thing = Located::nowhere().of_account(own);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &thing)?;

    // Decide.
    if credential.is_some_and(|credential| credential.totp.is_some()) {
        return Err(SwitchTotpOnError::Already);
    }
    let SwitchTotpOn { seed, code } = &command.body;
    let secret = TotpSecret::draw(keys, own, *seed)
        .map_err(|error| Fault::new(Nature::Bug, error.to_string()))?;
    let step = secret
        .step_of(code.trim(), tx.now())
        .ok_or(SwitchTotpOnError::Wrong)?;

    // Store.
    totp_set(
        &mut tx,
        own,
        (
            *seed,
            LastStep {
                step,
                command: None,
            },
        ),
    )
    .await?;
    let hashes: Vec<String> = codes.iter().map(|code| code.hash(keys, own)).collect();
    recovery_put(&mut tx, own, &hashes).await?;

    // Commit.
    let entry = Entry::new("identity.switch_totp_on", "account", own);
    tx.commit(entry, ()).await?;
    Ok(codes)
}
