//! One account, for administrators and for officers who issue codes.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{AccountId, Day, Fault, Instant};

use crate::model::account::{Account, AccountState};
use crate::model::code::may_have_codes;
use crate::model::link::{LinkId, LinkKind};
use crate::model::parcel::Setback;
use crate::notify::Route;
use crate::store::account::account_by_id;
use crate::store::code::{CodeRow, code_by_account};
use crate::store::credential::credential_by_account;
use crate::store::grant::{HeldGrant, grant_list_own};
use crate::store::link::link_last;
use crate::store::session::session_list;
use crate::use_cases::{account_places, require_account};

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPage {
    /// The account.
    pub account: Account,
    /// Its roles, in force or to come.
    pub grants: Vec<HeldGrant>,
    /// Whether it has a password.
    pub has_password: bool,
    /// Whether the second step is on.
    pub has_totp: bool,
    /// In how many browsers it is signed in.
    pub sessions: usize,
    /// When it was used last, where it is signed in.
    pub seen_at: Option<Instant>,
    /// A link that still counts.
    pub link: Option<WaitingLink>,
    /// Until when a code counts that was not used.
    pub code_until: Option<Instant>,
    /// Why that code could not be sent to the phone, where it could not.
    pub code_setback: Option<Setback>,
    /// Whether codes may be issued to it at all.
    pub may_have_codes: bool,
    /// What the actor may do with it; buttons, which protect nothing.
    pub acts: Acts,
    /// The business day.
    pub today: Day,
}

/// A link that was not used yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingLink {
    /// The link.
    pub id: LinkId,
    /// What it is for.
    pub kind: LinkKind,
    /// By which way it goes.
    pub route: Route,
    /// Until when it counts.
    pub expires_at: Instant,
    /// Whether somebody has it, or it was sent.
    pub is_brought: bool,
    /// Why it could not be sent, where it could not.
    pub setback: Option<Setback>,
}

/// What an actor may do with an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acts {
    /// Lock, unlock, make links.
    pub manage: bool,
    /// Grant and end roles.
    pub grant: bool,
    /// Issue a code.
    pub issue_code: bool,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub enum AccountPageError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { AccountPageError from [Denied, Fault] {
    Self::Missing => NotFound "identity.account.missing";
} }

/// Reads what the screen shows; an account without a role within reach does not exist to the actor.
///
/// # Errors
/// See [`AccountPageError`].
pub async fn account_page(
    db: &Db,
    actor: &Actor,
    id: AccountId,
) -> Result<AccountPage, AccountPageError> {
    let mut rx = db.read().await?;
    let (now, today) = (rx.now(), rx.day());
    let places = account_places(&mut rx, id).await?;
    require_account(actor, Action::ListAccounts, &places)?;
    let account = account_by_id(&mut rx, id)
        .await?
        .ok_or(AccountPageError::Missing)?;
    let credential = credential_by_account(&mut rx, id).await?;
    let grants = grant_list_own(&mut rx, id, today).await?;
    let mut sessions = session_list(&mut rx, id).await?;
    sessions.retain(|session| session.life().is_live(now));
    let link = link_last(&mut rx, id)
        .await?
        .filter(|link| link.life().is_live(now));
    let code = code_by_account(&mut rx, id).await?;
    let code = code.filter(|code| code.used_at.is_none() && code.expires_at > now);
    let own_grants: Vec<_> = grants.iter().map(|held| held.grant.clone()).collect();
    let may_all = |action| places.iter().all(|place| authz::may(actor, action, place));
    Ok(AccountPage {
        grants,
        has_password: credential
            .as_ref()
            .is_some_and(|known| known.password.is_some()),
        has_totp: credential
            .as_ref()
            .is_some_and(|known| known.totp.is_some()),
        sessions: sessions.len(),
        seen_at: sessions.iter().map(|session| session.seen_at).max(),
        link: link.map(|link| WaitingLink {
            id: link.id,
            kind: link.kind,
            route: link.route,
            expires_at: link.expires_at,
            is_brought: link.brought_at.is_some(),
            setback: link.setback(),
        }),
        code_setback: code.as_ref().and_then(CodeRow::setback),
        code_until: code.map(|code| code.expires_at),
        may_have_codes: may_have_codes(&own_grants) && account.state != AccountState::Locked,
        acts: Acts {
            manage: may_all(Action::ManageAccount),
            grant: actor.may_somewhere(Action::GrantRole),
            issue_code: may_all(Action::IssueCode),
        },
        account,
        today,
    })
}
