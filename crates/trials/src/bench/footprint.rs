//! What the house costs before anybody comes: time to start, memory, bytes on the disk.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;
use serde::Serialize;
use tokio::time::sleep;

use crate::load::{at, milliseconds};
use crate::server::{Installation, Server};

/// Starts of which the middle one counts.
const STARTS: usize = 7;
/// Seconds after which a house is idle.
const IDLE_SECONDS: u64 = 3;

/// What the house costs before anybody comes.
#[derive(Debug, Serialize)]
pub(crate) struct Footprint {
    /// From the birth of the process to the first 200 of `/readyz`: the middle of seven.
    pub(crate) cold_start_milliseconds: f64,
    /// The quickest and the slowest of them.
    pub(crate) cold_start_range_milliseconds: [f64; 2],
    /// Memory that an idle server holds; none where the system does not tell.
    pub(crate) idle_resident_bytes: Option<u64>,
    /// The program as it lies on the disk.
    pub(crate) binary_bytes: u64,
    /// The same without names and lines for the debugger; none without `strip`.
    pub(crate) binary_stripped_bytes: Option<u64>,
}

/// Starts the house several times; the last one stays.
pub(crate) async fn measure(installation: &Installation) -> Result<(Footprint, Server)> {
    let mut server = installation.start().await?;
    let mut times = vec![server.started_in];
    for _ in 1..STARTS {
        // The new process must not find the old one's port or file in use.
        server.kill()?;
        server = installation.start().await?;
        times.push(server.started_in);
    }
    times.sort();
    sleep(Duration::from_secs(IDLE_SECONDS)).await;
    let footprint = Footprint {
        cold_start_milliseconds: milliseconds(at(&times, 50)),
        cold_start_range_milliseconds: [at(&times, 0), at(&times, 100)].map(milliseconds),
        idle_resident_bytes: server.resident_bytes(),
        binary_bytes: fs::metadata(installation.program())?.len(),
        binary_stripped_bytes: stripped(installation.program(), &installation.beside("stripped")),
    };
    Ok((footprint, server))
}

/// The size of the program without what only a debugger reads.
fn stripped(program: &Path, copy: &Path) -> Option<u64> {
    let done = Command::new("strip")
        .arg("-o")
        .arg(copy)
        .arg(program)
        .output()
        .ok()?;
    done.status
        .success()
        .then(|| fs::metadata(copy).ok())?
        .map(|file| file.len())
}
