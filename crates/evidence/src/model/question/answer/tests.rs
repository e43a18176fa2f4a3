use super::*;
use crate::model::kind::KindCode;
use crate::model::question::What;

fn kind(code: &str) -> KindCode {
    KindCode::parse(code).unwrap()
}

fn added(recorded: (i128, i128), verified: (i128, i128)) -> Added {
    let sum = |(count, value)| Sum { count, value };
    let sums = Sums {
        recorded: sum(recorded),
        verified: sum(verified),
    };
    Added {
        sums,
        ..Added::default()
    }
}

fn count(recorded: Option<i64>, verified: Option<i64>) -> Figure {
    Figure::of(recorded, verified, Measure::Count)
}

#[test]
fn counts_and_sums_are_what_they_are_and_the_mean_is_rounded_half_up() {
    let check = |asks, given, wanted: (Option<i64>, Option<i64>)| {
        let question = Question::over(asks, [kind("credit.disbursed")]);
        let figure = answer(&question, &given);
        assert_eq!((figure.recorded.number, figure.verified.number), wanted);
    };
    check(Asks::Count, added((6, 0), (4, 0)), (Some(6), Some(4)));
    check(
        Asks::SumAmount,
        added((2, 700), (1, 300)),
        (Some(700), Some(300)),
    );
    check(
        Asks::Mean(What::Amount),
        added((2, 7), (0, 0)),
        (Some(4), None),
    );
    check(
        Asks::Mean(What::Amount),
        added((3, 7), (3, 8)),
        (Some(2), Some(3)),
    );
    check(
        Asks::Latest(What::Amount),
        added((3, 7), (3, 8)),
        (None, None),
    );
}

#[test]
fn a_share_of_a_list_is_rounded_down_and_unknown_of_an_empty_one() {
    let question = Question::over(
        Asks::ShareOfBaseline(crate::model::baseline::BaselineId::named("a")),
        [kind("cooperative.dissolved")],
    );
    let given = Added {
        baseline_size: 65,
        ..added((13, 0), (4, 0))
    };
    let figure = answer(&question, &given);
    assert_eq!(figure.recorded.number, Some(200_000));
    assert_eq!(figure.verified.number, Some(61_538));
    assert_eq!(
        figure.verified.thousandths(),
        Some(6_153),
        "6,153 % in thousandths of one per cent"
    );
    assert_eq!(
        answer(&question, &added((1, 0), (0, 0))).recorded.number,
        None
    );
}

#[test]
fn a_ratio_by_nothing_is_unknown_and_a_change_says_what_it_says() {
    assert_eq!(
        ratio(count(Some(1), Some(1)), count(Some(3), Some(0)))
            .recorded
            .number,
        Some(333_333)
    );
    assert_eq!(
        ratio(count(Some(1), Some(1)), count(Some(3), Some(0)))
            .verified
            .number,
        None
    );
    let (now, before) = (count(Some(9), Some(6)), count(Some(12), Some(0)));
    let difference = change(now, before, Told::Difference);
    assert_eq!(
        (difference.recorded.number, difference.verified.number),
        (Some(-3), Some(6))
    );
    let share = change(now, before, Told::Share);
    assert_eq!(
        (share.recorded.number, share.verified.number),
        (Some(-250_000), None)
    );
}

#[test]
fn the_least_of_areas_is_unknown_where_one_of_them_is() {
    let three = [
        count(Some(3), Some(2)),
        count(Some(1), Some(0)),
        count(Some(2), None),
    ];
    let least = minimum(&three, Measure::Count);
    assert_eq!(
        (least.recorded.number, least.verified.number),
        (Some(1), None)
    );
    assert_eq!(minimum(&[], Measure::Count).recorded.number, None);
}
