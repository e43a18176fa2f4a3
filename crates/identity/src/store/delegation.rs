//! Roles handed over.

use db::{Rx, Tx};
use kernel::{AccountId, Day, Fault, Instant};

use crate::model::delegation::DelegationId;

db::statements! {
    /// What this account handed over last, in force or past.
    DELEGATION_BY_GIVER = "
        select d.id, d.receiver, a.name as receiver_name, d.from_day, d.to_day, d.reason, d.version, d.changed_at
        from identity_delegation d
        join identity_account a on a.id = d.receiver
        where d.giver = $1";
    /// The first delegation of this account.
    DELEGATION_INSERT = "
        insert into identity_delegation
            (id, giver, receiver, from_day, to_day, reason, version, changed_at)
        values ($1, $2, $3, $4, $5, $6, 1, $7)
        on conflict (giver) do nothing";
    /// Another one in its place, where nobody changed it in between.
    DELEGATION_UPDATE = "
        update identity_delegation
        set receiver = $1,
            from_day = $2,
            to_day = $3,
            reason = $4,
            changed_at = $5,
            version = version + 1
        where giver = $6
          and version = $7";
}

db::row! {
    /// A delegation as it is kept.
    pub(crate) struct DelegationRow {
        pub(crate) id: DelegationId,
        pub(crate) receiver: AccountId,
        pub(crate) receiver_name: String,
        pub(crate) from_day: Day,
        pub(crate) to_day: Day,
        pub(crate) reason: String,
        pub(crate) version: i64,
        pub(crate) changed_at: Instant,
    }
}

/// A delegation as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewDelegation {
    pub(crate) giver: AccountId,
    pub(crate) receiver: AccountId,
    pub(crate) from_day: Day,
    pub(crate) to_day: Day,
    pub(crate) reason: String,
}

pub(crate) async fn delegation_by_giver(
    rx: &mut Rx,
    giver: AccountId,
) -> Result<Option<DelegationRow>, Fault> {
    rx.maybe(DELEGATION_BY_GIVER, db::params![giver]).await
}

/// Writes the first delegation of its giver; false where another came first.
pub(crate) async fn delegation_insert(
    tx: &mut Tx,
    id: DelegationId,
    new: &NewDelegation,
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        id,
        new.giver,
        new.receiver,
        new.from_day,
        new.to_day,
        new.reason,
        now
    ];
    Ok(tx.run(DELEGATION_INSERT, values).await? == 1)
}

/// Puts another in the place of this version; false where somebody changed it in between.
pub(crate) async fn delegation_update(
    tx: &mut Tx,
    new: &NewDelegation,
    version: i64,
) -> Result<bool, Fault> {
    let now = tx.now();
    let values = db::params![
        new.receiver,
        new.from_day,
        new.to_day,
        new.reason,
        now,
        new.giver,
        version
    ];
    Ok(tx.run(DELEGATION_UPDATE, values).await? == 1)
}
