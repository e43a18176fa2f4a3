//! Tokens with which programs act for an account.

use authz::{Action, Actor, Place, Role};
use db::Begun;
use identity::api::api_tokens::api_tokens;
use identity::api::grant_role::{GrantRole, grant_role};
use identity::api::issue_api_token::{
    ApiTokenIssued, IssueApiToken, IssueApiTokenError, issue_api_token,
};
use identity::api::lock_account::{LockAccount, lock_account};
use identity::api::revoke_api_token::revoke_api_token;
use identity::api::unlock_account::{UnlockAccount, unlock_account};
use identity::api::{
    ActorOfTokenError, ApiTokenActor, ApiTokenId, ApiTokenState, actor_of_token, note_token_use,
};
use kernel::{AccountId, AreaId, Command, Day, Refusal, RequestId};

use crate::people::{Door, cooperative, door, since_2020};

fn wish(account: AccountId, last_day: &str) -> IssueApiToken {
    IssueApiToken {
        account,
        name: "máy chủ báo cáo".to_owned(),
        last_day: Day::parse(last_day).unwrap(),
    }
}

fn request() -> RequestId {
    RequestId::named("test")
}

impl Door {
    async fn issue_token(
        &self,
        actor: &Actor,
        wish: IssueApiToken,
    ) -> Result<ApiTokenIssued, IssueApiTokenError> {
        self.issue_by(actor, &self.house.command(wish)).await
    }

    async fn issue_by(
        &self,
        actor: &Actor,
        command: &Command<IssueApiToken>,
    ) -> Result<ApiTokenIssued, IssueApiTokenError> {
        issue_api_token(&self.house.db, &self.setup.keys, actor, command).await
    }

    async fn act_with(&self, token: &str) -> Result<ApiTokenActor, ActorOfTokenError> {
        let mut rx = self.house.db.read().await.unwrap();
        actor_of_token(&mut rx, token, request()).await
    }

    async fn refused(&self, token: &str) -> &'static str {
        self.act_with(token).await.unwrap_err().code()
    }
}

#[tokio::test]
async fn a_token_that_is_refused_writes_nothing() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let minh = door.officer("minh", Role::AllianceOfficer).await;
    let admin = door.officer("admin", Role::Administrator).await;
    let house = &door.house;
    let (lan_acts, admin_acts) = (door.actor(lan).await, door.actor(admin).await);
    let elsewhere = house.actor_at(Role::Administrator, Place::Area(AreaId::named("province")));
    let nobody = AccountId::named("nobody");
    let before = house.counts().await;
    let year = "2026-09-15";
    for (actor, wish, code) in [
        (
            &lan_acts,
            wish(lan, "2025-09-14"),
            "identity.api_token.past",
        ),
        (
            &lan_acts,
            wish(lan, "2026-09-16"),
            "identity.api_token.too_long",
        ),
        (&lan_acts, wish(minh, year), "authz.not_allowed"),
        (&elsewhere, wish(minh, year), "authz.hidden"),
        (&house.anonymous(), wish(lan, year), "authz.anonymous"),
        (&admin_acts, wish(nobody, year), "identity.account.missing"),
    ] {
        assert_eq!(
            door.issue_token(actor, wish).await.unwrap_err().code(),
            code
        );
    }
    for bad in ["", "hoptac_", "abc", &format!("hoptac_{}", "A".repeat(43))] {
        assert_eq!(
            door.refused(bad).await,
            "identity.api_token.unknown",
            "{bad}"
        );
    }
    let strange = house.command(ApiTokenId::named("x"));
    let refused = revoke_api_token(&house.db, &admin_acts, &strange).await;
    assert_eq!(refused.unwrap_err().code(), "identity.api_token.missing");
    assert_eq!(house.counts().await, before);
}

