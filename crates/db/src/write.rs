//! A transaction that writes: it knows who acts and when, and does not commit without an audit entry.

use std::ops::{Deref, DerefMut};

use kernel::{AccountId, By, CommandId, Datum, EntryId, Fault, Instant, Nature};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::audit::{self, Entry, Stamp};
use crate::chance::Chance;
use crate::database::Db;
use crate::read::Rx;
use crate::repeat::{self, COMMAND_INSERT};
use crate::sql::Sql;

/// An open write. Dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    rx: Rx,
    db: Db,
    by: By,
    command: CommandId,
    fingerprint: String,
    entries: Vec<Entry>,
    pub(crate) rings: bool,
}

/// How a write begins.
#[derive(Debug)]
#[must_use]
pub enum Begun {
    /// The command is new.
    Fresh(Box<Tx>),
    /// The same command came before; this came of it.
    Repeated(Outcome),
}

/// What came of an earlier command, as it was kept.
#[derive(Debug)]
pub struct Outcome(String);

impl Outcome {
    /// The outcome as the use-case gave it the first time.
    ///
    /// # Errors
    /// It was kept by another use-case under the same id.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_json::from_str(&self.0).map_err(|error| Fault::new(Nature::Bug, error))
    }
}

/// Why a write did not begin.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// The id of the command was used before, for something else.
    #[error("command {0} was used before with other content")]
    OtherContent(CommandId),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { BeginError from [Fault] {
    Self::OtherContent(_) => Conflict "db.command.other_content";
} }

pub(crate) async fn begin<T: Serialize>(
    db: &Db,
    by: By,
    command: &kernel::Command<T>,
) -> Result<Begun, BeginError> {
    let fingerprint = repeat::fingerprint(command)?;
    let mut rx = db.writing().await?;
    if let Some(done) = repeat::done(&mut rx, &by.key(), &command.id.to_string()).await? {
        if done.fingerprint != fingerprint {
            return Err(BeginError::OtherContent(command.id));
        }
        return Ok(Begun::Repeated(Outcome(done.outcome)));
    }
    let entries = Vec::new();
    let db = db.clone();
    let tx = Tx {
        rx,
        db,
        by,
        command: command.id,
        fingerprint,
        entries,
        rings: false,
    };
    Ok(Begun::Fresh(Box::new(tx)))
}

impl Tx {
    /// Who acts.
    pub fn by(&self) -> &By {
        &self.by
    }

    /// Says that the act is done by power of another's grant, which the audit will tell.
    pub fn act_for(&mut self, account: AccountId) {
        self.by.on_behalf_of = Some(account);
    }

    /// Time and chance for a new id: `LoanId::new` takes both.
    ///
    /// # Errors
    /// The operating system has no chance to give.
    pub fn seed(&self) -> Result<(Instant, [u8; 10]), Fault> {
        Ok((self.rx.now, ten(self.db.chance())?))
    }

    /// Runs a statement; how many rows it touched.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn run(&mut self, sql: Sql, values: &[Datum]) -> Result<u64, Fault> {
        self.rx.connection.run(sql, values).await
    }

    /// Adds an audit entry beside the one that the commit takes.
    pub fn record(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Makes everything lasting, with who did what, and gives the outcome back. The same command will give it again.
    ///
    /// # Errors
    /// The engine refused; nothing was written.
    pub async fn commit<O: Serialize>(
        mut self: Box<Self>,
        entry: Entry,
        outcome: O,
    ) -> Result<O, Fault> {
        self.entries.push(entry);
        let kept = serde_json::to_string(&outcome).map_err(|e| Fault::new(Nature::Bug, e))?;
        for entry in std::mem::take(&mut self.entries) {
            let (now, chance) = self.seed()?;
            let stamp = Stamp {
                id: EntryId::new(now, chance),
                at: now,
                day: self.rx.day,
                by: self.by,
                command: self.command,
            };
            audit::insert(&mut self, &stamp, &entry).await?;
        }
        let values = params![
            self.by.key(),
            self.command,
            self.fingerprint.clone(),
            kept,
            self.rx.now
        ];
        self.run(COMMAND_INSERT, values).await?;
        self.rx.connection.commit().await?;
        if self.rings {
            self.db.bell.ring();
        }
        Ok(outcome)
    }
}

/// Ten bytes of chance, as an id takes them.
pub(crate) fn ten(chance: &dyn Chance) -> Result<[u8; 10], Fault> {
    let mut bytes = [0; 10];
    chance.fill(&mut bytes)?;
    Ok(bytes)
}

impl Deref for Tx {
    type Target = Rx;

    fn deref(&self) -> &Rx {
        &self.rx
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Rx {
        &mut self.rx
    }
}
