//! The list of accounts, for administrators.

use authz::{Action, Actor, Denied, Role};
use db::Db;
use kernel::Fault;

use crate::model::account::{Account, AccountState};
use crate::store::account_list::{
    Listed, accounts_listed, accounts_listed_count, accounts_listed_states,
};
use crate::store::grant::HeldGrant;

/// Rows of a spreadsheet.
pub const EXPORT_ROWS_MAX: i64 = 20_000;

/// Which accounts are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountFilter {
    /// Words in name, e-mail or phone, with or without marks.
    pub search: String,
    /// Only those in this state.
    pub state: Option<AccountState>,
    /// Only those with this role, now or to come.
    pub role: Option<Role>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountList {
    /// The accounts with their roles.
    pub accounts: Vec<(Account, Vec<HeldGrant>)>,
    /// How many there are on all pages.
    pub count: i64,
    /// How many there would be of each state, whichever is asked for.
    pub by_state: Vec<(AccountState, i64)>,
}

/// Why the list is not shown.
#[derive(Debug, thiserror::Error)]
pub enum AccountListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { AccountListError from [Denied, Fault] {} }

/// The accounts that the actor may see: so many, after so many others, by name as Vietnamese sorts it.
///
/// # Errors
/// See [`AccountListError`].
pub async fn account_list(
    db: &Db,
    actor: &Actor,
    filter: &AccountFilter,
    (limit, offset): (i64, i64),
) -> Result<AccountList, AccountListError> {
    let which = Listed {
        scope: actor.scope(Action::ListAccounts)?,
        search: sought(&filter.search),
        state: filter
            .state
            .map_or_else(String::new, |state| state.to_string()),
        role: filter
            .role
            .map_or_else(String::new, |role| role.to_string()),
    };
    let mut rx = db.read().await?;
    let count = accounts_listed_count(&mut rx, &which).await?;
    let limit = limit.clamp(0, EXPORT_ROWS_MAX);
    let accounts = accounts_listed(&mut rx, &which, (limit, offset.max(0))).await?;
    let by_state = accounts_listed_states(&mut rx, &which).await?;
    Ok(AccountList {
        accounts,
        count,
        by_state,
    })
}

/// What is looked for: words without marks; a phone's digits without the gaps that people write.
fn sought(typed: &str) -> String {
    let words = kernel::text::fold(typed);
    let gap = |c: char| c.is_whitespace() || c == '.' || c == '-';
    let digits: String = words.chars().filter(|c| !gap(*c)).collect();
    let is_phone = digits.chars().all(|c| c.is_ascii_digit() || c == '+');
    if is_phone { digits } else { words }
}
