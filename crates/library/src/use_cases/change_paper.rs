//! Correct what was entered of a paper.

use authz::{Actor, Denied, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Day, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::access::{authorise_content, changeable, place, placed};
use crate::model::number::PaperNumber;
use crate::model::paper::{Paper, PaperContent, PaperFault, PaperId};
use crate::model::replacement::Link;
use crate::store::paper::{paper_by_id, paper_same, paper_update};
use crate::store::replacement::link_list_around;
use crate::trail::told;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangePaper {
    /// The paper.
    pub paper: PaperId,
    /// What it is to say.
    pub content: PaperContent,
    /// The version that the form showed.
    pub seen_version: i64,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperChanged {
    /// The version that is there now.
    pub version: i64,
}

/// Why a paper was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangePaperError {
    /// Another paper says the same.
    #[error("the paper is here already: {same}")]
    Here {
        /// Which it is.
        same: PaperId,
    },
    /// Its last day, or the first of what replaces it, follows from the replacement.
    #[error("replaced, or replacing, from {from_day}")]
    Bound {
        /// The day of the replacement.
        from_day: Day,
    },
    /// Somebody changed it after the form was opened.
    #[error("version {seen} was changed by {by} at {at}")]
    Stale {
        /// What the form showed.
        seen: i64,
        /// Who changed it.
        by: String,
        /// When.
        at: Instant,
    },
    /// It cannot say that.
    #[error(transparent)]
    Unfit(#[from] PaperFault),
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

kernel::refusal! { ChangePaperError from [Unfit, Denied, Begin, Fault] {
    Self::Here { same } => Invalid "library.paper.here" at "number" { "same": same };
    Self::Bound { from_day } => Invalid "library.paper.bound" at "in_force_to"
        { "from_day": from_day.to_vietnamese() };
    Self::Stale { by, at, .. } => Conflict "library.paper.stale"
        { "by": by, "at": at.time_in_vietnam() };
} }

/// Changes a paper.
///
/// # Errors
/// See [`ChangePaperError`]; nothing is written then.
pub async fn change_paper(
    db: &Db,
    actor: &Actor,
    command: &Command<ChangePaper>,
) -> Result<PaperChanged, ChangePaperError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let (changed, entry) = change(&mut tx, actor, &command.body).await?;
    Ok(tx.commit(entry, changed).await?)
}

/// Writes number and day onto a paper that had none yet, in the transaction of another context that learned them. A paper that
/// is verified, or that this actor may not change, stays as it is: its own page is the place then.
///
/// # Errors
/// See [`ChangePaperError`].
pub async fn date_paper(
    tx: &mut Tx,
    actor: &Actor,
    paper: PaperId,
    (number, issued): (Option<PaperNumber>, Option<Day>),
) -> Result<(), ChangePaperError> {
    let Some(before) = paper_by_id(tx, paper).await? else {
        return Ok(());
    };
    let content = PaperContent {
        number,
        issued,
        ..before.content.clone()
    };
    if before.content.verified || content == before.content {
        return Ok(());
    }
    let wish = ChangePaper {
        paper,
        content,
        seen_version: before.version,
    };
    let (_, entry) = change(tx, actor, &wish).await?;
    tx.record(entry);
    Ok(())
}

async fn change(
    tx: &mut Tx,
    actor: &Actor,
    wish: &ChangePaper,
) -> Result<(PaperChanged, Entry), ChangePaperError> {
    // Load.
    let before = paper_by_id(tx, wish.paper).await?;
    let from = place(tx, before.as_ref().map(|paper| &paper.content)).await?;
    let content = placed(tx, &wish.content).await?;
    let to = locate(tx, content.area, content.organisation).await?;
    let same = paper_same(tx, &content).await?;
    let links = link_list_around(tx, wish.paper).await?;

    // Authorise: where it lies, and where it is to lie.
    let before = changeable(tx, actor, before.as_ref(), &from)?;
    authorise_content(tx, actor, &content, &to)?;

    // Decide.
    let content = content.checked(tx.day())?;
    if let Some(same) = same.filter(|same| *same != before.id) {
        return Err(ChangePaperError::Here { same });
    }
    check_bound(before, &content, &links)?;

    // Store.
    let seen = (before.id, wish.seen_version);
    if !paper_update(tx, actor, seen, &content).await? {
        return Err(stale(before, wish.seen_version));
    }

    // Announce: nobody listens yet.
    let entry = Entry::new("library.change_paper", "paper", before.id);
    let entry = told(entry, Some(&before.content), &content);
    let version = wish.seen_version.saturating_add(1);
    Ok((PaperChanged { version }, entry))
}

/// The last day of what was replaced is the day before the replacement, and what replaces has begun by then. Neither is
/// changed by hand: the replacement is taken back first.
fn check_bound(
    before: &Paper,
    content: &PaperContent,
    links: &[Link],
) -> Result<(), ChangePaperError> {
    let days = |is_mine: &dyn Fn(&&Link) -> bool| {
        links
            .iter()
            .filter(is_mine)
            .filter_map(|link| link.from_day)
            .min()
    };
    let replaced = days(&|link| link.older == before.id);
    if let Some(from_day) = replaced.filter(|_| content.in_force.to != before.content.in_force.to) {
        return Err(ChangePaperError::Bound { from_day });
    }
    let replacing = days(&|link| link.newer == before.id);
    let begins_later = |day: &Day| content.in_force.from.is_none_or(|from| from > *day);
    match replacing.filter(begins_later) {
        Some(from_day) => Err(ChangePaperError::Bound { from_day }),
        None => Ok(()),
    }
}

fn stale(now: &Paper, seen: i64) -> ChangePaperError {
    ChangePaperError::Stale {
        seen,
        by: now.changed_by_name.clone(),
        at: now.changed_at,
    }
}
