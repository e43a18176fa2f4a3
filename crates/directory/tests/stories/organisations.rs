//! Organisations are entered, renamed, followed and merged.

use authz::{Actor, Place, Role};
use db::{Db, Rx};
use directory::api::{
    Asked, MergeOrganisations, OrganisationKind, RegisterOrganisation, Registers,
    RenameOrganisation, Resolution, merge_organisations, names, organisation,
    register_organisation, rename_organisation, resolve,
};
use directory::reference::{area_id, organisation_id};
use kernel::{OrganisationId, Refusal};
use testkit::TestDb;

use crate::{day, peopled};

pub(crate) fn wish(name: &str) -> RegisterOrganisation {
    RegisterOrganisation {
        kind: OrganisationKind::Cooperative,
        name: name.to_owned(),
        short_name: String::new(),
        code: None,
        area: Some(area_id("2025/75/25405")),
        parent: None,
        from: day("2025-08-01"),
        basis: String::new(),
        is_another: false,
    }
}

/// An officer of the Alliance for the new Đồng Nai.
pub(crate) fn officer(house: &TestDb) -> Actor {
    house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/75")))
}

pub(crate) async fn register(
    house: &TestDb,
    actor: &Actor,
    wish: RegisterOrganisation,
) -> OrganisationId {
    let command = house.command(wish);
    register_organisation(&house.db, actor, &command)
        .await
        .unwrap()
        .id
}

pub(crate) async fn may_see(db: &Db, actor: &Actor, id: OrganisationId) -> bool {
    let located = authz::locate(&mut db.read().await.unwrap(), None, Some(id)).await;
    authz::may(actor, authz::Action::ViewOrganisations, &located.unwrap())
}

