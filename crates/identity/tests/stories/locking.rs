//! Accounts that are locked and unlocked.

use authz::{Actor, Place, Role};
use identity::api::account_page::account_page;
use identity::api::actor_of;
use identity::api::entrance::EntranceError;
use identity::api::lock_account::{LockAccount, LockAccountError, lock_account};
use identity::api::unlock_account::{UnlockAccount, UnlockAccountError, unlock_account};
use kernel::{AccountId, AreaId, By, Refusal, RequestId};

use crate::people::{Door, PASSWORD, door, office};

const LAN: &str = "lan@example.vn";

impl Door {
    async fn lock(
        &self,
        actor: &Actor,
        (account, seen_version): (AccountId, i64),
    ) -> Result<(), LockAccountError> {
        let reason = "nghỉ việc".to_owned();
        let wish = LockAccount {
            account,
            reason,
            seen_version,
        };
        lock_account(&self.house.db, actor, &self.house.command(wish)).await
    }

    async fn unlock(
        &self,
        actor: &Actor,
        (account, seen_version): (AccountId, i64),
    ) -> Result<(), UnlockAccountError> {
        let wish = UnlockAccount {
            account,
            seen_version,
        };
        unlock_account(&self.house.db, actor, &self.house.command(wish)).await
    }

    pub(crate) async fn version(&self, account: AccountId) -> i64 {
        let mut rx = self.house.db.read().await.unwrap();
        identity::api::account(&mut rx, account)
            .await
            .unwrap()
            .unwrap()
            .version
    }
}

#[tokio::test]
async fn an_account_is_locked_by_who_reaches_it_and_sees_it_as_it_is() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let admin = door.officer("admin", Role::Administrator).await;
    let house = &door.house;
    let acts = door.actor(admin).await;
    let (seen, own) = (door.version(lan).await, door.version(admin).await);
    let scoped = house.actor_at(Role::Administrator, Place::Area(AreaId::named("province")));
    let before = house.counts().await;
    let nobody = AccountId::named("nobody");
    let cases = [
        (&acts, (admin, own), "identity.lock.oneself"),
        (&acts, (lan, seen - 1), "identity.account.stale"),
        (&acts, (nobody, 1), "identity.account.missing"),
        (
            &house.system(),
            (admin, own),
            "identity.account.last_administrator",
        ),
        (&scoped, (lan, seen), "authz.hidden"),
        (
            &house.actor(Role::AllianceLeader),
            (lan, seen),
            "authz.not_allowed",
        ),
        (&house.anonymous(), (lan, seen), "authz.anonymous"),
    ];
    for (actor, what, code) in cases {
        assert_eq!(door.lock(actor, what).await.unwrap_err().code(), code);
    }
    let cases = [
        (&acts, (lan, seen), "identity.unlock.not_locked"),
        (&acts, (nobody, 1), "identity.account.missing"),
        (&scoped, (lan, seen), "authz.hidden"),
        (
            &house.actor(Role::AllianceLeader),
            (lan, seen),
            "authz.not_allowed",
        ),
        (&house.anonymous(), (lan, seen), "authz.anonymous"),
    ];
    for (actor, what, code) in cases {
        assert_eq!(door.unlock(actor, what).await.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn a_locked_account_is_out_at_once_and_comes_back_when_it_is_unlocked() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let house = &door.house;
    let new = door.enter(&office(), LAN).await;
    let acts = house.actor(Role::Administrator);
    door.officer("admin", Role::Administrator).await;
    let page = account_page(&house.db, &acts, lan).await.unwrap();
    assert_eq!((page.sessions, page.has_password), (1, true));
    let seen = page.account.version;
    door.lock(&acts, (lan, seen)).await.unwrap();
    assert!(door.session(&new.token).await.is_none());
    let tried = door.knock(&office(), LAN, PASSWORD).await;
    assert!(matches!(tried, Err(EntranceError::Wrong)));
    let mut rx = house.db.read().await.unwrap();
    let by = By::account(lan, RequestId::named("test"));
    assert!(actor_of(&mut rx, by).await.unwrap().is_none());
    drop(rx);
    let again = door.lock(&acts, (lan, seen + 1)).await.unwrap_err();
    assert_eq!(again.code(), "identity.lock.already");
    let stale = door.unlock(&acts, (lan, seen)).await.unwrap_err();
    assert_eq!(stale.code(), "identity.account.stale");
    door.unlock(&acts, (lan, seen + 1)).await.unwrap();
    door.enter(&office(), LAN).await;
}

#[tokio::test]
async fn two_administrators_cannot_lock_each_other_out_at_once() {
    let door = door().await;
    let house = &door.house;
    let [one, two] = ["one", "two"];
    let (one, two) = (
        door.officer(one, Role::Administrator).await,
        door.officer(two, Role::Administrator).await,
    );
    let (first, second) = (door.actor(one).await, door.actor(two).await);
    let other = house.another_process().await;
    let version = door.version(one).await;
    let lock = |account| {
        house.command(LockAccount {
            account,
            reason: "x".to_owned(),
            seen_version: version,
        })
    };
    let (by_first, by_second) = (lock(two), lock(one));
    let (a, b) = tokio::join!(
        db::settle(|| lock_account(&house.db, &first, &by_first)),
        db::settle(|| lock_account(&other, &second, &by_second)),
    );
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
}
