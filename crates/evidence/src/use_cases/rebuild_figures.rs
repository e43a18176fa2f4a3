//! Count every figure anew from the entries, and put right what differs.

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry as Audit};
use kernel::{Command, Fault};
use serde::{Deserialize, Serialize};

use crate::counting::anew::{recount, write_anew};
use crate::counting::stored::stored;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::store::indicator::{indicator_by_id, indicator_list_after};

/// An indicator whose figures differ from its entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Which.
    pub indicator: IndicatorId,
    /// Its title.
    pub title: String,
    /// Cells and subjects that differ.
    pub parts: u64,
    /// Entries that it should be made of and was not, or was and should not be.
    pub strays: u64,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FiguresCompared {
    /// Indicators that were counted anew.
    pub indicators: u64,
    /// Those that differed.
    pub differences: Vec<Difference>,
}

/// Why figures were not rebuilt.
#[derive(Debug, thiserror::Error)]
pub enum RebuildError {
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

kernel::refusal! { RebuildError from [Denied, Begin, Fault] {} }

/// Compares every indicator with its entries. Nothing is written, and nobody waits.
///
/// # Errors
/// The database is away.
pub async fn compare_figures(db: &Db) -> Result<FiguresCompared, Fault> {
    let mut compared = FiguresCompared::default();
    let mut after = None;
    loop {
        let page = indicator_list_after(&mut db.read().await?, after).await?;
        let Some(last) = page.last() else {
            return Ok(compared);
        };
        after = Some(last.id);
        for indicator in &page {
            compared.indicators += 1;
            compared.differences.extend(compare(db, indicator).await?);
        }
    }
}

/// Compares one indicator in a view of its own, so that no view is kept open for long.
///
/// # Errors
/// The database is away.
pub(crate) async fn compare(db: &Db, indicator: &Indicator) -> Result<Option<Difference>, Fault> {
    if !indicator.question.parts().is_empty() {
        return Ok(None);
    }
    let mut rx = db.read().await?;
    let recount = recount(&mut rx, indicator).await?;
    let (stored, total) = stored(&mut rx, indicator).await?;
    let differ = |counts: usize| u64::try_from(counts).unwrap_or(u64::MAX);
    let cells = recount
        .tally
        .cells
        .iter()
        .filter(|(cell, sums)| stored.cells.get(cell) != Some(sums));
    let more = stored
        .cells
        .keys()
        .filter(|cell| !recount.tally.cells.contains_key(*cell));
    let members = recount.tally.members.iter();
    let members = members.filter(|(subject, sums)| stored.members.get(subject) != Some(sums));
    let gone = stored
        .members
        .keys()
        .filter(|subject| !recount.tally.members.contains_key(*subject));
    let whole = usize::from(recount.tally.total() != total);
    let parts = differ(cells.count() + more.count() + members.count() + gone.count() + whole);
    if parts == 0 && recount.strays == 0 {
        return Ok(None);
    }
    Ok(Some(Difference {
        indicator: indicator.id,
        title: indicator.title.clone(),
        parts,
        strays: recount.strays,
    }))
}

/// Writes one indicator anew from its entries.
///
/// # Errors
/// See [`RebuildError`]; nothing is written then.
pub async fn rebuild_indicator(
    db: &Db,
    actor: &Actor,
    command: &Command<IndicatorId>,
) -> Result<(), RebuildError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => return Ok(()),
    };
    let found = indicator_by_id(&mut tx, command.body).await?;
    authorise(&mut tx, actor, Action::FreezeBaselines, &Located::nowhere())?;
    let indicator = found.ok_or(Denied::Hidden)?;
    write_anew(&mut tx, &indicator).await?;
    let audit = Audit::new("evidence.rebuild_indicator", "indicator", indicator.id)
        .set("title", &indicator.title);
    Ok(tx.commit(audit, ()).await?)
}
