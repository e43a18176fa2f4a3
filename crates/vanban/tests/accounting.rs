//! Reading never loses a letter of the body: what the file says stands in the text and in the model.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use vanban::model::{Annex, Block, Document, Item, Table};
use vanban::outline::{self, Outline, Part};
use vanban::read::{self, Source, SourceBlock};
use vanban::repair::{self, RepairKind};

type Count = BTreeMap<char, i64>;

fn letters(text: &str, sign: i64, count: &mut Count) {
    for letter in text.chars().filter(|c| c.is_alphanumeric()) {
        *count.entry(letter).or_default() += sign;
    }
}

/// The letters of everything the reader handed over.
fn of_source(source: &Source) -> Count {
    let mut count = Count::new();
    for block in &source.blocks {
        match block {
            SourceBlock::Line(line) => {
                letters(&line.text, 1, &mut count);
                letters(line.mark.as_deref().unwrap_or_default(), 1, &mut count);
            }
            SourceBlock::Table(table) => {
                for line in table.rows.iter().flatten().flat_map(|cell| &cell.lines) {
                    letters(&line.text, 1, &mut count);
                    letters(line.mark.as_deref().unwrap_or_default(), 1, &mut count);
                }
            }
            SourceBlock::Blank | SourceBlock::PageBreak => {}
        }
    }
    for aside in &source.asides {
        letters(&aside.text, 1, &mut count);
    }
    count
}

fn off(count: &Count) -> Vec<(char, i64)> {
    count
        .iter()
        .filter(|(_, n)| **n != 0)
        .map(|(c, n)| (*c, *n))
        .collect()
}

/// The text holds every letter of the source; repairs account for what they took out or changed.
fn check_text(name: &str, raw: Source) -> Outline {
    let (source, repairs) = repair::mend(raw.clone());
    let mut count = of_source(&raw);
    let encoded = repairs.iter().any(|r| {
        matches!(
            r.kind,
            RepairKind::Tcvn3 | RepairKind::Vni | RepairKind::Composed
        )
    });
    if encoded {
        // Letters of old encodings become others; from there on every one must stay.
        count = of_source(&source);
        for repair in repairs
            .iter()
            .filter(|r| r.kind == RepairKind::PageFurniture)
        {
            letters(&repair.found, 1, &mut count);
        }
    }
    for repair in repairs
        .iter()
        .filter(|r| r.kind == RepairKind::PageFurniture)
    {
        letters(&repair.found, -1, &mut count);
    }
    let outline = outline::outline(&source, &repairs);
    letters(&outline.text, -1, &mut count);
    // Page numbers in the head or foot of a page drop out.
    let numbers: i64 = source
        .asides
        .iter()
        .map(|a| i64::try_from(a.text.chars().filter(char::is_ascii_digit).count()).unwrap_or(0))
        .sum();
    let lost: i64 = off(&count).iter().map(|(_, n)| n.abs()).sum();
    assert!(lost <= numbers, "{name}: {:?}", off(&count));
    outline
}

/// The model holds every letter of headings, items, paragraphs and tables.
fn check_model(name: &str, outline: &Outline) {
    let mut count = Count::new();
    for entry in &outline.entries {
        if matches!(
            entry.part,
            Part::Heading
                | Part::Item
                | Part::Paragraph
                | Part::Closing
                | Part::Caption
                | Part::Basis
        ) {
            letters(&entry.text, 1, &mut count);
        }
        for cell in entry
            .table
            .iter()
            .flat_map(|table| table.rows.iter().flatten())
        {
            letters(&cell.text, 1, &mut count);
        }
    }
    let mut next = Some(outline::document(outline));
    while let Some(document) = next {
        of_document(&document, &mut count);
        next = document.attached.map(|attached| *attached);
    }
    assert_eq!(off(&count), [], "{name}");
}

fn of_document(document: &Document, count: &mut Count) {
    document
        .bases
        .iter()
        .for_each(|text| letters(text, -1, count));
    of_blocks(&document.body, count);
    for Annex { body, .. } in &document.annexes {
        of_blocks(body, count);
    }
}

fn of_blocks(blocks: &[Block], count: &mut Count) {
    for block in blocks {
        match block {
            Block::Section(section) => {
                letters(&section.title, -1, count);
                of_blocks(&section.body, count);
            }
            Block::Item(item) => of_item(item, count),
            Block::Paragraph { text } => letters(text, -1, count),
            Block::Table(table) => of_table(table, count),
        }
    }
}

fn of_item(item: &Item, count: &mut Count) {
    letters(&item.text, -1, count);
    item.items.iter().for_each(|below| of_item(below, count));
}

fn of_table(table: &Table, count: &mut Count) {
    letters(table.caption.as_deref().unwrap_or_default(), -1, count);
    table
        .rows
        .iter()
        .flatten()
        .for_each(|cell| letters(&cell.text, -1, count));
}

fn check_folder(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let mut seen = 0;
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        let known = path
            .extension()
            .is_some_and(|e| ["docx", "txt", "html", "pdf"].iter().any(|k| e == *k));
        if !known {
            continue;
        }
        let name = path.display().to_string();
        let bytes = fs::read(&path).expect("the file is there");
        // Some files of the project are there to be refused.
        let Ok(source) = read::read(&bytes) else {
            continue;
        };
        let outline = check_text(&name, source);
        check_model(&name, &outline);
        seen += 1;
    }
    seen
}

#[test]
fn no_letter_of_the_projects_own_documents_is_lost() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(check_folder(&here.join("tests/plans")) >= 11);
    assert!(check_folder(&here.join("../../samples")) >= 2);
    assert!(check_folder(&here.join("tests/plans2")) >= 9);
    check_folder(&here.join("tests/files"));
}

/// The reference plans lie beside the project where it is developed.
#[test]
fn no_letter_of_the_reference_plans_is_lost() {
    check_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/plans"));
}
