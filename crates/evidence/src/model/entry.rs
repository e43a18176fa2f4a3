//! An entry of evidence.

use kernel::{AccountId, AreaId, Day, Dong, Instant, OrganisationId};
use library::api::PaperId;
use serde::{Deserialize, Serialize};

use super::attribute::Attributes;
use super::kind::KindCode;
use super::money::MoneySource;

kernel::typed_id! {
    /// An entry of evidence (*minh chứng*).
    pub EvidenceId
}

/// Subjects of an entry at most.
pub const SUBJECTS_MAX: usize = 200;
/// Papers of an entry at most.
pub const PAPERS_MAX: usize = 20;
/// Characters of a note.
pub const NOTE_CHARS_MAX: usize = 1000;
/// Characters of a reason.
pub const REASON_CHARS_MAX: usize = 500;
/// Characters of the code of a programme.
pub const PROGRAMME_CHARS_MAX: usize = 40;
/// The largest quantity, in thousandths: a thousand million of whatever it is.
pub const QUANTITY_THOUSANDTHS_MAX: i64 = 1_000_000_000_000;
/// The largest amount, in đồng.
pub const AMOUNT_DONG_MAX: i64 = 1_000_000_000_000_000;

/// What is to be recorded. The acting context fills it in its own transaction; the form does so for acts of no context.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEntry {
    /// Its id, where the caller made one.
    pub id: Option<EvidenceId>,
    /// Loại minh chứng.
    pub kind: KindCode,
    /// The day on which it happened (ngày diễn ra).
    pub day: Day,
    /// Whom it is about (đối tượng), in the caller's order.
    pub subjects: Vec<OrganisationId>,
    /// Where (địa bàn); that of the first subject, or of the body, where none is given.
    pub area: Option<AreaId>,
    /// The responsible body (cơ quan chịu trách nhiệm).
    pub body: OrganisationId,
    /// The code of the programme (chương trình).
    pub programme: Option<String>,
    /// The quantity in thousandths of the kind's unit (số lượng).
    pub quantity: Option<i64>,
    /// The amount of money (số tiền).
    pub amount: Option<Dong>,
    /// Where the money comes from (nguồn kinh phí).
    pub money: Option<MoneySource>,
    /// The papers of the library that show it (giấy tờ).
    pub papers: Vec<PaperId>,
    /// What the acting context stamps on it (thuộc tính).
    pub attributes: Attributes,
    /// The record behind it, where a context acts. Its own use-case has asked whether that act is allowed.
    pub source: Option<EntrySource>,
    /// Ghi chú.
    pub note: Option<String>,
    /// The letter of the body, where an officer of the Alliance acts for it (theo công văn).
    pub letter: Option<PaperId>,
    /// Why the same is recorded once more, where it is (lý do ghi lại).
    pub again: Option<String>,
}

impl NewEntry {
    /// An entry with nothing but what every entry has.
    pub fn of(kind: KindCode, day: Day, body: OrganisationId) -> Self {
        Self {
            id: None,
            kind,
            day,
            subjects: Vec::new(),
            area: None,
            body,
            programme: None,
            quantity: None,
            amount: None,
            money: None,
            papers: Vec::new(),
            attributes: Attributes::none(),
            source: None,
            note: None,
            letter: None,
            again: None,
        }
    }
}

/// The record of the acting context (hồ sơ gốc).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntrySource {
    /// What it is, named for its context: `support.grant`.
    pub kind: String,
    /// Its id there.
    pub id: String,
}

/// An entry as it is kept: written once, never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EvidenceId,
    /// Loại minh chứng.
    pub kind: KindCode,
    /// The day on which it happened.
    pub day: Day,
    /// The instant at which it became known, by the business clock.
    pub known_at: Instant,
    /// Where.
    pub area: Option<AreaId>,
    /// The responsible body.
    pub body: OrganisationId,
    /// The code of the programme.
    pub programme: Option<String>,
    /// The quantity in thousandths.
    pub quantity: Option<i64>,
    /// The amount of money.
    pub amount: Option<Dong>,
    /// Where it comes from.
    pub money: Option<MoneySource>,
    /// What was stamped on it.
    pub attributes: Attributes,
    /// The record behind it.
    pub source: Option<EntrySource>,
    /// Ghi chú.
    pub note: Option<String>,
    /// The letter by which it was recorded.
    pub letter: Option<PaperId>,
    /// Why it was recorded although the same was there.
    pub again: Option<String>,
    /// Who recorded it; none where the house itself did.
    pub recorded_by: Option<AccountId>,
    /// Their name.
    pub recorded_by_name: String,
}
