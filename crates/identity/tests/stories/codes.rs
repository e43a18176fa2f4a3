//! Directors sign in with a phone and a code of their officer.

use authz::{Action, Actor, Grant, Place, Role};
use identity::api::change_delegation::{ChangeDelegation, change_delegation};
use identity::api::entrance::{Entered, EntranceError, NewSession};
use identity::api::issue_code::{CodeIssued, IssueCodeError, issue_code};
use identity::api::sign_in_with_code::{SignInWithCode, sign_in_with_code};
use identity::api::{OneTimeCode, Visitor};
use kernel::{AccountId, AreaId, Command, Day, Phone, Refusal};

use crate::people::{Door, cooperative, door, known, office, since_2020, stranger};

const PHONE: &str = "0912 345 678";

impl Door {
    async fn issue(&self, actor: &Actor, account: AccountId) -> Result<CodeIssued, IssueCodeError> {
        let command = self.house.command(account);
        issue_code(&self.house.db, &self.setup, actor, &command).await
    }

    fn form(&self, phone: &str, code: &OneTimeCode) -> Command<SignInWithCode> {
        let phone = Phone::parse(phone).unwrap();
        self.house.command(SignInWithCode {
            phone,
            code: code.clone(),
        })
    }

    async fn show(
        &self,
        visitor: &Visitor,
        form: &Command<SignInWithCode>,
    ) -> Result<NewSession, EntranceError> {
        match sign_in_with_code(&self.house.db, &self.setup.keys, visitor, form).await? {
            Entered::Session(session) => Ok(session),
            Entered::SecondStep(_) => panic!("no second step is on"),
        }
    }
}

fn wrong() -> OneTimeCode {
    OneTimeCode::parse("0000 0000").unwrap()
}

