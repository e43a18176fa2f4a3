//! Frozen figures are never changed and never deleted, whoever tries.

use db::{Begun, Sql};

use crate::house::{House, house};

async fn is_refused(house: &House, statement: String) {
    let command = house.test.command("try");
    let begun = house.test.db.begin(&house.test.system(), &command).await;
    let Begun::Fresh(mut tx) = begun.unwrap() else {
        unreachable!("the command is new")
    };
    let sql = Sql::new("TRY", statement.clone().leak(), []);
    assert!(tx.run(sql, &[]).await.is_err(), "{statement}");
}

#[tokio::test]
async fn rows_of_an_issued_report_are_neither_changed_nor_deleted() {
    let house = house().await;
    let entry = house.digital(0).await;
    house.verify(entry).await;
    house.test.pass_seconds(60);
    house.issued().await;
    for (table, column) in [
        ("reports_drawing", "tables"),
        ("reports_figure", "label"),
        ("reports_figure_entry", "evidence"),
        ("reports_money", "indicator"),
        ("reports_report", "subject"),
        ("reports_section", "body"),
    ] {
        assert!(house.test.rows(table).await > 0, "{table}");
        is_refused(&house, format!("update {table} set {column} = 'x'")).await;
        is_refused(&house, format!("delete from {table}")).await;
    }
}
