//! One paragraph while its runs are read.

use super::numbering::Numbering;
use super::styles::{self, Look, Numbered, Resolved, Styles};
use super::xml::Element;
use crate::model::Align;
use crate::read::{Line, Role, SourceBlock};

/// What stands in a paragraph.
#[derive(Debug)]
enum Piece {
    Text(Written),
    PageBreak,
}

#[derive(Debug, Default)]
struct Written {
    text: String,
    /// Letters and figures that are not bold, not italic, and all of them.
    upright: usize,
    light: usize,
    all: usize,
}

/// A paragraph while its runs are read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pieces: Vec<Piece>,
    hidden: String,
    style: Resolved,
    numbered: Numbered,
    role: Option<(Role, Option<u8>)>,
}

impl Paragraph {
    /// Takes the properties of the paragraph that now begins; of joined paragraphs the last ones hold.
    pub(super) fn begin(&mut self, known: &Styles, properties: Option<&Element>) {
        let id = properties.and_then(|properties| properties.value("pStyle"));
        self.style = known.paragraph(id);
        self.style.outline = match styles::outline(properties) {
            Some(outline) => Some(outline),
            None => self.style.outline,
        };
        self.style.align = styles::align(properties).or(self.style.align);
        self.numbered = Numbered::of(properties);
        self.role = id.and_then(|id| {
            Role::from_style(id).or_else(|| Role::from_style(&capitalised(known.name(id))))
        });
    }

    /// Adds letters.
    pub(super) fn write(&mut self, text: &str, look: Look) {
        let look = look.or(self.style.look);
        if look.hidden == Some(true) {
            self.hidden.push_str(text);
            return;
        }
        if !matches!(self.pieces.last(), Some(Piece::Text(_))) {
            self.pieces.push(Piece::Text(Written::default()));
        }
        if let Some(Piece::Text(written)) = self.pieces.last_mut() {
            let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
            written.all += letters;
            written.light += if look.bold == Some(true) { 0 } else { letters };
            written.upright += if look.italic == Some(true) {
                0
            } else {
                letters
            };
            // Our own styles print capitals; the words themselves stay as they were written.
            if look.caps == Some(true) && self.role.is_none() {
                written
                    .text
                    .push_str(&text.to_uppercase().replace('\u{a0}', " "));
            } else {
                written
                    .text
                    .push_str(&text.replace('\u{ad}', "").replace('\u{a0}', " "));
            }
        }
    }

    /// Ends the page.
    pub(super) fn page_break(&mut self) {
        self.pieces.push(Piece::PageBreak);
    }

    /// The hidden letters.
    pub(super) fn hidden(&self) -> Option<String> {
        let text = self.hidden.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Whether it is a line of a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        self.style.contents
    }

    /// All its text.
    pub(super) fn plain(&self) -> Option<String> {
        let texts = self.pieces.iter().map(|piece| match piece {
            Piece::Text(written) => written.text.as_str(),
            Piece::PageBreak => "\n",
        });
        let text: String = texts.collect();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Where it stands in which list.
    fn place(&self, numbering: &Numbering) -> Numbered {
        let list = self.numbered.list.or(self.style.numbered.list);
        let by_style = match (self.numbered.list, list, &self.style.numbered_by) {
            (None, Some(list), Some(style)) => numbering.level_of_style(list, style),
            _ => None,
        };
        Numbered {
            list,
            level: self
                .numbered
                .level
                .or(by_style)
                .or(self.style.numbered.level),
        }
    }

    /// Counts it and gives its marker.
    pub(super) fn mark(&self, numbering: &mut Numbering) -> Option<(Option<String>, u8)> {
        let place = self.place(numbering);
        match place.list {
            Some(0) => None,
            Some(_) => Some((numbering.count(place), place.level.unwrap_or(0))),
            None if self.style.bulleted => Some((Some("-".to_owned()), 0)),
            None => None,
        }
    }

    /// Its lines, with the page ends in it; an empty paragraph leaves nothing.
    pub(super) fn into_blocks(
        self,
        mark: Option<(Option<String>, u8)>,
        blocks: &mut Vec<SourceBlock>,
    ) {
        let outline = self.style.outline.filter(|level| *level < 9);
        let level = outline.or(mark.as_ref().map(|(_, level)| *level));
        let (role, role_depth) = self.role.unzip();
        let mut line = Line {
            mark: mark.and_then(|(mark, _)| mark),
            role,
            depth: role_depth
                .flatten()
                .or(level.map(|level| level.saturating_add(1))),
            heading: outline.is_some(),
            centred: self.style.align == Some(Align::Center),
            ..Line::default()
        };
        for piece in self.pieces {
            match piece {
                Piece::PageBreak => blocks.push(SourceBlock::PageBreak),
                Piece::Text(written) => {
                    let text = tidy(&written.text);
                    if text.is_empty() {
                        continue;
                    }
                    blocks.push(SourceBlock::Line(Line {
                        text,
                        bold: written.all > 0 && written.light == 0,
                        italic: written.all > 0 && written.upright == 0,
                        ..line.clone()
                    }));
                    line.mark = None;
                }
            }
        }
    }
}

/// Blanks at the ends of the whole and of each forced line are no text.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim().split('\n').map(str::trim).collect();
    lines.join("\n")
}

/// The name of one of our styles after Word has put it in lower case for comparison.
fn capitalised(name: &str) -> String {
    let known = crate::read::source::ROLES.iter();
    let depth: String = name.chars().skip_while(|c| !c.is_ascii_digit()).collect();
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    known
        .filter(|(_, style)| style.eq_ignore_ascii_case(bare))
        .map(|(_, style)| format!("{style}{depth}"))
        .next()
        .unwrap_or_default()
}
