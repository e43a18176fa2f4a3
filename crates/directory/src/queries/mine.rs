//! *Việc của tôi*: what waits for somebody.

use authz::{Action, Actor, Denied, Located, require};
use db::{Db, Rx};
use kernel::{Day, Fault};

use crate::model::item::{Hats, ItemId, ItemKind, Turn, hats, turn};
use crate::queries::organisation_profile::facts;
use crate::store::item::{
    ItemRow, item_count_of_accounts, item_count_of_role, item_list_of_accounts, item_list_of_role,
};

/// Pieces of work that the screen shows for each address.
pub(crate) const ITEMS_MAX: u32 = 200;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// The business day.
    pub today: Day,
    /// What waits, what is to be looked at first before the rest.
    pub items: Vec<Item>,
    /// How many there are, should they be more than are shown.
    pub total: i64,
}

/// A piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// What sort of work it is.
    pub kind: ItemKind,
    /// When it is to be looked at.
    pub turn: Turn,
    /// By when.
    pub due: Option<Day>,
    /// Since when it waits.
    pub opened_on: Day,
    /// The address of the page where it is done.
    pub link: String,
    /// The key of its title; of its verb with `-verb` behind.
    pub text_key: String,
    /// What is set into both.
    pub facts: Vec<(String, String)>,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MineError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { MineError from [Denied, Fault] {} }

/// Reads what waits for an actor: for the account, for those it stands in for, for its roles at their places.
///
/// # Errors
/// See [`MineError`].
pub(crate) async fn mine(db: &Db, actor: &Actor) -> Result<Mine, MineError> {
    let own = match actor.account {
        Some(account) => Located::nowhere().of_account(account),
        None => Located::nowhere(),
    };
    require(actor, Action::ViewOwnWork, &own)?;
    let mut rx = db.read().await?;
    Ok(mine_in(&mut rx, actor).await?)
}

/// The same within a read that is open: of an actor who asks for nobody's work but their own.
///
/// # Errors
/// The database is away.
pub(crate) async fn mine_in(rx: &mut Rx, actor: &Actor) -> Result<Mine, Fault> {
    let today = rx.day();
    let Hats { accounts, roles } = hats(actor);
    let mut rows = item_list_of_accounts(rx, &accounts, ITEMS_MAX).await?;
    for (role, places) in &roles {
        rows.extend(item_list_of_role(rx, *role, places, ITEMS_MAX).await?);
    }
    let mut items: Vec<Item> = rows.into_iter().map(|row| item(row, today)).collect();
    items.sort_by_key(|item| {
        (
            item.turn,
            item.due.unwrap_or(Day::MAX),
            item.opened_on,
            item.id,
        )
    });
    let total = waiting_for(rx, actor).await?;
    Ok(Mine {
        today,
        items,
        total,
    })
}

/// How many pieces of work wait for an actor.
pub(crate) async fn waiting_for(rx: &mut Rx, actor: &Actor) -> Result<i64, Fault> {
    let Hats { accounts, roles } = hats(actor);
    let mut count = item_count_of_accounts(rx, &accounts).await?;
    for (role, places) in &roles {
        count += item_count_of_role(rx, *role, places).await?;
    }
    Ok(count)
}

fn item(row: ItemRow, today: Day) -> Item {
    Item {
        id: row.id,
        kind: row.kind,
        turn: turn(row.kind, row.due, today),
        due: row.due,
        opened_on: row.opened_on,
        link: row.link,
        text_key: row.text_key,
        facts: facts(&row.facts),
    }
}
