//! Give a signed report its number and day.

use authz::{Action, Actor};
use db::{Begun, Db, Entry};
use kernel::{Command, Day};
use serde::Serialize;

use super::step::{StepError, StepTaken, kept, name_of, opened, same_version};
use super::tell;
use crate::model::report::{ReportId, Step};
use crate::store::report::ReportRow;

/// The longest number, in characters.
pub(crate) const NUMBER_CHARS_MAX: usize = 10;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberReport {
    /// The report.
    pub report: ReportId,
    /// The number before the stroke: `45`.
    pub number: String,
    /// The day of issue.
    pub issued_on: Day,
    /// The version that the page showed.
    pub seen_version: i64,
}

/// Gives a report its number and day (cấp số). Below ten it is written with a nought before it.
///
/// # Errors
/// See [`StepError`]; nothing is written then.
pub async fn number_report(
    db: &Db,
    actor: &Actor,
    command: &Command<NumberReport>,
) -> Result<StepTaken, StepError> {
    let wish = &command.body;
    let mut tx = match db.begin(actor, command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };

    // Load, authorise.
    let before = opened(&mut tx, actor, (wish.report, Action::IssueReports)).await?;

    // Decide.
    let state = before.state.after(Step::Number)?;
    same_version(&before, wish.seen_version)?;
    let number = printed(&wish.number).ok_or(StepError::BadNumber)?;
    let (day, today) = (wish.issued_on, tx.day());
    let data = before.data_day.min(before.created_on);
    if day > today {
        return Err(StepError::IssuedLater { day, today });
    }
    if day < data {
        return Err(StepError::IssuedBefore { day, data });
    }

    // Store.
    let after = ReportRow {
        state,
        paper_number: Some(number),
        issued_on: Some(day),
        changed_by: name_of(actor),
        ..before
    };
    kept(&mut tx, &after).await?;

    // Announce.
    tell::numbered(&mut tx, &after).await?;

    // Commit.
    let entry = Entry::new("reports.number_report", "report", after.id)
        .set("state", &after.state)
        .change("number", None, after.whole_number().as_ref())
        .set("issued_on", &day);
    Ok(tx.commit(entry, StepTaken { id: after.id }).await?)
}

/// The number as it is printed; none where it is no number above nought.
fn printed(number: &str) -> Option<String> {
    let number = number.trim();
    let is_sound = number.chars().count() <= NUMBER_CHARS_MAX
        && number.chars().all(|letter| letter.is_ascii_digit());
    let value: u64 = number.parse().ok().filter(|value| is_sound && *value > 0)?;
    Some(format!("{value:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_digits_only_and_two_of_them_at_least() {
        for wrong in ["", "0", "a", "4a", "-4", "12345678901"] {
            assert_eq!(printed(wrong), None, "{wrong}");
        }
        assert_eq!(printed(" 4 ").as_deref(), Some("04"));
        assert_eq!(printed("045").as_deref(), Some("45"));
        assert_eq!(printed("145").as_deref(), Some("145"));
    }
}
