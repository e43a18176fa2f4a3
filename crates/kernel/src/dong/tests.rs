use proptest::prelude::*;

use super::*;

fn dong(amount: i64) -> Dong {
    Dong::of(amount).unwrap()
}

fn ppm(parts: u32) -> RatePpm {
    RatePpm::of(parts).unwrap()
}

#[test]
fn what_is_no_whole_amount_is_refused() {
    for bad in [
        "1,5",
        "1.25",
        "1.2500",
        "12.34.567",
        "1234.567",
        ".500",
        "500.",
        "1..000",
        "1,250,000",
        "1 250 000",
        "1e6",
        "mười nghìn",
        "+5",
        "đồng",
        "5 đô la",
        "१",
    ] {
        assert_eq!(
            Dong::parse_vietnamese(bad).unwrap_err().code(),
            "kernel.dong.malformed",
            "{bad}"
        );
    }
    assert_eq!(Dong::parse_vietnamese(" "), Err(BadDong::Empty));
    assert_eq!(Dong::parse_vietnamese("-5.000"), Err(BadDong::Negative));
    assert_eq!(
        Dong::parse_vietnamese("9223372036854775808"),
        Err(BadDong::TooLarge)
    );
}

#[test]
fn an_amount_is_read_as_officers_write_it() {
    for text in [
        "1.250.000",
        "1250000",
        " 1.250.000 đồng",
        "1.250.000đ",
        "1.250.000 Đ",
        "1250000 VND",
        "1250000 VNĐ",
        "1.250.000 ₫",
        "1.250.000 đo\u{302}\u{300}ng",
    ] {
        assert_eq!(Dong::parse_vietnamese(text), Ok(dong(1_250_000)), "{text}");
    }
    assert_eq!(Dong::parse_vietnamese("0"), Ok(Dong::ZERO));
}

#[test]
fn an_amount_is_shown_in_thousands() {
    for (amount, shown) in [
        (0, "0"),
        (999, "999"),
        (1_000, "1.000"),
        (1_250_000, "1.250.000"),
        (12_345_678, "12.345.678"),
    ] {
        assert_eq!(dong(amount).to_string(), shown);
    }
    assert_eq!(dong(1_250_000).to_vietnamese(), "1.250.000 đồng");
}

#[test]
fn no_amount_is_negative_and_none_wraps() {
    assert_eq!(Dong::of(-1), None);
    assert_eq!(dong(5).minus(dong(6)), None);
    assert_eq!(dong(i64::MAX).plus(dong(1)), None);
    assert_eq!(dong(i64::MAX).times(2), None);
    assert_eq!(Dong::sum([dong(i64::MAX), dong(1)]), None);
    assert!(Dong::from_datum(Datum::Int(-1)).is_err());
    assert!(serde_json::from_str::<Dong>("-1").is_err());
    assert!(serde_json::from_str::<Dong>("1.5").is_err());
    assert_eq!(RatePpm::of(1_000_001), None);
    assert!(RatePpm::from_datum(Datum::Int(1_000_001)).is_err());
    assert!(serde_json::from_str::<RatePpm>("1000001").is_err());
}

#[test]
fn sums_are_what_they_are() {
    assert_eq!(dong(5).plus(dong(6)), Some(dong(11)));
    assert_eq!(dong(6).minus(dong(6)), Some(Dong::ZERO));
    assert_eq!(dong(6).times(3), Some(dong(18)));
    assert_eq!(Dong::sum([]), Some(Dong::ZERO));
    assert_eq!(Dong::sum([dong(1), dong(2), dong(3)]), Some(dong(6)));
}

#[test]
fn half_a_dong_is_rounded_up_and_less_is_rounded_down() {
    assert_eq!(dong(1).share(ppm(500_000)), dong(1));
    assert_eq!(dong(1).share(ppm(499_999)), Dong::ZERO);
    assert_eq!(dong(3).share(ppm(500_000)), dong(2));
    assert_eq!(dong(100_000_000).share(ppm(65_000)), dong(6_500_000));
    assert_eq!(dong(333).share(ppm(333_333)), dong(111));
}

proptest! {
    #[test]
    fn a_share_is_never_more_than_the_whole(amount in 0..=i64::MAX, parts in 0..=1_000_000_u32) {
        let (whole, rate) = (dong(amount), ppm(parts));
        prop_assert!(whole.share(rate) <= whole);
        prop_assert_eq!(whole.share(RatePpm::WHOLE), whole);
        prop_assert_eq!(whole.share(ppm(0)), Dong::ZERO);
    }

    #[test]
    fn two_shares_of_a_whole_miss_it_by_one_dong_at_most(amount in 0..=i64::MAX, parts in 0..=1_000_000_u32) {
        let whole = dong(amount);
        let (one, other) = (whole.share(ppm(parts)), whole.share(ppm(1_000_000 - parts)));
        let sum = i128::from(one.amount()) + i128::from(other.amount());
        prop_assert!((0..=1).contains(&(sum - i128::from(amount))));
    }

    #[test]
    fn an_amount_comes_back_from_every_spelling(amount in 0..=i64::MAX) {
        let dong = dong(amount);
        prop_assert_eq!(Dong::parse_vietnamese(&dong.to_string()), Ok(dong));
        prop_assert_eq!(Dong::parse_vietnamese(&dong.to_vietnamese()), Ok(dong));
        prop_assert_eq!(Dong::from_datum(dong.to_datum()), Ok(dong));
        let json = serde_json::to_string(&dong).unwrap();
        prop_assert_eq!(serde_json::from_str::<Dong>(&json).unwrap(), dong);
    }

    #[test]
    fn no_text_makes_reading_fall_over(text in "[0-9., đ-]{0,24}") {
        if let Ok(dong) = Dong::parse_vietnamese(&text) {
            prop_assert_eq!(Dong::parse_vietnamese(&dong.to_string()), Ok(dong));
        }
    }
}
