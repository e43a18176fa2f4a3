//! The second step: codes of a phone, and recovery codes.

use authz::{Actor, Role};
use identity::api::confirm_sign_in::{ConfirmSignIn, confirm_sign_in};
use identity::api::entrance::{Entered, EntranceError, NewSession};
use identity::api::own_account_page::{own_account_page, totp_offer};
use identity::api::renew_recovery_codes::renew_recovery_codes;
use identity::api::reset_totp::reset_totp;
use identity::api::switch_totp_off::switch_totp_off;
use identity::api::switch_totp_on::{SwitchTotpOn, switch_totp_on};
use identity::api::{Password, RecoveryCode, TotpSecret};
use kernel::{Command, Refusal};

use crate::people::{ANOTHER, Door, PASSWORD, door, office};

const LAN: &str = "lan@example.vn";

/// Lan, whose second step is on.
struct Lan {
    door: Door,
    actor: Actor,
    secret: TotpSecret,
    recovery: Vec<RecoveryCode>,
}

async fn lan() -> Lan {
    let door = door().await;
    let account = door.officer("lan", Role::AllianceOfficer).await;
    let actor = door.actor(account).await;
    let (db, keys) = (&door.house.db, &door.setup.keys);
    let (seed, secret) = totp_offer(db, keys, &actor, None).unwrap();
    let before = door.house.counts().await;
    let wrong = SwitchTotpOn {
        seed,
        code: "12345".to_owned(),
    };
    let refused = switch_totp_on(db, keys, &actor, &door.house.command(wrong))
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "identity.totp.wrong");
    assert_eq!(door.house.counts().await, before);
    let wish = SwitchTotpOn {
        seed,
        code: secret.code_at(db.now()),
    };
    let form = door.house.command(wish);
    let recovery = switch_totp_on(db, keys, &actor, &form).await.unwrap();
    assert_eq!(
        switch_totp_on(db, keys, &actor, &form).await.unwrap(),
        recovery,
        "the form again"
    );
    door.house.pass_seconds(30);
    Lan {
        door,
        actor,
        secret,
        recovery,
    }
}

impl Lan {
    async fn pending(&self) -> String {
        match self.door.knock(&office(), LAN, PASSWORD).await.unwrap() {
            Entered::SecondStep(pending) => pending,
            Entered::Session(_) => panic!("the second step is on"),
        }
    }

    fn form(&self, pending: &str, code: &str) -> Command<ConfirmSignIn> {
        let (pending, code) = (pending.to_owned(), code.to_owned());
        self.door.house.command(ConfirmSignIn { pending, code })
    }

    async fn confirm(&self, form: &Command<ConfirmSignIn>) -> Result<NewSession, EntranceError> {
        confirm_sign_in(&self.door.house.db, &self.door.setup.keys, &office(), form).await
    }

    fn code(&self) -> String {
        self.secret.code_at(self.door.house.db.now())
    }
}

#[tokio::test]
async fn the_password_alone_lets_nobody_in() {
    let lan = lan().await;
    let pending = lan.pending().await;
    assert_eq!(lan.door.rows("identity_session").await, 0);
    for code in ["", "000000", "k3f9x-7m2ab"] {
        let tried = lan.confirm(&lan.form(&pending, code)).await;
        assert!(matches!(tried, Err(EntranceError::Wrong)), "{code}");
    }
    let forged = pending.replace(
        &lan.actor.account.unwrap().to_string(),
        &kernel::AccountId::named("minh").to_string(),
    );
    let tried = lan.confirm(&lan.form(&forged, &lan.code())).await;
    assert!(matches!(tried, Err(EntranceError::TooLate)));
    lan.door.house.pass_seconds(600);
    let tried = lan.confirm(&lan.form(&pending, &lan.code())).await;
    assert!(matches!(tried, Err(EntranceError::TooLate)));
    assert_eq!(lan.door.rows("identity_session").await, 0);
}

