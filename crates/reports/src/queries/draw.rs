//! Draws what a report is made of: by the one published read of the plan, and of money by its indicators.

use db::Rx;
use kernel::{Day, Fault};
use plan::api::PlanId;
use plan::api::report::{plan_before, report_facts};

use crate::model::facts::{Facts, MoneyFact};
use crate::model::figure::AsOf;
use crate::model::figures::figures;
use crate::model::tables::tables;
use crate::model::wording::worded;
use crate::store::drawing::Drawing;
use crate::store::money::money_list;

/// Đồng in a thousandth of a million.
const DONG: i64 = 1000;

/// The facts of a plan for a day, as they are known at this moment; none where there is no such plan.
pub(crate) async fn facts(rx: &mut Rx, plan: PlanId, day: Day) -> Result<Option<Facts>, Fault> {
    let Some(now) = report_facts(rx, plan, day).await? else {
        return Ok(None);
    };
    let before = match plan_before(rx, plan).await? {
        Some((before, last_day)) => report_facts(rx, before, last_day).await?,
        None => None,
    };
    let mut money = Vec::new();
    for (line, source, indicator) in money_list(rx, plan).await? {
        let figure = evidence::api::figure_as(rx, indicator, day, Some(now.known)).await?;
        let in_million = |value: evidence::api::Value| value.number.map(|dong| dong / DONG);
        money.push(MoneyFact {
            line,
            source,
            indicator,
            recorded: figure.and_then(|figure| in_million(figure.recorded)),
            verified: figure.and_then(|figure| in_million(figure.verified)),
        });
    }
    Ok(Some(Facts {
        plan: worded(now),
        before: before.map(worded),
        money,
    }))
}

/// Figures and tables of these facts.
pub(crate) fn drawn(facts: &Facts) -> Drawing {
    Drawing {
        as_of: AsOf {
            day: facts.plan.day,
            known: facts.plan.known,
        },
        figures: figures(facts),
        tables: tables(facts),
    }
}
