//! The files in `samples/` are what this writer makes of the model in the crate. When the writer changes:
//!
//! ```text
//! hoptac document sample --kind plan > plan.json
//! hoptac document write plan.json -o samples/ke-hoach-song-lam-2024.docx
//! ```

use std::path::PathBuf;
use std::{fs, io};

use vanban::{SampleKind, sample, write};

fn shipped(name: &str) -> io::Result<Vec<u8>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    fs::read(path.join(name))
}

#[test]
fn the_shipped_docx_is_the_one_this_writer_makes() {
    let plan = sample(SampleKind::Plan).unwrap();
    let same = write::docx(&plan).unwrap() == shipped("ke-hoach-song-lam-2024.docx").unwrap();
    assert!(same, "write samples/ke-hoach-song-lam-2024.docx anew");
}

#[test]
fn the_shipped_text_says_what_the_model_says() {
    let plan = sample(SampleKind::Plan).unwrap();
    let text = String::from_utf8(shipped("ke-hoach-song-lam-2024.txt").unwrap()).unwrap();
    assert_eq!(write::text(&plan), text);
}
