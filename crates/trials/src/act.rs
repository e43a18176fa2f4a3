//! The creating act: an officer enters an organisation. What the form is called and what a whole act leaves.

use anyhow::{Context, Result};
use db::{Chance, OsChance, Sql};
use kernel::{CommandId, Instant};

use crate::client::{Answer, Fields};
use crate::form::{self, COMMAND};

/// Where the form stands.
pub(crate) const FORM: &str = "/lam-viec/danh-muc/co-quan/moi";
/// Where organisations are listed.
pub(crate) const LIST: &str = "/lam-viec/danh-muc/co-quan";
/// What the audit calls the act.
pub(crate) const ACTION: &str = "directory.register_organisation";
/// How the names of these organisations begin, and those of no others.
const NAME: &str = "Hợp tác xã Thử nghiệm";

/// Where a whole act leaves one row, and how to find it: the organisation and its mark.
pub(crate) const TABLES: [(&str, Sql); 3] = [
    ("directory_organisation", ORGANISATIONS),
    ("directory_organisation_name", NAMES),
    ("directory_search", FOUND),
];

db::statements! {
    /// Organisations of the trial.
    ORGANISATIONS = "
        select id, code
        from directory_organisation
        where code like 'thu-%'";
    /// Their names; the code is not there, the name ends in it.
    NAMES = "
        select organisation, replace(full_name, 'Hợp tác xã Thử nghiệm ', '')
        from directory_organisation_name
        where full_name like 'Hợp tác xã Thử nghiệm %'";
    /// What makes them found.
    FOUND = "
        select subject, replace(title, 'Hợp tác xã Thử nghiệm ', '')
        from directory_search
        where title like 'Hợp tác xã Thử nghiệm %'";
}

/// An act as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Act {
    /// The id of the command.
    pub(crate) command: String,
    /// What tells its rows from all others.
    pub(crate) mark: String,
    /// The form, filled in.
    pub(crate) fields: Fields,
    /// Where the house sent the browser after it had committed; none before it has said so.
    pub(crate) location: Option<String>,
}

/// The form as the house drew it, to be filled in many times.
#[derive(Debug)]
pub(crate) struct Blank {
    drawn: Fields,
    area: String,
}

impl Blank {
    /// Reads the page with the form.
    pub(crate) fn of(page: &Answer) -> Result<Self> {
        let page = page.text();
        let area = form::first_choice(&page, "area").context("no area to choose")?;
        Ok(Self {
            drawn: form::drawn(&page)?,
            area,
        })
    }

    /// Filled in, under an id of its own; `number` is no other act's.
    pub(crate) fn fill(&self, number: usize) -> Result<Act> {
        let (command, mark) = (command()?, format!("thu-{number}"));
        let name = format!("{NAME} {mark}");
        let over = [
            (COMMAND, &*command),
            ("kind", "cooperative"),
            ("name", &name),
            ("code", &mark),
            ("area", &self.area),
            ("from", "01/02/2023"),
        ];
        let fields = form::filled(self.drawn.clone(), over);
        Ok(Act {
            command,
            mark,
            fields,
            location: None,
        })
    }
}

/// An id as a form carries it, or as a client makes it for itself: of this moment, so that ids that were made one after
/// the other lie beside each other in their index.
pub(crate) fn command() -> Result<String> {
    let mut chance = [0; 10];
    OsChance.fill(&mut chance)?;
    #[expect(
        clippy::disallowed_methods,
        reason = "who comes from outside has a clock of their own"
    )]
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    let at = Instant::of_micros(i64::try_from(since.as_micros()).context("the clock")?);
    Ok(CommandId::new(at, chance).to_string())
}
