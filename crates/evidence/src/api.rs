//! The only door for other crates.
//!
//! What writes takes the transaction of the acting context, authorises its own act and audits it beside that context's. What
//! reads takes `&mut Rx`, which a [`db::Tx`] is too. A figure counts everything; the list that it opens to shows what lies in
//! the reader's places and says how many more there are.

use authz::Actor;
use db::Tx;
use kernel::Fault;

pub use crate::jobs::mend_figures;
pub use crate::model::act::{Act, ActFault, ActId, ActKind};
pub use crate::model::attribute::{Attributes, BadAttribute};
pub use crate::model::baseline::{
    BASELINE_SOURCE_CHARS_MAX, BASELINE_TITLE_CHARS_MAX, Baseline, BaselineFault, BaselineId,
    BaselineMember, MEMBERS_MAX, NewBaseline,
};
pub use crate::model::entry::{
    AMOUNT_DONG_MAX, Entry, EntrySource, EvidenceId, NOTE_CHARS_MAX, NewEntry, PAPERS_MAX,
    PROGRAMME_CHARS_MAX, QUANTITY_THOUSANDTHS_MAX, REASON_CHARS_MAX, SUBJECTS_MAX,
};
pub use crate::model::entry_check::EntryFault;
pub use crate::model::indicator::{Indicator, IndicatorId, NewIndicator, TITLE_CHARS_MAX};
pub use crate::model::kind::{Attribute, Kind, KindCode, Need, Recorder, Unit, Verifier};
pub use crate::model::money::MoneySource;
pub use crate::model::question::check::QuestionFault;
pub use crate::model::question::hit::Month;
pub use crate::model::question::value::{Figure, Measure, Value};
pub use crate::model::question::{AREAS_MAX, Asks, Filter, KINDS_MAX, Question, Told, What};
pub use crate::model::standing::EntryState;
pub use crate::model::wanted::{EntryFilter, SOUGHT_CHARS_MAX};
pub use crate::queries::baseline::{BaselineError, baseline, baseline_list, baseline_page};
pub use crate::queries::entries_of::{
    COUNTED_MAX, EntriesAsked, EntriesError, EntriesOf, SIFTED_MAX, entries,
};
pub use crate::queries::entry_detail::{EntryDetail, EntryDetailError, entry_detail};
pub use crate::queries::entry_list::{
    EntryLine, EntryList, EntryListError, EntryPaper, PAGE_ROWS, SHEET_ROWS_MAX, entry_list,
    entry_sheet,
};
pub use crate::queries::figures::{figure_as, figures, indicator, measure};
pub use crate::queries::lines_of::{is_there, lines_of};
pub use crate::queries::split::{By, PartOf, months, split};
pub use crate::queries::waiting::{Waiting, waiting};
pub use crate::use_cases::act_on_entry::ActError;
pub use crate::use_cases::countersign_evidence::{
    CountersignEvidence, EvidenceCountersigned, countersign_evidence,
};
pub use crate::use_cases::define_indicator::{
    DefineError, IndicatorDefined, define_indicator as define_one,
};
pub use crate::use_cases::fold_changes::{
    ChangesFolded, FoldChanges, FoldError, UNFOLDED_ROWS_MAX, fold_changes,
};
pub use crate::use_cases::freeze_baseline::{
    BaselineFrozen, FreezeError, freeze_baseline as freeze_one,
};
pub use crate::use_cases::rebuild_figures::{
    Difference, FiguresCompared, RebuildError, compare_figures, rebuild_indicator,
};
pub use crate::use_cases::record_evidence::{EvidenceRecorded, RecordError, record_evidence};
pub use crate::use_cases::resubmit_evidence::{
    EvidenceResubmitted, ResubmitEvidence, resubmit_evidence,
};
pub use crate::use_cases::return_evidence::{EvidenceReturned, ReturnEvidence, return_evidence};
pub use crate::use_cases::reverse_evidence::{EvidenceReversed, ReverseEvidence, reverse_evidence};
pub use crate::use_cases::verify_evidence::{EvidenceVerified, VerifyEvidence, verify_evidence};

/// The codes of the kinds: `kinds::COOPERATIVE_FOUNDED`, for [`KindCode::parse`].
pub mod kinds {
    include!(concat!(env!("OUT_DIR"), "/codes.rs"));
}

/// Records evidence in the transaction of another context. With a [`NewEntry::source`], that context's use-case has asked
/// whether its own act is allowed, and nothing more is asked; without one, the actor must be of the responsible body, or act
/// by its letter.
///
/// # Errors
/// See [`RecordError`].
pub async fn record(
    tx: &mut Tx,
    actor: &Actor,
    wish: &NewEntry,
) -> Result<EvidenceId, RecordError> {
    let (id, audit) = crate::use_cases::record_evidence::record_in(tx, actor, wish).await?;
    tx.record(audit);
    Ok(id)
}

/// Reverses an entry in the transaction of another context, with the reason.
///
/// # Errors
/// See [`ActError`].
pub async fn reverse(
    tx: &mut Tx,
    actor: &Actor,
    entry: EvidenceId,
    reason: &str,
) -> Result<(), ActError> {
    let wish = crate::use_cases::act_on_entry::Wish {
        reason: Some(reason.to_owned()),
        ..crate::use_cases::act_on_entry::Wish::of(entry, ActKind::Reverse)
    };
    let (_, audit) = crate::use_cases::act_on_entry::act_in(tx, actor, &wish).await?;
    tx.record(audit);
    Ok(())
}

/// Defines an indicator in the transaction of another context whose act was authorised; what is there already is counted.
///
/// # Errors
/// See [`DefineError`].
pub async fn define_indicator(
    tx: &mut Tx,
    wish: &NewIndicator,
) -> Result<IndicatorId, DefineError> {
    let (id, audit) = crate::use_cases::define_indicator::define_in(tx, wish).await?;
    tx.record(audit);
    Ok(id)
}

/// Freezes a list of members in the transaction of another context.
///
/// # Errors
/// See [`FreezeError`].
pub async fn freeze_baseline(
    tx: &mut Tx,
    actor: &Actor,
    wish: &NewBaseline,
) -> Result<BaselineId, FreezeError> {
    let (frozen, audit) = crate::use_cases::freeze_baseline::freeze_in(tx, actor, wish).await?;
    tx.record(audit);
    Ok(frozen.id)
}

/// The entries that a record of another context made, in the order in which they became known.
///
/// # Errors
/// The database is away.
pub async fn of_source(rx: &mut db::Rx, source: &EntrySource) -> Result<Vec<EvidenceId>, Fault> {
    crate::store::entry::entry_list_by_source(rx, source).await
}
