//! One-time codes and recovery codes.

use db::{Rx, Tx};
use kernel::{AccountId, CommandId, Fault, Instant};

use crate::model::code::{CODE_SECONDS_MAX, CodeId, IssuedCode};
use crate::model::parcel::Setback;
use crate::notify::{Obstacle, Route};

db::statements! {
    /// The code of an account.
    CODE_BY_ACCOUNT = "
        select id, code_hash, made_at, made_by, expires_at, used_at, used_command, route, brought_at,
            obstacle, obstacle_status
        from identity_code
        where account = $1";
    /// A code in the place of the one before.
    CODE_PUT = "
        insert into identity_code (account, id, code_hash, made_at, made_by, expires_at, route)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (account) do update
        set id = excluded.id,
            code_hash = excluded.code_hash,
            made_at = excluded.made_at,
            made_by = excluded.made_by,
            expires_at = excluded.expires_at,
            route = excluded.route,
            used_at = null,
            used_command = null,
            brought_at = null,
            obstacle = null,
            obstacle_status = null,
            obstacle_at = null";
    /// Writes down that a code was used.
    CODE_USE = "
        update identity_code
        set used_at = coalesce(used_at, $1),
            used_command = $2
        where account = $3";
    /// Writes down that a code went to its owner's phone.
    CODE_BRING = "
        update identity_code
        set brought_at = $1
        where account = $2
          and id = $3";
    /// Writes down what stood in the way of a code: somebody has to tell it.
    CODE_SET_BACK = "
        update identity_code
        set route = 'by_hand',
            obstacle = $1,
            obstacle_status = $2,
            obstacle_at = $3
        where account = $4
          and id = $5";
    /// Takes the code of an account away.
    CODE_DELETE = "delete from identity_code where account = $1";
    /// By which form a recovery code was used.
    RECOVERY_BY_HASH = "
        select used_command
        from identity_recovery
        where account = $1
          and code_hash = $2";
    /// How many recovery codes of an account are left.
    RECOVERY_LEFT = "
        select count(*)
        from identity_recovery
        where account = $1
          and used_at is null";
    /// A recovery code.
    RECOVERY_INSERT = "
        insert into identity_recovery (account, code_hash)
        values ($1, $2)";
    /// Writes down that a recovery code was used.
    RECOVERY_USE = "
        update identity_recovery
        set used_at = $1,
            used_command = $2
        where account = $3
          and code_hash = $4";
    /// Takes the recovery codes of an account away.
    RECOVERY_DELETE = "delete from identity_recovery where account = $1";
}

db::row! {
    /// A one-time code as it is kept.
    pub(crate) struct CodeRow {
        pub(crate) id: CodeId,
        pub(crate) code_hash: String,
        pub(crate) made_at: Instant,
        pub(crate) made_by: Option<AccountId>,
        pub(crate) expires_at: Instant,
        pub(crate) used_at: Option<Instant>,
        pub(crate) used_command: Option<CommandId>,
        pub(crate) route: Route,
        pub(crate) brought_at: Option<Instant>,
        pub(crate) obstacle: Option<Obstacle>,
        pub(crate) obstacle_status: Option<u16>,
    }
}

impl CodeRow {
    pub(crate) fn issued(&self) -> IssuedCode {
        IssuedCode {
            made_at: self.made_at,
            expires_at: self.expires_at,
            used: self.used_at.zip(self.used_command),
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

pub(crate) async fn code_by_account(
    rx: &mut Rx,
    account: AccountId,
) -> Result<Option<CodeRow>, Fault> {
    rx.maybe(CODE_BY_ACCOUNT, db::params![account]).await
}

/// A code that is to be.
#[derive(Debug)]
pub(crate) struct NewCode<'a> {
    pub(crate) account: AccountId,
    pub(crate) id: CodeId,
    pub(crate) hash: &'a str,
    pub(crate) route: Route,
}

/// Writes a code that counts from now on; until when.
pub(crate) async fn code_put(tx: &mut Tx, new: &NewCode<'_>) -> Result<Instant, Fault> {
    let now = tx.now();
    let (by, until) = (tx.by().account, now.plus_seconds(CODE_SECONDS_MAX));
    let values = db::params![new.account, new.id, *new.hash, now, by, until, new.route];
    tx.run(CODE_PUT, values).await?;
    Ok(until)
}

pub(crate) async fn code_bring(tx: &mut Tx, account: AccountId, id: CodeId) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(CODE_BRING, db::params![now, account, id])
        .await
        .map(drop)
}

pub(crate) async fn code_set_back(
    tx: &mut Tx,
    (account, id): (AccountId, CodeId),
    setback: Setback,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![setback.obstacle, setback.status, now, account, id];
    tx.run(CODE_SET_BACK, values).await.map(drop)
}

pub(crate) async fn code_use(
    tx: &mut Tx,
    account: AccountId,
    command: CommandId,
) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(CODE_USE, db::params![now, command, account])
        .await
        .map(drop)
}

pub(crate) async fn code_delete(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    tx.run(CODE_DELETE, db::params![account]).await.map(drop)
}

/// By which form a recovery code of this account was used; none where there is no such code.
pub(crate) async fn recovery_by_hash(
    rx: &mut Rx,
    account: AccountId,
    hash: &str,
) -> Result<Option<Option<CommandId>>, Fault> {
    let found: Option<(Option<CommandId>,)> = rx
        .maybe(RECOVERY_BY_HASH, db::params![account, hash])
        .await?;
    Ok(found.map(|(used,)| used))
}

pub(crate) async fn recovery_left(rx: &mut Rx, account: AccountId) -> Result<i64, Fault> {
    let (left,) = rx.one(RECOVERY_LEFT, db::params![account]).await?;
    Ok(left)
}

/// Puts a set of recovery codes in the place of the one before.
pub(crate) async fn recovery_put(
    tx: &mut Tx,
    account: AccountId,
    hashes: &[String],
) -> Result<(), Fault> {
    recovery_delete(tx, account).await?;
    for hash in hashes {
        tx.run(RECOVERY_INSERT, db::params![account, *hash]).await?;
    }
    Ok(())
}

pub(crate) async fn recovery_use(
    tx: &mut Tx,
    account: AccountId,
    (hash, command): (&str, CommandId),
) -> Result<(), Fault> {
    let now = tx.now();
    tx.run(RECOVERY_USE, db::params![now, command, account, hash])
        .await
        .map(drop)
}

pub(crate) async fn recovery_delete(tx: &mut Tx, account: AccountId) -> Result<(), Fault> {
    tx.run(RECOVERY_DELETE, db::params![account])
        .await
        .map(drop)
}
