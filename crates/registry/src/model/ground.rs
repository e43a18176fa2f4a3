//! Grounds on which the law of a day dissolves a cooperative against its will (*giải thể bắt buộc*).

use kernel::Day;
use rules::{RuleError, Rulebook, key};

use super::life_case::{Known, held, months_passed};

kernel::text_enum! {
    /// What the law holds against it (*trường hợp giải thể bắt buộc*).
    pub enum GroundKind {
        /// Ngừng hoạt động liên tục.
        Stopped = "stopped",
        /// Không đủ số thành viên tối thiểu liên tục.
        UnderMinimum = "under_minimum",
        /// Không họp đại hội thành viên thường niên.
        NoMeeting = "no_meeting",
    }
}

/// A ground that holds on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Which.
    pub kind: GroundKind,
    /// Since when it is so.
    pub since: Day,
    /// For how many months the law asks that it be so.
    pub months: u32,
    /// Where it says so.
    pub basis: String,
    /// Whether somebody has read it there.
    pub verified: bool,
}

/// The grounds that hold on a day by the law of that day.
///
/// # Errors
/// A rule is told twice or is of another type.
pub(crate) fn grounds(
    known: &Known,
    day: Day,
    book: &Rulebook<'_>,
) -> Result<Vec<Ground>, RuleError> {
    let rows = [
        (
            GroundKind::Stopped,
            known.stopped_since,
            key::DISSOLUTION_COMPULSORY_INACTIVE_MONTHS,
        ),
        (
            GroundKind::UnderMinimum,
            known.under_minimum_since,
            key::DISSOLUTION_COMPULSORY_UNDER_MINIMUM_MONTHS,
        ),
        (
            GroundKind::NoMeeting,
            known.last_meeting,
            key::DISSOLUTION_COMPULSORY_NO_MEETING_MONTHS,
        ),
    ];
    let mut found = Vec::new();
    for (kind, since, key) in rows {
        let Some((since, rule)) = since.zip(held(book, key, day)?) else {
            continue;
        };
        let months = rule.months()?;
        if months_passed(since, months, day) {
            found.push(Ground {
                kind,
                since,
                months,
                basis: rule.basis.to_string(),
                verified: rule.verified,
            });
        }
    }
    Ok(found)
}
