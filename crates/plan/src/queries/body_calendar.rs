//! The days of a body in the plans that run: what it owes, each time; where it takes part; its targets; its inspections.
//!
//! Read anew each time its address is asked for, by the rights that its owner has at that moment.

use std::collections::BTreeMap;

use authz::Actor;
use db::{Db, Rx};
use directory::api::Registers;
use identity::api::AccountLanguage;
use kernel::{By, Day, Fault, Instant, OrganisationId, RequestId};

use super::body_page::{forerunners, has_part};
use super::standing::{PlanStanding, TaskStanding, standing_of};
use crate::model::calendar::DayState;
use crate::model::draft::Recurrence;
use crate::model::forecast::TargetState;
use crate::model::obligation::{Obligation, ObligationId, ObligationState};
use crate::model::task::{PartyRole, TargetId, TaskId};
use crate::store::calendar::{CalendarRow, calendar_by_hash, inspection_list, revision_list};
use crate::store::plan::PlanRow;
use crate::use_cases::follow_door::{follow_door, followed_plans};

/// Days in one calendar.
const DAYS_MAX: usize = 1_000;
/// Inspections of one plan.
const INSPECTIONS_MAX: i64 = 1_000;
/// How long the days of a closed plan stay, struck out, so that programs that ask seldom learn of it.
const CLOSED_DAYS: i64 = 92;

/// What lies behind an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FoundCalendar {
    /// There never was such an address.
    Unknown,
    /// There was, and it leads nowhere now: ended, or its owner has no right any more.
    Gone,
    /// A calendar.
    Here(BodyCalendar),
}

/// The days of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyCalendar {
    pub(crate) language: AccountLanguage,
    /// The name of the body.
    pub(crate) name: String,
    pub(crate) days: Vec<BodyDay>,
    /// How many more there are than one calendar holds; the oldest that are over.
    pub(crate) left_out: usize,
}

/// What falls on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BodyDayOf {
    /// The body owes a task: which time it is, where it falls due again and again.
    Owed(TaskId, ObligationId, Option<u32>),
    /// Others owe a task in which the body takes part.
    TakesPart(TaskId, u32, Vec<String>),
    /// A target for which it is responsible.
    Target(TargetId),
    /// An inspection of what it owes.
    Inspection(TaskId, crate::model::obligation::ActId),
}

/// A day of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BodyDay {
    pub(crate) of: BodyDayOf,
    pub(crate) day: Day,
    pub(crate) state: DayState,
    pub(crate) title: String,
    pub(crate) plan: String,
    pub(crate) sequence: i64,
    pub(crate) changed_at: Instant,
}

/// Reads the calendar whose secret has this hash.
///
/// # Errors
/// The database is away, or a rule of the house is missing.
pub(crate) async fn body_calendar(
    db: &Db,
    registers: &Registers,
    hash: &str,
    request: RequestId,
) -> Result<FoundCalendar, Fault> {
    let mut rx = db.read().await?;
    let Some(row) = calendar_by_hash(&mut rx, hash).await? else {
        return Ok(FoundCalendar::Unknown);
    };
    let Some((actor, language)) = owner(&mut rx, &row, request).await? else {
        return Ok(FoundCalendar::Gone);
    };
    let plans = followed_plans(&mut rx).await?;
    if !follow_door(&mut rx, &actor, &plans, row.body)
        .await?
        .is_open()
    {
        return Ok(FoundCalendar::Gone);
    }
    let today = rx.day();
    let names = directory::api::names(&mut rx, &[row.body], today).await?;
    let mut days = Vec::new();
    for plan in plans.into_iter().filter(|plan| is_shown(plan, today)) {
        days.extend(days_of_plan(&mut rx, registers, plan, row.body).await?);
    }
    let (days, left_out) = chosen(days);
    Ok(FoundCalendar::Here(BodyCalendar {
        language,
        name: names
            .into_iter()
            .next()
            .map(|(_, name)| name)
            .unwrap_or_default(),
        days,
        left_out,
    }))
}

/// Whose calendar it is, with the roles of today; none where it has ended or they cannot sign in.
async fn owner(
    rx: &mut Rx,
    row: &CalendarRow,
    request: RequestId,
) -> Result<Option<(Actor, AccountLanguage)>, Fault> {
    if row.ended_at.is_some() {
        return Ok(None);
    }
    let by = By::account(row.account, request);
    let actor = identity::api::actor_of(rx, by).await?;
    let account = identity::api::account(rx, row.account).await?;
    Ok(actor.zip(account.map(|account| account.language)))
}

fn is_shown(plan: &PlanRow, today: Day) -> bool {
    let closed = plan.closed_on;
    closed.is_none_or(|closed| closed.until(today) <= CLOSED_DAYS)
}

/// The days in order; where there are too many, the oldest of those that are over are left out, then the farthest.
fn chosen(mut days: Vec<BodyDay>) -> (Vec<BodyDay>, usize) {
    let left_out = days.len().saturating_sub(DAYS_MAX);
    days.sort_by_key(|one| (one.state == DayState::Over, one.day));
    if left_out > 0 {
        let open = days
            .iter()
            .filter(|one| one.state != DayState::Over)
            .count();
        let over = days.split_off(open);
        days.truncate(DAYS_MAX);
        let room = DAYS_MAX.saturating_sub(days.len());
        let passed = over.len().saturating_sub(room);
        days.extend(over.into_iter().skip(passed));
    }
    days.sort_by_key(|one| one.day);
    (days, left_out)
}

