//! Accounts: seen, corrected, given a password by the house.

use authz::{Place, Role};
use identity::api::account_list::{AccountFilter, account_list};
use identity::api::account_page::account_page;
use identity::api::change_account::{ChangeAccount, change_account};
use identity::api::change_language::change_language;
use identity::api::open_account::{OpenAccount, open_account};
use identity::api::set_password::{SetPassword, set_password};
use identity::api::{AccountLanguage, NewPassword, hash_password};
use kernel::{AccountId, AreaId, Email, Phone, Refusal};

use crate::people::{ANOTHER, PASSWORD, door, office, since_2020};

const LAN: &str = "lan@example.vn";

#[tokio::test]
async fn an_account_out_of_reach_does_not_exist() {
    let door = door().await;
    let boss = door.officer("boss", Role::Administrator).await;
    let house = &door.house;
    let scoped = house.actor_at(Role::Administrator, Place::Area(AreaId::named("province")));
    let cases = [
        (scoped, boss, "authz.hidden"),
        (house.actor(Role::FundOfficer), boss, "authz.not_allowed"),
        (house.anonymous(), boss, "authz.anonymous"),
        (
            house.actor(Role::Administrator),
            AccountId::named("nobody"),
            "identity.account.missing",
        ),
    ];
    for (actor, account, code) in cases {
        assert_eq!(
            account_page(&house.db, &actor, account)
                .await
                .unwrap_err()
                .code(),
            code
        );
    }
}

#[tokio::test]
async fn an_account_is_corrected_and_no_login_is_used_twice() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    door.officer("minh", Role::AllianceOfficer).await;
    let house = &door.house;
    let admin = house.actor(Role::Administrator);
    let version = account_page(&house.db, &admin, lan)
        .await
        .unwrap()
        .account
        .version;
    let wish = |email: Option<&str>, seen_version| ChangeAccount {
        account: lan,
        name: "Lan Anh".to_owned(),
        email: email.map(|email| Email::parse(email).unwrap()),
        phone: None,
        seen_version,
    };
    let before = house.counts().await;
    let leader = house.actor(Role::AllianceLeader);
    let cases = [
        (&admin, wish(None, version), "identity.account.no_login"),
        (
            &admin,
            wish(Some("minh@example.vn"), version),
            "identity.account.email_taken",
        ),
        (
            &admin,
            wish(Some(LAN), version + 1),
            "identity.account.stale",
        ),
        (&leader, wish(Some(LAN), version), "authz.not_allowed"),
    ];
    for (actor, wish, code) in cases {
        let refused = change_account(&house.db, actor, &house.command(wish))
            .await
            .unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.counts().await, before);
    let wish = ChangeAccount {
        phone: Some(Phone::parse("0912345678").unwrap()),
        ..wish(Some(LAN), version)
    };
    change_account(&house.db, &admin, &house.command(wish))
        .await
        .unwrap();
    assert!(
        door.knock(&office(), "0912 345 678", PASSWORD)
            .await
            .is_ok()
    );
    let filter = AccountFilter {
        search: "lan anh".to_owned(),
        ..AccountFilter::default()
    };
    let list = account_list(&house.db, &admin, &filter, (10, 0)).await;
    assert_eq!(list.unwrap().count, 1);
}

#[tokio::test]
async fn a_role_that_has_not_its_place_opens_no_account() {
    let door = door().await;
    let wish = OpenAccount {
        name: "Tám".to_owned(),
        email: None,
        phone: Some(Phone::parse("0912345678").unwrap()),
        person: None,
        grants: vec![since_2020(Role::CooperativeDirector, Place::Installation)],
    };
    let before = door.house.counts().await;
    let refused = open_account(
        &door.house.db,
        &door.house.system(),
        &door.house.command(wish),
    )
    .await;
    assert_eq!(
        refused.unwrap_err().code(),
        "identity.grant.needs_organisation"
    );
    assert_eq!(door.house.counts().await, before);
}

#[tokio::test]
async fn nobody_but_the_house_sets_anothers_password() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let house = &door.house;
    let password = NewPassword::parse(ANOTHER).unwrap();
    let password = hash_password(&door.setup.keys, &password).await.unwrap();
    let wish = SetPassword {
        account: lan,
        password,
    };
    let before = house.counts().await;
    let refused = set_password(
        &house.db,
        &door.setup.keys,
        &house.actor(Role::Administrator),
        &house.command(wish.clone()),
    )
    .await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    assert_eq!(house.counts().await, before);
    set_password(
        &house.db,
        &door.setup.keys,
        &house.system(),
        &house.command(wish),
    )
    .await
    .unwrap();
    assert!(door.knock(&office(), LAN, ANOTHER).await.is_ok());
}

#[tokio::test]
async fn a_language_is_ones_own() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let house = &door.house;
    let new = door.enter(&office(), LAN).await;
    let refused = change_language(
        &house.db,
        &house.anonymous(),
        &house.command(AccountLanguage::English),
    )
    .await;
    assert_eq!(refused.unwrap_err().code(), "authz.anonymous");
    let lan = door.actor(lan).await;
    change_language(&house.db, &lan, &house.command(AccountLanguage::English))
        .await
        .unwrap();
    assert_eq!(
        door.session(&new.token).await.unwrap().language,
        AccountLanguage::English
    );
}
