//! Every part of a page with samples, to look at and to compare: `/_components` while developing, golden files in tests.
//! The names and figures are invented.

use askama::Template;

use axum::response::Response;

use crate::components::Section;
use crate::{Access, Page, Routes, Visit, Words, page};

mod figures;
mod forms;
mod lists;
mod matrix;
mod words;

/// Spells the samples' own words. The page takes them as they are; a test puts hostile ones in their place.
pub type Spell = fn(&str) -> String;

/// One part with a sample.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Name of the part, also of its golden file.
    pub name: &'static str,
    /// The sample as markup.
    pub html: String,
}

impl Sample {
    fn new(name: &'static str, parts: &[&dyn std::fmt::Display]) -> Self {
        let html: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Self {
            name,
            html: html.join("\n"),
        }
    }
}

/// Every part, in the order of the page.
pub fn samples(words: &Words, spell: Spell) -> Vec<Sample> {
    [
        words::samples(spell),
        figures::samples(words, spell),
        forms::samples(words, spell),
        lists::samples(words, spell),
        matrix::samples(spell),
    ]
    .concat()
}

#[derive(Template)]
#[template(path = "gallery.html")]
struct Gallery {
    samples: Vec<(Section, Sample)>,
}

/// The page of samples, for whoever develops. Not mounted in an installation.
pub fn routes() -> Routes {
    Routes::new().get("/_components", Access::Public, components)
}

async fn components(visit: Visit) -> Response {
    let title = visit.say("web-gallery");
    page(&visit, Page::new(title, Gallery::of(visit.words())))
}

/// The samples as the body of a page.
pub fn body(words: &Words) -> String {
    Gallery::of(words).to_string()
}

impl Gallery {
    fn of(words: &Words) -> Self {
        let section = |sample: Sample| (Section::new(sample.name, sample.name), sample);
        let samples = samples(words, str::to_owned);
        Self {
            samples: samples.into_iter().map(section).collect(),
        }
    }
}
