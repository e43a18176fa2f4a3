//! The figures, for people and for programs.

use std::fmt::Write as _;

use serde::Serialize;

use super::acts::Deed;
use super::footprint::Footprint;
use super::pages::PageRate;
use crate::load::Rate;

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
            ratio: bare_per_second / rate.per_second,
        }
    }

    fn name(&self) -> String {
        let deed = match self.deed {
            Deed::OneRow => "one row",
            Deed::Organisation => "an organisation",
        };
        let (clients, entries) = (self.clients, self.audit_entries);
        format!("{deed}, {clients} at once, audit of {entries}")
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
            ratio: told.bare.per_second / told.house.per_second,
        }
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

    /// The figures as a table.
    pub(crate) fn table(&self) -> String {
        let mut lines = vec![format!(
            "profile {}, {} cores, which house and load share",
            self.profile, self.cores
        )];
        lines.push(row([
            "acts",
            "a second",
            "bare rows",
            "ratio",
            "median ms",
            "99 % ms",
        ]));
        lines.extend(self.acts.iter().map(|line| {
            let bare = (&*whole(line.bare_per_second), &*one_place(line.ratio));
            timed(&line.name(), &line.rate, bare)
        }));
        lines.push(row([
            "pages, 16 at once",
            "a second",
            "bare axum",
            "ratio",
            "median ms",
            "99 % ms",
        ]));
        lines.extend(self.pages.iter().map(|line| {
            let how = if line.compressed { ", compressed" } else { "" };
            let page = format!("{}{how}: {} bytes", line.path, line.bytes);
            let bare = (&*whole(line.bare_per_second), &*one_place(line.ratio));
            timed(&page, &line.rate, bare)
        }));
        lines.extend(
            self.footprint
                .as_ref()
                .map(|told| self.footprint_lines(told)),
        );
        lines.join("\n")
    }

    fn footprint_lines(&self, told: &Footprint) -> String {
        let [quickest, slowest] = told.cold_start_range_milliseconds;
        let mut text = format!(
            "cold start {} ms (middle of seven, {} to {})",
            whole(told.cold_start_milliseconds),
            whole(quickest),
            whole(slowest)
        );
        let figures = [
            ("idle memory", told.idle_resident_bytes),
            ("memory after the acts", self.busy_resident_bytes),
            ("binary", Some(told.binary_bytes)),
            (
                "binary without debug information",
                told.binary_stripped_bytes,
            ),
        ];
        for (name, bytes) in figures {
            let megabytes = bytes.map_or_else(|| "unknown".to_owned(), megabytes);
            // Writing into a text cannot fail.
            write!(text, "\n{name} {megabytes}").unwrap_or_default();
        }
        text
    }
}

fn timed(name: &str, rate: &Rate, (bare, ratio): (&str, &str)) -> String {
    let (median, slow) = (
        one_place(rate.median_milliseconds),
        one_place(rate.slow_milliseconds),
    );
    row([name, &whole(rate.per_second), bare, ratio, &median, &slow])
}

fn row([name, figures @ ..]: [&str; 6]) -> String {
    let figures: String = figures
        .iter()
        .map(|figure| format!("{figure:>11}"))
        .collect();
    format!("{name:<44}{figures}")
}

fn whole(number: f64) -> String {
    format!("{number:.0}")
}

fn one_place(number: f64) -> String {
    format!("{number:.1}")
}

fn megabytes(bytes: u64) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a tenth of a megabyte is fine enough"
    )]
    let megabytes = bytes as f64 / MEGABYTE;
    format!("{megabytes:.1} MB")
}
