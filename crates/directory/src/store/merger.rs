//! Which record was given up for which, and why.

use db::{Rx, Tx};
use kernel::{Fault, Instant};

db::statements! {
    /// Enters a merger.
    MERGER_INSERT = "
        insert into directory_merger (subject_kind, merged, merged_name, kept, merged_at, merged_by, reason)
        values ($1, $2, $3, $4, $5, $6, $7)";
    /// The mergers behind a record, those of records that it took in before included; the latest first.
    MERGER_LIST_OF = "
        with recursive behind (id) as (
            select cast($2 as text)
            union
            select m.merged
            from directory_merger m
            join behind b on b.id = m.kept
            where m.subject_kind = $1
        )
        select m.merged, m.merged_name, m.merged_at, m.merged_by, m.reason
        from directory_merger m
        join behind b on b.id = m.kept
        where m.subject_kind = $1
        order by m.merged_at desc, m.merged
        limit $3";
    /// How a record was given up.
    MERGER_BY_MERGED = "
        select merged, merged_name, merged_at, merged_by, reason
        from directory_merger
        where subject_kind = $1
          and merged = $2";
}

kernel::text_enum! {
    /// Of what two records were one.
    pub(crate) enum MergedKind {
        /// An organisation.
        Organisation = "organisation",
        /// A person.
        Person = "person",
    }
}

/// Mergers of one record that a screen shows.
const MERGERS_MAX: u32 = 100;

/// A merger as it happens; who and when come with the transaction.
#[derive(Debug, Clone)]
pub(crate) struct NewMerger<'a> {
    pub(crate) subject_kind: MergedKind,
    pub(crate) merged: String,
    pub(crate) merged_name: &'a str,
    pub(crate) kept: String,
    pub(crate) reason: &'a str,
}

db::row! {
    /// A merger as it is kept.
    pub(crate) struct MergerRow {
        /// The record that was given up.
        pub(crate) merged: String,
        /// Its name then.
        pub(crate) merged_name: String,
        /// When.
        pub(crate) merged_at: Instant,
        /// By whom.
        pub(crate) merged_by: String,
        /// How one knew.
        pub(crate) reason: String,
    }
}

/// Enters a merger.
pub(crate) async fn merger_insert(
    tx: &mut Tx,
    new: &NewMerger<'_>,
    merged_by: &str,
) -> Result<(), Fault> {
    let now = tx.now();
    let values = db::params![
        new.subject_kind,
        new.merged,
        new.merged_name,
        new.kept,
        now,
        merged_by,
        new.reason
    ];
    tx.run(MERGER_INSERT, values).await.map(drop)
}

/// The mergers behind a record, the latest first.
pub(crate) async fn merger_list_of(
    rx: &mut Rx,
    kind: MergedKind,
    kept: String,
) -> Result<Vec<MergerRow>, Fault> {
    rx.all(MERGER_LIST_OF, db::params![kind, kept, MERGERS_MAX])
        .await
}

/// How a record was given up, if it was.
pub(crate) async fn merger_by_merged(
    rx: &mut Rx,
    kind: MergedKind,
    merged: String,
) -> Result<Option<MergerRow>, Fault> {
    rx.maybe(MERGER_BY_MERGED, db::params![kind, merged]).await
}
