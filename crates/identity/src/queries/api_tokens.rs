//! The tokens of an account: a list for its owner and for whoever manages it, and whom one belongs to.

use authz::{Action, Actor, Denied, Located, require};
use db::{Db, Rx};
use kernel::{AccountId, By, Day, Fault, Instant, RequestId};

use crate::model::api_token::{ApiToken, ApiTokenId, ApiTokenRoles, ApiTokenState};
use crate::store::api_token::{ApiTokenRow, api_token_by_token, api_token_list};
use crate::use_cases::{account_places, require_account};

/// A token in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedApiToken {
    /// By which it is revoked.
    pub id: ApiTokenId,
    /// What it is for.
    pub name: String,
    /// Whether it counts.
    pub state: ApiTokenState,
    /// Which of the account's roles it has.
    pub roles: ApiTokenRoles,
    /// Since when.
    pub issued_at: Instant,
    /// The last day on which it counts.
    pub last_day: Day,
    /// The day on which it was used last.
    pub used_on: Option<Day>,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ApiTokensError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ApiTokensError from [Denied, Fault] {} }

/// The tokens of an account, the last issued first.
///
/// # Errors
/// See [`ApiTokensError`].
pub async fn api_tokens(
    db: &Db,
    actor: &Actor,
    account: AccountId,
) -> Result<Vec<ListedApiToken>, ApiTokensError> {
    let mut rx = db.read().await?;
    if actor.account == Some(account) {
        let own = Located::nowhere().of_account(account);
        require(actor, Action::ManageOwnAccount, &own)?;
    } else {
        let places = account_places(&mut rx, account).await?;
        require_account(actor, Action::ManageAccount, &places)?;
    }
    let today = rx.now().day_in_vietnam();
    let rows = api_token_list(&mut rx, account).await?;
    Ok(rows.into_iter().map(|row| listed(row, today)).collect())
}

fn listed(row: ApiTokenRow, today: Day) -> ListedApiToken {
    ListedApiToken {
        id: row.id,
        state: row.state(today),
        name: row.name,
        roles: row.roles,
        issued_at: row.issued_at,
        last_day: row.last_day,
        used_on: row.used_on,
    }
}

/// Whoever acts with a token.
#[derive(Debug, Clone)]
pub struct ApiTokenActor {
    /// The account's actor, with the roles that the token has of it today.
    pub actor: Actor,
    /// The token.
    pub token: ApiTokenId,
    /// Whether it is time to [note](crate::api::note_token_use) that the token is used.
    pub wants_note: bool,
}

/// Why nobody acts with a token.
#[derive(Debug, thiserror::Error)]
pub enum ActorOfTokenError {
    /// There is no such token, or its account cannot be used: which of the two is nobody's business.
    #[error("token is nobody's")]
    Unknown,
    /// Its last day is over.
    #[error("token ended on {last}")]
    Ended {
        /// The day.
        last: Day,
    },
    /// Somebody revoked it.
    #[error("token was revoked")]
    Revoked,
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ActorOfTokenError from [Fault] {
    Self::Unknown => Denied "identity.api_token.unknown";
    Self::Ended { last } => Denied "identity.api_token.ended" { "last": last.to_vietnamese() };
    Self::Revoked => Denied "identity.api_token.revoked";
} }

/// Whoever acts with this token, if it still counts by the clock that is always real.
///
/// # Errors
/// See [`ActorOfTokenError`].
pub async fn actor_of_token(
    rx: &mut Rx,
    token: &str,
    request: RequestId,
) -> Result<ApiTokenActor, ActorOfTokenError> {
    let token = ApiToken::parse(token).ok_or(ActorOfTokenError::Unknown)?;
    let row = api_token_by_token(rx, &token).await?;
    let row = row.ok_or(ActorOfTokenError::Unknown)?;
    let today = rx.now().day_in_vietnam();
    match row.state(today) {
        ApiTokenState::Live => {}
        ApiTokenState::Ended => return Err(ActorOfTokenError::Ended { last: row.last_day }),
        ApiTokenState::Revoked => return Err(ActorOfTokenError::Revoked),
    }
    let by = By::account(row.account, request);
    let actor = crate::api::actor_of(rx, by).await?;
    let mut actor = actor.ok_or(ActorOfTokenError::Unknown)?;
    actor.grants.retain(|grant| row.roles.has(grant));
    Ok(ApiTokenActor {
        actor,
        token: row.id,
        wants_note: row.used_on.is_none_or(|used| used < today),
    })
}
