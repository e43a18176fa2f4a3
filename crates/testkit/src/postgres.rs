//! A fresh database on a server: made from a template that is migrated once a server for the migrations there are.

use std::hash::{BuildHasher, Hasher, RandomState};

use db::Place;
use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::sqlite::{fingerprint, migrate};

static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/postgres");
/// Only one process at a time makes a template. The number is nobody else's.
const TURN: i64 = 4_801_975;

/// A database that is dropped with the value.
#[derive(Debug)]
pub(crate) struct Database {
    server: String,
    name: String,
}

/// An empty, migrated database on the server with this address.
pub(crate) async fn fresh(server: &str) -> Database {
    let mut connection = PgConnection::connect(server)
        .await
        .expect("the server of the tests");
    let template = format!("hoptac_template_{}", fingerprint(&MIGRATIONS));
    make(&mut connection, server, &template).await;
    let name = format!(
        "hoptac_test_{:016x}",
        RandomState::new().build_hasher().finish()
    );
    run(
        &mut connection,
        format!("create database {name} template {template}"),
    )
    .await;
    connection.close().await.expect("an end");
    Database {
        server: server.to_owned(),
        name,
    }
}

/// Makes the template unless it is there; under another name until it is whole.
async fn make(connection: &mut PgConnection, server: &str, template: &str) {
    if is_there(connection, template).await {
        return;
    }
    run(connection, format!("select pg_advisory_lock({TURN})")).await;
    if !is_there(connection, template).await {
        let draft = format!("{template}_draft");
        run(
            connection,
            format!("drop database if exists {draft} with (force)"),
        )
        .await;
        run(connection, format!("create database {draft}")).await;
        migrate(&Place::Postgres(address(server, &draft))).await;
        run(
            connection,
            format!("alter database {draft} rename to {template}"),
        )
        .await;
    }
    run(connection, format!("select pg_advisory_unlock({TURN})")).await;
}

async fn is_there(connection: &mut PgConnection, database: &str) -> bool {
    sqlx::query_scalar("select exists (select 1 from pg_database where datname = $1)")
        .bind(database)
        .fetch_one(connection)
        .await
        .expect("the list of databases")
}

async fn run(connection: &mut PgConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql))
        .execute(connection)
        .await
        .expect("the server obeys");
}

/// The address of another database on the same server.
fn address(server: &str, database: &str) -> String {
    let (path, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = path
        .rsplit_once('/')
        .expect("an address that ends with a database");
    format!("{host}/{database}?{query}")
}

impl Database {
    pub(crate) fn address(&self) -> String {
        address(&self.server, &self.name)
    }
}

impl Drop for Database {
    /// In a thread of its own, since the test's runtime may be at its end.
    fn drop(&mut self) {
        let server = self.server.clone();
        let sql = format!("drop database if exists {} with (force)", self.name);
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.expect("a runtime").block_on(async {
                let connection = PgConnection::connect(&server).await;
                run(&mut connection.expect("the server of the tests"), sql).await;
            });
        });
        // A database that stays behind goes away with its server; a failing test must tell its own story.
        drop(dropping.join());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_database_keeps_the_server() {
        let socket = "postgres://hoptac@localhost/postgres?host=/run/x";
        assert_eq!(
            address(socket, "a"),
            "postgres://hoptac@localhost/a?host=/run/x"
        );
        assert_eq!(address("postgres://a@b:1/c", "d"), "postgres://a@b:1/d?");
    }
}
