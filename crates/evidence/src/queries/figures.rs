//! Figures of indicators: now by increments, or as of a day and as known at an instant from the entries.

use db::Rx;
use kernel::{AreaId, Day, Fault, Instant};

use crate::counting::anew::{AsOf, tally_as};
use crate::counting::stored::{added, baseline_size};
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::question::Asks;
use crate::model::question::answer::{Added, answer, change, minimum, ratio};
use crate::model::question::tally::Tally;
use crate::model::question::value::{Figure, Measure};
use crate::queries::split::of_areas;
use crate::store::indicator::indicator_by_id;

/// An indicator as it was defined.
///
/// # Errors
/// The database is away.
pub async fn indicator(rx: &mut Rx, id: IndicatorId) -> Result<Option<Indicator>, Fault> {
    indicator_by_id(rx, id).await
}

/// The figures of some indicators now, by their increments; an id that is none is left out.
///
/// # Errors
/// The database is away.
pub async fn figures(
    rx: &mut Rx,
    indicators: &[IndicatorId],
) -> Result<Vec<(IndicatorId, Figure)>, Fault> {
    let mut all = Vec::with_capacity(indicators.len());
    for id in indicators {
        if let Some(indicator) = indicator_by_id(rx, *id).await? {
            all.push((*id, now(rx, &indicator).await?));
        }
    }
    Ok(all)
}

/// The figure of an indicator for a day, as known at an instant where one is named; an id that is none says nothing.
///
/// # Errors
/// The database is away.
pub async fn figure_as(
    rx: &mut Rx,
    id: IndicatorId,
    day: Day,
    known: Option<Instant>,
) -> Result<Option<Figure>, Fault> {
    match indicator_by_id(rx, id).await? {
        Some(indicator) => as_of(rx, &indicator, (day, known)).await.map(Some),
        None => Ok(None),
    }
}

/// The part of a comparison, which is there: an indicator is never taken away.
async fn part(rx: &mut Rx, id: IndicatorId) -> Result<Indicator, Fault> {
    let found = indicator_by_id(rx, id).await?;
    found.ok_or_else(|| Fault::inconsistent("evidence_indicator", "id", id))
}

/// The figure now.
pub(crate) async fn now(rx: &mut Rx, indicator: &Indicator) -> Result<Figure, Fault> {
    match &indicator.question.asks {
        Asks::Ratio { over, under } => {
            let over = own(rx, *over).await?;
            Ok(ratio(over, own(rx, *under).await?))
        }
        Asks::Change { of, against, told } => {
            let of = own(rx, *of).await?;
            Ok(change(of, own(rx, *against).await?, *told))
        }
        Asks::MinimumOverAreas { of, areas } => {
            let of = part(rx, *of).await?;
            let figures = of_areas(rx, &of, areas).await?;
            Ok(minimum(&figures, of.question.own_measure()))
        }
        Asks::Count
        | Asks::CountSubjects
        | Asks::SumQuantity
        | Asks::SumAmount
        | Asks::Balance { .. }
        | Asks::Latest(_)
        | Asks::Mean(_)
        | Asks::ShareOfBaseline(_) => {
            let added = added(rx, indicator).await?;
            Ok(answer(&indicator.question, &added))
        }
    }
}

/// The figure of a part, which compares nothing itself.
async fn own(rx: &mut Rx, id: IndicatorId) -> Result<Figure, Fault> {
    let indicator = part(rx, id).await?;
    let added = added(rx, &indicator).await?;
    Ok(answer(&indicator.question, &added))
}

/// The figure of another day, counted anew.
pub(crate) async fn as_of(
    rx: &mut Rx,
    indicator: &Indicator,
    (day, known): (Day, Option<Instant>),
) -> Result<Figure, Fault> {
    match &indicator.question.asks {
        Asks::Ratio { over, under } => {
            let over = own_as(rx, *over, (day, known)).await?;
            Ok(ratio(over, own_as(rx, *under, (day, known)).await?))
        }
        Asks::Change { of, against, told } => {
            let of = own_as(rx, *of, (day, known)).await?;
            Ok(change(of, own_as(rx, *against, (day, known)).await?, *told))
        }
        Asks::MinimumOverAreas { of, areas } => {
            let of = part(rx, *of).await?;
            let (_, parts) = counted(rx, &of, (day, known), areas).await?;
            Ok(minimum(&parts, of.question.own_measure()))
        }
        Asks::Count
        | Asks::CountSubjects
        | Asks::SumQuantity
        | Asks::SumAmount
        | Asks::Balance { .. }
        | Asks::Latest(_)
        | Asks::Mean(_)
        | Asks::ShareOfBaseline(_) => {
            let (whole, _) = counted(rx, indicator, (day, known), &[]).await?;
            Ok(whole)
        }
    }
}

async fn own_as(rx: &mut Rx, id: IndicatorId, at: (Day, Option<Instant>)) -> Result<Figure, Fault> {
    let indicator = part(rx, id).await?;
    let (whole, _) = counted(rx, &indicator, at, &[]).await?;
    Ok(whole)
}

async fn counted(
    rx: &mut Rx,
    indicator: &Indicator,
    (day, known): (Day, Option<Instant>),
    areas: &[AreaId],
) -> Result<(Figure, Vec<Figure>), Fault> {
    let as_of = AsOf { day, known, areas };
    let (whole, parts) = tally_as(rx, indicator, &as_of).await?;
    let baseline_size = baseline_size(rx, &indicator.question).await?;
    let figure = |tally: &Tally| {
        let added = Added {
            sums: tally.total(),
            last: tally.last,
            baseline_size,
        };
        answer(&indicator.question, &added)
    };
    Ok((figure(&whole), parts.iter().map(figure).collect()))
}

/// What an indicator is told in, parts looked up.
///
/// # Errors
/// The database is away.
pub async fn measure(rx: &mut Rx, indicator: &Indicator) -> Result<Measure, Fault> {
    match &indicator.question.asks {
        Asks::Change {
            of,
            told: crate::model::question::Told::Difference,
            ..
        }
        | Asks::MinimumOverAreas { of, .. } => Ok(part(rx, *of).await?.question.own_measure()),
        Asks::Change { .. }
        | Asks::Ratio { .. }
        | Asks::Count
        | Asks::CountSubjects
        | Asks::SumQuantity
        | Asks::SumAmount
        | Asks::Balance { .. }
        | Asks::Latest(_)
        | Asks::Mean(_)
        | Asks::ShareOfBaseline(_) => Ok(indicator.question.own_measure()),
    }
}
