use super::*;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn pace() -> Pace {
    Pace {
        late_below: RatePpm::of(700_000).unwrap(),
        quiet_until: RatePpm::of(100_000).unwrap(),
    }
}

fn course(goal: i64, verified: i64, recorded: i64) -> Course {
    Course {
        goal: Some(goal * UNIT),
        counted: Some(Counted {
            recorded: recorded * UNIT,
            verified: verified * UNIT,
        }),
        comparator: Comparator::AtLeast,
        from: day("2023-01-01"),
        due: day("2023-12-31"),
    }
}

fn check(today: &str, (verified, recorded, goal): (i64, i64, i64), wanted: (TargetState, i64)) {
    let forecast = judge(&course(goal, verified, recorded), day(today), pace());
    let found = (forecast.state, forecast.expected.unwrap() / UNIT);
    assert_eq!(found, wanted, "{verified}, {recorded} of {goal} on {today}");
}

#[test]
fn nothing_is_late_before_it_could_begin_and_nothing_is_met_by_what_nobody_verified() {
    check("2022-12-31", (0, 0, 10), (TargetState::NotBegun, 0));
    check("2023-02-05", (0, 0, 10), (TargetState::NotBegun, 0));
    check("2023-02-06", (0, 0, 10), (TargetState::Late, 0));
    check("2023-12-31", (9, 10, 10), (TargetState::OnTrack, 10));
    check("2023-12-31", (10, 10, 10), (TargetState::Met, 10));
}

#[test]
fn eight_targets_stand_as_the_drawing_of_the_plan_says() {
    for (figures, wanted) in [
        ((4, 6, 13), (TargetState::Late, 8)),
        ((3, 4, 10), (TargetState::Late, 5)),
        ((0, 0, 2), (TargetState::Late, 0)),
        ((17, 19, 30), (TargetState::AtRisk, 26)),
        ((1, 1, 2), (TargetState::AtRisk, 1)),
        ((2, 3, 4), (TargetState::OnTrack, 4)),
        ((7, 8, 10), (TargetState::OnTrack, 10)),
        ((2, 2, 2), (TargetState::Met, 2)),
    ] {
        check("2023-09-15", figures, wanted);
    }
}

#[test]
fn the_share_of_time_counts_today_and_is_that_of_the_contract() {
    let forecast = judge(&course(4, 2, 3), day("2023-11-30"), pace());
    assert_eq!(forecast.elapsed_ppm, 915_068);
    assert_eq!(forecast.state, TargetState::AtRisk);
    let over = judge(&course(4, 2, 3), day("2024-05-01"), pace());
    assert_eq!(over.elapsed_ppm, 1_000_000);
}

#[test]
fn a_share_without_a_list_and_a_target_without_a_count_are_not_judged() {
    let unbound = Course {
        counted: None,
        ..course(4, 0, 0)
    };
    let without_list = Course {
        goal: None,
        ..course(4, 0, 0)
    };
    for course in [unbound, without_list] {
        let forecast = judge(&course, day("2023-12-01"), pace());
        assert_eq!(
            (forecast.state, forecast.expected),
            (TargetState::NotBegun, None)
        );
    }
}

#[test]
fn what_is_not_to_be_passed_is_late_once_it_is_passed_and_met_at_the_end_only() {
    let at_most = |recorded, today: &str| {
        let course = Course {
            comparator: Comparator::AtMost,
            ..course(10, 0, recorded)
        };
        judge(&course, day(today), pace()).state
    };
    assert_eq!(at_most(11, "2023-06-30"), TargetState::Late);
    assert_eq!(at_most(9, "2023-06-30"), TargetState::AtRisk);
    assert_eq!(at_most(2, "2023-06-30"), TargetState::OnTrack);
    assert_eq!(at_most(10, "2023-12-31"), TargetState::Met);
}

fn rank(state: TargetState) -> u8 {
    match state {
        TargetState::Late => 0,
        TargetState::AtRisk => 1,
        TargetState::OnTrack => 2,
        TargetState::Met => 3,
        TargetState::NotBegun => 4,
    }
}

proptest! {
    #[test]
    fn more_evidence_never_makes_a_target_stand_worse(
        goal in 1..500_i64, recorded in 1..500_i64, verified in 0..500_i64, passed in 0..400_i32,
    ) {
        let today = day("2023-01-01").plus_days(passed);
        let verified = verified.min(recorded);
        let one = judge(&course(goal, verified, recorded), today, pace());
        let more = judge(&course(goal, verified, recorded + 1), today, pace());
        prop_assert!(rank(more.state) >= rank(one.state));
        prop_assert!(more.expected >= one.expected);
        prop_assert!(one.expected.unwrap() <= goal * UNIT);
    }

    #[test]
    fn time_alone_never_makes_a_target_stand_better(
        goal in 1..500_i64, recorded in 1..500_i64, passed in 0..360_i32,
    ) {
        let today = day("2023-01-01").plus_days(passed);
        let one = judge(&course(goal, 0, recorded), today, pace());
        let later = judge(&course(goal, 0, recorded), today.plus_days(1), pace());
        prop_assert!(rank(later.state) <= rank(one.state));
    }
}
