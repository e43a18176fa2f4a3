//! The figures, for people and for programs, and whether the goals were met.

use std::fmt;

use serde::Serialize;

use super::counting::Counted;
use super::land::Land;
use super::loading::Loaded;
use super::pages::PageTime;
use super::recording::Folded;
use crate::load::Slow;

/// What is aimed at: pages and recording at their slow end, memory while pages are served.
const PAGE_MILLISECONDS_MAX: f64 = 20.0;
const RECORDING_MILLISECONDS_MAX: f64 = 5.0;
const MEMORY_BYTES_MAX: u64 = 200_000_000;

/// Everything that was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Bench {
    profile: String,
    cores: usize,
    provinces: usize,
    cooperatives: usize,
    pub(crate) sizes: Vec<Size>,
}

/// What one history cost.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Size {
    pub(crate) entries: u64,
    pub(crate) loaded: Loaded,
    pub(crate) file_bytes: u64,
    pub(crate) written_anew: Counted,
    pub(crate) compared: Counted,
    pub(crate) pages: Vec<PageTime>,
    pub(crate) serving_peak_bytes: Option<u64>,
    pub(crate) recorded: Slow,
    pub(crate) folded: Folded,
    pub(crate) compared_after: Counted,
}

impl Bench {
    pub(crate) fn new(profile: &str, land: &Land) -> Self {
        Self {
            profile: profile.to_owned(),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            provinces: land.provinces.len(),
            cooperatives: land.cooperatives(),
            sizes: Vec::new(),
        }
    }

    /// What the figures stand under.
    pub(crate) fn head(&self) -> String {
        let Self {
            profile,
            cores,
            provinces,
            cooperatives,
            ..
        } = self;
        format!(
            "profile {profile}, {cores} cores; {provinces} provinces, {cooperatives} cooperatives\n\
             pages by loopback from a process beside the house, one after the other; recording in process"
        )
    }

    /// Which goals were met by the largest history.
    pub(crate) fn verdict(&self) -> String {
        let Some(size) = self.sizes.last() else {
            return String::new();
        };
        let mut lines = vec![String::new()];
        let mut judge = |what: &str, met: bool, told: String| {
            let word = if met { "met" } else { "NOT MET" };
            lines.push(format!("{word:<8}{what}: {told}"));
        };
        for page in &size.pages {
            let slow = page.time.p99_milliseconds;
            let what = format!("{}, p99 within {PAGE_MILLISECONDS_MAX} ms", page.name);
            judge(
                &what,
                slow <= PAGE_MILLISECONDS_MAX,
                format!("{slow:.1} ms"),
            );
        }
        let slow = size.recorded.p99_milliseconds;
        let what = format!("recording, p99 within {RECORDING_MILLISECONDS_MAX} ms");
        judge(
            &what,
            slow <= RECORDING_MILLISECONDS_MAX,
            format!("{slow:.1} ms"),
        );
        let memory = [
            ("memory while serving", size.serving_peak_bytes),
            ("memory while writing anew", size.written_anew.peak_bytes),
            ("memory while comparing", size.compared.peak_bytes),
        ];
        for (name, peak) in memory {
            let what = format!("{name}, within {}", megabytes(Some(MEMORY_BYTES_MAX)));
            let met = peak.is_some_and(|peak| peak <= MEMORY_BYTES_MAX);
            judge(&what, met, megabytes(peak));
        }
        lines.join("\n")
    }
}

impl Size {
    pub(crate) fn of(entries: u64) -> Self {
        Self {
            entries,
            ..Self::default()
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.entries;
        let each = self.file_bytes / entries.max(1);
        let file = megabytes(Some(self.file_bytes));
        writeln!(f, "\n{entries} entries, {file}, {each} bytes an entry")?;
        let columns = ["p50 ms", "p95 ms", "p99 ms", "kB"];
        let [a, b, c, d] = columns;
        writeln!(f, "{:<48}{a:>9}{b:>9}{c:>9}{d:>9}", "")?;
        for page in &self.pages {
            writeln!(f, "{:<48}{}{:>9}", page.name, page.time, page.bytes / 1000)?;
        }
        writeln!(f, "{:<48}{}", "an entry recorded", self.recorded)?;
        let peak = megabytes(self.serving_peak_bytes);
        writeln!(f, "{:<48}  {peak} at most", "memory while serving")?;
        let Folded {
            indicators,
            rows,
            seconds,
            longest_seconds,
        } = self.folded;
        writeln!(
            f,
            "{:<48}  {rows} rows of {indicators} figures in {seconds} s, the longest act {longest_seconds} s",
            "folding"
        )?;
        writeln!(f, "{:<48}  {} s", "loading by rows", self.loaded.seconds)?;
        let counted = [
            ("rebuild: every figure written anew", &self.written_anew),
            ("rebuild: every figure compared", &self.compared),
            ("rebuild, after recording and folding", &self.compared_after),
        ];
        for (name, it) in counted {
            let peak = megabytes(it.peak_bytes);
            writeln!(
                f,
                "{name:<48}  {} s, {peak} at most; {}",
                it.seconds, it.told
            )?;
        }
        Ok(())
    }
}

fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or("unknown".to_owned(), |bytes| {
        format!("{} MB", bytes.div_ceil(1_000_000))
    })
}
