//! What is to be brought, as the job reads it before it sends: whose it is, by which way, and whether it is still wanted.

use db::{Db, Rx};
use kernel::{AccountId, Fault, Instant};

use crate::model::account::{Account, AccountState};
use crate::model::code::CodeId;
use crate::model::link::{LinkId, LinkKind};
use crate::model::parcel::Parcel;
use crate::notify::Route;
use crate::store::account::account_by_id;
use crate::store::code::code_by_account;
use crate::store::link::link_by_id;

/// Something that is to be brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Errand {
    pub(crate) content: Content,
    pub(crate) account: Account,
    pub(crate) route: Route,
    pub(crate) made_at: Instant,
    pub(crate) expires_at: Instant,
}

/// What it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    /// An invitation, by somebody of this name where one is known.
    Invitation(LinkId, Option<String>),
    /// A link to choose another password.
    Reset(LinkId),
    /// A one-time code.
    Code(CodeId),
}

/// Reads what is to be brought; none where it was brought, used or taken back, or where somebody brings it by hand.
///
/// # Errors
/// The database is away.
pub(crate) async fn errand(db: &Db, parcel: Parcel) -> Result<Option<Errand>, Fault> {
    let mut rx = db.read().await?;
    let found = match parcel {
        Parcel::Link(link) => link_errand(&mut rx, link).await?,
        Parcel::Code(account, code) => code_errand(&mut rx, account, code).await?,
    };
    Ok(found.filter(|errand| match errand.route {
        Route::Mail | Route::Gateway => true,
        Route::ByHand => false,
    }))
}

async fn link_errand(rx: &mut Rx, id: LinkId) -> Result<Option<Errand>, Fault> {
    let now = rx.now();
    let link = link_by_id(rx, id).await?;
    let wanted = link.filter(|link| link.life().is_live(now) && link.brought_at.is_none());
    let Some(link) = wanted else { return Ok(None) };
    let account = account_by_id(rx, link.account).await?;
    let Some(account) = account.filter(Account::may_choose_password) else {
        return Ok(None);
    };
    let content = match link.kind {
        LinkKind::Invite => Content::Invitation(id, name(rx, link.made_by).await?),
        LinkKind::Reset => Content::Reset(id),
    };
    Ok(Some(Errand {
        content,
        account,
        route: link.route,
        made_at: link.made_at,
        expires_at: link.expires_at,
    }))
}

async fn code_errand(rx: &mut Rx, owner: AccountId, id: CodeId) -> Result<Option<Errand>, Fault> {
    let now = rx.now();
    let code = code_by_account(rx, owner).await?.filter(|code| {
        code.id == id
            && code.used_at.is_none()
            && code.brought_at.is_none()
            && now < code.expires_at
    });
    let account = account_by_id(rx, owner).await?;
    let account = account.filter(|account| account.state != AccountState::Locked);
    Ok(code.zip(account).map(|(code, account)| Errand {
        content: Content::Code(id),
        account,
        route: code.route,
        made_at: code.made_at,
        expires_at: code.expires_at,
    }))
}

async fn name(rx: &mut Rx, account: Option<AccountId>) -> Result<Option<String>, Fault> {
    let Some(account) = account else {
        return Ok(None);
    };
    let found = account_by_id(rx, account).await?;
    Ok(found.map(|account| account.name))
}
