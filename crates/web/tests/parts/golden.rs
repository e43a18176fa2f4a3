//! Each part against its golden file. After a change that was meant: `UPDATE_GOLDEN=1 cargo nextest run -p web`, and read
//! the difference before it is committed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use web::{Language, gallery};

use crate::words;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parts/golden")
}

#[test]
fn every_part_is_drawn_as_its_golden_file_says() {
    let mut wrong = Vec::new();
    for (language, ending) in [
        (Language::Vietnamese, "html"),
        (Language::English, "en.html"),
    ] {
        for sample in gallery::samples(&words(language), str::to_owned) {
            let file = folder().join(format!("{}.{ending}", sample.name));
            let drawn = format!("{}\n", sample.html.trim_end());
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                fs::write(&file, &drawn).unwrap();
            } else if fs::read_to_string(&file).ok().as_ref() != Some(&drawn) {
                wrong.push(file);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "differ from what is drawn now: {wrong:#?}"
    );
}

#[test]
fn no_golden_file_is_left_of_a_part_that_is_gone() {
    let samples = gallery::samples(&words(Language::Vietnamese), str::to_owned);
    let names: BTreeSet<&str> = samples.iter().map(|sample| sample.name).collect();
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let part = name.split('.').next().unwrap();
        assert!(names.contains(part), "{name} belongs to no part");
    }
}
