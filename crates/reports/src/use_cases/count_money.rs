//! Defines once what counts the money of a plan: what was allocated, disbursed and lent in its area within its time, whole and
//! by each source that evidence names.

use db::Tx;
use evidence::api::{
    Asks, By, DefineError, Filter, IndicatorId, KindCode, MoneySource, NewIndicator, PartOf,
    Question, define_indicator, kinds, split,
};
use kernel::{Fault, Nature};
use plan::api::report::ReportFacts;

use crate::model::facts::{MoneyLine, source_words};
use crate::store::money::{MoneyCount, money_insert, money_list};

/// Characters of the title of an indicator.
const TITLE_CHARS: usize = 150;

/// Defines what is not defined yet.
pub(crate) async fn count_money(tx: &mut Tx, plan: &ReportFacts) -> Result<(), Fault> {
    let known = money_list(tx, plan.plan).await?;
    for line in MoneyLine::ALL {
        let whole = indicator(tx, plan, &known, (*line, None)).await?;
        for (part, _) in split(tx, whole, By::Money).await? {
            if let PartOf::Money(Some(source)) = part {
                indicator(tx, plan, &known, (*line, Some(source))).await?;
            }
        }
    }
    Ok(())
}

/// What counts this line, of this source: the one there is, or a new one.
async fn indicator(
    tx: &mut Tx,
    plan: &ReportFacts,
    known: &[MoneyCount],
    (line, source): (MoneyLine, Option<MoneySource>),
) -> Result<IndicatorId, Fault> {
    let mut known = known.iter();
    let same = known.find(|(of, from, _)| (*of, *from) == (line, source));
    if let Some((_, _, indicator)) = same {
        return Ok(*indicator);
    }
    let title = match source {
        None => format!("{}: {}", line.title(), plan.title),
        Some(source) => format!("{}, {}: {}", line.title(), source_words(source), plan.title),
    };
    let new = NewIndicator {
        title: title.chars().take(TITLE_CHARS).collect(),
        question: question(plan, (line, source))?,
    };
    let defined = define_indicator(tx, &new).await;
    let indicator = match defined {
        Ok(indicator) => indicator,
        Err(DefineError::Fault(fault)) => return Err(fault),
        // The question is ours and always sound: what refuses it is a mistake of this build.
        Err(error) => return Err(Fault::new(Nature::Bug, error)),
    };
    money_insert(tx, plan.plan, (line, source, indicator)).await?;
    Ok(indicator)
}

fn question(
    plan: &ReportFacts,
    (line, source): (MoneyLine, Option<MoneySource>),
) -> Result<Question, Fault> {
    let kind = match line {
        MoneyLine::Allocated => kinds::BUDGET_ALLOCATED,
        MoneyLine::Disbursed => kinds::BUDGET_DISBURSED,
        MoneyLine::Lent => kinds::CREDIT_DISBURSED,
    };
    let kind = KindCode::parse(kind);
    let kind = kind.ok_or_else(|| Fault::inconsistent("evidence_kind", "code", line))?;
    let filter = Filter {
        area: Some(plan.area),
        from: Some(plan.from),
        to: Some(plan.to),
        money: source,
        ..Filter::default()
    };
    Ok(Question::over(Asks::SumAmount, vec![kind]).among(filter))
}
