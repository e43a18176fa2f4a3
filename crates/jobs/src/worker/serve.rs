//! The worker of a server: several jobs at a time, until it is told to stop.

use std::time::Duration;

use db::Db;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use super::Worker;

/// Jobs that one process runs at a time.
const RUNNING_MAX: usize = 4;
/// How long a worker without work waits before it looks again. An act of its own process wakes it at once; this is for
/// times that come, and for acts of others.
const IDLE_SECONDS: u64 = 1;
/// How long it waits where the database is away.
const AWAY_SECONDS: u64 = 5;
/// How long runs that have begun may go on after the stop. What is cut off is done by another run when its lease is over.
const STOP_SECONDS_MAX: u64 = 20;

impl Worker {
    /// Runs jobs until `stop` is true or its sender is gone: then it takes no more, and waits for those that run.
    pub async fn serve(&self, db: &Db, mut stop: watch::Receiver<bool>) {
        let mut running = JoinSet::new();
        while !*stop.borrow() {
            let pause = self.fill(db, &mut running).await;
            tokio::select! {
                changed = stop.changed() => {
                    if changed.is_err() {
                        break;
                    }
                }
                Some(_) = running.join_next() => {}
                () = db.rung(), if running.len() < RUNNING_MAX => {}
                () = sleep(pause) => {}
            }
        }
        let finished = async { while running.join_next().await.is_some() {} };
        if timeout(Duration::from_secs(STOP_SECONDS_MAX), finished)
            .await
            .is_err()
        {
            tracing::warn!("jobs were cut off by the stop; they are run again");
        }
    }

    /// Takes jobs until enough run or none is due; how long to wait then.
    async fn fill(&self, db: &Db, running: &mut JoinSet<()>) -> Duration {
        while running.len() < RUNNING_MAX {
            match self.take(db).await {
                Ok(Some(taken)) => {
                    let (worker, db) = (self.clone(), db.clone());
                    running.spawn(async move {
                        if let Err(fault) = worker.run(&db, taken).await {
                            tracing::error!(error = fault.chain(), "a job's end was not written");
                        }
                    });
                }
                Ok(None) => break,
                Err(fault) => {
                    tracing::error!(error = fault.chain(), "no job could be taken");
                    return Duration::from_secs(AWAY_SECONDS);
                }
            }
        }
        Duration::from_secs(IDLE_SECONDS)
    }
}
