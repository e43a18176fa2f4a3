//! Draft a report: its text is written from the running plan, its figures are drawn for the day of its data.

use authz::{Action, Actor, Denied, authorise, locate};
use db::{BeginError, Begun, Db, Entry, Tx};
use evidence::api::{
    Asks, DefineError, Filter, KindCode, NewIndicator, Question, define_indicator, kinds,
};
use kernel::{Command, Day, Fault, Nature, Year};
use library::api::rulebook;
use plan::api::PlanId;
use plan::api::report::{ReportFacts, plan_place};
use serde::{Deserialize, Serialize};

use super::step::name_of;
use crate::model::draft_text::drafted;
use crate::model::facts::MoneyLine;
use crate::model::letterhead;
use crate::model::period::{DataDays, NoPeriod, PeriodKind, ReportPeriod};
use crate::model::report::{ReportId, ReportState};
use crate::queries::draw::{drawn, facts};
use crate::store::drawing::drawing_insert;
use crate::store::money::{money_insert, money_list};
use crate::store::report::{ReportRow, report_insert, report_same};
use crate::store::section::section_insert;

/// The symbol of a report of an Alliance.
const SYMBOL: &str = "BC-LMHTX";
/// Who usually signs.
const SIGNER: &str = "Chủ tịch";
/// Who usually gets it.
const RECIPIENTS: &str = "UBND tỉnh\nCác cơ quan, đơn vị được giao nhiệm vụ\nLưu: VT";

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
    count_money(tx, plan, day).await?;
    let facts = facts(tx, plan, day)
        .await?
        .ok_or(DraftReportError::NoPlan)?;
    let (now, chance) = tx.seed()?;
    let mut row = new_row(&facts.plan, period, ReportId::new(now, chance));
    (row.from_day, row.data_day) = (days.from, days.to);
    row.created_on = tx.day();
    row.changed_by = name_of(actor);
    row.superior = superior(tx, &facts.plan).await?;
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
    let alliance = &plan.alliance.1;
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
        superior: String::new(),
        issuer: letterhead::printed(alliance),
        symbol: SYMBOL.to_owned(),
        place: letterhead::place(alliance),
        subject: format!(
            "Kết quả thực hiện {} {}",
            plan.title,
            period.to_vietnamese()
        ),
        signer_title: SIGNER.to_owned(),
        signer_name: String::new(),
        recipients: RECIPIENTS.to_owned(),
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

/// The body above the Alliance as a head prints it; empty where the directory has none.
async fn superior(tx: &mut Tx, plan: &ReportFacts) -> Result<String, Fault> {
    let day = tx.day();
    let alliance = directory::api::organisation(tx, plan.alliance.0, day).await?;
    let Some(parent) = alliance.and_then(|alliance| alliance.parent) else {
        return Ok(String::new());
    };
    let parent = directory::api::organisation(tx, parent, day).await?;
    Ok(parent.map_or_else(String::new, |parent| letterhead::printed(&parent.name)))
}

/// Defines once what counts the money of a plan: what was allocated, disbursed and lent in its area within its time.
async fn count_money(tx: &mut Tx, plan: PlanId, day: Day) -> Result<(), Fault> {
    if !money_list(tx, plan).await?.is_empty() {
        return Ok(());
    }
    let Some(facts) = plan::api::report::report_facts(tx, plan, day).await? else {
        return Ok(());
    };
    for (line, kind) in [
        (MoneyLine::Allocated, kinds::BUDGET_ALLOCATED),
        (MoneyLine::Disbursed, kinds::BUDGET_DISBURSED),
        (MoneyLine::Lent, kinds::CREDIT_DISBURSED),
    ] {
        let Some(kind) = KindCode::parse(kind) else {
            continue;
        };
        let question = Question {
            filter: Filter {
                area: Some(facts.area),
                from: Some(facts.from),
                to: Some(facts.to),
                ..Filter::default()
            },
            ..Question::over(Asks::SumAmount, vec![kind])
        };
        let title = format!("{}: {}", line.title(), facts.title);
        let title = title.chars().take(TITLE_CHARS).collect();
        let defined = define_indicator(tx, &NewIndicator { title, question }).await;
        match defined {
            Ok(indicator) => money_insert(tx, plan, (line, indicator)).await?,
            Err(DefineError::Fault(fault)) => return Err(fault),
            // The question is ours and always sound: what refuses it is a mistake of this build.
            Err(error) => return Err(Fault::new(Nature::Bug, error)),
        }
    }
    Ok(())
}

/// Characters of the title of an indicator.
const TITLE_CHARS: usize = 150;
