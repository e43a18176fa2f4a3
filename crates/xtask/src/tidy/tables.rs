//! I3: a table has one owner, told by its name, and only that context's store names it.

use std::collections::BTreeSet;

use super::Finding;
use super::sql::holds_sql;
use crate::tree::{Place, TextFile, Tree};

/// The only tables that any store may join.
const SHARED: [&str; 2] = ["authz_area_closure", "authz_organisation_closure"];
/// Tools that look at every table.
const TOOLS: [&str; 3] = ["testkit", "trials", "xtask"];
/// Words of SQL after which a table is named.
const BEFORE: [&str; 5] = ["from", "into", "join", "table", "update"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let made = tree
        .files
        .iter()
        .filter(|file| file.path.ends_with(".sql"))
        .flat_map(made);
    let tables: BTreeSet<&str> = made.map(|(_, table)| table).collect();
    let mut found = Vec::new();
    let sources = tree
        .sources()
        .filter(|(place, _)| !TOOLS.contains(&place.krate));
    for (place, file) in sources {
        for (number, line) in file.statements() {
            let foreign =
                named(line).filter(|table| tables.contains(table) && !may_name(&place, table));
            found.extend(foreign.map(|table| {
                let owner = owner(table).unwrap_or_default();
                let what =
                    format!("I3: {table} is named by the store of {owner} only; ask its api");
                Finding::at(&file.path, number, what)
            }));
        }
    }
    found
}

/// Tables and views that a migration makes, with their lines.
pub(super) fn made(file: &TextFile) -> impl Iterator<Item = (usize, &str)> {
    let objects = file.lines().filter_map(|(number, line)| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let name = match words.as_slice() {
            [
                "create",
                "virtual",
                "table",
                "if",
                "not",
                "exists",
                name,
                ..,
            ]
            | ["create", "table" | "view", "if", "not", "exists", name, ..]
            | ["create", "virtual", "table", name, ..]
            | ["create", "table" | "view", name, ..]
            | ["alter", "table", _, "rename", "to", name, ..] => name,
            _ => return None,
        };
        Some((number, bare(name)))
    });
    objects.filter(|(_, name)| !name.is_empty())
}

/// The context that owns a table or a view, by its name.
pub(super) fn owner(table: &str) -> Option<&str> {
    let table = table.strip_prefix("v_").unwrap_or(table);
    match table.split_once('_')?.0 {
        "audit" => Some("db"),
        prefix => Some(prefix),
    }
}

fn may_name(place: &Place<'_>, table: &str) -> bool {
    let shared = SHARED.contains(&table) || table.starts_with("v_");
    holds_sql(place) && (shared || owner(table) == Some(place.krate))
}

/// Words of a line that stand where SQL names a table.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let pairs: Vec<&str> = words
        .windows(2)
        .filter_map(|pair| match pair {
            [before, name] if BEFORE.contains(&before.trim_start_matches(['"', '('])) => {
                Some(bare(name))
            }
            _ => None,
        })
        .collect();
    pairs.into_iter()
}

/// A name without what stands around it.
fn bare(name: &str) -> &str {
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    end.map_or(name, |end| name.split_at(end).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    #[test]
    fn a_foreign_table_is_found_and_what_is_shared_is_not() {
        let migration = "create table fund_loan (id text);\ncreate table plan_task (id text);\n\
                         create view v_plan_task as select 1;\ncreate table authz_area_closure (id text);\n";
        let sql = "select id\nfrom fund_loan l\njoin v_plan_task v on true\njoin authz_area_closure c on true\n";
        let foreign =
            "A = \"\n    select id from fund_loan l\n    join plan_task t on t.id = l.id\";\n";
        let tree = tree_of(&[
            ("migrations/sqlite/0001_fund_loan.sql", migration),
            ("crates/fund/src/store/loan.rs", sql),
            ("crates/plan/src/store/task.rs", foreign),
            (
                "crates/fund/src/web/loan.rs",
                "let a = \"delete from fund_loan\";\n",
            ),
            (
                "crates/fund/src/model/loan.rs",
                "// from fund_loan\nlet fund_loan = 1;\n",
            ),
        ]);
        let places: Vec<String> = check(&tree)
            .iter()
            .map(|finding| format!("{}:{}", finding.path, finding.line))
            .collect();
        assert_eq!(
            places,
            [
                "crates/plan/src/store/task.rs:2",
                "crates/fund/src/web/loan.rs:1",
            ]
        );
    }
}
