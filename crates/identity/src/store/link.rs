//! Links with which a password is chosen.

use db::{Rx, Tx};
use kernel::{AccountId, Fault, Instant};

use crate::model::link::{LinkId, LinkKind, LinkLife};
use crate::model::token::Token;
use crate::notify::Route;

db::statements! {
    /// The link of a token.
    LINK_BY_TOKEN = "
        select id, account, kind, route, made_at, expires_at, used_at, brought_at
        from identity_link
        where token_hash = $1";
    /// The link with this id.
    LINK_BY_ID = "
        select id, account, kind, route, made_at, expires_at, used_at, brought_at
        from identity_link
        where id = $1";
    /// The last link of an account.
    LINK_LAST = "
        select id, account, kind, route, made_at, expires_at, used_at, brought_at
        from identity_link
        where account = $1
        order by made_at desc, id desc
        limit 1";
    /// A new link.
    LINK_INSERT = "
        insert into identity_link
            (id, account, kind, token_hash, route, made_at, made_by, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Uses the links of an account up: one of them was used, or none may be.
    LINK_USE_UP = "
        update identity_link
        set used_at = $1
        where account = $2
          and used_at is null";
    /// Writes down that somebody brings a link to its owner.
    LINK_BRING = "
        update identity_link
        set brought_at = $1,
            brought_by = $2
        where id = $3";
}

db::row! {
    /// A link as it is kept.
    pub(crate) struct LinkRow {
        pub(crate) id: LinkId,
        pub(crate) account: AccountId,
        pub(crate) kind: LinkKind,
        pub(crate) route: Route,
        pub(crate) made_at: Instant,
        pub(crate) expires_at: Instant,
        pub(crate) used_at: Option<Instant>,
        pub(crate) brought_at: Option<Instant>,
    }
}

impl LinkRow {
    pub(crate) fn life(&self) -> LinkLife {
        let Self {
            made_at,
            expires_at,
            used_at,
            ..
        } = *self;
        LinkLife {
            made_at,
            expires_at,
            used_at,
        }
    }
}

/// A link that is to be.
#[derive(Debug)]
pub(crate) struct NewLink<'a> {
    pub(crate) id: LinkId,
    pub(crate) account: AccountId,
    pub(crate) kind: LinkKind,
    pub(crate) token: &'a Token,
    pub(crate) route: Route,
}

pub(crate) async fn link_by_token(rx: &mut Rx, token: &Token) -> Result<Option<LinkRow>, Fault> {
    rx.maybe(LINK_BY_TOKEN, db::params![token.hash()]).await
}

pub(crate) async fn link_by_id(rx: &mut Rx, id: LinkId) -> Result<Option<LinkRow>, Fault> {
    rx.maybe(LINK_BY_ID, db::params![id]).await
}

pub(crate) async fn link_last(rx: &mut Rx, account: AccountId) -> Result<Option<LinkRow>, Fault> {
    rx.maybe(LINK_LAST, db::params![account]).await
}

/// Writes a link that counts from now on; until when.
pub(crate) async fn link_insert(tx: &mut Tx, new: &NewLink<'_>) -> Result<Instant, Fault> {
    let now = tx.now();
    let (by, until) = (tx.by().account, now.plus_seconds(new.kind.seconds_max()));
    let hash = new.token.hash();
    let values = db::params![
        new.id,
        new.account,
        new.kind,
        hash,
        new.route,
        now,
        by,
        until
    ];
    tx.run(LINK_INSERT, values).await?;
    Ok(until)
}

pub(crate) async fn link_use_up(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(LINK_USE_UP, db::params![now, account])
        .await
        .map(drop)
}

pub(crate) async fn link_bring(tx: &mut Tx, id: LinkId) -> Result<(), Fault> {
    let (now, by) = (tx.now(), tx.by().account);
    tx.run(LINK_BRING, db::params![now, by, id]).await.map(drop)
}
