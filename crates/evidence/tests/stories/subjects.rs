//! The people of an organisation see what is recorded about it, read only, and nothing of the others whom it is about.

use authz::{Actor, Place, Role};
use evidence::api::{
    Asks, EntriesAsked, EntryFilter, EvidenceId, NewEntry, Question, ReverseEvidence, entries,
    entry_detail, entry_list, lines_of, reverse_evidence,
};
use kernel::Refusal;

use crate::house::{House, house, kind};

/// The director of a cooperative.
fn director(house: &House, cooperative: usize) -> Actor {
    let place = Place::Organisation(house.cooperatives[cooperative]);
    house.person("Tám", Role::CooperativeDirector, place)
}

/// A training that the first two cooperatives shared.
async fn shared(house: &House) -> EvidenceId {
    let wish = NewEntry {
        subjects: vec![house.cooperatives[0], house.cooperatives[1]],
        note: Some("Cùng Hợp tác xã Mẫu 001".to_owned()),
        ..house.dissolved(0, "2023-03-02")
    };
    house.record(&house.planner("Thu"), wish).await.unwrap()
}

async fn listed(house: &House, actor: &Actor, filter: &EntryFilter) -> Vec<EvidenceId> {
    let list = entry_list(&house.test.db, actor, filter, 1).await.unwrap();
    assert_eq!(list.total, list.lines.len() as u64);
    list.lines.iter().map(|line| line.id).collect()
}

#[tokio::test]
async fn a_cooperative_sees_no_evidence_about_another() {
    let house = house().await;
    let entry = shared(&house).await;
    let other = director(&house, 2);
    let hidden = entry_detail(&house.test.db, &other, entry)
        .await
        .unwrap_err();
    assert_eq!(hidden.code(), "authz.hidden");
    assert_eq!(listed(&house, &other, &EntryFilter::default()).await, []);
    let mut rx = house.test.db.read().await.unwrap();
    let (lines, outside) = lines_of(&mut rx, &other, &[entry]).await.unwrap();
    assert_eq!((lines.len(), outside), (0, 1));
}

#[tokio::test]
async fn a_cooperative_reads_what_is_about_itself_and_does_nothing_to_it() {
    let house = house().await;
    let entry = shared(&house).await;
    let own = director(&house, 0);
    let shown = entry_detail(&house.test.db, &own, entry).await.unwrap();
    let names: Vec<&str> = shown
        .line
        .subjects
        .iter()
        .map(|(_, name)| name.as_str())
        .collect();
    assert_eq!(names, ["Hợp tác xã Mẫu 000"]);
    assert_eq!(shown.line.subjects_hidden, 1);
    assert_eq!(shown.entry.note, None, "the note names the other");
    assert_eq!(shown.may, []);
    let before = house.test.counts().await;
    let reason = "Không đúng".to_owned();
    let command = house.test.command(ReverseEvidence { entry, reason });
    let refused = reverse_evidence(&house.test.db, &own, &command)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "authz.hidden");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn neither_words_nor_another_subject_tell_a_cooperative_who_else_it_is_about() {
    let house = house().await;
    let both = shared(&house).await;
    let alone = house
        .record(&house.planner("Thu"), house.dissolved(0, "2023-04-05"))
        .await
        .unwrap();
    let own = director(&house, 0);
    let all = EntryFilter::default();
    assert_eq!(listed(&house, &own, &all).await, [alone, both]);
    let about = |cooperative: usize| EntryFilter {
        subject: Some(house.cooperatives[cooperative]),
        ..EntryFilter::default()
    };
    assert_eq!(listed(&house, &own, &about(0)).await, [alone, both]);
    assert_eq!(listed(&house, &own, &about(1)).await, []);
    let words = |words: &str| EntryFilter {
        words: words.to_owned(),
        ..EntryFilter::default()
    };
    assert_eq!(listed(&house, &own, &words("mau 001")).await, []);
    assert_eq!(listed(&house, &own, &words("mau 000")).await, [alone]);
    // Whoever sees all of it finds it by either.
    let planner = house.planner("Lâm");
    assert_eq!(listed(&house, &planner, &words("mau 001")).await, [both]);
    assert_eq!(listed(&house, &planner, &about(1)).await, [both]);
}

#[tokio::test]
async fn a_figure_opens_to_ones_own_and_counts_the_rest() {
    let house = house().await;
    let count = Question::over(Asks::Count, [kind("cooperative.dissolved")]);
    let indicator = house.define(count).await;
    let both = shared(&house).await;
    house
        .record(&house.planner("Thu"), house.dissolved(2, "2023-04-05"))
        .await
        .unwrap();
    let asked = EntriesAsked {
        page: 1,
        rows: 20,
        day: None,
        known: None,
    };
    let mut rx = house.test.db.read().await.unwrap();
    let found = entries(&mut rx, &director(&house, 1), indicator, &asked)
        .await
        .unwrap();
    let ids: Vec<EvidenceId> = found.lines.iter().map(|line| line.id).collect();
    assert_eq!((ids, found.total, found.outside), (vec![both], 1, 1));
    assert_eq!(found.lines[0].subjects_hidden, 1);
}
