//! How a plan, a target, a task and what a body owes stand on a day: values only, read in `standing.rs`.

use std::collections::BTreeMap;

use evidence::api::IndicatorId;
use kernel::{Day, Instant, OrganisationId};

use crate::model::draft::{BaselineId, Comparator, Recurrence, Rounding, Tally, TargetQuestion};
use crate::model::forecast::{Counted, Forecast};
use crate::model::obligation::{Obligation, ObligationId};
use crate::model::task::{PartyRole, TargetId, TaskId, TaskState};
use crate::store::plan::PlanRow;
/// How a plan stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlanStanding {
    /// The plan.
    pub(crate) plan: PlanRow,
    /// The day.
    pub(crate) day: Day,
    /// Since when the figures are frozen.
    pub(crate) frozen_at: Option<Instant>,
    /// The targets, in reading order.
    pub(crate) targets: Vec<TargetStanding>,
    /// The tasks, in reading order.
    pub(crate) tasks: Vec<TaskStanding>,
    /// The names of every body named here, as of the plan's day.
    pub(crate) names: BTreeMap<OrganisationId, String>,
}

impl PlanStanding {
    /// The name of a body.
    pub(crate) fn name(&self, id: OrganisationId) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }
}

/// How a target stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TargetStanding {
    pub(crate) id: TargetId,
    pub(crate) key: String,
    pub(crate) text: String,
    pub(crate) unit: String,
    pub(crate) comparator: Comparator,
    pub(crate) section: String,
    pub(crate) responsible: Option<OrganisationId>,
    pub(crate) due: Day,
    pub(crate) due_proposed: bool,
    pub(crate) is_share: bool,
    /// The number of the document, in thousandths.
    pub(crate) quantity: i64,
    /// What is to be reached, in thousandths; none where a share has no list yet.
    pub(crate) goal: Option<i64>,
    /// What evidence counts, in thousandths; none where nothing counts it.
    pub(crate) counted: Option<Counted>,
    pub(crate) forecast: Forecast,
    pub(crate) binding: Option<Bound>,
    pub(crate) version: i64,
}

/// What counts a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bound {
    pub(crate) number: u32,
    pub(crate) indicator: IndicatorId,
    pub(crate) question: Option<TargetQuestion>,
    pub(crate) tally: Tally,
    pub(crate) baseline: Option<BaselineId>,
    pub(crate) baseline_size: Option<u32>,
    pub(crate) rounding: Rounding,
}

/// How a task stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TaskStanding {
    pub(crate) id: TaskId,
    pub(crate) key: String,
    pub(crate) section: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) due: Day,
    pub(crate) due_proposed: bool,
    pub(crate) recurrence: Recurrence,
    pub(crate) target: Option<TargetId>,
    pub(crate) state: TaskState,
    /// How many bodies owe it.
    pub(crate) total: u32,
    /// How many of them have done all of it.
    pub(crate) done: u32,
    pub(crate) parties: Vec<Party>,
    pub(crate) owed: Vec<OwedStanding>,
}

impl TaskStanding {
    /// Whether it fans out to more than one body.
    pub(crate) fn fans_out(&self) -> bool {
        self.total > 1
    }

    /// The names of those who lead it, classes as the document writes them.
    pub(crate) fn leads(&self, names: &BTreeMap<OrganisationId, String>) -> Vec<String> {
        self.named(PartyRole::Lead, names)
    }

    /// The names of those who take part.
    pub(crate) fn partners(&self, names: &BTreeMap<OrganisationId, String>) -> Vec<String> {
        self.named(PartyRole::Partner, names)
    }

    fn named(&self, role: PartyRole, names: &BTreeMap<OrganisationId, String>) -> Vec<String> {
        let parties = self.parties.iter().filter(|party| party.role == role);
        parties
            .map(|party| match &party.who {
                PartyWho::Body(body) => names.get(body).cloned().unwrap_or_default(),
                PartyWho::Class { text, .. } => text.clone(),
            })
            .collect()
    }
}

/// Who has a part in a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) role: PartyRole,
    pub(crate) who: PartyWho,
}

/// A body, or a class of bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PartyWho {
    /// One body.
    Body(OrganisationId),
    /// A class, as the document writes it.
    Class {
        text: String,
        members: Vec<OrganisationId>,
    },
}

impl PartyWho {
    /// Whether a body is it or one of it.
    pub(crate) fn has(&self, body: OrganisationId) -> bool {
        match self {
            Self::Body(one) => *one == body,
            Self::Class { members, .. } => members.contains(&body),
        }
    }
}

/// What one body owes of a task, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwedStanding {
    pub(crate) id: ObligationId,
    pub(crate) body: OrganisationId,
    pub(crate) round: u32,
    pub(crate) starts: Day,
    pub(crate) now: Obligation,
    /// Days held by the body and by the Alliance.
    pub(crate) held: (i64, i64),
}
