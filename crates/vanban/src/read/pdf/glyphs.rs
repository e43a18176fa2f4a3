//! The glyphs of a page with their places.

use pdf_extract::{MediaBox, OutputDev, OutputError, Transform};

use crate::read::limits::PAGE_GLYPHS_MAX;

/// One glyph; lengths in points, y upwards.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) size: f64,
    /// Its place in the stream of the page.
    pub(super) order: usize,
}

/// Gathers the glyphs of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) too_many: bool,
    /// Whether some text runs up or down the page.
    pub(super) turned: bool,
}

impl OutputDev for Page {
    fn begin_page(
        &mut self,
        _number: u32,
        _media_box: &MediaBox,
        _art_box: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        if self.glyphs.len() >= PAGE_GLYPHS_MAX {
            self.too_many = true;
            return Err(OutputError::FormatError(std::fmt::Error));
        }
        let along = place.m11.hypot(place.m12);
        let up = place.m21.hypot(place.m22);
        // Text that runs up or down the page is read as if the page lay across.
        let (x, y) = if place.m12.abs() > place.m11.abs() {
            self.turned = true;
            let turn = place.m12.signum();
            (place.m32 * turn, -place.m31 * turn)
        } else {
            (place.m31, place.m32)
        };
        let glyph = Glyph {
            text: text.to_owned(),
            x,
            y,
            width: width * font_size.abs() * along,
            size: font_size.abs() * up,
            order: self.glyphs.len(),
        };
        let sound = [glyph.x, glyph.y, glyph.width, glyph.size];
        if sound.iter().all(|length| length.is_finite()) {
            self.glyphs.push(glyph);
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}
