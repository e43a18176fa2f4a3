//! Draft a report: its text is written from the running plan, its figures are drawn for the day of its data.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use kernel::{Command, Day, Fault, Nature, Year};
use library::api::rulebook;
use plan::api::PlanId;
use plan::api::report::{ReportFacts, plan_place, report_facts};
use serde::{Deserialize, Serialize};

use super::count_money::count_money;
use super::step::name_of;
use crate::model::draft_text::drafted;
use crate::model::period::{DataDays, NoPeriod, PeriodKind, ReportPeriod};
use crate::model::report::{ReportId, ReportState};
use crate::queries::draw::{drawn, facts};
use crate::queries::head_form::proposed_head;
use crate::store::drawing::drawing_insert;
use crate::store::report::{ReportRow, report_insert, report_same};
use crate::store::section::section_insert;

/// What is asked for: a report of this plan for this period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DraftReport {
    /// The plan.
    pub plan: PlanId,
    /// What sort of period.
    pub period: PeriodKind,
    /// Of which year.
    pub year: i16,
    /// Which of its sort; 1 where the year has one only.
    pub number: i8,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDrafted {
    /// The report.
    pub id: ReportId,
}

/// Why no report was drafted.
#[derive(Debug, thiserror::Error)]
pub enum DraftReportError {
    /// There is no such plan.
    #[error("no such plan")]
    NoPlan,
    /// There is no such period.
    #[error(transparent)]
    Period(#[from] NoPeriod),
    /// Its time has not begun.
    #[error("the period begins on {from}")]
    NotBegun {
        /// Its first day.
        from: Day,
    },
    /// There is a report of this plan for this period.
    #[error("the report is here already: {id}")]
    Here {
        /// Which it is.
        id: ReportId,
    },
    /// The policy.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The command.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The database.
    #[error(transparent)]
    Fault(#[from] Fault),
}

kernel::refusal! { DraftReportError from [Period, Denied, Begin, Fault] {
    Self::NoPlan => Invalid "reports.draft.no_plan" at "plan";
    Self::NotBegun { from } => Invalid "reports.draft.not_begun" at "period"
        { "from": from.to_vietnamese() };
    Self::Here { id } => Conflict "reports.draft.here" { "id": id };
} }

/// Drafts a report (soạn báo cáo).
///
/// # Errors
/// See [`DraftReportError`]; nothing is written then.
pub async fn draft_report(
    db: &Db,
    actor: &Actor,
    command: &Command<DraftReport>,
) -> Result<ReportDrafted, DraftReportError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load.
    let place = plan_place(&mut tx, wish.plan).await?;
    let (area, alliance) = place.ok_or(DraftReportError::NoPlan)?;
    let located = locate(&mut tx, Some(area), Some(alliance)).await?;

    // Authorise.
    authorise(&mut tx, actor, Action::DraftReports, &located)?;

    // Decide.
    let year = Year::of(wish.year);
    let year = year.ok_or(NoPeriod {
        kind: wish.period,
        number: wish.number,
    })?;
    let period = ReportPeriod::of(wish.period, year, wish.number)?;
    let book = rulebook(&mut tx, Some(area), Some(alliance)).await?;
    let days = period.data_days(&book, tx.day().max(year.first_day()));
    let days = days.map_err(|error| Fault::new(Nature::Bug, error))?;
    let today = tx.day();
    if days.from > today {
        return Err(DraftReportError::NotBegun { from: days.from });
    }

    // Store.
    let id = put(&mut tx, actor, wish.plan, (period, &days)).await?;

    // Commit.
    let entry = Entry::new("reports.draft_report", "report", id)
        .set("plan", &wish.plan)
        .set("period", &period.to_vietnamese())
        .set("data_day", &days.to.min(today));
    Ok(tx.commit(entry, ReportDrafted { id }).await?)
}

async fn put(
    tx: &mut Tx,
    actor: &Actor,
    plan: PlanId,
    (period, days): (ReportPeriod, &DataDays),
) -> Result<ReportId, DraftReportError> {
    let day = days.to.min(tx.day());
    let counted = report_facts(tx, plan, day).await?;
    count_money(tx, &counted.ok_or(DraftReportError::NoPlan)?).await?;
    let facts = facts(tx, plan, day)
        .await?
        .ok_or(DraftReportError::NoPlan)?;
    let (now, chance) = tx.seed()?;
    let mut row = new_row(&facts.plan, period, ReportId::new(now, chance));
    (row.from_day, row.data_day) = (days.from, days.to);
    row.created_on = tx.day();
    row.changed_by = name_of(actor);
    let head = proposed_head(tx, &facts.plan, period).await?;
    let row = row.with_head(head);
    if let Some(id) = report_same(tx, &row).await? {
        return Err(DraftReportError::Here { id });
    }
    report_insert(tx, &row).await?;
    for (section, position) in drafted(&facts, period).iter().zip(1_i64..) {
        section_insert(tx, (row.id, position), section, &row.changed_by).await?;
    }
    drawing_insert(tx, (row.id, 1), &drawn(&facts)).await?;
    Ok(row.id)
}

fn new_row(plan: &ReportFacts, period: ReportPeriod, id: ReportId) -> ReportRow {
    ReportRow {
        id,
        plan: plan.plan,
        period: period.kind(),
        year: period.year().number(),
        number: i16::from(period.number()),
        from_day: plan.from,
        data_day: plan.day,
        area: plan.area,
        alliance: plan.alliance.0,
        author: plan.alliance.1.clone(),
        superior: String::new(),
        issuer: String::new(),
        symbol: String::new(),
        place: String::new(),
        subject: String::new(),
        signer_title: String::new(),
        signer_name: String::new(),
        recipients: String::new(),
        state: ReportState::Drafting,
        drawing: 1,
        paper_number: None,
        issued_on: None,
        paper: None,
        created_on: plan.day,
        changed_by: String::new(),
        version: 1,
    }
}
