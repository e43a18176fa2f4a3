//! The list of cooperatives, as a screen, a spreadsheet and a program show it.

use authz::{Action, Actor, Denied};
use db::Db;
use directory::api::{Registers, area_path};
use kernel::Fault;

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

/// How many there are of each sort, whatever legal status and activity were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    /// All of them.
    pub(crate) all: i64,
    /// Those that work: registered, and not said to have stopped.
    pub(crate) working: i64,
    /// Those said to have stopped, waiting to be dissolved.
    pub(crate) stopped: i64,
    /// Suspended by notice.
    pub(crate) suspended: i64,
    /// Being dissolved.
    pub(crate) dissolving: i64,
    /// No more.
    pub(crate) ended: i64,
}

impl Counts {
    fn of(rows: &[CountRow]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            counts.all += row.n;
            let cell = match (row.legal, row.legal.standing()) {
                (LegalStatus::Suspended, _) => &mut counts.suspended,
                (_, Standing::Ending) => &mut counts.dissolving,
                (_, Standing::Ended) => &mut counts.ended,
                (_, Standing::Alive) if row.activity == "stopped" => &mut counts.stopped,
                (_, Standing::Alive) => &mut counts.working,
            };
            *cell += row.n;
        }
        counts
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
