//! Who the accounts in a list are, by name.

use std::collections::{BTreeMap, BTreeSet};

use db::Rx;
use kernel::{AccountId, Fault};

/// Names of accounts, read once for a page.
#[derive(Debug, Default)]
pub(super) struct People(BTreeMap<AccountId, String>);

impl People {
    /// Reads the names of these accounts.
    pub(super) async fn read(
        rx: &mut Rx,
        ids: impl IntoIterator<Item = AccountId>,
    ) -> Result<Self, Fault> {
        let ids: BTreeSet<AccountId> = ids.into_iter().collect();
        let ids: Vec<AccountId> = ids.into_iter().collect();
        let names = identity::api::account_names(rx, &ids).await?;
        Ok(Self(names.into_iter().collect()))
    }

    /// The name of an account; of one that is not here, the end of its id.
    pub(super) fn name(&self, id: AccountId) -> String {
        self.0
            .get(&id)
            .cloned()
            .unwrap_or_else(|| short(&id.to_string()))
    }
}

/// Characters of an id that tell it from its neighbours: the last ones are chance.
const SHORT_CHARS: usize = 8;

/// The end of an id, for a narrow place.
pub(super) fn short(id: &str) -> String {
    let skipped = id.chars().count().saturating_sub(SHORT_CHARS);
    let end: String = id.chars().skip(skipped).collect();
    if skipped == 0 {
        end
    } else {
        format!("…{end}")
    }
}
