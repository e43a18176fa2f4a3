//! The evidence that may be told with an act: the newest entries of the body that were not told of yet, to be ticked.

use ::web::components::{Choice, Field, Form};
use ::web::{Posted, Refused, Visit, Words};
use evidence::api::{EntryFilter, EntryLine, EntryListError, EntryState, EvidenceId, entry_list};
use kernel::BadId;

use super::target_page::kind_name;
use super::wording::cut;
use crate::queries::task_page::{OwedLine, TaskPage};

/// Names of subjects, as characters of a line.
const SUBJECTS_CHARS: usize = 80;

/// Entries that may be told of.
#[derive(Default)]
pub(super) struct Offered {
    lines: Vec<EntryLine>,
    /// How many older ones there are besides.
    older: usize,
}

/// The entries of the body that may be told of.
pub(super) async fn offered(
    visit: &Visit,
    shown: &TaskPage,
    line: &OwedLine,
) -> Result<Offered, Refused> {
    let filter = EntryFilter {
        body: Some(line.owed.body),
        from: Some(shown.standing.plan.from_day),
        to: Some(shown.standing.day),
        ..EntryFilter::default()
    };
    let list = match entry_list(visit.app().db(), visit.actor(), &filter, 1).await {
        Ok(list) => list,
        // Whoever may not look at evidence tells in words.
        Err(EntryListError::Denied(_)) => return Ok(Offered::default()),
        Err(EntryListError::Fault(fault)) => return Err(fault.into()),
    };
    let total = usize::try_from(list.total).unwrap_or(usize::MAX);
    let older = total.saturating_sub(list.lines.len());
    let is_told = |entry: &EntryLine| shown.evidence.0.iter().any(|told| told.id == entry.id);
    let stands = |entry: &EntryLine| match entry.state {
        EntryState::Recorded | EntryState::AwaitingCountersign | EntryState::Verified => true,
        EntryState::Returned | EntryState::Reversed => false,
    };
    let lines = list.lines.into_iter();
    let lines = lines.filter(|entry| stands(entry) && !is_told(entry));
    Ok(Offered {
        lines: lines.collect(),
        older,
    })
}

/// The entries as ticks, each with what and whom it tells of.
pub(super) fn evidence_field(words: &Words, form: &Form, offered: &Offered) -> Field {
    let choices = offered
        .lines
        .iter()
        .map(|entry| Choice::new(entry.id.to_string(), name(words, entry)));
    let older = [("count", offered.older.into())];
    let hint = match (offered.lines.is_empty(), offered.older) {
        (true, 0) => words.say("plan-act-evidence-none"),
        (false, 0) => words.say("plan-act-evidence-hint"),
        (_, _) => words.say_with("plan-act-evidence-older", &older),
    };
    Field::ticks(
        form,
        "evidence",
        words.say("plan-act-evidence"),
        choices.collect(),
    )
    .hint(hint)
    .optional()
}

/// What was ticked.
pub(super) fn ticked(posted: &Posted) -> Result<Vec<EvidenceId>, BadId> {
    let ids = posted.all("evidence").filter(|id| !id.is_empty());
    ids.map(EvidenceId::parse).collect()
}

fn name(words: &Words, entry: &EntryLine) -> String {
    let kind = kind_name(words, entry.kind.kind().code);
    let day = entry.day.to_vietnamese();
    let names: Vec<&str> = entry
        .subjects
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    match names.is_empty() {
        true => format!("{kind}, {day}"),
        false => format!("{kind}: {}, {day}", cut(&names.join("; "), SUBJECTS_CHARS)),
    }
}
