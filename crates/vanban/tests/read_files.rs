//! Whole files as office programs write them. Those in `tests/files` are invented; the project's reference
//! plans stand beside the project and are read where they are there.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};

use vanban::read::{Format, Line, Source, SourceBlock, read};

fn sample(name: &str) -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files")
        .join(name);
    read(&fs::read(path).unwrap()).unwrap()
}

fn with_mark(line: &Line) -> String {
    match &line.mark {
        Some(mark) => format!("{mark} {}", line.text),
        None => line.text.clone(),
    }
}

/// All text with white space made one.
fn plain(source: &Source) -> String {
    let mut text = Vec::new();
    for block in &source.blocks {
        match block {
            SourceBlock::Line(line) => text.push(with_mark(line)),
            SourceBlock::Table(table) => {
                let cells = table.rows.iter().flatten();
                text.extend(cells.flat_map(|cell| &cell.lines).map(with_mark));
            }
            SourceBlock::Blank | SourceBlock::PageBreak => {}
        }
    }
    let words: Vec<String> = text
        .iter()
        .flat_map(|line| line.split_whitespace())
        .map(str::to_owned)
        .collect();
    words.join(" ")
}

#[test]
fn the_same_plan_says_the_same_in_every_format() {
    let docx = sample("ke-hoach.docx");
    let html = sample("ke-hoach.html");
    let pdf = sample("ke-hoach.pdf");
    assert_eq!(docx.format, Format::Docx);
    assert_eq!(plain(&docx), plain(&html));
    let sorted = |source: &Source| {
        let text = plain(source);
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    assert_eq!(sorted(&docx), sorted(&pdf));
}

#[test]
fn a_pdf_keeps_its_columns_apart_and_its_pages() {
    let pdf = sample("ke-hoach.pdf");
    assert!(pdf.physical_lines);
    let first = pdf.blocks.iter().find_map(|block| match block {
        SourceBlock::Line(line) => Some(line.text.as_str()),
        SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
    });
    assert!(first.is_some_and(|text| text.starts_with("ỦY BAN NHÂN DÂN\tCỘNG HÒA")));
    assert!(pdf.blocks.contains(&SourceBlock::PageBreak));
}

#[test]
fn lists_of_an_office_program_have_their_markers() {
    let lines: Vec<String> = sample("danh-sach.docx")
        .blocks
        .iter()
        .filter_map(|block| match block {
            SourceBlock::Line(line) => Some(with_mark(line)),
            SourceBlock::Table(_) | SourceBlock::Blank | SourceBlock::PageBreak => None,
        })
        .collect();
    assert_eq!(
        lines,
        [
            "Mục tiêu (văn bản hư cấu)",
            "1. một",
            "2. hai",
            "- gạch",
            "- gạch nữa",
            "- cấp hai",
            "3. ba"
        ]
    );
}

#[test]
fn the_reference_plans_are_read_where_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/plans");
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    for path in paths {
        if path
            .extension()
            .is_some_and(|kind| kind == "docx" || kind == "txt")
        {
            let text = plain(&read(&fs::read(&path).unwrap()).unwrap());
            assert!(
                text.contains("KẾ HOẠCH") || text.contains("ĐỀ ÁN"),
                "{}",
                path.display()
            );
        }
    }
}
