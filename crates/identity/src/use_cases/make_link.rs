//! Make a link with which an account's owner chooses a password, and hand it to whoever asked: to copy it.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::model::account::AccountState;
use crate::model::keys::Keys;
use crate::model::link::{LinkId, LinkKind, token};
use crate::model::token::Token;
use crate::notify::Route;
use crate::store::account::account_by_id;
use crate::store::link::{NewLink, link_bring, link_insert, link_use_up};
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::reach::{authorise_account, places};

/// A link that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkMade {
    /// The link.
    pub id: LinkId,
    /// What it is for.
    pub kind: LinkKind,
    /// The last part of its address.
    pub token: Token,
    /// Until when it counts.
    pub expires_at: Instant,
}

/// What is kept of it: the token is drawn anew when the same form comes again.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct KeptLink {
    pub(crate) id: LinkId,
    pub(crate) kind: LinkKind,
    pub(crate) expires_at: Instant,
}

impl KeptLink {
    pub(crate) fn told(self, keys: &Keys) -> LinkMade {
        let Self {
            id,
            kind,
            expires_at,
        } = self;
        LinkMade {
            id,
            kind,
            token: token(keys, id),
            expires_at,
        }
    }
}

/// Why no link was made.
#[derive(Debug, thiserror::Error)]
pub enum MakeLinkError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// It is locked.
    #[error("the account is locked")]
    Locked,
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

kernel::refusal! { MakeLinkError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::Locked => Invalid "identity.link.locked";
} }

/// Makes a link for an account: an invitation where it has never been used, else one to choose another password. The
/// links before it no longer count; the old password does until another is chosen.
///
/// # Errors
/// See [`MakeLinkError`]; nothing is written then.
pub async fn make_link(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    command: &Command<AccountId>,
) -> Result<LinkMade, MakeLinkError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read::<KeptLink>()?.told(keys)),
    };

    // Load.
    let account = account_by_id(&mut tx, command.body).await?;
    let places = places(&mut tx, command.body).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::ManageAccount, &places)?;

    // Decide.
    let account = account.ok_or(MakeLinkError::Missing)?;
    let kind = match account.state {
        AccountState::Invited => LinkKind::Invite,
        AccountState::Active => LinkKind::Reset,
        AccountState::Locked => return Err(MakeLinkError::Locked),
    };

    // Store: whoever asked holds it, so it is brought by hand.
    link_use_up(&mut tx, account.id).await?;
    let (now, chance) = tx.seed()?;
    let id = LinkId::new(now, chance);
    let token = token(keys, id);
    let new = NewLink {
        id,
        account: account.id,
        kind,
        token: &token,
        route: Route::ByHand,
    };
    let expires_at = link_insert(&mut tx, &new).await?;
    link_bring(&mut tx, id).await?;
    call_is_moot(&mut tx, account.id).await?;

    // Commit.
    let entry = Entry::new("identity.make_link", "account", account.id).set("kind", &kind);
    let kept = tx
        .commit(
            entry,
            KeptLink {
                id,
                kind,
                expires_at,
            },
        )
        .await?;
    Ok(kept.told(keys))
}
