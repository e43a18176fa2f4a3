//! What other contexts tell the directory inside their own transaction: what happened, and what waits.

use std::collections::BTreeMap;

use db::Tx;
use kernel::{Fault, Nature};

use crate::model::event::{EventId, NewEvent};
use crate::model::item::{ItemId, NewItem};
use crate::store::event::event_insert;
use crate::store::item::{item_close, item_open};

/// Writes an event onto the one timeline of its organisation. Told again by the same source, it stands there once.
///
/// # Errors
/// The engine refused: there is no such organisation.
pub async fn record_event(tx: &mut Tx, event: &NewEvent) -> Result<(), Fault> {
    let (now, chance) = tx.seed()?;
    let facts = spelled(&event.facts)?;
    event_insert(tx, EventId::new(now, chance), event, &facts).await
}

/// Opens a piece of work. One that is open under the same key is put right: another day, another person.
///
/// # Errors
/// The engine refused.
pub async fn open_item(tx: &mut Tx, item: &NewItem) -> Result<(), Fault> {
    let (now, chance) = tx.seed()?;
    let facts = spelled(&item.facts)?;
    item_open(tx, ItemId::new(now, chance), item, &facts).await
}

/// Closes a piece of work by its key, for whomever it waits; false where none is open.
///
/// # Errors
/// The engine refused.
pub async fn close_item(tx: &mut Tx, key: &str) -> Result<bool, Fault> {
    item_close(tx, key).await
}

/// Facts as a column keeps them: a JSON object of texts.
fn spelled(facts: &[(&'static str, String)]) -> Result<String, Fault> {
    let facts: BTreeMap<_, _> = facts.iter().map(|(name, fact)| (*name, fact)).collect();
    serde_json::to_string(&facts).map_err(|error| Fault::new(Nature::Bug, error))
}
