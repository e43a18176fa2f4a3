//! What all ways of signing in share: the gate that counts failures, the refusal that is counted, the session at the end.

use db::{BeginError, Begun, Db, Entry, Rx, Tx};
use kernel::{AccountId, By, Command, CommandId, Fault, Instant, Nature, SessionId};
use serde::Serialize;

use crate::model::attempt::{Count, Limit, Standing, Step};
use crate::model::keys::Keys;
use crate::model::session::{Means, browser_name};
use crate::model::token::{TOKEN_BYTES, Token};
use crate::model::visitor::Visitor;
use crate::store::attempt::{attempt_by_keys, attempt_delete, attempt_put};
use crate::store::session::{
    NewSessionRow, device_inherit, device_is_known, device_put, session_insert,
};

/// A session that was opened: what the browser is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// Who has signed in.
    pub account: AccountId,
    /// By which means.
    pub means: Means,
    /// The session.
    pub session: SessionId,
    /// The token of its cookie, told this once.
    pub token: Token,
    /// The token by which the browser will be known, told this once.
    pub device: Token,
}

/// How far somebody came who showed the right thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// In.
    Session(NewSession),
    /// To the second step; this goes back with its code.
    SecondStep(String),
}

/// Why nobody was let in.
#[derive(Debug, thiserror::Error)]
pub enum EntranceError {
    /// Something of it is wrong. What, is not said: nobody learns here which accounts there are.
    #[error("not let in")]
    Wrong,
    /// Too many failures; the same for accounts that there are and that there are not.
    #[error("too many failures, shut for {minutes} minutes")]
    Limited {
        /// After how many minutes one may try again.
        minutes: i64,
    },
    /// The second step was begun too long ago, or the password has changed since.
    #[error("second step begun too long ago")]
    TooLate,
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EntranceError from [Begin, Fault] {
    Self::Wrong => Invalid "identity.sign_in.wrong";
    Self::Limited { minutes } => Limited "identity.sign_in.limited" { "minutes": minutes };
    Self::TooLate => Conflict "identity.sign_in.too_late";
} }

/// At what somebody tries, and as whom: the account where there is one, and in any case what was typed, as a hash.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Try<'a> {
    pub(crate) step: Step,
    pub(crate) login: &'a str,
    pub(crate) account: Option<AccountId>,
}

#[derive(Debug)]
struct Counter {
    key: String,
    limit: Limit,
    count: Option<Count>,
}

/// The counters that a try meets.
#[derive(Debug)]
pub(crate) struct Gate {
    login: String,
    counters: Vec<Counter>,
}

impl Gate {
    /// Reads the counters of a try. A browser that the account knows meets its own only.
    pub(crate) async fn read(
        rx: &mut Rx,
        keys: &Keys,
        visitor: &Visitor,
        attempt: Try<'_>,
    ) -> Result<Self, Fault> {
        let known = match (&visitor.device, attempt.account) {
            (Some(device), Some(account)) if device_is_known(rx, device, account).await? => {
                Some(device.hash())
            }
            (Some(_) | None, _) => None,
        };
        let (step, login) = (attempt.step, attempt.login);
        let key = |parts: [&str; 3]| keys.tag("counter", &parts);
        let network = visitor.network();
        let word = step.as_str();
        let wanted = match known {
            // A secret is nobody's name to sign in with, so that nobody shuts it for another.
            _ if step == Step::Secret => vec![(key([word, "", &network]), step.address())],
            Some(device) => vec![(key([word, login, &device]), step.own())],
            None => vec![
                (key([word, login, &network]), step.own()),
                (key([word, login, ""]), step.strangers()),
                (key([word, "", &network]), step.address()),
            ],
        };
        let names: Vec<&str> = wanted.iter().map(|(key, _)| key.as_str()).collect();
        let rows = attempt_by_keys(rx, &names).await?;
        let count = |key: &str| {
            rows.iter()
                .find(|row| row.key == key)
                .map(|row| row.count())
        };
        let counters = wanted.into_iter().map(|(key, limit)| {
            let count = count(&key);
            Counter { key, limit, count }
        });
        let counters = counters.collect();
        Ok(Self {
            login: login_tag(keys, step, login),
            counters,
        })
    }

    /// Refuses where a counter is shut.
    pub(crate) fn check(&self, now: Instant) -> Result<(), EntranceError> {
        let shut = self.counters.iter().filter_map(|counter| {
            match counter.count?.standing(counter.limit, now) {
                Standing::Open => None,
                Standing::Shut { seconds } => Some(seconds),
            }
        });
        match shut.max() {
            Some(seconds) => Err(EntranceError::Limited {
                minutes: seconds.saturating_add(59).div_euclid(60),
            }),
            None => Ok(()),
        }
    }

    /// Whether the clock was set back since a window began.
    fn is_ahead(&self, now: Instant) -> bool {
        self.counters
            .iter()
            .filter_map(|counter| counter.count)
            .any(|count| count.is_ahead(now))
    }

