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

/// The plan of the demonstration, written from the model beside it:
///
/// ```text
/// hoptac document write samples/ke-hoach-trinh-dien-2023.json -o samples/ke-hoach-trinh-dien-2023.docx
/// ```
#[test]
fn the_plan_of_the_demonstration_is_what_its_model_says_and_is_read_back_whole() {
    let model: vanban::model::Document =
        serde_json::from_slice(&shipped("ke-hoach-trinh-dien-2023.json").unwrap()).unwrap();
    let docx = shipped("ke-hoach-trinh-dien-2023.docx").unwrap();
    let same = write::docx(&model).unwrap() == docx;
    assert!(same, "write samples/ke-hoach-trinh-dien-2023.docx anew");

    let (source, repairs) = vanban::repair::mend(vanban::read::read(&docx).unwrap());
    let plan = vanban::plan::plan(&vanban::outline::outline(&source, &repairs), None);
    let count = (plan.bodies.len(), plan.targets.len(), plan.tasks.len());
    assert_eq!(count, (14, 8, 35));
    let groups = plan
        .sections
        .iter()
        .filter(|section| section.label.starts_with("II."));
    assert_eq!(groups.count(), 7, "groups of content");
    assert!(
        plan.title.contains("văn bản trình diễn"),
        "it says what it is"
    );
}
