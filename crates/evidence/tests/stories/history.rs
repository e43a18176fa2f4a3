//! Generated histories: what increments say is what is counted anew from the entries, with reversals and late entries in any
//! order, before and after folding and rebuilding.

use evidence::api::{
    Asks, By, CountersignEvidence, EvidenceId, Figure, Filter, FoldChanges, IndicatorId,
    MoneySource, NewBaseline, NewEntry, Question, ResubmitEvidence, ReturnEvidence, What,
    compare_figures, countersign_evidence, figure_as, fold_changes, freeze_one, mend_figures,
    resubmit_evidence, return_evidence, split,
};
use kernel::{Day, Dong, Instant};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use crate::house::{House, districts, house_with, kind, planning, province};

const HISTORIES: usize = 4;
const ACTS: usize = 45;

/// What somebody does.
#[derive(Debug, Clone)]
enum Deed {
    Record {
        kind: usize,
        cooperatives: Vec<usize>,
        day: u16,
        amount: i64,
    },
    Verify(usize),
    Return(usize),
    Resubmit(usize),
    Reverse(usize),
    ByLetter(usize),
    Countersign(usize),
    Pass,
    Fold,
}

fn deed() -> impl Strategy<Value = Deed> {
    let which = 0_usize..40;
    let record = (
        0_usize..4,
        prop::collection::vec(0_usize..6, 1..3),
        0_u16..250,
        1_i64..900,
    );
    prop_oneof![
        6 => record.prop_map(|(kind, cooperatives, day, amount)| Deed::Record { kind, cooperatives, day, amount }),
        4 => which.clone().prop_map(Deed::Verify),
        2 => which.clone().prop_map(Deed::Return),
        2 => which.clone().prop_map(Deed::Resubmit),
        2 => which.clone().prop_map(Deed::Reverse),
        1 => which.clone().prop_map(Deed::ByLetter),
        1 => which.prop_map(Deed::Countersign),
        1 => Just(Deed::Pass),
        1 => Just(Deed::Fold),
    ]
}

const KINDS: [&str; 4] = [
    "cooperative.dissolved",
    "credit.disbursed",
    "credit.repaid",
    "member.joined",
];

fn entry(house: &House, number: usize, deed: &Deed) -> Option<NewEntry> {
    let Deed::Record {
        kind: of,
        cooperatives,
        day,
        amount,
    } = deed
    else {
        return None;
    };
    let source = match number % 3 {
        0 => MoneySource::Fund,
        1 => MoneySource::BankCredit,
        _ => MoneySource::ProvinceBudget,
    };
    let money = (*of == 1 || *of == 2).then_some((Dong::of(*amount)?, source));
    Some(NewEntry {
        subjects: cooperatives
            .iter()
            .map(|place| house.cooperatives[*place])
            .collect(),
        papers: vec![house.paper],
        amount: money.map(|(amount, _)| amount),
        money: money.map(|(_, source)| source),
        quantity: (*of == 3).then_some(amount * 1000),
        again: Some(format!("lần {number}")),
        ..NewEntry::of(
            kind(KINDS[*of]),
            Day::of(2023, 1, 1).unwrap().plus_days(i32::from(*day)),
            planning(),
        )
    })
}

async fn indicators(house: &House) -> Vec<IndicatorId> {
    let wish = NewBaseline {
        title: "Danh sách".to_owned(),
        day: Day::of(2023, 1, 1).unwrap(),
        area: province(),
        members: house.cooperatives[..3].to_vec(),
        source: "Rà soát".to_owned(),
        paper: None,
    };
    let list = freeze_one(
        &house.test.db,
        &house.test.system(),
        &house.test.command(wish),
    )
    .await
    .unwrap();
    let filter = Filter {
        area: Some(districts()[0]),
        to: Day::of(2023, 6, 30),
        ..Filter::default()
    };
    let (dissolved, lent, joined) = (kind(KINDS[0]), kind(KINDS[1]), kind(KINDS[3]));
    let less = vec![kind(KINDS[2])];
    let mut all = Vec::new();
    for question in [
        Question::over(Asks::Count, [dissolved, lent]).among(filter),
        Question::over(Asks::CountSubjects, [dissolved]),
        Question::over(Asks::ShareOfBaseline(list.id), [dissolved, lent]),
        Question::over(Asks::SumAmount, [lent]),
        Question::over(Asks::SumAmount, [lent]).among(Filter {
            money: Some(MoneySource::BankCredit),
            ..Filter::default()
        }),
        Question::over(Asks::SumQuantity, [joined]),
        Question::over(
            Asks::Balance {
                less,
                what: What::Amount,
            },
            [lent],
        ),
        Question::over(Asks::Latest(What::Amount), [lent]),
        Question::over(Asks::Mean(What::Quantity), [joined]),
    ] {
        all.push(house.define(question).await);
    }
    all
}

async fn agrees(house: &House, all: &[IndicatorId]) {
    for indicator in all {
        let now = house.figure(*indicator).await;
        let mut rx = house.test.db.read().await.unwrap();
        let anew = figure_as(&mut rx, *indicator, Day::MAX, None)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(now, anew);
        let known = figure_as(&mut rx, *indicator, Day::MAX, Some(Instant::MAX))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(now, known);
    }
    let compared = compare_figures(&house.test.db).await.unwrap();
    assert_eq!(compared.differences, []);
}

