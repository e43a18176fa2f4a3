//! The screen on which one hands one's roles over.

use authz::{Action, Actor, Denied, Located, require};
use db::Db;
use kernel::{AccountId, Day, Fault, Instant};

use crate::store::account::account_choices;
use crate::store::delegation::delegation_by_giver;

/// Colleagues among whom one chooses.
const CHOICES_MAX: i64 = 500;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationPage {
    /// What was handed over last.
    pub current: Option<CurrentDelegation>,
    /// To whom roles can be handed over, oneself left out.
    pub choices: Vec<(AccountId, String)>,
    /// The business day.
    pub today: Day,
}

/// What was handed over last, in force, to come or past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentDelegation {
    /// The colleague.
    pub receiver: AccountId,
    /// The colleague's name.
    pub receiver_name: String,
    /// The first day.
    pub from_day: Day,
    /// The last day, included.
    pub to_day: Day,
    /// Why.
    pub reason: String,
    /// Counts the changes.
    pub version: i64,
    /// When it was changed last.
    pub changed_at: Instant,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub enum DelegationPageError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { DelegationPageError from [Denied, Fault] {} }

/// Reads what the screen shows.
///
/// # Errors
/// See [`DelegationPageError`].
pub async fn delegation_page(
    db: &Db,
    actor: &Actor,
) -> Result<DelegationPage, DelegationPageError> {
    let giver = actor
        .account
        .ok_or(Denied::Anonymous(Action::DelegateOwnRoles))?;
    require(
        actor,
        Action::DelegateOwnRoles,
        &Located::nowhere().of_account(giver),
    )?;
    let mut rx = db.read().await?;
    let current = delegation_by_giver(&mut rx, giver)
        .await?
        .map(|row| CurrentDelegation {
            receiver: row.receiver,
            receiver_name: row.receiver_name,
            from_day: row.from_day,
            to_day: row.to_day,
            reason: row.reason,
            version: row.version,
            changed_at: row.changed_at,
        });
    let colleagues = account_choices(&mut rx, CHOICES_MAX).await?.into_iter();
    let mut choices: Vec<(AccountId, String)> = colleagues
        .filter(|account| account.id != giver)
        .map(|account| (account.id, account.name))
        .collect();
    choices.sort_by_cached_key(|(_, name)| kernel::text::person_sort_key(name));
    Ok(DelegationPage {
        current,
        choices,
        today: rx.day(),
    })
}
