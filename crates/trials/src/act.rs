//! The creating act: an officer enters an organisation. What the form is called and what a whole act leaves.

use anyhow::{Context, Result};
use db::Sql;

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

/// Fills in the form that the house drew; `number` is no other act's.
pub(crate) fn fill(drawn: &Answer, number: usize) -> Result<Act> {
    let page = drawn.text();
    let fields = form::drawn(&page)?;
    let area = form::first_choice(&page, "area").context("no area to choose")?;
    let command = form::value(&fields, COMMAND).context("the form has no command")?;
    let (command, mark) = (command.to_owned(), format!("thu-{number}"));
    let name = format!("{NAME} {mark}");
    let over = [
        ("kind", "cooperative"),
        ("name", &name),
        ("code", &mark),
        ("area", &area),
        ("from", "01/02/2023"),
    ];
    let fields = form::filled(fields, over);
    Ok(Act {
        command,
        mark,
        fields,
        location: None,
    })
}
