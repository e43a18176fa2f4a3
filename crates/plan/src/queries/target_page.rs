//! One target: the figure, its months, the entries with who holds them, the list of a share, why it is that number.

use authz::{Action, Actor, Denied, locate, may};
use db::Db;
use evidence::api::{Baseline, EntriesAsked, EntriesError, EntriesOf, entries};
use kernel::{Day, Fault, Instant};

use super::plan_page::{PlanPageError, seen};
use super::standing::{PlanStanding, TargetStanding, standing_of};
use crate::model::share::members_of;
use crate::model::task::TargetId;
use crate::store::target::{BindingRow, binding_list, target_by_id};

/// Entries on one page.
const ENTRIES_PER_PAGE: u32 = 50;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TargetPage {
    pub(crate) standing: PlanStanding,
    pub(crate) target: TargetStanding,
    /// What was verified and recorded by the end of each month until the day, in thousandths.
    pub(crate) months: Vec<MonthPoint>,
    /// What the figure opens to; none where nothing counts it or the reader sees no evidence.
    pub(crate) entries: Option<EntriesOf>,
    /// The list of a share, for those who may see its names.
    pub(crate) baseline: Option<Baseline>,
    pub(crate) may_see_names: bool,
    /// What counted it, the last first.
    pub(crate) bindings: Vec<BindingRow>,
    pub(crate) may_manage: bool,
}

/// The end of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MonthPoint {
    /// The last day of the month, or the day asked for.
    pub(crate) day: Day,
    /// Of all of the time, the share that had passed.
    pub(crate) recorded: Option<i64>,
    pub(crate) verified: Option<i64>,
}

/// Which day, which knowledge, which page of entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TargetAsked {
    pub(crate) day: Option<Day>,
    pub(crate) known: Option<Instant>,
    pub(crate) page: u32,
}

/// Why the screen is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TargetPageError {
    /// The plan.
    #[error(transparent)]
    Plan(#[from] PlanPageError),
    /// The entries.
    #[error(transparent)]
    Entries(#[from] EntriesError),
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { TargetPageError from [Plan, Entries, Denied, Fault] {} }

/// Reads a target as it stands on a day.
///
/// # Errors
/// See [`TargetPageError`].
pub(crate) async fn target_page(
    db: &Db,
    actor: &Actor,
    id: TargetId,
    asked: TargetAsked,
) -> Result<TargetPage, TargetPageError> {
    let mut rx = db.read().await?;
    let row = target_by_id(&mut rx, id).await?;
    let row = row.ok_or(Denied::Hidden)?;
    let plan = seen(&mut rx, actor, row.plan).await?;
    let today = rx.day();
    let day = asked.day.unwrap_or(today).min(today);
    let place = locate(&mut rx, Some(plan.area), Some(plan.alliance)).await?;
    let standing = standing_of(&mut rx, plan, day).await?;
    let found = standing.targets.iter().find(|target| target.id == id);
    let target = found.cloned().ok_or(Denied::Hidden)?;
    let bindings = binding_list(&mut rx, id).await?;
    let may_see_names = may(actor, Action::ViewEvidence, &place);
    let (mut months, mut list, mut baseline) = (Vec::new(), None, None);
    if let Some(bound) = &target.binding {
        months = read_months(&mut rx, (&standing, &target), day).await?;
        if actor.may_somewhere(Action::ViewEvidence) {
            let asked = EntriesAsked {
                page: asked.page.max(1),
                rows: ENTRIES_PER_PAGE,
                day: Some(day).filter(|day| *day < today),
                known: asked.known.or(standing.frozen_at),
            };
            list = Some(entries(&mut rx, actor, bound.indicator, &asked).await?);
        }
        if let Some(id) = bound.baseline.filter(|_| may_see_names) {
            baseline = evidence::api::baseline(&mut rx, id).await?;
        }
    }
    let is_open = standing.plan.closed_on.is_none();
    Ok(TargetPage {
        may_manage: is_open && may(actor, Action::ManagePlans, &place),
        standing,
        target,
        months,
        entries: list,
        baseline,
        may_see_names,
        bindings,
    })
}

/// Cumulated by month, from what the figure is made of: months add up.
async fn read_months(
    rx: &mut db::Rx,
    (standing, target): (&PlanStanding, &TargetStanding),
    day: Day,
) -> Result<Vec<MonthPoint>, Fault> {
    let Some(bound) = &target.binding else {
        return Ok(Vec::new());
    };
    let parts = evidence::api::months(rx, bound.indicator).await?;
    let number = |value: evidence::api::Value| match bound.baseline_size {
        Some(size) => members_of(value.number.unwrap_or(0), size),
        None => match bound.tally {
            crate::model::draft::Tally::Amount => {
                let unit = crate::model::share::dong_of_unit(&target.unit).unwrap_or(1);
                crate::model::share::amount_in(unit, value.number.unwrap_or(0))
            }
            crate::model::draft::Tally::Entries
            | crate::model::draft::Tally::Subjects
            | crate::model::draft::Tally::Quantity => value.thousandths().unwrap_or(0),
        },
    };
    let mut points = Vec::new();
    let mut month = standing.plan.from_day.first_of_month();
    let (mut recorded, mut verified) = (0, 0);
    while month <= target.due && points.len() < 200 {
        let end = month.last_of_month();
        for (_, figure) in parts
            .iter()
            .filter(|(part, _)| evidence::api::Month::of(month) == *part)
        {
            recorded += number(figure.recorded);
            verified += number(figure.verified);
        }
        let is_past = month <= day;
        points.push(MonthPoint {
            day: end,
            recorded: is_past.then_some(recorded),
            verified: is_past.then_some(verified),
        });
        month = end.plus_days(1);
    }
    Ok(points)
}
