//! Failures shut the door to guessers, and to nobody else.

use authz::Role;
use identity::api::entrance::EntranceError;
use kernel::Refusal;

use crate::people::{ANOTHER, PASSWORD, door, known, office, stranger};

const LAN: &str = "lan@example.vn";

#[tokio::test]
async fn five_failures_shut_the_door_for_a_quarter_of_an_hour_whether_there_is_an_account_or_not() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    for login in [LAN, "nobody@example.vn"] {
        for _ in 0..5 {
            let tried = door.knock(&office(), login, ANOTHER).await;
            assert!(matches!(tried, Err(EntranceError::Wrong)));
        }
        let before = door.house.counts().await;
        let shut = door.knock(&office(), login, PASSWORD).await.unwrap_err();
        assert_eq!(shut.code(), "identity.sign_in.limited");
        assert_eq!(shut.facts(), [("minutes", "15".to_owned())]);
        assert_eq!(
            door.house.counts().await,
            before,
            "a shut door writes nothing"
        );
    }
    door.house.pass_seconds(15 * 60 - 1);
    let shut = door.knock(&office(), LAN, PASSWORD).await;
    assert!(matches!(shut, Err(EntranceError::Limited { minutes: 1 })));
    door.house.pass_seconds(1);
    door.enter(&office(), LAN).await;
}

#[tokio::test]
async fn a_guesser_locks_nobody_out_of_a_browser_that_is_known() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let device = door.enter(&office(), LAN).await.device;
    // From many addresses, until strangers are shut out of the account.
    for host in 0..30 {
        let guesser = stranger(&format!("198.51.100.{host}"));
        let tried = door.knock(&guesser, LAN, ANOTHER).await;
        assert!(matches!(tried, Err(EntranceError::Wrong)));
    }
    let guesser = stranger("192.0.2.1");
    let shut = door.knock(&guesser, LAN, PASSWORD).await;
    assert!(matches!(shut, Err(EntranceError::Limited { .. })));
    door.enter(&known(&device), LAN).await;
    // Who shares the address with the guessers is no guesser.
    for _ in 0..5 {
        assert!(door.knock(&office(), LAN, ANOTHER).await.is_err());
    }
    door.enter(&known(&device), LAN).await;
}

#[tokio::test]
async fn a_known_browser_guesses_no_further_than_others() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    door.officer("minh", Role::AllianceOfficer).await;
    let device = door.enter(&office(), LAN).await.device;
    for _ in 0..5 {
        let tried = door.knock(&known(&device), LAN, ANOTHER).await;
        assert!(matches!(tried, Err(EntranceError::Wrong)));
    }
    let shut = door.knock(&known(&device), LAN, PASSWORD).await;
    assert!(matches!(shut, Err(EntranceError::Limited { .. })));
    // It is known for Lan and not for Minh, who signs in there none the less.
    let shared = door.enter(&known(&device), "minh@example.vn").await.device;
    assert_ne!(
        shared, device,
        "a browser that somebody else may have planted gets a new token"
    );
    door.house.pass_seconds(15 * 60);
    let again = door.enter(&known(&shared), LAN).await.device;
    assert_eq!(again, shared, "it is known for both now");
}

#[tokio::test]
async fn a_good_sign_in_forgives_its_own_failures() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    for _ in 0..3 {
        for _ in 0..4 {
            assert!(door.knock(&office(), LAN, ANOTHER).await.is_err());
        }
        door.enter(&office(), LAN).await;
    }
}

#[tokio::test]
async fn a_clock_set_back_neither_frees_a_guesser_nor_shuts_the_door_for_ever() {
    let door = door().await;
    door.officer("lan", Role::AllianceOfficer).await;
    let right = kernel::Clock::now(door.house.security.as_ref());
    door.house.security.advance_days(400);
    for _ in 0..5 {
        assert!(door.knock(&office(), LAN, ANOTHER).await.is_err());
    }
    door.house.security.set(right);
    let shut = door.knock(&office(), LAN, PASSWORD).await;
    assert!(matches!(shut, Err(EntranceError::Limited { minutes: 15 })));
    door.house.pass_seconds(15 * 60);
    door.enter(&office(), LAN).await;
}
