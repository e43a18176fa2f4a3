//! One organisation follows another.

use authz::{Actor, Place, Role};
use directory::api::{
    LineKind, OrganisationKind, RecordSuccession, RegisterOrganisation, organisation,
    record_succession,
};
use kernel::{OrganisationId, Refusal};
use testkit::TestDb;

use crate::organisations::{may_see, officer, register, wish};
use crate::{day, peopled};

/// Two unions of cooperatives, and a cooperative under the first.
struct Unions {
    house: TestDb,
    officer: Actor,
    old: OrganisationId,
    under: OrganisationId,
    new: OrganisationId,
}

async fn unions() -> Unions {
    let house = peopled().await;
    let officer = officer(&house);
    let union = |name| RegisterOrganisation {
        kind: OrganisationKind::Union,
        ..wish(name)
    };
    let old = register(&house, &officer, union("Liên hiệp hợp tác xã A")).await;
    let under = RegisterOrganisation {
        parent: Some(old),
        ..wish("Hợp tác xã A1")
    };
    let under = register(&house, &officer, under).await;
    let new = register(&house, &officer, union("Liên hiệp hợp tác xã B")).await;
    Unions {
        house,
        officer,
        old,
        under,
        new,
    }
}

impl Unions {
    fn follow(&self, kind: LineKind, on: &str, seen_version: i64) -> RecordSuccession {
        RecordSuccession {
            from: self.old,
            to: self.new,
            kind,
            on: day(on),
            basis: "Quyết định 12/QĐ-LMHTX".to_owned(),
            is_verified: true,
            seen_version,
        }
    }

    async fn record(&self, wish: RecordSuccession) {
        let command = self.house.command(wish);
        record_succession(&self.house.db, &self.officer, &command)
            .await
            .unwrap();
    }

    async fn refused(&self, wish: RecordSuccession) -> &'static str {
        let command = self.house.command(wish);
        let refused = record_succession(&self.house.db, &self.officer, &command).await;
        refused.unwrap_err().code()
    }
}

#[tokio::test]
async fn a_refused_succession_writes_nothing() {
    let unions = unions().await;
    let merged = || unions.follow(LineKind::Merged, "2025-09-10", 1);
    let cases = [
        (
            unions.follow(LineKind::Merged, "2025-09-10", 7),
            "directory.stale",
        ),
        (
            unions.follow(LineKind::Merged, "2025-08-01", 1),
            "directory.succession.not_yet",
        ),
        (
            RecordSuccession {
                to: unions.old,
                ..merged()
            },
            "directory.succession.itself",
        ),
        (
            RecordSuccession {
                to: OrganisationId::named("x"),
                ..merged()
            },
            "directory.succession.no_successor",
        ),
        (
            RecordSuccession {
                from: OrganisationId::named("x"),
                ..merged()
            },
            "authz.hidden",
        ),
        (
            RecordSuccession {
                basis: " ".into(),
                ..merged()
            },
            "kernel.text.empty",
        ),
    ];
    let before = unions.house.counts().await;
    for (wish, code) in cases {
        assert_eq!(unions.refused(wish).await, code);
    }
    assert_eq!(unions.house.counts().await, before);
}

#[tokio::test]
async fn who_answers_for_the_successor_sees_the_predecessor_and_all_under_it() {
    let unions = unions().await;
    let (house, old, new) = (&unions.house, unions.old, unions.new);
    let director = house.actor_at(Role::CooperativeDirector, Place::Organisation(new));
    unions
        .record(unions.follow(LineKind::Part, "2025-09-01", 1))
        .await;
    assert!(
        !may_see(&house.db, &director, old).await,
        "a part opens nothing"
    );
    unions
        .record(unions.follow(LineKind::Merged, "2025-09-10", 2))
        .await;
    for id in [old, unions.under, new] {
        assert!(may_see(&house.db, &director, id).await);
    }
    let mut rx = house.db.read().await.unwrap();
    let ended = organisation(&mut rx, old, day("2025-09-10")).await;
    assert!(!ended.unwrap().unwrap().is_there);
}

#[tokio::test]
async fn lines_do_not_go_round() {
    let unions = unions().await;
    unions
        .record(unions.follow(LineKind::Merged, "2025-09-10", 1))
        .await;
    let back = |on| RecordSuccession {
        from: unions.new,
        to: unions.old,
        ..unions.follow(LineKind::Merged, on, 1)
    };
    let over = "directory.succession.no_successor_yet";
    assert_eq!(unions.refused(back("2025-09-11")).await, over);
    assert_eq!(
        unions.refused(back("2025-09-05")).await,
        "directory.succession.round"
    );
}

#[tokio::test]
async fn who_was_followed_as_a_whole_is_followed_on_that_day_only() {
    let unions = unions().await;
    unions
        .record(unions.follow(LineKind::Merged, "2025-09-10", 1))
        .await;
    let third = RegisterOrganisation {
        kind: OrganisationKind::Union,
        ..wish("Liên hiệp hợp tác xã C")
    };
    let third = register(&unions.house, &unions.officer, third).await;
    let to_third = |on| RecordSuccession {
        to: third,
        ..unions.follow(LineKind::Merged, on, 2)
    };
    let before = unions.house.counts().await;
    let code = "directory.succession.followed";
    assert_eq!(unions.refused(to_third("2025-09-05")).await, code);
    assert_eq!(unions.house.counts().await, before);
    unions.record(to_third("2025-09-10")).await;
}