#[tokio::test]
async fn a_refused_organisation_is_not_written() {
    let house = peopled().await;
    let officer = officer(&house);
    register(
        &house,
        &officer,
        RegisterOrganisation {
            code: Some("3801234567".to_owned()),
            ..wish("Hợp tác xã Bình Minh")
        },
    )
    .await;
    let before = house.counts().await;
    let body = house.actor(Role::BodyOfficer);
    let foreign = house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/68")));
    let nowhere = house.anonymous();
    let cases = [
        (&body, wish("Hợp tác xã A"), "authz.not_allowed"),
        (&foreign, wish("Hợp tác xã A"), "authz.not_allowed"),
        (&nowhere, wish("Hợp tác xã A"), "authz.anonymous"),
        (
            &officer,
            RegisterOrganisation {
                area: None,
                ..wish("Hợp tác xã A")
            },
            "authz.not_allowed",
        ),
        (&officer, wish("  "), "kernel.text.empty"),
        (
            &officer,
            wish("hợp tác xã bình minh"),
            "directory.register.same_name",
        ),
        (
            &officer,
            RegisterOrganisation {
                code: Some("3801234567".to_owned()),
                ..wish("Hợp tác xã A")
            },
            "directory.register.code_taken",
        ),
        (
            &officer,
            RegisterOrganisation {
                parent: Some(OrganisationId::named("x")),
                ..wish("Hợp tác xã A")
            },
            "directory.register.no_parent",
        ),
        (
            &officer,
            RegisterOrganisation {
                parent: Some(organisation_id("2023/70/so-ke-hoach-va-dau-tu")),
                ..wish("Hợp tác xã A")
            },
            "directory.register.parent_not_there",
        ),
    ];
    for (actor, wish, code) in cases {
        let command = house.command(wish);
        let refused = register_organisation(&house.db, actor, &command).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn two_of_one_name_may_be_two_if_somebody_says_so_and_one_command_is_done_once() {
    let house = peopled().await;
    let officer = officer(&house);
    let first = house.command(wish("Hợp tác xã Bình Minh"));
    let one = register_organisation(&house.db, &officer, &first)
        .await
        .unwrap();
    let again = register_organisation(&house.db, &officer, &first)
        .await
        .unwrap();
    assert_eq!(one, again);
    let another = RegisterOrganisation {
        is_another: true,
        ..wish("Hợp tác xã Bình Minh")
    };
    assert_ne!(register(&house, &officer, another).await, one.id);
    assert_eq!(
        house.rows("directory_organisation_name").await,
        names_of_lists(&house).await + 2
    );
}

async fn names_of_lists(house: &TestDb) -> i64 {
    let mut rx = house.db.read().await.unwrap();
    let register = Registers::default().bodies(&mut rx).await.unwrap();
    let names = register
        .all()
        .iter()
        .map(|organisation| organisation.names.len());
    i64::try_from(names.sum::<usize>()).unwrap()
}

#[tokio::test]
async fn a_name_of_papers_finds_an_organisation_that_an_officer_entered() {
    let house = peopled().await;
    let officer = officer(&house);
    let bank = RegisterOrganisation {
        kind: OrganisationKind::Bank,
        parent: Some(organisation_id("2025/75/so-tai-chinh")),
        ..wish("Quỹ tín dụng nhân dân Bom Bo")
    };
    let registers = Registers::default();
    let asked = Asked {
        day: day("2025-09-15"),
        province: area_id("2025/75"),
    };
    let found = async |rx: &mut Rx| {
        resolve(&registers, rx, "Quỹ TDND Bom Bo", &asked)
            .await
            .unwrap()
    };
    let before = found(&mut house.db.read().await.unwrap()).await;
    assert!(!matches!(before, Resolution::One(..)), "{before:?}");
    let id = register(&house, &officer, bank).await;
    let after = found(&mut house.db.read().await.unwrap()).await;
    assert!(
        matches!(after, Resolution::One(one, _) if one == id),
        "{after:?}"
    );
    let finance = Place::Organisation(organisation_id("2025/75/so-tai-chinh"));
    let finance = house.actor_at(Role::BodyOfficer, finance);
    assert!(
        may_see(&house.db, &finance, id).await,
        "it stands under the department"
    );
}

#[tokio::test]
async fn a_refused_name_changes_nothing_and_a_stale_form_is_told_by_whom() {
    let house = peopled().await;
    let officer = officer(&house);
    let id = register(&house, &officer, wish("Hợp tác xã Bình Minh")).await;
    let rename = |name: &str, from: &str, seen_version| RenameOrganisation {
        organisation: id,
        name: name.to_owned(),
        short_name: String::new(),
        from: day(from),
        seen_version,
    };
    let before = house.counts().await;
    let foreign = house.actor_at(Role::AllianceOfficer, Place::Area(area_id("2025/68")));
    let body = house.actor(Role::BodyOfficer);
    let cases = [
        (&foreign, rename("HTX B", "2025-09-01", 1), "authz.hidden"),
        (&body, rename("HTX B", "2025-09-01", 1), "authz.not_allowed"),
        (
            &officer,
            rename("HTX B", "2025-08-01", 1),
            "directory.rename.not_after_the_last",
        ),
        (
            &officer,
            rename("Hợp tác xã Bình Minh", "2025-09-01", 1),
            "directory.rename.same_name",
        ),
        (
            &officer,
            rename("HTX B", "2025-09-01", 0),
            "directory.stale",
        ),
    ];
    for (actor, wish, code) in cases {
        let refused = rename_organisation(&house.db, actor, &house.command(wish)).await;
        let refused = refused.unwrap_err();
        assert_eq!(refused.code(), code);
        if code == "directory.stale" {
            let by = ("by", "Nguyễn Thị Hòa".to_owned());
            assert_eq!(refused.facts().first(), Some(&by));
        }
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn each_day_has_its_name() {
    let house = peopled().await;
    let officer = officer(&house);
    let id = register(&house, &officer, wish("Hợp tác xã Bình Minh")).await;
    let rename = RenameOrganisation {
        organisation: id,
        name: "Hợp tác xã Bình Minh Xanh".to_owned(),
        short_name: String::new(),
        from: day("2025-09-01"),
        seen_version: 1,
    };
    rename_organisation(&house.db, &officer, &house.command(rename))
        .await
        .unwrap();
    let mut rx = house.db.read().await.unwrap();
    for (on, name) in [
        ("2020-01-01", "Hợp tác xã Bình Minh"),
        ("2025-08-31", "Hợp tác xã Bình Minh"),
        ("2025-09-01", "Hợp tác xã Bình Minh Xanh"),
        ("2030-01-01", "Hợp tác xã Bình Minh Xanh"),
    ] {
        let found = names(&mut rx, &[id, OrganisationId::named("x")], day(on))
            .await
            .unwrap();
        assert_eq!(found, [(id, name.to_owned())], "{on}");
        let one = organisation(&mut rx, id, day(on)).await.unwrap().unwrap();
        assert_eq!(
            (one.name.as_str(), one.is_there),
            (name, on >= "2025-08-01")
        );
    }
    let many: Vec<_> = std::iter::repeat_n(OrganisationId::named("x"), 200)
        .chain([id])
        .collect();
    assert_eq!(
        names(&mut rx, &many, day("2025-09-01"))
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_merged_record_stays_and_points_on() {
    let house = peopled().await;
    let officer = officer(&house);
    let kept = register(&house, &officer, wish("Hợp tác xã Bình Minh")).await;
    let merged = register(
        &house,
        &officer,
        RegisterOrganisation {
            code: Some("3801234567".to_owned()),
            ..wish("HTX Bình Minh (Bom Bo)")
        },
    )
    .await;
    let under = register(
        &house,
        &officer,
        RegisterOrganisation {
            kind: OrganisationKind::Group,
            parent: Some(merged),
            ..wish("Tổ hợp tác 1")
        },
    )
    .await;
    let merge = |merged, kept, seen_of_merged| MergeOrganisations {
        merged,
        kept,
        reason: "cùng giấy chứng nhận".to_owned(),
        seen_versions: (seen_of_merged, 1),
    };
    let before = house.counts().await;
    let of_the_lists = organisation_id("2025/75/so-tai-chinh");
    let other_body = organisation_id("2025/75/so-noi-vu");
    for (wish, code) in [
        (merge(merged, merged, 1), "directory.merge.itself"),
        (merge(merged, kept, 7), "directory.stale"),
        (merge(merged, of_the_lists, 1), "directory.merge.other_kind"),
        (
            merge(of_the_lists, other_body, 1),
            "directory.merge.of_the_lists",
        ),
        (
            merge(merged, OrganisationId::named("x"), 1),
            "directory.merge.no_kept",
        ),
    ] {
        let refused = merge_organisations(&house.db, &officer, &house.command(wish)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);

    let command = house.command(merge(merged, kept, 1));
    merge_organisations(&house.db, &officer, &command)
        .await
        .unwrap();
    let mut rx = house.db.read().await.unwrap();
    let one = organisation(&mut rx, merged, day("2025-09-15"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((one.id, one.code.as_deref()), (kept, Some("3801234567")));
    let child = organisation(&mut rx, under, day("2025-09-15"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(child.parent, Some(kept));
    assert_eq!(house.rows("directory_merger").await, 1);
    let director = house.actor_at(Role::CooperativeDirector, Place::Organisation(kept));
    assert!(may_see(&house.db, &director, merged).await);
    assert!(may_see(&house.db, &director, under).await);
}
