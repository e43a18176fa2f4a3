//! A state in a word: the shape says it, the colour repeats it.

use askama::Template;

/// What a shape means, the same on every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Chậm: ▲.
    Late,
    /// Có nguy cơ, chờ: ◆.
    Risk,
    /// Đúng tiến độ: ●.
    OnTrack,
    /// Đạt, xong: ✓.
    Done,
    /// Chưa đến hạn: ○.
    Pending,
    /// Neither good nor bad; no shape.
    Plain,
}

impl State {
    /// Its class in the stylesheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Risk => "risk",
            Self::OnTrack => "on",
            Self::Done => "done",
            Self::Pending => "none",
            Self::Plain => "",
        }
    }

    /// Whether it has a shape.
    pub fn has_shape(self) -> bool {
        !self.class().is_empty()
    }
}

/// A state with its word (nhãn tình trạng).
#[derive(Clone, Debug, Template)]
#[template(path = "components/badge.html")]
pub struct Badge {
    /// The state.
    pub state: State,
    /// Its word; never left out.
    pub word: String,
}

impl Badge {
    /// A state in a word.
    pub fn new(state: State, word: impl Into<String>) -> Self {
        Self {
            state,
            word: word.into(),
        }
    }

    /// Not done, not kept: the state of nothing, for what was reversed.
    pub fn plain(word: impl Into<String>) -> Self {
        Self::new(State::Plain, word)
    }
}
