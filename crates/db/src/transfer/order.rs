//! In which order tables and rows are written, so that what is pointed at is there first.

use std::collections::HashSet;

use kernel::{Datum, Fault};

use super::table::Table;

/// The tables, each after those it points at.
///
/// # Errors
/// Some point at each other in a ring.
pub(super) fn in_order(mut tables: Vec<Table>) -> Result<Vec<Table>, Fault> {
    let mut ordered: Vec<Table> = Vec::with_capacity(tables.len());
    while !tables.is_empty() {
        let placed: HashSet<String> = ordered.iter().map(|table| table.name.clone()).collect();
        let is_ready = |table: &Table| table.others.iter().all(|other| placed.contains(other));
        let (ready, waiting): (Vec<Table>, Vec<Table>) = tables.into_iter().partition(is_ready);
        if let (true, Some(table)) = (ready.is_empty(), waiting.first()) {
            return Err(Fault::inconsistent("schema", "references", &table.name));
        }
        ordered.extend(ready);
        tables = waiting;
    }
    Ok(ordered)
}

/// The rows of a table that points at itself, each after those it points at. Rows in a ring come last; the database judges them.
pub(super) fn rows_in_order(table: &Table, mut rows: Vec<Vec<Datum>>) -> Vec<Vec<Datum>> {
    let place = |name: &str| table.columns.iter().position(|column| column.name == name);
    let key = table.key.first().map(|key| key.trim_matches('"'));
    let Some(key) = key.and_then(place) else {
        return rows;
    };
    let own: Vec<usize> = table.own.iter().filter_map(|name| place(name)).collect();
    let mut written: HashSet<String> = HashSet::new();
    let mut ordered = Vec::with_capacity(rows.len());
    while !rows.is_empty() {
        let is_ready = |row: &Vec<Datum>| {
            let mut pointed = own.iter().filter_map(|place| text(row, *place));
            let own_key = text(row, key);
            pointed.all(|id| written.contains(id) || own_key == Some(id))
        };
        let (ready, waiting): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_ready);
        if ready.is_empty() {
            ordered.extend(waiting);
            return ordered;
        }
        written.extend(
            ready
                .iter()
                .filter_map(|row| text(row, key).map(str::to_owned)),
        );
        ordered.extend(ready);
        rows = waiting;
    }
    ordered
}

fn text(row: &[Datum], place: usize) -> Option<&str> {
    match row.get(place) {
        Some(Datum::Text(text)) => Some(text),
        Some(Datum::Int(_) | Datum::Bool(_) | Datum::Bytes(_) | Datum::Null(_)) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use kernel::Kind;

    use super::*;
    use crate::transfer::table::Column;

    fn table(name: &str, others: &[&str], own: &[&str]) -> Table {
        let column = |name: &&str| Column {
            name: (*name).to_owned(),
            kind: Kind::Text,
        };
        Table {
            name: name.to_owned(),
            columns: ["id", "parent"].iter().map(column).collect(),
            key: vec!["\"id\"".to_owned()],
            others: others.iter().map(|it| (*it).to_owned()).collect(),
            own: own.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn tables_in_a_ring_are_refused() {
        let ring = vec![table("a", &["b"], &[]), table("b", &["a"], &[])];
        assert!(in_order(ring).is_err());
    }

    #[test]
    fn a_table_comes_after_those_it_points_at() {
        let tables = vec![table("child", &["parent"], &[]), table("parent", &[], &[])];
        let names: Vec<String> = in_order(tables)
            .unwrap()
            .into_iter()
            .map(|table| table.name)
            .collect();
        assert_eq!(names, ["parent", "child"]);
    }

    #[test]
    fn a_row_comes_after_the_one_it_points_at() {
        let row = |id: &str, parent: Option<&str>| {
            let parent = parent.map_or(Datum::Null(Kind::Text), |it| Datum::Text(it.to_owned()));
            vec![Datum::Text(id.to_owned()), parent]
        };
        let rows = vec![row("a", Some("b")), row("b", Some("c")), row("c", None)];
        let ordered = rows_in_order(&table("t", &[], &["parent"]), rows);
        assert_eq!(
            ordered,
            [row("c", None), row("b", Some("c")), row("a", Some("b"))]
        );
    }
}
