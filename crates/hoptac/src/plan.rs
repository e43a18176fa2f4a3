//! `hoptac plan read`: a document from outside, and what is understood of it. The server reads uploads by the same door.

use std::io::Write;
use std::path::Path;

use ::plan::api::import::{ReadDocument, Reader, Unread};
use tokio::sync::Semaphore;
use vanban::read::ReadError;
use vanban::{outline, plan, read, repair};

use crate::cli::{Form, Reading};
use crate::{foreign, sentences};

/// Reads a document in a child process; an error is the sentence to print.
pub(crate) fn read(file: &Path, reading: &Reading) -> Result<Vec<u8>, String> {
    foreign::in_child(file, &reading.arguments())
        .map_err(|error| sentences::about(file, error.code()))
}

/// What the child does with the bytes. The one place where a document is understood.
pub(crate) fn understand(bytes: &[u8], reading: &Reading) -> Result<Vec<u8>, ReadError> {
    let (source, repairs) = repair::mend(read::read(bytes)?);
    let outline = outline::outline(&source, &repairs);
    if reading.form() == Form::Text {
        return Ok(outline.text.into_bytes());
    }
    let plan = plan::plan(&outline, reading.as_of());
    let printed = match reading.form() {
        Form::Json => serde_json::to_string_pretty(&plan).unwrap_or_default() + "\n",
        Form::Whole => {
            let text = outline.text;
            serde_json::to_string(&ReadDocument { text, plan }).unwrap_or_default()
        }
        Form::Text | Form::Outline => crate::outline::print(&plan),
    };
    Ok(printed.into_bytes())
}

/// Documents that are read at once: each may take the memory that its child is allowed.
const READERS_MAX: usize = 2;
static READERS: Semaphore = Semaphore::const_new(READERS_MAX);

/// The reader that the pages of imports ask: bytes in, text and plan out, in a child under limits.
pub(crate) fn reader() -> Reader {
    Reader::new(|bytes| Box::pin(read_bytes(bytes)))
}

async fn read_bytes(bytes: Vec<u8>) -> Result<ReadDocument, Unread> {
    let turn = READERS.acquire().await;
    let read = tokio::task::spawn_blocking(move || read_whole(&bytes)).await;
    drop(turn);
    read.unwrap_or_else(|_| Err(unread("read.crashed")))
}

fn read_whole(bytes: &[u8]) -> Result<ReadDocument, Unread> {
    let mut file = tempfile::NamedTempFile::new().map_err(|_| unread("file.unreadable"))?;
    file.write_all(bytes)
        .map_err(|_| unread("file.unreadable"))?;
    whole(file.path()).map_err(|code| unread(&code))
}

/// Reads a file whole: its text and what is understood of it.
///
/// # Errors
/// The code of what is wrong.
pub(crate) fn whole(file: &Path) -> Result<ReadDocument, String> {
    let arguments = Reading::whole().arguments();
    let printed = foreign::in_child(file, &arguments).map_err(|error| error.code().to_owned())?;
    serde_json::from_slice(&printed).map_err(|_| "read.crashed".to_owned())
}

fn unread(code: &str) -> Unread {
    Unread {
        code: code.to_owned(),
        sentence: sentences::of_upload(code),
    }
}
