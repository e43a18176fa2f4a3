//! Tokens of programs.

use db::{Rx, Tx};
use kernel::{AccountId, Day, Fault, Instant};

use crate::model::api_token::{ApiToken, ApiTokenId, ApiTokenRoles, ApiTokenState};

db::statements! {
    /// The token with this hash.
    API_TOKEN_BY_HASH = "
        select id, account, name, roles, issued_at, last_day, used_on, revoked_at
        from identity_api_token
        where token_hash = $1";
    /// The token with this id.
    API_TOKEN_BY_ID = "
        select id, account, name, roles, issued_at, last_day, used_on, revoked_at
        from identity_api_token
        where id = $1";
    /// The tokens of an account, the last issued first.
    API_TOKEN_LIST = "
        select id, account, name, roles, issued_at, last_day, used_on, revoked_at
        from identity_api_token
        where account = $1
        order by issued_at desc, id desc
        limit 200";
    /// How many tokens of an account count on a day.
    API_TOKENS_LIVE = "
        select count(*)
        from identity_api_token
        where account = $1
          and revoked_at is null
          and last_day >= $2";
    /// A new token.
    API_TOKEN_INSERT = "
        insert into identity_api_token
            (id, account, name, token_hash, roles, issued_at, issued_by, last_day)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Says that a token no longer counts.
    API_TOKEN_REVOKE = "
        update identity_api_token
        set revoked_at = $1,
            revoked_by = $2
        where id = $3
          and revoked_at is null";
    /// Says that no token of an account counts any longer.
    API_TOKEN_REVOKE_ALL = "
        update identity_api_token
        set revoked_at = $1,
            revoked_by = $2
        where account = $3
          and revoked_at is null";
    /// On which day a token was used last.
    API_TOKEN_USED = "
        update identity_api_token
        set used_on = $1
        where id = $2
          and coalesce(used_on, '') < $1";
}

db::row! {
    /// A token as it is kept.
    pub(crate) struct ApiTokenRow {
        pub(crate) id: ApiTokenId,
        pub(crate) account: AccountId,
        pub(crate) name: String,
        pub(crate) roles: ApiTokenRoles,
        pub(crate) issued_at: Instant,
        pub(crate) last_day: Day,
        pub(crate) used_on: Option<Day>,
        pub(crate) revoked_at: Option<Instant>,
    }
}

impl ApiTokenRow {
    pub(crate) fn state(&self, today: Day) -> ApiTokenState {
        ApiTokenState::of(self.last_day, self.revoked_at, today)
    }
}

/// A token that is to be.
#[derive(Debug)]
pub(crate) struct NewApiToken<'a> {
    pub(crate) id: ApiTokenId,
    pub(crate) account: AccountId,
    pub(crate) name: &'a str,
    pub(crate) token: &'a ApiToken,
    pub(crate) roles: ApiTokenRoles,
    pub(crate) last_day: Day,
}

pub(crate) async fn api_token_by_token(
    rx: &mut Rx,
    token: &ApiToken,
) -> Result<Option<ApiTokenRow>, Fault> {
    rx.maybe(API_TOKEN_BY_HASH, db::params![token.hash()]).await
}

pub(crate) async fn api_token_by_id(
    rx: &mut Rx,
    id: ApiTokenId,
) -> Result<Option<ApiTokenRow>, Fault> {
    rx.maybe(API_TOKEN_BY_ID, db::params![id]).await
}

pub(crate) async fn api_token_list(
    rx: &mut Rx,
    account: AccountId,
) -> Result<Vec<ApiTokenRow>, Fault> {
    rx.all(API_TOKEN_LIST, db::params![account]).await
}

pub(crate) async fn api_token_count_live(
    rx: &mut Rx,
    account: AccountId,
    today: Day,
) -> Result<i64, Fault> {
    let (count,) = rx.one(API_TOKENS_LIVE, db::params![account, today]).await?;
    Ok(count)
}

pub(crate) async fn api_token_insert(tx: &mut Tx, new: &NewApiToken<'_>) -> Result<(), Fault> {
    let values = db::params![
        new.id,
        new.account,
        new.name,
        new.token.hash(),
        new.roles,
        tx.now(),
        tx.by().account,
        new.last_day
    ];
    tx.run(API_TOKEN_INSERT, values).await.map(drop)
}

/// Says that a token no longer counts; false where it was revoked before.
pub(crate) async fn api_token_revoke(tx: &mut Tx, id: ApiTokenId) -> Result<bool, Fault> {
    let values = db::params![tx.now(), tx.by().account, id];
    Ok(tx.run(API_TOKEN_REVOKE, values).await? == 1)
}

/// Says that no token of an account counts any longer; how many did.
pub(crate) async fn api_token_revoke_all(tx: &mut Tx, account: AccountId) -> Result<u64, Fault> {
    let values = db::params![tx.now(), tx.by().account, account];
    tx.run(API_TOKEN_REVOKE_ALL, values).await
}

/// Writes down the day on which a token was used last.
pub(crate) async fn api_token_used(tx: &mut Tx, id: ApiTokenId, day: Day) -> Result<(), Fault> {
    tx.run(API_TOKEN_USED, db::params![day, id]).await.map(drop)
}
