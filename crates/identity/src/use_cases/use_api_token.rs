//! Note that a token is used: once a day, so that its owner sees which are.

use authz::Actor;
use db::{BeginError, Begun, Db, Entry};
use kernel::{By, Command, CommandId, RequestId};

use crate::model::api_token::ApiTokenId;
use crate::store::api_token::api_token_used;

/// As whom the house notes it.
const SYSTEM: &str = "identity.use_api_token";

/// Notes that a token is used on the real day. A note that is lost is no reason to refuse whoever used it.
pub async fn note_use(db: &Db, token: ApiTokenId, request: RequestId) {
    if let Err(error) = db::settle(|| use_api_token(db, token, request)).await {
        let told = match &error {
            BeginError::Fault(fault) => fault.chain(),
            BeginError::OtherContent(_) => error.to_string(),
        };
        tracing::warn!(%token, error = told, "the use of a token is not noted");
    }
}

/// Done once a day, whoever asks, in whichever process: the command is named for token and day.
async fn use_api_token(db: &Db, token: ApiTokenId, request: RequestId) -> Result<(), BeginError> {
    let day = db.now().day_in_vietnam();
    let actor = Actor::system(By::system(SYSTEM, request), db.day());
    let id = CommandId::named(&format!("{SYSTEM} {token} {day}"));
    let mut tx = match db.begin(&actor, &Command::new(id, (token, day))).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Nothing to load; the house itself acts; nothing to decide. Store.
    api_token_used(&mut tx, token, day).await?;

    // Commit.
    let entry = Entry::new("identity.use_api_token", "api_token", token).set("day", &day);
    Ok(tx.commit(entry, ()).await?)
}
