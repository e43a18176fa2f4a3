//! What the seam promises, on SQLite and, where `HOPTAC_TEST_POSTGRES` names a server, on PostgreSQL too.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails at once, and says why"
)]

use db::{
    AuditFilter, AuditPart, Begun, Db, Entry, Tx, audit_choices, audit_list, forget_commands,
    seal_once, settle, verify_chain,
};
use kernel::{AccountId, By, Command, CommandId, Fault, Nature, Refusal, RequestId};
use testkit::fresh;

db::statements! {
    /// Writes something to count.
    NOTE = "insert into db_setting (name, value) values ($1, $2)";
    /// Counts it.
    NOTES = "select count(*) from db_setting where name = $1";
    /// Tampers with the audit.
    FORGE = "update audit_entry set action = 'nothing.happened'";
    /// Removes the audit.
    ERASE = "delete from audit_entry";
}

fn officer() -> By {
    By::account(AccountId::named("officer"), RequestId::named("request"))
}

fn command(id: &str, body: &str) -> Command<String> {
    Command::new(CommandId::named(id), body.to_owned())
}

async fn begin(db: &Db, command: &Command<String>) -> Box<Tx> {
    match db.begin(officer(), command).await.unwrap() {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(_) => panic!("it was done before"),
    }
}

async fn note(db: &Db, command: &Command<String>) -> Result<String, db::BeginError> {
    let mut tx = match db.begin(officer(), command).await? {
        Begun::Fresh(tx) => tx,
        Begun::Repeated(outcome) => return Ok(outcome.read()?),
    };
    let values = db::params![command.body, "noted"];
    tx.run(NOTE, values).await?;
    let entry = Entry::new("test.note", "note", &command.body).set("value", &"noted");
    Ok(tx.commit(entry, format!("did {}", command.body)).await?)
}

async fn count(db: &Db, name: &str) -> i64 {
    let mut rx = db.read().await.unwrap();
    rx.one::<(i64,)>(NOTES, db::params![name]).await.unwrap().0
}

#[tokio::test]
async fn every_statement_is_understood() {
    let house = fresh().await;
    let told = house.db.misunderstood(&db::statements()).await.unwrap();
    assert!(told.is_empty(), "{told:#?}");
}

#[tokio::test]
async fn a_write_without_commit_leaves_nothing_behind() {
    let house = fresh().await;
    let mut tx = begin(&house.db, &command("c", "a")).await;
    tx.run(NOTE, db::params!["a", "b"]).await.unwrap();
    drop(tx);
    assert_eq!(count(&house.db, "a").await, 0);
    assert_eq!(verify_chain(&house.db).await.unwrap().waiting, 0);
}

#[tokio::test]
async fn the_same_command_gives_the_first_result_and_is_done_once() {
    let house = fresh().await;
    let first = note(&house.db, &command("c", "a")).await.unwrap();
    let again = note(&house.db, &command("c", "a")).await.unwrap();
    assert_eq!((first.as_str(), again.as_str()), ("did a", "did a"));
    assert_eq!(count(&house.db, "a").await, 1);
}

#[tokio::test]
async fn the_same_id_with_other_content_is_refused_and_writes_nothing() {
    let house = fresh().await;
    note(&house.db, &command("c", "a")).await.unwrap();
    let refused = note(&house.db, &command("c", "b")).await.unwrap_err();
    assert_eq!(refused.code(), "db.command.other_content");
    assert_eq!(count(&house.db, "b").await, 0);
}

#[tokio::test]
async fn another_actor_may_use_the_same_id() {
    let house = fresh().await;
    note(&house.db, &command("c", "a")).await.unwrap();
    let other = By::account(AccountId::named("other"), RequestId::named("request"));
    let begun = house.db.begin(other, &command("c", "b")).await.unwrap();
    assert!(matches!(begun, Begun::Fresh(_)));
}

#[tokio::test]
async fn entries_are_chained_in_batches_and_the_tail_is_told() {
    let house = fresh().await;
    for n in 0..3 {
        note(&house.db, &command(&format!("c{n}"), &format!("a{n}")))
            .await
            .unwrap();
    }
    let before = verify_chain(&house.db).await.unwrap();
    assert_eq!((before.sound, before.waiting), (0, 3));
    assert_eq!(seal_once(&house.db).await.unwrap().sealed, 3);
    note(&house.db, &command("c9", "a9")).await.unwrap();
    let after = verify_chain(&house.db).await.unwrap();
    assert!(after.is_sound());
    assert_eq!((after.sound, after.waiting, after.outside), (3, 1, 0));
}

