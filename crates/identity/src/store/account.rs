//! Accounts.

use db::{Rx, Tx};
use kernel::{AccountId, Email, Fault, Instant, PersonId, Phone};

use crate::model::account::{Account, AccountLanguage, AccountState};
use crate::model::visitor::Login;

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
    /// The names of some; their ids stand between bars and are parted by counting, since an id has 36 letters.
    ACCOUNT_NAMES = "
        with recursive part (id, rest) as (
            select '', cast($1 as text)
            union all
            select substr(rest, 2, 36), substr(rest, 38)
            from part
            where length(rest) > 36
        )
        select a.id, a.name
        from identity_account a
        where a.id in (select id from part)";
    /// Whose e-mail it is.
    ACCOUNT_BY_EMAIL = "select id from identity_account where email = $1";
    /// Whose phone it is.
    ACCOUNT_BY_PHONE = "select id from identity_account where phone = $1";
    /// Lets an account sign in that waited for its owner.
    ACCOUNT_ACTIVATE = "
        update identity_account
        set state = 'active',
            version = version + 1
        where id = $1
          and state = 'invited'";
    /// Locks an account, or lets it sign in again.
    ACCOUNT_SET_STATE = "
        update identity_account
        set state = $1,
            version = version + 1
        where id = $2
          and version = $3";
    /// The language of an account's screens.
    ACCOUNT_SET_LANGUAGE = "
        update identity_account
        set language = $1,
            version = version + 1
        where id = $2";
    /// What an account is called and signs in with.
    ACCOUNT_SET_DETAILS = "
        update identity_account
        set name = $1,
            email = $2,
            phone = $3,
            search = $4,
            sort_key = $5,
            version = version + 1
        where id = $6
          and version = $7";
    /// A new account.
    ACCOUNT_INSERT = "
        insert into identity_account
            (id, person, name, email, phone, state, language, version, created_at, search, sort_key)
        values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10)";
}

db::row! {
    /// An account as it is kept.
    pub(crate) struct AccountRow {
        pub(crate) id: AccountId,
        pub(crate) person: Option<PersonId>,
        pub(crate) name: String,
        pub(crate) email: Option<Email>,
        pub(crate) phone: Option<Phone>,
        pub(crate) state: AccountState,
        pub(crate) language: AccountLanguage,
        pub(crate) version: i64,
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
        at,
        account.search(),
        kernel::text::person_sort_key(&account.name)
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

/// Whose e-mail or phone it is.
pub(crate) async fn account_by_login(
    rx: &mut Rx,
    login: &Login,
) -> Result<Option<AccountId>, Fault> {
    match login {
        Login::Email(email) => account_by_email(rx, Some(email)).await,
        Login::Phone(phone) => account_by_phone(rx, Some(phone)).await,
    }
}

/// Lets an account sign in that waited for its owner; nothing where it is active or locked.
pub(crate) async fn account_activate(tx: &mut Tx, id: AccountId) -> Result<(), Fault> {
    tx.run(ACCOUNT_ACTIVATE, db::params![id]).await.map(drop)
}

/// Puts the account into this state; false where somebody changed it after this version.
pub(crate) async fn account_set_state(
    tx: &mut Tx,
    id: AccountId,
    (state, version): (AccountState, i64),
) -> Result<bool, Fault> {
    Ok(tx
        .run(ACCOUNT_SET_STATE, db::params![state, id, version])
        .await?
        == 1)
}

pub(crate) async fn account_set_language(
    tx: &mut Tx,
    id: AccountId,
    language: AccountLanguage,
) -> Result<(), Fault> {
    tx.run(ACCOUNT_SET_LANGUAGE, db::params![language, id])
        .await
        .map(drop)
}

/// Writes name, e-mail and phone; false where somebody changed the account after the version that is given with it.
pub(crate) async fn account_set_details(tx: &mut Tx, account: &Account) -> Result<bool, Fault> {
    let values = db::params![
        account.name,
        account.email,
        account.phone,
        account.search(),
        kernel::text::person_sort_key(&account.name),
        account.id,
        account.version
    ];
    Ok(tx.run(ACCOUNT_SET_DETAILS, values).await? == 1)
}

/// The names of some accounts, in no order; an id that is none is left out.
pub(crate) async fn account_names(
    rx: &mut Rx,
    ids: &[AccountId],
) -> Result<Vec<(AccountId, String)>, Fault> {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let ids = format!("|{}|", ids.join("|"));
    rx.all(ACCOUNT_NAMES, db::params![ids]).await
}