#[tokio::test]
async fn an_officer_issues_codes_to_people_of_cooperatives_in_reach_only() {
    let door = door().await;
    let tam = door.director("Tám", PHONE).await;
    let leader = door.officer("leader", Role::AllianceLeader).await;
    let house = &door.house;
    let grant = |account| identity::api::grant_role::GrantRole {
        account,
        grant: Grant::since(
            Role::CooperativeAccountant,
            Place::Organisation(kernel::OrganisationId::named("xa")),
            Day::of(2025, 9, 20).unwrap(),
        ),
    };
    let far = house.actor_at(Role::AreaOfficer, Place::Area(AreaId::named("other")));
    let near = house.actor_at(Role::AllianceOfficer, cooperative());
    let officer = house.actor(Role::AllianceOfficer);
    let before = house.counts().await;
    let cases = [
        (&far, tam, "authz.hidden"),
        (&house.actor(Role::AllianceLeader), tam, "authz.not_allowed"),
        (&house.anonymous(), tam, "authz.anonymous"),
        (&officer, leader, "identity.code.not_of_cooperative"),
        (
            &officer,
            AccountId::named("nobody"),
            "identity.account.missing",
        ),
    ];
    for (actor, account, code) in cases {
        assert_eq!(door.issue(actor, account).await.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
    door.issue(&near, tam).await.unwrap();
    // A second role outside of reach takes the account out of reach.
    identity::api::grant_role::grant_role(&house.db, &house.system(), &house.command(grant(tam)))
        .await
        .unwrap();
    assert_eq!(
        door.issue(&near, tam).await.unwrap_err().code(),
        "authz.hidden"
    );
}

#[tokio::test]
async fn a_wrong_code_an_old_one_and_a_strangers_phone_are_refused_alike() {
    let door = door().await;
    let tam = door.director("Tám", PHONE).await;
    door.director("Út", "0987 654 321").await;
    let officer = door.house.actor(Role::AllianceOfficer);
    let issued = door.issue(&officer, tam).await.unwrap();
    assert_eq!(
        (issued.name.as_str(), issued.phone.as_str()),
        ("Tám", PHONE)
    );
    let cases = [
        door.form(PHONE, &wrong()),
        door.form("0987 654 321", &issued.code),
        door.form("0911 111 111", &issued.code),
    ];
    for form in cases {
        assert_eq!(
            door.show(&office(), &form).await.unwrap_err().code(),
            "identity.sign_in.wrong"
        );
    }
    let newer = door.issue(&officer, tam).await.unwrap();
    assert_ne!(newer.code, issued.code);
    let old = door.show(&office(), &door.form(PHONE, &issued.code)).await;
    assert!(
        matches!(old, Err(EntranceError::Wrong)),
        "another took its place"
    );
    door.house.pass_days(1);
    let late = door.show(&office(), &door.form(PHONE, &newer.code)).await;
    assert!(matches!(late, Err(EntranceError::Wrong)));
    assert_eq!(door.rows("identity_session").await, 0);
}

#[tokio::test]
async fn a_director_comes_in_once_by_a_code_and_twice_by_the_same_form() {
    let door = door().await;
    let tam = door.director("Tám", PHONE).await;
    let issued = door
        .issue(&door.house.actor(Role::AllianceOfficer), tam)
        .await
        .unwrap();
    let form = door.form(PHONE, &issued.code);
    let first = door.show(&office(), &form).await.unwrap();
    let tapped = door.show(&office(), &form).await.unwrap();
    assert!(
        door.session(&first.token).await.is_none(),
        "one session is enough"
    );
    let signed_in = door.session(&tapped.token).await.unwrap();
    assert_eq!(signed_in.actor.account, Some(tam));
    let seen = door.show(&office(), &door.form(PHONE, &issued.code)).await;
    assert!(
        matches!(seen, Err(EntranceError::Wrong)),
        "who looked over the shoulder stays out"
    );
}

#[tokio::test]
async fn five_wrong_codes_shut_one_door_and_a_new_code_opens_it() {
    let door = door().await;
    let tam = door.director("Tám", PHONE).await;
    let officer = door.house.actor(Role::AllianceOfficer);
    let issued = door.issue(&officer, tam).await.unwrap();
    for _ in 0..5 {
        assert!(
            door.show(&office(), &door.form(PHONE, &wrong()))
                .await
                .is_err()
        );
    }
    let shut = door.show(&office(), &door.form(PHONE, &issued.code)).await;
    assert!(matches!(shut, Err(EntranceError::Limited { .. })));
    // A guesser elsewhere has not used up the director's tries.
    let elsewhere = stranger("198.51.100.1");
    let device = door
        .show(&elsewhere, &door.form(PHONE, &issued.code))
        .await
        .unwrap()
        .device;
    let again = door.issue(&officer, tam).await.unwrap();
    door.show(&office(), &door.form(PHONE, &again.code))
        .await
        .unwrap();
    let known = known(&device);
    let third = door.issue(&officer, tam).await.unwrap();
    for _ in 0..31 {
        let guesser = stranger("192.0.2.1");
        drop(door.show(&guesser, &door.form(PHONE, &wrong())).await);
    }
    door.show(&known, &door.form(PHONE, &third.code))
        .await
        .unwrap();
}

#[tokio::test]
async fn the_officers_form_sent_twice_tells_the_same_code() {
    let door = door().await;
    let tam = door.director("Tám", PHONE).await;
    let officer = door.house.actor(Role::AllianceOfficer);
    let form = door.house.command(tam);
    let first = issue_code(&door.house.db, &door.setup, &officer, &form)
        .await
        .unwrap();
    let again = issue_code(&door.house.db, &door.setup, &officer, &form)
        .await
        .unwrap();
    assert_eq!(first, again);
    let other = identity::api::Setup::of([8; 32]);
    let thief = issue_code(&door.house.db, &other, &officer, &form)
        .await
        .unwrap();
    assert_ne!(thief.code, first.code, "the tables alone tell no code");
}

#[tokio::test]
async fn who_came_in_by_a_code_never_acts_as_an_officer() {
    let door = door().await;
    let tam = door.director("Tám", PHONE).await;
    let leader = door.officer("leader", Role::AllianceLeader).await;
    let issued = door
        .issue(&door.house.actor(Role::AllianceOfficer), tam)
        .await
        .unwrap();
    let new = door
        .show(&office(), &door.form(PHONE, &issued.code))
        .await
        .unwrap();
    let day = door.house.db.day();
    let wish = ChangeDelegation {
        receiver: tam,
        from_day: day,
        to_day: day,
        reason: "nhầm người".to_owned(),
        seen_version: None,
    };
    let leader = door.actor(leader).await;
    change_delegation(&door.house.db, &leader, &door.house.command(wish))
        .await
        .unwrap();
    let signed_in = door.session(&new.token).await.unwrap();
    assert!(
        door.actor(tam).await.may_somewhere(Action::ConfirmRule),
        "the account was given more"
    );
    assert!(!signed_in.actor.may_somewhere(Action::ConfirmRule));
    assert_eq!(
        signed_in.actor.grants,
        [since_2020(Role::CooperativeDirector, cooperative())]
    );
}
