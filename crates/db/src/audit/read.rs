//! The audit as people read it: newest first, narrowed down, a page at a time.

use kernel::{AccountId, EntryId, Fault, Instant};
use serde_json::{Map, Value};

use super::store::{self, ListedRow};
use crate::read::Rx;

/// Entries of one page or sheet.
const ROWS_MAX: u32 = 10_000;
/// Things to narrow to that are offered.
const CHOICES_MAX: i64 = 500;

/// Which entries (bộ lọc nhật ký); what is none lets all through. It is for whoever may see the audit: ask `authz` first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// From this moment on.
    pub from: Option<Instant>,
    /// Before this moment.
    pub before: Option<Instant>,
    /// The action, as entries name it: `identity.grant_role`.
    pub action: Option<String>,
    /// Whoever acted, or in whose place somebody acted.
    pub account: Option<AccountId>,
    /// What it was done to, by its id.
    pub subject: Option<String>,
}

/// Which part of the list: so many entries, older than one that was read already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditPart {
    /// The last entry that was read; none at the beginning.
    pub after: Option<AuditPlace>,
    /// How many entries at most.
    pub rows: u32,
}

/// Where an entry stands in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditPlace {
    /// When it was done.
    pub at: Instant,
    /// Which of those of that moment.
    pub id: EntryId,
}

/// An entry as it is shown (dòng nhật ký). What is personal was masked when it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its place in the list.
    pub place: AuditPlace,
    /// Whose act it was; none where nobody had signed in, or the house acted.
    pub account: Option<AccountId>,
    /// The job or command of the house that acted.
    pub system: Option<String>,
    /// In whose place.
    pub on_behalf_of: Option<AccountId>,
    /// What was done.
    pub action: String,
    /// To what sort of thing.
    pub subject_kind: String,
    /// To which.
    pub subject: String,
    /// What changed.
    pub changes: Vec<AuditChange>,
    /// The request, as the log names it.
    pub request: String,
    /// Its place in the chain (đã niêm phong); none while it waits.
    pub sealed_at: Option<i64>,
}

/// A field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditChange {
    /// Its name.
    pub field: String,
    /// What it was.
    pub before: Option<String>,
    /// What it became.
    pub after: Option<String>,
}

/// A part of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditList {
    /// Its entries, newest first.
    pub lines: Vec<AuditLine>,
    /// Whether there are older ones.
    pub more: bool,
    /// How many entries of all wait for their place in the chain.
    pub waiting: i64,
}

/// What the list can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditChoices {
    /// Every action that was ever done, by name.
    pub actions: Vec<String>,
    /// Whoever ever acted.
    pub accounts: Vec<AccountId>,
}

/// Reads a part of the audit.
///
/// # Errors
/// The database is away.
pub async fn audit_list(
    rx: &mut Rx,
    filter: &AuditFilter,
    part: AuditPart,
) -> Result<AuditList, Fault> {
    let rows_max = usize::try_from(part.rows.min(ROWS_MAX)).unwrap_or(usize::MAX);
    // One more than is shown, to know whether there are more.
    let limit = i64::from(part.rows.min(ROWS_MAX)) + 1;
    let mut rows = store::listed(rx, filter, part.after, limit).await?;
    let more = rows.len() > rows_max;
    rows.truncate(rows_max);
    let lines: Result<Vec<AuditLine>, Fault> = rows.into_iter().map(line).collect();
    Ok(AuditList {
        lines: lines?,
        more,
        waiting: store::unsealed_count(rx).await?,
    })
}

/// Reads what the audit can be narrowed to.
///
/// # Errors
/// The database is away.
pub async fn audit_choices(rx: &mut Rx) -> Result<AuditChoices, Fault> {
    Ok(AuditChoices {
        actions: store::actions(rx, CHOICES_MAX).await?,
        accounts: store::accounts(rx, CHOICES_MAX).await?,
    })
}

fn line(row: ListedRow) -> Result<AuditLine, Fault> {
    let told: Option<Map<String, Value>> = serde_json::from_str(&row.changes).ok();
    let told = told.ok_or_else(|| Fault::inconsistent("audit_entry", "changes", row.id))?;
    let changes = told.into_iter().map(|(field, sides)| AuditChange {
        field,
        before: side(&sides, 0),
        after: side(&sides, 1),
    });
    Ok(AuditLine {
        place: AuditPlace {
            at: row.at,
            id: row.id,
        },
        account: row.account,
        system: row.system,
        on_behalf_of: row.on_behalf_of,
        action: row.action,
        subject_kind: row.subject_kind,
        subject: row.subject,
        changes: changes.collect(),
        request: row.request,
        sealed_at: row.position,
    })
}

fn side(sides: &Value, which: usize) -> Option<String> {
    sides.get(which)?.as_str().map(str::to_owned)
}
