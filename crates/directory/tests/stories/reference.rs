//! The areas and bodies of the program come into the tables.

use authz::{Grant, Place, Role};
use directory::api::{LoadReference, Registers, load_reference};
use directory::reference::{area_id, organisation_id, register};
use kernel::{Day, Refusal};

use crate::{load, peopled};

#[tokio::test]
async fn who_does_not_reach_the_whole_installation_loads_nothing() {
    let house = testkit::fresh().await;
    let before = house.counts().await;
    let officer = house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/75")));
    for (actor, province, code) in [
        (&officer, "75", "authz.not_allowed"),
        (&house.actor(Role::BodyOfficer), "75", "authz.not_allowed"),
        (&house.anonymous(), "75", "authz.anonymous"),
        (
            &house.system(),
            "70",
            "directory.load_reference.no_province",
        ),
    ] {
        let wish = LoadReference {
            provinces: vec![province.to_owned()],
        };
        let refused = load_reference(&house.db, actor, &house.command(wish)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn what_is_loaded_is_read_back_as_the_lists_have_it() {
    let house = peopled().await;
    let wanted = register(&["75"]).unwrap();
    let mut rx = house.db.read().await.unwrap();
    let registers = Registers::default();
    let found = registers.bodies(&mut rx).await.unwrap();
    assert_eq!(found.all().len(), wanted.all().len());
    assert_eq!(found.lines().len(), wanted.lines().len());
    for organisation in wanted.all() {
        assert_eq!(found.get(organisation.id), Some(organisation));
    }
    for area in wanted.areas().all() {
        assert_eq!(found.areas().get(area.id), Some(area));
    }
    for line in wanted.areas().lines() {
        assert!(found.areas().lines().contains(line));
    }
}

#[tokio::test]
async fn loading_again_changes_nothing() {
    let house = peopled().await;
    let before = house.counts().await;
    let again = load(&house, &house.system()).await;
    assert_eq!((again.areas, again.organisations, again.lines), (0, 0, 0));
    let mut after = house.counts().await;
    for trail in ["audit_entry", "audit_unsealed", "db_command"] {
        *after.get_mut(trail).unwrap() -= 1;
    }
    assert_eq!(after, before);
}

#[tokio::test]
async fn an_officer_of_today_reaches_what_lay_in_the_areas_and_bodies_of_yesterday() {
    let house = peopled().await;
    let mut rx = house.db.read().await.unwrap();
    let reaches = async |rx: &mut db::Rx, area, organisation, place| {
        let located = authz::locate(rx, area, organisation).await.unwrap();
        let since = Day::of(2020, 1, 1).unwrap();
        let grants = vec![Grant::since(Role::AllianceOfficer, place, since)];
        let actor = house.actor_with("thử", grants);
        authz::may(&actor, authz::Action::ViewOrganisations, &located)
    };
    let old_commune = Some(area_id("2023/70/696/25404"));
    let now = [
        Place::Area(area_id("2025/75")),
        Place::Area(area_id("2025/75/25405")),
    ];
    for place in now {
        assert!(
            reaches(&mut rx, old_commune, None, place).await,
            "{place:?}"
        );
    }
    let elsewhere = Place::Area(area_id("2025/68"));
    assert!(!reaches(&mut rx, old_commune, None, elsewhere).await);

    let planning = Some(organisation_id("2023/70/so-ke-hoach-va-dau-tu"));
    let finance = Place::Organisation(organisation_id("2025/75/so-tai-chinh"));
    assert!(reaches(&mut rx, None, planning, finance).await);
    let agriculture = Place::Organisation(organisation_id("2025/75/so-nong-nghiep-va-moi-truong"));
    assert!(!reaches(&mut rx, None, planning, agriculture).await);
}

#[tokio::test]
async fn another_process_sees_a_change_at_once() {
    let house = testkit::fresh().await;
    let other = house.another_process().await;
    let registers = Registers::default();
    let empty = registers.bodies(&mut other.read().await.unwrap()).await;
    assert!(empty.unwrap().all().is_empty());
    load(&house, &house.system()).await;
    let full = registers.bodies(&mut other.read().await.unwrap()).await;
    assert!(!full.unwrap().all().is_empty());
}
