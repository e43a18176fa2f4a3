//! One's own account: sessions, password, second step, language.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied, Located, require};
use db::{Db, Rx};
use kernel::{AccountId, Fault, Instant, Nature, SessionId};

use crate::model::account::Account;
use crate::model::keys::Keys;
use crate::model::session::Means;
use crate::model::totp::{TotpSecret, TotpSeed};
use crate::store::account::account_by_id;
use crate::store::code::recovery_left;
use crate::store::credential::credential_by_account;
use crate::store::session::session_list;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAccountPage {
    /// The account.
    pub account: Account,
    /// Whether it has a password; without one it is entered by codes.
    pub has_password: bool,
    /// Whether the second step is on.
    pub has_totp: bool,
    /// Recovery codes that are left.
    pub recovery_left: i64,
    /// Where it is signed in, the last used first.
    pub sessions: Vec<OwnSession>,
    /// The names of those whose roles it holds while they are away.
    pub givers: BTreeMap<AccountId, String>,
}

/// A place where one is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSession {
    /// The session.
    pub id: SessionId,
    /// By which means.
    pub means: Means,
    /// The browser.
    pub browser: String,
    /// Since when.
    pub opened_at: Instant,
    /// When it was used last.
    pub seen_at: Instant,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub enum OwnAccountPageError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { OwnAccountPageError from [Denied, Fault] {} }

/// Reads what the screen shows.
///
/// # Errors
/// See [`OwnAccountPageError`].
pub async fn own_account_page(
    db: &Db,
    actor: &Actor,
) -> Result<OwnAccountPage, OwnAccountPageError> {
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    require(
        actor,
        Action::ManageOwnAccount,
        &Located::nowhere().of_account(own),
    )?;
    let mut rx = db.read().await?;
    let now = rx.now();
    let account = account_by_id(&mut rx, own).await?.ok_or(Denied::Hidden)?;
    let credential = credential_by_account(&mut rx, own).await?;
    let sessions = session_list(&mut rx, own).await?;
    let live = sessions
        .into_iter()
        .filter(|session| session.life().is_live(now));
    Ok(OwnAccountPage {
        account,
        has_password: credential
            .as_ref()
            .is_some_and(|known| known.password.is_some()),
        has_totp: credential
            .as_ref()
            .is_some_and(|known| known.totp.is_some()),
        recovery_left: recovery_left(&mut rx, own).await?,
        givers: givers(&mut rx, actor).await?,
        sessions: live
            .map(|row| OwnSession {
                id: row.id,
                means: row.means,
                browser: row.browser,
                opened_at: row.opened_at,
                seen_at: row.seen_at,
            })
            .collect(),
    })
}

async fn givers(rx: &mut Rx, actor: &Actor) -> Result<BTreeMap<AccountId, String>, Fault> {
    let mut names = BTreeMap::new();
    for giver in actor.grants.iter().filter_map(|grant| grant.delegated_by) {
        if let Some(account) = account_by_id(rx, giver).await? {
            names.insert(giver, account.name);
        }
    }
    Ok(names)
}

/// A secret for one's phone, to be shown as a picture: a new one, or that of the seed that a form brings back.
///
/// # Errors
/// See [`OwnAccountPageError`].
pub fn totp_offer(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    seed: Option<TotpSeed>,
) -> Result<(TotpSeed, TotpSecret), OwnAccountPageError> {
    let own = actor
        .account
        .ok_or(Denied::Anonymous(Action::ManageOwnAccount))?;
    let seed = match seed {
        Some(seed) => seed,
        None => {
            let (at, chance) = db.seed()?;
            TotpSeed::new(at, chance)
        }
    };
    let secret = TotpSecret::draw(keys, own, seed);
    let secret = secret.map_err(|error| Fault::new(Nature::Bug, error.to_string()))?;
    Ok((seed, secret))
}
