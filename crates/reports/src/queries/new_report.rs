//! The form of a new report: of which plan, for which period, and until when its data count.

use authz::{Action, Actor, Denied};
use db::Db;
use kernel::{Day, Fault, Nature, Year};
use library::api::rulebook;
use plan::api::PlanId;
use plan::api::report::plan_choices;

use crate::model::period::{DataDays, PeriodKind, ReportPeriod};

/// What the form shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewReport {
    /// The plans, the newest first: id, title, first and last day.
    pub plans: Vec<(PlanId, String, Day, Day)>,
    /// For each sort of period, the one that holds today, with the days of its data.
    pub periods: Vec<(ReportPeriod, DataDays)>,
}

/// Why the form is not shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NewReportError {
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { NewReportError from [Denied, Fault] {} }

/// Reads what the form shows.
///
/// # Errors
/// See [`NewReportError`].
pub(crate) async fn new_report(db: &Db, actor: &Actor) -> Result<NewReport, NewReportError> {
    actor.scope(Action::DraftReports)?;
    let mut rx = db.read().await?;
    let (today, book) = (rx.day(), rulebook(&mut rx, None, None).await?);
    let mut periods = Vec::new();
    for kind in PeriodKind::ALL {
        let number = match kind {
            PeriodKind::Month => today.month(),
            PeriodKind::Quarter => (today.month() - 1) / 3 + 1,
            PeriodKind::FirstHalf | PeriodKind::SecondHalf | PeriodKind::Year => 1,
        };
        if let Ok(period) = ReportPeriod::of(*kind, Year::on(today), number) {
            let days = period.data_days(&book, today);
            periods.push((
                period,
                days.map_err(|error| Fault::new(Nature::Bug, error))?,
            ));
        }
    }
    let plans = plan_choices(&mut rx).await?;
    Ok(NewReport { plans, periods })
}
