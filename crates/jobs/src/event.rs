//! What happened, for contexts above that want to know.

use db::{Db, Tx};
use kernel::{Command, Fault, JobId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::job::{Cause, Job, enqueue, full_key, payload};
use crate::registry::Subscriber;
use crate::store::event::{event_by_id, event_insert, event_set_told};
use crate::store::job::{NewJob, job_insert};

kernel::typed_id! {
    /// Something that happened (*sự kiện*).
    pub EventId
}

/// Something that happened in a context and that others may react to, by ids. Whoever tells it does not know who listens.
pub trait Event: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// Its name, for ever, in the past: `fund.loan_disbursed`.
    const NAME: &'static str;
}

/// Tells in the acting transaction that something happened. Afterwards every subscriber of the binary is given it in a
/// job of its own, once.
///
/// # Errors
/// The engine refused, or the event is too long.
pub async fn announce<E: Event>(tx: &mut Tx, event: &E) -> Result<EventId, Fault> {
    let (now, chance) = tx.seed()?;
    let id = EventId::new(now, chance);
    let text = payload(E::NAME, event)?;
    event_insert(tx, id, E::NAME, &text).await?;
    enqueue(tx, &TellSubscribers { event: id }).await?;
    Ok(id)
}

/// Queues a job for every subscriber of an event.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct TellSubscribers {
    pub(crate) event: EventId,
}

impl Job for TellSubscribers {
    const KIND: &'static str = "jobs.tell_subscribers";

    fn key(&self) -> String {
        self.event.to_string()
    }
}

/// Queues the jobs and marks the event, in one transaction of the house's own books: the act was audited when it was
/// done, and what subscribers do will be. Told again, nothing is added, by the key of event and subscriber.
pub(crate) async fn tell_subscribers(
    db: &Db,
    subscribers: &[Subscriber],
    job: &Command<TellSubscribers>,
) -> Result<(), Fault> {
    let id = job.body.event;
    let mut books = db.bookkeeping().await?;
    let event = event_by_id(&mut books, id)
        .await?
        .ok_or_else(|| Fault::inconsistent("jobs_event", "id", id))?;
    for subscriber in subscribers.iter().filter(|s| s.event == event.name) {
        let new = NewJob {
            kind: subscriber.kind,
            key: full_key(subscriber.kind, &id.to_string())?,
            payload: event.payload.clone(),
            slot: None,
            run_at: books.now(),
            attempts_max: subscriber.attempts_max,
            cause: Cause {
                caused_by: event.caused_by,
                on_behalf_of: event.on_behalf_of,
            },
        };
        let (now, chance) = db.seed()?;
        job_insert(&mut books, JobId::new(now, chance), &new).await?;
    }
    event_set_told(&mut books, id).await?;
    books.commit().await
}
