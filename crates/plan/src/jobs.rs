//! What runs by itself.

use std::sync::Arc;

use ::jobs::{Job, Registry, Rhythm};
use authz::Actor;
use db::{Db, settle};
use identity::api::Post;
use identity::notify::{NotSent, Obstacle};
use kernel::{AccountId, Command, Day, Fault, Instant, Refusal};
use serde::{Deserialize, Serialize};

use crate::digest_letter::digest_letter;
use crate::queries::digest_errand::{DigestErrand, digest_errand};
use crate::use_cases::note_digest::{DigestCame, NoteDigest, note_digest};
use crate::use_cases::open_rounds::{OpenRounds, OpenRoundsError, open_rounds};
use crate::use_cases::queue_digests::{QueueDigests, QueueDigestsError, queue_digests};

/// When bodies are told of what begins.
const EARLY: Rhythm = Rhythm::DailyAt {
    hour: 5,
    minute: 30,
};
/// When letters of the morning are written: after what begins is laid on its desk.
const MORNING: Rhythm = Rhythm::DailyAt {
    hour: 6,
    minute: 30,
};
/// How long a letter is tried; later in the day it is no letter of the morning.
const TRY_SECONDS_MAX: i64 = 4 * 60 * 60;

impl Job for OpenRounds {
    const KIND: &'static str = "plan.open_rounds";

    fn key(&self) -> String {
        self.slot.micros().to_string()
    }
}

impl Job for QueueDigests {
    const KIND: &'static str = "plan.queue_digests";

    fn key(&self) -> String {
        self.slot.micros().to_string()
    }
}

/// Writes the letter of an account on a day (gửi thư nhắc việc): once, whichever servers look.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SendDigest {
    pub(crate) account: AccountId,
    pub(crate) day: Day,
    pub(crate) queued_at: Instant,
}

impl Job for SendDigest {
    const KIND: &'static str = "plan.send_digest";

    fn key(&self) -> String {
        format!("{}/{}", self.account, self.day)
    }
}

/// What this context does by the clock; letters go out by this post.
pub fn jobs(post: Post) -> Registry {
    let post = Arc::new(post);
    let queueing = Arc::clone(&post);
    Registry::new()
        .on_schedule(EARLY, |slot| OpenRounds { slot }, open)
        .on_schedule(
            MORNING,
            |slot| QueueDigests { slot },
            move |db: Db, actor: Actor, job: Command<QueueDigests>| {
                let post = Arc::clone(&queueing);
                async move { queue(&post, &db, &actor, &job).await }
            },
        )
        .on(move |db: Db, actor: Actor, job: Command<SendDigest>| {
            let post = Arc::clone(&post);
            async move { send_digest(&post, &db, &actor, &job).await }
        })
}

async fn open(db: Db, actor: Actor, job: Command<OpenRounds>) -> Result<(), OpenRoundsError> {
    open_rounds(&db, &actor, &job).await.map(drop)
}

/// Where nothing can be sent, nothing is queued; the page of whoever chose letters says so.
async fn queue(
    post: &Post,
    db: &Db,
    actor: &Actor,
    job: &Command<QueueDigests>,
) -> Result<(), QueueDigestsError> {
    if post.carriers.mail.is_none() {
        return Ok(());
    }
    queue_digests(db, actor, job).await.map(drop)
}

/// Why a letter did not go out; it is tried again.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SendDigestError {
    /// The carrier.
    #[error(transparent)]
    NotSent(#[from] NotSent),
    /// It went out, and that could not be written down: not a fault that is run again at once, since all of it would be.
    #[error("sent, but not noted: {0}")]
    NotNoted(String),
    /// The database, before anything was sent.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { SendDigestError from [Fault] {
    Self::NotSent(_) => Conflict "plan.send_digest.not_sent";
    Self::NotNoted(_) => Conflict "plan.send_digest.not_noted";
} }

/// Reads what is to be said and lets go of the database; sends; writes down what came of it.
async fn send_digest(
    post: &Post,
    db: &Db,
    actor: &Actor,
    job: &Command<SendDigest>,
) -> Result<(), SendDigestError> {
    let SendDigest {
        account,
        day,
        queued_at,
    } = job.body;
    let request = actor.by().request;
    let Some(errand) = digest_errand(db, (account, day), request).await? else {
        return Ok(());
    };
    let came = match carry(post, &errand, queued_at).await {
        Ok(came) => came,
        Err(not_sent) if is_over(&not_sent, queued_at, db.now()) => {
            DigestCame::Failed(not_sent.obstacle)
        }
        Err(not_sent) => return Err(not_sent.into()),
    };
    let noting = Command::new(job.id, NoteDigest { account, day, came });
    let noted = settle(async || note_digest(db, actor, &noting).await).await;
    noted.map_err(|error| {
        let chain = error.fault().map(Fault::chain);
        SendDigestError::NotNoted(chain.unwrap_or_else(|| error.to_string()))
    })
}

async fn carry(
    post: &Post,
    errand: &DigestErrand,
    queued_at: Instant,
) -> Result<DigestCame, NotSent> {
    if errand.parts.is_empty() {
        return Ok(DigestCame::Nothing);
    }
    let Some(carrier) = post.carriers.mail.as_ref() else {
        return Ok(DigestCame::Failed(Obstacle::NotConfigured));
    };
    let letter = digest_letter(post, errand, queued_at);
    carrier.carry(&letter).await.map(|()| DigestCame::Sent)
}

/// Whether trying on would come to the same, or to a letter of yesterday.
fn is_over(not_sent: &NotSent, queued_at: Instant, now: Instant) -> bool {
    not_sent.obstacle.is_final() || queued_at.seconds_until(now) >= TRY_SECONDS_MAX
}
