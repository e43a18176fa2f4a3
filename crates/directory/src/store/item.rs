//! Work that waits for somebody.

use db::{Rx, Tx};
use kernel::{Day, Fault, Instant};

use crate::model::item::{ItemId, ItemKind, NewItem};

db::statements! {
    /// Opens a piece of work, or puts right the one that is open under its key. What waits at an organisation waits in its
    /// area too, where people may have the role for all that lies there.
    ITEM_OPEN = "
        insert into directory_item
            (id, key, kind, account, role, area, organisation, due, link, text_key, facts, opened_on, opened_at)
        values ($1, $2, $3, $4, $5, coalesce($6, (select area from directory_organisation where id = $7)), $7,
                $8, $9, $10, $11, $12, $13)
        on conflict (key) where closed_at is null do update
        set kind = excluded.kind,
            account = excluded.account,
            role = excluded.role,
            area = excluded.area,
            organisation = excluded.organisation,
            due = excluded.due,
            link = excluded.link,
            text_key = excluded.text_key,
            facts = excluded.facts";
    /// Closes a piece of work.
    ITEM_CLOSE = "
        update directory_item
        set closed_at = $1
        where key = $2
          and closed_at is null";
    /// What waits for some accounts, which stand between bars; what is due first comes first.
    ITEM_LIST_OF_ACCOUNTS = "
        select id, kind, due, link, text_key, facts, opened_on, opened_at
        from directory_item
        where closed_at is null
          and account is not null
          and $1 like '%|' || account || '|%'
        order by coalesce(due, '9999-12-31'), opened_at, id
        limit $2";
    /// What waits for whoever has a role at these places.
    ITEM_LIST_OF_ROLE = concat!("
        select i.id, i.kind, i.due, i.link, i.text_key, i.facts, i.opened_on, i.opened_at
        from directory_item i
        where i.closed_at is null
          and i.role = $3
          and ", authz::in_scope!("i.area", "i.organisation", "$1", "$2"), "
        order by coalesce(i.due, '9999-12-31'), i.opened_at, i.id
        limit $4");
    /// How many wait for some accounts.
    ITEM_COUNT_OF_ACCOUNTS = "
        select count(*)
        from directory_item
        where closed_at is null
          and account is not null
          and $1 like '%|' || account || '|%'";
    /// How many wait for whoever has a role at these places.
    ITEM_COUNT_OF_ROLE = concat!("
        select count(*)
        from directory_item i
        where i.closed_at is null
          and i.role = $3
          and ", authz::in_scope!("i.area", "i.organisation", "$1", "$2"));
}

db::row! {
    /// A piece of work as it is kept.
    pub(crate) struct ItemRow {
        pub(crate) id: ItemId,
        pub(crate) kind: ItemKind,
        pub(crate) due: Option<Day>,
        pub(crate) link: String,
        pub(crate) text_key: String,
        pub(crate) facts: String,
        pub(crate) opened_on: Day,
        pub(crate) opened_at: Instant,
    }
}

/// Opens a piece of work, or puts right the one that is open under its key.
pub(crate) async fn item_open(
    tx: &mut Tx,
    id: ItemId,
    new: &NewItem,
    facts: &str,
) -> Result<(), Fault> {
    let (now, today) = (tx.now(), tx.day());
    let (account, role, (area, organisation)) = new.whose.columns();
    let values = db::params![
        id,
        new.key,
        new.kind,
        account,
        role,
        area,
        organisation,
        new.due,
        new.link,
        new.text_key,
        facts,
        today,
        now
    ];
    tx.run(ITEM_OPEN, values).await.map(drop)
}

/// Closes a piece of work; false where none is open under the key.
pub(crate) async fn item_close(tx: &mut Tx, key: &str) -> Result<bool, Fault> {
    let now = tx.now();
    Ok(tx.run(ITEM_CLOSE, db::params![now, key]).await? > 0)
}

/// What waits for some accounts.
pub(crate) async fn item_list_of_accounts(
    rx: &mut Rx,
    accounts: &str,
    rows_max: u32,
) -> Result<Vec<ItemRow>, Fault> {
    rx.all(ITEM_LIST_OF_ACCOUNTS, db::params![accounts, rows_max])
        .await
}

/// What waits for whoever has a role at these places.
pub(crate) async fn item_list_of_role(
    rx: &mut Rx,
    role: authz::Role,
    places: &str,
    rows_max: u32,
) -> Result<Vec<ItemRow>, Fault> {
    let day = rx.day();
    rx.all(ITEM_LIST_OF_ROLE, db::params![places, day, role, rows_max])
        .await
}

/// How many wait for some accounts.
pub(crate) async fn item_count_of_accounts(rx: &mut Rx, accounts: &str) -> Result<i64, Fault> {
    let (count,) = rx
        .one(ITEM_COUNT_OF_ACCOUNTS, db::params![accounts])
        .await?;
    Ok(count)
}

/// How many wait for whoever has a role at these places.
pub(crate) async fn item_count_of_role(
    rx: &mut Rx,
    role: authz::Role,
    places: &str,
) -> Result<i64, Fault> {
    let day = rx.day();
    let (count,) = rx
        .one(ITEM_COUNT_OF_ROLE, db::params![places, day, role])
        .await?;
    Ok(count)
}
