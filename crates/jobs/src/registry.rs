//! Who does what: the handlers of every kind, the subscribers of every event, the schedules. Built once by the binary.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use authz::Actor;
use db::{Db, settle};
use kernel::{Command, CommandId, Fault, Instant, Refusal};
use serde::de::DeserializeOwned;

use crate::event::Event;
use crate::failure::Failure;
use crate::job::{Job, payload};
use crate::model::rhythm::Rhythm;

/// A run under way.
pub(crate) type Running = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;
/// Runs a payload, for an actor, under the id of a command.
pub(crate) type Handler = Arc<dyn Fn(Db, Actor, CommandId, String) -> Running + Send + Sync>;
/// Makes the payload of a slot.
type Maker = Arc<dyn Fn(Instant) -> Result<String, Fault> + Send + Sync>;

/// What the workers of a binary know to do. Each context gives its own as `jobs()`, and the binary joins them:
///
/// ```
/// # use authz::Actor; use db::Db; use jobs::{Job, Registry}; use kernel::{Command, Fault};
/// # #[derive(Clone, serde::Serialize, serde::Deserialize)] struct SendNotice { loan: String }
/// # impl Job for SendNotice {
/// #     const KIND: &'static str = "fund.send_notice";
/// #     fn key(&self) -> String { self.loan.clone() }
/// # }
/// async fn send_notice(db: Db, actor: Actor, job: Command<SendNotice>) -> Result<(), Fault> {
///     // notify_borrower(&db, &actor, &job).await
/// #   Ok(())
/// }
///
/// let registry = jobs::jobs().and(Registry::new().on(send_notice));
/// ```
#[derive(Clone, Default)]
pub struct Registry {
    handlers: BTreeMap<&'static str, Handler>,
    subscribers: Vec<Subscriber>,
    schedules: Vec<Schedule>,
    twice: Option<&'static str>,
}

/// Who is told of an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subscriber {
    pub(crate) event: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) attempts_max: u32,
}

/// What is queued by the clock, under the name of its kind.
#[derive(Clone)]
pub(crate) struct Schedule {
    pub(crate) kind: &'static str,
    pub(crate) attempts_max: u32,
    pub(crate) rhythm: Rhythm,
    pub(crate) payload: Maker,
}

/// What is wrong with a registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RegistryError {
    /// Two handlers want the same kind.
    #[error("two handlers for jobs of kind {0}")]
    Twice(&'static str),
}

impl Registry {
    /// Knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says who does jobs of this kind. The command that the handler is given has the same id in every run of the job; it
    /// passes it on to one use-case, and names ids for others from it.
    #[must_use]
    pub fn on<J, F, Fut, O, E>(self, handler: F) -> Self
    where
        J: Job,
        F: Fn(Db, Actor, Command<J>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<O, E>> + Send,
        O: Send,
        E: Refusal + Send,
    {
        self.with(J::KIND, erased(handler))
    }

    /// The same for a job that the clock queues: `job` makes that of a slot.
    #[must_use]
    pub fn on_schedule<J, F, Fut, O, E>(
        mut self,
        rhythm: Rhythm,
        job: fn(Instant) -> J,
        handler: F,
    ) -> Self
    where
        J: Job,
        F: Fn(Db, Actor, Command<J>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<O, E>> + Send,
        O: Send,
        E: Refusal + Send,
    {
        self.schedules.push(Schedule {
            kind: J::KIND,
            attempts_max: J::ATTEMPTS_MAX,
            rhythm,
            payload: Arc::new(move |slot| payload(J::KIND, &job(slot))),
        });
        self.on(handler)
    }

    /// Says who is told of an event, in a job of this kind: a name of the context that listens, for ever.
    #[must_use]
    pub fn on_event<V, F, Fut, O, E>(mut self, kind: &'static str, handler: F) -> Self
    where
        V: Event,
        F: Fn(Db, Actor, Command<V>) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<O, E>> + Send,
        O: Send,
        E: Refusal + Send,
    {
        self.subscribers.push(Subscriber {
            event: V::NAME,
            kind,
            attempts_max: SUBSCRIBER_ATTEMPTS_MAX,
        });
        self.with(kind, erased(handler))
    }

    /// Joins what two contexts know.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.subscribers.extend(other.subscribers);
        self.schedules.extend(other.schedules);
        self.twice = self.twice.or(other.twice);
        let joined = |known: Self, (kind, handler)| known.with(kind, handler);
        other.handlers.into_iter().fold(self, joined)
    }

    fn with(mut self, kind: &'static str, handler: Handler) -> Self {
        if self.handlers.insert(kind, handler).is_some() {
            self.twice = Some(kind);
        }
        self
    }

    pub(crate) fn checked(self) -> Result<Self, RegistryError> {
        match self.twice {
            Some(kind) => Err(RegistryError::Twice(kind)),
            None => Ok(self),
        }
    }

    /// The kind as the registry spells it, and who does it.
    pub(crate) fn find(&self, kind: &str) -> Option<(&'static str, Handler)> {
        let (kind, handler) = self.handlers.get_key_value(kind)?;
        Some((kind, Arc::clone(handler)))
    }

    /// The kinds as the statement takes them: each between bars.
    pub(crate) fn kinds(&self) -> String {
        let kinds: Vec<&str> = self.handlers.keys().copied().collect();
        format!("|{}|", kinds.join("|"))
    }

    pub(crate) fn subscribers(&self) -> &[Subscriber] {
        &self.subscribers
    }

    pub(crate) fn schedules(&self) -> &[Schedule] {
        &self.schedules
    }
}

/// How often a subscriber's job is tried: as often as any other.
const SUBSCRIBER_ATTEMPTS_MAX: u32 = 8;

impl fmt::Debug for Registry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.handlers.keys()).finish()
    }
}

/// A handler of any kind. A run that lost a race against another act is run again at once, as a page's act is.
fn erased<T, F, Fut, O, E>(handler: F) -> Handler
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
    F: Fn(Db, Actor, Command<T>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<O, E>> + Send,
    O: Send,
    E: Refusal + Send,
{
    let handler = Arc::new(handler);
    Arc::new(move |db, actor, id, payload| {
        let handler = Arc::clone(&handler);
        Box::pin(async move {
            let body: T = serde_json::from_str(&payload)
                .map_err(|error| Failure::told(&format!("unreadable payload: {error}")))?;
            let command = Command::new(id, body);
            settle(async || handler(db.clone(), actor.clone(), command.clone()).await)
                .await
                .map(drop)
                .map_err(|error: E| Failure::of(&error))
        })
    })
}
