//! A value in a table, typed, so that a spreadsheet gets a number where the page shows one.

use kernel::Day;

use crate::Language;
use crate::texts::grouped;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing; said by a dash.
    Nothing,
    /// Words.
    Text(String),
    /// A count.
    Count(i64),
    /// A quantity in thousandths of its unit (6.500 is 6,5 ha).
    Thousandths(i64),
    /// Whole đồng.
    Dong(i64),
    /// Whole đồng, shown as triệu đồng with one decimal; the column says the unit.
    MillionDong(i64),
    /// A share in parts per million, shown as percent.
    Share(u32),
    /// A day.
    Day(Day),
}

impl Value {
    /// Whether it is a number, set to the right.
    pub fn is_number(&self) -> bool {
        match self {
            Self::Nothing | Self::Text(_) | Self::Day(_) => false,
            Self::Count(_) | Self::Thousandths(_) | Self::Dong(_) => true,
            Self::MillionDong(_) | Self::Share(_) => true,
        }
    }

    /// As people read it.
    pub fn shown(&self, language: Language) -> String {
        let (thousands, point) = language.marks();
        match self {
            Self::Nothing => "–".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Count(count) | Self::Dong(count) => grouped(&count.to_string(), thousands),
            Self::Thousandths(thousandths) => decimal(*thousandths, 3, (thousands, point))
                .trim_end_matches('0')
                .trim_end_matches(point)
                .to_owned(),
            Self::MillionDong(dong) => decimal(tenths_of_million(*dong), 1, (thousands, point)),
            Self::Share(ppm) => {
                let shown = decimal(i64::from(*ppm), 4, (thousands, point));
                format!("{}%", shown.trim_end_matches('0').trim_end_matches(point))
            }
            Self::Day(day) => day.to_vietnamese(),
        }
    }
}

/// Rounded half away from zero, as sums in reports are.
fn tenths_of_million(dong: i64) -> i64 {
    let half = if dong < 0 { -50_000 } else { 50_000 };
    dong.saturating_add(half) / 100_000
}

/// A whole number of small parts as a number with decimals.
fn decimal(parts: i64, decimals: u32, (thousands, point): (char, char)) -> String {
    let unit = 10_u64.pow(decimals);
    let size = parts.unsigned_abs();
    let sign = if parts < 0 { "-" } else { "" };
    let whole = grouped(&format!("{sign}{}", size / unit), thousands);
    let width = usize::try_from(decimals).unwrap_or_default();
    format!("{whole}{point}{:0width$}", size % unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_officers_write_them() {
        let shown = |value: Value| value.shown(Language::Vietnamese);
        assert_eq!(shown(Value::Count(1_234_567)), "1.234.567");
        assert_eq!(shown(Value::Count(-12)), "−12");
        assert_eq!(shown(Value::Thousandths(1_250_500)), "1.250,5");
        assert_eq!(shown(Value::Thousandths(7_000)), "7");
        assert_eq!(shown(Value::Thousandths(-500)), "−0,5");
        assert_eq!(shown(Value::MillionDong(1_250_450_000)), "1.250,5");
        assert_eq!(shown(Value::MillionDong(0)), "0,0");
        assert_eq!(shown(Value::Share(200_000)), "20%");
        assert_eq!(shown(Value::Share(687_500)), "68,75%");
        assert_eq!(
            Value::Count(1_234_567).shown(Language::English),
            "1,234,567"
        );
    }
}
