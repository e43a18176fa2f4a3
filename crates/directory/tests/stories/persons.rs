//! Persons are entered, changed and merged; their identity numbers are shown to few, and never by accident.

use authz::{Actor, Place, Role};
use directory::api::{
    Birth, ChangePerson, DirectoryKeys, IdNumber, MergePersons, PersonFacts, ViewIdNumber,
    change_person, merge_persons, person, person_by_id_number, register_person, view_id_number,
};
use directory::reference::area_id;
use kernel::{PersonId, Phone, Refusal};
use testkit::TestDb;

use crate::{day, peopled};

const NUMBER: &str = "070068001234";

fn keys() -> DirectoryKeys {
    DirectoryKeys::from_installation_key(&[7; 32])
}

fn facts(name: &str) -> PersonFacts {
    PersonFacts {
        name: name.to_owned(),
        birth: Some(Birth::In(1968)),
        phone: Some(Phone::parse("0912 345 678").unwrap()),
        id_number: Some(IdNumber::parse(NUMBER).unwrap()),
        area: Some(area_id("2025/75/25405")),
        organisation: None,
    }
}

fn officer(house: &TestDb) -> Actor {
    house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/75")))
}

fn foreigner(house: &TestDb) -> Actor {
    house.actor_at(Role::AreaOfficer, Place::Area(area_id("2025/68")))
}

async fn register(house: &TestDb, facts: PersonFacts) -> PersonId {
    let command = house.command(facts);
    let done = register_person(&house.db, &keys(), &officer(house), &command).await;
    done.unwrap().id
}

