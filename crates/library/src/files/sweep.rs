//! Files that no paper refers to go away after a day: those of forms that were never finished, of papers from which they
//! were taken, and what a killed process left half-written.

use std::path::{Path as FilePath, PathBuf};
use std::time::UNIX_EPOCH;

use kernel::{Fault, Instant, Nature};
use object_store::path::Path;
use object_store::{ObjectMeta, ObjectStoreExt};

use super::{CONDEMNED, Files, INCOMING, place_of, store_fault};
use crate::model::file::FileHash;

/// What a sweep has taken away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// How many files.
    pub files: u64,
    /// How many bytes.
    pub bytes: u64,
}

/// A file old enough to be taken away if nobody refers to it.
#[derive(Debug)]
pub(crate) struct Candidate {
    pub(crate) hash: FileHash,
    bytes: u64,
}

/// What became of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    Yes,
    No { bytes: u64 },
}

impl Files {
    /// The folders in which files lie, each small enough to be read at once.
    pub(crate) async fn shelves(&self) -> Result<Vec<Path>, Fault> {
        let mut shelves = Vec::new();
        for first in self.below(None).await?.1 {
            if [INCOMING, CONDEMNED].contains(&first.as_ref()) {
                continue;
            }
            shelves.extend(self.below(Some(&first)).await?.1);
        }
        Ok(shelves)
    }

    /// The files of a shelf that were written before this moment.
    pub(crate) async fn older_than(
        &self,
        shelf: &Path,
        moment: Instant,
    ) -> Result<Vec<Candidate>, Fault> {
        let (found, _) = self.below(Some(shelf)).await?;
        let old = found.iter().filter(|meta| written(meta) < moment);
        let candidate = |meta: &ObjectMeta| {
            let hash = meta.location.filename()?.parse().ok()?;
            Some(Candidate {
                hash,
                bytes: meta.size,
            })
        };
        Ok(old.filter_map(candidate).collect())
    }

    /// Puts a file aside, out of reach of whoever sends the same content at this moment: theirs will lie in its place.
    /// False where it was sent again in between and is young; it is back in its place then.
    pub(crate) async fn condemn(
        &self,
        candidate: &Candidate,
        moment: Instant,
    ) -> Result<bool, Fault> {
        let aside = aside(&candidate.hash);
        let place = place_of(&candidate.hash);
        self.store
            .rename(&place, &aside)
            .await
            .map_err(store_fault)?;
        let meta = self.store.head(&aside).await.map_err(store_fault)?;
        if written(&meta) < moment {
            return Ok(true);
        }
        self.pardon(candidate).await.map(|_| false)
    }

    /// Puts a file back that was set aside.
    pub(crate) async fn pardon(&self, candidate: &Candidate) -> Result<Kept, Fault> {
        self.put_back(&candidate.hash).await.map(|()| Kept::Yes)
    }

    /// Where the same content was sent again in between, that one stays: it is the younger.
    async fn put_back(&self, hash: &FileHash) -> Result<(), Fault> {
        let (aside, place) = (aside(hash), place_of(hash));
        match self.store.rename_if_not_exists(&aside, &place).await {
            Ok(()) => Ok(()),
            Err(object_store::Error::AlreadyExists { .. }) => {
                self.store.delete(&aside).await.map_err(store_fault)
            }
            Err(error) => Err(store_fault(error)),
        }
    }

    /// Takes a file away that was set aside.
    pub(crate) async fn take_away(&self, candidate: &Candidate) -> Result<Kept, Fault> {
        let gone = self.store.delete(&aside(&candidate.hash)).await;
        let bytes = candidate.bytes;
        gone.map_err(store_fault).map(|()| Kept::No { bytes })
    }

    /// What a sweep that was killed has set aside goes back to its place, where the next one finds it.
    pub(crate) async fn pardon_all(&self) -> Result<(), Fault> {
        for meta in self.below(Some(&Path::from(CONDEMNED))).await?.0 {
            let hash: Option<FileHash> =
                meta.location.filename().and_then(|name| name.parse().ok());
            if let Some(hash) = hash {
                self.put_back(&hash).await?;
            }
        }
        Ok(())
    }

    /// Takes away what began to come in before this moment and never arrived.
    pub(crate) async fn forget_unfinished(&self, moment: Instant) -> Result<Swept, Fault> {
        let mut swept = Swept::default();
        let incoming = self.below(Some(&Path::from(INCOMING))).await?.0;
        for meta in incoming.iter().filter(|meta| written(meta) < moment) {
            self.store
                .delete(&meta.location)
                .await
                .map_err(store_fault)?;
            swept.add(meta.size);
        }
        if let Some(folder) = self.folder.clone() {
            let pieces = tokio::task::spawn_blocking(move || pieces(&folder, moment)).await;
            let pieces = pieces.map_err(|error| Fault::new(Nature::Bug, error))?;
            pieces?.into_iter().for_each(|bytes| swept.add(bytes));
        }
        Ok(swept)
    }

    /// Files and folders that lie in a folder; nothing where there is no such folder.
    async fn below(&self, folder: Option<&Path>) -> Result<(Vec<ObjectMeta>, Vec<Path>), Fault> {
        match self.store.list_with_delimiter(folder).await {
            Ok(found) => Ok((found.objects, found.common_prefixes)),
            Err(object_store::Error::NotFound { .. }) => Ok((Vec::new(), Vec::new())),
            Err(error) => Err(store_fault(error)),
        }
    }
}

impl Swept {
    pub(crate) fn add(&mut self, bytes: u64) {
        self.files = self.files.saturating_add(1);
        self.bytes = self.bytes.saturating_add(bytes);
    }
}

fn aside(hash: &FileHash) -> Path {
    Path::from_iter([CONDEMNED, &hash.to_string()])
}

fn written(meta: &ObjectMeta) -> Instant {
    Instant::of_micros(meta.last_modified.timestamp_micros())
}

/// Takes away the pieces of files that the store does not show, since it never finished them; how large each was. The
/// store writes `name#1` and gives the file its name when it is whole.
fn pieces(folder: &FilePath, moment: Instant) -> Result<Vec<u64>, Fault> {
    let gone = |error: std::io::Error| Fault::new(Nature::Gone, error);
    let mut sizes = Vec::new();
    let incoming: PathBuf = folder.join(INCOMING);
    if !incoming.is_dir() {
        return Ok(sizes);
    }
    for entry in std::fs::read_dir(incoming).map_err(gone)? {
        let entry = entry.map_err(gone)?;
        let (name, meta) = (entry.file_name(), entry.metadata().map_err(gone)?);
        let since = meta.modified().map_err(gone)?.duration_since(UNIX_EPOCH);
        let micros = since.map_or(0, |since| {
            i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
        });
        let is_piece = name.to_string_lossy().contains('#');
        if is_piece && Instant::of_micros(micros) < moment {
            std::fs::remove_file(entry.path()).map_err(gone)?;
            sizes.push(meta.len());
        }
    }
    Ok(sizes)
}
