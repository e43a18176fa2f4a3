use proptest::prelude::*;

use super::*;
use crate::datum::{Datum, Stored};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn what_is_not_written_as_a_day_is_refused() {
    for bad in [
        "",
        "15",
        "15/09",
        "15/09/23",
        "15/09/02023",
        "15/09/2023/1",
        "15/09-2023",
        "1 5/09/2023",
        "//",
        "-1/09/2023",
        "+1/09/2023",
        "015/09/2023",
        "ngày 15/09/2023",
        "2023-09-15",
        "15/09/0000",
        "१/०९/२०२३",
    ] {
        let refused = Day::parse_vietnamese(bad).unwrap_err();
        assert_eq!(refused.code(), "kernel.day.malformed", "{bad}");
    }
    for bad in [
        "2023-9-15",
        "15/09/2023",
        " 2023-09-15",
        "2023-09-15T00:00",
        "-2023-09-15",
        "0000-01-01",
    ] {
        assert_eq!(
            Day::parse(bad).unwrap_err().code(),
            "kernel.day.malformed",
            "{bad}"
        );
    }
    assert!(Day::from_datum(Datum::Text("15/09/2023".to_owned())).is_err());
    assert!(serde_json::from_str::<Day>("\"2023-02-30\"").is_err());
}

#[test]
fn a_day_that_the_month_has_not_is_refused_with_the_days_that_it_has() {
    for (text, days_in_month) in [
        ("31/09/2023", 30),
        ("29/02/2023", 28),
        ("30/02/2024", 29),
        ("00/01/2024", 31),
    ] {
        let BadDay::NotInMonth {
            days_in_month: found,
            ..
        } = Day::parse_vietnamese(text).unwrap_err()
        else {
            panic!("{text}");
        };
        assert_eq!(found, days_in_month, "{text}");
    }
    let refused = Day::parse_vietnamese("31/09/2023").unwrap_err();
    assert_eq!(refused.to_string(), "9/2023 has 30 days, not 31");
    assert_eq!(refused.facts()[3], ("days_in_month", "30".to_owned()));
}

#[test]
fn a_month_that_the_year_has_not_is_refused() {
    assert_eq!(
        Day::parse_vietnamese("09/15/2023"),
        Err(BadDay::NoSuchMonth { month: 15 })
    );
    assert_eq!(
        Day::parse("2023-00-01"),
        Err(BadDay::NoSuchMonth { month: 0 })
    );
}

#[test]
fn a_day_is_read_as_officers_write_it() {
    for text in [
        "15/09/2023",
        "15/9/2023",
        "15-09-2023",
        "15.9.2023",
        " 15/09/2023 ",
    ] {
        assert_eq!(Day::parse_vietnamese(text), Ok(day("2023-09-15")), "{text}");
    }
    assert_eq!(Day::parse_vietnamese("29/02/2024"), Ok(day("2024-02-29")));
    assert_eq!(day("2023-09-05").to_vietnamese(), "05/09/2023");
}

#[test]
fn months_end_where_their_last_day_is() {
    assert_eq!(day("2023-01-31").plus_months(1), day("2023-02-28"));
    assert_eq!(day("2024-01-31").plus_months(1), day("2024-02-29"));
    assert_eq!(day("2024-03-31").plus_months(-1), day("2024-02-29"));
    assert_eq!(day("2023-11-30").plus_months(14), day("2025-01-30"));
    assert_eq!(day("2024-02-10").last_of_month(), day("2024-02-29"));
    assert_eq!(day("2024-02-10").first_of_month(), day("2024-02-01"));
}

#[test]
fn the_calendar_ends_and_does_not_fall_over() {
    assert_eq!(Day::MAX.plus_days(1), Day::MAX);
    assert_eq!(Day::MIN.plus_days(-1), Day::MIN);
    assert_eq!(Day::EPOCH.plus_days(i32::MAX), Day::MAX);
    assert_eq!(Day::EPOCH.plus_days(i32::MIN), Day::MIN);
    assert_eq!(Day::EPOCH.plus_months(i32::MIN), Day::MIN);
    assert_eq!(Day::of(0, 1, 1), None);
    assert_eq!(Day::of(2023, 2, 29), None);
}

#[test]
fn days_of_the_week_are_known() {
    assert_eq!(day("2023-09-15").weekday(), Weekday::Friday);
    assert_eq!(day("2024-02-29").weekday(), Weekday::Thursday);
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..3_652_058_i32).prop_map(|days| Day::MIN.plus_days(days))
}

proptest! {
    #[test]
    fn a_day_comes_back_from_every_spelling(day in any_day()) {
        prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
        prop_assert_eq!(Day::parse_vietnamese(&day.to_vietnamese()), Ok(day));
        prop_assert_eq!(Day::from_datum(day.to_datum()), Ok(day));
        prop_assert_eq!(Day::of(day.year(), day.month(), day.day()), Some(day));
        let json = serde_json::to_string(&day).unwrap();
        prop_assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day);
    }

    #[test]
    fn texts_of_days_sort_as_days_do(a in any_day(), b in any_day()) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
    }

    #[test]
    fn days_between_two_lead_from_one_to_the_other(a in any_day(), b in any_day()) {
        let between = i32::try_from(a.until(b)).unwrap();
        prop_assert_eq!(a.plus_days(between), b);
        prop_assert_eq!(b.until(a), -a.until(b));
    }

    #[test]
    fn no_text_makes_reading_fall_over(text in "[0-9/.ạ-]{0,12}") {
        if let Ok(day) = Day::parse_vietnamese(&text) {
            prop_assert_eq!(Day::parse_vietnamese(&day.to_vietnamese()), Ok(day));
        }
    }
}
