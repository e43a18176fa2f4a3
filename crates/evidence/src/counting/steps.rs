//! The steps that acts add to figures, inside the acting transaction. Only rows are added: no writer waits for another.

use std::collections::BTreeSet;

use db::{Rx, Tx};
use kernel::{Fault, OrganisationId};

use super::known::Known;
use crate::model::baseline::BaselineId;
use crate::model::entry::Entry;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::model::question::hit::{Cell, Hit, Month, Seen, hit};
use crate::model::standing::{Standing, Step};
use crate::store::baseline::member_is_there;
use crate::store::change::change_insert;
use crate::store::hit::{NewHit, hit_insert, hit_list_by_entry};
use crate::store::indicator::{indicator_list_by_hit, indicator_list_for_entry};

/// Finds the indicators that a new entry concerns and adds it to each, in the order of their keys.
///
/// # Errors
/// The engine refused.
pub(crate) async fn count_entry(
    tx: &mut Tx,
    entry: &Entry,
    subjects: &[OrganisationId],
    standing: Standing,
) -> Result<(), Fault> {
    let concerned = indicator_list_for_entry(tx, (entry.kind, entry.day), entry.area).await?;
    if concerned.is_empty() {
        return Ok(());
    }
    let seen = seen(tx, entry, subjects).await?;
    let step = Standing::default().step(standing);
    for indicator in concerned {
        let members = members_among(tx, indicator.question.baseline(), subjects).await?;
        if let Some(hit) = hit(&indicator.question, &seen, members.as_ref()) {
            note(tx, &seen, (indicator.id, hit.value)).await?;
            add(tx, &seen.cell, (&indicator, &hit), step).await?;
        }
    }
    Ok(())
}

/// Adds the step of an entry to every indicator that it concerns, in the order of their keys.
///
/// # Errors
/// The engine refused.
pub(crate) async fn count_step(
    tx: &mut Tx,
    entry: &Entry,
    subjects: &[OrganisationId],
    step: Step,
) -> Result<(), Fault> {
    if step.is_none() {
        return Ok(());
    }
    let values = hit_list_by_entry(tx, entry.id).await?;
    for indicator in indicator_list_by_hit(tx, entry.id).await? {
        let value = values.iter().find(|(id, _)| *id == indicator.id);
        let value = value.map(|(_, value)| *value).unwrap_or_default();
        let counted = counted(tx, &indicator, subjects).await?;
        let hit = Hit {
            value,
            subjects: counted,
        };
        add(tx, &cell(entry), (&indicator, &hit), step).await?;
    }
    Ok(())
}

/// Whom of the subjects an indicator counts; nobody where it counts entries.
async fn counted(
    rx: &mut Rx,
    indicator: &Indicator,
    subjects: &[OrganisationId],
) -> Result<BTreeSet<OrganisationId>, Fault> {
    if !indicator.question.counts_subjects() {
        return Ok(BTreeSet::new());
    }
    let members = members_among(rx, indicator.question.baseline(), subjects).await?;
    Ok(members.unwrap_or_else(|| subjects.iter().copied().collect()))
}

async fn note(
    tx: &mut Tx,
    seen: &Seen,
    (indicator, value): (IndicatorId, i64),
) -> Result<(), Fault> {
    let hit = NewHit {
        indicator,
        entry: seen.id,
        day: seen.day,
        known_at: seen.known_at,
        value,
    };
    hit_insert(tx, &hit).await
}

async fn add(
    tx: &mut Tx,
    cell: &Cell,
    (indicator, hit): (&Indicator, &Hit),
    step: Step,
) -> Result<(), Fault> {
    if hit.subjects.is_empty() {
        return change_insert(tx, (indicator.id, None), (cell, step, hit.value)).await;
    }
    for subject in &hit.subjects {
        change_insert(tx, (indicator.id, Some(*subject)), (cell, step, 0)).await?;
    }
    Ok(())
}

/// Which of these are members of a frozen list, where there is one.
async fn members_among(
    rx: &mut Rx,
    baseline: Option<BaselineId>,
    subjects: &[OrganisationId],
) -> Result<Option<BTreeSet<OrganisationId>>, Fault> {
    let Some(baseline) = baseline else {
        return Ok(None);
    };
    let mut members = BTreeSet::new();
    for subject in subjects {
        if member_is_there(rx, baseline, *subject).await? {
            members.insert(*subject);
        }
    }
    Ok(Some(members))
}

fn cell(entry: &Entry) -> Cell {
    Cell {
        month: Month::of(entry.day),
        area: entry.area,
        body: entry.body,
        programme: entry.programme.clone(),
        money: entry.money,
    }
}

async fn seen(rx: &mut Rx, entry: &Entry, subjects: &[OrganisationId]) -> Result<Seen, Fault> {
    let mut known = Known::default();
    let areas = match entry.area {
        Some(area) => known.areas(rx, area).await?,
        None => BTreeSet::new(),
    };
    Ok(Seen {
        id: entry.id,
        kind: entry.kind,
        day: entry.day,
        known_at: entry.known_at,
        cell: cell(entry),
        attributes: entry.attributes.clone(),
        quantity: entry.quantity,
        amount: entry.amount.map(kernel::Dong::amount),
        subjects: subjects.iter().copied().collect(),
        areas,
        bodies: known.bodies(rx, entry.body).await?,
    })
}
