//! Enter the law that a data file knows: as often as one likes, with what has changed only.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::model::law::{LawChanges, LawText, compare};
use crate::model::number::PaperNumber;
use crate::model::paper::{Paper, PaperContent, PaperFault, PaperId};
use crate::store::paper::{paper_insert, paper_list_law, paper_update};
use crate::store::replacement::{link_delete, link_insert, link_list_law};
use crate::trail::told;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LoadLaws {
    /// The legal texts, each number once.
    pub texts: Vec<LawText>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawsLoaded {
    /// Texts that are new here.
    pub new: usize,
    /// Texts that have changed.
    pub changed: usize,
    /// Replacements that are new here.
    pub linked: usize,
    /// Replacements that the file no longer knows.
    pub unlinked: usize,
    /// Texts that an officer changed by hand, which stay as they are.
    pub left: usize,
}

/// Why the law was not entered.
#[derive(Debug, thiserror::Error)]
pub enum LoadLawsError {
    /// One of the texts cannot be so.
    #[error("text {number}: {fault}")]
    Unfit {
        /// Its number.
        number: PaperNumber,
        /// Why.
        fault: PaperFault,
    },
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { LoadLawsError from [Denied, Begin, Fault] {
    Self::Unfit { number, fault } => Invalid "library.law.unfit"
        { "number": number, "fault": fault };
} }

/// Enters the law. Where nothing has changed, nothing is written, not even an audit entry.
///
/// # Errors
/// See [`LoadLawsError`]; nothing is written then.
pub async fn load_laws(
    db: &Db,
    actor: &Actor,
    command: &Command<LoadLaws>,
) -> Result<LawsLoaded, LoadLawsError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let here = paper_list_law(&mut tx).await?;
    let links = link_list_law(&mut tx).await?;

    // Authorise: law lies at no place.
    authorise(&mut tx, actor, Action::ManagePapers, &Located::nowhere())?;

    // Decide.
    let texts: Result<Vec<_>, _> = command
        .body
        .texts
        .iter()
        .map(|text| checked(&tx, text))
        .collect();
    let changes = compare(&texts?, &here, &links);
    let loaded = LawsLoaded {
        new: changes.new.len(),
        changed: changes.changed.len(),
        linked: changes.linked.len(),
        unlinked: changes.unlinked.len(),
        left: changes.left,
    };
    if changes.is_empty() {
        return Ok(loaded);
    }

    // Store.
    write(&mut tx, actor, &changes, &here).await?;

    // Announce: nobody listens yet. Commit.
    let entry = Entry::new("library.load_laws", "law", command.id)
        .set("new", &loaded.new)
        .set("changed", &loaded.changed)
        .set("linked", &loaded.linked)
        .set("unlinked", &loaded.unlinked);
    Ok(tx.commit(entry, loaded).await?)
}

fn checked(tx: &Tx, text: &LawText) -> Result<(LawText, PaperContent), LoadLawsError> {
    let content = text.content().checked(tx.day());
    let unfit = |fault| LoadLawsError::Unfit {
        number: text.number.clone(),
        fault,
    };
    Ok((text.clone(), content.map_err(unfit)?))
}

/// Writes what is new and what has changed; of each changed law an entry of its own tells what.
async fn write(
    tx: &mut Tx,
    actor: &Actor,
    changes: &LawChanges,
    here: &[Paper],
) -> Result<(), Fault> {
    for (id, content) in &changes.new {
        paper_insert(tx, actor, *id, content).await?;
    }
    for (id, content) in &changes.changed {
        let before = paper(here, *id)?;
        paper_update(tx, actor, (*id, before.version), content).await?;
        let entry = Entry::new("library.load_law", "paper", id);
        tx.record(told(entry, Some(&before.content), content));
    }
    for link in &changes.unlinked {
        link_delete(tx, link.newer, link.older).await?;
    }
    for link in &changes.linked {
        link_insert(tx, link, actor.account).await?;
    }
    Ok(())
}

fn paper(here: &[Paper], id: PaperId) -> Result<&Paper, Fault> {
    let paper = here.iter().find(|paper| paper.id == id);
    paper.ok_or_else(|| Fault::inconsistent("library_paper", "id", id))
}
