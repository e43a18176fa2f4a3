//! Many who record at once: none is refused, and the figures are right.

use std::sync::Arc;

use evidence::api::{Asks, Question, compare_figures};

use crate::house::{house_with, kind};

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
