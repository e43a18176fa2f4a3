//! What a figure opens to: the entries that an indicator is made of, those that the reader may see, and how many more there
//! are.

use authz::{Action, Actor, Denied, Scope, locate, may};
use db::Rx;
use kernel::{Day, Fault, Instant};

use super::entry_lines::lines;
use super::entry_list::EntryLine;
use crate::model::act::state_after;
use crate::model::indicator::{Indicator, IndicatorId};
use crate::store::act::act_list;
use crate::store::entry_list::{
    MadeOf, Part, entry_count_by_indicator, entry_count_made_of, entry_list_by_indicator,
};
use crate::store::indicator::indicator_by_id;

/// Entries of a figure that are counted at most.
pub const COUNTED_MAX: u32 = 20_000;
/// The same where each must be looked at.
pub const SIFTED_MAX: u32 = 5_000;

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
    /// How many the reader may see, on all pages, of those that were counted.
    pub total: u64,
    /// How many more there are, outside of the reader's places, of those that were counted.
    pub outside: u64,
    /// Whether there are more than are counted: the last [`COUNTED_MAX`], or the last [`SIFTED_MAX`] where each is looked at to tell
    /// whether the reader may see it. A page costs the same however long the history is.
    pub is_more: bool,
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
    let counts = counts(rx, (actor, &scope), (made_of, &indicator)).await?;
    let listed = entry_list_by_indicator(rx, (&scope, made_of), part).await?;
    let mut lines = lines(rx, actor, listed).await?;
    if let Some(known) = asked.known {
        for line in &mut lines {
            as_known(rx, line, known).await?;
        }
    }
    Ok(EntriesOf {
        lines,
        total: u64::try_from(counts.seen).unwrap_or(0),
        outside: counts.all.abs_diff(counts.seen),
        is_more: counts.is_more,
        page,
    })
}

/// How many there are, and how many the reader may see.
struct Counts {
    seen: i64,
    all: i64,
    is_more: bool,
}

async fn counts(
    rx: &mut Rx,
    (actor, scope): (&Actor, &Scope),
    (made_of, indicator): (MadeOf, &Indicator),
) -> Result<Counts, Fault> {
    // Whoever may see an area may see every entry of a question that asks of nowhere else.
    let filter = &indicator.question.filter;
    let place = locate(rx, filter.area, filter.body).await?;
    let sees_all = may(actor, Action::ViewEvidence, &place);
    let most = i64::from(if sees_all { COUNTED_MAX } else { SIFTED_MAX });
    let all = entry_count_made_of(rx, made_of, most + 1).await?;
    let seen = if sees_all {
        all.min(most)
    } else {
        entry_count_by_indicator(rx, (scope, made_of), most).await?
    };
    Ok(Counts {
        seen,
        all: all.min(most),
        is_more: all > most,
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
