//! Signing in with a password.

use authz::Role;
use identity::api::entrance::{Entered, EntranceError};
use identity::api::sign_in::{SignIn, sign_in};
use identity::api::{Login, Password};
use kernel::Refusal;

use crate::people::{ANOTHER, PASSWORD, door, office};

#[tokio::test]
async fn a_wrong_password_and_an_account_that_there_is_not_are_refused_alike() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let invited = door.director("tám", "0912345678").await;
    let before = door.rows("identity_session").await;
    let cases = [
        ("lan@example.vn", ANOTHER),
        ("lan@example.vn", ""),
        ("nobody@example.vn", PASSWORD),
        ("0912345678", PASSWORD),
        ("0987654321", PASSWORD),
    ];
    for (login, password) in cases {
        let refused = door.knock(&office(), login, password).await.unwrap_err();
        assert_eq!(refused.code(), "identity.sign_in.wrong", "{login}");
        assert!(refused.facts().is_empty() && refused.fields().is_empty());
    }
    assert_eq!(door.rows("identity_session").await, before);
    assert_eq!(
        door.rows("identity_device").await,
        0,
        "no browser is known for {invited}"
    );
}

#[tokio::test]
async fn the_right_password_opens_a_session_and_its_token_is_kept_nowhere() {
    let door = door().await;
    let lan = door.officer("lan", Role::AllianceOfficer).await;
    let new = door.enter(&office(), "Lan@Example.vn").await;
    assert_eq!(new.account, lan);
    let signed_in = door.session(&new.token).await.unwrap();
    assert_eq!(
        (signed_in.actor.account, signed_in.session),
        (Some(lan), new.session)
    );
    assert!(
        door.session(&new.device).await.is_none(),
        "the browser's token is no session's"
    );
    for secret in [new.token.spell(), new.device.spell(), PASSWORD.to_owned()] {
        assert!(!everything(&door.house).await.contains(&secret));
    }
}

/// Every text of every command and audit entry.
async fn everything(house: &testkit::TestDb) -> String {
    let text = "select c.outcome || c.fingerprint || e.changes
                from db_command c
                join audit_entry e on true
                union all
                select token_hash from identity_session
                union all
                select device_hash from identity_device";
    let sql = db::Sql::new("EVERYTHING", text, [] as [&str; 0]);
    let mut rx = house.db.read().await.unwrap();
    let rows: Vec<(String,)> = rx.all(sql, &[]).await.unwrap();
    rows.into_iter().map(|(text,)| text).collect()
}

#[tokio::test]
async fn the_same_form_sent_twice_leaves_one_session_behind() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let login = Login::parse("lan@example.vn").unwrap();
    let form = door.house.command(SignIn {
        login,
        password: Password::given(PASSWORD),
    });
    let mut tokens = Vec::new();
    for _ in 0..2 {
        let entered = sign_in(&door.house.db, &door.setup.keys, &office(), &form)
            .await
            .unwrap();
        let Entered::Session(new) = entered else {
            panic!("a session")
        };
        tokens.push(new.token);
    }
    assert_eq!(door.rows("identity_session").await, 1);
    assert!(door.session(&tokens[0]).await.is_none());
    assert!(door.session(&tokens[1]).await.is_some());
}

#[tokio::test]
async fn another_process_knows_the_session_and_counts_the_failures() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let new = door.enter(&office(), "lan@example.vn").await;
    let other = door.house.another_process().await;
    let mut rx = other.read().await.unwrap();
    let request = kernel::RequestId::named("test");
    assert!(
        identity::api::session(&mut rx, &new.token, request)
            .await
            .unwrap()
            .is_some()
    );
    drop(rx);
    for turn in 0..5 {
        let db = if turn % 2 == 0 {
            &door.house.db
        } else {
            &other
        };
        let wish = SignIn {
            login: Login::parse("lan@example.vn").unwrap(),
            password: Password::given(ANOTHER),
        };
        let tried = sign_in(db, &door.setup.keys, &office(), &door.house.command(wish)).await;
        assert!(matches!(tried, Err(EntranceError::Wrong)));
    }
    let shut = door.knock(&office(), "lan@example.vn", PASSWORD).await;
    assert!(matches!(shut, Err(EntranceError::Limited { minutes: 15 })));
}

#[tokio::test]
async fn many_tries_at_once_are_counted_one_by_one() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let visitor = office();
    let tries = (0..8).map(|_| db::settle(|| door.knock(&visitor, "lan@example.vn", ANOTHER)));
    let mut wrong = 0;
    for tried in futures(tries).await {
        match tried {
            Err(EntranceError::Wrong) => wrong += 1,
            Err(
                EntranceError::Limited { .. } | EntranceError::Begin(_) | EntranceError::Fault(_),
            ) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(wrong <= 5, "{wrong} were compared");
}

/// Runs them all at once.
async fn futures<F: Future>(all: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut waiting: Vec<_> = all.map(Box::pin).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|context| {
        waiting.retain_mut(|one| match one.as_mut().poll(context) {
            std::task::Poll::Ready(output) => {
                done.push(output);
                false
            }
            std::task::Poll::Pending => true,
        });
        if waiting.is_empty() {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    done
}
