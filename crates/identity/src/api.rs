//! The only door for other crates.

use authz::Actor;
use db::Rx;
use kernel::{AccountId, By, Fault, RequestId, SessionId};

pub use crate::allowance_book::{Allowances, NotAllowed};
pub use crate::ensure::{EnsureAccount, EnsureAccountError, ensure_account};
pub use crate::letters::Post;
pub use crate::model::account::{Account, AccountLanguage, AccountState};
pub use crate::model::api_token::{
    API_TOKEN_NAME_CHARS_MAX, ApiToken, ApiTokenFault, ApiTokenId, ApiTokenRoles, ApiTokenState,
};
pub use crate::model::code::{CodeId, OneTimeCode};
pub use crate::model::delegation::{DelegationFault, DelegationId};
pub use crate::model::granting::GrantFault;
pub use crate::model::keys::{KEY_BYTES, Keys};
pub use crate::model::link::{LinkId, LinkKind};
pub use crate::model::parcel::Setback;
pub use crate::model::password::{
    NewPassword, PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, Password, PasswordFault, PasswordHash,
};
pub use crate::model::recovery::RecoveryCode;
pub use crate::model::session::Means;
pub use crate::model::token::Token;
pub use crate::model::totp::{TotpSecret, TotpSeed};
pub use crate::model::visitor::{Login, Visitor};
pub use crate::queries::api_tokens::{ActorOfTokenError, ApiTokenActor, actor_of_token};
pub use crate::queries::{
    account_list, account_page, api_tokens, delegation_page, own_account_page,
};
pub use crate::session_book::touch_session;
pub use crate::setup::{AccountDoor, Behind, OidcProvider, Setup};
pub use crate::store::grant::{GrantId, HeldGrant};
pub use crate::use_cases::activate_account::{ActivateAccountError, activate};
pub use crate::use_cases::use_api_token::note_use as note_token_use;
pub use crate::use_cases::{
    change_account, change_delegation, change_language, change_password, choose_password,
    confirm_sign_in, end_other_sessions, end_role, end_session, entrance, forget_expired,
    grant_role, invite_account, issue_api_token, issue_code, lock_account, make_link, open_account,
    own_password, renew_recovery_codes, request_reset, reset_totp, revoke_api_token, set_password,
    sign_in, sign_in_with_code, switch_totp_off, switch_totp_on, take_link, try_secret,
    unlock_account,
};

/// The names of some accounts, in no order: one question for a whole page. An id that is none is left out.
///
/// # Errors
/// The database is away.
pub async fn account_names(
    rx: &mut Rx,
    ids: &[AccountId],
) -> Result<Vec<(AccountId, String)>, Fault> {
    crate::store::account::account_names(rx, ids).await
}

/// The account, if there is one.
///
/// # Errors
/// The database is away.
pub async fn account(rx: &mut Rx, id: AccountId) -> Result<Option<Account>, Fault> {
    crate::store::account::account_by_id(rx, id).await
}

/// The account with this e-mail or phone, if there is one; for the command line.
///
/// # Errors
/// The database is away.
pub async fn account_of(rx: &mut Rx, login: &Login) -> Result<Option<AccountId>, Fault> {
    crate::store::account::account_by_login(rx, login).await
}

/// Whoever acts with this account today: with its roles and those handed over to it. None where the account cannot be
/// used.
///
/// # Errors
/// The database is away.
pub async fn actor_of(rx: &mut Rx, by: By) -> Result<Option<Actor>, Fault> {
    Ok(acting(rx, by).await?.map(|(actor, _)| actor))
}

async fn acting(rx: &mut Rx, by: By) -> Result<Option<(Actor, Account)>, Fault> {
    let Some(id) = by.account else {
        return Ok(None);
    };
    let Some(account) = account(rx, id).await?.filter(Account::can_sign_in) else {
        return Ok(None);
    };
    let day = rx.day();
    let grants = crate::store::grant::grant_list_in_force(rx, id, day).await?;
    let actor = Actor::signed_in(by, account.name.clone(), grants, day);
    let actor = match account.person {
        Some(person) => actor.of_person(person),
        None => actor,
    };
    Ok(Some((actor, account)))
}

/// Somebody who has signed in, as the middleware needs them.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who acts.
    pub actor: Actor,
    /// The session.
    pub session: SessionId,
    /// The secret with which the session's forms are signed; it ends with the session.
    pub csrf_secret: [u8; 32],
    /// The language of the account.
    pub language: AccountLanguage,
    /// Whether it is time to [touch](touch_session) the session.
    pub wants_touch: bool,
}

/// Who has signed in with this token, if it still counts by the clock that is always real: in a session opened with a
/// code an account has the roles of a cooperative only, whatever others it has been given since.
///
/// # Errors
/// The database is away.
pub async fn session(
    rx: &mut Rx,
    token: &Token,
    request: RequestId,
) -> Result<Option<SignedIn>, Fault> {
    let now = rx.now();
    let row = crate::store::session::session_by_token(rx, token).await?;
    let Some(row) = row.filter(|row| row.life().is_live(now)) else {
        return Ok(None);
    };
    let by = By::account(row.account, request);
    let Some((mut actor, account)) = acting(rx, by).await? else {
        return Ok(None);
    };
    match row.means {
        Means::Code => {
            actor
                .grants
                .retain(|grant| crate::model::code::is_of_cooperative(grant.role));
        }
        Means::Password | Means::Oidc => {}
    }
    Ok(Some(SignedIn {
        actor,
        session: row.id,
        csrf_secret: token.csrf_secret(),
        language: account.language,
        wants_touch: row.life().wants_touch(now),
    }))
}

/// Hashes a password, for [`set_password`]: outside of any transaction, once for many invented accounts.
///
/// # Errors
/// The machine has no memory to give.
pub async fn hash_password(keys: &Keys, password: &NewPassword) -> Result<PasswordHash, Fault> {
    crate::hashing::hash(keys, password, &["by the house"]).await
}
