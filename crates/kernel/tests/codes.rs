//! The page of the crate names every refusal, so that whoever writes the sentences finds them all.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn codes<'a>(text: &'a str, quote: char) -> impl Iterator<Item = String> + 'a {
    text.split(quote)
        .filter(|word| word.starts_with("kernel.") && !word.contains(' '))
        .map(str::to_owned)
}

#[test]
fn the_page_names_every_code_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("README.md")).unwrap();
    let named: BTreeSet<String> = codes(&page, '`').collect();
    let mut used = BTreeSet::new();
    for entry in fs::read_dir(root.join("src")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            used.extend(codes(&fs::read_to_string(path).unwrap(), '"'));
        }
    }
    assert_eq!(named, used);
}
