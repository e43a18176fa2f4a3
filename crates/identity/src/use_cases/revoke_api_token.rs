//! Revoke a token: no program acts with it from now on.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{Command, Fault};

use crate::model::api_token::ApiTokenId;
use crate::store::api_token::{api_token_by_id, api_token_revoke};
use crate::use_cases::issue_api_token::authorise_owner_or_manager;
use crate::use_cases::reach::places;

/// Why the token was not revoked.
#[derive(Debug, thiserror::Error)]
pub enum RevokeApiTokenError {
    /// There is no such token.
    #[error("no such token")]
    Missing,
    /// It was revoked before.
    #[error("revoked already")]
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

kernel::refusal! { RevokeApiTokenError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.api_token.missing";
    Self::Already => Conflict "identity.api_token.already_revoked";
} }

/// Revokes a token, by the owner of its account or by whoever manages it. What was done with it stays done.
///
/// # Errors
/// See [`RevokeApiTokenError`]; nothing is written then.
pub async fn revoke_api_token(
    db: &Db,
    actor: &Actor,
    command: &Command<ApiTokenId>,
) -> Result<(), RevokeApiTokenError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let token = api_token_by_id(&mut tx, command.body).await?;
    let token = token.ok_or(RevokeApiTokenError::Missing)?;
    let places = places(&mut tx, token.account).await?;

    // Authorise.
    authorise_owner_or_manager(&mut tx, actor, token.account, &places)?;

    // Decide and store: the statement passes by one that was revoked before.
    if !api_token_revoke(&mut tx, token.id).await? {
        return Err(RevokeApiTokenError::Already);
    }

    // Commit.
    let entry = Entry::new("identity.revoke_api_token", "account", token.account)
        .set("token", &token.id)
        .set("name", &token.name);
    Ok(tx.commit(entry, ()).await?)
}
