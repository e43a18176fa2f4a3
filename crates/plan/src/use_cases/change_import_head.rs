//! Put the head of a document right: number, day, issuer, time. Its paper in the library learns number and day too.

use authz::Actor;
use db::{Begun, Db, Entry};
use directory::api::{Asked, Registers, Resolution};
use kernel::Command;
use library::api::PaperNumber;
use library::api::change_paper::date_paper;
use serde::{Deserialize, Serialize};

use super::import_review::{ReviewError, open};
use super::under_scheme::under_scheme;
use crate::model::draft::ImportId;
use crate::model::import::{Import, ImportHead};
use crate::store::import::import_update;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeHead {
    /// The import.
    pub import: ImportId,
    /// The version that the form showed.
    pub seen_version: i64,
    /// What the head is to say.
    pub head: ImportHead,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadChanged {
    /// Counts the changes.
    pub version: i64,
}

/// Puts the head right.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn change_import_head(
    db: &Db,
    registers: &Registers,
    actor: &Actor,
    command: &Command<ChangeHead>,
) -> Result<HeadChanged, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let before = open(&mut tx, actor, wish.import).await?;

    // Decide.
    let head = wish.head.clone().checked(tx.day())?;
    under_scheme(&mut tx, head.scheme, (head.from, head.to)).await?;
    let asked = Asked {
        day: head.meant_on(),
        province: before.province,
    };
    let issuer =
        match directory::api::resolve(registers, &mut tx, &head.issuer_name, &asked).await? {
            Resolution::One(issuer, _) => Some(issuer),
            Resolution::Several(_)
            | Resolution::Class(_)
            | Resolution::Joint(_)
            | Resolution::Nothing(_) => None,
        };
    let after = Import {
        head,
        issuer,
        ..before.clone()
    };

    // Store.
    if !import_update(&mut tx, actor, (&after, wish.seen_version)).await? {
        return Err(ReviewError::Stale {
            by: before.changed_by_name,
            at: before.changed_at,
            now: before.head.title,
        });
    }
    let number = after.head.number.as_deref();
    let number = number.and_then(|number| PaperNumber::parse(number).ok());
    date_paper(&mut tx, actor, after.paper, (number, after.head.issued_on)).await?;

    // Announce: nobody listens. Commit.
    let entry = entry(&before, &after);
    let version = wish.seen_version.saturating_add(1);
    Ok(tx.commit(entry, HeadChanged { version }).await?)
}

fn entry(before: &Import, after: &Import) -> Entry {
    let (was, is) = (&before.head, &after.head);
    Entry::new("plan.change_import_head", "import", before.id)
        .change("title", Some(&was.title), Some(&is.title))
        .change("number", was.number.as_ref(), is.number.as_ref())
        .change("issuer", Some(&was.issuer_name), Some(&is.issuer_name))
        .change("issued_on", was.issued_on.as_ref(), is.issued_on.as_ref())
        .change("from", Some(&was.from), Some(&is.from))
        .change("to", Some(&was.to), Some(&is.to))
        .change("scheme", was.scheme.as_ref(), is.scheme.as_ref())
}
