//! What other contexts let the search of the house find.

use authz::{Action, Place};
use db::Tx;
use kernel::{AreaId, Day, Fault, OrganisationId};

use crate::model::words::searched;
use crate::store::search::{NewFindable, search_delete, search_put};

/// A thing that the search of the house finds by its words, without marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findable {
    /// What it is, named for its context: `library.paper`. Its word has the key `library-paper`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where it is, or what one should know to tell it from others.
    pub under: String,
    /// By what it is found besides its title: numbers, other names.
    pub words: Vec<String>,
    /// The address of its page.
    pub link: String,
    /// The action that whoever finds it may do there.
    pub action: Action,
    /// Where it lies: its area, its organisation. What lies in no place is found by those who reach everywhere.
    pub area: Option<AreaId>,
    /// See `area`.
    pub organisation: Option<OrganisationId>,
    /// Its first day, where it is known and matters.
    pub begins_on: Option<Day>,
    /// Its last day, if it is over.
    pub ended_on: Option<Day>,
}

impl Findable {
    /// The same at a place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        match place {
            Place::Installation => self,
            Place::Area(area) => Self {
                area: Some(area),
                ..self
            },
            Place::Organisation(organisation) => Self {
                organisation: Some(organisation),
                ..self
            },
        }
    }
}

/// Lets a thing be found, or puts right how.
///
/// # Errors
/// The engine refused.
pub async fn index(tx: &mut Tx, thing: &Findable) -> Result<(), Fault> {
    let words = thing.words.iter().map(String::as_str);
    let new = NewFindable {
        subject_kind: thing.kind,
        subject: thing.id.clone(),
        title: &thing.title,
        under: &thing.under,
        link: &thing.link,
        action: thing.action,
        area: thing.area,
        organisation: thing.organisation,
        begins_on: thing.begins_on,
        ended_on: thing.ended_on,
        words: searched(std::iter::once(thing.title.as_str()).chain(words)),
    };
    search_put(tx, &new).await
}

/// Lets a thing be found no more.
///
/// # Errors
/// The engine refused.
pub async fn forget(tx: &mut Tx, kind: &str, id: &str) -> Result<(), Fault> {
    search_delete(tx, kind, id).await
}