#[tokio::test]
async fn a_refused_person_is_not_written() {
    let house = peopled().await;
    register(&house, facts("Điểu Thị Lan")).await;
    let before = house.counts().await;
    let (officer, foreign) = (officer(&house), foreigner(&house));
    let body = house.actor(Role::BodyOfficer);
    let cases = [
        (&foreign, facts("A"), "authz.not_allowed"),
        (&body, facts("A"), "authz.not_allowed"),
        (
            &officer,
            facts("Người khác"),
            "directory.person.id_number_taken",
        ),
        (
            &officer,
            PersonFacts {
                id_number: None,
                ..facts(" ")
            },
            "kernel.text.empty",
        ),
        (
            &officer,
            PersonFacts {
                id_number: None,
                birth: Some(Birth::In(2030)),
                ..facts("A")
            },
            "directory.birth.to_come",
        ),
    ];
    for (actor, facts, code) in cases {
        let refused = register_person(&house.db, &keys(), actor, &house.command(facts)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn a_number_stands_in_no_table_and_is_found_by_the_key_only() {
    let house = peopled().await;
    let id = register(&house, facts("Điểu Thị Lan")).await;
    let number = IdNumber::parse(NUMBER).unwrap();
    let mut rx = house.db.read().await.unwrap();
    let found = person_by_id_number(&mut rx, &keys(), &number)
        .await
        .unwrap();
    assert_eq!(found, Some(id));
    let other = DirectoryKeys::from_installation_key(&[8; 32]);
    assert_eq!(
        person_by_id_number(&mut rx, &other, &number).await.unwrap(),
        None
    );
    let shown = person(&mut rx, id).await.unwrap().unwrap();
    assert_eq!(shown.id_number.as_deref(), Some("•••••••••234"));
    assert!(!format!("{shown:?}").contains("070068"));
    drop(rx);
    if let db::Place::File(file) = house.place() {
        let mut bytes = std::fs::read(file).unwrap();
        bytes.extend(std::fs::read(file.with_extension("sqlite-wal")).unwrap_or_default());
        let is_there = bytes
            .windows(NUMBER.len())
            .any(|part| part == NUMBER.as_bytes());
        assert!(
            !is_there,
            "neither the row nor the command nor the audit has it"
        );
    }
}

#[tokio::test]
async fn who_sees_a_whole_number_is_written_down() {
    let house = peopled().await;
    let id = register(&house, facts("Điểu Thị Lan")).await;
    let look = |reason: &str| ViewIdNumber {
        person: id,
        reason: reason.to_owned(),
    };
    let before = house.counts().await;
    let (officer, foreign) = (officer(&house), foreigner(&house));
    let director = house.actor_at(Role::CooperativeDirector, Place::Area(area_id("2025/75")));
    for (actor, wish, code) in [
        (&foreign, look("đối chiếu"), "authz.hidden"),
        (&director, look("đối chiếu"), "authz.not_allowed"),
        (&officer, look(""), "kernel.text.empty"),
    ] {
        let refused = view_id_number(&house.db, &keys(), actor, &wish).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
    let entries = house.rows("audit_entry").await;
    let wish = look("đối chiếu hồ sơ vay");
    let seen = view_id_number(&house.db, &keys(), &officer, &wish)
        .await
        .unwrap();
    assert_eq!(seen.reveal(), NUMBER);
    assert_eq!(house.rows("audit_entry").await, entries + 1);
}

#[tokio::test]
async fn a_changed_person_keeps_the_number_and_a_stale_form_is_told_by_whom() {
    let house = peopled().await;
    let id = register(&house, facts("Điểu Thị Lan")).await;
    let change = |seen_version| ChangePerson {
        person: id,
        facts: PersonFacts {
            birth: Some(Birth::On(day("1968-03-02"))),
            id_number: None,
            ..facts("Điểu Thị Lan")
        },
        seen_version,
    };
    let officer = officer(&house);
    let command = house.command(change(1));
    change_person(&house.db, &keys(), &officer, &command)
        .await
        .unwrap();
    let before = house.counts().await;
    let stale = change_person(&house.db, &keys(), &officer, &house.command(change(1))).await;
    let stale = stale.unwrap_err();
    assert_eq!(stale.code(), "directory.stale");
    assert_eq!(stale.facts()[0], ("by", "Nguyễn Thị Hòa".to_owned()));
    let hidden = house.command(change(2));
    let hidden = change_person(&house.db, &keys(), &foreigner(&house), &hidden).await;
    assert_eq!(hidden.unwrap_err().code(), "authz.hidden");
    assert_eq!(house.counts().await, before);
    let wish = ViewIdNumber {
        person: id,
        reason: "thử".to_owned(),
    };
    let number = view_id_number(&house.db, &keys(), &officer, &wish)
        .await
        .unwrap();
    assert_eq!(number.reveal(), NUMBER);
}

#[tokio::test]
async fn two_records_of_one_person_become_one_and_two_numbers_are_two_persons() {
    let house = peopled().await;
    let officer = officer(&house);
    let kept = PersonFacts {
        id_number: None,
        phone: None,
        ..facts("Điểu Thị Lan")
    };
    let kept = register(&house, kept).await;
    let merged = register(&house, facts("Điểu Thị Lan")).await;
    let other = PersonFacts {
        id_number: Some(IdNumber::parse("070068009999").unwrap()),
        ..facts("Điểu Thị Lan")
    };
    let other = register(&house, other).await;
    let merge = |merged, kept, seen_versions| MergePersons {
        merged,
        kept,
        reason: "cùng giấy khai sinh".to_owned(),
        seen_versions,
    };
    let before = house.counts().await;
    for (wish, code) in [
        (merge(merged, merged, (1, 1)), "directory.merge.itself"),
        (merge(merged, other, (1, 1)), "directory.merge.two_numbers"),
        (merge(merged, kept, (1, 9)), "directory.stale"),
        (merge(PersonId::named("x"), kept, (1, 1)), "authz.hidden"),
    ] {
        let refused = merge_persons(&house.db, &keys(), &officer, &house.command(wish)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);

    let command = house.command(merge(merged, kept, (1, 1)));
    merge_persons(&house.db, &keys(), &officer, &command)
        .await
        .unwrap();
    let mut rx = house.db.read().await.unwrap();
    assert_eq!(house.rows("directory_merger").await, 1);
    let one = person(&mut rx, merged).await.unwrap().unwrap();
    assert_eq!(one.id, kept);
    assert!(one.phone.is_some(), "what the kept one lacked");
    drop(rx);
    let wish = ViewIdNumber {
        person: kept,
        reason: "thử".to_owned(),
    };
    let number = view_id_number(&house.db, &keys(), &officer, &wish)
        .await
        .unwrap();
    assert_eq!(
        number.reveal(),
        NUMBER,
        "sealed anew for the record that stands"
    );
}
