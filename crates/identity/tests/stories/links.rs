//! Links: invitations and resets.

use authz::{Actor, Place, Role};
use identity::api::account_page::account_page;
use identity::api::choose_password::{ChoosePassword, ChoosePasswordError, choose_password};
use identity::api::entrance::EntranceError;
use identity::api::invite_account::invite_account;
use identity::api::make_link::make_link;
use identity::api::open_account::OpenAccount;
use identity::api::request_reset::request_reset;
use identity::api::take_link::take_link;
use identity::api::{LinkKind, Login, NewPassword, Token};
use identity::notify::Route;
use kernel::{AccountId, AreaId, Command, Email, Refusal, RequestId};

use crate::people::{ANOTHER, Door, PASSWORD, door, office, since_2020};

const LAN: &str = "lan@example.vn";

impl Door {
    fn choice(&self, token: &Token, password: &str) -> Command<ChoosePassword> {
        let password = NewPassword::parse(password).unwrap();
        self.house.command(ChoosePassword {
            token: token.clone(),
            password,
        })
    }

    async fn choose(&self, form: &Command<ChoosePassword>) -> Result<(), ChoosePasswordError> {
        let request = RequestId::named("test");
        choose_password(&self.house.db, &self.setup.keys, request, form).await
    }

    fn administrator(&self) -> Actor {
        self.house.actor(Role::Administrator)
    }
}

fn invitation(email: &str, role: Role) -> OpenAccount {
    OpenAccount {
        name: "Lan".to_owned(),
        email: Some(Email::parse(email).unwrap()),
        phone: None,
        person: None,
        grants: vec![since_2020(role, Place::Installation)],
    }
}

#[tokio::test]
async fn an_invited_officer_chooses_a_password_once() {
    let door = door().await;
    let house = &door.house;
    let before = house.counts().await;
    let wish = invitation(LAN, Role::AllianceOfficer);
    for actor in [house.actor(Role::AllianceOfficer), house.anonymous()] {
        assert!(
            invite_account(&house.db, &door.setup, &actor, &house.command(wish.clone()))
                .await
                .is_err()
        );
    }
    assert_eq!(house.counts().await, before);
    let form = house.command(wish);
    let invited = invite_account(&house.db, &door.setup, &door.administrator(), &form)
        .await
        .unwrap();
    let again = invite_account(&house.db, &door.setup, &door.administrator(), &form)
        .await
        .unwrap();
    assert_eq!(invited, again, "the form sent twice");
    assert_eq!(
        (invited.route, invited.link.kind),
        (Route::ByHand, LinkKind::Invite)
    );
    assert!(matches!(
        door.knock(&office(), LAN, PASSWORD).await,
        Err(EntranceError::Wrong)
    ));
    let own = door
        .choose(&door.choice(&invited.link.token, LAN))
        .await
        .unwrap_err();
    assert_eq!(own.code(), "identity.password.own");
    let choice = door.choice(&invited.link.token, PASSWORD);
    door.choose(&choice).await.unwrap();
    door.choose(&choice).await.unwrap();
    let used = door
        .choose(&door.choice(&invited.link.token, ANOTHER))
        .await
        .unwrap_err();
    assert_eq!(used.code(), "identity.link.dead");
    door.enter(&office(), LAN).await;
}

