//! The ZIP round the parts, and what the parts are to each other.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{self, Element};
use crate::read::ReadError;
use crate::read::decode;
use crate::read::limits::{
    EXPANDED_BYTES_MAX, EXPANSION_FREE_BYTES, EXPANSION_TIMES_MAX, PART_BYTES_MAX, ZIP_ENTRIES_MAX,
};

/// An opened file.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    expanded: u64,
}

/// What one part is to another.
#[derive(Debug)]
pub(super) struct Relation {
    /// The last word of its type: `header`, `footnotes`.
    pub(super) kind: String,
    /// The name of the other part.
    pub(super) target: String,
}

impl<'a> Package<'a> {
    /// Opens a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| opening(bytes, &error))?;
        if archive.len() > ZIP_ENTRIES_MAX {
            return Err(ReadError::Bomb("files in the ZIP"));
        }
        Ok(Self {
            archive,
            expanded: 0,
        })
    }

    /// The tree of a part; a part that is not there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Element>, ReadError> {
        match self.bytes(name)? {
            Some(bytes) => {
                let text = decode::decode(&bytes, decode::encoding_of(&bytes));
                drop(bytes);
                xml::parse(&text).map(Some)
            }
            None => Ok(None),
        }
    }

    /// What this part refers to, in the order of the file.
    pub(super) fn relations(
        &mut self,
        part: &str,
    ) -> Result<BTreeMap<String, Relation>, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels");
        let Some(root) = self.part(name.trim_start_matches('/'))? else {
            return Ok(BTreeMap::new());
        };
        let relations = root.elements().filter_map(|element| {
            if element.attribute("TargetMode") == Some("External") {
                return None;
            }
            let kind = element.attribute("Type")?.rsplit('/').next()?.to_owned();
            let target = resolve(folder, element.attribute("Target")?);
            Some((
                element.attribute("Id")?.to_owned(),
                Relation { kind, target },
            ))
        });
        Ok(relations.collect())
    }

    /// The name of the main part.
    pub(super) fn main_part(&mut self) -> Result<String, ReadError> {
        let relations = self.relations("")?;
        let named = relations
            .into_values()
            .find(|relation| relation.kind == "officeDocument");
        Ok(named.map_or_else(|| "word/document.xml".to_owned(), |found| found.target))
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(reading(&error)),
        };
        let (packed, size) = (file.compressed_size(), file.size());
        let most = PART_BYTES_MAX.min(EXPANDED_BYTES_MAX.saturating_sub(self.expanded));
        if size > most {
            return Err(ReadError::Bomb("bytes of a part"));
        }
        let ratio = packed.max(1).saturating_mul(EXPANSION_TIMES_MAX);
        let most = most.min(ratio.max(EXPANSION_FREE_BYTES));
        let mut bytes = Vec::new();
        let read = file.take(most.saturating_add(1)).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Err(ReadError::Bomb("expansion of a part"));
        }
        read.map_err(|error| ReadError::Broken(format!("ZIP part {name}: {error}")))?;
        self.expanded = self.expanded.saturating_add(bytes.len() as u64);
        Ok(Some(bytes))
    }
}

fn opening(bytes: &[u8], error: &ZipError) -> ReadError {
    let tail = bytes.len().saturating_sub(66_000);
    let ends = bytes
        .get(tail..)
        .is_some_and(|tail| tail.windows(4).any(|window| window == b"PK\x05\x06"));
    if ends {
        reading(error)
    } else {
        ReadError::Truncated("ZIP without its directory".to_owned())
    }
}

fn reading(error: &ZipError) -> ReadError {
    if error.to_string().to_lowercase().contains("password") {
        ReadError::Encrypted
    } else {
        ReadError::Broken(format!("ZIP: {error}"))
    }
}

/// The name of a part as another part in this folder calls it.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}
