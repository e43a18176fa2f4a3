//! What a plan says: who owes what by when, and which figures are promised.

mod amount;
mod baseline;
mod bodies;
mod budget;
mod citation;
mod contract;
mod day;
mod diagnose;
mod front;
mod law;
mod measure;
mod quantity;
mod role;
mod sameness;
mod sentence;
mod target;
mod target_table;
mod task;
mod task_table;

pub use contract::{
    Attached, Body, BudgetSource, Citation, Comparator, Diagnostic, Measure, PartOfYear, Period,
    Plan, Quantity, Recurrence, SectionLine, Signatory, Target, Task,
};
pub use law::{LegalText, legal_texts};

use jiff::civil::Date;

use crate::outline::Outline;
use crate::repair;

/// Understands the plan that an outline shows. Laws are judged as in force on the plan's own day, or on
/// `as_of` where given.
pub fn plan(outline: &Outline, as_of: Option<Date>) -> Plan {
    let front = front::front(outline);
    let view = role::View::new(outline, &front);
    let (legal_bases, citations) = citation::citations(&view);
    let mut plan = Plan {
        legal_bases,
        citations,
        sections: role::section_lines(&view),
        tasks: task::tasks(&view),
        budget_sources: budget::sources(&view),
        ..front
    };
    plan.targets = target::targets(&view);
    plan.measures = measure::measures(&view, &plan.tasks);
    plan.bodies = bodies::bodies(&plan.tasks);
    bodies::tie_targets(&mut plan);
    let suspects = repair::suspects(&outline.text);
    plan.diagnostics = diagnose::diagnose(&view, &plan, &suspects, as_of);
    plan
}
