//! Files from outside are read in a child process of this same binary, under limits of memory and time, so
//! that a file made to break a reader breaks the child and becomes a sentence.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use vanban::read::{FILE_BYTES_MAX, ReadError};
use wait_timeout::ChildExt;

/// The hidden command by which the child is started.
pub(crate) const WORKER: &str = "foreign-worker";
/// All memory that the child may map.
#[cfg(unix)]
const MEMORY_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// Processor time of the child.
#[cfg(unix)]
const CPU_SECONDS_MAX: u64 = 5;
/// Time on the clock, with a margin below the five seconds that a person waits.
const WALL_TIME_MAX: Duration = Duration::from_millis(4_700);
/// What the child may print.
const OUTPUT_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// What is kept of the child's last words.
const LAST_WORDS_BYTES_MAX: u64 = 64 * 1024;
/// The child refused the file and printed the code.
const REFUSED: u8 = 3;
/// The child could not limit itself or could not read or print.
const UNABLE: u8 = 4;

/// Why a file from outside was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ForeignError {
    #[error("no such file")]
    Missing,
    #[error("no permission to read it")]
    Denied,
    #[error("a folder")]
    Folder,
    #[error("a device or pipe")]
    Special,
    #[error("cannot be opened: {0}")]
    Unreadable(io::ErrorKind),
    #[error("refused: {0}")]
    Refused(String),
    #[error("the reader crashed")]
    Crashed,
    #[error("the reader took too long")]
    TooSlow,
    #[error("the reader needed too much memory")]
    OutOfMemory,
    #[error("the reader could not be started: {0}")]
    NotStarted(io::ErrorKind),
}

impl ForeignError {
    /// Codes of its own; the refusals of the readers have theirs.
    #[cfg(test)]
    pub(crate) const CODES: [&'static str; 9] = [
        "file.missing",
        "file.denied",
        "file.folder",
        "file.special",
        "file.unreadable",
        "read.crashed",
        "read.too_slow",
        "read.out_of_memory",
        "read.not_started",
    ];

    /// The code by which sentences are looked up.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::Missing => "file.missing",
            Self::Denied => "file.denied",
            Self::Folder => "file.folder",
            Self::Special => "file.special",
            Self::Unreadable(_) => "file.unreadable",
            Self::Refused(code) => code,
            Self::Crashed => "read.crashed",
            Self::TooSlow => "read.too_slow",
            Self::OutOfMemory => "read.out_of_memory",
            Self::NotStarted(_) => "read.not_started",
        }
    }
}

/// Reads a file in a child with these arguments; gives what the child printed.
pub(crate) fn in_child(path: &Path, worker_args: &[String]) -> Result<Vec<u8>, ForeignError> {
    let file = open(path)?;
    let program =
        std::env::current_exe().map_err(|error| ForeignError::NotStarted(error.kind()))?;
    let child = Command::new(program)
        .arg(WORKER)
        .args(worker_args.iter().map(OsString::from))
        .stdin(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| ForeignError::NotStarted(error.kind()))?;
    wait(child)
}

/// Opens a plain file of readable size; its size is asked before a byte is read.
fn open(path: &Path) -> Result<File, ForeignError> {
    let facts = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if facts.is_dir() {
        return Err(ForeignError::Folder);
    }
    if !facts.is_file() {
        return Err(ForeignError::Special);
    }
    if usize::try_from(facts.len()).is_ok_and(|bytes| bytes <= FILE_BYTES_MAX) {
        File::open(path).map_err(|error| unreadable(&error))
    } else {
        let error = ReadError::TooLarge {
            max_bytes: FILE_BYTES_MAX,
        };
        Err(ForeignError::Refused(error.code().to_owned()))
    }
}

fn unreadable(error: &io::Error) -> ForeignError {
    let kind = error.kind();
    if matches!(kind, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
        ForeignError::Missing
    } else if kind == io::ErrorKind::PermissionDenied {
        ForeignError::Denied
    } else {
        ForeignError::Unreadable(kind)
    }
}

