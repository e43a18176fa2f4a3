//! Roles given and taken.

use authz::{Action, Actor, Grant, Place, Role};
use identity::api::GrantId;
use identity::api::account_page::account_page;
use identity::api::end_role::{EndRole, EndRoleError, end_role};
use identity::api::grant_role::{GrantRole, GrantRoleError, RoleGranted, grant_role};
use kernel::{AccountId, AreaId, Day, OrganisationId, Period, Refusal};

use crate::people::{Door, door};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn grant(role: Role, place: Place, days: (&str, Option<&str>)) -> Grant {
    let period = Period {
        from: day(days.0),
        to: days.1.map(day),
    };
    Grant {
        role,
        place,
        period,
        delegated_by: None,
    }
}

impl Door {
    async fn grant(
        &self,
        actor: &Actor,
        account: AccountId,
        grant: Grant,
    ) -> Result<RoleGranted, GrantRoleError> {
        let command = self.house.command(GrantRole { account, grant });
        grant_role(&self.house.db, actor, &command).await
    }

    async fn end(&self, actor: &Actor, grant: GrantId, last_day: &str) -> Result<(), EndRoleError> {
        let command = self.house.command(EndRole {
            grant,
            last_day: day(last_day),
        });
        end_role(&self.house.db, actor, &command).await
    }
}

const FROM_TODAY: (&str, Option<&str>) = ("2025-09-15", None);

#[tokio::test]
async fn a_role_is_granted_by_another_who_reaches_its_place() {
    let door = door().await;
    let admin = door.officer("admin", Role::Administrator).await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let acts = door.actor(admin).await;
    let province = Place::Area(AreaId::named("province"));
    let scoped = door.house.actor_at(Role::Administrator, province);
    let leader = || grant(Role::AllianceLeader, Place::Installation, FROM_TODAY);
    let administrator = || grant(Role::Administrator, Place::Installation, FROM_TODAY);
    let before = door.house.counts().await;
    let cases = [
        (&acts, admin, leader(), "identity.grant.to_oneself"),
        (
            &acts,
            lan,
            grant(Role::AllianceOfficer, Place::Installation, FROM_TODAY),
            "identity.grant.already",
        ),
        (
            &acts,
            lan,
            grant(Role::TeamHead, province, FROM_TODAY),
            "identity.grant.needs_organisation",
        ),
        (
            &acts,
            lan,
            grant(Role::AreaOfficer, Place::Installation, FROM_TODAY),
            "identity.grant.needs_area",
        ),
        (
            &acts,
            lan,
            grant(
                Role::AllianceLeader,
                province,
                ("2025-01-01", Some("2025-09-14")),
            ),
            "identity.grant.past",
        ),
        (
            &acts,
            AccountId::named("nobody"),
            leader(),
            "identity.account.missing",
        ),
        (&scoped, lan, administrator(), "authz.not_allowed"),
        (
            &door.house.actor(Role::AllianceLeader),
            lan,
            leader(),
            "authz.not_allowed",
        ),
        (&door.house.anonymous(), lan, leader(), "authz.anonymous"),
    ];
    for (actor, account, grant, code) in cases {
        assert_eq!(
            door.grant(actor, account, grant).await.unwrap_err().code(),
            code
        );
    }
    assert_eq!(door.house.counts().await, before);
    door.grant(&acts, lan, leader()).await.unwrap();
    assert!(door.actor(lan).await.may_somewhere(Action::ConfirmRule));
    let local = grant(
        Role::AllianceLeader,
        province,
        ("2025-10-01", Some("2025-12-31")),
    );
    door.grant(&scoped, lan, local).await.unwrap();
}

#[tokio::test]
async fn a_role_ends_at_once_on_a_day_or_before_it_began() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let admin = door.house.actor(Role::Administrator);
    let later = grant(Role::FundOfficer, Place::Installation, ("2025-10-01", None));
    let later = door.grant(&admin, lan, later).await.unwrap().id;
    let leader = grant(Role::AllianceLeader, Place::Installation, FROM_TODAY);
    let leader = door.grant(&admin, lan, leader).await.unwrap().id;
    let scoped = door
        .house
        .actor_at(Role::Administrator, Place::Area(AreaId::named("province")));
    let before = door.house.counts().await;
    let cases = [
        (&admin, leader, "2025-09-13", "identity.grant.ends_in_past"),
        (
            &admin,
            GrantId::named("none"),
            "2025-09-14",
            "identity.grant.missing",
        ),
        (&scoped, leader, "2025-09-14", "authz.hidden"),
        (
            &door.house.actor(Role::AllianceOfficer),
            leader,
            "2025-09-14",
            "authz.not_allowed",
        ),
        (
            &door.house.anonymous(),
            leader,
            "2025-09-14",
            "authz.anonymous",
        ),
    ];
    for (actor, grant, day, code) in cases {
        assert_eq!(door.end(actor, grant, day).await.unwrap_err().code(), code);
    }
    assert_eq!(door.house.counts().await, before);
    door.end(&admin, later, "2025-09-14").await.unwrap();
    door.end(&admin, leader, "2025-09-15").await.unwrap();
    assert!(
        door.actor(lan).await.may_somewhere(Action::ConfirmRule),
        "until this evening"
    );
    let again = door.end(&admin, leader, "2025-09-16").await.unwrap_err();
    assert_eq!(again.code(), "identity.grant.over");
    door.house.pass_days(1);
    assert!(!door.actor(lan).await.may_somewhere(Action::ConfirmRule));
    let page = account_page(&door.house.db, &door.house.actor(Role::Administrator), lan)
        .await
        .unwrap();
    assert_eq!(
        page.grants.len(),
        1,
        "what never began has gone, what ended is over"
    );
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let door = door().await;
    let admin = door.officer("admin", Role::Administrator).await;
    let acts = door.actor(admin).await;
    let page = account_page(&door.house.db, &acts, admin).await.unwrap();
    let own = page.grants[0].id;
    let refused = door.end(&acts, own, "2025-09-14").await.unwrap_err();
    assert_eq!(refused.code(), "identity.account.last_administrator");
    let second = door.officer("second", Role::Administrator).await;
    door.end(&acts, own, "2025-09-14").await.unwrap();
    let second = door.actor(second).await;
    let own = account_page(&door.house.db, &second, second.account.unwrap())
        .await
        .unwrap()
        .grants[0]
        .id;
    let refused = door.end(&second, own, "2025-09-15").await.unwrap_err();
    assert_eq!(refused.code(), "identity.account.last_administrator");
}

#[tokio::test]
async fn a_grant_at_a_cooperative_is_read_back_as_it_was_given() {
    let door = door().await;
    let tam = door.director("Tám", "0912345678").await;
    let admin = door.house.actor(Role::Administrator);
    let place = Place::Organisation(OrganisationId::named("HTX Sao Mai"));
    let given = grant(Role::TeamHead, place, ("2025-09-20", Some("2025-12-31")));
    door.grant(&admin, tam, given.clone()).await.unwrap();
    let page = account_page(&door.house.db, &admin, tam).await.unwrap();
    assert_eq!(page.grants[1].grant, given);
}
