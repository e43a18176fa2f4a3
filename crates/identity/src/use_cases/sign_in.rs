//! Sign in with e-mail or phone and password.

use db::{Db, Entry, Rx};
use kernel::{By, Command, Fault};

use crate::hashing;
use crate::model::account::Account;
use crate::model::attempt::Step;
use crate::model::keys::Keys;
use crate::model::password::{Password, PasswordHash};
use crate::model::pending::Pending;
use crate::model::session::Means;
use crate::model::visitor::{Login, Visitor};
use crate::store::account::{account_by_id, account_by_login};
use crate::store::credential::{Credential, credential_by_account};
use crate::use_cases::entrance::{
    Entered, EntranceError, Gate, Opening, Try, begin_own, knock, open_session, turn_away,
};

/// What somebody shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Who they say they are.
    pub login: Login,
    /// Their password.
    pub password: Password,
}

/// Lets somebody in who shows the right password, or on to the second step. An account that there is not, one that is
/// locked and a wrong password take as long and are refused alike. The refusal writes down that there was one, and
/// nothing else.
///
/// # Errors
/// See [`EntranceError`].
pub async fn sign_in(
    db: &Db,
    keys: &Keys,
    visitor: &Visitor,
    command: &Command<SignIn>,
) -> Result<Entered, EntranceError> {
    let SignIn { login, password } = &command.body;

    // Load.
    let mut rx = db.read().await?;
    let found = find(&mut rx, login).await?;
    drop(rx);
    let account = found.as_ref().map(|(account, _)| account.id);
    let attempt = Try {
        step: Step::Password,
        login: login.as_str(),
        account,
    };
    knock(db, keys, visitor, attempt).await?;
    // Slow, so before the transaction.
    let shown = found
        .as_ref()
        .and_then(|(_, credential)| credential.password.as_ref());
    let right = hashing::verify(password, shown).await?;
    let by = account
        .filter(|_| right)
        .map_or(By::public(visitor.request), |account| {
            By::account(account, visitor.request)
        });
    let mut tx = begin_own(db, by, &"sign in").await?;
    let gate = Gate::read(&mut tx, keys, visitor, attempt).await?;
    let now_found = find(&mut tx, login).await?;

    // Authorise and decide: as it is now, many tries at once being one after the other here.
    gate.check(tx.now())?;
    let entered = now_found.filter(|found| right && may_enter(found, shown));
    let Some((account, credential)) = entered else {
        return Err(turn_away(tx, &gate, attempt).await);
    };

    // Store.
    gate.forgive(&mut tx).await?;
    let entry = Entry::new("identity.sign_in", "account", account.id);
    if credential.totp.is_some() {
        let pending = Pending {
            account: account.id,
            means: Means::Password,
            at: tx.now(),
        };
        let spelt = pending.spell(keys, &shown_as(&credential));
        tx.commit(entry.set("means", &"password, second step to come"), ())
            .await?;
        return Ok(Entered::SecondStep(spelt));
    }
    let opening = Opening {
        account: account.id,
        means: Means::Password,
        command: command.id,
    };
    let session = open_session(&mut tx, db, visitor, opening).await?;

    // Commit.
    tx.commit(entry.set("means", &Means::Password), ()).await?;
    Ok(Entered::Session(session))
}

/// The account with its password must still be what was compared outside of the transaction.
fn may_enter((account, credential): &(Account, Credential), shown: Option<&PasswordHash>) -> bool {
    account.can_sign_in() && shown.is_some() && credential.password.as_ref() == shown
}

/// What the first step was shown for: the second step ends with it.
pub(crate) fn shown_as(credential: &Credential) -> String {
    let password = credential
        .password
        .as_ref()
        .map_or("", |hash| hash.0.as_str());
    let seed = credential
        .totp
        .map_or_else(String::new, |(seed, _)| seed.to_string());
    format!("{password} {seed}")
}

async fn find(rx: &mut Rx, login: &Login) -> Result<Option<(Account, Credential)>, Fault> {
    let Some(id) = account_by_login(rx, login).await? else {
        return Ok(None);
    };
    let account = account_by_id(rx, id).await?;
    let credential = credential_by_account(rx, id).await?;
    Ok(account.zip(credential))
}
