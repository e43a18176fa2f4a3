//! What indicators say: every question, splits, other days, as known at an instant, and what a figure opens to.

use evidence::api::{
    Asks, Attributes, By, EntriesAsked, Filter, IndicatorId, MoneySource, NewBaseline, NewEntry,
    PartOf, Question, Told, What, entries, figure_as, freeze_one, months, split,
};
use kernel::{Day, Dong, Instant};

use crate::house::{House, day, districts, house, kind, planning, province};

fn lent(house: &House, cooperative: usize, (on, amount): (&str, i64)) -> NewEntry {
    NewEntry {
        subjects: vec![house.cooperatives[cooperative]],
        papers: vec![house.paper],
        amount: Dong::of(amount),
        money: Some(MoneySource::BankCredit),
        ..NewEntry::of(kind("credit.disbursed"), day(on), planning())
    }
}

#[tokio::test]
async fn a_share_of_a_frozen_list_counts_its_members_only_and_each_once() {
    let house = house().await;
    let wish = NewBaseline {
        title: "Danh sách gốc".to_owned(),
        day: day("2023-01-01"),
        area: province(),
        members: house.cooperatives[..2].to_vec(),
        source: "Rà soát".to_owned(),
        paper: None,
    };
    let list = freeze_one(
        &house.test.db,
        &house.officer("Hòa"),
        &house.test.command(wish),
    )
    .await
    .unwrap();
    let share = house
        .define(Question::over(
            Asks::ShareOfBaseline(list.id),
            [kind("cooperative.dissolved")],
        ))
        .await;
    let planner = house.planner("Thu");
    let first = house
        .record(&planner, house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
    house
        .record(&planner, house.dissolved(0, "2023-04-02"))
        .await
        .unwrap();
    house
        .record(&planner, house.dissolved(3, "2023-04-02"))
        .await
        .unwrap();
    assert_eq!(house.counts(share).await, (Some(500_000), Some(0)));
    house
        .verify(&house.planner("Lâm"), first, None)
        .await
        .unwrap();
    assert_eq!(house.counts(share).await, (Some(500_000), Some(500_000)));
    house.reverse(&planner, first).await.unwrap();
    assert_eq!(
        house.counts(share).await,
        (Some(500_000), Some(0)),
        "the second entry still stands"
    );
}

/// Every question that is asked of loans, with what it says in the end.
async fn asked_of_loans(house: &House) -> Vec<(IndicatorId, i64)> {
    let loans = [kind("credit.disbursed")];
    let of = |asks| Question::over(asks, loans);
    let days = |from: &str, to: &str| Filter {
        from: Some(day(from)),
        to: Some(day(to)),
        ..Filter::default()
    };
    let first = of(Asks::SumAmount).among(days("2023-01-01", "2023-06-30"));
    let first = house.define(first).await;
    let second = of(Asks::SumAmount).among(days("2023-07-01", "2023-12-31"));
    let second = house.define(second).await;
    let what = What::Amount;
    let less = vec![kind("credit.repaid")];
    let mut all = vec![(first, 400), (second, 300)];
    for (asks, wanted) in [
        (Asks::Mean(what), 233),
        (Asks::Latest(what), 100),
        (Asks::Balance { less, what }, 550),
    ] {
        all.push((house.define(of(asks)).await, wanted));
    }
    let change = |told| Asks::Change {
        of: second,
        against: first,
        told,
    };
    let (over, under) = (second, first);
    for (asks, wanted) in [
        (Asks::Ratio { over, under }, 750_000),
        (change(Told::Difference), -100),
        (change(Told::Share), -250_000),
    ] {
        all.push((house.define(Question::over(asks, [])).await, wanted));
    }
    all
}

#[tokio::test]
async fn sums_means_balances_ratios_and_changes_say_what_they_are_asked() {
    let house = house().await;
    let planner = house.planner("Thu");
    let all = asked_of_loans(&house).await;
    assert_eq!(house.counts(all[3].0).await, (None, None), "no last");
    assert_eq!(house.counts(all[5].0).await, (None, None), "by nothing");
    for (cooperative, when) in [
        (0, ("2023-02-01", 400)),
        (1, ("2023-08-01", 100)),
        (2, ("2023-07-01", 200)),
    ] {
        let wish = lent(&house, cooperative, when);
        house.record(&planner, wish).await.unwrap();
    }
    let repaid = NewEntry {
        kind: kind("credit.repaid"),
        ..lent(&house, 0, ("2023-09-01", 150))
    };
    house.record(&planner, repaid).await.unwrap();
    for (indicator, wanted) in all {
        assert_eq!(house.counts(indicator).await.0, Some(wanted), "{indicator}");
        let mut rx = house.test.db.read().await.unwrap();
        let anew = figure_as(&mut rx, indicator, Day::MAX, None).await;
        let anew = anew.unwrap().unwrap();
        assert_eq!(anew.recorded.number, Some(wanted), "{indicator} anew");
    }
}

#[tokio::test]
async fn a_filter_lets_in_what_it_names_and_the_least_of_areas_leaves_none_behind() {
    let house = house().await;
    let planner = house.planner("Thu");
    let agricultural = Attributes::of([("agricultural", "yes")]).unwrap();
    let founded = [kind("cooperative.founded")];
    let only = |filter| Question::over(Asks::CountSubjects, founded).among(filter);
    let all = house
        .define(only(Filter {
            area: Some(province()),
            ..Filter::default()
        }))
        .await;
    let here = house
        .define(only(Filter {
            area: Some(districts()[0]),
            ..Filter::default()
        }))
        .await;
    let farming = house
        .define(only(Filter {
            attributes: agricultural.clone(),
            ..Filter::default()
        }))
        .await;
    let areas = districts().to_vec();
    let least = house
        .define(Question::over(
            Asks::MinimumOverAreas { of: all, areas },
            [],
        ))
        .await;
    for (cooperative, attributes) in [
        (0, agricultural),
        (2, Attributes::none()),
        (1, Attributes::none()),
    ] {
        let wish = NewEntry {
            kind: founded[0],
            attributes,
            ..house.dissolved(cooperative, "2023-03-02")
        };
        house.record(&planner, wish).await.unwrap();
    }
    for (indicator, wanted) in [(all, 3), (here, 2), (farming, 1), (least, 1)] {
        assert_eq!(house.counts(indicator).await, (Some(wanted), Some(0)));
    }
    let mut rx = house.test.db.read().await.unwrap();
    let parts = split(&mut rx, all, By::Area).await.unwrap();
    let count = |area| {
        parts
            .iter()
            .find(|(part, _)| *part == PartOf::Area(Some(area)))
            .unwrap()
            .1
            .recorded
            .number
    };
    assert_eq!(
        (count(districts()[0]), count(districts()[1])),
        (Some(2), Some(1))
    );
    assert_eq!(
        figure_as(&mut rx, least, Day::MAX, None)
            .await
            .unwrap()
            .unwrap()
            .recorded
            .number,
        Some(1)
    );
}

#[tokio::test]
async fn months_of_different_subjects_add_up_to_the_whole() {
    let house = house().await;
    let planner = house.planner("Thu");
    let subjects = house
        .define(Question::over(
            Asks::CountSubjects,
            [kind("cooperative.dissolved")],
        ))
        .await;
    for (cooperative, on) in [(0, "2023-04-02"), (0, "2023-03-02"), (1, "2023-04-05")] {
        house
            .record(&planner, house.dissolved(cooperative, on))
            .await
            .unwrap();
    }
    let mut rx = house.test.db.read().await.unwrap();
    let months = months(&mut rx, subjects).await.unwrap();
    let told: Vec<_> = months
        .iter()
        .map(|(month, figure)| (month.first_day().to_string(), figure.recorded.number))
        .collect();
    assert_eq!(
        told,
        [
            ("2023-03-01".to_owned(), Some(1)),
            ("2023-04-01".to_owned(), Some(1))
        ]
    );
}

#[tokio::test]
async fn a_figure_is_asked_for_a_day_and_as_known_at_an_instant() {
    let house = house().await;
    let planner = house.planner("Thu");
    let count = house
        .define(Question::over(Asks::Count, [kind("cooperative.dissolved")]))
        .await;
    let entry = house
        .record(&planner, house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
    let morning = now(&house);
    house.test.pass_days(10);
    house
        .verify(&house.planner("Lâm"), entry, None)
        .await
        .unwrap();
    let verified = now(&house);
    house.test.pass_days(10);
    // It became known late that another had been dissolved in spring, and that the first was a mistake.
    house
        .record(&planner, house.dissolved(1, "2023-04-02"))
        .await
        .unwrap();
    house.reverse(&planner, entry).await.unwrap();
    let asked = async |to: &str, known: Option<Instant>| {
        let mut rx = house.test.db.read().await.unwrap();
        let figure = figure_as(&mut rx, count, day(to), known)
            .await
            .unwrap()
            .unwrap();
        (figure.recorded.number, figure.verified.number)
    };
    assert_eq!(asked("2023-12-31", Some(morning)).await, (Some(1), Some(0)));
    assert_eq!(
        asked("2023-12-31", Some(verified)).await,
        (Some(1), Some(1))
    );
    assert_eq!(asked("2023-12-31", None).await, (Some(1), Some(0)));
    assert_eq!(asked("2023-03-31", None).await, (Some(0), Some(0)));
    assert_eq!(
        asked("2023-03-01", Some(verified)).await,
        (Some(0), Some(0))
    );
}

#[tokio::test]
async fn a_figure_opens_to_what_its_reader_may_see_and_says_how_many_more_there_are() {
    let house = house().await;
    let planner = house.planner("Thu");
    let count = house
        .define(Question::over(Asks::Count, [kind("cooperative.dissolved")]))
        .await;
    for cooperative in 0..4 {
        house
            .record(&planner, house.dissolved(cooperative, "2023-03-02"))
            .await
            .unwrap();
    }
    let asked = EntriesAsked {
        page: 1,
        rows: 50,
        day: None,
        known: None,
    };
    let mut rx = house.test.db.read().await.unwrap();
    let all = entries(&mut rx, &planner, count, &asked).await.unwrap();
    assert_eq!((all.lines.len(), all.total, all.outside), (4, 4, 0));
    let here = entries(&mut rx, &house.district("Sương"), count, &asked)
        .await
        .unwrap();
    assert_eq!((here.lines.len(), here.total, here.outside), (2, 2, 2));
    assert_eq!(here.lines[0].papers.len() + here.lines[0].papers_hidden, 1);
}

/// The business moment.
fn now(house: &House) -> Instant {
    house.test.db.clocks().business.now()
}
