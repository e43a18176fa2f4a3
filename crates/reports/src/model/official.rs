//! Numbers and days as official paper writes them: `08 chỉ tiêu`, `15/9/2023`.

use kernel::Day;

/// What is said where there is no figure.
pub(crate) const UNKNOWN: &str = "chưa có số liệu";

/// One unit in thousandths.
const UNIT: i64 = 1000;

/// A quantity in thousandths: `08`, `1.250`, `6,5`; whole numbers from 1 to 9 with a nought before them.
pub(crate) fn quantity(thousandths: i64) -> String {
    let (whole, rest) = (
        thousandths.div_euclid(UNIT).max(0),
        thousandths.rem_euclid(UNIT),
    );
    if rest == 0 {
        return match whole {
            1..=9 => format!("0{whole}"),
            _ => grouped(whole),
        };
    }
    let decimals = format!("{rest:03}");
    format!("{},{}", grouped(whole), decimals.trim_end_matches('0'))
}

/// The same, or that there is none.
pub(crate) fn quantity_or_unknown(thousandths: Option<i64>) -> String {
    thousandths.map_or_else(|| UNKNOWN.to_owned(), quantity)
}

/// A day in running text: days below 10 and months 1 and 2 have a nought (Decree 30/2020/NĐ-CP, annex I).
pub(crate) fn day(day: Day) -> String {
    let month = match day.month() {
        month @ 1..=2 => format!("0{month}"),
        month => month.to_string(),
    };
    format!("{:02}/{month}/{}", day.day(), day.year())
}

/// A share of a goal in percent with one decimal, rounded down; none where there is nothing to reach.
pub(crate) fn percent(part: Option<i64>, goal: Option<i64>) -> String {
    match (part, goal) {
        (Some(part), Some(goal)) if goal > 0 => {
            let tenths = i128::from(part) * 1000 / i128::from(goal);
            let tenths = i64::try_from(tenths).unwrap_or(i64::MAX);
            format!("{},{}", grouped(tenths / 10), tenths % 10)
        }
        _ => "–".to_owned(),
    }
}

/// Digits in groups of three.
fn grouped(number: i64) -> String {
    let digits = number.to_string();
    let length = digits.len();
    let mut shown = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (length - place).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_official_paper_writes_them() {
        let check = |thousandths, wanted: &str| assert_eq!(quantity(thousandths), wanted);
        check(0, "0");
        check(8_000, "08");
        check(13_000, "13");
        check(1_250_500, "1.250,5");
        check(12_345_678_000, "12.345.678");
        assert_eq!(quantity_or_unknown(None), "chưa có số liệu");
    }

    #[test]
    fn days_and_shares_are_written_as_official_paper_writes_them() {
        assert_eq!(day(Day::of(2023, 9, 15).unwrap()), "15/9/2023");
        assert_eq!(day(Day::of(2024, 2, 5).unwrap()), "05/02/2024");
        assert_eq!(percent(Some(4_000), Some(11_000)), "36,3");
        assert_eq!(percent(Some(2_000), None), "–");
        assert_eq!(percent(None, Some(2_000)), "–");
    }
}
