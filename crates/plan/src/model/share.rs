//! What a target asks for, as a number: a share of a frozen list becomes a whole one.

use super::draft::Rounding;

/// One unit in thousandths, and one percent of what a list holds.
const UNIT: i128 = 1000;

/// The whole in parts per million.
const WHOLE_PPM: i128 = 1_000_000;

/// A share in thousandths of a percent of so many members, as a whole number in thousandths: 20% of 65 is 13.
///
/// Which way it is rounded is chosen by an officer and stated by the report; the document does not say it.
pub(crate) fn share_of(percent_thousandths: i64, members: u32, rounding: Rounding) -> i64 {
    let exact = i128::from(percent_thousandths) * i128::from(members);
    let whole = 100 * UNIT;
    let count = match rounding {
        Rounding::Down => exact.div_euclid(whole),
        Rounding::Up => (exact + whole - 1).div_euclid(whole),
        Rounding::Nearest => (exact + whole / 2).div_euclid(whole),
    };
    i64::try_from(count * UNIT).unwrap_or(i64::MAX)
}

/// How many of a list a share of it is, in thousandths of one. The share was rounded down to parts per million, so that of a list of
/// fewer than a million the count is found back by rounding up.
pub(crate) fn members_of(share_ppm: i64, members: u32) -> i64 {
    let exact = i128::from(share_ppm) * i128::from(members);
    let count = (exact + WHOLE_PPM - 1).div_euclid(WHOLE_PPM);
    i64::try_from(count * UNIT).unwrap_or(i64::MAX)
}

/// What a share of a list is counted in: its document says a percentage, what is counted are members of the list.
pub(crate) fn unit_of_share(wording: &str) -> &'static str {
    let words = format!(" {} ", kernel::text::fold(wording));
    if words.contains(" htx ") || words.contains(" hop tac xa ") {
        "HTX"
    } else {
        "đơn vị"
    }
}

/// How many đồng one unit of a target in money is; none where its unit is none of money.
pub(crate) fn dong_of_unit(unit: &str) -> Option<i64> {
    match kernel::text::fold(unit).as_str() {
        "dong" | "vnd" => Some(1),
        "nghin dong" | "ngan dong" => Some(1_000),
        "trieu dong" | "trieu" => Some(1_000_000),
        "ty dong" | "ty" | "ti dong" => Some(1_000_000_000),
        _ => None,
    }
}

/// An amount in thousandths of a unit of money, rounded down: what is not whole yet is not there yet.
pub(crate) fn amount_in(unit_dong: i64, amount: i64) -> i64 {
    let thousandths = i128::from(amount) * UNIT / i128::from(unit_dong.max(1));
    i64::try_from(thousandths).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn twenty_percent_of_sixty_five_is_thirteen_however_it_is_rounded() {
        for rounding in Rounding::ALL {
            assert_eq!(share_of(20_000, 65, *rounding), 13_000);
        }
    }

    #[test]
    fn what_is_not_whole_is_rounded_as_was_chosen() {
        let check = |members, wanted: [i64; 3]| {
            let found = [Rounding::Down, Rounding::Nearest, Rounding::Up]
                .map(|rounding| share_of(20_000, members, rounding) / 1000);
            assert_eq!(found, wanted, "20% of {members}");
        };
        check(0, [0, 0, 0]);
        check(37, [7, 7, 8]);
        check(38, [7, 8, 8]);
        // A tie goes up.
        assert_eq!(share_of(50_000, 5, Rounding::Nearest), 3_000);
    }

    #[test]
    fn a_share_is_counted_in_members_of_its_list() {
        assert_eq!(unit_of_share("Giải thể 20% HTX ngưng hoạt động"), "HTX");
        assert_eq!(unit_of_share("Đạt 50% tổ hợp tác"), "đơn vị");
    }

    #[test]
    fn money_is_counted_in_the_unit_of_the_target() {
        assert_eq!(dong_of_unit("Triệu đồng"), Some(1_000_000));
        assert_eq!(dong_of_unit("tỷ đồng"), Some(1_000_000_000));
        assert_eq!(dong_of_unit("HTX"), None);
        assert_eq!(amount_in(1_000_000, 1_250_400_000), 1_250_400);
    }

    proptest! {
        #[test]
        fn a_count_comes_back_from_its_share(members in 1..5_000_u32, part in 0..5_000_u32) {
            let part = part.min(members);
            let ppm = i64::from(part) * 1_000_000 / i64::from(members);
            prop_assert_eq!(members_of(ppm, members), i64::from(part) * 1000);
        }

        #[test]
        fn a_share_lies_between_its_two_roundings(percent in 0..100_000_i64, members in 0..5_000_u32) {
            let [down, nearest, up] = [Rounding::Down, Rounding::Nearest, Rounding::Up]
                .map(|rounding| share_of(percent, members, rounding));
            prop_assert!(down <= nearest && nearest <= up && up - down <= 1000);
            prop_assert!(up <= i64::from(members) * 1000);
        }
    }
}
