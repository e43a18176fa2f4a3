//! A file comes in, piece by piece: measured, hashed and looked at on its way, whole or not at all.

use std::io::Cursor;

use kernel::{Fault, Nature};
use object_store::path::Path;
use object_store::{ObjectStoreExt, WriteMultipart};
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::{Files, INCOMING, place_of, store_fault};
use crate::model::file::{FILE_BYTES_MAX, FileFault, FileHash, FileName, StoredFile};
use crate::model::media::{
    ENTRIES_MAX, HEAD_BYTES, Looks, MediaType, TextCheck, agreed, looks, of_entries,
};

/// Bytes that are written at once. A store in the network wants five megabytes at least.
const PART_BYTES: usize = 5 * 1024 * 1024;
/// Parts that wait to be written.
const PARTS_MAX: usize = 2;

/// Why a file was not received; nothing of it stays.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    /// The file is not taken.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The store.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { ReceiveError from [File, Fault] {} }

/// A file on its way in. Dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Receiving {
    files: Files,
    name: FileName,
    place: Path,
    /// None once it was given up.
    upload: Option<WriteMultipart>,
    hash: Sha256,
    head: Vec<u8>,
    text: TextCheck,
    bytes: u64,
}

impl Files {
    /// Begins to receive a file that its sender calls so.
    ///
    /// # Errors
    /// The name is none, or the store is away.
    pub async fn receive(&self, name: &str) -> Result<Receiving, ReceiveError> {
        let name = FileName::parse(name).map_err(FileFault::Name)?;
        let place = Path::from_iter([INCOMING, &self.fresh_name()?]);
        let upload = self
            .store
            .put_multipart(&place)
            .await
            .map_err(store_fault)?;
        Ok(Receiving {
            files: self.clone(),
            name,
            place,
            upload: Some(WriteMultipart::new_with_chunk_size(upload, PART_BYTES)),
            hash: Sha256::new(),
            head: Vec::new(),
            text: TextCheck::default(),
            bytes: 0,
        })
    }

    /// Keeps a file that has come whole.
    ///
    /// # Errors
    /// See [`ReceiveError`]; nothing of it stays.
    pub async fn keep(&self, name: &str, content: &[u8]) -> Result<StoredFile, ReceiveError> {
        let mut receiving = self.receive(name).await?;
        receiving.push(content).await?;
        receiving.finish().await
    }
}

impl Receiving {
    /// Takes the next piece.
    ///
    /// # Errors
    /// It is more than a file may have, or the store is away or full.
    pub async fn push(&mut self, piece: &[u8]) -> Result<(), ReceiveError> {
        let bytes = u64::try_from(piece.len()).unwrap_or(u64::MAX);
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > FILE_BYTES_MAX {
            self.give_up().await?;
            return Err(FileFault::TooLarge.into());
        }
        let missing = HEAD_BYTES.saturating_sub(self.head.len());
        self.head.extend(piece.iter().take(missing));
        self.text.push(piece);
        self.hash.update(piece);
        let upload = self.upload.as_mut().ok_or_else(given_up)?;
        let room = upload.wait_for_capacity(PARTS_MAX).await;
        room.map_err(store_fault)?;
        upload.write(piece);
        Ok(())
    }

    /// The whole file has come: says what it is and puts it in its place, or forgets it.
    ///
    /// # Errors
    /// See [`ReceiveError`]; nothing of it stays.
    pub async fn finish(mut self) -> Result<StoredFile, ReceiveError> {
        let known = match self.known() {
            Ok(known) => known,
            Err(refused) => {
                self.give_up().await?;
                return Err(refused.into());
            }
        };
        let upload = self.upload.take().ok_or_else(given_up)?;
        upload.finish().await.map_err(store_fault)?;
        let incoming = Incoming {
            files: self.files,
            name: self.name,
            place: self.place,
            hash: FileHash::of_digest(self.hash.finalize()),
            bytes: self.bytes,
        };
        incoming.settle(known).await
    }

    /// What the file is, where its bytes told already; none for a ZIP, into which one has to look.
    fn known(&self) -> Result<Option<MediaType>, FileFault> {
        match looks(&self.head)? {
            Looks::Like(media_type) => agreed(&self.name, media_type).map(Some),
            Looks::Plain if self.text.is_text() => agreed(&self.name, MediaType::Text).map(Some),
            Looks::Plain => Err(unreadable(&self.name)),
            Looks::Zip => Ok(None),
        }
    }

    /// Forgets what came. A file that is merely dropped is forgotten too, a little later.
    async fn give_up(&mut self) -> Result<(), Fault> {
        match self.upload.take() {
            Some(upload) => upload.abort().await.map_err(store_fault),
            None => Ok(()),
        }
    }
}

fn given_up() -> Fault {
    Fault::new(Nature::Bug, "the file was given up before")
}

/// What is neither of a known kind nor text: said to be text, it is in an encoding of old.
fn unreadable(name: &FileName) -> FileFault {
    if name.extension() == MediaType::Text.extension() {
        return FileFault::Encoding;
    }
    FileFault::NotTaken {
        found: "?".to_owned(),
    }
}

/// A file that is whole and has no place yet.
struct Incoming {
    files: Files,
    name: FileName,
    place: Path,
    hash: FileHash,
    bytes: u64,
}

impl Incoming {
    async fn settle(self, known: Option<MediaType>) -> Result<StoredFile, ReceiveError> {
        let is = match known {
            Some(media_type) => Ok(media_type),
            None => self.inside().await,
        };
        let media_type = match is {
            Ok(media_type) => media_type,
            Err(refused) => {
                let gone = self.files.store.delete(&self.place).await;
                gone.map_err(store_fault)?;
                return Err(refused);
            }
        };
        // Even where the same content is there: it is as young as this act then, and no sweep takes it away.
        let place = place_of(&self.hash);
        let moved = self.files.store.rename(&self.place, &place).await;
        moved.map_err(store_fault)?;
        Ok(StoredFile {
            hash: self.hash,
            name: self.name,
            media_type,
            bytes: self.bytes,
        })
    }

    /// Looks into a ZIP. Only the list of its entries is read; nothing is unpacked.
    async fn inside(&self) -> Result<MediaType, ReceiveError> {
        let found = self.files.store.get(&self.place).await;
        let content = found.map_err(store_fault)?.bytes().await;
        let content = content.map_err(store_fault)?;
        let looked = tokio::task::spawn_blocking(move || entries(&content)).await;
        let is = looked.map_err(|error| Fault::new(Nature::Bug, error))??;
        Ok(agreed(&self.name, is)?)
    }
}

fn entries(content: &[u8]) -> Result<MediaType, FileFault> {
    let broken = || FileFault::NotTaken {
        found: "ZIP".to_owned(),
    };
    let archive = ZipArchive::new(Cursor::new(content)).map_err(|_| broken())?;
    if archive.len() > ENTRIES_MAX {
        return Err(broken());
    }
    let names: Result<Vec<_>, _> = archive.file_names().collect();
    of_entries(&names.map_err(|_| broken())?)
}
