//! The second step of signing in: the code of the owner's phone, or a recovery code.

use db::{Db, Entry, Rx, Tx};
use kernel::{AccountId, By, Command, CommandId, Fault, Nature};

use crate::model::attempt::Step;
use crate::model::keys::Keys;
use crate::model::pending::Pending;
use crate::model::recovery::RecoveryCode;
use crate::model::totp::{LastStep, TotpSecret};
use crate::model::visitor::Visitor;
use crate::store::account::account_by_id;
use crate::store::code::{recovery_by_hash, recovery_use};
use crate::store::credential::{Credential, credential_by_account, totp_step};
use crate::use_cases::entrance::{
    EntranceError, Gate, NewSession, Opening, Try, begin_own, knock, open_session, turn_away,
};
use crate::use_cases::sign_in::shown_as;

/// What somebody shows.
#[derive(Clone, PartialEq, Eq)]
pub struct ConfirmSignIn {
    /// What the first step gave.
    pub pending: String,
    /// The code, as it was typed.
    pub code: String,
}

/// Nothing of a secret is for the log.
impl std::fmt::Debug for ConfirmSignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ConfirmSignIn")
    }
}

/// The code that was shown, as what it turned out to be.
enum Shown {
    Step(i64),
    Recovery(String),
}

/// Lets somebody in who has shown the first step and shows the second. A code of the phone counts once, and no earlier one
/// after it; the same form sent again is let in again.
///
/// # Errors
/// See [`EntranceError`].
pub async fn confirm_sign_in(
    db: &Db,
    keys: &Keys,
    visitor: &Visitor,
    command: &Command<ConfirmSignIn>,
) -> Result<NewSession, EntranceError> {
    let (pending, tag) = Pending::parse(&command.body.pending).ok_or(EntranceError::TooLate)?;
    let login = pending.account.to_string();
    let attempt = Try {
        step: Step::Second,
        login: &login,
        account: Some(pending.account),
    };

    // Load.
    knock(db, keys, visitor, attempt).await?;
    let by = By::account(pending.account, visitor.request);
    let mut tx = begin_own(db, by, &"confirm sign in").await?;
    let gate = Gate::read(&mut tx, keys, visitor, attempt).await?;
    let account = account_by_id(&mut tx, pending.account).await?;
    let credential = credential_by_account(&mut tx, pending.account).await?;

    // Authorise and decide.
    gate.check(tx.now())?;
    let usable = account.is_some_and(|account| account.may_choose_password());
    let credential = credential.filter(|credential| {
        usable && pending.is_live(tx.now()) && pending.is_ours(&tag, keys, &shown_as(credential))
    });
    let credential = credential.ok_or(EntranceError::TooLate)?;
    let code = &command.body.code;
    let Some(shown) = second_step(
        &mut tx,
        keys,
        (pending.account, &credential),
        (code, command.id),
    )
    .await?
    else {
        return Err(turn_away(tx, &gate, attempt).await);
    };

    // Store.
    gate.forgive(&mut tx).await?;
    use_up(&mut tx, pending.account, (&shown, command.id)).await?;
    let opening = Opening {
        account: pending.account,
        means: pending.means,
        command: command.id,
    };
    let session = open_session(&mut tx, db, visitor, opening).await?;

    // Commit.
    let by = match shown {
        Shown::Step(_) => "second step",
        Shown::Recovery(_) => "recovery code",
    };
    let entry = Entry::new("identity.sign_in", "account", pending.account)
        .set("means", &pending.means)
        .set("second", &by);
    tx.commit(entry, ()).await?;
    Ok(session)
}

/// What the code is for this account; none where it is nothing, or was used by another form.
async fn second_step(
    rx: &mut Rx,
    keys: &Keys,
    (account, credential): (AccountId, &Credential),
    (code, command): (&str, CommandId),
) -> Result<Option<Shown>, Fault> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((seed, last)) = credential.totp {
        let secret = TotpSecret::draw(keys, account, seed)
            .map_err(|error| Fault::new(Nature::Bug, error.to_string()))?;
        let step = secret.step_of(&digits, rx.now());
        if let Some(step) = step.filter(|step| last.admits(*step, command)) {
            return Ok(Some(Shown::Step(step)));
        }
    }
    let Some(recovery) = RecoveryCode::parse(code) else {
        return Ok(None);
    };
    let hash = recovery.hash(keys, account);
    let found = recovery_by_hash(rx, account, &hash).await?;
    let unused = found.is_some_and(|used| used.is_none_or(|by| by == command));
    Ok(unused.then_some(Shown::Recovery(hash)))
}

async fn use_up(
    tx: &mut Tx,
    account: AccountId,
    (shown, command): (&Shown, CommandId),
) -> Result<(), Fault> {
    match shown {
        Shown::Step(step) => {
            totp_step(
                tx,
                account,
                LastStep {
                    step: *step,
                    command: Some(command),
                },
            )
            .await
        }
        Shown::Recovery(hash) => recovery_use(tx, account, (hash, command)).await,
    }
}
