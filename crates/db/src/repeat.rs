//! The same command twice gives the same result; a lost race is run again.

use kernel::{Command, Fault, Instant, Nature, Refusal};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::database::Db;
use crate::read::Rx;

/// How often an act is tried that lost a race against another.
const ATTEMPTS_MAX: u32 = 3;

crate::statements! {
    /// What came of this command of this actor.
    COMMAND_OUTCOME = "
        select fingerprint, outcome
        from db_command
        where actor = $1
          and id = $2";
    /// Keeps what came of a command.
    pub(crate) COMMAND_INSERT = "
        insert into db_command (actor, id, fingerprint, outcome, at)
        values ($1, $2, $3, $4, $5)";
    /// Forgets the oldest commands that came before a moment.
    COMMANDS_FORGET = "
        delete from db_command
        where (actor, id) in (
            select actor, id
            from db_command
            where at < $1
            order by at
            limit $2
        )";
}

crate::row! {
    /// What came of a command.
    pub(crate) struct Done {
        pub(crate) fingerprint: String,
        pub(crate) outcome: String,
    }
}

/// Finds what came of a command of this actor.
pub(crate) async fn done(rx: &mut Rx, actor: &str, command: &str) -> Result<Option<Done>, Fault> {
    rx.maybe(COMMAND_OUTCOME, params![actor, command]).await
}

/// What is asked for, as a hash: the same id with other content is another command.
pub(crate) fn fingerprint<T: Serialize>(command: &Command<T>) -> Result<String, Fault> {
    let body = serde_json::to_vec(&command.body).map_err(|error| Fault::new(Nature::Bug, error))?;
    Ok(hex::encode(Sha256::digest(body)))
}

/// Forgets what came of commands before this moment, the oldest first and so many at most; how many it was. Sent again
/// after that, they are done again, so the moment lies further back than anybody keeps a form open or a job waiting.
/// What was done stays, and so does its audit entry.
///
/// # Errors
/// The database is away.
pub async fn forget_commands(db: &Db, before: Instant, rows_max: u32) -> Result<u64, Fault> {
    let mut books = db.bookkeeping().await?;
    let gone = books
        .run(COMMANDS_FORGET, params![before, rows_max])
        .await?;
    books.commit().await?;
    Ok(gone)
}

/// Runs a use-case, and again when it lost a race against another, three times at most. Nothing slow or visible from
/// outside happens inside a use-case, so that running it again is safe.
///
/// # Errors
/// Those of the use-case.
pub async fn settle<T, E, F>(act: impl Fn() -> F) -> Result<T, E>
where
    E: Refusal,
    F: Future<Output = Result<T, E>>,
{
    let mut attempt = 1;
    loop {
        match act().await {
            Err(error) if attempt < ATTEMPTS_MAX && lost_race(&error) => {
                tracing::debug!(attempt, "lost a race, running again");
                attempt += 1;
            }
            settled => return settled,
        }
    }
}

fn lost_race(error: &impl Refusal) -> bool {
    error
        .fault()
        .is_some_and(|fault| fault.nature() == Nature::Busy)
}
