//! Days and deadlines as plans say them.

mod recurring;

pub(super) use self::recurring::recurrence;

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use self::recurring::{last_round, often};
use super::contract::{Period, Recurrence};

/// What a text says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Due {
    pub(super) due: Option<Date>,
    pub(super) recurrence: Option<Recurrence>,
    /// "thường xuyên".
    pub(super) standing: bool,
}

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

static FULL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})",
    )
});
static DAY_MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)(?:ngày|trước|chậm nhất|hạn)\s+(?:ngày\s+)?(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:[^/\d]|$)",
    )
});
static QUARTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)quý\s+((?:(?:IV|III|II|I|[1-4])(?:\s*(?:,|và|-|–)\s*)?)+)(?:\s*(?:/|năm|-)\s*(?:năm\s*)?(\d{4}))?",
    )
});
static MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)tháng\s+(\d{1,2})(?:\s*(?:-|–|,|đến|và)\s*(?:tháng\s*)?(\d{1,2}))?(?:\s*(?:/|năm|-)\s*(?:năm\s*)?(\d{4}))?(?:[^\d/]|$)",
    )
});
static YEAR_END: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)(?:hoàn thành|xong|kết thúc|chậm nhất|trước|hết|cuối)\s+(?:trong\s+|vào\s+|hết\s+|cuối\s+)?năm\s+(\d{4})",
    )
});
static HALF: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"(?i)(?:6|sáu)\s+tháng\s+(đầu|cuối)\s+năm(?:\s+(\d{4}))?"));
static YEAR_ONLY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    regex(
        r"(?i)^(?:trong\s+|cả\s+)?(?:năm|các năm|giai đoạn)?\s*(?:(?:từ\s+)?(?:năm\s+)?\d{4}\s*(?:-|–|đến|,)\s*(?:năm\s+)?)*(\d{4})\.?$",
    )
});

/// What a sentence says about when. `period` lends the year to a day without one, if it is a single year.
pub(super) fn due(text: &str, period: Option<Period>) -> Due {
    let lower = text.to_lowercase();
    let recurrence = recurrence(&lower);
    let standing = lower.contains("thường xuyên") || lower.contains("liên tục");
    if recurrence.is_some()
        && let Some((first, _)) = text.split_once(';')
        && let Some(due) = first_stage(first, period)
    {
        return Due {
            due: Some(due),
            recurrence: Some(Recurrence::Once),
            standing,
        };
    }
    if recurrence.is_none()
        && let Some(due) = deadline(text, &lower, period)
    {
        return Due {
            due: Some(due),
            recurrence: Some(Recurrence::Once),
            standing,
        };
    }
    if let Some(again) = often(recurrence)
        && let Some(last) = last_round(text, period)
    {
        return Due {
            due: Some(last),
            recurrence: Some(again),
            standing,
        };
    }
    if let (Some(_), Some(full)) = (recurrence, sure_deadline(text, &lower)) {
        return Due {
            due: Some(full),
            recurrence: Some(Recurrence::Once),
            standing,
        };
    }
    Due {
        due: None,
        recurrence,
        standing,
    }
}

/// The deadline of a first clause, where only what follows it comes back: "… trong 6 tháng đầu năm; đối chiếu hằng
/// tháng".
fn first_stage(clause: &str, period: Option<Period>) -> Option<Date> {
    let lower = clause.to_lowercase();
    match recurrence(&lower) {
        Some(_) => None,
        None => deadline(clause, &lower, period),
    }
}

/// As `due`, for a cell whose whole purpose is to say when.
pub(super) fn due_cell(text: &str, period: Option<Period>) -> Due {
    let found = due(text, period);
    if found != Due::default() {
        return found;
    }
    let text = text.trim();
    let short = text.chars().count() <= 30;
    let bare = last_full(text).filter(|_| short).or_else(|| {
        let caps = YEAR_ONLY.as_ref()?.captures(text)?;
        year_end(caps.get(1)?.as_str().parse().ok()?)
    });
    bare.map_or(found, |day| Due {
        due: Some(day),
        recurrence: Some(Recurrence::Once),
        standing: false,
    })
}

/// A deadline that a sentence names with its own words, however often the thing comes back.
fn sure_deadline(text: &str, lower: &str) -> Option<Date> {
    let marked = ["trước ngày", "chậm nhất", "hoàn thành trước", "xong trước"];
    let day = last_full(text)?;
    marked
        .iter()
        .any(|word| lower.contains(word))
        .then_some(day)
}

fn deadline(text: &str, lower: &str, period: Option<Period>) -> Option<Date> {
    let year_of_plan = period
        .filter(|p| p.from.year() == p.to.year())
        .map(|p| p.from.year());
    if lower.contains("năm trước") || lower.contains("năm sau") {
        return None;
    }
    let worded = [
        "trước",
        "chậm nhất",
        "hoàn thành",
        "xong",
        "hạn",
        "đến ngày",
        "trong",
        "vào",
        "quý",
        "tháng",
        "ngày",
    ];
    if !worded.iter().any(|word| lower.contains(word)) {
        return None;
    }
    marked_full(text, lower)
        .or_else(|| quarter(text, year_of_plan))
        .or_else(|| day_month(text, year_of_plan))
        .or_else(|| half(text, year_of_plan).max(month(text, lower, year_of_plan)))
        .or_else(|| within_year(text, period))
        .or_else(|| {
            let caps = YEAR_END.as_ref()?.captures(text)?;
            year_end(caps.get(1)?.as_str().parse().ok()?)
        })
}