#[tokio::test]
async fn a_link_of_another_and_one_whose_time_is_over_choose_nothing() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let house = &door.house;
    let made = make_link(
        &house.db,
        &door.setup.keys,
        &door.administrator(),
        &house.command(lan),
    )
    .await;
    let made = made.unwrap();
    assert_eq!(made.kind, LinkKind::Reset);
    let strange = Token::parse(&"A".repeat(43)).unwrap();
    assert!(door.choose(&door.choice(&strange, ANOTHER)).await.is_err());
    house.pass_seconds(2 * 60 * 60);
    assert!(
        door.choose(&door.choice(&made.token, ANOTHER))
            .await
            .is_err()
    );
    door.enter(&office(), LAN).await;
    // A newer link takes the place of an older one.
    let make = || async {
        make_link(
            &house.db,
            &door.setup.keys,
            &door.administrator(),
            &house.command(lan),
        )
        .await
        .unwrap()
    };
    let (older, newer) = (make().await, make().await);
    assert!(
        door.choose(&door.choice(&older.token, ANOTHER))
            .await
            .is_err()
    );
    door.choose(&door.choice(&newer.token, ANOTHER))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_new_password_ends_every_session_and_lets_the_owner_try_at_once() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let stolen = door.enter(&office(), LAN).await;
    for _ in 0..5 {
        assert!(door.knock(&office(), LAN, ANOTHER).await.is_err());
    }
    let house = &door.house;
    let made = make_link(
        &house.db,
        &door.setup.keys,
        &door.administrator(),
        &house.command(lan),
    )
    .await;
    door.choose(&door.choice(&made.unwrap().token, ANOTHER))
        .await
        .unwrap();
    assert!(door.session(&stolen.token).await.is_none());
    assert!(door.knock(&office(), LAN, ANOTHER).await.is_ok());
}

#[tokio::test]
async fn a_link_is_made_by_who_reaches_every_role_of_the_account() {
    let door = door().await;
    let province = Place::Area(AreaId::named("province"));
    let boss = door.officer("boss", Role::Administrator).await;
    let local = door
        .officer_at("local", Role::AllianceOfficer, province)
        .await;
    let house = &door.house;
    let scoped = house.actor_at(Role::Administrator, province);
    let before = house.counts().await;
    let cases = [
        (&scoped, boss, "authz.hidden"),
        (
            &house.actor(Role::AllianceOfficer),
            local,
            "authz.not_allowed",
        ),
        (&house.anonymous(), local, "authz.anonymous"),
        (
            &door.administrator(),
            AccountId::named("nobody"),
            "identity.account.missing",
        ),
    ];
    for (actor, account, code) in cases {
        let refused = make_link(&house.db, &door.setup.keys, actor, &house.command(account)).await;
        assert_eq!(refused.unwrap_err().code(), code);
    }
    assert_eq!(house.counts().await, before);
    make_link(&house.db, &door.setup.keys, &scoped, &house.command(local))
        .await
        .unwrap();
}

#[tokio::test]
async fn who_forgot_the_password_is_called_by_hand_and_nobody_learns_which_accounts_there_are() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let house = &door.house;
    let ask = async |login: &str| {
        let form = house.command(Login::parse(login).unwrap());
        request_reset(&house.db, &door.setup, &office(), &form).await
    };
    for login in [LAN, "nobody@example.vn"] {
        ask(login).await.unwrap();
    }
    assert_eq!(door.rows("identity_link").await, 1);
    let admin = door.administrator();
    let waiting = account_page(&house.db, &admin, lan)
        .await
        .unwrap()
        .link
        .unwrap();
    assert_eq!((waiting.route, waiting.is_brought), (Route::ByHand, false));
    let refused = take_link(
        &house.db,
        &door.setup.keys,
        &house.actor(Role::AllianceOfficer),
        &house.command(waiting.id),
    )
    .await;
    assert_eq!(refused.unwrap_err().code(), "authz.not_allowed");
    let taken = take_link(
        &house.db,
        &door.setup.keys,
        &admin,
        &house.command(waiting.id),
    )
    .await
    .unwrap();
    assert!(
        account_page(&house.db, &admin, lan)
            .await
            .unwrap()
            .link
            .unwrap()
            .is_brought
    );
    // Asking again takes nobody's link away.
    ask(LAN).await.unwrap();
    door.choose(&door.choice(&taken.token, ANOTHER))
        .await
        .unwrap();
    let late = take_link(
        &house.db,
        &door.setup.keys,
        &admin,
        &house.command(waiting.id),
    )
    .await;
    assert_eq!(late.unwrap_err().code(), "identity.link.dead");
    for login in [LAN, "nobody@example.vn"] {
        while ask(login).await.is_ok() {}
        assert!(
            matches!(
                ask(login).await,
                Err(EntranceError::Limited { minutes: 60 })
            ),
            "{login}"
        );
    }
}
