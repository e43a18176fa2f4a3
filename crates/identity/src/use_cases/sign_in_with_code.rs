//! Sign in with a phone and a one-time code that an officer issued: no e-mail, no password.

use db::{Db, Entry, Rx};
use kernel::{By, Command, Fault, Phone};
use subtle::ConstantTimeEq;

use crate::model::account::{Account, AccountState};
use crate::model::attempt::Step;
use crate::model::code::OneTimeCode;
use crate::model::keys::Keys;
use crate::model::pending::Pending;
use crate::model::session::Means;
use crate::model::visitor::Visitor;
use crate::store::account::{account_activate, account_by_id, account_by_phone};
use crate::store::code::{CodeRow, code_by_account, code_use};
use crate::store::credential::credential_by_account;
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::entrance::{
    Entered, EntranceError, Gate, Opening, Try, begin_own, knock, open_session, turn_away,
};
use crate::use_cases::sign_in::shown_as;

/// What somebody shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInWithCode {
    /// The phone that the officer has written down.
    pub phone: Phone,
    /// The code that the officer told.
    pub code: OneTimeCode,
}

/// Lets somebody in who shows the code of their account, once; the same form sent again is let in again, since a second
/// tap and a weak line are no fraud. Whoever comes in so for the first time has proved that the account is theirs.
///
/// # Errors
/// See [`EntranceError`].
pub async fn sign_in_with_code(
    db: &Db,
    keys: &Keys,
    visitor: &Visitor,
    command: &Command<SignInWithCode>,
) -> Result<Entered, EntranceError> {
    let SignInWithCode { phone, code } = &command.body;

    // Load.
    let mut rx = db.read().await?;
    let account = account_by_phone(&mut rx, Some(phone)).await?;
    drop(rx);
    let attempt = Try {
        step: Step::Code,
        login: phone.as_str(),
        account,
    };
    knock(db, keys, visitor, attempt).await?;
    let mut tx = begin_own(db, By::public(visitor.request), &"sign in with a code").await?;
    let gate = Gate::read(&mut tx, keys, visitor, attempt).await?;
    let found = find(&mut tx, phone).await?;
    let now = tx.now();

    // Authorise and decide.
    gate.check(now)?;
    let fits = |(account, row): &(Account, CodeRow)| {
        let hash = code.hash(keys, account.id, row.id);
        let same: bool = hash.as_bytes().ct_eq(row.code_hash.as_bytes()).into();
        same && row.issued().admits(now, command.id) && may_enter(account)
    };
    let Some((account, _)) = found.filter(fits) else {
        return Err(turn_away(tx, &gate, attempt).await);
    };

    // Store.
    gate.forgive(&mut tx).await?;
    code_use(&mut tx, account.id, command.id).await?;
    account_activate(&mut tx, account.id).await?;
    call_is_moot(&mut tx, account.id).await?;
    let entry = Entry::new("identity.sign_in", "account", account.id);
    let credential = credential_by_account(&mut tx, account.id).await?;
    if let Some(credential) = credential.filter(|credential| credential.totp.is_some()) {
        let pending = Pending {
            account: account.id,
            means: Means::Code,
            at: now,
        };
        let spelt = pending.spell(keys, &shown_as(&credential));
        tx.commit(entry.set("means", &"code, second step to come"), ())
            .await?;
        return Ok(Entered::SecondStep(spelt));
    }
    let opening = Opening {
        account: account.id,
        means: Means::Code,
        command: command.id,
    };
    let session = open_session(&mut tx, db, visitor, opening).await?;

    // Commit.
    tx.commit(entry.set("means", &Means::Code), ()).await?;
    Ok(Entered::Session(session))
}

fn may_enter(account: &Account) -> bool {
    match account.state {
        AccountState::Invited | AccountState::Active => true,
        AccountState::Locked => false,
    }
}

async fn find(rx: &mut Rx, phone: &Phone) -> Result<Option<(Account, CodeRow)>, Fault> {
    let Some(id) = account_by_phone(rx, Some(phone)).await? else {
        return Ok(None);
    };
    let account = account_by_id(rx, id).await?;
    let code = code_by_account(rx, id).await?;
    Ok(account.zip(code))
}