/// A plan as its days are read off.
struct Source {
    standing: PlanStanding,
    bodies: Vec<OrganisationId>,
    revisions: BTreeMap<ObligationId, (i64, Option<Instant>)>,
}

async fn days_of_plan(
    rx: &mut Rx,
    registers: &Registers,
    plan: PlanRow,
    body: OrganisationId,
) -> Result<Vec<BodyDay>, Fault> {
    let (id, today) = (plan.id, rx.day());
    let standing = standing_of(rx, plan, today).await?;
    let bodies = forerunners(registers, rx, &standing, body).await?;
    let revisions = revision_list(rx, id).await?.into_iter();
    let source = Source {
        standing,
        bodies,
        revisions: revisions
            .map(|row| (row.id, (row.version, row.acted_at)))
            .collect(),
    };
    let mut days = Vec::new();
    for task in &source.standing.tasks {
        days.extend(source.owed(task));
        days.extend(source.takes_part(task));
    }
    days.extend(source.targets());
    let inspections = inspection_list(rx, id, INSPECTIONS_MAX).await?;
    let own = inspections
        .iter()
        .filter(|row| source.bodies.contains(&row.body));
    days.extend(own.filter_map(|row| {
        let task = source
            .standing
            .tasks
            .iter()
            .find(|task| task.id == row.task)?;
        Some(BodyDay {
            of: BodyDayOf::Inspection(row.task, row.id),
            day: row.day,
            state: DayState::Firm,
            title: task.title.clone(),
            plan: source.standing.plan.title.clone(),
            sequence: 0,
            changed_at: row.at,
        })
    }));
    Ok(days)
}

impl Source {
    /// What the body owes of a task, each time.
    fn owed(&self, task: &TaskStanding) -> Vec<BodyDay> {
        let own = task
            .owed
            .iter()
            .filter(|one| self.bodies.contains(&one.body));
        own.map(|one| {
            let time = match task.recurrence {
                Recurrence::Once => None,
                Recurrence::Monthly | Recurrence::Quarterly | Recurrence::Yearly => Some(one.round),
            };
            let now = [&one.now];
            self.day_of(
                task,
                BodyDayOf::Owed(task.id, one.id, time),
                &now,
                &[one.id],
            )
        })
        .collect()
    }

    /// What others owe of a task in which the body takes part, each time: the last of their days.
    fn takes_part(&self, task: &TaskStanding) -> Vec<BodyDay> {
        let owes = task.owed.iter().any(|one| self.bodies.contains(&one.body));
        if owes || !has_part(task, &self.bodies, PartyRole::Partner) {
            return Vec::new();
        }
        let mut times: BTreeMap<u32, (Vec<&Obligation>, Vec<ObligationId>)> = BTreeMap::new();
        for one in &task.owed {
            let (now, ids) = times.entry(one.round).or_default();
            now.push(&one.now);
            ids.push(one.id);
        }
        let leads = task.leads(&self.standing.names);
        times
            .into_iter()
            .map(|(time, (now, ids))| {
                let of = BodyDayOf::TakesPart(task.id, time, leads.clone());
                self.day_of(task, of, &now, &ids)
            })
            .collect()
    }

    /// The day on which obligations of one time are all to be done.
    fn day_of(
        &self,
        task: &TaskStanding,
        of: BodyDayOf,
        now: &[&Obligation],
        ids: &[ObligationId],
    ) -> BodyDay {
        let plan = &self.standing.plan;
        let is_done = now.iter().all(|one| one.state == ObligationState::Accepted);
        let state = if is_done || plan.closed_on.is_some() {
            DayState::Over
        } else if now.iter().any(|one| one.due_proposed) {
            DayState::Proposed
        } else {
            DayState::Firm
        };
        let known = ids.iter().filter_map(|id| self.revisions.get(id));
        let changes: i64 = known.clone().map(|(version, _)| version - 1).sum();
        let acted = known.filter_map(|(_, acted)| *acted).max();
        let closed = i64::from(plan.closed_on.is_some());
        let begun = Instant::in_vietnam(plan.begun_on, 0, 0);
        BodyDay {
            of,
            day: now.iter().map(|one| one.due).max().unwrap_or(task.due),
            state,
            title: task.title.clone(),
            plan: plan.title.clone(),
            sequence: changes + closed,
            changed_at: plan.closed_at.or(acted).unwrap_or(begun),
        }
    }

    /// The targets of the body. A target is judged anew each day, so that the day itself is what it was changed by last.
    fn targets(&self) -> Vec<BodyDay> {
        let plan = &self.standing.plan;
        let today = self.standing.day;
        let all = self.standing.targets.iter();
        let own = all.filter(|target| {
            let responsible = target.responsible;
            responsible.is_some_and(|one| self.bodies.contains(&one))
        });
        own.map(|target| {
            let is_met = target.forecast.state == TargetState::Met;
            let state = if is_met || plan.closed_on.is_some() {
                DayState::Over
            } else if target.due_proposed {
                DayState::Proposed
            } else {
                DayState::Firm
            };
            BodyDay {
                of: BodyDayOf::Target(target.id),
                day: target.due,
                state,
                title: target.text.clone(),
                plan: plan.title.clone(),
                sequence: target.version + plan.begun_on.until(today).max(0),
                changed_at: Instant::in_vietnam(today.max(plan.begun_on), 0, 0),
            }
        })
        .collect()
    }
}
