//! People who write at once, until the house answers no more.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Result, bail, ensure};
use hyper::StatusCode;
use tokio::task::JoinSet;

use crate::act::{self, Act};
use crate::client::{Answer, Client};

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
pub(crate) struct Writers(JoinSet<Result<Written>>);

impl Writers {
    /// So many begin to write, all as this officer; their acts are numbered from here.
    pub(crate) async fn start(
        officer: &Client,
        (address, count): (SocketAddr, u32),
        from: usize,
    ) -> Result<Self> {
        let next = Arc::new(AtomicUsize::new(from));
        let mut writers = JoinSet::new();
        for _ in 0..count {
            let client = officer.again(address).await?;
            writers.spawn(write(client, Arc::clone(&next)));
        }
        Ok(Self(writers))
    }

    /// Waits until the last has given up.
    pub(crate) async fn stop(mut self) -> Result<Written> {
        let mut all = Written::default();
        while let Some(written) = self.0.join_next().await {
            let written = written??;
            all.last.extend(written.answered.last().cloned());
            all.answered.extend(written.answered);
            all.open.extend(written.open);
        }
        Ok(all)
    }
}

/// One after the other, until no answer comes.
async fn write(mut client: Client, next: Arc<AtomicUsize>) -> Result<Written> {
    let mut written = Written::default();
    loop {
        let Ok(drawn) = client.get(act::FORM).await else {
            return Ok(written);
        };
        ensure!(drawn.status == StatusCode::OK, "the form: {}", drawn.gist());
        let number = next.fetch_add(1, Ordering::Relaxed);
        let mut act = act::fill(&drawn, number)?;
        match client.post(act::FORM, &act.fields).await {
            Ok(answer) => {
                act.location = Some(said_yes(&answer)?);
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
