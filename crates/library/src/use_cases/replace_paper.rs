//! Say that one paper replaces another from a day on: the older one is in force until the day before.

use authz::{Actor, Denied};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Day, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::access::{changeable, place};
use crate::model::paper::{Paper, PaperContent, PaperId};
use crate::model::replacement::{Link, ReplaceFault, Replaced, Side, decide};
use crate::model::standing::InForce;
use crate::store::paper::{paper_by_id, paper_update};
use crate::store::replacement::{link_insert, link_list_around};
use crate::trail::told;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ReplacePaper {
    /// The paper that replaces.
    pub newer: PaperId,
    /// The paper that is replaced.
    pub older: PaperId,
    /// The first day of the newer in the place of the older.
    pub from_day: Day,
    /// The version of the older one that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperReplaced {
    /// The last day of the older one.
    pub last_day: Option<Day>,
}

/// Why it does not replace it.
#[derive(Debug, thiserror::Error)]
pub enum ReplacePaperError {
    /// The days or the papers do not fit.
    #[error(transparent)]
    Unfit(#[from] ReplaceFault),
    /// Somebody changed one of both after the form was opened.
    #[error("changed by {by} at {at}")]
    Stale {
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
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

kernel::refusal! { ReplacePaperError from [Unfit, Denied, Begin, Fault] {
    Self::Stale { by, at } => Conflict "library.paper.stale"
        { "by": by, "at": at.time_in_vietnam() };
} }

/// Has a paper replace another.
///
/// # Errors
/// See [`ReplacePaperError`]; nothing is written then.
pub async fn replace_paper(
    db: &Db,
    actor: &Actor,
    command: &Command<ReplacePaper>,
) -> Result<PaperReplaced, ReplacePaperError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let newer = paper_by_id(&mut tx, wish.newer).await?;
    let older = paper_by_id(&mut tx, wish.older).await?;
    let newer_place = place(&mut tx, newer.as_ref().map(|paper| &paper.content)).await?;
    let older_place = place(&mut tx, older.as_ref().map(|paper| &paper.content)).await?;
    let links = link_list_around(&mut tx, wish.older).await?;

    // Authorise: the days of both change.
    let newer = changeable(&mut tx, actor, newer.as_ref(), &newer_place)?;
    let older = changeable(&mut tx, actor, older.as_ref(), &older_place)?;

    // Decide.
    let replaced = decide(side(newer), side(older), wish.from_day, &links)?;

    // Store.
    let link = Link {
        newer: newer.id,
        older: older.id,
        from_day: Some(wish.from_day),
    };
    link_insert(&mut tx, &link, actor.account).await?;
    write(&mut tx, actor, (older, wish.seen_version), replaced.older).await?;
    if replaced.newer != newer.content.in_force {
        write(&mut tx, actor, (newer, newer.version), replaced.newer).await?;
    }

    // Announce: nobody listens yet. Commit.
    let entry = entry(newer, older, replaced).set("from_day", &wish.from_day);
    let last_day = replaced.older.to;
    Ok(tx.commit(entry, PaperReplaced { last_day }).await?)
}

fn side(paper: &Paper) -> Side {
    Side {
        id: paper.id,
        in_force: paper.content.in_force,
    }
}

fn with_days(paper: &Paper, in_force: InForce) -> PaperContent {
    PaperContent {
        in_force,
        ..paper.content.clone()
    }
}

async fn write(
    tx: &mut Tx,
    actor: &Actor,
    (paper, version): (&Paper, i64),
    in_force: InForce,
) -> Result<(), ReplacePaperError> {
    let content = with_days(paper, in_force);
    if paper_update(tx, actor, (paper.id, version), &content).await? {
        return Ok(());
    }
    Err(ReplacePaperError::Stale {
        by: paper.changed_by_name.clone(),
        at: paper.changed_at,
    })
}

fn entry(newer: &Paper, older: &Paper, replaced: Replaced) -> Entry {
    let entry = Entry::new("library.replace_paper", "paper", older.id)
        .set("replaced_by", &newer.id)
        .change(
            "newer_in_force_from",
            newer.content.in_force.from.as_ref(),
            replaced.newer.from.as_ref(),
        );
    told(
        entry,
        Some(&older.content),
        &with_days(older, replaced.older),
    )
}
