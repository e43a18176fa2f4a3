//! Links with which a password is chosen.

use db::{Rx, Tx};
use kernel::{AccountId, Fault, Instant};

use crate::model::link::{LinkId, LinkKind, LinkLife};
use crate::model::parcel::Setback;
use crate::model::token::Token;
use crate::notify::{Obstacle, Route};

db::statements! {
    /// The link of a token.
    LINK_BY_TOKEN = "
        select id, account, kind, route, made_at, made_by, expires_at, used_at, brought_at,
            obstacle, obstacle_status
        from identity_link
        where token_hash = $1";
    /// The link with this id.
    LINK_BY_ID = "
        select id, account, kind, route, made_at, made_by, expires_at, used_at, brought_at,
            obstacle, obstacle_status
        from identity_link
        where id = $1";
    /// The last link of an account.
    LINK_LAST = "
        select id, account, kind, route, made_at, made_by, expires_at, used_at, brought_at,
            obstacle, obstacle_status
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
    /// Writes down what stood in the way of a link: somebody has to bring it.
    LINK_SET_BACK = "
        update identity_link
        set route = 'by_hand',
            obstacle = $1,
            obstacle_status = $2,
            obstacle_at = $3
        where id = $4";
    /// Whose links no longer counted before a moment.
    LINK_OWNERS_BEFORE = "
        select distinct account
        from identity_link
        where expires_at < $1";
}

db::row! {
    /// A link as it is kept.
    pub(crate) struct LinkRow {
        pub(crate) id: LinkId,
        pub(crate) account: AccountId,
        pub(crate) kind: LinkKind,
        pub(crate) route: Route,
        pub(crate) made_at: Instant,
        pub(crate) made_by: Option<AccountId>,
        pub(crate) expires_at: Instant,
        pub(crate) used_at: Option<Instant>,
        pub(crate) brought_at: Option<Instant>,
        pub(crate) obstacle: Option<Obstacle>,
        pub(crate) obstacle_status: Option<u16>,
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

    /// Why it could not be sent, where it could not.
    pub(crate) fn setback(&self) -> Option<Setback> {
        self.obstacle.map(|obstacle| Setback {
            obstacle,
            status: self.obstacle_status,
        })
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

pub(crate) async fn link_set_back(tx: &mut Tx, id: LinkId, setback: Setback) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![setback.obstacle, setback.status, now, id];
    tx.run(LINK_SET_BACK, values).await.map(drop)
}

/// Whose links no longer counted before a moment.
pub(crate) async fn link_owners_before(
    rx: &mut Rx,
    moment: Instant,
) -> Result<Vec<AccountId>, Fault> {
    let found: Vec<(AccountId,)> = rx.all(LINK_OWNERS_BEFORE, db::params![moment]).await?;
    Ok(found.into_iter().map(|(account,)| account).collect())
}
