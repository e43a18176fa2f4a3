//! Headers, footers, notes and comments.

use super::body::Body;
use super::xml::Element;
use crate::model::Place;
use crate::read::ReadError;

impl Body {
    /// Puts a part beside the running text: a header as a whole, notes and comments one by one.
    pub(super) fn beside(&mut self, root: &Element, place: Place) -> Result<(), ReadError> {
        match place {
            Place::Footnote | Place::Comment => {
                for note in root.elements().filter(|note| is_text(note)) {
                    self.aside(note, place)?;
                }
                Ok(())
            }
            Place::Header | Place::Footer | Place::TextBox | Place::Body => self.aside(root, place),
        }
    }
}

/// Separators stand among the notes too.
fn is_text(note: &Element) -> bool {
    matches!(&*note.name, "footnote" | "endnote" | "comment")
        && matches!(note.attribute("type"), None | Some("normal"))
}
