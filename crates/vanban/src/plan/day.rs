//! Days and deadlines as plans say them.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

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
static BARE_DAY_MONTH: LazyLock<Option<Regex>> =
    LazyLock::new(|| regex(r"\b(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})\b(?:[^/\d]|$)"));
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

/// How often a lower-case text says that something comes back.
pub(super) fn recurrence(lower: &str) -> Option<Recurrence> {
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
fn often(recurrence: Option<Recurrence>) -> Option<Recurrence> {
    recurrence.filter(|again| match again {
        Recurrence::Monthly | Recurrence::Quarterly => true,
        Recurrence::Once | Recurrence::Yearly => false,
    })
}

/// The last day of what comes back, where one clause says both: "hằng quý và trước 15/12". Where another clause names the
/// day, the day is that of another act.
fn last_round(text: &str, period: Option<Period>) -> Option<Date> {
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
mod tests {
    use super::*;

    fn plan_2024() -> Option<Period> {
        Some(Period {
            from: Date::new(2024, 1, 1).ok()?,
            to: Date::new(2024, 12, 31).ok()?,
        })
    }

    #[track_caller]
    fn check(text: &str, day: Option<&str>, recurrence: Option<Recurrence>) {
        let found = due_cell(text, plan_2024());
        assert_eq!(found.due.map(|d| d.to_string()).as_deref(), day, "{text}");
        assert_eq!(found.recurrence, recurrence, "{text}");
    }

    #[test]
    fn deadlines_are_the_last_day_meant() {
        let once = Some(Recurrence::Once);
        check("Trước ngày 30/6/2024", Some("2024-06-30"), once);
        check("Quý III/2024", Some("2024-09-30"), once);
        check("Quý II, III năm 2024", Some("2024-09-30"), once);
        check("Tháng 8/2024", Some("2024-08-31"), once);
        check("hoàn thành trong quý I/2026.", Some("2026-03-31"), once);
        check(
            "chậm nhất ngày 15 tháng 12 năm 2025",
            Some("2025-12-15"),
            once,
        );
        check("trong tháng 9/2025", Some("2025-09-30"), once);
        check("hoàn thành trong năm 2025", Some("2025-12-31"), once);
        check("Năm 2024", Some("2024-12-31"), once);
        check("2024 - 2025", Some("2025-12-31"), once);
        check("gửi báo cáo trước ngày 15/3", Some("2024-03-15"), once);
        check("6 tháng đầu năm 2024", Some("2024-06-30"), once);
    }

    #[test]
    fn what_comes_back_has_no_day() {
        check("Hằng năm", None, Some(Recurrence::Yearly));
        check("Tháng 10 hằng năm", None, Some(Recurrence::Yearly));
        check("trước ngày 25/11 hằng năm", None, Some(Recurrence::Yearly));
        check("Hằng quý", None, Some(Recurrence::Quarterly));
        check("Hằng tháng, trước ngày 25", None, Some(Recurrence::Monthly));
        check(
            "xây dựng kế hoạch từng năm, trình trước ngày 15/12 của năm trước",
            None,
            Some(Recurrence::Yearly),
        );
        check("Thường xuyên", None, None);
    }

    #[test]
    fn what_comes_back_until_a_day_has_both() {
        let quarterly = Some(Recurrence::Quarterly);
        for text in [
            "Báo cáo UBND tỉnh hằng quý và trước 15/12",
            "Định kỳ hàng quý và trước ngày 15/12/2024 gửi số liệu về Liên minh HTX tỉnh",
            "Báo cáo kết quả mỗi quý và báo cáo năm chậm nhất ngày 15 tháng 12 năm 2024.",
            "Gửi báo cáo hằng quý, trước ngày 15/3, 15/6, 15/9 và 15/12",
        ] {
            check(text, Some("2024-12-15"), quarterly);
        }
        check(
            "Tổng hợp hằng tháng và báo cáo năm trước ngày 10 tháng 12",
            Some("2024-12-10"),
            Some(Recurrence::Monthly),
        );
    }

    #[test]
    fn a_day_of_the_month_is_no_last_day_and_half_a_year_no_rhythm_of_ours() {
        let monthly = Some(Recurrence::Monthly);
        check("Định kỳ hằng tháng, trước ngày 25", None, monthly);
        check("Báo cáo trước ngày 25 hằng tháng", None, monthly);
        check(
            "Gửi báo cáo quý trước ngày 05 của tháng đầu quý sau",
            None,
            Some(Recurrence::Quarterly),
        );
        check("Định kỳ 6 tháng, 01 năm báo cáo UBND tỉnh", None, None);
        check("Chế độ báo cáo 06 tháng, năm", None, None);
        let once = Some(Recurrence::Once);
        check(
            "Báo cáo 6 tháng, 01 năm; báo cáo tổng kết trước ngày 20/12/2024",
            Some("2024-12-20"),
            once,
        );
        // The day is that of another act, in a clause of its own.
        check(
            "Đôn đốc hằng quý; hoàn thành trước ngày 30/11/2024",
            Some("2024-11-30"),
            once,
        );
        check(
            "Bố trí trong dự toán hằng năm, trình trước ngày 31/10/2024",
            Some("2024-10-31"),
            once,
        );
        // A year of several lends none of its own to a day without one.
        let several = Some(Period {
            from: Date::constant(2024, 1, 1),
            to: Date::constant(2026, 12, 31),
        });
        let found = due("Báo cáo hằng quý và trước 15/12", several);
        assert_eq!(
            (found.due, found.recurrence),
            (None, Some(Recurrence::Quarterly))
        );
    }

    #[test]
    fn the_day_of_a_cited_paper_is_no_deadline() {
        check(
            "theo Quyết định số 12/QĐ-UBND ngày 05/3/2023 về việc",
            None,
            None,
        );
    }
}
