//! The house as a process: started, awaited, killed.

use std::fs::{self, File};
use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use hyper::StatusCode;
use tempfile::TempDir;
use tokio::time::{MissedTickBehavior, interval};

use crate::client::Client;

/// Milliseconds between two looks whether the house is ready.
const READY_MILLISECONDS: u64 = 2;
/// Looks before it is given up: a minute.
const READY_LOOKS_MAX: u32 = 30_000;
/// Starts before it is given up, where somebody else has taken the port that was free.
const STARTS_MAX: u32 = 3;
/// What the house says then.
const PORT_TAKEN: &str = "Không lắng nghe được ở";
/// Milliseconds between two looks at the memory of a process.
const WATCH_MILLISECONDS: u64 = 20;
/// The memory that a process holds, and the most that it has held, as the system names them.
const NOW: &str = "VmRSS:";
const PEAK: &str = "VmHWM:";
/// Lines of the log that are shown where the house ended by itself.
const LOG_LINES_MAX: usize = 20;
/// What the environment may say to the house begins so; a trial listens to nobody.
const ENVIRONMENT: &str = "HOPTAC_";

/// The program and an installation of its own, which goes away at the end.
#[derive(Debug)]
pub(crate) struct Installation {
    program: PathBuf,
    folder: TempDir,
}

/// A process that serves; it ends with this value.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From the birth of the process to the first time that it said it was ready.
    pub(crate) started_in: Duration,
}

impl Installation {
    /// A new installation, on the disk on which the program lies.
    pub(crate) fn new(program: &Path) -> Result<Self> {
        let program = program
            .canonicalize()
            .with_context(|| format!("there is no program {}", program.display()))?;
        let beside = program.parent().context("the folder of the program")?;
        let folder = tempfile::Builder::new()
            .prefix("trial-")
            .tempdir_in(beside)
            .context("a folder for the installation")?;
        Ok(Self { program, folder })
    }

    /// The data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The program.
    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    /// A place for a file that is not the house's, on the same disk.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn log(&self) -> PathBuf {
        self.beside("log")
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with(ENVIRONMENT) {
                command.env_remove(name);
            }
        }
        command.arg("--data").arg(self.data()).stdin(Stdio::null());
        command
    }

    /// Runs a command of the house to its end; what it printed.
    pub(crate) fn run(&self, arguments: &[&str]) -> Result<String> {
        let done = self
            .command()
            .args(arguments)
            .output()
            .with_context(|| format!("run {}", self.program.display()))?;
        let complaint = String::from_utf8_lossy(&done.stderr);
        ensure!(
            done.status.success(),
            "hoptac {}: {complaint}",
            arguments.join(" ")
        );
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }

    /// Runs a command of the house to its end; what it printed, and the most memory that it held.
    pub(crate) fn run_watched(&self, arguments: &[&str]) -> Result<(String, Option<u64>)> {
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .context("the log")?;
        let mut child = self
            .command()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .with_context(|| format!("run {}", self.program.display()))?;
        let mut peak = None;
        // Few lines are printed, at the end: nothing waits for them to be read.
        let status = loop {
            peak = memory(child.id(), PEAK).or(peak);
            match child.try_wait().context("the process")? {
                Some(status) => break status,
                None => std::thread::sleep(Duration::from_millis(WATCH_MILLISECONDS)),
            }
        };
        ensure!(status.success(), "hoptac: {}", self.last_words());
        let mut told = String::new();
        let out = child.stdout.as_mut().context("what it printed")?;
        out.read_to_string(&mut told).context("what it printed")?;
        Ok((told, peak))
    }

    /// Starts a server and waits until it is ready.
    pub(crate) async fn start(&self) -> Result<Server> {
        for _ in 1..STARTS_MAX {
            match self.start_once().await {
                Err(error) if error.to_string().contains(PORT_TAKEN) => {}
                started => return started,
            }
        }
        self.start_once().await
    }

    async fn start_once(&self) -> Result<Server> {
        let address = free_address()?;
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .context("the log")?;
        let born = Instant::now();
        let child = self
            .command()
            .args(["serve", "--listen", &address.to_string()])
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("start {}", self.program.display()))?;
        let mut server = Server {
            child,
            address,
            started_in: Duration::ZERO,
        };
        if !server.becomes_ready().await? {
            bail!("the house was not ready in time:\n{}", self.last_words());
        }
        server.started_in = born.elapsed();
        Ok(server)
    }

    /// The end of the log.
    pub(crate) fn last_words(&self) -> String {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let skipped = lines.len().saturating_sub(LOG_LINES_MAX);
        lines
            .into_iter()
            .skip(skipped)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Server {
    async fn becomes_ready(&mut self) -> Result<bool> {
        let mut looks = interval(Duration::from_millis(READY_MILLISECONDS));
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        for _ in 0..READY_LOOKS_MAX {
            looks.tick().await;
            if !self.is_alive()? {
                return Ok(false);
            }
            let Ok(mut client) = Client::connect(self.address).await else {
                continue;
            };
            let answer = client.get("/readyz").await;
            if answer.is_ok_and(|answer| answer.status == StatusCode::OK) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the process has not ended by itself.
    pub(crate) fn is_alive(&mut self) -> Result<bool> {
        Ok(self.child.try_wait().context("the process")?.is_none())
    }

    /// Ends the process at once, wherever it is: SIGKILL, which nothing can catch.
    pub(crate) fn kill(&mut self) -> Result<()> {
        self.child.kill().context("kill the house")?;
        self.child.wait().context("the end of the house")?;
        Ok(())
    }

    /// Bytes of memory that the process holds; none where the system does not tell.
    pub(crate) fn resident_bytes(&self) -> Option<u64> {
        memory(self.child.id(), NOW)
    }

    /// The most bytes of memory that the process has held.
    pub(crate) fn peak_bytes(&self) -> Option<u64> {
        memory(self.child.id(), PEAK)
    }
}

/// What the system tells of the memory of a process.
fn memory(process: u32, what: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with(what))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to end.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

/// An address of this machine that is free at the moment.
pub(crate) fn free_address() -> Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("a free port")?;
    listener.local_addr().context("its number")
}
