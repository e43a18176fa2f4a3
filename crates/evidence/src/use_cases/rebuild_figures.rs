//! Count every figure anew from the entries, and put right what differs.

use std::collections::BTreeMap;

use authz::{Action, Actor, Denied, Located, authorise};
use db::{BeginError, Begun, Db, Entry as Audit};
use kernel::{Command, CommandId, Fault};
use serde::{Deserialize, Serialize};

use crate::counting::recount::{Differs, recount_all, recount_one};
use crate::counting::write::{write_anew, write_together};
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::kind::KindCode;
use crate::store::indicator::{indicator_by_id, indicator_list_after};

/// Indicators that one act writes anew: all that it writes waits for its commit.
const TOGETHER_MAX: usize = 50;

/// An indicator whose figures differ from its entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Which.
    pub indicator: IndicatorId,
    /// Its title.
    pub title: String,
    /// Cells, months and subjects that differ.
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

/// Compares every indicator with its entries, all in one walk and one view. Nothing is written, and nobody waits.
///
/// # Errors
/// The database is away.
pub async fn compare_figures(db: &Db) -> Result<FiguresCompared, Fault> {
    let mut rx = db.read().await?;
    let mut all = Vec::new();
    let mut after = None;
    loop {
        let page = indicator_list_after(&mut rx, after).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.id);
        all.extend(page);
    }
    let indicators = u64::try_from(all.len()).unwrap_or(u64::MAX);
    all.retain(|indicator| indicator.question.parts().is_empty());
    let found = recount_all(&mut rx, all).await?;
    let differences = found
        .into_iter()
        .filter_map(|(indicator, differs)| difference(&indicator, differs));
    Ok(FiguresCompared {
        indicators,
        differences: differences.collect(),
    })
}

/// Compares one indicator, in a view of its own.
///
/// # Errors
/// The database is away.
pub(crate) async fn compare(db: &Db, indicator: &Indicator) -> Result<Option<Difference>, Fault> {
    if !indicator.question.parts().is_empty() {
        return Ok(None);
    }
    let differs = recount_one(&mut db.read().await?, indicator).await?;
    Ok(difference(indicator, differs))
}

fn difference(indicator: &Indicator, differs: Differs) -> Option<Difference> {
    (differs != Differs::default()).then(|| Difference {
        indicator: indicator.id,
        title: indicator.title.clone(),
        parts: differs.parts,
        strays: differs.strays,
    })
}

/// Writes indicators anew that differ: those that count the same kinds together, since they walk through the same entries.
/// `run` tells this run from others.
///
/// # Errors
/// See [`RebuildError`]; what was written until then stays.
pub(crate) async fn rebuild_all(
    db: &Db,
    actor: &Actor,
    (run, differences): (CommandId, &[Difference]),
) -> Result<(), RebuildError> {
    let mut alike: BTreeMap<Vec<KindCode>, Vec<IndicatorId>> = BTreeMap::new();
    for difference in differences {
        let mut rx = db.read().await?;
        if let Some(indicator) = indicator_by_id(&mut rx, difference.indicator).await? {
            let kinds = indicator.question.all_kinds();
            alike.entry(kinds).or_default().push(indicator.id);
        }
    }
    for ids in alike.values().flat_map(|ids| ids.chunks(TOGETHER_MAX)) {
        let spelled: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let id = CommandId::named(&format!("{run}/{}", spelled.join(" ")));
        let command = Command::new(id, ids.to_vec());
        let act = async || rebuild_together(db, actor, &command).await;
        db::settle(act).await?;
    }
    Ok(())
}

/// Writes some indicators anew in one act.
async fn rebuild_together(
    db: &Db,
    actor: &Actor,
    command: &Command<Vec<IndicatorId>>,
) -> Result<(), RebuildError> {
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => return Ok(()),
    };
    let mut indicators = Vec::with_capacity(command.body.len());
    for id in &command.body {
        indicators.extend(indicator_by_id(&mut tx, *id).await?);
    }
    authorise(&mut tx, actor, Action::FreezeBaselines, &Located::nowhere())?;
    let mut audits = indicators.iter().map(audit);
    let last = audits.next_back().ok_or(Denied::Hidden)?;
    for audit in audits {
        tx.record(audit);
    }
    write_together(&mut tx, indicators).await?;
    Ok(tx.commit(last, ()).await?)
}

fn audit(indicator: &Indicator) -> Audit {
    Audit::new("evidence.rebuild_indicator", "indicator", indicator.id)
        .set("title", &indicator.title)
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
    Ok(tx.commit(audit(&indicator), ()).await?)
}
