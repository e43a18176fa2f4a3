//! The tables of a database as they stand, with what a copy must know of them.

use kernel::{Fault, Kind};

use crate::read::Rx;

crate::statements! {
    /// Columns in their order, each with its type.
    TABLE_COLUMNS = "
        select m.name as owner, c.name as name, lower(c.type) as told
        from sqlite_master m
        join pragma_table_info(m.name) c
        where m.type = 'table'
          and m.name not like 'sqlite%'
          and m.name not like '\\_sqlx%' escape '\\'
        order by m.name, c.cid",
        "select table_name::text as owner, column_name::text as name, data_type::text as told
        from information_schema.columns
        where table_schema = current_schema()
          and table_name not like '\\_sqlx%'
        order by table_name, ordinal_position";
    /// Columns of each primary key, in their order.
    TABLE_KEYS = "
        select m.name as owner, c.name as name, '' as told
        from sqlite_master m
        join pragma_table_info(m.name) c
        where m.type = 'table'
          and c.pk > 0
          and m.name not like 'sqlite%'
          and m.name not like '\\_sqlx%' escape '\\'
        order by m.name, c.pk",
        "select t.relname::text as owner, a.attname::text as name, ''::text as told
        from pg_index i
        join pg_class t on t.oid = i.indrelid
        join pg_namespace n on n.oid = t.relnamespace
        cross join lateral unnest(i.indkey) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
        where i.indisprimary
          and n.nspname = current_schema()
          and t.relname not like '\\_sqlx%'
        order by t.relname, k.place";
    /// Columns that point at a table: whose, which, at what.
    TABLE_REFERENCES = "
        select m.name as owner, f.\"from\" as name, f.\"table\" as told
        from sqlite_master m
        join pragma_foreign_key_list(m.name) f
        where m.type = 'table'",
        "select t.relname::text as owner, a.attname::text as name, o.relname::text as told
        from pg_constraint c
        join pg_class t on t.oid = c.conrelid
        join pg_namespace n on n.oid = t.relnamespace
        join pg_class o on o.oid = c.confrelid
        cross join lateral unnest(c.conkey) as k(number)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
        where c.contype = 'f'
          and n.nspname = current_schema()";
}

crate::row! {
    /// A word about a table.
    struct Word {
        owner: String,
        name: String,
        told: String,
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// The columns of its primary key.
    pub(super) key: Vec<String>,
    /// Other tables that it points at.
    pub(super) others: Vec<String>,
    /// Columns in which it points at itself.
    pub(super) own: Vec<String>,
}

impl Table {
    /// Its columns as a statement names them.
    pub(super) fn column_list(&self) -> String {
        let names: Vec<String> = self
            .columns
            .iter()
            .map(|column| format!("\"{}\"", column.name))
            .collect();
        names.join(", ")
    }

    /// The same with values as they must be written here when they are read there; none where the columns are others.
    /// What one engine keeps as truth is a number in the other.
    pub(super) fn read_from(&self, there: &Self) -> Option<Self> {
        let kind = |column: &Column| {
            let other = there.columns.iter().find(|it| it.name == column.name)?;
            let kind = match (column.kind, other.kind) {
                (Kind::Bool, _) | (_, Kind::Bool) => Kind::Bool,
                (here, there) if here == there => here,
                (Kind::Text | Kind::Int | Kind::Bytes, _) => return None,
            };
            let name = column.name.clone();
            Some(Column { name, kind })
        };
        let columns: Option<Vec<Column>> = self.columns.iter().map(kind).collect();
        let columns = columns.filter(|columns| columns.len() == there.columns.len())?;
        Some(Self {
            columns,
            ..self.clone()
        })
    }
}

/// Every table of the house.
pub(super) async fn tables(rx: &mut Rx) -> Result<Vec<Table>, Fault> {
    let mut tables: Vec<Table> = Vec::new();
    for word in rx.all::<Word>(TABLE_COLUMNS, &[]).await? {
        let column = Column {
            kind: kind(&word)?,
            name: word.name,
        };
        match tables.last_mut().filter(|table| table.name == word.owner) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table {
                name: word.owner,
                columns: vec![column],
                key: Vec::new(),
                others: Vec::new(),
                own: Vec::new(),
            }),
        }
    }
    let keys: Vec<Word> = rx.all(TABLE_KEYS, &[]).await?;
    let references: Vec<Word> = rx.all(TABLE_REFERENCES, &[]).await?;
    for table in &mut tables {
        let keys = keys.iter().filter(|word| word.owner == table.name);
        table.key = keys.map(|word| format!("\"{}\"", word.name)).collect();
        for word in references.iter().filter(|word| word.owner == table.name) {
            if word.told == table.name {
                table.own.push(word.name.clone());
            } else {
                table.others.push(word.told.clone());
            }
        }
    }
    Ok(tables)
}

fn kind(word: &Word) -> Result<Kind, Fault> {
    match word.told.as_str() {
        "text" => Ok(Kind::Text),
        "integer" | "bigint" => Ok(Kind::Int),
        "boolean" => Ok(Kind::Bool),
        "blob" | "bytea" => Ok(Kind::Bytes),
        other => Err(Fault::inconsistent("schema", "type", other)),
    }
}
