//! Invite somebody: open an account and make the link with which its owner chooses a password.

use authz::Actor;
use db::{Begun, Db};
use kernel::{AccountId, Command, Instant};
use serde::{Deserialize, Serialize};

use crate::jobs::bring;
use crate::model::link::{LinkId, LinkKind, token};
use crate::model::parcel::Parcel;
use crate::notify::{Route, route};
use crate::setup::Setup;
use crate::store::link::{NewLink, link_insert};
use crate::use_cases::make_link::{KeptLink, LinkMade};
use crate::use_cases::open_account::{OpenAccount, OpenAccountError, entry, open};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountInvited {
    /// The new account.
    pub account: AccountId,
    /// The link, for whoever invites to copy; by mail it goes by itself where mail is sent.
    pub link: LinkMade,
    /// By which way it goes.
    pub route: Route,
}

/// What is kept of it.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    id: LinkId,
    expires_at: Instant,
    route: Route,
}

impl Kept {
    fn told(self, setup: &Setup) -> AccountInvited {
        let Self {
            account,
            id,
            expires_at,
            route,
        } = self;
        let link = KeptLink {
            id,
            kind: LinkKind::Invite,
            expires_at,
        };
        AccountInvited {
            account,
            link: link.told(&setup.keys),
            route,
        }
    }
}

/// Opens an account with its first roles and makes its invitation.
///
/// # Errors
/// See [`OpenAccountError`]; nothing is written then.
pub async fn invite_account(
    db: &Db,
    setup: &Setup,
    actor: &Actor,
    command: &Command<OpenAccount>,
) -> Result<AccountInvited, OpenAccountError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read::<Kept>()?.told(setup)),
    };

    // Load, authorise, decide, store.
    let account = open(&mut tx, actor, &command.body).await?;
    let (now, chance) = tx.seed()?;
    let id = LinkId::new(now, chance);
    let token = token(&setup.keys, id);
    let route = route(setup.reach, account.email.as_ref(), account.phone.as_ref());
    let new = NewLink {
        id,
        account: account.id,
        kind: LinkKind::Invite,
        token: &token,
        route,
    };
    let expires_at = link_insert(&mut tx, &new).await?;

    // Announce, commit.
    bring(&mut tx, Parcel::Link(id), route).await?;
    let kept = Kept {
        account: account.id,
        id,
        expires_at,
        route,
    };
    let kept = tx.commit(entry(&account, &command.body), kept).await?;
    Ok(kept.told(setup))
}
