//! The figures, for people and for programs.

use std::fmt;

use serde::Serialize;

use super::acts::Deed;
use super::footprint::Footprint;
use super::pages::PageRate;
use crate::load::{Rate, ratio};

/// Bytes of a megabyte, as memory and disks are spoken of.
const MEGABYTE: f64 = 1_000_000.0;

/// Everything that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Bench {
    profile: String,
    cores: usize,
    pub(crate) acts: Vec<ActLine>,
    pub(crate) pages: Vec<PageLine>,
    pub(crate) footprint: Option<Footprint>,
    /// Memory after the acts.
    pub(crate) busy_resident_bytes: Option<u64>,
}

/// Acts by so many at once, on a database of this size.
#[derive(Debug, Serialize)]
pub(crate) struct ActLine {
    deed: Deed,
    clients: usize,
    /// Entries that the audit had before.
    audit_entries: i64,
    #[serde(flatten)]
    rate: Rate,
    /// One-row commits of the engine alone.
    bare_per_second: f64,
    /// Bare rows for one act.
    ratio: f64,
}

impl ActLine {
    pub(crate) fn new(
        (deed, clients, audit_entries): (Deed, usize, i64),
        rate: Rate,
        bare_per_second: f64,
    ) -> Self {
        Self {
            deed,
            clients,
            audit_entries,
            rate,
            bare_per_second,
            ratio: ratio(bare_per_second, &rate),
        }
    }
}

impl fmt::Display for ActLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let deed = match self.deed {
            Deed::OneRow => "one row",
            Deed::Organisation => "an organisation",
        };
        let (clients, entries) = (self.clients, self.audit_entries);
        let name = format!("{deed}, {clients} at once, audit of {entries}");
        timed(f, &name, (&self.rate, self.bare_per_second, self.ratio))
    }
}

/// A page.
#[derive(Debug, Serialize)]
pub(crate) struct PageLine {
    path: String,
    compressed: bool,
    bytes: usize,
    #[serde(flatten)]
    rate: Rate,
    bare_per_second: f64,
    /// Bare answers for one page.
    ratio: f64,
}

impl PageLine {
    pub(crate) fn new((path, compressed): (&str, bool), told: &PageRate) -> Self {
        Self {
            path: path.to_owned(),
            compressed,
            bytes: told.bytes,
            rate: told.house,
            bare_per_second: told.bare.per_second,
            ratio: ratio(told.bare.per_second, &told.house),
        }
    }
}

impl fmt::Display for PageLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.compressed { ", compressed" } else { "" };
        let name = format!("{}{how}: {} bytes", self.path, self.bytes);
        timed(f, &name, (&self.rate, self.bare_per_second, self.ratio))
    }
}

impl Bench {
    pub(crate) fn new(profile: &str) -> Self {
        Self {
            profile: profile.to_owned(),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            acts: Vec::new(),
            pages: Vec::new(),
            footprint: None,
            busy_resident_bytes: None,
        }
    }

    /// What the figures stand under, and the names of the columns.
    pub(crate) fn head(&self) -> String {
        let Self { profile, cores, .. } = self;
        format!(
            "profile {profile}, {cores} cores, which house, load and yardstick share\n\
             {:<48}{:>10}{:>10}{:>8}{:>8}{:>8}",
            "", "a second", "bare", "ratio", "ms", "99 % ms"
        )
    }

    /// Start, memory, bytes: a line each.
    pub(crate) fn foot(&self) -> String {
        let Some(told) = &self.footprint else {
            return String::new();
        };
        let [quickest, slowest] = told.cold_start_range_milliseconds;
        let start = told.cold_start_milliseconds;
        let start = format!("{start:.0} ms, of seven; {quickest:.0} to {slowest:.0}");
        let figures = [
            ("cold start", start),
            ("idle memory", megabytes(told.idle_resident_bytes)),
            ("memory after the acts", megabytes(self.busy_resident_bytes)),
            ("program", megabytes(Some(told.binary_bytes))),
            ("program, stripped", megabytes(told.binary_stripped_bytes)),
        ];
        let lines = figures.map(|(name, figure)| format!("{name:<48}  {figure}"));
        lines.join("\n")
    }
}

fn timed(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    (rate, bare, ratio): (&Rate, f64, f64),
) -> fmt::Result {
    let Rate {
        per_second,
        median_milliseconds,
        slow_milliseconds,
    } = rate;
    write!(
        f,
        "{name:<48}{per_second:>10.0}{bare:>10.0}{ratio:>8.1}{median_milliseconds:>8.1}{slow_milliseconds:>8.1}"
    )
}

fn megabytes(bytes: Option<u64>) -> String {
    let Some(bytes) = bytes else {
        return "unknown".to_owned();
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "a tenth of a megabyte is fine enough"
    )]
    let megabytes = bytes as f64 / MEGABYTE;
    format!("{megabytes:.1} MB")
}
