//! Entering cooperatives that are there already.

use kernel::AreaId;
use registry::api::{CooperativeKind, EnterCooperative, Identity, LegalStatus, Record};

use crate::house::{code, commune, day, district, elsewhere, house, planning};

#[tokio::test]
async fn what_cannot_be_is_refused_and_nothing_is_written() {
    let house = house().await;
    let officer = house.officer("Hòa");
    let before = house.test.counts().await;
    let bare = house.wish("Hợp tác xã Mẫu 017");
    let seat = |seat: AreaId| EnterCooperative {
        record: Record::at(seat),
        ..bare.clone()
    };
    let union = EnterCooperative {
        record: Record {
            union: Some(planning()),
            ..Record::at(commune())
        },
        ..bare.clone()
    };
    let wishes = [
        (seat(district()), "registry.seat.not_in_force"),
        (
            EnterCooperative {
                began: day("2023-09-16"),
                ..bare.clone()
            },
            "registry.fact.future",
        ),
        (
            EnterCooperative {
                status_since: day("2019-05-11"),
                ..bare.clone()
            },
            "registry.fact.too_early",
        ),
        (union, "registry.union.none"),
        (
            EnterCooperative {
                identity: Identity::Existing(planning()),
                ..bare.clone()
            },
            "registry.enter.no_organisation",
        ),
    ];
    for (wish, wanted) in wishes {
        assert_eq!(code(house.enter_as(&officer, wish).await), wanted);
    }
    // A commune of the reform of 2025 is none in 2023, for whoever reaches it.
    let everywhere = house.test.actor(authz::Role::AllianceOfficer);
    let later = seat(directory::reference::area_id("2025/75/25396"));
    let told = house.enter_as(&everywhere, later).await;
    assert_eq!(code(told), "registry.seat.not_in_force");
    // Who reviews does not enter; who works elsewhere neither.
    let told = house.enter_as(&house.of_district(), bare.clone()).await;
    assert_eq!(code(told), "authz.not_allowed");
    let told = house.enter_as(&house.of_body(), bare).await;
    assert_eq!(code(told), "authz.not_allowed");
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn a_cooperative_enters_directory_and_register_at_once_and_once() {
    let house = house().await;
    let officer = house.officer("Hòa");
    let wish = EnterCooperative {
        code: Some("3800000017".to_owned()),
        ..house.wish("Hợp tác xã Mẫu 017")
    };
    let command = house.test.command(wish.clone());
    let enter = async || {
        registry::api::enter_cooperative(&house.test.db, &house.registers, &officer, &command).await
    };
    let first = enter().await.unwrap();
    assert_eq!(enter().await.unwrap(), first);
    assert_eq!(house.test.rows("registry_cooperative").await, 1);
    assert_eq!(house.test.rows("registry_fact").await, 1);
    let organisation = house.organisation(first.id).await;
    assert_eq!(organisation.name, "Hợp tác xã Mẫu 017");
    assert_eq!(organisation.area, Some(commune()));

    let before = house.test.counts().await;
    let same_code = EnterCooperative {
        identity: Identity::New {
            name: "Hợp tác xã Mẫu 018".to_owned(),
            short_name: String::new(),
            is_another: false,
        },
        ..wish.clone()
    };
    let told = house.enter_as(&officer, same_code).await;
    assert_eq!(code(told), "directory.register.code_taken");
    let again = EnterCooperative {
        identity: Identity::Existing(first.id),
        ..wish
    };
    assert_eq!(
        code(house.enter_as(&officer, again).await),
        "registry.enter.entered"
    );
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn one_number_of_one_agency_belongs_to_one() {
    let house = house().await;
    let officer = house.officer("Hòa");
    let numbered = |name: &str, seat| EnterCooperative {
        record: Record {
            number: Some("4407A000017".to_owned()),
            agency: Some(planning()),
            ..Record::at(seat)
        },
        ..house.wish(name)
    };
    let first = numbered("Hợp tác xã Mẫu 017", commune());
    assert_eq!(code(house.enter_as(&officer, first).await), "done");
    let second = numbered("Hợp tác xã Mẫu 018", elsewhere());
    let before = house.test.counts().await;
    assert_eq!(
        code(house.enter_as(&officer, second).await),
        "registry.number.taken"
    );
    assert_eq!(house.test.counts().await, before);
}

#[tokio::test]
async fn one_that_the_directory_has_is_taken_up_with_the_day_it_ended() {
    let house = house().await;
    let officer = house.officer("Hòa");
    let group = EnterCooperative {
        kind: CooperativeKind::Group,
        status: LegalStatus::Dissolved,
        status_since: day("2022-12-31"),
        ..house.wish("Tổ hợp tác Mẫu 001")
    };
    let entered = house.enter_as(&officer, group).await.unwrap();
    let command = house.test.command(registry::api::CountMembers {
        organisation: entered.id,
        day: day("2022-01-01"),
        count: registry::api::MemberCount::default(),
    });
    let told = registry::api::count_members(&house.test.db, &officer, &command).await;
    assert_eq!(code(told), "registry.life.ended");
}
