//! Numbers as Vietnamese papers print them: `1.250,5`.

use super::contract::Quantity;

/// The number in thousandths. A dot groups thousands, a comma opens decimals; more than three decimals are refused.
pub(super) fn quantity(text: &str) -> Option<Quantity> {
    let (whole, decimals) = match text.split_once(',') {
        Some((whole, decimals)) => (whole, decimals),
        None => (text, ""),
    };
    let whole = ungroup(whole)?;
    if decimals.len() > 3 || !decimals.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let padded: i64 = format!("{decimals:0<3}").parse().ok()?;
    whole.checked_mul(1000)?.checked_add(padded).map(Quantity)
}

fn ungroup(text: &str) -> Option<i64> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    if rest.iter().any(|group| group.len() != 3) || !rest.is_empty() && first.len() > 3 {
        return None;
    }
    let digits: String = std::iter::once(first).chain(rest).collect();
    if digits.is_empty() || digits.len() > 15 || !digits.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_group_and_commas_open_decimals() {
        for (text, thousandths) in [
            ("04", 4_000),
            ("1.250,5", 1_250_500),
            ("12.000", 12_000_000),
            ("58,4", 58_400),
            ("375.750", 375_750_000),
            ("1,25", 1_250),
        ] {
            assert_eq!(quantity(text), Some(Quantity(thousandths)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "1.25",
            "1.2500",
            ",5",
            "1,2345",
            "12.00",
            "1.250.5",
            "9999999999999999",
        ] {
            assert_eq!(quantity(text), None, "{text}");
        }
    }
}
