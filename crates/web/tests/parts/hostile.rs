//! Words that somebody typed to break the page stay words, in every part.

use web::{Language, gallery};

use crate::words;

const HOSTILE: &str =
    "\"'></textarea></select><script>alert(1)</script><img src=x onerror=alert(1)>javascript:&amp;";

fn hostile(_: &str) -> String {
    HOSTILE.to_owned()
}

#[test]
fn no_part_lets_a_hostile_word_become_markup() {
    for sample in gallery::samples(&words(Language::Vietnamese), hostile) {
        let html = &sample.html;
        for bad in ["<script", "<img", "</textarea></select>", "\"'>"] {
            assert!(!html.contains(bad), "{}: {bad}", sample.name);
        }
    }
}

#[test]
fn no_part_links_to_a_script() {
    let script = |_: &str| "javascript:alert(1)".to_owned();
    for sample in gallery::samples(&words(Language::Vietnamese), script) {
        assert!(
            !sample.html.contains("href=\"javascript:"),
            "{}",
            sample.name
        );
        assert!(
            !sample.html.contains("action=\"javascript:"),
            "{}",
            sample.name
        );
    }
}

#[test]
fn no_part_has_style_or_script_of_its_own() {
    for sample in gallery::samples(&words(Language::English), str::to_owned) {
        for bad in [" style=", "<style", "<script", " onclick=", " onload="] {
            assert!(!sample.html.contains(bad), "{}: {bad}", sample.name);
        }
    }
}
