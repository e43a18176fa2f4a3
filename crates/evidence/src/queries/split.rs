//! A figure by its parts: areas, bodies, months, programmes, sources of money.
//!
//! Counts, sums, balances and means of entries add up to the whole. Of different subjects, each stands in every part where it
//! counts, so that parts may be more than the whole; by month it stands in the month in which it counted first, so that
//! months add up.

use std::collections::{BTreeMap, BTreeSet};

use db::Rx;
use kernel::{AreaId, Fault, OrganisationId};

use crate::counting::known::Known;
use crate::counting::stored::{baseline_size, stored, stored_months};
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::money::MoneySource;
use crate::model::question::answer::{Added, answer};
use crate::model::question::hit::{Cell, Month};
use crate::model::question::tally::{Sum, Sums};
use crate::model::question::value::Figure;
use crate::model::question::{Asks, Question};
use crate::store::figure::{SubjectPart, subject_parts};
use crate::store::indicator::indicator_by_id;

/// By what a figure is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Địa bàn, as recorded.
    Area,
    /// Cơ quan chịu trách nhiệm.
    Body,
    /// Tháng.
    Month,
    /// Chương trình.
    Programme,
    /// Nguồn kinh phí.
    Money,
}

/// A part of a figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartOf {
    /// This area; none where the entries name none.
    Area(Option<AreaId>),
    /// This body.
    Body(OrganisationId),
    /// This month.
    Month(Month),
    /// This programme; none where the entries name none.
    Programme(Option<String>),
    /// This source of money; none where there is no money.
    Money(Option<MoneySource>),
}

/// A figure by its parts, in their order. An indicator that compares others, or asks for the last, has none.
///
/// # Errors
/// The database is away.
pub async fn split(rx: &mut Rx, id: IndicatorId, by: By) -> Result<Vec<(PartOf, Figure)>, Fault> {
    let Some(indicator) = indicator_by_id(rx, id).await? else {
        return Ok(Vec::new());
    };
    let question = &indicator.question;
    if !can_be_split(question) {
        return Ok(Vec::new());
    }
    let parts = if by == By::Month {
        let months = stored_months(rx, &indicator).await?.into_iter();
        months
            .map(|(month, sums)| (PartOf::Month(month), sums))
            .collect()
    } else if question.counts_subjects() {
        let rows = subject_parts(rx, id, question.baseline()).await?;
        by_subject(&rows, by)
    } else {
        let (tally, _) = stored(rx, &indicator).await?;
        by_cell(&tally.cells, by)
    };
    let baseline_size = baseline_size(rx, question).await?;
    let figure = |sums| {
        let added = Added {
            sums,
            baseline_size,
            ..Added::default()
        };
        answer(question, &added)
    };
    Ok(parts
        .into_iter()
        .map(|(part, sums)| (part, figure(sums)))
        .collect())
}

/// The figures of the months in which there is something, in their order: what each month added.
///
/// # Errors
/// The database is away.
pub async fn months(rx: &mut Rx, id: IndicatorId) -> Result<Vec<(Month, Figure)>, Fault> {
    let parts = split(rx, id, By::Month).await?.into_iter();
    Ok(parts
        .filter_map(|(part, figure)| match part {
            PartOf::Month(month) => Some((month, figure)),
            PartOf::Area(_) | PartOf::Body(_) | PartOf::Programme(_) | PartOf::Money(_) => None,
        })
        .collect())
}

/// Whether parts of it can be told.
pub(crate) fn can_be_split(question: &Question) -> bool {
    match &question.asks {
        Asks::Count
        | Asks::CountSubjects
        | Asks::SumQuantity
        | Asks::SumAmount
        | Asks::Balance { .. }
        | Asks::Mean(_)
        | Asks::ShareOfBaseline(_) => true,
        Asks::Latest(_)
        | Asks::Ratio { .. }
        | Asks::Change { .. }
        | Asks::MinimumOverAreas { .. } => false,
    }
}

fn by_cell(cells: &BTreeMap<Cell, Sums>, by: By) -> BTreeMap<PartOf, Sums> {
    let mut parts: BTreeMap<PartOf, Sums> = BTreeMap::new();
    for (cell, sums) in cells {
        let part = match by {
            By::Area => PartOf::Area(cell.area),
            By::Body => PartOf::Body(cell.body),
            By::Month => PartOf::Month(cell.month),
            By::Programme => PartOf::Programme(cell.programme.clone()),
            By::Money => PartOf::Money(cell.money),
        };
        parts.entry(part).or_default().join(*sums);
    }
    parts
        .into_iter()
        .filter(|(_, sums)| !sums.is_none())
        .collect()
}

/// Who counts in each part, recorded and verified.
type Counted = BTreeMap<PartOf, [BTreeSet<OrganisationId>; 2]>;

fn by_subject(rows: &[SubjectPart], by: By) -> BTreeMap<PartOf, Sums> {
    let mut counted = Counted::new();
    for row in rows {
        let part = match by {
            By::Body => PartOf::Body(row.body),
            By::Programme => PartOf::Programme(row.programme.clone()),
            By::Money => PartOf::Money(row.money),
            By::Area | By::Month => PartOf::Area(row.area),
        };
        let [recorded, verified] = counted.entry(part).or_default();
        recorded.insert(row.subject);
        if row.is_verified {
            verified.insert(row.subject);
        }
    }
    counted
        .into_iter()
        .map(|(part, sets)| (part, sums(&sets)))
        .collect()
}

fn sums([recorded, verified]: &[BTreeSet<OrganisationId>; 2]) -> Sums {
    let sum = |set: &BTreeSet<OrganisationId>| Sum {
        count: i128::try_from(set.len()).unwrap_or(i128::MAX),
        value: 0,
    };
    Sums {
        recorded: sum(recorded),
        verified: sum(verified),
    }
}

/// The figure of each of these areas, those below them included.
pub(crate) async fn of_areas(
    rx: &mut Rx,
    indicator: &Indicator,
    areas: &[AreaId],
) -> Result<Vec<Figure>, Fault> {
    let question = &indicator.question;
    let mut known = Known::default();
    let mut by_area: BTreeMap<AreaId, Sums> = BTreeMap::new();
    if question.counts_subjects() {
        let mut counted: BTreeMap<AreaId, [BTreeSet<OrganisationId>; 2]> = BTreeMap::new();
        for row in subject_parts(rx, indicator.id, question.baseline()).await? {
            let Some(area) = row.area else { continue };
            for above in known.areas(rx, area).await? {
                let [recorded, verified] = counted.entry(above).or_default();
                recorded.insert(row.subject);
                if row.is_verified {
                    verified.insert(row.subject);
                }
            }
        }
        by_area.extend(counted.iter().map(|(area, sets)| (*area, sums(sets))));
    } else {
        let (tally, _) = stored(rx, indicator).await?;
        for (cell, sums) in tally.cells {
            let Some(area) = cell.area else { continue };
            for above in known.areas(rx, area).await? {
                by_area.entry(above).or_default().join(sums);
            }
        }
    }
    let figure = |area: &AreaId| {
        let added = Added {
            sums: by_area.get(area).copied().unwrap_or_default(),
            ..Added::default()
        };
        answer(question, &added)
    };
    Ok(areas.iter().map(figure).collect())
}
