//! What typesetting costs: a sample, and a document of about twenty pages.
//!
//! `cargo bench -p vanban-pdf`; figures are kept in `docs/performance.md`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on ends")]

use divan::{Bencher, black_box};
use vanban::model::Document;
use vanban::{SampleKind, sample};
use vanban_pdf::pdf;

fn main() {
    divan::main();
}

/// The sample with its body this many times over.
fn document(times: usize) -> Document {
    let mut document = sample(SampleKind::Plan).unwrap();
    document.body = vec![document.body; times].concat();
    document.completed()
}

#[divan::bench(args = [1, 4])]
fn typeset(bencher: Bencher<'_, '_>, times: usize) {
    let document = document(times);
    bencher.bench(|| pdf(black_box(&document)).unwrap());
}