#[tokio::test]
async fn an_account_has_no_more_tokens_than_it_can_look_after() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let acts = door.actor(lan).await;
    for _ in 0..20 {
        door.issue_token(&acts, wish(lan, "2025-09-20"))
            .await
            .unwrap();
    }
    let refused = door
        .issue_token(&acts, wish(lan, "2025-09-20"))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "identity.api_token.too_many");
    door.house.pass_days(6);
    door.issue_token(&acts, wish(lan, "2025-09-21"))
        .await
        .unwrap();
}

#[tokio::test]
async fn the_same_form_twice_gives_the_same_token_which_stands_nowhere() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let acts = door.actor(lan).await;
    let command = door.house.command(wish(lan, "2026-09-15"));
    let first = door.issue_by(&acts, &command).await.unwrap();
    let before = door.house.counts().await;
    let again = door.issue_by(&acts, &command).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(door.house.counts().await, before);
    let spelled = first.token.spell();
    assert!(spelled.starts_with("hoptac_"), "{spelled}");
    let Begun::Repeated(kept) = door.house.db.begin(&acts, &command).await.unwrap() else {
        panic!("the command was done");
    };
    let kept = format!("{kept:?}");
    let bare = spelled.trim_start_matches("hoptac_");
    assert!(!kept.contains(bare), "{kept}");
    let another = door
        .issue_token(&acts, wish(lan, "2026-09-15"))
        .await
        .unwrap();
    assert_ne!(another.token, first.token);
}

#[tokio::test]
async fn a_token_has_the_roles_of_its_account_today_and_the_audit_names_the_account() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let admin = door.officer("admin", Role::Administrator).await;
    let admin_acts = door.actor(admin).await;
    let issued = door
        .issue_token(&admin_acts, wish(lan, "2026-09-15"))
        .await
        .unwrap();
    let spelled = issued.token.spell();
    let shown = door.act_with(&spelled).await.unwrap();
    assert_eq!((shown.token, shown.actor.account), (issued.id, Some(lan)));
    assert_eq!(shown.actor.by().account, Some(lan));
    assert!(!shown.actor.may_somewhere(Action::ConfirmRule));
    let leader = since_2020(Role::AllianceLeader, Place::Installation);
    let grant = GrantRole {
        account: lan,
        grant: leader,
    };
    let command = door.house.command(grant);
    grant_role(&door.house.db, &admin_acts, &command)
        .await
        .unwrap();
    let shown = door.act_with(&spelled).await.unwrap();
    assert!(shown.actor.may_somewhere(Action::ConfirmRule));
}

#[tokio::test]
async fn a_token_issued_by_whoever_has_a_code_stays_with_the_roles_of_a_cooperative() {
    let door = door().await;
    let director = door.director("tám", "0912345678").await;
    let acts = door.actor(director).await;
    let issued = door
        .issue_token(&acts, wish(director, "2026-09-15"))
        .await
        .unwrap();
    let admin = door.officer("admin", Role::Administrator).await;
    let leader = since_2020(Role::AllianceLeader, Place::Installation);
    let command = door.house.command(GrantRole {
        account: director,
        grant: leader,
    });
    grant_role(&door.house.db, &door.actor(admin).await, &command)
        .await
        .unwrap();
    let shown = door.act_with(&issued.token.spell()).await.unwrap();
    assert!(!shown.actor.may_somewhere(Action::ConfirmRule));
    let places: Vec<Place> = shown.actor.grants.iter().map(|grant| grant.place).collect();
    assert_eq!(places, [cooperative()]);
}

#[tokio::test]
async fn a_token_ends_with_its_last_day_by_the_clock_that_is_always_real() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let acts = door.actor(lan).await;
    let issued = door
        .issue_token(&acts, wish(lan, "2025-09-16"))
        .await
        .unwrap();
    let spelled = issued.token.spell();
    door.house.pass_days(1);
    door.act_with(&spelled).await.unwrap();
    door.house.security.advance_days(1);
    let ended = door.act_with(&spelled).await.unwrap_err();
    assert_eq!(ended.code(), "identity.api_token.ended");
    assert_eq!(ended.facts(), [("last", "16/09/2025".to_owned())]);
}