/// The subjects of a part of the list, and the rest of it.
async fn listed(db: &Db, filter: &AuditFilter, part: AuditPart) -> (Vec<String>, db::AuditList) {
    let mut rx = db.read().await.unwrap();
    let list = audit_list(&mut rx, filter, part).await.unwrap();
    let subjects = list.lines.iter().map(|line| line.subject.clone());
    (subjects.collect(), list)
}

#[tokio::test]
async fn the_audit_is_read_newest_first_in_parts_that_miss_none() {
    let house = fresh().await;
    for n in 0..5 {
        // Two acts of the same moment, then a minute.
        note(&house.db, &command(&format!("c{n}"), &format!("a{n}")))
            .await
            .unwrap();
        house.pass_seconds(if n % 2 == 0 { 0 } else { 60 });
    }
    seal_once(&house.db).await.unwrap();
    note(&house.db, &command("c9", "a9")).await.unwrap();
    let all = AuditFilter::default();
    let (mut subjects, mut after, mut parts) = (Vec::new(), None, 0);
    loop {
        let (told, list) = listed(&house.db, &all, AuditPart { after, rows: 2 }).await;
        subjects.extend(told);
        parts += 1;
        after = list.lines.last().map(|line| line.place);
        assert_eq!(list.waiting, 1);
        if !list.more {
            break;
        }
    }
    assert_eq!(parts, 3);
    let mut once = subjects.clone();
    once.sort();
    assert_eq!(once, ["a0", "a1", "a2", "a3", "a4", "a9"]);
    let (first, list) = listed(
        &house.db,
        &all,
        AuditPart {
            after: None,
            rows: 9,
        },
    )
    .await;
    assert_eq!(first, subjects);
    assert!(list.lines.is_sorted_by(|a, b| a.place.at >= b.place.at));
    let waiting: Vec<bool> = list
        .lines
        .iter()
        .map(|line| line.sealed_at.is_none())
        .collect();
    assert_eq!(waiting.iter().filter(|waits| **waits).count(), 1);
    let value = &list.lines[0].changes[0];
    assert_eq!(
        (value.field.as_str(), value.after.as_deref()),
        ("value", Some("noted"))
    );
}

#[tokio::test]
async fn the_audit_is_narrowed_to_days_actions_people_and_things() {
    let house = fresh().await;
    note(&house.db, &command("c1", "a1")).await.unwrap();
    house.pass_days(1);
    let noon = house.db.now();
    note(&house.db, &command("c2", "a2")).await.unwrap();
    let part = AuditPart {
        after: None,
        rows: 9,
    };
    let with = |change: fn(&mut AuditFilter)| {
        let mut filter = AuditFilter::default();
        change(&mut filter);
        filter
    };
    let mut later = with(|_| {});
    later.from = Some(noon);
    let mut earlier = with(|_| {});
    earlier.before = Some(noon);
    for (filter, wanted) in [
        (later, vec!["a2"]),
        (earlier, vec!["a1"]),
        (
            with(|it| it.action = Some("test.note".to_owned())),
            vec!["a2", "a1"],
        ),
        (with(|it| it.action = Some("test.other".to_owned())), vec![]),
        (with(|it| it.account = officer().account), vec!["a2", "a1"]),
        (
            with(|it| it.account = Some(AccountId::named("other"))),
            vec![],
        ),
        (with(|it| it.subject = Some("a1".to_owned())), vec!["a1"]),
        (with(|it| it.subject = Some("' or 1=1".to_owned())), vec![]),
    ] {
        assert_eq!(
            listed(&house.db, &filter, part).await.0,
            wanted,
            "{filter:?}"
        );
    }
    let mut rx = house.db.read().await.unwrap();
    let choices = audit_choices(&mut rx).await.unwrap();
    assert_eq!(choices.actions, ["test.note"]);
    assert_eq!(choices.accounts, [officer().account.unwrap()]);
}

#[tokio::test]
async fn nobody_changes_or_deletes_an_audit_entry() {
    let house = fresh().await;
    note(&house.db, &command("c", "a")).await.unwrap();
    for sql in [FORGE, ERASE] {
        let mut tx = begin(&house.db, &command("d", "x")).await;
        assert!(tx.run(sql, &[]).await.is_err(), "{}", sql.name());
    }
}

