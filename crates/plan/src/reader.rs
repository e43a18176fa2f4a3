//! How a document from outside is read: the binary knows a way under limits, this crate only asks.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A document as it was read (*văn bản đã đọc*).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadDocument {
    /// Its text, into whose characters every span points.
    pub text: String,
    /// What was understood of it.
    pub plan: vanban::plan::Plan,
}

/// A file that is no document, or that the reader could not take: a code with a sentence of its own.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not read: {code}")]
pub struct Unread {
    /// The code of the reader: `read.no_text`.
    pub code: String,
    /// What is wrong and what to do, in the words of the reader.
    pub sentence: String,
}

/// What comes of reading, later.
pub type Reading = Pin<Box<dyn Future<Output = Result<ReadDocument, Unread>> + Send>>;

/// Reads the bytes of a document (*bộ đọc*). A copy is the same reader.
#[derive(Clone)]
pub struct Reader(Arc<dyn Fn(Vec<u8>) -> Reading + Send + Sync>);

impl Reader {
    /// A reader that does this.
    pub fn new(read: impl Fn(Vec<u8>) -> Reading + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }

    /// Reads a document. Slow, so never within a transaction.
    ///
    /// # Errors
    /// It is none, or cannot be read.
    pub async fn read(&self, bytes: Vec<u8>) -> Result<ReadDocument, Unread> {
        (self.0)(bytes).await
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reader")
    }
}
