//! Issue a token with which a program acts for an account.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{AccountId, Command, Day, Fault};
use serde::{Deserialize, Serialize};

use crate::model::api_token::{ApiToken, ApiTokenFault, ApiTokenId, ApiTokenRoles, decide, seed};
use crate::model::keys::Keys;
use crate::model::token::TOKEN_BYTES;
use crate::store::account::account_by_id;
use crate::store::api_token::{NewApiToken, api_token_count_live, api_token_insert};
use crate::use_cases::reach::{authorise_account, places};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssueApiToken {
    /// For which account programs will act.
    pub account: AccountId,
    /// What the token is for, so that its owner knows it again.
    pub name: String,
    /// The last day on which it counts, a year from now at the latest.
    pub last_day: Day,
}

/// A token that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiTokenIssued {
    /// By which it is revoked.
    pub id: ApiTokenId,
    /// The token itself: shown now and never again.
    pub token: ApiToken,
    /// The last day on which it counts.
    pub last_day: Day,
}

/// What is kept of it: the token is drawn anew when the same form comes again.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    id: ApiTokenId,
    seed: String,
    last_day: Day,
}

impl Kept {
    fn told(self, keys: &Keys) -> ApiTokenIssued {
        let Self { id, seed, last_day } = self;
        let token = ApiToken::drawn(keys, id, &seed);
        ApiTokenIssued {
            id,
            token,
            last_day,
        }
    }
}

/// Why no token was issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueApiTokenError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// Nobody can act with the account.
    #[error("the account cannot sign in")]
    AccountClosed,
    /// The days or the number of tokens do not fit.
    #[error(transparent)]
    Unfit(#[from] ApiTokenFault),
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

kernel::refusal! { IssueApiTokenError from [Unfit, Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::AccountClosed => Invalid "identity.api_token.account_closed";
} }

/// Issues a token to an account, by its owner or by whoever manages it. Programs then act with the roles that the account
/// has on the day; the audit names the account.
///
/// # Errors
/// See [`IssueApiTokenError`]; nothing is written then.
pub async fn issue_api_token(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<IssueApiToken>,
) -> Result<ApiTokenIssued, IssueApiTokenError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read::<Kept>()?.told(keys)),
    };

    // Load. The day is that of the clock which is always real.
    let account = account_by_id(&mut tx, wish.account).await?;
    let today = tx.now().day_in_vietnam();
    let beside = api_token_count_live(&mut tx, wish.account, today).await?;
    let places = places(&mut tx, wish.account).await?;

    // Authorise.
    authorise_owner_or_manager(&mut tx, actor, wish.account, &places)?;

    // Decide.
    let account = account.ok_or(IssueApiTokenError::Missing)?;
    if !account.can_sign_in() {
        return Err(IssueApiTokenError::AccountClosed);
    }
    decide(wish.last_day, today, beside)?;
    let roles = if actor.account == Some(account.id) {
        ApiTokenRoles::of_owner(&actor.grants)
    } else {
        ApiTokenRoles::All
    };

    // Store.
    let kept = drawn(&tx, db, wish.last_day)?;
    let token = ApiToken::drawn(keys, kept.id, &kept.seed);
    let new = NewApiToken {
        id: kept.id,
        account: account.id,
        name: &wish.name,
        token: &token,
        roles,
        last_day: wish.last_day,
    };
    api_token_insert(&mut tx, &new).await?;

    // Announce: nobody listens yet. Commit.
    let entry = Entry::new("identity.issue_api_token", "account", account.id)
        .set("token", &kept.id)
        .set("name", &wish.name)
        .set("roles", &roles)
        .set("last_day", &wish.last_day);
    Ok(tx.commit(entry, kept).await?.told(keys))
}

/// Lets the owner of an account pass, and whoever manages it; it has roles at these places.
pub(crate) fn authorise_owner_or_manager(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    places: &[Located],
) -> Result<(), Denied> {
    if actor.account == Some(account) {
        let own = Located::nowhere().of_account(account);
        return authorise(tx, actor, Action::ManageOwnAccount, &own);
    }
    authorise_account(tx, actor, Action::ManageAccount, places)
}

/// An id and a seed for a token, both by chance.
fn drawn(tx: &Tx, db: &Db, last_day: Day) -> Result<Kept, Fault> {
    let (now, chance) = tx.seed()?;
    let mut bytes = [0; TOKEN_BYTES];
    db.chance().fill(&mut bytes)?;
    Ok(Kept {
        id: ApiTokenId::new(now, chance),
        seed: seed(bytes),
        last_day,
    })
}
