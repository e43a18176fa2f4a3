//! What was kept long enough.

use db::Sql;

db::statements! {
    /// Sessions that ended by themselves.
    pub(crate) SESSION_FORGET = "delete from identity_session where seen_at <= $1 or opened_at <= $2";
    /// Browsers that nobody used for long.
    pub(crate) DEVICE_FORGET = "delete from identity_device where seen_at < $1";
    /// Windows that are over.
    pub(crate) ATTEMPT_FORGET = "delete from identity_attempt where window_start < $1";
    /// Links that no longer count.
    pub(crate) LINK_FORGET = "delete from identity_link where expires_at < $1";
    /// Codes that no longer count.
    pub(crate) CODE_FORGET = "delete from identity_code where expires_at < $1";
}

/// Days for which a link is kept after its time.
pub(crate) const LINK_KEPT_DAYS: i64 = 30;

/// All of them, with how many seconds ago things must have happened to be forgotten.
pub(crate) const KEPT_DAYS: [(Sql, i64); 4] = [
    (DEVICE_FORGET, 365),
    (ATTEMPT_FORGET, 2),
    (LINK_FORGET, LINK_KEPT_DAYS),
    (CODE_FORGET, 30),
];
