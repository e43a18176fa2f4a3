//! The list of cooperatives, as a screen, a spreadsheet and a program show it.

use authz::{Action, Actor, Denied};
use db::Db;
use directory::api::{Registers, area_path};
use kernel::Fault;

use crate::model::fact::Activity;
use crate::model::legal_status::{LegalStatus, Standing};
use crate::model::listing::{Asked, Order};
use crate::store::cooperative_list::{
    CooperativeLine, CountRow, SliceKey, cooperative_counts, cooperative_page, cooperative_slice,
};

/// Rows that a spreadsheet holds.
pub(crate) const SHEET_ROWS_MAX: i64 = 30_000;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CooperativeList {
    /// A page of them, each with its seat by name.
    pub(crate) lines: Vec<(CooperativeLine, String)>,
    /// How many there are.
    pub(crate) counts: Counts,
    /// How many the question finds.
    pub(crate) total: i64,
}

/// How many there are of each sort, whatever legal status and activity were asked for: each is what the list of its link counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    /// All of them.
    pub(crate) all: i64,
    /// Registered, whether they work or not.
    pub(crate) registered: i64,
    /// Those that work: alive, not suspended, and not said to have stopped.
    pub(crate) working: i64,
    /// Those said to have stopped.
    pub(crate) stopped: i64,
    /// Suspended by notice.
    pub(crate) suspended: i64,
    /// Being dissolved.
    pub(crate) dissolving: i64,
    /// Dissolved.
    pub(crate) dissolved: i64,
}

impl Counts {
    fn of(rows: &[CountRow]) -> Self {
        let count = |is_of: &dyn Fn(&CountRow) -> bool| -> i64 {
            rows.iter().filter(|row| is_of(row)).map(|row| row.n).sum()
        };
        let legal = |status: LegalStatus| count(&|row| row.legal == status);
        let stopped = |row: &CountRow| row.activity == Activity::Stopped.as_str();
        let is_working = |row: &CountRow| {
            let alive = row.legal.standing() == Standing::Alive;
            alive && row.legal != LegalStatus::Suspended && !stopped(row)
        };
        Self {
            all: count(&|_| true),
            registered: legal(LegalStatus::Registered),
            working: count(&is_working),
            stopped: count(&stopped),
            suspended: legal(LegalStatus::Suspended),
            dissolving: legal(LegalStatus::Dissolving),
            dissolved: legal(LegalStatus::Dissolved),
        }
    }
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CooperativeListError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { CooperativeListError from [Denied, Fault] {} }

/// Reads a part of the cooperatives that an actor may see.
///
/// # Errors
/// See [`CooperativeListError`].
pub(crate) async fn cooperative_list(
    (db, registers): (&Db, &Registers),
    actor: &Actor,
    asked: &Asked,
    part: (Order, i64, i64),
) -> Result<CooperativeList, CooperativeListError> {
    let scope = actor.scope(Action::ViewCooperatives)?;
    let mut rx = db.read().await?;
    let day = rx.day();
    let rows = cooperative_page(&mut rx, &scope, asked, part).await?;
    let total = sum(&cooperative_counts(&mut rx, &scope, asked).await?);
    let wider = Asked {
        legal: None,
        activity: None,
        ..asked.clone()
    };
    let counts = Counts::of(&cooperative_counts(&mut rx, &scope, &wider).await?);
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let seat = area_path(registers, &mut rx, row.seat, day).await?;
        lines.push((row, seat.unwrap_or_default()));
    }
    Ok(CooperativeList {
        lines,
        counts,
        total,
    })
}

fn sum(rows: &[CountRow]) -> i64 {
    rows.iter().map(|row| row.n).sum()
}

/// So many cooperatives after a key, for programs.
///
/// # Errors
/// See [`CooperativeListError`].
pub(crate) async fn cooperatives_after(
    db: &Db,
    actor: &Actor,
    asked: &Asked,
    slice: (Option<SliceKey>, i64),
) -> Result<Vec<CooperativeLine>, CooperativeListError> {
    let scope = actor.scope(Action::ViewCooperatives)?;
    let mut rx = db.read().await?;
    Ok(cooperative_slice(&mut rx, &scope, asked, slice).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_count_is_of_what_its_link_finds_and_who_is_merged_is_not_dissolved() {
        let row = |legal, activity: &str, n| CountRow {
            legal,
            activity: activity.to_owned(),
            n,
        };
        let counts = Counts::of(&[
            row(LegalStatus::Registered, "active", 248),
            row(LegalStatus::Registered, "stopped", 67),
            row(LegalStatus::Suspended, "stopped", 8),
            row(LegalStatus::Dissolved, "", 4),
            row(LegalStatus::Merged, "", 2),
        ]);
        let wanted = Counts {
            all: 329,
            registered: 315,
            working: 248,
            stopped: 75,
            suspended: 8,
            dissolving: 0,
            dissolved: 4,
        };
        assert_eq!(counts, wanted);
    }
}
