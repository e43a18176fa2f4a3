//! Sessions, and browsers that are known.

use db::{Rx, Tx};
use kernel::{AccountId, CommandId, Fault, Instant, SessionId};

use crate::model::session::{Life, Means, SESSIONS_MAX};
use crate::model::token::Token;

/// Browsers that an account may have been signed in with; the one unused for longest is forgotten first.
const DEVICES_MAX: i64 = 50;

db::statements! {
    /// The session of a token.
    SESSION_BY_TOKEN = "
        select id, account, means, browser, opened_at, seen_at
        from identity_session
        where token_hash = $1";
    /// The session with this id.
    SESSION_BY_ID = "
        select id, account, means, browser, opened_at, seen_at
        from identity_session
        where id = $1";
    /// The sessions of an account, the last used first.
    SESSION_LIST = "
        select id, account, means, browser, opened_at, seen_at
        from identity_session
        where account = $1
        order by seen_at desc, id";
    /// A new session.
    SESSION_INSERT = "
        insert into identity_session
            (id, account, token_hash, means, command, browser, opened_at, seen_at)
        values ($1, $2, $3, $4, $5, $6, $7, $7)";
    /// Ends a session.
    SESSION_DELETE = "delete from identity_session where id = $1";
    /// Ends what the same form opened before.
    SESSION_DELETE_BY_COMMAND = "
        delete from identity_session
        where account = $1
          and command = $2";
    /// Ends every session of an account but one.
    SESSION_DELETE_OTHERS = "
        delete from identity_session
        where account = $1
          and id <> $2";
    /// Ends every session of an account.
    SESSION_DELETE_ALL = "delete from identity_session where account = $1";
    /// Ends the oldest sessions of an account.
    SESSION_TRIM = "
        delete from identity_session
        where id in (
            select id
            from identity_session
            where account = $1
            order by opened_at desc, id desc
            limit 1000 offset $2
        )";
    /// Writes down that a session is used.
    pub(crate) SESSION_TOUCH = "
        update identity_session
        set seen_at = $1
        where id = $2";
    /// Whether an account has been signed in with this browser.
    DEVICE_KNOWN = "
        select count(*)
        from identity_device
        where device_hash = $1
          and account = $2";
    /// Remembers a browser.
    DEVICE_PUT = "
        insert into identity_device (device_hash, account, seen_at)
        values ($1, $2, $3)
        on conflict (device_hash, account) do update set seen_at = excluded.seen_at";
    /// Gives what a browser is known for to the token that takes the place of its old one.
    DEVICE_INHERIT = "
        insert into identity_device (device_hash, account, seen_at)
        select $1, account, seen_at
        from identity_device
        where device_hash = $2";
    /// Forgets the browsers of an account.
    DEVICE_DELETE_ALL = "delete from identity_device where account = $1";
    /// Forgets the browsers of an account that were used longest ago.
    DEVICE_TRIM = "
        delete from identity_device
        where account = $1
          and device_hash in (
            select device_hash
            from identity_device
            where account = $1
            order by seen_at desc, device_hash
            limit 1000 offset $2
        )";
}

db::row! {
    /// A session as it is kept.
    pub(crate) struct SessionRow {
        pub(crate) id: SessionId,
        pub(crate) account: AccountId,
        pub(crate) means: Means,
        pub(crate) browser: String,
        pub(crate) opened_at: Instant,
        pub(crate) seen_at: Instant,
    }
}

impl SessionRow {
    pub(crate) fn life(&self) -> Life {
        let Self {
            opened_at, seen_at, ..
        } = *self;
        Life { opened_at, seen_at }
    }
}

/// A session that is to be.
#[derive(Debug)]
pub(crate) struct NewSessionRow<'a> {
    pub(crate) id: SessionId,
    pub(crate) account: AccountId,
    pub(crate) token: &'a Token,
    pub(crate) means: Means,
    pub(crate) command: CommandId,
    pub(crate) browser: String,
}

pub(crate) async fn session_by_token(
    rx: &mut Rx,
    token: &Token,
) -> Result<Option<SessionRow>, Fault> {
    rx.maybe(SESSION_BY_TOKEN, db::params![token.hash()]).await
}

pub(crate) async fn session_by_id(rx: &mut Rx, id: SessionId) -> Result<Option<SessionRow>, Fault> {
    rx.maybe(SESSION_BY_ID, db::params![id]).await
}

pub(crate) async fn session_list(
    rx: &mut Rx,
    account: AccountId,
) -> Result<Vec<SessionRow>, Fault> {
    rx.all(SESSION_LIST, db::params![account]).await
}

/// Opens a session in the place of the one that the same form opened before, and of the oldest where there are too many.
pub(crate) async fn session_insert(tx: &mut Tx, new: &NewSessionRow<'_>) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(
        SESSION_DELETE_BY_COMMAND,
        db::params![new.account, new.command],
    )
    .await?;
    let (id, hash) = (new.id, new.token.hash());
    let values = db::params![
        id,
        new.account,
        hash,
        new.means,
        new.command,
        new.browser,
        now
    ];
    tx.run(SESSION_INSERT, values).await?;
    tx.run(SESSION_TRIM, db::params![new.account, SESSIONS_MAX])
        .await
        .map(drop)
}

pub(crate) async fn session_delete(tx: &mut Tx, id: SessionId) -> Result<(), Fault> {
    tx.run(SESSION_DELETE, db::params![id]).await.map(drop)
}

/// Ends every session of an account but this one; how many.
pub(crate) async fn session_delete_others(
    tx: &mut Tx,
    account: AccountId,
    kept: Option<SessionId>,
) -> Result<u64, Fault> {
    match kept {
        Some(kept) => {
            tx.run(SESSION_DELETE_OTHERS, db::params![account, kept])
                .await
        }
        None => tx.run(SESSION_DELETE_ALL, db::params![account]).await,
    }
}

pub(crate) async fn device_is_known(
    rx: &mut Rx,
    device: &Token,
    account: AccountId,
) -> Result<bool, Fault> {
    let (count,): (i64,) = rx
        .one(DEVICE_KNOWN, db::params![device.hash(), account])
        .await?;
    Ok(count > 0)
}

pub(crate) async fn device_put(
    tx: &mut Tx,
    device: &Token,
    account: AccountId,
) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(DEVICE_PUT, db::params![device.hash(), account, now])
        .await?;
    tx.run(DEVICE_TRIM, db::params![account, DEVICES_MAX])
        .await
        .map(drop)
}

pub(crate) async fn device_inherit(tx: &mut Tx, new: &Token, old: &Token) -> Result<(), Fault> {
    tx.run(DEVICE_INHERIT, db::params![new.hash(), old.hash()])
        .await
        .map(drop)
}

pub(crate) async fn device_delete_all(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    tx.run(DEVICE_DELETE_ALL, db::params![account])
        .await
        .map(drop)
}
