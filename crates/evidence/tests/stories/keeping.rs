//! Evidence is never changed and never deleted (I9), whoever tries.

use db::Sql;

use crate::house::{audit, day, house, kind, province};

async fn is_refused(house: &crate::house::House, statement: String) {
    let mut tx = house.begin().await;
    let sql = Sql::new("TRY", statement.clone().leak(), []);
    assert!(tx.run(sql, &[]).await.is_err(), "{statement}");
}

#[tokio::test]
async fn rows_of_evidence_are_neither_changed_nor_deleted() {
    let house = house().await;
    let entry = house
        .record(&house.planner("Thu"), house.dissolved(0, "2023-03-02"))
        .await
        .unwrap();
    house
        .verify(&house.planner("Lâm"), entry, None)
        .await
        .unwrap();
    house
        .define(evidence::api::Question::over(
            evidence::api::Asks::Count,
            [kind("cooperative.dissolved")],
        ))
        .await;
    let list = evidence::api::NewBaseline {
        title: "Danh sách".to_owned(),
        day: day("2023-01-01"),
        area: province(),
        members: house.cooperatives.clone(),
        source: "Rà soát".to_owned(),
        paper: None,
    };
    let mut tx = house.begin().await;
    evidence::api::freeze_baseline(&mut tx, &house.test.system(), &list)
        .await
        .unwrap();
    tx.commit(audit(), ()).await.unwrap();
    for (table, column) in [
        ("evidence_entry", "note"),
        ("evidence_subject", "organisation"),
        ("evidence_paper", "paper"),
        ("evidence_act", "reason"),
        ("evidence_baseline", "title"),
        ("evidence_baseline_member", "organisation"),
        ("evidence_indicator", "title"),
        ("evidence_indicator_kind", "area"),
    ] {
        assert!(house.test.rows(table).await > 0, "{table}");
        is_refused(&house, format!("update {table} set {column} = 'x'")).await;
        is_refused(&house, format!("delete from {table}")).await;
    }
}
