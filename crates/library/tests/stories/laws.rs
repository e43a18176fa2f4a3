//! Law from a data file, and what of it is in force on a day.

use authz::Role;
use kernel::{Day, Refusal};
use library::api::law_in_force::law_in_force;
use library::api::load_laws::{LawsLoaded, LoadLaws, LoadLawsError, load_laws};
use library::api::paper_list::paper_list;
use library::api::{
    InForce, LawOnDay, LawText, PaperFilter, PaperKind, PaperOrder, Standing, in_force,
};

use crate::house::{House, day, house, number};

fn law(text: &str, days: [&str; 2], replaced_by: &[&str]) -> LawText {
    let [from, to] = days.map(|day| Day::parse(day).ok());
    LawText {
        number: number(text),
        kind: PaperKind::Law,
        title: format!("Luật Hợp tác xã số {text}"),
        issuer: "Quốc hội".to_owned(),
        issued: None,
        in_force: InForce { from, to },
        replaced_by: replaced_by.iter().map(|text| number(text)).collect(),
        aliases: Vec::new(),
        note: None,
        verified: true,
    }
}

fn three() -> Vec<LawText> {
    vec![
        law(
            "18/2003/QH11",
            ["2004-07-01", "2013-06-30"],
            &["23/2012/QH13"],
        ),
        law(
            "23/2012/QH13",
            ["2013-07-01", "2024-06-30"],
            &["17/2023/QH15"],
        ),
        law("17/2023/QH15", ["2024-07-01", ""], &[]),
    ]
}

async fn load(house: &House, texts: Vec<LawText>) -> Result<LawsLoaded, LoadLawsError> {
    let command = house.test.command(LoadLaws { texts });
    load_laws(&house.test.db, &house.test.system(), &command).await
}

async fn on(house: &House, text: &str, on: &str) -> LawOnDay {
    let mut rx = house.test.db.read().await.unwrap();
    in_force(&mut rx, &number(text), day(on)).await.unwrap()
}

#[tokio::test]
async fn law_that_is_refused_writes_nothing() {
    let house = house().await;
    let before = house.test.counts().await;
    let mut wrong = three();
    wrong[1].title.clear();
    let refused = load(&house, wrong).await.unwrap_err();
    assert_eq!(refused.code(), "library.law.unfit");
    for actor in [house.officer(), house.everywhere(Role::Administrator)] {
        let command = house.test.command(LoadLaws { texts: three() });
        let refused = load_laws(&house.test.db, &actor, &command).await;
        assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    }
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn law_is_loaded_as_often_as_one_likes() {
    let house = house().await;
    let first = load(&house, three()).await.unwrap();
    assert_eq!((first.new, first.linked), (3, 2));
    let before = house.test.counts().await;
    let again = load(&house, three()).await.unwrap();
    assert_eq!(again, LawsLoaded::default());
    assert_eq!(house.test.counts().await, before, "not even an audit entry");

    let mut next = three();
    next[2].verified = false;
    next[0].replaced_by.clear();
    let changed = load(&house, next).await.unwrap();
    assert_eq!((changed.changed, changed.unlinked), (1, 1));
}

#[tokio::test]
async fn what_an_officer_corrected_stays_when_the_file_is_loaded_again() {
    let house = house().await;
    load(&house, three()).await.unwrap();
    let lawyer = house.everywhere(Role::AllianceOfficer);
    let filter = PaperFilter {
        text: "17/2023".to_owned(),
        ..PaperFilter::default()
    };
    let found = paper_list(&house.test.db, &lawyer, &filter, (PaperOrder::Number, 1));
    let id = found.await.unwrap().lines[0].paper.id;
    let mut content = house.detail(&lawyer, id).await.unwrap().paper.content;
    content.aliases = vec!["Luật HTX 2023".to_owned()];
    house
        .change(&lawyer, id, (content.clone(), 1))
        .await
        .unwrap();

    let again = load(&house, three()).await.unwrap();
    assert_eq!((again.left, again.changed), (1, 0));
    let kept = house.detail(&lawyer, id).await.unwrap().paper.content;
    assert_eq!(kept, content);
}

#[tokio::test]
async fn law_in_force_is_told_as_of_a_day_with_what_holds_instead() {
    let house = house().await;
    load(&house, three()).await.unwrap();
    assert_eq!(
        on(&house, "99/2099/QH99", "2025-01-01").await,
        LawOnDay::NotHere
    );
    let told = async |text: &str, day: &str| match on(&house, text, day).await {
        LawOnDay::One {
            standing, instead, ..
        } => {
            let numbers = instead
                .into_iter()
                .map(|law| law.number.unwrap().to_string());
            (standing, numbers.collect::<Vec<_>>())
        }
        other @ (LawOnDay::NotHere | LawOnDay::Several(_)) => panic!("{other:?}"),
    };
    assert_eq!(
        told("23/2012/qh13", "2024-06-30").await,
        (Standing::InForce, vec![])
    );
    let over = |text: &str| Standing::Over { to: day(text) };
    let now = vec!["17/2023/QH15".to_owned()];
    assert_eq!(
        told("23/2012/QH13", "2024-07-01").await,
        (over("2024-06-30"), now.clone())
    );
    assert_eq!(
        told("18/2003/QH11", "2025-01-01").await,
        (over("2013-06-30"), now)
    );
    assert_eq!(
        told("18/2003/QH11", "2014-01-01").await.1,
        ["23/2012/QH13"],
        "as it was"
    );
    let not_yet = Standing::NotYet {
        from: day("2024-07-01"),
    };
    assert_eq!(told("17/2023/QH15", "2023-09-15").await, (not_yet, vec![]));
}

#[tokio::test]
async fn one_number_of_two_issuers_is_not_guessed() {
    let house = house().await;
    load(&house, three()).await.unwrap();
    let lawyer = house.everywhere(Role::AllianceOfficer);
    let filter = PaperFilter {
        text: "17/2023".to_owned(),
        ..PaperFilter::default()
    };
    let found = paper_list(&house.test.db, &lawyer, &filter, (PaperOrder::Number, 1));
    let id = found.await.unwrap().lines[0].paper.id;
    let mut other = house.detail(&lawyer, id).await.unwrap().paper.content;
    other.issuer.name = "Hội đồng nhân dân tỉnh".to_owned();
    house.register(&lawyer, other).await.unwrap();
    let told = on(&house, "17/2023/QH15", "2025-01-01").await;
    assert!(matches!(told, LawOnDay::Several(laws) if laws.len() == 2));
}

#[tokio::test]
async fn who_sees_papers_anywhere_may_ask_for_law() {
    let house = house().await;
    load(&house, three()).await.unwrap();
    let ask = async |actor: authz::Actor| {
        let text = number("17/2023/QH15");
        law_in_force(&house.test.db, &actor, &text, day("2025-01-01")).await
    };
    assert!(ask(house.stranger()).await.is_ok());
    let refused = ask(house.everywhere(Role::Administrator))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "authz.not_allowed");
    let refused = ask(house.test.anonymous()).await.unwrap_err();
    assert_eq!(refused.code(), "authz.anonymous");
}
