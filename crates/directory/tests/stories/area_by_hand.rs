//! Areas are entered, put right and closed by hand, before the lists of the program know of it.

use authz::{Actor, Place, Role};
use directory::api::{
    AreaKind, ChangeAreaError, CloseArea, CorrectArea, RegisterArea, RegisterAreaError, Registers,
    close_area, correct_area, register_area,
};
use directory::reference::area_id;
use kernel::{AreaId, Refusal};
use testkit::TestDb;

use crate::organisations::officer;
use crate::{day, load, peopled};

/// A commune of Đồng Nai that nobody knows.
fn wish() -> RegisterArea {
    RegisterArea {
        kind: AreaKind::Commune,
        code: "99999".to_owned(),
        name: "Mẫu Nhập Tay".to_owned(),
        parent: Some(area_id("2025/75")),
        from: day("2025-09-01"),
        basis: "Nghị quyết 99/NQ-UBTVQH15".to_owned(),
        is_verified: true,
    }
}

async fn register(
    house: &TestDb,
    actor: &Actor,
    wish: RegisterArea,
) -> Result<AreaId, RegisterAreaError> {
    let command = house.command(wish);
    let act = async || register_area(&house.db, actor, &command).await;
    db::settle(act).await.map(|done| done.id)
}

async fn correct(house: &TestDb, actor: &Actor, wish: CorrectArea) -> Result<(), ChangeAreaError> {
    correct_area(&house.db, actor, &house.command(wish)).await
}

async fn close(house: &TestDb, actor: &Actor, wish: CloseArea) -> Result<(), ChangeAreaError> {
    close_area(&house.db, actor, &house.command(wish)).await
}

fn right(area: AreaId, seen_version: i64) -> CorrectArea {
    CorrectArea {
        area,
        kind: AreaKind::Ward,
        code: "99998".to_owned(),
        name: "Mẫu Sửa".to_owned(),
        from: None,
        basis: "Nghị quyết 99/NQ-UBTVQH15".to_owned(),
        is_verified: true,
        reason: "Nhập nhầm mã".to_owned(),
        seen_version,
    }
}

fn end(area: AreaId, last: &str, seen_version: i64) -> CloseArea {
    CloseArea {
        area,
        last: day(last),
        basis: "Nghị quyết 100/NQ-UBTVQH15".to_owned(),
        reason: "Chấm dứt hoạt động".to_owned(),
        seen_version,
    }
}

async fn name_on(house: &TestDb, area: AreaId, on: &str) -> String {
    let mut rx = house.db.read().await.unwrap();
    let areas = Registers::default().areas(&mut rx).await.unwrap();
    areas.get(area).unwrap().full_name_on(day(on))
}

