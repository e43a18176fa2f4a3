//! Many requests at once, and how long they took.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use hyper::StatusCode;
use serde::Serialize;
use tokio::task::JoinSet;

use crate::client::{Client, Fields};

/// A request that is to be sent.
#[derive(Debug, Clone)]
pub(crate) enum Wish {
    /// A page, which must be there.
    Page(String),
    /// A form, which must be taken.
    Form(&'static str, Fields),
}

/// How quickly requests were answered.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Rate {
    pub(crate) per_second: f64,
    pub(crate) median_milliseconds: f64,
    /// Ninety-nine of a hundred were as quick as this.
    pub(crate) slow_milliseconds: f64,
}

/// Sends every wish, each client its own in order, and waits for the last answer.
pub(crate) async fn drive(queues: Vec<(Client, Vec<Wish>)>) -> Result<Rate> {
    let mut senders = JoinSet::new();
    let begun = Instant::now();
    for (client, wishes) in queues {
        senders.spawn(send(client, wishes));
    }
    let mut times = Vec::new();
    while let Some(sent) = senders.join_next().await {
        times.extend(sent??);
    }
    Ok(Rate::of(begun.elapsed(), times))
}

async fn send(mut client: Client, wishes: Vec<Wish>) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(wishes.len());
    for wish in wishes {
        let begun = Instant::now();
        let (answer, wanted) = match &wish {
            Wish::Page(path) => (client.get(path).await?, StatusCode::OK),
            Wish::Form(path, fields) => (client.post(path, fields).await?, StatusCode::SEE_OTHER),
        };
        times.push(begun.elapsed());
        ensure!(answer.status == wanted, "answered {}", answer.gist());
    }
    Ok(times)
}

impl Rate {
    fn of(all: Duration, mut times: Vec<Duration>) -> Self {
        times.sort();
        Self {
            per_second: per_second(times.len(), all),
            median_milliseconds: milliseconds(at(&times, 50)),
            slow_milliseconds: milliseconds(at(&times, 99)),
        }
    }

    /// The round that lies in the middle, by its rate.
    pub(crate) fn middle(mut rounds: Vec<Self>) -> Option<Self> {
        rounds.sort_by(|a, b| a.per_second.total_cmp(&b.per_second));
        rounds.get(rounds.len() / 2).copied()
    }
}

/// How long something took: in the middle, and at the slow end.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct Slow {
    pub(crate) p50_milliseconds: f64,
    pub(crate) p95_milliseconds: f64,
    pub(crate) p99_milliseconds: f64,
}

impl Slow {
    pub(crate) fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        let told = |percent| milliseconds(at(&times, percent));
        Self {
            p50_milliseconds: told(50),
            p95_milliseconds: told(95),
            p99_milliseconds: told(99),
        }
    }
}

impl fmt::Display for Slow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            p50_milliseconds: middle,
            p95_milliseconds: slow,
            p99_milliseconds: slowest,
        } = self;
        write!(f, "{middle:>9.2}{slow:>9.2}{slowest:>9.2}")
    }
}

/// So many in so long, for one second.
pub(crate) fn per_second(count: usize, time: Duration) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of a benchmark are small"
    )]
    let count = count as f64;
    short(count / time.as_secs_f64().max(f64::EPSILON))
}

/// A duration as it is told.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    short(time.as_secs_f64() * 1_000.0)
}

/// How often the ground does in the same time what the house does once.
pub(crate) fn ratio(ground: f64, house: &Rate) -> f64 {
    short(ground / house.per_second)
}

/// Three places are more than a benchmark knows.
fn short(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// The value below which so many of a hundred lie; of sorted times.
pub(crate) fn at(times: &[Duration], percent: usize) -> Duration {
    let place = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_slow_end_are_read_off_sorted_times() {
        let times = (1..=100).rev().map(Duration::from_millis).collect();
        let rate = Rate::of(Duration::from_secs(2), times);
        let told = [
            rate.per_second,
            rate.median_milliseconds,
            rate.slow_milliseconds,
        ];
        assert_eq!(told.map(f64::round), [50.0, 51.0, 100.0]);
    }

    #[test]
    fn the_middle_round_is_neither_the_best_nor_the_worst() {
        let round = |per_second| Rate {
            per_second,
            median_milliseconds: 1.0,
            slow_milliseconds: 1.0,
        };
        let middle = Rate::middle([3.0, 1.0, 2.0].map(round).to_vec()).unwrap();
        assert_eq!(middle.per_second.round(), 2.0);
        assert!(Rate::middle(Vec::new()).is_none());
    }
}
