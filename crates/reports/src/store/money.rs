//! What counts the money of a plan in its reports.

use db::{Rx, Tx};
use evidence::api::IndicatorId;
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
}

pub(crate) async fn money_list(
    rx: &mut Rx,
    plan: PlanId,
) -> Result<Vec<(MoneyLine, IndicatorId)>, Fault> {
    rx.all(MONEY_LIST, db::params![plan]).await
}

pub(crate) async fn money_insert(
    tx: &mut Tx,
    plan: PlanId,
    (line, indicator): (MoneyLine, IndicatorId),
) -> Result<(), Fault> {
    let values = db::params![plan, line, indicator];
    tx.run(MONEY_INSERT, values).await.map(drop)
}
