//! What a figure opens to: the entries that an indicator is made of, those that the reader may see, and how many more there
//! are.

use authz::{Action, Actor, Denied};
use db::Rx;
use kernel::{Day, Fault, Instant};

use super::entry_list::{EntryLine, line};
use crate::model::act::state_after;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::store::act::act_list;
use crate::store::entry_list::{MadeOf, Part, entry_count_by_indicator, entry_list_by_indicator};
use crate::store::indicator::indicator_by_id;

/// Which part of the entries, for which day and as known when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntriesAsked {
    /// The page, from 1.
    pub page: u32,
    /// Rows of a page.
    pub rows: u32,
    /// Until this day; none is without an end.
    pub day: Option<Day>,
    /// As known at this instant; none is now.
    pub known: Option<Instant>,
}

/// The entries of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntriesOf {
    /// The entries of the page that the reader may see, the newest first; those that were returned or reversed too.
    pub lines: Vec<EntryLine>,
    /// How many the reader may see, on all pages.
    pub total: u64,
    /// How many more there are, outside of the reader's places.
    pub outside: u64,
    /// The page.
    pub page: u32,
}

/// Why they are not shown.
#[derive(Debug, thiserror::Error)]
pub enum EntriesError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { EntriesError from [Denied, Fault] {} }

/// The entries that an indicator is made of. Of one that compares others, the entries of the first of those: what is told
/// apart.
///
/// # Errors
/// See [`EntriesError`].
pub async fn entries(
    rx: &mut Rx,
    actor: &Actor,
    id: IndicatorId,
    asked: &EntriesAsked,
) -> Result<EntriesOf, EntriesError> {
    let scope = actor.scope(Action::ViewEvidence)?;
    let indicator = indicator_by_id(rx, id).await?.ok_or(Denied::Hidden)?;
    let made_of = MadeOf {
        indicator: first_part(&indicator),
        day: asked.day.unwrap_or(Day::MAX),
        known: asked.known.unwrap_or(Instant::MAX),
    };
    let page = asked.page.max(1);
    let part = Part {
        from: i64::from(page - 1) * i64::from(asked.rows),
        rows_max: i64::from(asked.rows),
    };
    let (seen, all) = entry_count_by_indicator(rx, (&scope, made_of)).await?;
    let mut lines = Vec::new();
    for listed in entry_list_by_indicator(rx, (&scope, made_of), part).await? {
        let mut line = line(rx, actor, listed).await?;
        if let Some(known) = asked.known {
            as_known(rx, &mut line, known).await?;
        }
        lines.push(line);
    }
    Ok(EntriesOf {
        lines,
        total: u64::try_from(seen).unwrap_or(0),
        outside: all.abs_diff(seen),
        page,
    })
}

fn first_part(indicator: &Indicator) -> IndicatorId {
    indicator
        .question
        .parts()
        .first()
        .copied()
        .unwrap_or(indicator.id)
}

/// Shows the line as it was known at an instant.
async fn as_known(rx: &mut Rx, line: &mut EntryLine, known: Instant) -> Result<(), Fault> {
    let acts = act_list(rx, line.id).await?;
    let acts: Vec<_> = acts
        .into_iter()
        .filter(|act| act.known_at <= known)
        .collect();
    line.state = state_after(line.by_letter, acts.iter().map(|act| act.kind));
    match acts.last() {
        Some(act) => {
            line.since = act.known_at;
            line.by.clone_from(&act.by_name);
        }
        None => {
            line.since = line.known_at;
            line.by.clone_from(&line.recorded_by);
        }
    }
    Ok(())
}
