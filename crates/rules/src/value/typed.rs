//! Values as a person types them into a form, and as a form shows them to be changed.

use kernel::{Day, Dong, RatePpm, text};

use super::{DayInYear, Factor, Value, ValueKind};

/// The longest words of a value, in characters.
const TEXT_CHARS_MAX: usize = 500;
/// Lines of a list.
const LINES_MAX: usize = 60;

impl Value {
    /// Reads a value of this type as officers write it: `1.001`, `20 %` or `20`, `15/12`, `31/12/2020`; amounts and
    /// words of a list a line each. None where it is none.
    pub fn parse_vietnamese(kind: ValueKind, typed: &str) -> Option<Self> {
        let typed = typed.trim();
        Some(match kind {
            ValueKind::Count => Self::Count(whole(typed)?),
            ValueKind::Days => Self::Days(whole(typed)?),
            ValueKind::WorkingDays => Self::WorkingDays(whole(typed)?),
            ValueKind::Months => Self::Months(whole(typed)?),
            ValueKind::Years => Self::Years(whole(typed)?),
            ValueKind::Dong => Self::Dong(Dong::parse_vietnamese(typed).ok()?),
            ValueKind::Rate => Self::Rate(RatePpm::of(millionths(typed)?)?),
            ValueKind::Factor => Self::Factor(Factor::of(millionths(typed)?)),
            ValueKind::DayInYear => Self::DayInYear(day_in_year(typed)?),
            ValueKind::Day => Self::Day(Day::parse_vietnamese(typed).ok()?),
            ValueKind::Steps => Self::Steps(steps(typed)?),
            ValueKind::Text => Self::Text(text::line(typed, TEXT_CHARS_MAX).ok()?),
            ValueKind::Texts => Self::Texts(lines(typed)?),
        })
    }

    /// As it is typed: what [`parse_vietnamese`](Self::parse_vietnamese) reads back as the same.
    pub fn typed(&self) -> String {
        match self {
            Self::Steps(steps) => {
                let steps: Vec<String> = steps.iter().map(Dong::to_string).collect();
                steps.join("\n")
            }
            Self::Texts(texts) => texts.join("\n"),
            Self::Count(_) | Self::Days(_) | Self::WorkingDays(_) | Self::Months(_) => {
                self.to_string()
            }
            Self::Years(_) | Self::Dong(_) | Self::Rate(_) | Self::Factor(_) => self.to_string(),
            Self::DayInYear(_) | Self::Day(_) | Self::Text(_) => self.to_string(),
        }
    }
}

/// A whole number; dots stand between thousands, as they do in money.
fn whole(typed: &str) -> Option<u32> {
    let is_number = typed.chars().all(|c| c.is_ascii_digit() || c == '.');
    let number = is_number.then(|| Dong::parse_vietnamese(typed).ok())??;
    u32::try_from(number.amount()).ok()
}

/// Percent with a comma before at most four decimals, as parts per million.
fn millionths(typed: &str) -> Option<u32> {
    let bare = typed.strip_suffix('%').unwrap_or(typed).trim_end();
    let (percent, decimals) = bare.split_once(',').unwrap_or((bare, "0"));
    let are_digits = !decimals.is_empty() && decimals.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits || decimals.len() > 4 {
        return None;
    }
    let decimals: u32 = format!("{decimals:0<4}").parse().ok()?;
    whole(percent)?.checked_mul(10_000)?.checked_add(decimals)
}

fn day_in_year(typed: &str) -> Option<DayInYear> {
    let (day, month) = typed.split_once('/')?;
    DayInYear::of(month.trim().parse().ok()?, day.trim().parse().ok()?)
}

fn steps(typed: &str) -> Option<Vec<Dong>> {
    let pieces = typed.split(['\n', ';']).map(str::trim);
    let pieces = pieces.filter(|piece| !piece.is_empty());
    let steps: Option<Vec<Dong>> = pieces
        .map(|piece| Dong::parse_vietnamese(piece).ok())
        .collect();
    steps.filter(|steps| {
        let ascend = steps.is_sorted_by(|a, b| a < b);
        ascend && (1..=LINES_MAX).contains(&steps.len())
    })
}

fn lines(typed: &str) -> Option<Vec<String>> {
    let pieces = typed.lines().map(str::trim);
    let pieces = pieces.filter(|piece| !piece.is_empty());
    let lines: Option<Vec<String>> = pieces
        .map(|piece| text::line(piece, TEXT_CHARS_MAX).ok())
        .collect();
    lines.filter(|lines| (1..=LINES_MAX).contains(&lines.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_value_of_the_type_is_refused() {
        for (kind, wrong) in [
            (ValueKind::Count, ""),
            (ValueKind::Count, "-1"),
            (ValueKind::Count, "1,5"),
            (ValueKind::Count, "7 đồng"),
            (ValueKind::Days, "5000000000"),
            (ValueKind::Dong, "-1"),
            (ValueKind::Rate, "100,5"),
            (ValueKind::Rate, "0.5"),
            (ValueKind::Rate, "1,"),
            (ValueKind::Factor, "1,23456"),
            (ValueKind::DayInYear, "29/02"),
            (ValueKind::DayInYear, "15/12/2023"),
            (ValueKind::Day, "31/09/2023"),
            (ValueKind::Steps, "200\n100"),
            (ValueKind::Steps, "\n"),
            (ValueKind::Text, "hai\ndòng"),
            (ValueKind::Texts, " \n "),
        ] {
            assert_eq!(
                Value::parse_vietnamese(kind, wrong),
                None,
                "{kind} {wrong:?}"
            );
        }
    }

    #[test]
    fn values_are_read_as_officers_write_them() {
        let read = |kind, typed| Value::parse_vietnamese(kind, typed).unwrap();
        assert_eq!(read(ValueKind::Count, " 1.001 "), Value::Count(1_001));
        let rate = |parts| Value::Rate(RatePpm::of(parts).unwrap());
        assert_eq!(read(ValueKind::Rate, "0,5 %"), rate(5_000));
        assert_eq!(read(ValueKind::Rate, "20"), rate(200_000));
        assert_eq!(
            read(ValueKind::Factor, "150%"),
            Value::Factor(Factor::of(1_500_000))
        );
        let day = DayInYear::of(12, 15).unwrap();
        assert_eq!(read(ValueKind::DayInYear, "15/12"), Value::DayInYear(day));
        let steps = [100, 2_000].map(|step| Dong::of(step).unwrap());
        assert_eq!(
            read(ValueKind::Steps, "100 đồng\r\n2.000\n"),
            Value::Steps(steps.to_vec())
        );
    }

    #[test]
    fn every_shipped_value_is_read_back_as_it_is_typed() {
        for heading in crate::all() {
            for rule in heading.rules().unwrap() {
                let again = Value::parse_vietnamese(heading.kind, &rule.value.typed());
                assert_eq!(again.as_ref(), Some(&rule.value), "{}", rule.key);
            }
        }
    }
}
