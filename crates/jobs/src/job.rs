//! What is to be done later, and how an act queues it.

use db::Tx;
use kernel::{AccountId, By, Fault, Instant, JobId, Nature};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::store::job::{NewJob, job_insert};

/// The longest payload, in bytes. A job names things by their ids and looks the rest up when it runs.
const PAYLOAD_BYTES_MAX: usize = 16 * 1024;
/// The longest key, in characters.
const KEY_CHARS_MAX: usize = 200;

/// Something to be done later (*công việc nền*): its fields are what the handler needs to know, by ids.
///
/// A job may be run more than once: its process can be killed between doing it and saying so. Its handler is given it as a
/// [`Command`](kernel::Command) whose id comes from the key, and passes that on to a use-case; there the second run
/// gets the first result and does nothing.
pub trait Job: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// Its name, for ever: `fund.send_disbursement_notice`. The audit says that it acted.
    const KIND: &'static str;

    /// How often it is tried before somebody has to decide.
    const ATTEMPTS_MAX: u32 = 8;

    /// What makes it another job than the next of its kind, such as the id of the loan. The same key is queued once and
    /// done once, so it names the occasion as well where there are several: `018a…/2025-09`.
    fn key(&self) -> String;
}

/// Queues a job, to be run as soon as the act has committed. A job of the same kind and key that is known already is
/// not queued again.
///
/// # Errors
/// The engine refused, or the job is too long.
pub async fn enqueue<J: Job>(tx: &mut Tx, job: &J) -> Result<(), Fault> {
    let at = tx.now();
    enqueue_at(tx, job, at).await
}

/// Queues a job that is not run before this moment, by the clock that is always real.
///
/// # Errors
/// As [`enqueue`].
pub async fn enqueue_at<J: Job>(tx: &mut Tx, job: &J, at: Instant) -> Result<(), Fault> {
    let new = NewJob {
        kind: J::KIND,
        key: full_key(J::KIND, &job.key())?,
        payload: payload(J::KIND, job)?,
        slot: None,
        run_at: at,
        attempts_max: J::ATTEMPTS_MAX,
        cause: Cause::of(tx.by()),
    };
    queue(tx, &new).await
}

pub(crate) async fn queue(tx: &mut Tx, new: &NewJob) -> Result<(), Fault> {
    let (now, chance) = tx.seed()?;
    job_insert(tx, JobId::new(now, chance), new).await?;
    tx.ring_at_commit();
    Ok(())
}

/// Whose act it was that a job follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Cause {
    /// Who acted. What a job causes was caused by whoever caused the job.
    pub(crate) caused_by: Option<AccountId>,
    /// In whose place, where a role was handed over.
    pub(crate) on_behalf_of: Option<AccountId>,
}

impl Cause {
    pub(crate) fn of(by: &By) -> Self {
        match by.account {
            Some(account) => Self {
                caused_by: Some(account),
                on_behalf_of: by.on_behalf_of,
            },
            None => Self {
                caused_by: by.on_behalf_of,
                on_behalf_of: None,
            },
        }
    }
}

/// The key of a job among those of all kinds.
pub(crate) fn full_key(kind: &str, key: &str) -> Result<String, Fault> {
    let full = format!("{kind}@{key}");
    let chars = full.chars().count();
    if key.is_empty() || chars > KEY_CHARS_MAX {
        let told = format!("a key of {kind} has {chars} characters");
        return Err(Fault::new(Nature::Bug, told));
    }
    Ok(full)
}

/// What is kept of a job or an event.
pub(crate) fn payload(name: &str, body: &impl Serialize) -> Result<String, Fault> {
    let text = serde_json::to_string(body).map_err(|error| Fault::new(Nature::Bug, error))?;
    if text.len() > PAYLOAD_BYTES_MAX {
        let told = format!("a payload of {name} has {} bytes", text.len());
        return Err(Fault::new(Nature::Bug, told));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::RequestId;

    #[test]
    fn a_key_that_is_empty_or_too_long_and_a_payload_without_end_are_refused() {
        assert!(full_key("test.note", "").is_err());
        assert!(full_key("test.note", &"ế".repeat(KEY_CHARS_MAX)).is_err());
        assert_eq!(full_key("test.note", "a").unwrap(), "test.note@a");
        assert!(payload("test.note", &"x".repeat(PAYLOAD_BYTES_MAX)).is_err());
    }

    #[test]
    fn what_a_job_causes_was_caused_by_whoever_caused_the_job() {
        let (request, person, absent) = (
            RequestId::named("r"),
            AccountId::named("person"),
            AccountId::named("absent"),
        );
        let act = Cause::of(&By::account(person, request).on_behalf_of(absent));
        assert_eq!(
            (act.caused_by, act.on_behalf_of),
            (Some(person), Some(absent))
        );
        let job = By::system("test.note", request).on_behalf_of(person);
        assert_eq!(Cause::of(&job).caused_by, Some(person));
        assert_eq!(Cause::of(&By::public(request)), Cause::default());
    }
}