#[tokio::test]
async fn a_token_is_revoked_by_its_owner_or_by_who_manages_the_account_and_only_once() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let minh = door.officer("minh", Role::AllianceOfficer).await;
    let admin = door.officer("admin", Role::Administrator).await;
    let house = &door.house;
    let (lan_acts, admin_acts) = (door.actor(lan).await, door.actor(admin).await);
    for owner in [&lan_acts, &admin_acts] {
        let issued = door
            .issue_token(&lan_acts, wish(lan, "2026-09-15"))
            .await
            .unwrap();
        let before = house.counts().await;
        let foreign = house.command(issued.id);
        let refused = revoke_api_token(&house.db, &door.actor(minh).await, &foreign).await;
        assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
        assert_eq!(house.counts().await, before);
        let command = house.command(issued.id);
        revoke_api_token(&house.db, owner, &command).await.unwrap();
        revoke_api_token(&house.db, owner, &command).await.unwrap();
        let again = revoke_api_token(&house.db, owner, &house.command(issued.id)).await;
        assert_eq!(
            again.unwrap_err().code(),
            "identity.api_token.already_revoked"
        );
        let spelled = issued.token.spell();
        assert_eq!(door.refused(&spelled).await, "identity.api_token.revoked");
    }
}

#[tokio::test]
async fn the_tokens_of_a_locked_account_are_revoked_and_stay_so_when_it_is_unlocked() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let admin = door.officer("admin", Role::Administrator).await;
    let house = &door.house;
    let admin_acts = door.actor(admin).await;
    let issued = door
        .issue_token(&door.actor(lan).await, wish(lan, "2026-09-15"))
        .await
        .unwrap();
    let seen_version = door.version(lan).await;
    let reason = "mất máy".to_owned();
    let lock = LockAccount {
        account: lan,
        reason,
        seen_version,
    };
    lock_account(&house.db, &admin_acts, &house.command(lock))
        .await
        .unwrap();
    let spelled = issued.token.spell();
    assert_eq!(door.refused(&spelled).await, "identity.api_token.revoked");
    let refused = door
        .issue_token(&admin_acts, wish(lan, "2026-09-15"))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "identity.api_token.account_closed");
    let seen_version = door.version(lan).await;
    let unlock = UnlockAccount {
        account: lan,
        seen_version,
    };
    unlock_account(&house.db, &admin_acts, &house.command(unlock))
        .await
        .unwrap();
    assert_eq!(door.refused(&spelled).await, "identity.api_token.revoked");
}

#[tokio::test]
async fn that_a_token_is_used_is_noted_once_a_day_by_whichever_process() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let acts = door.actor(lan).await;
    let issued = door
        .issue_token(&acts, wish(lan, "2026-09-15"))
        .await
        .unwrap();
    let spelled = issued.token.spell();
    assert!(door.act_with(&spelled).await.unwrap().wants_note);
    note_token_use(&door.house.db, issued.id, request()).await;
    assert!(!door.act_with(&spelled).await.unwrap().wants_note);
    let before = door.house.counts().await;
    let other = door.house.another_process().await;
    note_token_use(&other, issued.id, request()).await;
    assert_eq!(door.house.counts().await, before);
    door.house.pass_days(1);
    assert!(door.act_with(&spelled).await.unwrap().wants_note);

    let listed = api_tokens(&door.house.db, &acts, lan).await.unwrap();
    let told: Vec<_> = listed
        .iter()
        .map(|token| (token.name.as_str(), token.used_on))
        .collect();
    assert_eq!(told, [("máy chủ báo cáo", Day::parse("2025-09-15").ok())]);
    assert_eq!(listed.first().unwrap().state, ApiTokenState::Live);
    let minh = door.officer("minh", Role::AllianceOfficer).await;
    let refused = api_tokens(&door.house.db, &door.actor(minh).await, lan)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "authz.not_allowed");
}