/// A figure asked for as it was known at an instant is the one that stood there at that instant.
async fn as_it_was(house: &House, all: &[IndicatorId], then: &[(Instant, Vec<Figure>)]) {
    let mut rx = house.test.db.read().await.unwrap();
    for (known, figures) in then {
        for (indicator, figure) in all.iter().zip(figures) {
            let anew = figure_as(&mut rx, *indicator, Day::MAX, Some(*known)).await;
            assert_eq!(anew.unwrap(), Some(*figure));
        }
    }
}

/// What each source of money gave adds up to the sum.
async fn by_source(house: &House, sum: IndicatorId) {
    let all = house.figure(sum).await;
    let mut rx = house.test.db.read().await.unwrap();
    let parts = split(&mut rx, sum, By::Money).await.unwrap();
    let parts = parts.iter().filter_map(|(_, part)| part.recorded.number);
    let added: i64 = parts.sum();
    assert_eq!(Some(added), all.recorded.number.or(Some(0)));
}

/// Does what can be done; what is refused is refused.
async fn act(house: &House, done: &mut Vec<EvidenceId>, (number, deed): (usize, &Deed)) {
    let db = &house.test.db;
    let pick = |place: &usize| done.get(place % done.len().max(1)).copied();
    match deed {
        Deed::Record { .. } => {
            if let Some(wish) = entry(house, number, deed) {
                done.push(house.record(&house.planner("Thu"), wish).await.unwrap());
            }
        }
        Deed::Verify(place) => {
            if let Some(entry) = pick(place) {
                drop(house.verify(&house.planner("Lâm"), entry, None).await);
            }
        }
        Deed::Return(place) => {
            if let Some(entry) = pick(place) {
                let command = house.test.command(ReturnEvidence {
                    entry,
                    reason: "Thiếu giấy".to_owned(),
                });
                drop(return_evidence(db, &house.planner("Lâm"), &command).await);
            }
        }
        Deed::Resubmit(place) => {
            if let Some(entry) = pick(place) {
                let command = house.test.command(ResubmitEvidence {
                    entry,
                    reason: "Đã bổ sung".to_owned(),
                    papers: Vec::new(),
                });
                drop(resubmit_evidence(db, &house.planner("Thu"), &command).await);
            }
        }
        Deed::Reverse(place) => {
            if let Some(entry) = pick(place) {
                drop(house.reverse(&house.planner("Thu"), entry).await);
            }
        }
        Deed::ByLetter(place) => {
            if let Some(entry) = pick(place) {
                drop(
                    house
                        .verify(&house.officer("Hòa"), entry, Some(house.paper))
                        .await,
                );
            }
        }
        Deed::Countersign(place) => {
            if let Some(entry) = pick(place) {
                let command = house.test.command(CountersignEvidence { entry });
                drop(countersign_evidence(db, &house.officer("Nam"), &command).await);
            }
        }
        Deed::Pass => house.test.pass_seconds(3600),
        Deed::Fold => {
            fold_changes(
                db,
                &house.test.system(),
                &house.test.command(FoldChanges { rows_max: 1 }),
            )
            .await
            .unwrap();
        }
    }
}

#[tokio::test]
async fn increments_say_what_is_counted_anew_whatever_the_history() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    for _ in 0..HISTORIES {
        let history = prop::collection::vec(deed(), ACTS)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let house = house_with(6).await;
        let mut all = indicators(&house).await;
        let mut done = Vec::new();
        let mut then: Vec<(Instant, Vec<Figure>)> = Vec::new();
        for (number, deed) in history.iter().enumerate() {
            if matches!(deed, Deed::Pass) {
                let mut figures = Vec::new();
                for indicator in &all {
                    figures.push(house.figure(*indicator).await);
                }
                then.push((house.test.db.clocks().business.now(), figures));
            }
            act(&house, &mut done, (number, deed)).await;
        }
        agrees(&house, &all).await;
        as_it_was(&house, &all, &then).await;
        by_source(&house, all[3]).await;
        // Those that are defined late count what is there already.
        all.extend(indicators(&house).await);
        agrees(&house, &all).await;
    }
}

#[tokio::test]
async fn what_was_spoilt_is_found_and_put_right() {
    let house = house_with(6).await;
    let all = indicators(&house).await;
    for number in 0..6 {
        house
            .record(&house.planner("Thu"), house.dissolved(number, "2023-03-02"))
            .await
            .unwrap();
    }
    let mut tx = house.begin().await;
    for spoil in ["delete from evidence_change", "delete from evidence_hit"] {
        tx.run(db::Sql::new("SPOIL", spoil, []), &[]).await.unwrap();
    }
    tx.commit(crate::house::audit(), ()).await.unwrap();
    let told = mend_figures(
        &house.test.db,
        &house.test.system(),
        house.test.command(()).id,
    )
    .await
    .unwrap();
    assert!(!told.differences.is_empty());
    assert_eq!(house.counts(all[1]).await, (Some(6), Some(0)));
    agrees(&house, &all).await;
}
