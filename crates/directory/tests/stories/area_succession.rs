//! One area follows another, recorded by hand before the lists of the program know of it.

use authz::{Actor, Place, Role};
use directory::api::{
    LineKind, RecordAreaSuccession, RegisterOrganisation, Registers, record_area_succession,
};
use directory::reference::area_id;
use kernel::{AreaId, Refusal};
use testkit::TestDb;

use crate::organisations::{officer, register, wish};
use crate::{day, load, peopled};

/// Xã Bom Bo, and its neighbour into which it goes in this story.
fn pair(house: &Map) -> (AreaId, AreaId) {
    (area_id("2025/75/25405"), house.neighbour)
}

/// A house, and an area of the same tier beside Bom Bo.
struct Map {
    house: TestDb,
    neighbour: AreaId,
}

async fn map() -> Map {
    let house = peopled().await;
    let mut rx = house.db.read().await.unwrap();
    let areas = Registers::default().areas(&mut rx).await.unwrap();
    let province = area_id("2025/75");
    let communes = areas.children_on(Some(province), day("2025-09-15"));
    let mut others = communes.filter(|area| area.id != area_id("2025/75/25405"));
    let neighbour = others.next().unwrap().id;
    drop(rx);
    Map { house, neighbour }
}

fn follow(map: &Map, on: &str, seen_version: i64) -> RecordAreaSuccession {
    let (from, to) = pair(map);
    RecordAreaSuccession {
        from,
        to,
        kind: LineKind::Merged,
        on: day(on),
        basis: "Nghị quyết 99/NQ-UBTVQH".to_owned(),
        is_verified: false,
        seen_version,
    }
}

async fn refused(map: &Map, actor: &Actor, wish: RecordAreaSuccession) -> &'static str {
    let command = map.house.command(wish);
    let refused = record_area_succession(&map.house.db, actor, &command).await;
    refused.unwrap_err().code()
}

#[tokio::test]
async fn a_refused_succession_of_areas_writes_nothing() {
    let map = map().await;
    let officer = officer(&map.house);
    let foreign = map
        .house
        .actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/68")));
    let director = map.house.actor(Role::CooperativeDirector);
    let sound = || follow(&map, "2025-09-10", 1);
    let to = |to| RecordAreaSuccession { to, ..sound() };
    let from = |from| RecordAreaSuccession { from, ..sound() };
    let own = sound().from;
    let cases = [
        (&foreign, sound(), "authz.not_allowed"),
        (&director, sound(), "authz.not_allowed"),
        (&officer, from(AreaId::named("x")), "authz.hidden"),
        (&officer, follow(&map, "2025-09-10", 2), "directory.stale"),
        (&officer, to(own), "directory.succession.itself"),
        (
            &officer,
            to(AreaId::named("x")),
            "directory.succession.no_successor",
        ),
        (
            &officer,
            to(area_id("2025/75")),
            "directory.succession.other_tier",
        ),
        (
            &officer,
            follow(&map, "2025-06-01", 1),
            "directory.succession.not_yet",
        ),
        (
            &officer,
            RecordAreaSuccession {
                basis: " ".into(),
                ..sound()
            },
            "kernel.text.empty",
        ),
    ];
    let before = map.house.counts().await;
    for (actor, wish, code) in cases {
        assert_eq!(refused(&map, actor, wish).await, code);
    }
    assert_eq!(map.house.counts().await, before);
}

#[tokio::test]
async fn who_answers_for_the_new_area_sees_the_old_one_and_the_lists_leave_it_alone() {
    let map = map().await;
    let (house, officer) = (&map.house, officer(&map.house));
    let (from, to) = pair(&map);
    let coop = RegisterOrganisation {
        area: Some(from),
        ..wish("Hợp tác xã Bom Bo")
    };
    let coop = register(house, &officer, coop).await;
    let chief = house.actor_at(Role::AreaOfficer, Place::Area(to));
    let sees = async || {
        let mut rx = house.db.read().await.unwrap();
        let located = authz::locate(&mut rx, Some(from), Some(coop)).await;
        authz::may(&chief, authz::Action::ViewOrganisations, &located.unwrap())
    };
    assert!(!sees().await);
    let command = house.command(follow(&map, "2025-09-10", 1));
    for _ in 0..2 {
        // The same command twice is done once.
        record_area_succession(&house.db, &officer, &command)
            .await
            .unwrap();
    }
    assert!(sees().await);

    let loaded = load(house, &house.system()).await;
    assert_eq!((loaded.areas, loaded.kept), (0, 1));
    let mut rx = house.db.read().await.unwrap();
    let areas = Registers::default().areas(&mut rx).await.unwrap();
    assert_eq!(areas.get(from).unwrap().life.ended, Some(day("2025-09-09")));
    assert_eq!(areas.heirs_on(from, day("2025-09-15")), [to]);
    let line = areas.lines_from(from).next().unwrap();
    assert!(!line.basis.verified);
}
