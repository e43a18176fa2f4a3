//! Which entries a list shows.

use kernel::{AreaId, Day, OrganisationId, text};

use super::kind::KindCode;
use super::standing::EntryState;

/// Characters that are looked for.
pub const SOUGHT_CHARS_MAX: usize = 100;

/// Which entries are wanted (bộ lọc). What is left out does not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryFilter {
    /// Of this kind.
    pub kind: Option<KindCode>,
    /// In this state.
    pub state: Option<EntryState>,
    /// Of this body.
    pub body: Option<OrganisationId>,
    /// In this area or below.
    pub area: Option<AreaId>,
    /// About this organisation.
    pub subject: Option<OrganisationId>,
    /// From this day on.
    pub from: Option<Day>,
    /// Until this day.
    pub to: Option<Day>,
    /// With these words in the note or in the name of a subject, without marks and capitals.
    pub words: String,
}

impl EntryFilter {
    /// The words as a pattern of the database.
    pub(crate) fn pattern(&self) -> String {
        let folded = text::fold(&self.words);
        let cut: String = folded.chars().take(SOUGHT_CHARS_MAX).collect();
        let escaped = cut
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        format!("%{escaped}%")
    }
}
