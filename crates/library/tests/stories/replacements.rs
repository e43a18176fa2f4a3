//! A paper replaces another from a day on.

use kernel::{Day, Refusal};
use library::api::replace_paper::{PaperReplaced, ReplacePaper, ReplacePaperError, replace_paper};
use library::api::take_back_replacement::{TakeBackReplacement, take_back_replacement};
use library::api::{Confidentiality, InForce, PaperId, Standing, paper_detail};

use crate::house::{House, day, decision, house};

async fn replace(
    house: &House,
    [newer, older]: [PaperId; 2],
    (from, seen_version): (&str, i64),
) -> Result<PaperReplaced, ReplacePaperError> {
    let command = house.test.command(ReplacePaper {
        newer,
        older,
        from_day: day(from),
        seen_version,
    });
    replace_paper(&house.test.db, &house.officer(), &command).await
}

async fn in_force(house: &House, paper: PaperId) -> InForce {
    let seen = house.detail(&house.officer(), paper).await.unwrap();
    seen.paper.content.in_force
}

/// Three decisions of the same matter, in force from January, March and June.
async fn three(house: &House) -> [PaperId; 3] {
    [
        house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await,
        house.paper(decision("2/QĐ-LMHTX", "2025-03-01")).await,
        house.paper(decision("3/QĐ-LMHTX", "2025-06-01")).await,
    ]
}

#[tokio::test]
async fn a_refused_replacement_writes_nothing() {
    let house = house().await;
    let [a, b, c] = three(&house).await;
    replace(&house, [b, a], ("2025-03-01", 1)).await.unwrap();
    let before = house.test.counts().await;
    let cases = [
        ([a, a], ("2025-03-01", 2), "library.replace.itself"),
        ([a, b], ("2025-07-01", 1), "library.replace.circle"),
        ([b, a], ("2025-03-01", 2), "library.replace.known"),
        ([c, a], ("2025-06-01", 2), "library.replace.other_day"),
        ([c, b], ("2025-03-01", 1), "library.replace.before_it_began"),
        (
            [c, b],
            ("2025-05-01", 1),
            "library.replace.newer_not_in_force",
        ),
        ([c, b], ("2025-06-01", 9), "library.paper.stale"),
        (
            [c, PaperId::named("none")],
            ("2025-06-01", 1),
            "authz.hidden",
        ),
    ];
    for (papers, how, code) in cases {
        let refused = replace(&house, papers, how).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.test.counts().await, before);
    assert_eq!(in_force(&house, b).await.to, None);
}

#[tokio::test]
async fn the_older_ends_the_day_before_and_the_chain_is_told_as_of_a_day() {
    let house = house().await;
    let [a, b, c] = three(&house).await;
    let replaced = replace(&house, [b, a], ("2025-03-01", 1)).await.unwrap();
    assert_eq!(replaced.last_day, Day::of(2025, 2, 28));
    replace(&house, [c, b], ("2025-06-01", 1)).await.unwrap();
    assert_eq!(in_force(&house, b).await.to, Day::of(2025, 5, 31));

    let april = Some(day("2025-04-15"));
    let officer = house.officer();
    let page = paper_detail::paper_detail(&house.test.db, &officer, a, april)
        .await
        .unwrap();
    let chain: Vec<(PaperId, Standing)> = page
        .chain
        .iter()
        .map(|link| (link.paper.id, link.standing))
        .collect();
    let over = Standing::Over {
        to: day("2025-02-28"),
    };
    let not_yet = Standing::NotYet {
        from: day("2025-06-01"),
    };
    assert_eq!(chain, [(a, over), (b, Standing::InForce), (c, not_yet)]);
    assert_eq!(page.chain[2].replaces, [(b, Day::of(2025, 6, 1))]);
    assert_eq!(page.standing, over);
}

#[tokio::test]
async fn days_that_follow_from_a_replacement_are_not_changed_by_hand() {
    let house = house().await;
    let [a, b, _] = three(&house).await;
    replace(&house, [b, a], ("2025-03-01", 1)).await.unwrap();
    let officer = house.officer();

    let mut older = decision("1/QĐ-LMHTX", "2025-01-02");
    let bound = house.change(&officer, a, (older.clone(), 2)).await;
    assert_eq!(bound.unwrap_err().code(), "library.paper.bound");
    let mut newer = decision("2/QĐ-LMHTX", "2025-03-01");
    newer.in_force.from = Some(day("2025-03-02"));
    let bound = house.change(&officer, b, (newer, 1)).await;
    assert_eq!(bound.unwrap_err().code(), "library.paper.bound");

    older.in_force.to = Some(day("2025-02-28"));
    older.summary = "Về việc khác".to_owned();
    house.change(&officer, a, (older, 2)).await.unwrap();
}

#[tokio::test]
async fn a_replacement_that_was_an_error_is_taken_back() {
    let house = house().await;
    let [a, b, c] = three(&house).await;
    replace(&house, [b, a], ("2025-03-01", 1)).await.unwrap();
    let take_back = async |newer: PaperId, seen_version: i64| {
        let command = house.test.command(TakeBackReplacement {
            newer,
            older: a,
            seen_version,
        });
        take_back_replacement(&house.test.db, &house.officer(), &command).await
    };
    let before = house.test.counts().await;
    let refused = take_back(c, 2).await.unwrap_err();
    assert_eq!(refused.code(), "library.replace.none");
    let refused = take_back(b, 1).await.unwrap_err();
    assert_eq!(refused.code(), "library.paper.stale");
    assert_eq!(house.test.counts().await, before);

    take_back(b, 2).await.unwrap();
    assert_eq!(in_force(&house, a).await.to, None);
    assert_eq!(house.test.rows("library_replacement").await, 0);
    replace(&house, [c, a], ("2025-06-01", 3)).await.unwrap();
}

#[tokio::test]
async fn a_chain_hides_what_one_may_not_see() {
    let house = house().await;
    let a = house.paper(decision("1/QĐ-LMHTX", "2025-01-02")).await;
    let mut secret = decision("2/QĐ-LMHTX", "2025-03-01");
    secret.confidentiality = Confidentiality::Confidential;
    let b = house.paper(secret).await;
    replace(&house, [b, a], ("2025-03-01", 1)).await.unwrap();
    let chain = async |actor: authz::Actor| {
        let page = house.detail(&actor, a).await.unwrap();
        page.chain
            .iter()
            .map(|link| link.paper.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(chain(house.officer()).await, [a, b]);
    assert_eq!(chain(house.colleague()).await, [a]);
}
