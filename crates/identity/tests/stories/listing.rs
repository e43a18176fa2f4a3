//! The list of accounts.

use authz::closure::{put_area, put_organisation};
use authz::{Place, Role};
use identity::api::AccountState;
use identity::api::account_list::{AccountFilter, account_list};
use identity::api::account_page::account_page;
use kernel::{AreaId, Day, Period};

use crate::people::{Door, cooperative, door};

fn province() -> Place {
    Place::Area(AreaId::named("province"))
}

/// Lists know a place by the map, as the directory draws it.
async fn put_on_the_map(house: &testkit::TestDb) {
    let begun = house
        .db
        .begin(&house.system(), &house.command("a map"))
        .await
        .unwrap();
    let db::Begun::Fresh(mut tx) = begun else {
        panic!("a new command")
    };
    let period = Period::since(Day::of(2020, 1, 1).unwrap());
    put_area(&mut tx, AreaId::named("province"), period, &[])
        .await
        .unwrap();
    if let Place::Organisation(id) = cooperative() {
        put_organisation(&mut tx, id, period, &[]).await.unwrap();
    }
    tx.commit(db::Entry::new("directory.draw_map", "area", "province"), ())
        .await
        .unwrap();
}

/// Four accounts in three places.
async fn four() -> Door {
    let door = door().await;
    put_on_the_map(&door.house).await;
    door.officer("Nguyễn Thị Ánh", Role::AllianceOfficer).await;
    door.officer("an", Role::Administrator).await;
    door.officer_at("bình", Role::AreaOfficer, province()).await;
    door.director("Đỗ Văn Tám", "0912 345 678").await;
    door
}

impl Door {
    /// The names on a page, and how many there are on all.
    async fn list(&self, place: Place, filter: &AccountFilter, page: (i64, i64)) -> (String, i64) {
        let actor = self.house.actor_at(Role::Administrator, place);
        let list = account_list(&self.house.db, &actor, filter, page)
            .await
            .unwrap();
        let names = list.accounts.into_iter().map(|(account, _)| account.name);
        (names.collect::<Vec<String>>().join(", "), list.count)
    }
}

#[tokio::test]
async fn an_administrator_lists_the_accounts_of_the_place_and_no_others() {
    let door = four().await;
    let house = &door.house;
    let all = AccountFilter::default();
    for actor in [house.actor(Role::CooperativeDirector), house.anonymous()] {
        assert!(
            account_list(&house.db, &actor, &all, (10, 0))
                .await
                .is_err()
        );
    }
    let (names, count) = door.list(Place::Installation, &all, (10, 0)).await;
    assert_eq!(
        (names.as_str(), count),
        ("an, Nguyễn Thị Ánh, bình, Đỗ Văn Tám", 4),
        "by given name"
    );
    let (names, count) = door.list(Place::Installation, &all, (2, 2)).await;
    assert_eq!((names.as_str(), count), ("bình, Đỗ Văn Tám", 4));
    assert_eq!(
        door.list(province(), &all, (10, 0)).await,
        ("bình".to_owned(), 1)
    );
    assert_eq!(
        door.list(cooperative(), &all, (10, 0)).await,
        ("Đỗ Văn Tám".to_owned(), 1)
    );
}

#[tokio::test]
async fn accounts_are_found_without_marks_and_by_phone_and_by_what_they_are() {
    let door = four().await;
    let all = AccountFilter::default;
    let count = async |filter| door.list(Place::Installation, &filter, (10, 0)).await.1;
    let search = |text: &str| AccountFilter {
        search: text.to_owned(),
        ..all()
    };
    assert_eq!(count(search("%")).await, 0, "typed as it is");
    assert_eq!(count(search("tám@")).await, 0);
    for found in ["do van", "ĐỖ VĂN", "0912 345 678", "0912.345.678", "+84912"] {
        assert_eq!(count(search(found)).await, 1, "{found}");
    }
    let director = AccountFilter {
        role: Some(Role::CooperativeDirector),
        ..all()
    };
    assert_eq!(count(director).await, 1);
    let locked = AccountFilter {
        state: Some(AccountState::Locked),
        ..all()
    };
    assert_eq!(count(locked).await, 0);
}

#[tokio::test]
async fn the_page_of_an_account_says_what_may_be_done_with_it() {
    let door = door().await;
    let local = door.officer_at("bình", Role::AreaOfficer, province()).await;
    let scoped = door.house.actor_at(Role::Administrator, province());
    let page = account_page(&door.house.db, &scoped, local).await.unwrap();
    assert!(page.acts.manage && !page.may_have_codes);
    let officer = door.house.actor_at(Role::AllianceOfficer, province());
    let page = account_page(&door.house.db, &officer, local).await.unwrap();
    assert!(!page.acts.manage && page.acts.issue_code);
}