#[tokio::test]
async fn a_code_that_somebody_saw_lets_nobody_else_in() {
    let lan = lan().await;
    let code = lan.code();
    let pending = lan.pending().await;
    let form = lan.form(&pending, &code);
    let new = lan.confirm(&form).await.unwrap();
    assert!(lan.door.session(&new.token).await.is_some());
    let tapped = lan.confirm(&form).await.unwrap();
    assert!(
        lan.door.session(&tapped.token).await.is_some(),
        "the same form again"
    );
    assert_eq!(lan.door.rows("identity_session").await, 1);
    let other = lan.pending().await;
    let seen = lan.confirm(&lan.form(&other, &code)).await;
    assert!(matches!(seen, Err(EntranceError::Wrong)));
    lan.door.house.pass_seconds(30);
    lan.confirm(&lan.form(&other, &lan.code())).await.unwrap();
}

#[tokio::test]
async fn a_recovery_code_counts_once() {
    let lan = lan().await;
    let code = lan.recovery[3].to_string().to_uppercase();
    let pending = lan.pending().await;
    lan.confirm(&lan.form(&pending, &code)).await.unwrap();
    let again = lan.confirm(&lan.form(&pending, &code)).await;
    assert!(matches!(again, Err(EntranceError::Wrong)));
    let page = own_account_page(&lan.door.house.db, &lan.actor)
        .await
        .unwrap();
    assert_eq!((page.has_totp, page.recovery_left), (true, 9));
}

#[tokio::test]
async fn five_wrong_codes_shut_the_second_step() {
    let lan = lan().await;
    let pending = lan.pending().await;
    for _ in 0..5 {
        assert!(lan.confirm(&lan.form(&pending, "000000")).await.is_err());
    }
    // A new first step opens no new tries.
    let pending = lan.pending().await;
    let shut = lan.confirm(&lan.form(&pending, &lan.code())).await;
    assert!(matches!(shut, Err(EntranceError::Limited { minutes: 15 })));
}

#[tokio::test]
async fn only_who_knows_the_password_changes_the_second_step() {
    let lan = lan().await;
    let (db, keys, house) = (&lan.door.house.db, &lan.door.setup.keys, &lan.door.house);
    let who = (&lan.actor, &office());
    let wrong = Password::given(ANOTHER);
    let renewed = renew_recovery_codes(db, keys, who, &house.command(wrong.clone())).await;
    assert_eq!(renewed.unwrap_err().code(), "identity.password.wrong");
    let off = switch_totp_off(db, keys, who, &house.command(wrong)).await;
    assert_eq!(off.unwrap_err().code(), "identity.password.wrong");
    let right = Password::given(PASSWORD);
    let renewed = renew_recovery_codes(db, keys, who, &house.command(right.clone()))
        .await
        .unwrap();
    assert_ne!(renewed, lan.recovery);
    let pending = lan.pending().await;
    let old = lan
        .confirm(&lan.form(&pending, &lan.recovery[0].to_string()))
        .await;
    assert!(matches!(old, Err(EntranceError::Wrong)));
    switch_totp_off(db, keys, who, &house.command(right))
        .await
        .unwrap();
    lan.door.enter(&office(), LAN).await;
    let pending = lan
        .confirm(&lan.form(&pending, &renewed[0].to_string()))
        .await;
    assert!(
        matches!(pending, Err(EntranceError::TooLate)),
        "it was for another way in"
    );
}

#[tokio::test]
async fn an_administrator_takes_a_lost_phone_away_from_another_and_not_from_themselves() {
    let lan = lan().await;
    let house = &lan.door.house;
    let admin = house.actor(Role::Administrator);
    let account = lan.actor.account.unwrap();
    let before = house.counts().await;
    let cases = [
        (
            &house.actor(Role::AllianceOfficer),
            account,
            "authz.not_allowed",
        ),
        (&house.anonymous(), account, "authz.anonymous"),
        (
            &admin,
            kernel::AccountId::named("nobody"),
            "identity.account.missing",
        ),
    ];
    for (actor, account, code) in cases {
        let refused = reset_totp(&house.db, actor, &house.command(account))
            .await
            .unwrap_err();
        assert_eq!(refused.code(), code);
    }
    assert_eq!(house.counts().await, before);
    reset_totp(&house.db, &admin, &house.command(account))
        .await
        .unwrap();
    let again = reset_totp(&house.db, &admin, &house.command(account))
        .await
        .unwrap_err();
    assert_eq!(again.code(), "identity.totp.off");
    lan.door.enter(&office(), LAN).await;
}