#[tokio::test]
async fn a_refused_area_writes_nothing() {
    let house = peopled().await;
    let officer = officer(&house);
    let foreign = Place::Area(area_id("2025/68"));
    let foreign = house.actor_at(Role::AllianceOfficer, foreign);
    let own = house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/75")));
    let director = house.actor(Role::CooperativeDirector);
    let with = |change: &dyn Fn(&mut RegisterArea)| {
        let mut wish = wish();
        change(&mut wish);
        wish
    };
    let province = |wish: &mut RegisterArea| {
        wish.parent = None;
        wish.kind = AreaKind::Province;
        wish.code = "99".to_owned();
    };
    let nowhere = |wish: &mut RegisterArea| wish.parent = Some(AreaId::named("x"));
    let cases = [
        (&foreign, wish(), "authz.not_allowed"),
        (&director, wish(), "authz.not_allowed"),
        (&own, with(&province), "authz.not_allowed"),
        (&officer, with(&nowhere), "authz.hidden"),
        (
            &officer,
            with(&|wish| wish.code = "25405".to_owned()),
            "directory.area.code_taken",
        ),
        (
            &officer,
            with(&|wish| wish.code = "254".to_owned()),
            "directory.area.digits",
        ),
        (
            &officer,
            with(&|wish| wish.name = "bom bo".to_owned()),
            "directory.area.same_name",
        ),
        (
            &officer,
            with(&|wish| wish.kind = AreaKind::City),
            "directory.area.parent_tier",
        ),
        (
            &officer,
            with(&|wish| wish.from = day("2025-06-30")),
            "directory.area.parent_not_there",
        ),
        (
            &officer,
            with(&|wish| wish.basis.clear()),
            "directory.area.basis",
        ),
    ];
    let before = house.counts().await;
    for (actor, wish, code) in cases {
        let refused = register(&house, actor, wish).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn an_area_is_entered_once_and_the_lists_leave_it_alone() {
    let house = peopled().await;
    let officer = officer(&house);
    let command = house.command(wish());
    let first = register_area(&house.db, &officer, &command).await.unwrap();
    let second = register_area(&house.db, &officer, &command).await.unwrap();
    assert_eq!(first, second);
    let twice = register(&house, &officer, wish()).await.unwrap_err();
    assert_eq!(twice.code(), "directory.area.code_taken");
    assert_eq!(
        name_on(&house, first.id, "2025-09-15").await,
        "xã Mẫu Nhập Tay"
    );
    let loaded = load(&house, &house.system()).await;
    assert_eq!((loaded.areas, loaded.organisations), (0, 0));
    // Who answers for the province answers for what lies in it.
    let mut rx = house.db.read().await.unwrap();
    let located = authz::locate(&mut rx, Some(first.id), None).await.unwrap();
    let own = house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/75")));
    assert!(authz::may(&own, authz::Action::RecordSuccession, &located));
}

#[tokio::test]
async fn of_two_who_enter_one_code_at_once_one_is_told() {
    let house = peopled().await;
    let (one, two) = (officer(&house), officer(&house));
    let other = RegisterArea {
        name: "Mẫu Khác".to_owned(),
        ..wish()
    };
    let (first, second) = tokio::join!(
        register(&house, &one, wish()),
        register(&house, &two, other)
    );
    let refused: Vec<_> = [first, second]
        .into_iter()
        .filter_map(|told| told.err().map(|error| error.code()))
        .collect();
    assert_eq!(refused, ["directory.area.code_taken"]);
}

#[tokio::test]
async fn an_area_is_put_right_with_a_reason_and_closed_when_it_ends() {
    let house = peopled().await;
    let officer = officer(&house);
    let area = register(&house, &officer, wish()).await.unwrap();
    let foreign = Place::Area(area_id("2025/68"));
    let foreign = house.actor_at(Role::AllianceOfficer, foreign);
    let before = house.counts().await;
    let no_reason = CorrectArea {
        reason: " ".to_owned(),
        ..right(area, 2)
    };
    let town = CorrectArea {
        kind: AreaKind::Town,
        ..right(area, 2)
    };
    for (actor, wish, code) in [
        (&foreign, right(area, 2), "authz.not_allowed"),
        (&officer, right(area, 1), "directory.stale"),
        (&officer, right(AreaId::named("x"), 1), "authz.hidden"),
        (&officer, no_reason, "directory.area.why"),
        (&officer, town, "directory.area.other_tier"),
    ] {
        let refused = correct(&house, actor, wish).await.unwrap_err();
        assert_eq!(refused.code(), code);
    }
    let early = end(area, "2025-08-31", 2);
    let refused = close(&house, &officer, early).await.unwrap_err();
    assert_eq!(refused.code(), "directory.area.before_it_began");
    let province = end(area_id("2025/75"), "2026-01-01", 1);
    let refused = close(&house, &officer, province).await.unwrap_err();
    assert_eq!(refused.code(), "directory.area.inner_remain");
    assert_eq!(house.counts().await, before);

    correct(&house, &officer, right(area, 2)).await.unwrap();
    assert_eq!(name_on(&house, area, "2025-09-15").await, "phường Mẫu Sửa");
    close(&house, &officer, end(area, "2025-09-30", 3))
        .await
        .unwrap();
    let again = end(area, "2025-09-30", 4);
    let refused = close(&house, &officer, again).await.unwrap_err();
    assert_eq!(refused.code(), "directory.area.already_ended");
    let mut rx = house.db.read().await.unwrap();
    let areas = Registers::default().areas(&mut rx).await.unwrap();
    let known = areas.get(area).unwrap();
    assert_eq!(known.life.ended, Some(day("2025-09-30")));
    assert!(known.basis.verified);
}
