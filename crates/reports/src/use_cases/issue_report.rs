//! Issue a report: the signed paper is attached, and its figures are frozen with the evidence behind each.

use authz::{Action, Actor};
use db::{Begun, Db, Entry, Tx};
use evidence::api::{EntriesAsked, EntriesError, EntryState, EvidenceId, IndicatorId, entries};
use kernel::{By, Command, Fault, Nature};
use library::api::paper_detail::{PaperDetailError, paper_detail};
use library::api::{MediaType, PaperId, cite};
use serde::Serialize;

use super::step::{StepError, StepTaken, kept, name_of, opened, same_version};
use super::tell;
use crate::model::figure::{AsOf, Behind};
use crate::model::report::{ReportId, Step};
use crate::store::drawing::{drawing, entry_insert};
use crate::store::report::ReportRow;

/// Entries that are read at once.
const PAGE_ROWS: u32 = 500;
/// Pages that are read of one figure: what has more opens through its question.
const PAGES_MAX: u32 = 40;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IssueReport {
    /// The report.
    pub report: ReportId,
    /// The signed paper, in PDF, as the library has it.
    pub paper: PaperId,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Issues a report (ban hành).
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn issue_report(
    db: &Db,
    actor: &Actor,
    command: &Command<IssueReport>,
) -> Result<StepTaken, StepError> {
    let wish = command.body;
    let has_pdf = has_pdf(db, actor, wish.paper).await?;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let before = opened(&mut tx, actor, (wish.report, Action::IssueReports)).await?;
    let paper = cite(&mut tx, actor, wish.paper).await?;

    // Decide.
    let state = before.state.after(Step::Issue)?;
    same_version(&before, wish.seen_version)?;
    let wanted = before.whole_number().unwrap_or_default();
    let found = paper
        .number
        .map(|number| number.to_string())
        .unwrap_or_default();
    if found != wanted {
        return Err(StepError::OtherPaper { found, wanted });
    }
    if !has_pdf {
        return Err(StepError::NoPdf);
    }

    // Store.
    let after = ReportRow {
        state,
        paper: Some(wish.paper),
        changed_by: name_of(actor),
        ..before
    };
    let frozen = freeze(&mut tx, &after).await?;
    kept(&mut tx, &after).await?;

    // Announce.
    tell::issued(&mut tx, &after).await?;

    // Commit.
    let entry = Entry::new("reports.issue_report", "report", after.id)
        .set("state", &after.state)
        .set("paper", &wish.paper)
        .set("entries", &frozen);
    Ok(tx.commit(entry, StepTaken { id: after.id }).await?)
}

/// Whether the paper has a file in PDF, and this actor may see it.
async fn has_pdf(db: &Db, actor: &Actor, paper: PaperId) -> Result<bool, StepError> {
    match paper_detail(db, actor, paper, None).await {
        Ok(detail) => Ok(detail
            .files
            .iter()
            .any(|file| file.media_type == MediaType::Pdf)),
        Err(PaperDetailError::Denied(denied)) => Err(denied.into()),
        Err(PaperDetailError::Fault(fault)) => Err(fault.into()),
    }
}

/// Keeps the evidence behind each figure, whoever may see it: what is frozen does not depend on who issued it.
async fn freeze(tx: &mut Tx, report: &ReportRow) -> Result<usize, StepError> {
    let drawn = drawing(tx, (report.id, report.drawing)).await?;
    let mut frozen = 0;
    for figure in &drawn.figures {
        let (Some(indicator), behind) = (figure.indicator, figure.behind()) else {
            continue;
        };
        let ids = match behind {
            Behind::Nothing => Vec::new(),
            Behind::Verified | Behind::Recorded => {
                let as_of = figure.as_of.unwrap_or(drawn.as_of);
                behind_figure(tx, (indicator, behind), as_of).await?
            }
        };
        entry_insert(tx, (report.id, report.drawing), &figure.key, &ids).await?;
        frozen += ids.len();
    }
    Ok(frozen)
}

async fn behind_figure(
    tx: &mut Tx,
    (indicator, behind): (IndicatorId, Behind),
    as_of: AsOf,
) -> Result<Vec<EvidenceId>, Fault> {
    let house = Actor::system(By::system("reports.freeze", tx.by().request), tx.day());
    let mut found = Vec::new();
    for page in 1..=PAGES_MAX {
        let asked = EntriesAsked {
            page,
            rows: PAGE_ROWS,
            day: Some(as_of.day),
            known: Some(as_of.known),
        };
        let part = entries(tx, &house, indicator, &asked)
            .await
            .map_err(|error| match error {
                EntriesError::Fault(fault) => fault,
                EntriesError::Denied(denied) => Fault::new(Nature::Bug, denied),
            })?;
        let counts = part.lines.iter().filter(|line| counts(line.state, behind));
        found.extend(counts.map(|line| line.id));
        if u64::from(page) * u64::from(PAGE_ROWS) >= part.total {
            break;
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Whether an entry of this state counts.
pub(crate) fn counts(state: EntryState, behind: Behind) -> bool {
    match state {
        EntryState::Verified => true,
        EntryState::Recorded | EntryState::AwaitingCountersign => behind == Behind::Recorded,
        EntryState::Returned | EntryState::Reversed => false,
    }
}
