//! I2: only `store/`, `db`, `jobs` and `authz` hold SQL, in `statements!`, and every list of statements is given on.

use super::Finding;
use crate::tree::{Place, TextFile, Tree};

/// Crates whose every source may hold SQL.
const HOMES: [&str; 6] = ["authz", "db", "jobs", "testkit", "trials", "xtask"];
/// Homes that speak to the engine itself, so not in `statements!` only.
const FREE: [&str; 4] = ["db", "testkit", "trials", "xtask"];
/// How a statement begins, in lower case.
const VERBS: [&str; 9] = [
    "select ",
    "insert into ",
    "delete from ",
    "create table ",
    "create index ",
    "create view ",
    "alter table ",
    "drop table ",
    "pragma ",
];
const BLOCK: &str = "statements! {";
const LIST: &str = "STATEMENTS";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, file) in tree.sources() {
        if !holds_sql(&place) {
            homeless(file, &mut found);
        } else if !FREE.contains(&place.krate) {
            outside_block(file, &mut found);
        }
        unlisted(tree, &place, file, &mut found);
    }
    let foreign = |path: &str| path.ends_with(".sql") && !path.starts_with("migrations/");
    let scripts = tree
        .files
        .iter()
        .filter(|file| foreign(&file.path) && !file.is_test());
    found.extend(
        scripts.map(|file| Finding::of(&file.path, "I2: SQL lives in store/ and migrations/")),
    );
    found
}

/// Whether a source may hold SQL.
pub(super) fn holds_sql(place: &Place<'_>) -> bool {
    HOMES.contains(&place.krate) || place.is_in("store")
}

fn homeless(file: &TextFile, found: &mut Vec<Finding>) {
    for (number, line) in file.statements() {
        if begins_sql(line) || line.contains(BLOCK) {
            found.push(Finding::at(&file.path, number, "I2: SQL outside store/"));
        }
    }
}

/// Whether a block begins in which SQL may stand. What a macro writes is a piece only: it becomes a statement, an `Sql`, in the
/// block of a store and nowhere else.
fn opens(line: &str) -> bool {
    line.trim_end().ends_with(BLOCK) || line.starts_with("macro_rules! ")
}

fn outside_block(file: &TextFile, found: &mut Vec<Finding>) {
    // The line that ends the block, which stands as far in as the one that opens it.
    let mut end: Option<String> = None;
    for (number, line) in file.statements() {
        if end.as_deref() == Some(line) {
            end = None;
        } else if end.is_none() && opens(line) {
            let margin: String = line.chars().take_while(|c| c.is_whitespace()).collect();
            end = Some(format!("{margin}}}"));
        } else if end.is_none() && (begins_sql(line) || line.contains("Sql::new(")) {
            let what = "I8: a statement outside db::statements! is prepared by no test";
            found.push(Finding::at(&file.path, number, what));
        }
    }
}

/// A file with a block has its list named by its crate, or nobody prepares what stands there.
fn unlisted(tree: &Tree, place: &Place<'_>, file: &TextFile, found: &mut Vec<Finding>) {
    let Some((number, _)) = file
        .statements()
        .find(|(_, line)| line.trim_end().ends_with(BLOCK))
    else {
        return;
    };
    let list = format!("{}::{LIST}", module(&file.path));
    let named_in = |(other, file): (Place<'_>, &TextFile)| {
        other.krate == place.krate && file.statements().any(|(_, line)| names(line, &list))
    };
    if !tree.sources().any(named_in) {
        let what = format!("I8: {list} is in no list of the crate's statements()");
        found.push(Finding::at(&file.path, number, what));
    }
}

/// Whether a line gives the list on, by its path or among others of the module: `loan::{STATEMENTS, insert}`.
fn names(line: &str, list: &str) -> bool {
    let grouped = list.replace("::", "::{");
    let module = grouped.trim_end_matches(LIST);
    line.contains(list) || (line.contains(module) && line.contains(LIST))
}

fn module(path: &str) -> &str {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a text in this line, or one that goes on in it, begins as a statement does.
fn begins_sql(line: &str) -> bool {
    line.split('"').map(str::trim_start).any(|piece| {
        let update = piece.starts_with("update ") && piece.contains(" set");
        let shouts = |verb: &str| piece.starts_with(&verb.to_uppercase());
        update
            || VERBS
                .iter()
                .any(|verb| piece.starts_with(verb) || shouts(verb))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    const LISTED: (&str, &str) = (
        "crates/fund/src/lib.rs",
        "[store::loan::STATEMENTS].concat()\n",
    );

    fn places(files: &[(&str, &str)]) -> Vec<String> {
        let found = check(&tree_of(files));
        found
            .iter()
            .map(|finding| format!("{}:{}", finding.path, finding.line))
            .collect()
    }

    #[test]
    fn sql_outside_a_store_is_found_and_prose_is_not() {
        let sql = "// select 1\nlet a = \"select id from fund_loan\";\nlet b = \"\n    update fund_loan set a = 1\";\n";
        let prose =
            "let a = \"update the plan\";\nlet b = \"<select name>\";\nlet c = chosen.select(1);\n";
        let found = places(&[
            ("crates/fund/src/web/loan.rs", sql),
            ("crates/fund/src/use_cases/a.rs", prose),
            ("crates/fund/src/web/loan/tests.rs", sql),
            ("crates/db/src/read.rs", sql),
            ("docs/loan.sql", ""),
        ]);
        assert_eq!(
            found,
            [
                "crates/fund/src/web/loan.rs:2",
                "crates/fund/src/web/loan.rs:4",
                "docs/loan.sql:0",
            ]
        );
    }

    #[test]
    fn a_statement_outside_the_block_is_found_and_one_inside_is_not() {
        let store = "db::statements! {\n    /// One.\n    A = \"select 1\";\n}\nconst B: &str = \"select 2\";\n";
        let found = places(&[LISTED, ("crates/fund/src/store/loan.rs", store)]);
        assert_eq!(found, ["crates/fund/src/store/loan.rs:5"]);
    }

    #[test]
    fn a_piece_that_a_macro_writes_is_no_statement_and_what_follows_it_is_one() {
        let piece =
            "macro_rules! page {\n    () => {\n        \"select id from fund_loan\"\n    };\n}\n";
        assert!(places(&[("crates/fund/src/store/loan.rs", piece)]).is_empty());
        let after = format!("{piece}const LOANS: &str = \"select id from fund_loan\";\n");
        assert_eq!(
            places(&[("crates/fund/src/store/loan.rs", &after)]).len(),
            1
        );
    }

    #[test]
    fn a_list_that_nobody_names_is_found() {
        let store = "db::statements! {\n    A = \"select 1\";\n}\n";
        let again = "pub(crate) use loan::{STATEMENTS, insert};\n";
        let path = "crates/fund/src/store/loan.rs";
        assert_eq!(places(&[(path, store)]), [format!("{path}:1")]);
        assert_eq!(places(&[LISTED, (path, store)]), [""; 0]);
        assert_eq!(
            places(&[("crates/fund/src/store.rs", again), (path, store)]),
            [""; 0]
        );
        assert_eq!(
            places(&[LISTED, ("crates/plan/src/store/loan.rs", store)]).len(),
            1
        );
    }
}
