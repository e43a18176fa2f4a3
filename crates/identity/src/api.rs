//! The only door for other crates.

use authz::Actor;
use db::Rx;
use kernel::{AccountId, By, Fault};

pub use crate::model::account::{Account, AccountLanguage, AccountState};
pub use crate::model::delegation::{DelegationFault, DelegationId};
pub use crate::queries::delegation_page;
pub use crate::use_cases::activate_account::activate;
pub use crate::use_cases::{change_delegation, open_account};

/// The account, if there is one.
///
/// # Errors
/// The database is away.
pub async fn account(rx: &mut Rx, id: AccountId) -> Result<Option<Account>, Fault> {
    crate::store::account::account_by_id(rx, id).await
}

/// Whoever acts with this account today: with its roles and those handed over to it. None where the account cannot be
/// used.
///
/// # Errors
/// The database is away.
pub async fn actor_of(rx: &mut Rx, by: By) -> Result<Option<Actor>, Fault> {
    let Some(id) = by.account else {
        return Ok(None);
    };
    let Some(account) = account(rx, id).await?.filter(Account::can_sign_in) else {
        return Ok(None);
    };
    let day = rx.day();
    let grants = crate::store::grant::grant_list_in_force(rx, id, day).await?;
    let actor = Actor::signed_in(by, account.name, grants, day);
    Ok(Some(match account.person {
        Some(person) => actor.of_person(person),
        None => actor,
    }))
}
