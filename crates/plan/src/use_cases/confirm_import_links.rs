//! Confirm which tasks and targets carry out which measure: what is ticked holds, the rest does not.

use authz::Actor;
use db::{Begun, Db, Entry};
use kernel::Command;
use serde::{Deserialize, Serialize};

use super::import_review::{ReviewError, open, touch};
use crate::model::draft::{ImportId, LinkEnd};
use crate::model::import_links::LinkDecision;
use crate::store::import_link::{link_list, link_update};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfirmLinks {
    /// The import.
    pub import: ImportId,
    /// The measures whose links the page showed.
    pub measures: Vec<String>,
    /// The links that hold: measure, and what carries it out.
    pub kept: Vec<(String, LinkEnd)>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinksConfirmed {
    /// How many hold.
    pub kept: usize,
    /// How many do not.
    pub dropped: usize,
}

/// Confirms links.
///
/// # Errors
/// See [`ReviewError`]; nothing is written then.
pub async fn confirm_import_links(
    db: &Db,
    actor: &Actor,
    command: &Command<ConfirmLinks>,
) -> Result<LinksConfirmed, ReviewError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load and authorise.
    let import = open(&mut tx, actor, wish.import).await?;
    let links = link_list(&mut tx, import.id).await?;

    // Decide and store: each link of the measures that were shown.
    let mut outcome = LinksConfirmed {
        kept: 0,
        dropped: 0,
    };
    for (link, _) in links {
        if !wish.measures.contains(&link.measure) {
            continue;
        }
        let holds = wish
            .kept
            .iter()
            .any(|(measure, end)| *measure == link.measure && *end == link.end);
        let (decision, count) = if holds {
            (LinkDecision::Accepted, &mut outcome.kept)
        } else {
            (LinkDecision::Dropped, &mut outcome.dropped)
        };
        *count = count.saturating_add(1);
        link_update(&mut tx, import.id, (&link, decision)).await?;
    }
    touch(&mut tx, actor, &import).await?;

    // Announce: nobody listens. Commit.
    let entry = Entry::new("plan.confirm_import_links", "import", import.id)
        .set("kept", &outcome.kept)
        .set("dropped", &outcome.dropped);
    Ok(tx.commit(entry, outcome).await?)
}
