//! Migrations exist twice under the same name, speak of their context's tables only, and stay as they were released.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::Finding;
use super::tables;
use crate::tree::{TextFile, Tree};

const FOLDERS: [&str; 2] = ["migrations/sqlite/", "migrations/postgres/"];
/// One line for every migration that was released: `sha256sum migrations/*/*.sql` prints them.
const RELEASED: &str = "migrations/released.txt";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    twins(tree, &mut found);
    numbers(tree, &mut found);
    for file in migrations(tree) {
        found.extend(named(file));
        found.extend(foreign_tables(file));
    }
    released(tree, &mut found);
    found
}

fn migrations(tree: &Tree) -> impl Iterator<Item = &TextFile> {
    tree.files.iter().filter(|file| name(&file.path).is_some())
}

/// A migration's name in its folder.
fn name(path: &str) -> Option<&str> {
    FOLDERS.iter().find_map(|folder| path.strip_prefix(folder))
}

/// The context in `0042_fund_loan.sql`.
fn context(name: &str) -> Option<&str> {
    let (number, rest) = name.strip_suffix(".sql")?.split_once('_')?;
    let (context, what) = rest.split_once('_')?;
    let is_number = number.len() == 4 && number.chars().all(|c| c.is_ascii_digit());
    (is_number && !what.is_empty()).then_some(context)
}

fn twins(tree: &Tree, found: &mut Vec<Finding>) {
    let [one, two] = FOLDERS.map(|folder| -> BTreeSet<&str> {
        tree.files
            .iter()
            .filter_map(|file| file.path.strip_prefix(folder))
            .collect()
    });
    for (here, there, folder) in [(&one, &two, FOLDERS[1]), (&two, &one, FOLDERS[0])] {
        let alone = here.difference(there);
        found.extend(alone.map(|name| {
            Finding::of(
                &format!("{folder}{name}"),
                "the other engine has this migration",
            )
        }));
    }
}

/// Two names with one number would run in an order that nobody chose.
fn numbers(tree: &Tree, found: &mut Vec<Finding>) {
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for name in migrations(tree).filter_map(|file| name(&file.path)) {
        let number = name.split('_').next().unwrap_or_default();
        names.entry(number).or_default().insert(name);
    }
    for (number, names) in names.iter().filter(|(_, names)| names.len() > 1) {
        let names = names.iter().copied().collect::<Vec<_>>().join(" and ");
        found.push(Finding::of(
            "migrations",
            format!("{number} is the number of {names}"),
        ));
    }
}

fn named(file: &TextFile) -> Option<Finding> {
    let is_good = context(name(&file.path)?).is_some();
    (!is_good).then(|| Finding::of(&file.path, "name it NNNN_context_what.sql"))
}

fn foreign_tables(file: &TextFile) -> Vec<Finding> {
    let Some(context) = name(&file.path).and_then(context) else {
        return Vec::new();
    };
    let foreign = tables::made(file).filter(|(_, table)| tables::owner(table) != Some(context));
    let told = foreign.map(|(number, table)| {
        let what =
            format!("I3: {table} does not begin with {context}_; a view begins with v_{context}_");
        Finding::at(&file.path, number, what)
    });
    told.collect()
}

fn released(tree: &Tree, found: &mut Vec<Finding>) {
    let Some(list) = tree.file(RELEASED) else {
        return;
    };
    for (number, line) in list
        .lines()
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
    {
        let what = match line
            .split_once("  ")
            .map(|(sum, path)| (sum, tree.file(path)))
        {
            None => "a line is a checksum, two spaces, a path",
            Some((_, None)) => "a released migration is gone",
            Some((sum, Some(file))) if sum != checksum(&file.text) => {
                "a released migration was edited; write another that goes forward"
            }
            Some(_) => continue,
        };
        found.push(Finding::at(RELEASED, number, what));
    }
}

fn checksum(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::tree_of;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        check(&tree_of(files))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_migration_of_one_engine_only_and_a_number_used_twice_are_found() {
        let found = told(&[
            ("migrations/sqlite/0040_fund_loan.sql", ""),
            ("migrations/postgres/0040_fund_loan.sql", ""),
            ("migrations/sqlite/0040_plan_task.sql", ""),
            ("migrations/sqlite/loan.sql", ""),
        ]);
        assert_eq!(
            found,
            [
                "migrations/postgres/0040_plan_task.sql: the other engine has this migration",
                "migrations/postgres/loan.sql: the other engine has this migration",
                "migrations: 0040 is the number of 0040_fund_loan.sql and 0040_plan_task.sql",
                "migrations/sqlite/loan.sql: name it NNNN_context_what.sql",
            ]
        );
    }

    #[test]
    fn a_table_under_the_name_of_another_context_is_found() {
        let text = "create table fund_loan (\n    id text\n);\ncreate view v_fund_book as select 1;\ncreate table plan_task (id text);\n";
        let found = told(&[
            ("migrations/sqlite/0040_fund_loan.sql", text),
            ("migrations/postgres/0040_fund_loan.sql", ""),
        ]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("migrations/sqlite/0040_fund_loan.sql:5: I3: plan_task"));
    }

    #[test]
    fn a_released_migration_that_was_edited_or_is_gone_is_found() {
        let sum = checksum("select 1;\n");
        let list = format!(
            "# Released.\n{sum}  migrations/sqlite/0001_db_a.sql\n{sum}  migrations/postgres/0001_db_a.sql\n{sum}  migrations/sqlite/0002_db_b.sql\n"
        );
        let found = told(&[
            (RELEASED, &list),
            ("migrations/sqlite/0001_db_a.sql", "select 1;\n"),
            ("migrations/postgres/0001_db_a.sql", "select 2;\n"),
        ]);
        assert_eq!(found.len(), 2);
        assert!(found[0].contains(":3: a released migration was edited"));
        assert!(found[1].contains(":4: a released migration is gone"));
    }
}
