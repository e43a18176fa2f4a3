//! `hoptac restore FILE`: an installation from a copy, into an empty place, with everything verified.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Component, Path};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::backup::{MANIFEST, Manifest};
use crate::clock::clocks;
use db::{Db, FILE_NAME, OsChance, Place, TransferError, transfer, verify_chain};

/// The longest list of what a copy holds, in bytes.
const MANIFEST_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// Bytes that are read at once.
const PIECE_BYTES: usize = 64 * 1024;

/// Why a copy cannot be restored.
#[derive(Debug, thiserror::Error)]
enum RestoreError {
    #[error("đây không phải bản sao lưu của hoptac, hoặc tệp bị thiếu phần cuối")]
    NoCopy,
    #[error("tệp «{0}» trong bản sao không còn nguyên vẹn")]
    Torn(String),
    #[error("tên tệp «{0}» trong bản sao chỉ ra ngoài thư mục dữ liệu")]
    Outside(String),
    #[error("{0}")]
    Unwritten(#[from] io::Error),
}

/// Restores a copy into an empty data folder; whatever fails leaves the folder as it was.
///
/// # Errors
/// The sentence to print.
pub(crate) async fn restore(data: &Path, copy: &Path) -> Result<String, String> {
    if data
        .read_dir()
        .is_ok_and(|mut inside| inside.next().is_some())
    {
        return Err(format!(
            "Thư mục «{}» không trống. Hãy chỉ ra một thư mục mới bằng --data.",
            data.display()
        ));
    }
    let draft = data.with_extension("restoring");
    let restored = match unpack(copy, &draft) {
        Ok(count) => hand_over(&draft).await.map(|()| count),
        Err(error) => Err(format!(
            "Không khôi phục được từ «{}»: {error}. Hãy dùng bản sao khác.",
            copy.display()
        )),
    };
    let count = match restored {
        Ok(count) => count,
        Err(told) => {
            // What was unpacked is worth nothing.
            drop(fs::remove_dir_all(&draft));
            return Err(told);
        }
    };
    drop(fs::remove_dir(data));
    fs::rename(&draft, data)
        .map_err(|error| format!("Không tạo được «{}»: {error}.", data.display()))?;
    verify(data).await.map(|links| {
        format!(
            "Đã khôi phục {count} tệp vào «{}». Nhật ký nguyên vẹn: {links} mắt xích.\n",
            data.display()
        )
    })
}

/// Where the configuration names a server, everything goes there, and the file that brought it is not needed any more. This
/// is also how an installation leaves its file when it has outgrown it.
async fn hand_over(draft: &Path) -> Result<(), String> {
    let config = super::configuration(draft)?;
    let Some(server) = config.database.as_deref() else {
        return Ok(());
    };
    let file = draft.join(FILE_NAME);
    let open = |place| async move { Db::open(&place, clocks(None), Arc::new(OsChance)).await };
    let brought = open(Place::File(file.clone())).await;
    let brought = brought.map_err(|fault| fault.chain())?;
    brought.migrate().await.map_err(|fault| fault.chain())?;
    let server = open(Place::choose(draft, Some(server))).await;
    let server = server.map_err(|fault| {
        format!(
            "Không mở được máy chủ cơ sở dữ liệu ({}). Hãy kiểm tra khoá «database».",
            fault.chain()
        )
    })?;
    let told = transfer(&brought, &server).await;
    brought.close().await;
    server.close().await;
    match told {
        Ok(_) => fs::remove_file(file).map_err(|error| error.to_string()),
        Err(TransferError::Used) => Err(
            "Máy chủ cơ sở dữ liệu đã có dữ liệu. Hãy đặt HOPTAC_DATABASE là địa chỉ một cơ sở dữ liệu trống."
                .to_owned(),
        ),
        Err(error) => Err(format!("Không chép được sang máy chủ: {error}. Hãy thử lại.")),
    }
}

/// Opens what was restored and checks it; how many links the audit has.
async fn verify(data: &Path) -> Result<i64, String> {
    let house = super::open(data).await?.house;
    if !house.db.is_whole().await.map_err(|fault| fault.chain())? {
        return Err(
            "Cơ sở dữ liệu trong bản sao không còn nguyên vẹn. Hãy dùng bản sao khác.".to_owned(),
        );
    }
    let verdict = verify_chain(&house.db)
        .await
        .map_err(|fault| fault.chain())?;
    if verdict.is_sound() {
        Ok(verdict.sound)
    } else {
        Err("Chuỗi nhật ký trong bản sao bị đứt. Hãy dùng bản sao khác.".to_owned())
    }
}

fn unpack(copy: &Path, into: &Path) -> Result<usize, RestoreError> {
    let mut zip = ZipArchive::new(File::open(copy)?).map_err(|_| RestoreError::NoCopy)?;
    let manifest = manifest(&mut zip)?;
    fs::create_dir_all(into)?;
    for kept in &manifest.files {
        let inside = Path::new(&kept.name);
        if !inside
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
        {
            return Err(RestoreError::Outside(kept.name.clone()));
        }
        let target = into.join(inside);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        let torn = || RestoreError::Torn(kept.name.clone());
        let mut packed = zip.by_name(&kept.name).map_err(|_| torn())?;
        if copy_out(&mut packed, &target)? != kept.sha256 {
            return Err(torn());
        }
    }
    Ok(manifest.files.len())
}

fn manifest(zip: &mut ZipArchive<File>) -> Result<Manifest, RestoreError> {
    let packed = zip.by_name(MANIFEST).map_err(|_| RestoreError::NoCopy)?;
    let mut text = Vec::new();
    packed
        .take(MANIFEST_BYTES_MAX)
        .read_to_end(&mut text)
        .map_err(|_| RestoreError::NoCopy)?;
    serde_json::from_slice(&text).map_err(|_| RestoreError::NoCopy)
}

/// Writes a packed file; its hash. What does not unpack has no hash.
fn copy_out(packed: &mut impl Read, target: &Path) -> io::Result<String> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut to = options.open(target)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let Ok(read) = packed.read(&mut piece) else {
            return Ok(String::new());
        };
        let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else {
            to.sync_all()?;
            return Ok(hex::encode(hash.finalize()));
        };
        hash.update(bytes);
        to.write_all(bytes)?;
    }
}