fn wait(mut child: Child) -> Result<Vec<u8>, ForeignError> {
    let output = collect(child.stdout.take(), OUTPUT_BYTES_MAX);
    let last_words = collect(child.stderr.take(), LAST_WORDS_BYTES_MAX);
    let ended = child
        .wait_timeout(WALL_TIME_MAX)
        .map_err(|error| ForeignError::NotStarted(error.kind()))?;
    let Some(status) = ended else {
        stop(&mut child);
        return Err(ForeignError::TooSlow);
    };
    let output = output.join().map_err(|_| ForeignError::Crashed)?;
    let last_words = last_words.join().map_err(|_| ForeignError::Crashed)?;
    judge(status, output, &String::from_utf8_lossy(&last_words))
}

/// Reads a pipe in a thread, so that the child never waits for us.
fn collect<R: Read + Send + 'static>(pipe: Option<R>, bytes_max: u64) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = pipe.map(|pipe| pipe.take(bytes_max).read_to_end(&mut bytes));
        // What came before an error still tells why the child ended.
        drop(read);
        bytes
    })
}

fn stop(child: &mut Child) {
    // A child that has just ended by itself cannot be killed; that is as good.
    if child.kill().is_ok() || child.try_wait().is_ok() {
        drop(child.wait());
    }
}

fn judge(status: ExitStatus, output: Vec<u8>, last_words: &str) -> Result<Vec<u8>, ForeignError> {
    match status.code().and_then(|code| u8::try_from(code).ok()) {
        Some(0) => Ok(output),
        Some(REFUSED) => Err(ForeignError::Refused(
            String::from_utf8_lossy(&output).trim().to_owned(),
        )),
        Some(UNABLE) => Err(ForeignError::NotStarted(io::ErrorKind::Other)),
        _ if last_words.contains("memory allocation of") => Err(ForeignError::OutOfMemory),
        _ if out_of_time(status) => Err(ForeignError::TooSlow),
        _ => Err(ForeignError::Crashed),
    }
}

#[cfg(unix)]
fn out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    /// Linux and the BSDs agree on this number.
    const SIGXCPU: i32 = 24;
    status.signal() == Some(SIGXCPU)
}

#[cfg(not(unix))]
fn out_of_time(_status: ExitStatus) -> bool {
    false
}

/// The child: limits itself, reads standard input, prints the result or the code of the refusal.
pub(crate) fn work(understand: impl FnOnce(&[u8]) -> Result<Vec<u8>, ReadError>) -> u8 {
    std::panic::set_hook(Box::new(|_| {}));
    if limit().is_err() {
        return UNABLE;
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(FILE_BYTES_MAX)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    if io::stdin()
        .lock()
        .take(most)
        .read_to_end(&mut bytes)
        .is_err()
    {
        return UNABLE;
    }
    let (output, status) = match understand(&bytes) {
        Ok(output) => (output, 0),
        Err(error) => (error.code().as_bytes().to_vec(), REFUSED),
    };
    let mut out = io::stdout().lock();
    match out.write_all(&output).and_then(|()| out.flush()) {
        Ok(()) => status,
        Err(_) => UNABLE,
    }
}

#[cfg(unix)]
fn limit() -> io::Result<()> {
    use rlimit::Resource;
    let lower = |resource: Resource, most: u64| {
        let most = most.min(resource.get_hard()?);
        resource.set(most, most)
    };
    let memory = lower(Resource::AS, MEMORY_BYTES_MAX)
        .and_then(|()| lower(Resource::DATA, MEMORY_BYTES_MAX));
    // Other systems map far more than they use and refuse the limit.
    if cfg!(target_os = "linux") {
        memory?;
    }
    lower(Resource::CPU, CPU_SECONDS_MAX)?;
    lower(Resource::CORE, 0)
}

#[cfg(not(unix))]
fn limit() -> io::Result<()> {
    Ok(())
}
