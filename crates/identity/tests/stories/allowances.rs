//! How often programs may ask with one token, whichever process they ask.

use db::Db;
use identity::api::issue_api_token::{IssueApiToken, issue_api_token};
use identity::api::{Allowances, ApiTokenId, NotAllowed};
use kernel::{Day, Refusal, RefusalKind};

use crate::people::{Door, door};

/// Requests of a window, and its seconds.
const REQUESTS: usize = 600;
const WINDOW_SECONDS: u32 = 300;

async fn token(door: &Door) -> ApiTokenId {
    let account = door.officer("Lan", authz::Role::AllianceOfficer).await;
    let wish = IssueApiToken {
        account,
        name: "bảng tính".to_owned(),
        last_day: Day::parse("2025-12-31").unwrap(),
    };
    let command = door.house.command(wish);
    let house = &door.house;
    issue_api_token(&house.db, &door.setup.keys, &house.system(), &command)
        .await
        .unwrap()
        .id
}

/// Asks until it is refused: how often it passed, and the refusal.
async fn spent(db: &Db, memory: &Allowances, token: ApiTokenId) -> (usize, NotAllowed) {
    for passed in 0.. {
        if let Err(refused) = memory.take(db, token).await {
            return (passed, refused);
        }
    }
    unreachable!("a window has an end");
}

#[tokio::test]
async fn two_processes_together_let_pass_what_one_would_and_write_few_rows() {
    let door = door().await;
    let token = token(&door).await;
    let (here, there) = (&door.house.db, &door.house.another_process().await);
    let (one, other) = (Allowances::default(), Allowances::default());
    let acts = door.house.rows("audit_entry").await;
    let mut passed = 0;
    for _ in 0..200 {
        one.take(here, token).await.unwrap();
        other.take(there, token).await.unwrap();
        passed += 2;
    }
    passed += spent(here, &one, token).await.0;
    let (rest, refused) = spent(there, &other, token).await;
    assert_eq!(passed + rest, REQUESTS);
    assert_eq!(refused.code(), "identity.api_token.too_many_requests");
    assert_eq!(refused.kind(), RefusalKind::Limited);
    assert_eq!(refused.facts()[0], ("seconds", WINDOW_SECONDS.to_string()));
    assert_eq!(door.house.rows("identity_api_allowance").await, 1);
    assert_eq!(door.house.rows("audit_entry").await, acts, "nobody's act");

    let begun_anew = Allowances::default();
    assert_eq!(spent(here, &begun_anew, token).await.0, 0, "a new process");
}

#[tokio::test]
async fn the_next_window_lets_pass_again_and_tokens_do_not_hold_up_each_other() {
    let door = door().await;
    let first = token(&door).await;
    let db = &door.house.db;
    let memory = Allowances::default();
    assert_eq!(spent(db, &memory, first).await.0, REQUESTS);
    door.house.pass_seconds(WINDOW_SECONDS - 1);
    let (none, refused) = spent(db, &memory, first).await;
    assert_eq!((none, refused.facts()[0].1.as_str()), (0, "1"));
    door.house.pass_seconds(1);
    assert_eq!(spent(db, &memory, first).await.0, REQUESTS);
    let unknown = ApiTokenId::named("another");
    let other = memory.take(db, unknown).await.unwrap_err();
    assert_eq!(other.kind(), RefusalKind::Fault, "only tokens there are");
}
