//! What the law of a day asks of a cooperative again and again (*nghĩa vụ định kỳ*).

use kernel::{Day, Year};
use rules::{RuleError, Rulebook, key};

use super::deadline::Span;
use super::kind::CooperativeKind;
use super::life_case::held;

kernel::text_enum! {
    /// Which duty.
    pub enum DutyKind {
        /// Báo cáo tình hình hoạt động năm.
        YearlyReport = "yearly_report",
        /// Đại hội thành viên thường niên.
        GeneralMeeting = "general_meeting",
        /// Đủ số thành viên tối thiểu.
        Members = "members",
    }
}

/// What is known of how a cooperative did its duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Deeds {
    /// Its kind.
    pub(crate) kind: CooperativeKind,
    /// Its first day.
    pub(crate) began: Option<Day>,
    /// The last general meeting.
    pub(crate) last_meeting: Option<Day>,
    /// When it reported of this year.
    pub(crate) reported: Option<Day>,
    /// Members, by the latest count.
    pub(crate) members: Option<u32>,
}

/// A duty as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Which.
    pub kind: DutyKind,
    /// The year that it is about.
    pub year: i16,
    /// By when; none where it holds always.
    pub due: Option<Day>,
    /// When it was done, if it was.
    pub done: Option<Day>,
    /// Whether it holds now, of one that holds always.
    pub is_kept: bool,
    /// Where it is written.
    pub basis: String,
    /// Whether somebody has read it there.
    pub verified: bool,
}

/// The duties of a day, those that can be told.
///
/// # Errors
/// A rule is told twice or is of another type.
pub(crate) fn duties(deeds: &Deeds, day: Day, book: &Rulebook<'_>) -> Result<Vec<Duty>, RuleError> {
    let mut found = Vec::new();
    if deeds.kind != CooperativeKind::Group {
        found.extend(yearly_report(deeds, day, book)?);
        found.extend(general_meeting(deeds, day, book)?);
    }
    found.extend(members(deeds, day, book)?);
    Ok(found)
}

fn yearly_report(deeds: &Deeds, day: Day, book: &Rulebook<'_>) -> Result<Option<Duty>, RuleError> {
    let Some(rule) = held(book, key::APPRAISAL_DEADLINE_COOPERATIVE, day)? else {
        return Ok(None);
    };
    let rule_day = rule.day_in_year()?;
    let due = Year::of(day.year()).and_then(|year| rule_day.in_year(year));
    Ok(Some(Duty {
        kind: DutyKind::YearlyReport,
        year: day.year(),
        due,
        done: deeds.reported,
        is_kept: true,
        basis: rule.basis.to_string(),
        verified: rule.verified,
    }))
}

/// Of the year before, if it was there then.
fn general_meeting(
    deeds: &Deeds,
    day: Day,
    book: &Rulebook<'_>,
) -> Result<Option<Duty>, RuleError> {
    let Some(rule) = held(book, key::MEETING_ANNUAL_MONTHS_AFTER_YEAR_END, day)? else {
        return Ok(None);
    };
    let Some(new_year) = Day::of(day.year(), 1, 1) else {
        return Ok(None);
    };
    if deeds.began.is_some_and(|began| began >= new_year) {
        return Ok(None);
    }
    let months = Span::Months(rule.months()?);
    Ok(Some(Duty {
        kind: DutyKind::GeneralMeeting,
        year: day.year().saturating_sub(1),
        due: Some(months.after(new_year.plus_days(-1))),
        done: deeds.last_meeting.filter(|met| *met >= new_year),
        is_kept: true,
        basis: rule.basis.to_string(),
        verified: rule.verified,
    }))
}

fn members(deeds: &Deeds, day: Day, book: &Rulebook<'_>) -> Result<Option<Duty>, RuleError> {
    let Some(rule) = held(book, deeds.kind.minimum_rule(), day)? else {
        return Ok(None);
    };
    let minimum = rule.count()?;
    let Some(members) = deeds.members else {
        return Ok(None);
    };
    Ok(Some(Duty {
        kind: DutyKind::Members,
        year: day.year(),
        due: None,
        done: None,
        is_kept: members >= minimum,
        basis: rule.basis.to_string(),
        verified: rule.verified,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn told(deeds: &Deeds, on: &str) -> Vec<Duty> {
        duties(deeds, day(on), &Rulebook::with(&[])).unwrap()
    }

    #[test]
    fn duties_stand_with_their_days_by_the_law_of_the_day() {
        let deeds = Deeds {
            kind: CooperativeKind::Cooperative,
            began: Some(day("2019-05-12")),
            last_meeting: Some(day("2022-03-18")),
            reported: None,
            members: Some(6),
        };
        let old = told(&deeds, "2023-09-15");
        let days: Vec<_> = old
            .iter()
            .map(|it| (it.kind, it.due, it.done, it.is_kept))
            .collect();
        let report = (DutyKind::YearlyReport, Some(day("2023-12-15")), None, true);
        let meeting = (
            DutyKind::GeneralMeeting,
            Some(day("2023-03-31")),
            None,
            true,
        );
        assert_eq!(
            days,
            [report, meeting, (DutyKind::Members, None, None, false)]
        );
        // Five are enough now, and a meeting has a month more.
        let new = told(&deeds, "2024-09-15");
        assert_eq!(new[1].due, Some(day("2024-04-30")));
        assert!(new[2].is_kept);
    }

    #[test]
    fn a_new_cooperative_owes_no_meeting_of_the_year_before_and_a_group_no_report() {
        let deeds = Deeds {
            kind: CooperativeKind::Cooperative,
            began: Some(day("2023-02-21")),
            last_meeting: None,
            reported: Some(day("2023-12-01")),
            members: None,
        };
        let kinds: Vec<_> = told(&deeds, "2023-12-20")
            .iter()
            .map(|it| it.kind)
            .collect();
        assert_eq!(kinds, [DutyKind::YearlyReport]);
        let group = Deeds {
            kind: CooperativeKind::Group,
            ..deeds
        };
        assert_eq!(told(&group, "2023-12-20"), []);
    }
}
