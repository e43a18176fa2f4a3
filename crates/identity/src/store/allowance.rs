//! What was bought of the allowance of each token. Written by the book of allowances only.

use db::Rx;
use kernel::{Fault, Instant};

use crate::model::allowance::Bought;
use crate::model::api_token::ApiTokenId;

db::statements! {
    /// What was bought for a token.
    ALLOWANCE_BY_TOKEN = "
        select since, requests
        from identity_api_allowance
        where token = $1";
    /// Buys, where nobody has bought since this was read; none stands for a row that there was not.
    pub(crate) ALLOWANCE_BUY = "
        insert into identity_api_allowance (token, since, requests)
        values ($1, $2, $3)
        on conflict (token) do update
        set since = excluded.since,
            requests = excluded.requests
        where identity_api_allowance.since = $4
          and identity_api_allowance.requests = $5";
}

/// What was bought for a token.
pub(crate) async fn allowance_by_token(
    rx: &mut Rx,
    token: ApiTokenId,
) -> Result<Option<Bought>, Fault> {
    let found: Option<(Instant, i64)> = rx.maybe(ALLOWANCE_BY_TOKEN, db::params![token]).await?;
    Ok(found.map(|(since, requests)| Bought { since, requests }))
}
