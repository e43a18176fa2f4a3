//! A database that somebody has doctored: what was taken out of it is found.

use db::{Begun, Db, Entry, Sql};
use kernel::{AccountId, By, Command, CommandId, RequestId};
use rusqlite::Connection;

use super::*;
use crate::act::ACTION;

db::statements! {
    /// What an act of these tests makes.
    THING = "insert into db_setting (name, value) values ($1, $2)";
    /// Looks it up: its id and its mark.
    THINGS = "select name, value from db_setting";
}

/// Where these acts leave a row.
const TABLES: [(&str, Sql); 1] = [("db_setting", THINGS)];

/// An installation in which two acts were done, as the house does them.
struct Doctored {
    folder: tempfile::TempDir,
    acts: Vec<Act>,
}

impl Doctored {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = house_file::connect(folder.path()).await.unwrap();
        house.migrate().await.unwrap();
        let acts = vec![done(&house, 1).await, done(&house, 2).await];
        house.close().await;
        Self { folder, acts }
    }

    /// Changes the file behind the back of the house.
    fn change(&self, sql: &str) {
        let file = Connection::open(self.folder.path().join(db::FILE_NAME)).unwrap();
        file.execute_batch(sql).unwrap();
    }

    /// Present, lost, half, and whether the chain and the file are sound.
    async fn found(&self) -> ([usize; 3], bool) {
        let house = house_file::connect(self.folder.path()).await.unwrap();
        let traces = traces::read(&house, &TABLES).await.unwrap();
        let chain = traces::chain(&house).await.unwrap();
        house.close().await;
        let told = tally(&self.acts, &traces);
        assert_eq!(told.acknowledged, 2);
        ([told.present, told.lost, told.half], chain.is_sound())
    }
}

async fn done(house: &Db, number: usize) -> Act {
    let command = CommandId::named(&number.to_string());
    let (id, mark) = (format!("thing-{number}"), format!("mark-{number}"));
    let by = By::account(AccountId::named("officer"), RequestId::named("request"));
    let wish = Command::new(command, mark.clone());
    let Begun::Fresh(mut tx) = house.begin(by, &wish).await.unwrap() else {
        panic!("it was done before");
    };
    tx.run(THING, db::params![id, mark]).await.unwrap();
    tx.commit(Entry::new(ACTION, "thing", &id), ())
        .await
        .unwrap();
    Act {
        command: command.to_string(),
        mark,
        fields: Vec::new(),
        location: Some("/thing".to_owned()),
    }
}

const NO_ENTRY: &str = "
    drop trigger audit_entry_remains;
    delete from audit_unsealed where entry in (select id from audit_entry where subject = 'thing-1');
    delete from audit_entry where subject = 'thing-1';";
const NO_ROW: &str = "delete from db_setting where name = 'thing-1';";
const NO_COMMAND: &str = "
    delete from db_command
    where id in (select command from audit_entry where subject = 'thing-1');";

#[tokio::test]
async fn what_was_done_is_found_whole() {
    assert_eq!(Doctored::new().await.found().await, ([2, 0, 0], true));
}

#[tokio::test]
async fn an_act_whose_audit_entry_was_removed_is_half() {
    let house = Doctored::new().await;
    house.change(NO_ENTRY);
    assert_eq!(house.found().await, ([1, 0, 1], true));
}

#[tokio::test]
async fn an_act_whose_row_or_command_was_removed_is_half() {
    let house = Doctored::new().await;
    house.change(NO_ROW);
    assert_eq!(house.found().await, ([1, 0, 1], true));
    let house = Doctored::new().await;
    house.change(NO_COMMAND);
    assert_eq!(house.found().await, ([1, 0, 1], true));
}

#[tokio::test]
async fn an_act_of_which_all_was_removed_is_lost() {
    let house = Doctored::new().await;
    house.change(&[NO_COMMAND, NO_ROW, NO_ENTRY].concat());
    assert_eq!(house.found().await, ([1, 1, 0], true));
}

#[tokio::test]
async fn an_entry_that_was_changed_after_it_was_chained_breaks_the_chain() {
    let house = Doctored::new().await;
    assert_eq!(house.found().await, ([2, 0, 0], true));
    house.change(
        "drop trigger audit_entry_stays;
         update audit_entry set changes = '{}', at = at + 1 where subject = 'thing-2';",
    );
    assert_eq!(house.found().await, ([2, 0, 0], false));
}

#[tokio::test]
async fn a_row_that_appeared_without_an_act_is_half() {
    let house = Doctored::new().await;
    house.change("insert into db_setting (name, value) values ('thing-9', 'mark-9');");
    assert_eq!(house.found().await, ([2, 0, 1], true));
}

#[tokio::test]
async fn what_an_installation_begins_with_is_nobodys_act() {
    let house = Doctored::new().await;
    let file = house_file::connect(house.folder.path()).await.unwrap();
    let traces = traces::read(&file, &TABLES).await.unwrap();
    file.close().await;
    let (first, second) = house.acts.split_at(1);
    assert_eq!(
        tally(second, &traces).half,
        2,
        "entry and row of a stranger"
    );
    let before = first.iter().map(|act| act.command.clone()).collect();
    let mut told = traces.since(&before);
    told.rows.retain(|row| row.mark == second[0].mark);
    assert_eq!(tally(second, &told).half, 0);
}
