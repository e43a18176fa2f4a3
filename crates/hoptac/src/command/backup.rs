//! `hoptac backup FILE`: everything of an installation in one file, consistent while others write.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::config;
use crate::house::{FILES, KEY};
use db::FILE_NAME;

/// The name of the list of what a copy holds, with a hash of each.
pub(crate) const MANIFEST: &str = "manifest.json";
/// Bytes that are read at once.
const PIECE_BYTES: usize = 64 * 1024;

/// What a copy holds.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The version of the program that wrote it.
    pub(crate) version: String,
    /// Every file with its hash, in the order in which they were written.
    pub(crate) files: Vec<Kept>,
}

/// A file in a copy.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// From the data folder, with `/`.
    pub(crate) name: String,
    /// SHA-256, in hexadecimal.
    pub(crate) sha256: String,
}

/// Copies an installation. The database comes first: the files it speaks of were there before it spoke of them, so that
/// none is missed.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn backup(data: &Path, target: &Path) -> Result<String, String> {
    let ground = super::open(data).await?;
    if target.exists() {
        return Err(format!(
            "Đã có «{}». Hãy chọn tên tệp khác.",
            target.display()
        ));
    }
    let unwritten = |error: io::Error| {
        format!(
            "Không ghi được bản sao «{}»: {error}. Hãy kiểm tra đĩa và quyền ghi.",
            target.display()
        )
    };
    let draft = tempfile::tempdir_in(folder_of(target)).map_err(unwritten)?;
    let copy = draft.path().join(FILE_NAME);
    let text = copy
        .to_str()
        .ok_or_else(|| "Tên thư mục phải là chữ thường gặp.".to_owned())?;
    ground
        .house
        .db
        .copy_to(text)
        .await
        .map_err(|error| format!("Không chép được cơ sở dữ liệu: {error}. Hãy thử lại."))?;
    let whole = draft.path().join("whole");
    let count = write(data, &copy, &whole).map_err(unwritten)?;
    std::fs::rename(&whole, target).map_err(unwritten)?;
    Ok(format!(
        "Đã sao lưu {count} tệp vào «{}».\n",
        target.display()
    ))
}

fn folder_of(target: &Path) -> PathBuf {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

fn write(data: &Path, database: &Path, target: &Path) -> io::Result<usize> {
    let mut zip = ZipWriter::new(File::create_new(target)?);
    let mut manifest = Manifest {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        files: Vec::new(),
    };
    let mut put = |name: &str, file: &Path| -> io::Result<()> {
        let sha256 = copy_in(&mut zip, name, file)?;
        manifest.files.push(Kept {
            name: name.to_owned(),
            sha256,
        });
        Ok(())
    };
    put(FILE_NAME, database)?;
    put(KEY, &data.join(KEY))?;
    if data.join(config::FILE).exists() {
        put(config::FILE, &data.join(config::FILE))?;
    }
    for name in files_below(&data.join(FILES))? {
        put(&format!("{FILES}/{name}"), &data.join(FILES).join(&name))?;
    }
    let count = manifest.files.len();
    let listed = serde_json::to_vec_pretty(&manifest)?;
    zip.start_file(MANIFEST, options())?;
    zip.write_all(&listed)?;
    zip.finish()?.sync_all()?;
    Ok(count)
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true)
        .unix_permissions(0o600)
}

/// Puts a file into the copy; its hash.
fn copy_in(zip: &mut ZipWriter<File>, name: &str, file: &Path) -> io::Result<String> {
    zip.start_file(name, options())?;
    let mut from = File::open(file)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let read = from.read(&mut piece)?;
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            return Ok(hex::encode(hash.finalize()));
        };
        hash.update(bytes);
        zip.write_all(bytes)?;
    }
}

/// Names of all files below a folder, from it, with `/`, sorted.
fn files_below(folder: &Path) -> io::Result<Vec<String>> {
    let mut open = vec![String::new()];
    let mut found = Vec::new();
    while let Some(inside) = open.pop() {
        for entry in std::fs::read_dir(folder.join(&inside))? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let path = if inside.is_empty() {
                name
            } else {
                format!("{inside}/{name}")
            };
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