#[tokio::test]
async fn the_house_keeps_its_own_books_without_an_entry_and_not_without_a_commit() {
    let house = fresh().await;
    let mut books = house.db.bookkeeping().await.unwrap();
    books.run(NOTE, db::params!["a", "b"]).await.unwrap();
    drop(books);
    assert_eq!(count(&house.db, "a").await, 0);
    let mut books = house.db.bookkeeping().await.unwrap();
    books.run(NOTE, db::params!["a", "b"]).await.unwrap();
    books.commit().await.unwrap();
    assert_eq!(count(&house.db, "a").await, 1);
    assert_eq!(house.rows("audit_entry").await, 0);
}

#[tokio::test]
async fn two_who_seal_at_once_break_no_chain() {
    let house = fresh().await;
    for n in 0..20 {
        let name = format!("c{n}");
        note(&house.db, &command(&name, &name)).await.unwrap();
    }
    let other = house.another_process().await;
    let (one, two) = tokio::join!(seal_once(&house.db), seal_once(&other));
    assert_eq!(one.unwrap().sealed + two.unwrap().sealed, 20);
    let verdict = verify_chain(&house.db).await.unwrap();
    assert!(verdict.is_sound());
    assert_eq!((verdict.sound, verdict.waiting), (20, 0));
}

#[tokio::test]
async fn old_commands_are_forgotten_the_oldest_first_and_so_many_at_most() {
    let house = fresh().await;
    for name in ["a", "b", "c"] {
        note(&house.db, &command(name, name)).await.unwrap();
        house.pass_days(1);
    }
    let yesterday = house.db.now().plus_seconds(-24 * 60 * 60);
    assert_eq!(forget_commands(&house.db, yesterday, 1).await.unwrap(), 1);
    assert_eq!(house.rows("db_command").await, 2);
    assert_eq!(forget_commands(&house.db, yesterday, 9).await.unwrap(), 1);
    let again = note(&house.db, &command("c", "c")).await.unwrap();
    assert_eq!(again, "did c", "the youngest is remembered");
}

#[tokio::test]
async fn whoever_waits_is_woken_by_the_commit() {
    let house = fresh().await;
    let mut tx = begin(&house.db, &command("c", "a")).await;
    tx.ring_at_commit();
    tx.commit(Entry::new("test.ring", "bell", "a"), ())
        .await
        .unwrap();
    house.db.clone().rung().await;
}

#[tokio::test]
async fn many_who_write_at_once_lose_nothing() {
    let house = fresh().await;
    let mut all = tokio::task::JoinSet::new();
    for n in 0..24 {
        let db = house.db.clone();
        all.spawn(async move {
            let command = command(&format!("c{}", n / 2), &format!("a{}", n / 2));
            settle(|| note(&db, &command)).await.unwrap()
        });
    }
    let told = all.join_all().await;
    assert_eq!(told.len(), 24);
    for n in 0..12 {
        assert_eq!(count(&house.db, &format!("a{n}")).await, 1);
    }
    assert_eq!(verify_chain(&house.db).await.unwrap().waiting, 12);
}

#[tokio::test]
async fn a_lost_race_is_run_again_three_times_at_most() {
    let tries = std::sync::atomic::AtomicU32::new(0);
    let refused = settle(|| {
        tries.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        std::future::ready(Err::<(), Fault>(Fault::new(Nature::Busy, "lost")))
    });
    assert!(refused.await.is_err());
    assert_eq!(tries.into_inner(), 3);
}

#[test]
fn both_engines_have_the_same_migrations() {
    let [sqlite, postgres] = db::migration_names();
    assert_eq!(sqlite, postgres);
}

/// The tables of SQLite as words, kept in a file with which PostgreSQL is compared too.
#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let house = fresh().await;
    let now = db::schema(&house.db).await.unwrap();
    let agreed: Vec<&str> = include_str!("schema.txt").lines().collect();
    let added: Vec<&String> = now
        .iter()
        .filter(|line| !agreed.contains(&line.as_str()))
        .collect();
    let gone: Vec<&&str> = agreed
        .iter()
        .filter(|line| !now.iter().any(|is| is == *line))
        .collect();
    assert!(
        added.is_empty() && gone.is_empty(),
        "added {added:#?}, gone {gone:#?}: write it with `cargo run -p db --example schema`"
    );
}
