//! What runs by itself: changes are folded, figures compared with their entries every night and put right.

use ::jobs::{Job, Registry, Rhythm, enqueue_at};
use authz::Actor;
use db::{Db, Tx};
use kernel::{Command, CommandId, Fault, Instant};
use serde::{Deserialize, Serialize};

use crate::model::indicator::IndicatorId;
use crate::store::indicator::indicator_by_id;
use crate::use_cases::fold_changes::{FoldChanges, FoldError, UNFOLDED_ROWS_MAX, fold_changes};
use crate::use_cases::rebuild_figures::{
    FiguresCompared, RebuildError, compare, compare_figures, rebuild_all, rebuild_indicator,
};

/// Minutes between two folds.
const FOLD_MINUTES: u16 = 5;
/// Folds of one run at most; each takes so many indicators.
const FOLDS_MAX: u32 = 20;
/// Seconds after which a new indicator is compared with its entries: whoever recorded while it was defined has committed.
const CHECK_AFTER_SECONDS: i64 = 60;

/// What this context does by the clock and afterwards.
pub fn jobs() -> Registry {
    let night = Rhythm::DailyAt {
        hour: 2,
        minute: 30,
    };
    let fold = async |db: Db, actor: Actor, job: Command<FoldSlot>| fold(&db, &actor, &job).await;
    let mend = async |db: Db, actor: Actor, job: Command<MendFigures>| {
        mend_figures(&db, &actor, job.id).await.map(drop)
    };
    let check =
        async |db: Db, actor: Actor, job: Command<CheckIndicator>| check(&db, &actor, &job).await;
    Registry::new()
        .on_schedule(Rhythm::EveryMinutes(FOLD_MINUTES), FoldSlot, fold)
        .on_schedule(night, MendFigures, mend)
        .on(check)
}

/// Folds what acts added (gộp các bước tăng, giảm), on this slot.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct FoldSlot(Instant);

impl Job for FoldSlot {
    const KIND: &'static str = "evidence.fold_changes";

    fn key(&self) -> String {
        self.0.to_string()
    }
}

/// Compares every figure with its entries and puts right what differs (đối chiếu số liệu), on this slot.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct MendFigures(Instant);

impl Job for MendFigures {
    const KIND: &'static str = "evidence.mend_figures";

    fn key(&self) -> String {
        self.0.to_string()
    }
}

/// Compares a new indicator with its entries once more (đối chiếu chỉ số mới).
#[derive(Debug, Clone, Serialize, Deserialize)]
struct CheckIndicator {
    indicator: IndicatorId,
}

impl Job for CheckIndicator {
    const KIND: &'static str = "evidence.check_indicator";

    fn key(&self) -> String {
        self.indicator.to_string()
    }
}

/// Has a new indicator compared with its entries once everybody who recorded meanwhile has committed.
///
/// # Errors
/// The engine refused.
pub(crate) async fn check_soon(tx: &mut Tx, indicator: IndicatorId) -> Result<(), Fault> {
    let at = tx.now().plus_seconds(CHECK_AFTER_SECONDS);
    enqueue_at(tx, &CheckIndicator { indicator }, at).await
}

async fn fold(db: &Db, actor: &Actor, job: &Command<FoldSlot>) -> Result<(), FoldError> {
    for turn in 0..FOLDS_MAX {
        let id = CommandId::named(&format!("{}/{turn}", job.id));
        let rows_max = UNFOLDED_ROWS_MAX;
        let command = Command::new(id, FoldChanges { rows_max });
        let act = async || fold_changes(db, actor, &command).await;
        if !db::settle(act).await?.is_more {
            break;
        }
    }
    Ok(())
}

async fn check(db: &Db, actor: &Actor, job: &Command<CheckIndicator>) -> Result<(), RebuildError> {
    let found = indicator_by_id(&mut db.read().await?, job.body.indicator).await?;
    let Some(indicator) = found else {
        return Ok(());
    };
    if let Some(difference) = compare(db, &indicator).await? {
        tracing::info!(indicator = %indicator.id, strays = difference.strays, "a new indicator was put right");
        let command = Command::new(job.id, indicator.id);
        let act = async || rebuild_indicator(db, actor, &command).await;
        db::settle(act).await?;
    }
    Ok(())
}

/// Compares every figure with its entries, reports what differs and puts it right. `run` tells this run from others.
///
/// # Errors
/// See [`RebuildError`]; what was put right until then stays.
pub async fn mend_figures(
    db: &Db,
    actor: &Actor,
    run: CommandId,
) -> Result<FiguresCompared, RebuildError> {
    let compared = compare_figures(db).await?;
    for difference in &compared.differences {
        tracing::warn!(
            indicator = %difference.indicator,
            title = difference.title,
            parts = difference.parts,
            strays = difference.strays,
            "a figure differed from its entries and is put right"
        );
    }
    rebuild_all(db, actor, (run, &compared.differences)).await?;
    tracing::info!(
        indicators = compared.indicators,
        differences = compared.differences.len(),
        "figures were compared with their entries"
    );
    Ok(compared)
}
