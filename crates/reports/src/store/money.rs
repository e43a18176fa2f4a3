//! What counts the money of a plan in its reports, whole and source by source.

use db::{Rx, Tx};
use evidence::api::{IndicatorId, MoneySource};
use kernel::Fault;
use plan::api::PlanId;

use crate::model::facts::MoneyLine;

db::statements! {
    /// What counts the money of a plan.
    MONEY_LIST = "
        select line, indicator
        from reports_money
        where plan = $1
        order by line";
    /// Says what counts it; what is there stays.
    MONEY_INSERT = "
        insert into reports_money (plan, line, indicator)
        values ($1, $2, $3)";
    /// What counts the money of a plan by its sources.
    MONEY_SOURCE_LIST = "
        select line, source, indicator
        from reports_money_source
        where plan = $1
        order by line, source";
    /// Says what counts the money of a source; what is there stays.
    MONEY_SOURCE_INSERT = "
        insert into reports_money_source (plan, line, source, indicator)
        values ($1, $2, $3, $4)";
}

/// What counts a line of the money of a plan: of all sources, or of this one.
pub(crate) type MoneyCount = (MoneyLine, Option<MoneySource>, IndicatorId);

/// What counts the money of a plan: whole lines first, then each source.
pub(crate) async fn money_list(rx: &mut Rx, plan: PlanId) -> Result<Vec<MoneyCount>, Fault> {
    let whole: Vec<(MoneyLine, IndicatorId)> = rx.all(MONEY_LIST, db::params![plan]).await?;
    let parts: Vec<(MoneyLine, MoneySource, IndicatorId)> =
        rx.all(MONEY_SOURCE_LIST, db::params![plan]).await?;
    let whole = whole.into_iter().map(|(line, counts)| (line, None, counts));
    let parts = parts.into_iter();
    Ok(whole
        .chain(parts.map(|(line, source, counts)| (line, Some(source), counts)))
        .collect())
}

pub(crate) async fn money_insert(
    tx: &mut Tx,
    plan: PlanId,
    (line, source, indicator): MoneyCount,
) -> Result<(), Fault> {
    let done = match source {
        None => {
            tx.run(MONEY_INSERT, db::params![plan, line, indicator])
                .await
        }
        Some(source) => {
            let values = db::params![plan, line, source, indicator];
            tx.run(MONEY_SOURCE_INSERT, values).await
        }
    };
    done.map(drop)
}
