//! Many who record at once: none is refused, and the figures are right.

use std::sync::Arc;

use evidence::api::{Asks, EvidenceId, NewEntry, Question, RecordError, compare_figures};
use kernel::Refusal;

use crate::house::{House, house, house_with, kind};

const WRITERS: usize = 16;
const ENTRIES_EACH: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixteen_who_record_at_once_are_all_taken_and_counted() {
    let house = Arc::new(house_with(8).await);
    let count = house
        .define(Question::over(Asks::Count, [kind("cooperative.dissolved")]))
        .await;
    let subjects = house
        .define(Question::over(
            Asks::CountSubjects,
            [kind("cooperative.dissolved")],
        ))
        .await;
    let writers = (0..WRITERS).map(|writer| {
        let house = Arc::clone(&house);
        tokio::spawn(async move {
            let actor = house.planner(&format!("Người {writer}"));
            for turn in 0..ENTRIES_EACH {
                // Days differ, so that nobody records the same; the cooperatives are shared by all.
                let day = format!("2023-{:02}-{:02}", turn + 1, writer + 1);
                let command = house
                    .test
                    .command(house.dissolved((writer + turn) % 8, &day));
                // Run once and not settled: nobody loses a race.
                evidence::api::record_evidence(&house.test.db, &actor, &command)
                    .await
                    .unwrap();
            }
        })
    });
    let writers: Vec<_> = writers.collect();
    let folding = async {
        for _ in 0..8 {
            let command = house
                .test
                .command(evidence::api::FoldChanges { rows_max: 3 });
            let act = async || {
                evidence::api::fold_changes(&house.test.db, &house.test.system(), &command).await
            };
            db::settle(act).await.unwrap();
        }
    };
    folding.await;
    for writer in writers {
        writer.await.unwrap();
    }
    let all = i64::try_from(WRITERS * ENTRIES_EACH).unwrap();
    assert_eq!(house.counts(count).await, (Some(all), Some(0)));
    assert_eq!(house.counts(subjects).await, (Some(8), Some(0)));
    let compared = compare_figures(&house.test.db).await.unwrap();
    assert_eq!(compared.differences, []);
}

/// The same by two at once: the ids of what was taken, and the codes of what was refused.
async fn at_once(house: &House, wishes: [NewEntry; 2]) -> (Vec<EvidenceId>, Vec<&'static str>) {
    let [first, second] = wishes;
    let (one, two) = (house.planner("Thu"), house.planner("Lâm"));
    let (first, second) = tokio::join!(house.record(&one, first), house.record(&two, second));
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for told in [first, second] {
        match told {
            Ok(id) => taken.push(id),
            Err(error) => {
                assert!(
                    matches!(&error, RecordError::Same { by, .. } if by == "Thu" || by == "Lâm"),
                    "{error}"
                );
                refused.push(error.code());
            }
        }
    }
    (taken, refused)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_record_the_same_at_once_the_second_is_warned_of_the_first() {
    let house = house().await;
    let rounds = 8;
    for round in 1..=rounds {
        let wish = || house.dissolved(0, &format!("2023-03-{round:02}"));
        let (taken, refused) = at_once(&house, [wish(), wish()]).await;
        assert_eq!((taken.len(), refused), (1, vec!["evidence.record.same"]));
    }
    assert_eq!(house.test.rows("evidence_entry").await, rounds);
    assert_eq!(house.test.rows("evidence_same").await, rounds);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_at_once_who_say_why_are_both_taken_and_what_is_reversed_claims_nothing() {
    let house = house().await;
    let wish = || house.dissolved(0, "2023-03-02");
    let with_reason = || NewEntry {
        again: Some("Hai quyết định trong cùng ngày".to_owned()),
        ..wish()
    };
    let (taken, refused) = at_once(&house, [with_reason(), with_reason()]).await;
    assert_eq!((taken.len(), refused.len()), (2, 0));
    let planner = house.planner("Thu");
    house.reverse(&planner, taken[0]).await.unwrap();
    let (taken_then, _) = at_once(&house, [wish(), wish()]).await;
    assert_eq!(taken_then, [], "the other of the two still stands");
    house.reverse(&planner, taken[1]).await.unwrap();
    let (taken, refused) = at_once(&house, [wish(), wish()]).await;
    assert_eq!((taken.len(), refused.len()), (1, 1));
}
