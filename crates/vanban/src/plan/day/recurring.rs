//! What comes back: how often, and the last day of it.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::{regex, sure_deadline};
use crate::plan::contract::{Period, Recurrence};

static BARE_DAY_MONTH: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"\b(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})\b(?:[^/\d]|$)"));

/// How often a lower-case text says that something comes back.
pub(in crate::plan) fn recurrence(lower: &str) -> Option<Recurrence> {
    let any = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let several = [
        "6 tháng một",
        "06 tháng một",
        "sáu tháng một",
        "6 tháng/lần",
        "6 tháng và",
    ];
    if any(&several) {
        return None;
    }
    if any(&[
        "hằng tháng",
        "hàng tháng",
        "mỗi tháng",
        "định kỳ tháng",
        "tháng một lần",
    ]) {
        Some(Recurrence::Monthly)
    } else if any(&[
        "hằng quý",
        "hàng quý",
        "mỗi quý",
        "định kỳ quý",
        "từng quý",
        "quý một lần",
        "3 tháng một lần",
        "ba tháng một lần",
        "tháng đầu quý",
    ]) {
        Some(Recurrence::Quarterly)
    } else if any(&[
        "hằng năm",
        "hàng năm",
        "mỗi năm",
        "từng năm",
        "năm một lần",
        "định kỳ năm",
    ]) {
        Some(Recurrence::Yearly)
    } else {
        None
    }
}

/// What comes back within a year. "Hằng năm" is as often a word of what is worked on ("dự toán hằng năm") as a rhythm.
pub(super) fn often(recurrence: Option<Recurrence>) -> Option<Recurrence> {
    recurrence.filter(|again| match again {
        Recurrence::Monthly | Recurrence::Quarterly => true,
        Recurrence::Once | Recurrence::Yearly => false,
    })
}

/// The last day of what comes back, where one clause says both: "hằng quý và trước 15/12". Where another clause names the
/// day, the day is that of another act.
pub(super) fn last_round(text: &str, period: Option<Period>) -> Option<Date> {
    let year = period
        .filter(|period| period.from.year() == period.to.year())
        .map(|period| period.from.year());
    text.split(';').find_map(|clause| {
        let lower = clause.to_lowercase();
        often(recurrence(&lower))?;
        sure_deadline(clause, &lower).or_else(|| last_day_month(&lower, year))
    })
}

/// The last of the days without a year behind "trước": "trước ngày 15/3, 15/6, 15/9 và 15/12".
fn last_day_month(lower: &str, year: Option<i16>) -> Option<Date> {
    let (_, behind) = lower
        .split_once("trước ")
        .or_else(|| lower.split_once("chậm nhất "))?;
    let days = BARE_DAY_MONTH.as_ref()?.captures_iter(behind);
    let days = days.filter_map(|caps| {
        let number = |group: usize| caps.get(group)?.as_str().parse().ok();
        Date::new(year?, number(2)?, number(1)?).ok()
    });
    days.max()
}
