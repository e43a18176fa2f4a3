//! An installation: its data folder, its key, its database.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use db::{Chance, Db, OsChance, Place, Setting};
use kernel::{Day, Fault, Nature};

use crate::clock::clocks;
use crate::config::Config;

/// The folder of files in the data folder.
pub(crate) const FILES: &str = "files";
/// The key's name in the data folder. Whoever has it can read what is encrypted at rest; backups hold it too.
pub(crate) const KEY: &str = "hoptac.key";
/// Bytes of the key.
pub(crate) const KEY_BYTES: usize = 32;

/// An open installation.
#[derive(Debug, Clone)]
pub(crate) struct House {
    pub(crate) data: PathBuf,
    pub(crate) db: Db,
    pub(crate) key: [u8; KEY_BYTES],
    /// Whether its data is invented, and its business day stands.
    pub(crate) is_demo: bool,
}

/// Why an installation cannot be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OpenError {
    /// The folder or the key.
    #[error("Không dùng được thư mục dữ liệu «{}»: {reason}.", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The database.
    #[error("{}", sentence(.0))]
    Database(#[from] Fault),
}

/// What to do about a database that does not open.
fn sentence(fault: &Fault) -> String {
    let advice = match fault.nature() {
        Nature::Full => "Đĩa đã đầy. Hãy dọn đĩa rồi chạy lại",
        Nature::TooOld => "Dữ liệu thuộc phiên bản khác. Hãy dùng đúng phiên bản hoptac",
        Nature::Gone | Nature::Busy => {
            "Cơ sở dữ liệu chưa sẵn sàng. Hãy kiểm tra địa chỉ, quyền và đĩa"
        }
        Nature::Bug => {
            "Cơ sở dữ liệu trả lời không như mong đợi. Hãy gửi dòng này cho người phát triển"
        }
    };
    format!("{advice} ({}).", fault.chain())
}

impl House {
    /// Opens an installation, and makes it where there is none.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub(crate) async fn open(data: &Path, config: &Config) -> Result<Self, OpenError> {
        let unusable = |error: io::Error| OpenError::Folder {
            folder: data.to_owned(),
            reason: error.to_string(),
        };
        make_folder(data).map_err(unusable)?;
        let key = key(data).map_err(unusable)?;
        let place = Place::choose(data, config.database.as_deref());
        let db = Db::open(&place, clocks(None), Arc::new(OsChance)).await?;
        db.migrate().await?;
        let house = Self {
            data: data.to_owned(),
            db,
            key,
            is_demo: false,
        };
        Ok(house.with_its_day().await?)
    }

    /// The same installation after its business day was set.
    ///
    /// # Errors
    /// The database is away.
    pub(crate) async fn with_its_day(self) -> Result<Self, Fault> {
        let day = business_day(&self.db).await?;
        Ok(Self {
            db: self.db.with_clocks(clocks(day)),
            is_demo: day.is_some(),
            ..self
        })
    }
}

impl House {
    /// Whether somebody has done anything here.
    ///
    /// # Errors
    /// The database is away.
    pub(crate) async fn is_used(&self) -> Result<bool, Fault> {
        let verdict = db::verify_chain(&self.db).await?;
        Ok(verdict.sound > 0 || verdict.waiting > 0)
    }
}

/// The business day that a demonstration stores.
pub(crate) async fn business_day(db: &Db) -> Result<Option<Day>, Fault> {
    let wrong = |text: &str| Fault::inconsistent("db_setting", "value", text);
    match db.setting(Setting::BusinessDay).await? {
        None => Ok(None),
        Some(text) => Day::parse(&text).map(Some).map_err(|_| wrong(&text)),
    }
}

/// Makes the folder and what lies in it; nobody but its owner looks into it.
fn make_folder(data: &Path) -> io::Result<()> {
    let is_new = !data.exists();
    fs::create_dir_all(data.join(FILES))?;
    #[cfg(unix)]
    if is_new {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(data, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// The key of the installation, made where there is none. Two processes that begin at once get the same: the second finds
/// the file of the first.
fn key(data: &Path) -> io::Result<[u8; KEY_BYTES]> {
    let file = data.join(KEY);
    if !file.exists() {
        let mut key = [0; KEY_BYTES];
        OsChance.fill(&mut key).map_err(io::Error::other)?;
        match write_secret(&file, hex::encode(key).as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            done => done?,
        }
    }
    let text = fs::read_to_string(&file)?;
    let mut key = [0; KEY_BYTES];
    hex::decode_to_slice(text.trim(), &mut key)
        .map_err(|_| io::Error::other(format!("tệp {KEY} không còn nguyên vẹn")))?;
    Ok(key)
}

/// Writes a new file that only its owner reads. It appears whole or not at all: another process may look at any moment.
fn write_secret(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let draft = file.with_extension(format!("{}.tmp", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut opened = options.open(&draft)?;
    opened.write_all(bytes)?;
    opened.sync_all()?;
    // A link refuses a name that is taken, a rename would not.
    let linked = fs::hard_link(&draft, file);
    fs::remove_file(&draft)?;
    linked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_house_is_made_once_and_keeps_its_key() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("moi");
        let first = House::open(&data, &Config::default()).await.unwrap();
        let again = House::open(&data, &Config::default()).await.unwrap();
        assert_eq!(first.key, again.key);
        assert_ne!(first.key, [0; KEY_BYTES]);
    }

    #[tokio::test]
    async fn a_folder_that_is_a_file_and_a_torn_key_are_told_in_a_sentence() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tep");
        fs::write(&file, "x").unwrap();
        let told = House::open(&file, &Config::default())
            .await
            .unwrap_err()
            .to_string();
        assert!(
            told.starts_with("Không dùng được thư mục dữ liệu"),
            "{told}"
        );
        fs::write(folder.path().join(KEY), "abc").unwrap();
        let told = House::open(folder.path(), &Config::default())
            .await
            .unwrap_err()
            .to_string();
        assert!(told.contains("không còn nguyên vẹn"), "{told}");
    }
}
