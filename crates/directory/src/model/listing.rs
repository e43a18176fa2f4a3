//! What a list of organisations is asked for.

use kernel::{AreaId, Day, Phone};

use super::organisation::OrganisationKind;
use super::words::Wanted;

kernel::text_enum! {
    /// Which organisations a list shows, as of its day.
    pub enum Standing {
        /// Those that are there (*đang hoạt động*).
        There = "there",
        /// Those that have ended (*đã kết thúc*).
        Ended = "ended",
        /// All, those to come included (*tất cả*).
        All = "all",
    }
}

kernel::text_enum! {
    /// In which order.
    pub enum Order {
        /// By name.
        Name = "name",
        /// By name, the other way round.
        NameDown = "-name",
        /// By first day.
        From = "from",
        /// By first day, the latest first.
        FromDown = "-from",
    }
}

/// What a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The day as of which it is told.
    pub day: Day,
    /// Which, by their lives.
    pub standing: Standing,
    /// One kind.
    pub kind: Option<OrganisationKind>,
    /// One area with all that lies in it.
    pub area: Option<AreaId>,
    pub(crate) wanted: Wanted,
}

impl Asked {
    /// All that are there on this day.
    pub fn on(day: Day) -> Self {
        Self {
            day,
            standing: Standing::There,
            kind: None,
            area: None,
            wanted: Wanted::parse(""),
        }
    }

    /// The same narrowed to words, as somebody types them.
    #[must_use]
    pub fn with_words(self, question: &str) -> Self {
        Self {
            wanted: Wanted::parse(question),
            ..self
        }
    }
}

kernel::text_enum! {
    /// In which order persons are listed.
    pub enum PersonOrder {
        /// By given name, as Vietnamese lists have it.
        Name = "name",
        /// The other way round.
        NameDown = "-name",
        /// Those born first first.
        Birth = "birth",
        /// Those born last first.
        BirthDown = "-birth",
    }
}

/// What a list of persons is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonsAsked {
    /// A whole phone number.
    pub phone: Option<Phone>,
    /// One area with all that lies in it.
    pub area: Option<AreaId>,
    pub(crate) wanted: Wanted,
}

impl PersonsAsked {
    /// Narrowed to words of the name, or to a whole phone number, as somebody types them; to nothing where nothing is typed.
    pub fn of(question: &str) -> Self {
        let phone = Phone::parse(question).ok();
        let words = if phone.is_some() { "" } else { question };
        Self {
            wanted: Wanted::parse(words),
            phone,
            area: None,
        }
    }
}
