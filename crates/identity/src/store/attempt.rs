//! Failures to sign in, counted.

use db::{Rx, Tx};
use kernel::{Fault, Instant};

use crate::model::attempt::Count;

db::statements! {
    /// The counters with these keys.
    ATTEMPT_BY_KEYS = "
        select key, window_start, failures
        from identity_attempt
        where key in ($1, $2, $3)";
    /// Sets a counter.
    ATTEMPT_PUT = "
        insert into identity_attempt (key, login, window_start, failures)
        values ($1, $2, $3, $4)
        on conflict (key) do update
        set window_start = excluded.window_start,
            failures = excluded.failures";
    /// Forgets one counter.
    ATTEMPT_DELETE = "delete from identity_attempt where key = $1";
    /// Forgets the counters of a sign-in.
    ATTEMPT_DELETE_LOGIN = "delete from identity_attempt where login = $1";
}

db::row! {
    /// A counter as it is kept.
    pub(crate) struct AttemptRow {
        pub(crate) key: String,
        pub(crate) window_start: Instant,
        pub(crate) failures: i64,
    }
}

impl AttemptRow {
    pub(crate) fn count(&self) -> Count {
        let Self {
            window_start,
            failures,
            ..
        } = *self;
        Count {
            window_start,
            failures,
        }
    }
}

/// The counters with these keys, three at most.
pub(crate) async fn attempt_by_keys(rx: &mut Rx, keys: &[&str]) -> Result<Vec<AttemptRow>, Fault> {
    let mut keys = keys.iter().copied().chain(std::iter::repeat(""));
    let mut next = || keys.next().unwrap_or_default();
    rx.all(ATTEMPT_BY_KEYS, db::params![next(), next(), next()])
        .await
}

pub(crate) async fn attempt_put(
    tx: &mut Tx,
    key: &str,
    login: &str,
    count: Count,
) -> Result<(), Fault> {
    let values = db::params![key, login, count.window_start, count.failures];
    tx.run(ATTEMPT_PUT, values).await.map(drop)
}

pub(crate) async fn attempt_delete(tx: &mut Tx, key: &str) -> Result<(), Fault> {
    tx.run(ATTEMPT_DELETE, db::params![key]).await.map(drop)
}

pub(crate) async fn attempt_delete_login(tx: &mut Tx, login: &str) -> Result<(), Fault> {
    tx.run(ATTEMPT_DELETE_LOGIN, db::params![login])
        .await
        .map(drop)
}
