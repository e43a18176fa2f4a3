//! A sentence with links in it.

use askama::Template;

use super::Href;

#[derive(Clone, Debug)]
struct Piece {
    text: String,
    href: Option<Href>,
    strong: bool,
}

/// Words of which some are links or strong. `Prose::from("Sở KH&ĐT; ").link("biên bản", "/van-ban/7")`.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "components/prose.html")]
pub struct Prose {
    pieces: Vec<Piece>,
}

impl Prose {
    /// No words yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds plain words.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.piece(Piece {
            text: text.into(),
            href: None,
            strong: false,
        })
    }

    /// Adds words that lead somewhere.
    #[must_use]
    pub fn link(self, text: impl Into<String>, href: impl Into<Href>) -> Self {
        self.piece(Piece {
            text: text.into(),
            href: Some(href.into()),
            strong: false,
        })
    }

    /// Adds strong words: what the eye should meet first.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.piece(Piece {
            text: text.into(),
            href: None,
            strong: true,
        })
    }

    fn piece(mut self, piece: Piece) -> Self {
        self.pieces.push(piece);
        self
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.is_empty())
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.text.as_str())
            .collect()
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self::new().text(text)
    }
}

impl From<String> for Prose {
    fn from(text: String) -> Self {
        Self::new().text(text)
    }
}
