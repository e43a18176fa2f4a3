//! The content of a file, read piece by piece.

use kernel::{Fault, Nature};
use object_store::ObjectStoreExt;
use object_store::path::Path;

use super::{Files, place_of, store_fault};
use crate::model::file::FileHash;

/// Bytes that are read at once.
const PIECE_BYTES: u64 = 256 * 1024;

/// The content of a file (nội dung tệp).
#[derive(Debug)]
pub struct FileBody {
    files: Files,
    place: Path,
    bytes: u64,
    read: u64,
}

impl Files {
    /// Opens the content with this hash, whose size is known.
    pub(crate) async fn body(&self, hash: &FileHash, bytes: u64) -> Result<FileBody, Fault> {
        let place = place_of(hash);
        let found = self.store.head(&place).await.map_err(store_fault)?;
        if found.size != bytes {
            return Err(Fault::inconsistent("library_paper_file", "bytes", hash));
        }
        Ok(FileBody {
            files: self.clone(),
            place,
            bytes,
            read: 0,
        })
    }
}

impl FileBody {
    /// Its size in bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next piece; none at the end.
    ///
    /// # Errors
    /// The store is away.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        if self.read == self.bytes {
            return Ok(None);
        }
        let end = self.read.saturating_add(PIECE_BYTES).min(self.bytes);
        let range = self.read..end;
        let piece = self.files.store.get_range(&self.place, range.clone()).await;
        let piece = piece.map_err(store_fault)?;
        let is_whole = u64::try_from(piece.len()) == Ok(end.saturating_sub(self.read));
        if !is_whole {
            return Err(Fault::new(Nature::Bug, "a file is shorter than it was"));
        }
        self.read = end;
        Ok(Some(piece.to_vec()))
    }

    /// All that is left of it.
    ///
    /// # Errors
    /// The store is away.
    pub async fn whole(mut self) -> Result<Vec<u8>, Fault> {
        let mut all = Vec::new();
        while let Some(piece) = self.next().await? {
            all.extend(piece);
        }
        Ok(all)
    }
}
