//! Choose a password with a link: a first one by invitation, another one after a reset.

use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{By, Command, Email, Fault, Phone, RequestId};
use serde::Serialize;

use crate::hashing;
use crate::model::account::Account;
use crate::model::attempt::Step;
use crate::model::keys::Keys;
use crate::model::link::LinkKind;
use crate::model::password::{NewPassword, PasswordFault, PasswordHash};
use crate::model::token::Token;
use crate::store::account::{account_activate, account_by_id};
use crate::store::attempt::attempt_delete_login;
use crate::store::credential::password_set;
use crate::store::link::{link_by_token, link_use_up};
use crate::store::session::{device_delete_all, session_delete_others};
use crate::use_cases::call_by_hand::call_is_moot;
use crate::use_cases::entrance::login_tag;

/// What somebody with a link asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoosePassword {
    /// The token of the link.
    pub token: Token,
    /// The password.
    pub password: NewPassword,
}

/// What is kept of the command: hashes of what is secret.
#[derive(Debug, Serialize)]
struct Kept {
    link: String,
    password: PasswordHash,
}

/// Why no password was chosen.
#[derive(Debug, thiserror::Error)]
pub enum ChoosePasswordError {
    /// There is no such link, or it was used, or its time is over, or its account is locked.
    #[error("no such link that counts")]
    Dead,
    /// The password will not do.
    #[error(transparent)]
    Unfit(#[from] PasswordFault),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ChoosePasswordError from [Unfit, Begin, Fault] {
    Self::Dead => NotFound "identity.link.dead";
} }

/// Sets the password of the account whose link somebody has, uses the link up, and signs everybody out who was signed in
/// with the old one. The owner signs in with the new one then.
///
/// # Errors
/// See [`ChoosePasswordError`]; nothing is written then.
pub async fn choose_password(
    db: &Db,
    keys: &Keys,
    request: RequestId,
    command: &Command<ChoosePassword>,
) -> Result<(), ChoosePasswordError> {
    let wish = &command.body;

    // Load: whose link it is, whoever holds it acting as them.
    let mut rx = db.read().await?;
    let link = link_by_token(&mut rx, &wish.token)
        .await?
        .ok_or(ChoosePasswordError::Dead)?;
    drop(rx);
    // Slow, so before the transaction.
    let salted_for = [link.account.to_string(), command.id.to_string()];
    let password = hashing::hash(
        keys,
        &wish.password,
        &salted_for.each_ref().map(String::as_str),
    )
    .await?;
    let kept = Command::new(
        command.id,
        Kept {
            link: wish.token.hash(),
            password,
        },
    );
    let mut tx = match db.begin(By::account(link.account, request), &kept).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let link = link_by_token(&mut tx, &wish.token)
        .await?
        .ok_or(ChoosePasswordError::Dead)?;
    let account = account_by_id(&mut tx, link.account).await?;

    // Authorise: who has the link may. Decide.
    let account = account.filter(Account::may_choose_password);
    let account = account.filter(|_| link.life().is_live(tx.now()));
    let account = account.ok_or(ChoosePasswordError::Dead)?;
    wish.password.check_own(&own_words(&account))?;

    // Store.
    link_use_up(&mut tx, account.id).await?;
    account_activate(&mut tx, account.id).await?;
    call_is_moot(&mut tx, account.id).await?;
    enter_anew(&mut tx, keys, &account, &kept.body.password).await?;

    // Commit.
    let action = match link.kind {
        LinkKind::Invite => "identity.accept_invitation",
        LinkKind::Reset => "identity.reset_password",
    };
    let entry = Entry::new(action, "account", account.id).masked("password");
    Ok(tx.commit(entry, ()).await?)
}

/// What a password may not be made of.
pub(crate) fn own_words(account: &Account) -> Vec<&str> {
    let email = account.email.as_ref().map(Email::as_str);
    let phone = account.phone.as_ref().map(Phone::as_str);
    [Some(account.name.as_str()), email, phone]
        .into_iter()
        .flatten()
        .collect()
}

/// Sets a password that did not come from somebody who was signed in: sessions and known browsers end, and the owner may
/// try with it at once, however often others have tried before.
pub(crate) async fn enter_anew(
    tx: &mut Tx,
    keys: &Keys,
    account: &Account,
    password: &PasswordHash,
) -> Result<(), Fault> {
    password_set(tx, account.id, password).await?;
    session_delete_others(tx, account.id, None).await?;
    device_delete_all(tx, account.id).await?;
    let email = account.email.as_ref().map(Email::as_str);
    let phone = account.phone.as_ref().map(Phone::as_str);
    for login in [email, phone].into_iter().flatten() {
        attempt_delete_login(tx, &login_tag(keys, Step::Password, login)).await?;
    }
    Ok(())
}
