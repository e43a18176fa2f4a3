//! Where the content of files lies: in a store of objects, each under the hash of its content, so that the same content is
//! there once. Written before the act that refers to it, never within a transaction.

mod body;
mod receive;
mod store_fault;
mod sweep;

use std::path::PathBuf;
use std::sync::Arc;

use db::Chance;
use kernel::{Fault, Nature};
use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use object_store::path::Path;

use crate::model::file::FileHash;

pub use self::body::FileBody;
pub use self::receive::{ReceiveError, Receiving};
use self::store_fault::store_fault;
pub use self::sweep::Swept;
pub(crate) use self::sweep::{Candidate, Kept};

/// Where a file lies while it comes in, under a name made by chance.
const INCOMING: &str = "incoming";
/// Where a file lies while it is decided whether anybody needs it.
const CONDEMNED: &str = "condemned";

/// Where the files of this installation lie.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FilesPlace {
    /// A folder of this machine; it is made where there is none. A store of objects in the network becomes another
    /// variant, with the same layout.
    Folder(PathBuf),
}

/// The files of this installation (kho tệp). A copy is the same store.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// The folder, where it is one: a process that was killed may have left something there that the store does not show.
    folder: Option<PathBuf>,
    chance: Arc<dyn Chance>,
}

impl Files {
    /// Opens the store.
    ///
    /// # Errors
    /// The folder cannot be made or read.
    pub fn open(place: &FilesPlace, chance: Arc<dyn Chance>) -> Result<Self, Fault> {
        let FilesPlace::Folder(folder) = place;
        std::fs::create_dir_all(folder).map_err(|error| Fault::new(Nature::Gone, error))?;
        // What a paper refers to has reached the disk before: an acknowledged act survives the loss of power.
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(store_fault)?
            .with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            folder: Some(folder.clone()),
            chance,
        })
    }

    /// A name by chance.
    fn fresh_name(&self) -> Result<String, Fault> {
        let mut bytes = [0; 16];
        self.chance.fill(&mut bytes)?;
        Ok(hex::encode(bytes))
    }
}

/// Where the content with this hash lies: `ab/cd/<hash>`, so that no folder grows large.
fn place_of(hash: &FileHash) -> Path {
    let digits = hash.to_string();
    let (first, rest) = digits.split_at_checked(2).unwrap_or_default();
    let (second, _) = rest.split_at_checked(2).unwrap_or_default();
    Path::from_iter([first, second, digits.as_str()])
}

#[cfg(test)]
mod tests;
