//! Replays the fuzz corpus and a few hundred mutations of it, the same ones every time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

#[path = "../../../fuzz/src/lib.rs"]
#[expect(
    unreachable_pub,
    reason = "the same file is the library of the fuzz workspace"
)]
mod targets;

use std::fs;
use std::path::Path;

/// Pieces that readers of these formats look at.
const PIECES: [&[u8]; 20] = [
    b"<w:p>",
    b"</w:p>",
    b"<w:tbl>",
    b"</w:tbl>",
    b"<w:tc>",
    b"<w:vMerge/>",
    b"'65536'",
    b"'-1'",
    b"%9",
    b"<table>",
    b"<td rowspan=9999>",
    b"</li>",
    b"<ol start=99999999999>",
    b"&#x110000;",
    b"\xff\xfe",
    b"**",
    b"\x0c",
    b"0 R",
    b"endstream",
    b"\x00",
];

/// A small generator that gives the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % bound.max(1)
    }

    /// The bytes with a few wounds.
    fn wound(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            let end = (at + self.below(64)).min(bytes.len());
            match self.below(6) {
                0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                1 if at < bytes.len() => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][self.below(5)],
                2 => drop(bytes.drain(at..end)),
                3 => {
                    let copy = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, copy);
                }
                4 => {
                    let piece = PIECES[self.below(PIECES.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
                _ if self.below(8) == 0 => bytes.truncate(at),
                _ => {}
            }
        }
        bytes
    }
}

fn replay(target: &str, run: fn(&[u8]), mutations: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fuzz/corpus")
        .join(target);
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no corpus in {}", folder.display());
    let mut dice = Dice(0x5eed_1234_abcd_0001);
    for path in &paths {
        let bytes = fs::read(path).unwrap();
        run(&bytes);
        for _ in 0..mutations {
            run(&dice.wound(&bytes));
        }
    }
}

#[test]
fn any_file_is_read_or_refused() {
    replay("read_any", targets::read_any, 150);
}

#[test]
fn any_docx_is_read_or_refused() {
    replay("read_docx", targets::read_docx, 400);
}

#[test]
fn any_html_is_read_or_refused() {
    replay("read_html", targets::read_html, 400);
}

#[test]
fn any_text_is_read_or_refused() {
    replay("read_text", targets::read_text, 400);
}

#[test]
fn any_pdf_is_read_or_refused() {
    replay("read_pdf", targets::read_pdf, 60);
}