/// A full day that stands as a deadline and not as the day of a cited paper.
fn marked_full(text: &str, lower: &str) -> Option<Date> {
    let found = FULL.as_ref()?.captures_iter(text).filter(|caps| {
        let start = caps.get(0).map_or(0, |m| m.start());
        let before = text.get(..start).unwrap_or_default();
        let near: String = before
            .chars()
            .rev()
            .take(24)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let near = near.to_lowercase();
        [
            "trước",
            "chậm nhất",
            "đến ngày",
            "hạn",
            "xong",
            "hoàn thành",
            "vào ngày",
            "đến hết ngày",
        ]
        .iter()
        .any(|word| near.contains(word))
    });
    let day = found.last().and_then(|caps| full_day(&caps));
    day.or_else(|| {
        lower
            .trim_start()
            .starts_with("ngày")
            .then(|| last_full(text))
            .flatten()
    })
}

fn last_full(text: &str) -> Option<Date> {
    FULL.as_ref()?
        .captures_iter(text)
        .last()
        .and_then(|caps| full_day(&caps))
}

fn full_day(caps: &regex::Captures<'_>) -> Option<Date> {
    let number = |a: usize, b: usize| caps.get(a).or_else(|| caps.get(b)).map(|m| m.as_str());
    let day = number(1, 4)?.parse().ok()?;
    let month = number(2, 5)?.parse().ok()?;
    Date::new(number(3, 6)?.parse().ok()?, month, day).ok()
}

/// The first full day written in a text: `06/10/2021`, `06 tháng 10 năm 2021`.
pub(super) fn first_full(text: &str) -> Option<Date> {
    FULL.as_ref()?
        .captures(text)
        .and_then(|caps| full_day(&caps))
}

fn day_month(text: &str, year: Option<i16>) -> Option<Date> {
    let caps = DAY_MONTH.as_ref()?.captures(text)?;
    Date::new(
        year?,
        caps.get(2)?.as_str().parse().ok()?,
        caps.get(1)?.as_str().parse().ok()?,
    )
    .ok()
}

fn quarter(text: &str, year: Option<i16>) -> Option<Date> {
    let caps = QUARTER.as_ref()?.captures_iter(text).last()?;
    let last = caps
        .get(1)?
        .as_str()
        .split(|c: char| !c.is_alphanumeric())
        .rfind(|word| !word.is_empty())?;
    let number = match last.to_uppercase().as_str() {
        "I" | "1" => 1,
        "II" | "2" => 2,
        "III" | "3" => 3,
        "IV" | "4" => 4,
        _ => return None,
    };
    let year = caps.get(2).and_then(|m| m.as_str().parse().ok()).or(year)?;
    month_end(year, number * 3)
}

fn half(text: &str, year: Option<i16>) -> Option<Date> {
    let caps = HALF.as_ref()?.captures(text)?;
    let year = caps.get(2).and_then(|m| m.as_str().parse().ok()).or(year)?;
    month_end(
        year,
        if caps.get(1)?.as_str() == "đầu" {
            6
        } else {
            12
        },
    )
}

fn month(text: &str, lower: &str, year: Option<i16>) -> Option<Date> {
    let caps = MONTH.as_ref()?.captures_iter(text).last()?;
    let printed_year: Option<i16> = caps.get(3).and_then(|m| m.as_str().parse().ok());
    // "06 tháng đầu năm" and the like name no month; a bare "tháng 10" needs a word that makes it a deadline.
    let marked = [
        "trong tháng",
        "vào tháng",
        "hết tháng",
        "đến tháng",
        "vận hành từ tháng",
        "sử dụng từ tháng",
        "trước tháng",
        "hoàn thành",
        "xong",
        "chậm nhất",
    ]
    .iter()
    .any(|w| lower.contains(w))
        || lower.trim_start().starts_with("tháng");
    if !marked {
        return None;
    }
    let month: i8 = caps.get(2).or_else(|| caps.get(1))?.as_str().parse().ok()?;
    let year = printed_year.or(year)?;
    if lower.contains("trước tháng") {
        // Before October is by the end of September.
        return Date::new(year, month, 1).ok()?.yesterday().ok();
    }
    month_end(year, month)
}

/// "… trong năm 2026." at the end of what is to be done, in a plan of several years.
fn within_year(text: &str, period: Option<Period>) -> Option<Date> {
    let several = period.is_some_and(|p| p.from.year() != p.to.year());
    let (_, year) = text
        .trim_end_matches(['.', ';', '/'])
        .rsplit_once("trong năm ")?;
    year_end(year.trim().parse().ok().filter(|_| several)?)
}

fn month_end(year: i16, month: i8) -> Option<Date> {
    Some(Date::new(year, month, 1).ok()?.last_of_month())
}

fn year_end(year: i16) -> Option<Date> {
    Date::new(year, 12, 31).ok()
}

#[cfg(test)]
mod tests;
