//! What Typst may see: one template, four fonts, one string of data.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use crate::PdfError;

/// The template.
const TEMPLATE: &str = include_str!("decree30.typ");

/// Liberation Serif 2.1.5 with the metrics of Times and all of Vietnamese.
const FONT_FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
];

/// The fonts, read once.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    FONT_FILES
        .iter()
        .filter_map(|file| Font::new(Bytes::new(*file), 0))
        .collect()
});

/// The template as source, under one path for every document.
static MAIN: LazyLock<Option<Source>> = LazyLock::new(|| {
    let path = VirtualPath::new("decree30.typ").ok()?;
    let id = RootedPath::new(VirtualRoot::Project, path).intern();
    Some(Source::new(id, TEMPLATE.to_owned()))
});

/// The first character that one of the fonts cannot show.
pub(crate) fn without_glyph(text: &str) -> Option<char> {
    text.chars().find(|letter| {
        let shown = |font: &Font| font.info().coverage.contains(u32::from(*letter));
        !letter.is_control() && !FONTS.iter().all(shown)
    })
}

/// One document's world.
#[derive(Debug)]
pub(crate) struct World {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    main: Source,
}

impl World {
    /// The world in which `sys.inputs.sheet` is this JSON.
    pub(crate) fn new(sheet: &str) -> Result<Self, PdfError> {
        if FONTS.len() < FONT_FILES.len() {
            return Err(PdfError::Asset("font"));
        }
        let main = MAIN.clone().ok_or(PdfError::Asset("template"))?;
        let mut inputs = Dict::new();
        inputs.insert("sheet".into(), sheet.into_value());
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(FONTS.iter())),
            main,
        })
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
