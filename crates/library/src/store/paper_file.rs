//! Files of papers.

use authz::Actor;
use db::{Rx, Tx};
use kernel::{Fault, Instant};

use crate::model::file::{FileHash, FileId, FileName, PaperFile, StoredFile};
use crate::model::media::MediaType;
use crate::model::paper::PaperId;

/// Files of a paper that are read at once; it has no more.
const FILES_READ_MAX: i64 = 200;

db::statements! {
    /// The files of a paper, as they were attached.
    FILE_LIST_BY_PAPER = "
        select id, name, media_type, bytes, hash, attached_at, attached_by_name
        from library_paper_file
        where paper = $1
          and detached_at is null
        order by position, id
        limit $2";
    /// A new file of a paper.
    FILE_INSERT = "
        insert into library_paper_file
            (id, paper, hash, name, media_type, bytes, attached_at, attached_by_name, position)
        values ($1, $2, $3, $4, $5, $6, $7, $8,
                (select coalesce(max(position), 0) + 1 from library_paper_file where paper = $2))";
    /// Takes a file off its paper.
    FILE_DETACH = "
        update library_paper_file
        set detached_at = $1
        where id = $2
          and paper = $3
          and detached_at is null";
    /// How many papers refer to a content, or did until after a moment.
    HASH_NEEDED = "
        select count(*)
        from library_paper_file
        where hash = $1
          and (detached_at is null or detached_at > $2)";
}

db::row! {
    /// A file as it is kept.
    struct FileRow {
        id: FileId,
        name: FileName,
        media_type: MediaType,
        bytes: i64,
        hash: FileHash,
        attached_at: Instant,
        attached_by_name: String,
    }
}

impl FileRow {
    fn file(self) -> Result<PaperFile, Fault> {
        let wrong = |_| Fault::inconsistent("library_paper_file", "bytes", self.id);
        Ok(PaperFile {
            bytes: u64::try_from(self.bytes).map_err(wrong)?,
            id: self.id,
            name: self.name,
            media_type: self.media_type,
            attached_at: self.attached_at,
            attached_by_name: self.attached_by_name,
            hash: self.hash,
        })
    }
}

pub(crate) async fn file_list_by_paper(
    rx: &mut Rx,
    paper: PaperId,
) -> Result<Vec<PaperFile>, Fault> {
    let values = db::params![paper, FILES_READ_MAX];
    let rows: Vec<FileRow> = rx.all(FILE_LIST_BY_PAPER, values).await?;
    rows.into_iter().map(FileRow::file).collect()
}

pub(crate) async fn file_insert(
    tx: &mut Tx,
    actor: &Actor,
    paper: PaperId,
    file: &StoredFile,
) -> Result<FileId, Fault> {
    let (now, chance) = tx.seed()?;
    let id = FileId::new(now, chance);
    let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
    let values = db::params![
        id,
        paper,
        file.hash,
        file.name,
        file.media_type,
        bytes,
        now,
        actor.name
    ];
    tx.run(FILE_INSERT, values).await?;
    Ok(id)
}

/// Takes a file off its paper; false where it is not on it.
pub(crate) async fn file_detach(tx: &mut Tx, paper: PaperId, file: FileId) -> Result<bool, Fault> {
    let values = db::params![tx.now(), file, paper];
    Ok(tx.run(FILE_DETACH, values).await? == 1)
}

/// Whether a paper refers to this content, or did until after this moment.
pub(crate) async fn hash_is_needed(
    rx: &mut Rx,
    hash: &FileHash,
    moment: Instant,
) -> Result<bool, Fault> {
    let (count,): (i64,) = rx.one(HASH_NEEDED, db::params![*hash, moment]).await?;
    Ok(count > 0)
}
