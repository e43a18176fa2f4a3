//! What a document costs: reading and understanding one, larger ones, and writing one of about twenty pages.
//!
//! `cargo bench -p vanban`; figures are kept in `docs/performance.md`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on ends")]

use std::fs;
use std::path::{Path, PathBuf};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use vanban::model::Document;
use vanban::outline::{Outline, outline};
use vanban::plan::{Plan, plan};
use vanban::{SampleKind, read, repair, sample, write};

/// Invented documents, one of each format.
const DOCUMENTS: [&str; 4] = [
    "tan-linh-2022-cap-huyen.txt",
    "thanh-giang-2024-ban-trich-pdf.txt",
    "song-lam-2026-2030-chuong-trinh-lien-minh.docx",
    "bach-thuy-2026-2028-cong-thong-tin.html",
];
/// A real plan, where a checkout of the shared material lies beside this one.
const REAL: &str = "../../../shared/plans/binh-phuoc-2023.txt";
/// How often the sample's body stands in the long document; about twenty pages.
const REPEATED: usize = 4;

fn main() {
    divan::main();
}

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    fs::read(folder.join(name)).unwrap()
}

fn outlined(bytes: &[u8]) -> Outline {
    let (source, repairs) = repair::mend(read::read(bytes).unwrap());
    outline(&source, &repairs)
}

fn understood(bytes: &[u8]) -> Plan {
    plan(&outlined(bytes), None)
}

#[divan::bench(args = DOCUMENTS)]
fn understand(bencher: Bencher<'_, '_>, name: &str) {
    let bytes = bytes(name);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| understood(black_box(&bytes)));
}

#[divan::bench(args = DOCUMENTS)]
fn read_and_outline(bencher: Bencher<'_, '_>, name: &str) {
    let bytes = bytes(name);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| outlined(black_box(&bytes)));
}

/// Runs nothing where the real plan is not at hand.
#[divan::bench(args = real())]
fn understand_real(bencher: Bencher<'_, '_>, path: &str) {
    let bytes = fs::read(path).unwrap();
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| understood(black_box(&bytes)));
}

fn real() -> Vec<String> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join(REAL);
    let found = path.is_file().then(|| path.to_string_lossy().into_owned());
    found.into_iter().collect()
}

/// The same body several times over: time should grow as the text does.
#[divan::bench(args = [1, 4, 16])]
fn understand_grown(bencher: Bencher<'_, '_>, times: usize) {
    let text = String::from_utf8(bytes("tan-linh-2022-cap-huyen.txt")).unwrap();
    let body = text.find("\nI. ").unwrap();
    let end = text.find("Nơi nhận").unwrap();
    let grown = [
        text.get(..body).unwrap(),
        &text.get(body..end).unwrap().repeat(times),
        text.get(end..).unwrap(),
    ]
    .concat()
    .into_bytes();
    bencher
        .counter(BytesCount::of_slice(&grown))
        .bench(|| understood(black_box(&grown)));
}

/// A document of about twenty pages.
fn long_document() -> Document {
    let mut document = sample(SampleKind::Plan).unwrap();
    document.body = vec![document.body; REPEATED].concat();
    document.completed()
}

#[divan::bench]
fn write_docx(bencher: Bencher<'_, '_>) {
    let document = long_document();
    bencher.bench(|| write::docx(black_box(&document)).unwrap());
}

#[divan::bench]
fn write_html(bencher: Bencher<'_, '_>) {
    let document = long_document();
    bencher.bench(|| write::html(black_box(&document)));
}
