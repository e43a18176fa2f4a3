//! The page behind a link: for whom a password is chosen.

use db::Db;
use kernel::Fault;

use crate::model::account::Account;
use crate::model::link::LinkKind;
use crate::model::token::Token;
use crate::store::account::account_by_id;
use crate::store::link::link_by_token;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkPage {
    /// Whose account it is.
    pub(crate) name: String,
    /// What they will sign in with.
    pub(crate) login: String,
    /// What the link is for.
    pub(crate) kind: LinkKind,
}

/// Reads what the screen shows; none where the link does not count. Who has the link may see it.
///
/// # Errors
/// The database is away.
pub(crate) async fn link_page(db: &Db, token: &Token) -> Result<Option<LinkPage>, Fault> {
    let mut rx = db.read().await?;
    let now = rx.now();
    let link = link_by_token(&mut rx, token).await?;
    let Some(link) = link.filter(|link| link.life().is_live(now)) else {
        return Ok(None);
    };
    let account = account_by_id(&mut rx, link.account).await?;
    let account = account.filter(Account::may_choose_password);
    Ok(account.map(|account| LinkPage {
        login: login(&account),
        name: account.name,
        kind: link.kind,
    }))
}

fn login(account: &Account) -> String {
    let email = account.email.as_ref().map(ToString::to_string);
    let phone = || account.phone.as_ref().map(kernel::Phone::to_vietnamese);
    email.or_else(phone).unwrap_or_default()
}
