//! Choose how often one is written to.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry};
use identity::api::Keys;
use kernel::{Command, Fault};
use serde::Serialize;

use crate::model::follow::{DigestId, DigestRhythm, digest_token};
use crate::store::digest::{DigestRow, digest_by_account, digest_put};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ChooseDigest {
    /// How often.
    pub rhythm: DigestRhythm,
}

/// Why it was not chosen.
#[derive(Debug, thiserror::Error)]
pub enum ChooseDigestError {
    /// No letter reaches the account.
    #[error("the account has no mail")]
    NoMail,
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

kernel::refusal! { ChooseDigestError from [Denied, Begin, Fault] {
    Self::NoMail => Invalid "plan.digest.no_mail" at "nhip";
} }

/// Chooses how often whoever acts is written to (chọn nhịp thư nhắc việc). The first letter goes on a morning after today.
///
/// # Errors
/// See [`ChooseDigestError`]; nothing is written then.
pub async fn choose_digest(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<ChooseDigest>,
) -> Result<(), ChooseDigestError> {
    let rhythm = command.body.rhythm;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let account = actor.account;
    let account = account.ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let before = digest_by_account(&mut tx, account).await?;
    let known = identity::api::account(&mut tx, account).await?;

    // Authorise.
    let own = Located::nowhere().of_account(account);
    authorise(&mut tx, actor, Action::ManageOwnAccount, &own)?;

    // Decide.
    let has_mail = known.is_some_and(|known| known.email.is_some());
    if rhythm != DigestRhythm::None && !has_mail {
        return Err(ChooseDigestError::NoMail);
    }
    let (now, chance) = tx.seed()?;
    let id = before.as_ref().map(|row| row.id);
    let row = DigestRow {
        account,
        id: id.unwrap_or_else(|| DigestId::new(now, chance)),
        rhythm,
        looked_on: tx.day(),
        sent_on: None,
        setback: None,
    };

    // Store.
    let hash = digest_token(keys, account, row.id).hash();
    digest_put(&mut tx, &row, &hash).await?;

    // Announce: nobody listens. Commit.
    let was = before.map(|row| row.rhythm);
    let entry = Entry::new("plan.choose_digest", "account", account).change(
        "rhythm",
        was.as_ref(),
        Some(&rhythm),
    );
    Ok(tx.commit(entry, ()).await?)
}
