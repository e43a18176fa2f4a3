//! Issue a one-time code to a person of a cooperative, told or printed.

use authz::{Action, Actor, Denied};
use db::{BeginError, Begun, Db, Entry};
use kernel::{AccountId, Command, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::jobs::bring;
use crate::model::account::{Account, AccountState};
use crate::model::attempt::Step;
use crate::model::code::{CodeId, OneTimeCode, may_have_codes};
use crate::model::keys::Keys;
use crate::model::parcel::Parcel;
use crate::notify::{Route, route_by_phone};
use crate::setup::Setup;
use crate::store::account::account_by_id;
use crate::store::attempt::attempt_delete_login;
use crate::store::code::{NewCode, code_put};
use crate::store::grant::grant_list_own;
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::entrance::login_tag;
use crate::use_cases::reach::{authorise_account, places};

/// A code that was issued: what the officer reads out or prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeIssued {
    /// Whose it is, by name.
    pub name: String,
    /// The phone to sign in with, as people write it.
    pub phone: String,
    /// The code, told this once.
    pub code: OneTimeCode,
    /// Until when it counts.
    pub expires_at: Instant,
    /// By which way it goes besides.
    pub route: Route,
}

/// What is kept of it: the code is drawn anew when the same form comes again.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    account: AccountId,
    id: CodeId,
    name: String,
    phone: String,
    expires_at: Instant,
    route: Route,
}

/// Why no code was issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueCodeError {
    /// There is no such account.
    #[error("no such account")]
    Missing,
    /// The account has no phone to sign in with.
    #[error("the account has no phone")]
    NoPhone,
    /// It is locked.
    #[error("the account is locked")]
    Locked,
    /// Whoever has a role outside of cooperatives signs in with a password.
    #[error("the account is not one of a cooperative alone")]
    NotOfCooperative,
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { IssueCodeError from [Denied, Begin, Fault] {
    Self::Missing => NotFound "identity.account.missing";
    Self::NoPhone => Invalid "identity.code.no_phone";
    Self::Locked => Invalid "identity.code.locked";
    Self::NotOfCooperative => Invalid "identity.code.not_of_cooperative";
} }

/// Issues a code in the place of the one before. Where there is a gateway it goes to the phone by itself; whoever issued
/// it sees it all the same.
///
/// # Errors
/// See [`IssueCodeError`]; nothing is written then.
pub async fn issue_code(
    db: &Db,
    setup: &Setup,
    actor: &Actor,
    command: &Command<AccountId>,
) -> Result<CodeIssued, IssueCodeError> {
    let keys = &setup.keys;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(told(keys, outcome.read()?)),
    };

    // Load.
    let day = tx.day();
    let account = account_by_id(&mut tx, command.body).await?;
    let roles = grant_list_own(&mut tx, command.body, day).await?;
    let places = places(&mut tx, command.body).await?;

    // Authorise.
    authorise_account(&mut tx, actor, Action::IssueCode, &places)?;

    // Decide.
    let account = account.ok_or(IssueCodeError::Missing)?;
    let grants: Vec<_> = roles.into_iter().map(|held| held.grant).collect();
    let phone = decide(&account, may_have_codes(&grants))?;

    // Store.
    let (now, chance) = tx.seed()?;
    let id = CodeId::new(now, chance);
    let hash = OneTimeCode::draw(keys, account.id, id).hash(keys, account.id, id);
    let route = route_by_phone(setup.reach, Some(&phone));
    let new = NewCode {
        account: account.id,
        id,
        hash: &hash,
        route,
    };
    let expires_at = code_put(&mut tx, &new).await?;
    call_is_moot(&mut tx, account.id).await?;
    attempt_delete_login(&mut tx, &login_tag(keys, Step::Code, phone.as_str())).await?;

    // Announce, commit.
    bring(&mut tx, Parcel::Code(account.id, id), route).await?;
    let entry = Entry::new("identity.issue_code", "account", account.id);
    let phone = phone.to_vietnamese();
    let kept = Kept {
        account: account.id,
        id,
        name: account.name,
        phone,
        expires_at,
        route,
    };
    Ok(told(keys, tx.commit(entry, kept).await?))
}

fn decide(account: &Account, is_of_cooperative: bool) -> Result<kernel::Phone, IssueCodeError> {
    match account.state {
        AccountState::Invited | AccountState::Active => {}
        AccountState::Locked => return Err(IssueCodeError::Locked),
    }
    if !is_of_cooperative {
        return Err(IssueCodeError::NotOfCooperative);
    }
    account.phone.clone().ok_or(IssueCodeError::NoPhone)
}

fn told(keys: &Keys, kept: Kept) -> CodeIssued {
    let Kept {
        account,
        id,
        name,
        phone,
        expires_at,
        route,
    } = kept;
    CodeIssued {
        name,
        phone,
        code: OneTimeCode::draw(keys, account, id),
        expires_at,
        route,
    }
}