    /// Counts one more failure, everywhere.
    pub(crate) async fn count(&self, tx: &mut Tx) -> Result<(), Fault> {
        let now = tx.now();
        for Counter { key, limit, count } in &self.counters {
            let before = count.unwrap_or(Count {
                window_start: now,
                failures: 0,
            });
            attempt_put(tx, key, &self.login, before.more(*limit, now)).await?;
        }
        Ok(())
    }

    /// Begins the windows anew that a clock set back has left in the future.
    async fn begin_anew(&self, tx: &mut Tx) -> Result<(), Fault> {
        let now = tx.now();
        for Counter { key, limit, count } in &self.counters {
            if let Some(count) = count {
                attempt_put(tx, key, &self.login, count.now(*limit, now)).await?;
            }
        }
        Ok(())
    }

    /// Forgets the failures of this browser or address at this account: its owner mistyped. What strangers and an
    /// address did besides stays counted.
    pub(crate) async fn forgive(&self, tx: &mut Tx) -> Result<(), Fault> {
        match self.counters.first() {
            Some(own) => attempt_delete(tx, &own.key).await,
            None => Ok(()),
        }
    }
}

/// Under which the counters of a sign-in are found again, to begin anew with a new code or password.
pub(crate) fn login_tag(keys: &Keys, step: Step, login: &str) -> String {
    keys.tag("login", &[step.as_str(), login])
}

/// Reads the gate and refuses where it is shut.
pub(crate) async fn knock(
    db: &Db,
    keys: &Keys,
    visitor: &Visitor,
    attempt: Try<'_>,
) -> Result<(), EntranceError> {
    let mut rx = db.read().await?;
    let gate = Gate::read(&mut rx, keys, visitor, attempt).await?;
    let now = rx.now();
    drop(rx);
    if gate.is_ahead(now) {
        let mut tx = begin_own(db, By::public(visitor.request), &"clock set back").await?;
        let gate = Gate::read(&mut tx, keys, visitor, attempt).await?;
        gate.begin_anew(&mut tx).await?;
        let entry = Entry::new("identity.begin_counters_anew", "step", attempt.step);
        tx.commit(entry, ()).await?;
    }
    gate.check(now)
}

/// Begins a write under a command of its own: signing in twice is twice the same to the person and never the same
/// session, since its token is kept nowhere.
pub(crate) async fn begin_own<T: Serialize>(
    db: &Db,
    by: By,
    body: &T,
) -> Result<Box<Tx>, BeginError> {
    let (at, chance) = db.seed()?;
    match db
        .begin(by, &Command::new(CommandId::new(at, chance), body))
        .await?
    {
        Begun::Fresh(tx) => Ok(tx),
        Begun::Repeated(_) => Err(Fault::new(Nature::Bug, "a new command came before").into()),
    }
}

/// Counts a failure, writes it down and lets nobody in.
pub(crate) async fn turn_away(mut tx: Box<Tx>, gate: &Gate, attempt: Try<'_>) -> EntranceError {
    let entry = match attempt.account {
        Some(account) => Entry::new("identity.turn_away", "account", account),
        None => Entry::new("identity.turn_away", "stranger", "-"),
    };
    let counted = async {
        gate.count(&mut tx).await?;
        tx.commit(entry.set("step", &attempt.step), ()).await
    };
    match counted.await {
        Ok(()) => EntranceError::Wrong,
        Err(fault) => fault.into(),
    }
}

/// For whom a session is opened, by what and by which form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening {
    pub(crate) account: AccountId,
    pub(crate) means: Means,
    pub(crate) command: CommandId,
}

/// Opens a session for somebody who has shown everything. Its token is new, whatever the browser brought along.
pub(crate) async fn open_session(
    tx: &mut Tx,
    db: &Db,
    visitor: &Visitor,
    opening: Opening,
) -> Result<NewSession, Fault> {
    let Opening {
        account,
        means,
        command,
    } = opening;
    let device = know_device(tx, db, visitor, account).await?;
    let token = chance_token(db)?;
    let (now, chance) = tx.seed()?;
    let session = SessionId::new(now, chance);
    let browser = browser_name(&visitor.browser);
    let new = NewSessionRow {
        id: session,
        account,
        token: &token,
        means,
        command,
        browser,
    };
    session_insert(tx, &new).await?;
    Ok(NewSession {
        account,
        means,
        session,
        token,
        device,
    })
}

/// A browser that the account knows keeps its token. Any other gets a new one, which takes over what the old one was
/// known for: somebody may have planted the old one.
async fn know_device(
    tx: &mut Tx,
    db: &Db,
    visitor: &Visitor,
    account: AccountId,
) -> Result<Token, Fault> {
    if let Some(device) = &visitor.device
        && device_is_known(tx, device, account).await?
    {
        device_put(tx, device, account).await?;
        return Ok(device.clone());
    }
    let token = chance_token(db)?;
    if let Some(old) = &visitor.device {
        device_inherit(tx, &token, old).await?;
    }
    device_put(tx, &token, account).await?;
    Ok(token)
}

fn chance_token(db: &Db) -> Result<Token, Fault> {
    let mut bytes = [0; TOKEN_BYTES];
    db.chance().fill(&mut bytes)?;
    Ok(Token::new(bytes))
}
