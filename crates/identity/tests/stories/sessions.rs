//! Sessions: how they end.

use authz::Role;
use identity::api::change_password::{ChangePassword, change_password};
use identity::api::end_other_sessions::end_other_sessions;
use identity::api::end_session::end_session;
use identity::api::forget_expired::forget_expired;
use identity::api::own_account_page::own_account_page;
use identity::api::{NewPassword, Password, Token, touch_session};
use kernel::Refusal;

use crate::people::{ANOTHER, PASSWORD, door, known, office, stranger};

const LAN: &str = "lan@example.vn";

#[tokio::test]
async fn what_is_no_token_and_a_session_that_is_over_let_nobody_in() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let new = door.enter(&office(), LAN).await;
    let other = Token::parse(&"A".repeat(43)).unwrap();
    assert!(door.session(&other).await.is_none());
    door.house.pass_seconds(12 * 60 * 60 - 1);
    assert!(door.session(&new.token).await.is_some());
    door.house.pass_seconds(1);
    assert!(
        door.session(&new.token).await.is_none(),
        "nobody used it for twelve hours"
    );
}

#[tokio::test]
async fn a_session_that_is_used_lives_on_for_fourteen_days_and_no_longer() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let new = door.enter(&office(), LAN).await;
    assert!(!door.session(&new.token).await.unwrap().wants_touch);
    for _ in 0..28 {
        door.house.pass_seconds(12 * 60 * 60 - 60);
        let signed_in = door.session(&new.token).await.unwrap();
        assert!(signed_in.wants_touch);
        touch_session(&door.house.db, signed_in.session)
            .await
            .unwrap();
        assert!(!door.session(&new.token).await.unwrap().wants_touch);
    }
    door.house.pass_seconds(28 * 60);
    assert!(door.session(&new.token).await.is_none());
    let (db, house) = (&door.house.db, &door.house);
    let admin = house.actor(Role::Administrator);
    let refused = forget_expired(db, &admin, &house.command(()))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "authz.not_allowed", "only the house itself");
    assert_eq!(door.rows("identity_session").await, 1);
    forget_expired(db, &house.system(), &house.command(()))
        .await
        .unwrap();
    assert_eq!(door.rows("identity_session").await, 0);
}

#[tokio::test]
async fn a_demonstrations_day_does_not_lengthen_a_session() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let new = door.enter(&office(), LAN).await;
    door.house.clock.advance_days(30);
    assert!(
        door.session(&new.token).await.is_some(),
        "the business day is not real"
    );
    door.house.security.advance_days(1);
    assert!(door.session(&new.token).await.is_none());
}

#[tokio::test]
async fn who_signs_out_is_out_and_another_cannot_sign_them_out() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let minh = door.officer("minh", Role::AllianceOfficer).await;
    let new = door.enter(&office(), LAN).await;
    let (lan, minh) = (door.actor(lan).await, door.actor(minh).await);
    let db = &door.house.db;
    let before = door.house.counts().await;
    let cases = [
        (&minh, "authz.hidden"),
        (&door.house.anonymous(), "authz.anonymous"),
    ];
    for (actor, code) in cases {
        let refused = end_session(db, actor, &door.house.command(new.session))
            .await
            .unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(door.house.counts().await, before);
    for _ in 0..2 {
        end_session(db, &lan, &door.house.command(new.session))
            .await
            .unwrap();
        assert!(door.session(&new.token).await.is_none());
    }
}

#[tokio::test]
async fn the_others_end_and_the_browsers_are_strangers_again() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let lost = door.enter(&stranger("198.51.100.1"), LAN).await;
    let here = door.enter(&office(), LAN).await;
    let lan = door.actor(lan).await;
    assert_eq!(
        own_account_page(&door.house.db, &lan)
            .await
            .unwrap()
            .sessions
            .len(),
        2
    );
    let refused = end_other_sessions(
        &door.house.db,
        &door.house.anonymous(),
        &door.house.command(here.session),
    )
    .await;
    assert_eq!(refused.unwrap_err().code(), "authz.anonymous");
    let ended = end_other_sessions(&door.house.db, &lan, &door.house.command(here.session)).await;
    assert_eq!(ended.unwrap(), 1);
    assert!(door.session(&lost.token).await.is_none());
    assert!(door.session(&here.token).await.is_some());
    assert_eq!(door.rows("identity_device").await, 0);
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it_and_ends_the_other_sessions() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let lost = door.enter(&stranger("198.51.100.1"), LAN).await;
    let here = door.enter(&office(), LAN).await;
    let actor = door.actor(lan).await;
    let visitor = known(&here.device);
    let wish = |current: &str, new: &str| ChangePassword {
        current: Password::given(current),
        new: NewPassword::parse(new).unwrap(),
        session: here.session,
    };
    let change = async |wish| {
        let command = door.house.command(wish);
        change_password(
            &door.house.db,
            &door.setup.keys,
            (&actor, &visitor),
            &command,
        )
        .await
    };
    let wrong = change(wish(ANOTHER, ANOTHER)).await.unwrap_err();
    assert_eq!(wrong.code(), "identity.password.wrong");
    assert_eq!(wrong.fields()[0].field, "mat_khau");
    let own = change(wish(PASSWORD, "lan@example.vn")).await.unwrap_err();
    assert_eq!(own.code(), "identity.password.own");
    assert!(door.session(&lost.token).await.is_some());
    change(wish(PASSWORD, ANOTHER)).await.unwrap();
    assert!(door.session(&lost.token).await.is_none());
    assert!(door.session(&here.token).await.is_some());
    assert!(door.knock(&office(), LAN, PASSWORD).await.is_err());
    assert!(door.knock(&office(), LAN, ANOTHER).await.is_ok());
    for _ in 0..4 {
        assert!(change(wish(PASSWORD, ANOTHER)).await.is_err());
    }
    let shut = change(wish(PASSWORD, ANOTHER)).await.unwrap_err();
    assert_eq!(
        shut.code(),
        "identity.sign_in.limited",
        "nobody guesses at an unlocked machine"
    );
}

#[tokio::test]
async fn the_form_of_a_new_password_sent_twice_is_done_once() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let here = door.enter(&office(), LAN).await;
    let (actor, visitor) = (door.actor(lan).await, known(&here.device));
    let wish = |new: &str| ChangePassword {
        current: Password::given(PASSWORD),
        new: NewPassword::parse(new).unwrap(),
        session: here.session,
    };
    let mut form = door.house.command(wish(ANOTHER));
    for _ in 0..2 {
        let done =
            change_password(&door.house.db, &door.setup.keys, (&actor, &visitor), &form).await;
        done.unwrap();
    }
    form.body = wish("ba con mèo và lan");
    let other = change_password(&door.house.db, &door.setup.keys, (&actor, &visitor), &form).await;
    assert_eq!(other.unwrap_err().code(), "db.command.other_content");
}

#[tokio::test]
async fn an_account_has_twenty_sessions_and_the_oldest_goes() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let first = door.enter(&office(), LAN).await;
    let mut last = first.clone();
    for _ in 0..20 {
        door.house.pass_seconds(1);
        last = door.enter(&known(&first.device), LAN).await;
    }
    assert_eq!(door.rows("identity_session").await, 20);
    assert!(door.session(&first.token).await.is_none());
    assert!(door.session(&last.token).await.is_some());
}
