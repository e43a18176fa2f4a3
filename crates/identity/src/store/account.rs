//! Accounts.

use db::{Rx, Tx};
use kernel::{AccountId, Email, Fault, Instant, PersonId, Phone};

use crate::model::account::{Account, AccountLanguage, AccountState};

db::statements! {
    /// The account with this id.
    ACCOUNT_BY_ID = "
        select id, person, name, email, phone, state, language, version
        from identity_account
        where id = $1";
    /// Those who can sign in, by name.
    ACCOUNT_LIST_ACTIVE = "
        select id, person, name, email, phone, state, language, version
        from identity_account
        where state = 'active'
        order by name, id
        limit $1";
    /// Whose e-mail it is.
    ACCOUNT_BY_EMAIL = "select id from identity_account where email = $1";
    /// Whose phone it is.
    ACCOUNT_BY_PHONE = "select id from identity_account where phone = $1";
    /// Lets an invited account sign in.
    ACCOUNT_ACTIVATE = "
        update identity_account
        set state = 'active',
            password_hash = $1,
            version = version + 1
        where id = $2";
    /// A new account.
    ACCOUNT_INSERT = "
        insert into identity_account (id, person, name, email, phone, state, language, version, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, 1, $8)";
}

db::row! {
    /// An account as it is kept.
    struct AccountRow {
        id: AccountId,
        person: Option<PersonId>,
        name: String,
        email: Option<Email>,
        phone: Option<Phone>,
        state: AccountState,
        language: AccountLanguage,
        version: i64,
    }
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        let AccountRow {
            id,
            person,
            name,
            email,
            phone,
            state,
            language,
            version,
        } = row;
        Self {
            id,
            person,
            name,
            email,
            phone,
            state,
            language,
            version,
        }
    }
}

pub(crate) async fn account_by_id(rx: &mut Rx, id: AccountId) -> Result<Option<Account>, Fault> {
    let row: Option<AccountRow> = rx.maybe(ACCOUNT_BY_ID, db::params![id]).await?;
    Ok(row.map(Account::from))
}

/// Whoever can sign in, for the choice of somebody to stand in. Names of colleagues are no secret among those who sign in.
pub(crate) async fn account_choices(rx: &mut Rx, limit: i64) -> Result<Vec<Account>, Fault> {
    let rows: Vec<AccountRow> = rx.all(ACCOUNT_LIST_ACTIVE, db::params![limit]).await?;
    Ok(rows.into_iter().map(Account::from).collect())
}

pub(crate) async fn account_insert(
    tx: &mut Tx,
    account: &Account,
    at: Instant,
) -> Result<(), Fault> {
    let values = db::params![
        account.id,
        account.person,
        account.name,
        account.email,
        account.phone,
        account.state,
        account.language,
        at
    ];
    tx.run(ACCOUNT_INSERT, values).await.map(drop)
}

/// Whose e-mail it is.
pub(crate) async fn account_by_email(
    rx: &mut Rx,
    email: Option<&Email>,
) -> Result<Option<AccountId>, Fault> {
    let Some(email) = email else { return Ok(None) };
    let found: Option<(AccountId,)> = rx.maybe(ACCOUNT_BY_EMAIL, db::params![*email]).await?;
    Ok(found.map(|(id,)| id))
}

/// Whose phone it is.
pub(crate) async fn account_by_phone(
    rx: &mut Rx,
    phone: Option<&Phone>,
) -> Result<Option<AccountId>, Fault> {
    let Some(phone) = phone else { return Ok(None) };
    let found: Option<(AccountId,)> = rx.maybe(ACCOUNT_BY_PHONE, db::params![*phone]).await?;
    Ok(found.map(|(id,)| id))
}

/// Lets an invited account sign in, with this password if one was chosen.
pub(crate) async fn account_activate(
    tx: &mut Tx,
    id: AccountId,
    password_hash: Option<&str>,
) -> Result<bool, Fault> {
    Ok(tx
        .run(ACCOUNT_ACTIVATE, db::params![password_hash, id])
        .await?
        == 1)
}
