//! People who write at once, until the house answers no more.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use hyper::StatusCode;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::act::{self, Act, Blank};
use crate::client::{Answer, Client};

/// Seconds in which somebody must have been answered.
const FIRST_ANSWER_SECONDS_MAX: u64 = 60;

/// What everybody wrote in one life of the house.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// Acts that were answered after they were committed.
    pub(crate) answered: Vec<Act>,
    /// The last of them, one of each writer.
    pub(crate) last: Vec<Act>,
    /// Acts that were sent and not answered: they may be there, whole, or not at all.
    pub(crate) open: Vec<Act>,
}

/// Everybody who writes.
#[derive(Debug)]
pub(crate) struct Writers {
    tasks: JoinSet<Result<Written>>,
    pace: Arc<Pace>,
}

/// What writers of one life share.
#[derive(Debug)]
struct Pace {
    next_number: AtomicUsize,
    /// Rung by every answer.
    answered: Notify,
}

impl Writers {
    /// So many begin to write, all as this officer; their acts are numbered from here.
    pub(crate) async fn start(
        officer: &Client,
        (address, count): (SocketAddr, u32),
        from: usize,
    ) -> Result<Self> {
        let pace = Arc::new(Pace {
            next_number: AtomicUsize::new(from),
            answered: Notify::new(),
        });
        let mut tasks = JoinSet::new();
        for _ in 0..count {
            let client = officer.again(address).await?;
            tasks.spawn(write(client, Arc::clone(&pace)));
        }
        Ok(Self { tasks, pace })
    }

    /// Waits until one of them has been answered: from then on they are in the midst of it.
    pub(crate) async fn in_the_midst(&mut self) -> Result<()> {
        let time = Duration::from_secs(FIRST_ANSWER_SECONDS_MAX);
        let early = async {
            tokio::select! {
                () = self.pace.answered.notified() => Ok(()),
                Some(ended) = self.tasks.join_next() => {
                    ended??;
                    bail!("a writer gave up before the house was killed")
                }
            }
        };
        timeout(time, early).await.context("nobody was answered")?
    }

    /// Waits until the last has given up.
    pub(crate) async fn stop(mut self) -> Result<Written> {
        let mut all = Written::default();
        while let Some(written) = self.tasks.join_next().await {
            let written = written??;
            all.last.extend(written.answered.last().cloned());
            all.answered.extend(written.answered);
            all.open.extend(written.open);
        }
        Ok(all)
    }
}

/// One after the other, until no answer comes. The form is drawn once; every act has an id of its own.
async fn write(mut client: Client, pace: Arc<Pace>) -> Result<Written> {
    let mut written = Written::default();
    let Ok(drawn) = client.get(act::FORM).await else {
        return Ok(written);
    };
    ensure!(drawn.status == StatusCode::OK, "the form: {}", drawn.gist());
    let blank = Blank::of(&drawn)?;
    loop {
        let mut act = blank.fill(pace.next_number.fetch_add(1, Ordering::Relaxed))?;
        match client.post(act::FORM, &act.fields).await {
            Ok(answer) => {
                act.location = Some(said_yes(&answer)?);
                pace.answered.notify_one();
                written.answered.push(act);
            }
            Err(_) => {
                written.open.push(act);
                return Ok(written);
            }
        }
    }
}

/// Sends an act once more, under the same id; where the house sends the browser.
pub(crate) async fn again(client: &mut Client, act: &Act) -> Result<String> {
    let answer = client.post(act::FORM, &act.fields).await?;
    said_yes(&answer)
}

/// Where the house sends the browser after a commit; any other answer is none that people get for a sound form.
fn said_yes(answer: &Answer) -> Result<String> {
    if answer.status != StatusCode::SEE_OTHER {
        bail!("a sound form was answered {}", answer.gist());
    }
    Ok(answer.location().to_owned())
}
