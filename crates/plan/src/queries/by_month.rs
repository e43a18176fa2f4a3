//! The due days of a plan, month by month: what falls due, of whom, and how it stands.

use kernel::Day;

use super::standing::{PlanStanding, TaskStanding};
use crate::model::obligation::ObligationState;
use crate::model::task::{Owed, TargetId, TaskId, TaskState, state_of};

/// A month with its due days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MonthOfDues {
    /// Its first day.
    pub(crate) first: Day,
    /// What falls due in it, in the order of the days.
    pub(crate) dues: Vec<Due>,
}

/// What falls due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) day: Day,
    pub(crate) what: DueWhat,
    /// Whether nobody has decided on the day.
    pub(crate) proposed: bool,
}

/// A target, or what bodies owe of a task on that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum DueWhat {
    /// A target.
    Target(TargetId),
    /// A round of a task: how it stands, how many bodies owe it, how many have done it.
    Task {
        task: TaskId,
        state: TaskState,
        total: usize,
        done: usize,
    },
}

/// The due days of a plan by month; months without any are left out.
pub(crate) fn by_month(standing: &PlanStanding) -> Vec<MonthOfDues> {
    let targets = standing.targets.iter().map(|target| Due {
        day: target.due,
        what: DueWhat::Target(target.id),
        proposed: target.due_proposed,
    });
    let tasks = standing
        .tasks
        .iter()
        .flat_map(|task| of_task(task, standing.day));
    let mut dues: Vec<Due> = targets.chain(tasks).collect();
    dues.sort_by_key(|due| due.day);
    let mut months: Vec<MonthOfDues> = Vec::new();
    for due in dues {
        let first = due.day.first_of_month();
        match months.last_mut().filter(|month| month.first == first) {
            Some(month) => month.dues.push(due),
            None => months.push(MonthOfDues {
                first,
                dues: vec![due],
            }),
        }
    }
    months
}

/// What bodies owe of a task, by the day on which it falls due.
fn of_task(task: &TaskStanding, today: Day) -> Vec<Due> {
    let mut days: Vec<Day> = task.owed.iter().map(|one| one.now.due).collect();
    days.sort_unstable();
    days.dedup();
    let due = |day: Day| {
        let own: Vec<Owed> = task
            .owed
            .iter()
            .filter(|one| one.now.due == day)
            .map(|one| Owed {
                body: one.body,
                starts: one.starts,
                now: one.now,
            })
            .collect();
        let done = own
            .iter()
            .filter(|one| one.now.state == ObligationState::Accepted);
        Due {
            day,
            proposed: own.iter().any(|one| one.now.due_proposed),
            what: DueWhat::Task {
                task: task.id,
                state: state_of(&own, today),
                total: own.len(),
                done: done.count(),
            },
        }
    };
    days.into_iter().map(due).collect()
}

impl MonthOfDues {
    /// How many of its tasks are late.
    pub(crate) fn late(&self) -> usize {
        self.in_state(|state| state == TaskState::Late)
    }

    /// How many of its tasks are done.
    pub(crate) fn done(&self) -> usize {
        self.in_state(|state| state == TaskState::Accepted)
    }

    /// How many tasks fall due in it.
    pub(crate) fn tasks(&self) -> usize {
        self.in_state(|_| true)
    }

    fn in_state(&self, wanted: impl Fn(TaskState) -> bool) -> usize {
        let is_wanted = |due: &&Due| match due.what {
            DueWhat::Target(_) => false,
            DueWhat::Task { state, .. } => wanted(state),
        };
        self.dues.iter().filter(is_wanted).count()
    }
}
